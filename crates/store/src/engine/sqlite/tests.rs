//! The writer is left whole by whatever a batch does.
#![allow(clippy::unwrap_used, reason = "tests")]

use super::prepared::Prepared;
use super::search_index::SearchIndex;
use super::*;
use crate::engine::{Sql, Value};

fn text(name: &'static str, text: &'static str) -> Sql {
    Sql {
        name,
        sqlite: text,
        postgres: text,
        plan_anew: false,
    }
}

#[tokio::test]
async fn a_panic_in_one_batch_leaves_the_writer_and_the_other_batches_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.db");
    connect(&path)
        .unwrap()
        .execute_batch("create table t (n integer primary key) strict")
        .unwrap();
    let engine = SqliteEngine::start(&path).unwrap();

    let insert = |n: i64| {
        let mut batch = Batch::new();
        batch.push(
            text("t/insert", "insert into t (n) values ($1)"),
            vec![n.into()],
        );
        batch
    };
    let mut panics = insert(2);
    panics.push(text("test/panic", "select 1"), vec![]);

    let outcomes = engine
        .write_many(vec![insert(1), panics, insert(3), insert(1)])
        .await;
    assert!(outcomes[0].is_ok());
    assert!(matches!(
        outcomes[1],
        Err(StoreError::Backend { doing: "batch", .. })
    ));
    assert!(outcomes[2].is_ok());
    assert!(matches!(
        outcomes[3],
        Err(StoreError::Conflict { what: "t/insert" })
    ));

    assert!(engine.write(insert(4)).await.is_ok());
    let query = Query {
        sql: text("t/all", "select n from t order by n"),
        args: vec![],
    };
    let rows = engine.read(vec![query]).await.unwrap().pop().unwrap();
    let kept: Vec<_> = rows.into_iter().map(|mut row| row.int().unwrap()).collect();
    assert_eq!(kept, [1, 3, 4]);
}

#[tokio::test]
async fn a_reader_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.db");
    connect(&path)
        .unwrap()
        .execute_batch("create table t (n integer primary key) strict")
        .unwrap();
    let engine = SqliteEngine::start(&path).unwrap();
    let query = Query {
        sql: text("t/insert", "insert into t (n) values ($1)"),
        args: vec![Value::Int(1)],
    };
    assert!(engine.read(vec![query]).await.is_err());
}

#[test]
fn an_index_that_has_come_to_the_last_text_rests_until_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.db");
    crate::migrations::migrate_sqlite(&path, crate::migrations::MIGRATIONS, 0).unwrap();
    let connection = connect(&path).unwrap();
    connection
        .execute(
            "insert into text (text_id, case_id, kind, body, at_us) values (x'01', x'02', 'note', 'kettle', 0)",
            [],
        )
        .unwrap();
    let behind = Arc::new(AtomicBool::new(true));
    let mut index = search_index::SearchIndex::new(Arc::clone(&behind));
    assert!(index.turn_after().is_some());
    index.write_piece(&mut prepared::Prepared::on(&connection));
    assert_eq!(index.turn_after(), None);
    assert!(!behind.load(Ordering::Acquire));
    let found: i64 = connection
        .query_row(
            "select count(*) from text_search where text_search match 'kettle'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(found, 1);
}

#[test]
fn the_index_of_a_filled_desk_has_the_settings_of_any_other() {
    let settings = |folder: &std::path::Path, fill: bool| -> Vec<(String, i64)> {
        if fill {
            fill::Filling::begin(folder).unwrap().end().unwrap();
        }
        let path = crate::store::make_sqlite(folder, crate::migrations::MIGRATIONS).unwrap();
        let connection = connect(&path).unwrap();
        connection
            .prepare("select k, v from text_search_config order by k")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap()
    };
    let (plain, filled) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let plain = settings(plain.path(), false);
    assert!(
        plain.iter().any(|(name, _)| name == "hashsize"),
        "{plain:?}"
    );
    assert_eq!(settings(filled.path(), true), plain);
}

/// Long texts would hold the writer for seconds where only their number ended a piece.
#[test]
fn a_piece_of_the_search_index_ends_by_its_bytes_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.db");
    crate::migrations::migrate_sqlite(&path, crate::migrations::MIGRATIONS, 0).unwrap();
    let connection = connect(&path).unwrap();
    connection
        .execute_batch(
            "with recursive n (i) as (select 1 union all select i + 1 from n where i < 30)
             insert into text (text_id, case_id, kind, body, at_us)
             select randomblob(16), x'01', 'note', replace(hex(zeroblob(500000)), '00', 'x '), 0 from n;",
        )
        .unwrap();
    let upto = || -> i64 {
        connection
            .query_row("select doc from text_search_upto", [], |row| row.get(0))
            .unwrap()
    };
    let mut prepared = Prepared::on(&connection);
    let mut index = SearchIndex::new(std::sync::Arc::default());
    let mut ends = Vec::new();
    while index.turn_after().is_some() {
        index.write_piece(&mut prepared);
        ends.push(upto());
    }
    // A million bytes each, and eight times 1024 * 1024 to a piece.
    assert_eq!(ends, [9, 18, 27, 30]);
}

/// A log that never began anew would fill the disk of a busy desk.
#[tokio::test]
async fn the_log_begins_anew_however_much_is_written_without_a_rest() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.db");
    connect(&path)
        .unwrap()
        .execute_batch("create table t (bytes blob not null) strict")
        .unwrap();
    let engine = SqliteEngine::start(&path).unwrap();
    let insert = || {
        let mut batch = Batch::new();
        let four_megabytes = text(
            "t/insert",
            "insert into t (bytes) values (zeroblob(4000000))",
        );
        batch.push(four_megabytes, vec![]);
        batch
    };
    for _ in 0..40 {
        engine.write(insert()).await.unwrap();
    }
    let log = std::fs::metadata(folder.path().join("t.db-wal")).unwrap();
    assert!(log.len() < 80_000_000, "{}", log.len());
    let counted = text("t/count", "select count(*) from t");
    let query = Query {
        sql: counted,
        args: vec![],
    };
    let mut rows = engine
        .read(vec![query])
        .await
        .unwrap()
        .pop()
        .unwrap()
        .into_iter();
    assert_eq!(rows.next().unwrap().int().unwrap(), 40);
}

/// Fifty batches of four kinds, whose rows are put at once where they can be.
#[tokio::test]
async fn batches_that_are_written_side_by_side_do_what_each_would_do_alone() {
    let batch = |n: i64| {
        let mut batch = Batch::new();
        for part in 0..n % 4 {
            let insert = text(
                "t/insert",
                "insert into t (n, part, double) values ($1, $2, $1 + $1)",
            );
            batch.push(insert, vec![n.into(), part.into()]);
        }
        let last = text(
            "u/put",
            "insert into u (n, of) values ($1, (select count(*) from t where n = $1))
             on conflict (n) do update set of = excluded.of",
        );
        batch.push_one(last, vec![n.into()]);
        let raise = text(
            "u/raise",
            "update u set of = of * 10 where n = $1 returning of",
        );
        batch.push_one(raise, vec![n.into()]);
        // Two of them want the same row: the second is refused.
        let once = text("v/once", "insert into v (n) values ($1)");
        batch.push(once, vec![if n == 37 { 36.into() } else { n.into() }]);
        batch
    };
    for refuses in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("t.db");
        connect(&path)
            .unwrap()
            .execute_batch(
                "create table t (n integer, part integer, double integer) strict;
                 create table u (n integer primary key, of integer) strict;
                 create table v (n integer primary key) strict",
            )
            .unwrap();
        let engine = SqliteEngine::start(&path).unwrap();
        let numbers = || (0..50).filter(|n| refuses || *n != 37);
        let outcomes = engine.write_many(numbers().map(batch).collect()).await;
        for (n, outcome) in numbers().zip(outcomes) {
            if n == 37 {
                assert!(matches!(
                    outcome,
                    Err(StoreError::Conflict { what: "v/once" })
                ));
                continue;
            }
            let done = outcome.unwrap();
            assert_eq!(done.len(), usize::try_from(n % 4).unwrap() + 3);
            assert!(done.iter().all(|done| done.changed == 1));
            let raised = done.into_iter().rev().nth(1).unwrap().rows;
            assert_eq!(
                raised.into_iter().next().unwrap().int().unwrap(),
                n % 4 * 10
            );
        }
        let rows = "select n * 100 + part * 10 + (double = 2 * n) from t order by n, part";
        let query = Query {
            sql: text("t/all", rows),
            args: vec![],
        };
        let rows = engine.read(vec![query]).await.unwrap().pop().unwrap();
        let put: Vec<i64> = rows.into_iter().map(|mut row| row.int().unwrap()).collect();
        let all = numbers().filter(|n| *n != 37);
        let expected: Vec<i64> = all
            .flat_map(|n| (0..n % 4).map(move |part| n * 100 + part * 10 + 1))
            .collect();
        assert_eq!(put, expected);
    }
}
