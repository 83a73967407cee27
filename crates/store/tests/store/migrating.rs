//! Migrating: forward only, whole steps, a copy first, and never a database that is newer.

use crate::place::{self, Place};
use crate::sample::keep_cases;
use recovery::CaseId;
use std::collections::BTreeSet;
use store::migrations::{MIGRATIONS, Migration};
use store::{DATABASE_FILE, Key, OpenError, Store, StoreConfig, log, messages};
use uuid::Uuid;

on_both!(
    a_newer_database_is_left_alone,
    a_step_that_differs_is_refused,
    a_step_that_fails_leaves_nothing_behind,
    a_further_step_keeps_what_is_there,
    a_copy_is_made_before_a_database_with_data_is_migrated,
    a_database_that_cannot_be_copied_first_is_not_migrated,
    many_programs_that_start_together_migrate_once,
    messages_of_before_lie_side_by_side_with_their_words_and_files,
);

const NEXT: Migration = Migration {
    number: MIGRATIONS[MIGRATIONS.len() - 1].number + 1,
    name: "9999_next",
    sqlite: "create table next_thing (n integer not null primary key) strict",
    postgres: "create table next_thing (n bigint not null primary key);",
};

fn with(step: Migration) -> Vec<Migration> {
    [MIGRATIONS, &[step]].concat()
}

async fn a_newer_database_is_left_alone(place: Place) {
    keep_cases(&place.store, 1).await;
    drop(place.store);
    drop(Store::open_with(&place.config, &with(NEXT)).await.unwrap());
    let refused = Store::open(&place.config).await.unwrap_err();
    assert!(
        matches!(
            refused,
            OpenError::Newer { database, program }
                if database == NEXT.number && program == NEXT.number - 1
        ),
        "{refused}"
    );
    assert!(refused.to_string().contains("nothing was changed"));
    let store = Store::open_with(&place.config, &with(NEXT)).await.unwrap();
    assert_eq!(log::ids(&store, None, 10).await.unwrap().len(), 1);
}

async fn a_step_that_differs_is_refused(place: Place) {
    drop(place.store);
    let other = Migration {
        sqlite: "select 1",
        postgres: "select 1;",
        ..MIGRATIONS[0]
    };
    let refused = Store::open_with(&place.config, &[&[other], &MIGRATIONS[1..]].concat())
        .await
        .unwrap_err();
    assert!(
        matches!(refused, OpenError::ChecksumDiffers { number: 1, .. }),
        "{refused}"
    );
}

async fn a_step_that_fails_leaves_nothing_behind(place: Place) {
    keep_cases(&place.store, 1).await;
    drop(place.store);
    let broken = Migration {
        sqlite: "create table half (n integer) strict; insert into nowhere (n) values (1)",
        postgres: "create table half (n bigint); insert into nowhere (n) values (1);",
        ..NEXT
    };
    let refused = Store::open_with(&place.config, &with(broken))
        .await
        .unwrap_err();
    assert!(
        matches!(refused, OpenError::Migration { number, .. } if number == NEXT.number),
        "{refused}"
    );
    // The step can be made right and run: nothing of the first try is there.
    let right = Migration {
        sqlite: "create table half (n integer) strict",
        postgres: "create table half (n bigint);",
        ..NEXT
    };
    let store = Store::open_with(&place.config, &with(right)).await.unwrap();
    assert_eq!(log::ids(&store, None, 10).await.unwrap().len(), 1);
}

async fn a_further_step_keeps_what_is_there(place: Place) {
    keep_cases(&place.store, 3).await;
    drop(place.store);
    let store = Store::open_with(&place.config, &with(NEXT)).await.unwrap();
    assert_eq!(log::ids(&store, None, 10).await.unwrap().len(), 3);
}

async fn many_programs_that_start_together_migrate_once(place: Place) {
    drop(place.store);
    let mut starts = Vec::new();
    for _ in 0..6 {
        let config = place.config.clone();
        starts.push(tokio::spawn(async move {
            Store::open_with(&config, &with(NEXT)).await.map(drop)
        }));
    }
    for start in starts {
        start.await.unwrap().unwrap();
    }
}

async fn a_copy_is_made_before_a_database_with_data_is_migrated(place: Place) {
    keep_cases(&place.store, 2).await;
    drop(place.store);
    let folder = place.config.folder();
    assert!(!folder.join("backups").exists());
    drop(Store::open_with(&place.config, &with(NEXT)).await.unwrap());
    drop(Store::open_with(&place.config, &with(NEXT)).await.unwrap());
    let copies: Vec<_> = std::fs::read_dir(folder.join("backups"))
        .unwrap()
        .flatten()
        .collect();
    assert_eq!(copies.len(), 1, "{copies:?}");
    // The copy is the data as it was, and opens with the program as it was.
    let old = place.folder.path().join("old");
    std::fs::create_dir(&old).unwrap();
    std::fs::copy(copies[0].path(), old.join(DATABASE_FILE)).unwrap();
    let store = Store::open(&StoreConfig::Sqlite { folder: old })
        .await
        .unwrap();
    assert_eq!(log::ids(&store, None, 10).await.unwrap().len(), 2);
}

async fn a_database_that_cannot_be_copied_first_is_not_migrated(place: Place) {
    keep_cases(&place.store, 1).await;
    drop(place.store);
    let folder = place.config.folder();
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("backups"), "in the way").unwrap();
    let refused = Store::open_with(&place.config, &with(NEXT)).await;
    assert!(
        matches!(refused, Err(OpenError::Files { .. })),
        "{refused:?}"
    );
    // The program as it was still opens it.
    let store = Store::open(&place.config).await.unwrap();
    assert_eq!(log::ids(&store, None, 10).await.unwrap().len(), 1);
}

#[tokio::test]
async fn another_programs_file_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(DATABASE_FILE);
    rusqlite::Connection::open(&path)
        .unwrap()
        .execute_batch("create table theirs (n)")
        .unwrap();
    let config = StoreConfig::Sqlite {
        folder: folder.path().to_owned(),
    };
    assert!(matches!(
        Store::open(&config).await.unwrap_err(),
        OpenError::NotOurs(_)
    ));
}

/// Table, column, whether it may be empty: the same on both.
#[tokio::test]
async fn the_tables_of_both_engines_agree() {
    let sqlite = place::sqlite().await;
    drop(sqlite.store);
    let file =
        rusqlite::Connection::open(sqlite.folder.path().join("data").join(DATABASE_FILE)).unwrap();
    let mut select = file
        .prepare(
            "select t.name, c.name, c.\"notnull\" = 0 and c.pk = 0, lower(c.type)
             from sqlite_master t join pragma_table_info(t.name) c
             where t.type = 'table' and t.name not like 'sqlite_%' and t.name not like 'text_search%'
               and t.name not like 'handbook_search%'",
        )
        .unwrap();
    let ours: BTreeSet<(String, String, bool, String)> = select
        .query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();

    let place = place::postgres().await;
    let StoreConfig::Postgres {
        schema: Some(schema),
        url,
        ..
    } = &place.config
    else {
        panic!("no schema")
    };
    let (client, connection) = tokio_postgres::connect(url, tokio_postgres::NoTls)
        .await
        .unwrap();
    tokio::spawn(connection);
    let rows = client
        .query(
            "select table_name::text, column_name::text, is_nullable = 'YES', data_type::text
             from information_schema.columns where table_schema = $1 and table_name <> 'text_search'
             and is_generated = 'NEVER'",
            &[schema],
        )
        .await
        .unwrap();
    let theirs: BTreeSet<_> = rows
        .iter()
        .map(|row| {
            let kind = match row.get::<_, String>(3).as_str() {
                "bigint" => "integer",
                "bytea" => "blob",
                "text" => "text",
                other => panic!("{other} is not of the portable kinds"),
            };
            (row.get(0), row.get(1), row.get(2), kind.to_owned())
        })
        .collect();
    assert!(ours.len() > 150);
    assert_eq!(
        ours.symmetric_difference(&theirs).collect::<Vec<_>>(),
        Vec::<&(String, String, bool, String)>::new()
    );
}

/// A message with words and two files, and one whose words are gone, as they were kept before step 46.
const TWO_MESSAGES: Migration = Migration {
    number: 45,
    name: "0045_two_messages",
    sqlite: "insert into text (text_id, case_id, kind, body, at_us)
        values (X'0000000000000000000000000000000a', X'00000000000000000000000000000001', 'message', 'The kettle leaks.', 5), (X'0000000000000000000000000000000b', X'00000000000000000000000000000001', 'quoted', 'Yours', 5);
      insert into message (message_id, case_id, direction, at_us, channel, text_id, quoted_id, delivery, held)
        values (X'000000000000000000000000000000aa', X'00000000000000000000000000000001', 'in', 5, 'mail', X'0000000000000000000000000000000a', X'0000000000000000000000000000000b', 'none', 0),
        (X'000000000000000000000000000000bb', X'00000000000000000000000000000001', 'in', 6, 'mail', X'0000000000000000000000000000000c', null, 'none', 0);
      insert into message_file (message_id, place, hash, media_type, size)
        values (X'000000000000000000000000000000aa', 0, zeroblob(32), 'image/png', 7),
        (X'000000000000000000000000000000aa', 1, zeroblob(32), 'image/png', 7);",
    postgres: "insert into text (text_id, case_id, kind, body, at_us)
        values ('\\x0000000000000000000000000000000a', '\\x00000000000000000000000000000001', 'message', 'The kettle leaks.', 5), ('\\x0000000000000000000000000000000b', '\\x00000000000000000000000000000001', 'quoted', 'Yours', 5);
      insert into message (message_id, case_id, direction, at_us, channel, text_id, quoted_id, delivery, held)
        values ('\\x000000000000000000000000000000aa', '\\x00000000000000000000000000000001', 'in', 5, 'mail', '\\x0000000000000000000000000000000a', '\\x0000000000000000000000000000000b',
          'none', 0),
        ('\\x000000000000000000000000000000bb', '\\x00000000000000000000000000000001', 'in', 6, 'mail', '\\x0000000000000000000000000000000c', null, 'none', 0);
      insert into message_file (message_id, place, hash, media_type, size)
        select '\\x000000000000000000000000000000aa', n, decode(repeat('00', 32), 'hex'), 'image/png', 7
        from generate_series(0, 1) n;",
};

async fn messages_of_before_lie_side_by_side_with_their_words_and_files(place: Place) {
    let config = place.another();
    let at = MIGRATIONS.iter().position(|one| one.number == 46).unwrap();
    let (before, since) = MIGRATIONS.split_at(at);
    let steps = [before, &[TWO_MESSAGES], since].concat();
    let store = Store::open_with(&config, &steps).await.unwrap();
    let case = CaseId(Uuid::from_u128(1));
    let asked = messages::ask_said(case, Key::NEWEST, 10);
    let said = store.ask(asked).await.unwrap();
    let told: Vec<_> = said
        .iter()
        .map(|row| (row.text.as_deref(), row.quoted.as_deref(), row.files))
        .collect();
    assert_eq!(
        told,
        [
            (None, None, 0),
            (Some("The kettle leaks."), Some("Yours"), 2)
        ]
    );
}
