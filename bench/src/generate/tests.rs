//! A filled desk is one the real program could have written.

#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;
use rusqlite::Connection;
use rusqlite::types::Value;

const CASES: u64 = 300;

fn all(file: &Connection, text: &str) -> Vec<Vec<Value>> {
    let mut select = file.prepare(text).unwrap();
    let columns = select.column_count();
    select
        .query_map([], |row| (0..columns).map(|n| row.get(n)).collect())
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap()
}

fn database(data: &Path) -> Connection {
    Connection::open(data.join(store::DATABASE_FILE)).unwrap()
}

fn read_models(data: &Path) -> Vec<Vec<Vec<Value>>> {
    let file = database(data);
    [
        "select * from case_row order by case_id",
        "select * from promise_row order by case_id, promise_no",
        "select * from timer order by case_id",
    ]
    .map(|text| all(&file, text))
    .into()
}

#[tokio::test]
async fn a_filled_desk_is_what_the_desk_itself_would_have_written() {
    let folder = tempfile::tempdir().unwrap();
    let (filled, written) = (folder.path().join("filled"), folder.path().join("written"));
    generate(&filled, CASES, None).await.unwrap();
    let store = open(&written, None).await.unwrap();
    let first = store::log::reserve_numbers(&store, u32::try_from(CASES).unwrap())
        .await
        .unwrap();
    write(&store, first, CASES, Instant::now()).await.unwrap();
    drop(store);

    let (filled_file, written_file) = (database(&filled), database(&written));
    let shape = "select type, name, sql from sqlite_master where sql is not null
                 and name not like 'sqlite_%' order by name";
    assert_eq!(all(&filled_file, shape), all(&written_file, shape));
    for (table, columns) in [
        ("event", "*"),
        ("case_number", "*"),
        ("customer", "*"),
        ("customer_address", "*"),
        // Where its words lie is another place in each file.
        (
            "message",
            "message_id, case_id, direction, at_us, channel, staff_id, customer_id, sender, subject_id, text_id, \
             quoted_id, raw_hash, automatic, purpose, delivery, held, mail_id, mail_key, files",
        ),
        ("text", "text_id, case_id, kind, body, at_us"),
    ] {
        let text = format!("select {columns} from {table} order by 1, 2");
        let rows = all(&filled_file, &text);
        assert!(!rows.is_empty());
        assert_eq!(rows, all(&written_file, &text), "{table}");
    }
    let strayed = "select count(*) from message m join text t on t.doc = m.text_doc where t.text_id <> m.text_id";
    assert_eq!(all(&filled_file, strayed), [[Value::Integer(0)]]);
    assert_eq!(read_models(&filled), read_models(&written));
    filled_file
        .execute_batch("insert into text_search (text_search, rank) values ('integrity-check', 1)")
        .unwrap();
    let settings = "select k, v from text_search_config order by k";
    assert_eq!(all(&filled_file, settings), all(&written_file, settings));
    assert_eq!(
        all(&filled_file, "pragma integrity_check"),
        [[Value::Text("ok".into())]]
    );
}

#[tokio::test]
async fn the_read_models_of_a_filled_desk_rebuild_to_the_same_and_its_words_are_found() {
    let folder = tempfile::tempdir().unwrap();
    generate(folder.path(), CASES, None).await.unwrap();
    let before = read_models(folder.path());
    assert_eq!(before[0].len(), usize::try_from(CASES).unwrap());
    let store = open(folder.path(), None).await.unwrap();
    assert_eq!(store::rebuild::read_models(&store).await.unwrap(), CASES);
    let found = store::search::newest(&store, "ba", None, 10).await.unwrap();
    assert_eq!(found.hits.len(), 10);
    drop(store);
    assert_eq!(before, read_models(folder.path()));
}
