//! Filling a new desk with very many cases at once, for measuring it.
//!
//! Nothing is synced and nothing can be undone: a run that is cut off leaves a file to throw away. In
//! return rows go in table by table in the order of their keys, the indexes are made at the end, and the
//! search index is written in large pieces and merged once. What stands then is what the desk would have
//! written itself, in the same tables under the same indexes.

use super::prepared::Prepared;
use super::{connect, failure};
use crate::engine::{Batch, Expect, Sql, Statement, Value, sql, sql_sqlite};
use crate::error::{OpenError, StoreError};
use crate::migrations::MIGRATIONS;
use crate::store::make_sqlite;
use rusqlite::Connection;
use std::collections::HashMap;
use std::path::Path;

/// How a filling connection differs from the desk's.
const PRAGMAS: &str = "pragma journal_mode = delete; pragma journal_mode = off; pragma synchronous = off;
     pragma locking_mode = exclusive; pragma cache_size = -1000000; pragma mmap_size = 0; pragma threads = 2;";
/// The search index gathers so many bytes before it writes a piece, and merges none while it is filled.
const SEARCH_LARGE: &str =
    "insert into text_search (text_search, rank) values ('hashsize', 268435456);
     insert into text_search (text_search, rank) values ('automerge', 0);
     insert into text_search (text_search, rank) values ('crisismerge', 1000);";
/// One piece in the end, and the settings as they were.
const SEARCH_MERGED: &str = "insert into text_search (text_search) values ('optimize');
     delete from text_search_config where k in ('automerge', 'crisismerge');
     insert into text_search (text_search, rank) values ('hashsize', 8388608);";

/// A database file that is being filled. Nobody else may have it open.
#[derive(Debug)]
pub struct Filling {
    connection: Connection,
    /// The texts that make the indexes anew.
    indexes: Vec<String>,
    /// The last text that search finds.
    indexed: i64,
}

impl Filling {
    /// Makes the data in this folder if it is not there, and takes it for filling.
    ///
    /// # Errors
    /// Where the folder cannot be written or somebody else has the data open.
    pub fn begin(folder: &Path) -> Result<Self, OpenError> {
        let engine = |error: rusqlite::Error| OpenError::Engine(error.to_string());
        let connection = connect(&make_sqlite(folder, MIGRATIONS)?).map_err(engine)?;
        let begin = || -> rusqlite::Result<(Vec<String>, i64)> {
            connection.execute_batch(PRAGMAS)?;
            let found: Vec<(String, String)> = connection
                .prepare(
                    "select name, sql from sqlite_master where type = 'index' and sql is not null",
                )?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<rusqlite::Result<_>>()?;
            connection.execute_batch("begin exclusive")?;
            for (name, _) in &found {
                connection.execute_batch(&format!("drop index {name}"))?;
            }
            connection.execute_batch(SEARCH_LARGE)?;
            let last =
                connection.query_row("select coalesce(max(doc), 0) from text", [], |row| {
                    row.get(0)
                })?;
            Ok((found.into_iter().map(|(_, text)| text).collect(), last))
        };
        let (indexes, last) = begin().map_err(engine)?;
        Ok(Self {
            connection,
            indexes,
            indexed: last,
        })
    }

    /// Writes many batches. They only put down what is new, so they may be written table by table.
    ///
    /// # Errors
    /// Where a row is there already, or the disk fails: the file is to be thrown away then.
    pub fn put(&mut self, batches: &[Batch]) -> Result<(), StoreError> {
        let mut tables: Vec<(&Sql, Vec<&Statement>)> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for statement in batches.iter().flat_map(|batch| &batch.statements) {
            // Search is filled from the texts themselves.
            if statement.sql.name == "search/index_text" {
                continue;
            }
            let place = *places.entry(statement.sql.name).or_insert_with(|| {
                tables.push((&statement.sql, Vec::new()));
                tables.len() - 1
            });
            tables[place].1.push(statement);
        }
        let mut prepared = Prepared::on(&self.connection);
        for (sql, mut rows) in tables {
            rows.sort_by(|one, other| order(one.args.first(), other.args.first()));
            for row in rows {
                let done = prepared.run(sql, &row.args)?;
                if row.expect == Expect::ExactlyOne && done.changed != 1 {
                    return Err(StoreError::Conflict { what: sql.name });
                }
            }
        }
        let last = prepared
            .run(&sql!("text/last_doc"), &[])?
            .rows
            .into_iter()
            .next()
            .map_or(Ok(0), |mut row| row.int())?;
        let range = [Value::Int(self.indexed), Value::Int(last)];
        prepared.run(&sql_sqlite!("search/index_range"), &range)?;
        prepared.run(&sql_sqlite!("search/set_upto"), &range[1..])?;
        self.indexed = last;
        Ok(())
    }

    /// Makes the indexes, merges the search index, and leaves a file as the desk opens it.
    ///
    /// # Errors
    /// Where the disk fails: the file is to be thrown away then.
    pub fn end(self) -> Result<(), StoreError> {
        let end = || -> rusqlite::Result<()> {
            self.connection.execute_batch(SEARCH_MERGED)?;
            for text in &self.indexes {
                self.connection.execute_batch(text)?;
            }
            self.connection.execute_batch(
                "commit; analyze; pragma locking_mode = normal; pragma synchronous = full;
                 pragma journal_mode = wal;",
            )
        };
        end().map_err(|error| failure("fill", &error))
    }
}

/// By the first argument, which is the key of what a batch puts down.
fn order(one: Option<&Value>, other: Option<&Value>) -> std::cmp::Ordering {
    match (one, other) {
        (Some(Value::Bytes(one)), Some(Value::Bytes(other))) => one.cmp(other),
        (Some(Value::Text(one)), Some(Value::Text(other))) => one.cmp(other),
        _ => std::cmp::Ordering::Equal,
    }
}
