//! The writer is left whole by whatever a batch does.
#![allow(clippy::unwrap_used, reason = "tests")]

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
