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
async fn what_is_put_off_runs_before_what_depends_on_it_and_not_at_all_for_a_refused_batch() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("t.db");
    connect(&path)
        .unwrap()
        .execute_batch(
            "create table t (n integer primary key) strict;
             create table seen (n integer) strict",
        )
        .unwrap();
    let engine = SqliteEngine::start(&path).unwrap();
    let insert = || text("t/insert", "insert into t (n) values ($1)");
    let count = || {
        text(
            "t/count",
            "insert into seen (n) select count(*) + $1 from t",
        )
    };

    let mut puts_off = Batch::new();
    puts_off.push_late(insert(), vec![1.into()]);
    puts_off.push(count(), vec![0.into()]);
    let mut depends = Batch::new();
    depends.push_late(insert(), vec![2.into()]);
    depends.push_after_late(count(), vec![0.into()]);
    let mut refused = Batch::new();
    refused.push_late(insert(), vec![3.into()]);
    refused.push_one(text("t/none", "delete from t where n = $1"), vec![9.into()]);
    let mut last = Batch::new();
    last.push_late(insert(), vec![4.into()]);

    let outcomes = engine
        .write_many(vec![puts_off, depends, refused, last])
        .await;
    assert!(outcomes[0].is_ok() && outcomes[1].is_ok() && outcomes[3].is_ok());
    assert!(outcomes[2].is_err());
    let all = |sql| Query { sql, args: vec![] };
    let reads = vec![
        all(text("t/all", "select n from t order by n")),
        all(text("t/seen", "select n from seen order by rowid")),
    ];
    let kept: Vec<Vec<i64>> = engine
        .read(reads)
        .await
        .unwrap()
        .into_iter()
        .map(|rows| rows.into_iter().map(|mut row| row.int().unwrap()).collect())
        .collect();
    assert_eq!(kept, [vec![1, 2, 4], vec![0, 2]]);
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
