//! Between PostgreSQL and the one-file copy, table by table: the tables and columns are the same on both.

use super::{aside_in, blocking, copy_server, engine};
use crate::engine::postgres::{Bound, connect, failure, read_values};
use crate::engine::sqlite::connect as open_file;
use crate::engine::{Value, args, sql_pair};
use crate::error::OpenError;
use crate::migrations::MIGRATIONS;
use crate::texts::searched_kinds;
use futures_util::TryStreamExt;
use futures_util::future::try_join_all;
use rusqlite::types::{ToSqlOutput, ValueRef};
use std::path::{Path, PathBuf};
use tokio::sync::mpsc;
use tokio_postgres::{Client, Statement};

/// Rows on their way between the two sides; with the largest chunk of a file this bounds the memory.
const ROWS_ON_THE_WAY: usize = 64;

/// A table and its columns.
#[derive(Debug, Clone)]
struct Table {
    name: String,
    columns: Vec<String>,
}

/// The tables of a copy that hold data; the search index is made anew on each side.
fn tables(path: &Path) -> Result<Vec<Table>, OpenError> {
    let read = || -> rusqlite::Result<Vec<Table>> {
        let file = open_file(path)?;
        let mut names = file.prepare(
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'
             and name not like 'text_search%' and name not like 'handbook_search%'
             and name <> 'schema_migration' order by name",
        )?;
        let names = names
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<Vec<String>>>()?;
        names
            .into_iter()
            .map(|name| {
                let mut columns =
                    file.prepare("select name from pragma_table_info(?1) order by cid")?;
                let columns = columns
                    .query_map([&name], |row| row.get(0))?
                    .collect::<rusqlite::Result<_>>()?;
                Ok(Table { name, columns })
            })
            .collect()
    };
    read().map_err(|error| engine(&error))
}

fn told(error: &tokio_postgres::Error) -> OpenError {
    failure("copy", error).into()
}

/// Writes everything the server holds, as of one moment, into the migrated empty file.
pub(super) async fn take_out(
    settings: &tokio_postgres::Config,
    file: &Path,
) -> Result<(), OpenError> {
    let client = connect(settings).await.map_err(|error| told(&error))?;
    client
        .batch_execute(
            "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
             begin isolation level repeatable read read only",
        )
        .await
        .map_err(|error| told(&error))?;
    let path = file.to_owned();
    let tables = blocking(move || tables(&path)).await?;

    let (send, receive) = mpsc::channel::<(usize, Vec<Value>)>(ROWS_ON_THE_WAY);
    let (path, shapes) = (file.to_owned(), tables.clone());
    let writer = tokio::spawn(blocking(move || fill(&path, &shapes, receive)));
    for (place, table) in tables.iter().enumerate() {
        let text = format!("select {} from {}", table.columns.join(", "), table.name);
        let nothing: [Bound<'_>; 0] = [];
        let rows = client
            .query_raw(&text, nothing)
            .await
            .map_err(|error| told(&error))?;
        let mut rows = std::pin::pin!(rows);
        while let Some(row) = rows.try_next().await.map_err(|error| told(&error))? {
            if send.send((place, read_values(&row)?)).await.is_err() {
                break;
            }
        }
    }
    drop(send);
    writer
        .await
        .map_err(|error| OpenError::Engine(error.to_string()))??;
    client
        .batch_execute("commit")
        .await
        .map_err(|error| told(&error))
}

fn fill(
    path: &Path,
    tables: &[Table],
    mut rows: mpsc::Receiver<(usize, Vec<Value>)>,
) -> Result<(), OpenError> {
    let mut fill = || -> rusqlite::Result<()> {
        let mut file = open_file(path)?;
        let transaction = file.transaction()?;
        for table in tables {
            // What the migrations put in comes with the copy.
            transaction.execute(&format!("delete from {}", table.name), [])?;
        }
        let texts: Vec<String> = tables.iter().map(insert_text).collect();
        while let Some((place, values)) = rows.blocking_recv() {
            let mut insert = transaction.prepare_cached(&texts[place])?;
            insert.execute(rusqlite::params_from_iter(values.iter().map(Parameter)))?;
        }
        transaction.commit()
    };
    fill().map_err(|error| engine(&error))
}

fn insert_text(table: &Table) -> String {
    let places: Vec<_> = (1..=table.columns.len()).map(|n| format!("${n}")).collect();
    format!(
        "insert into {} ({}) values ({})",
        table.name,
        table.columns.join(", "),
        places.join(", ")
    )
}

/// The ids of the texts that search looks at.
fn searched(file: &rusqlite::Connection) -> rusqlite::Result<Vec<Vec<u8>>> {
    let kinds: Vec<_> = searched_kinds().map(|kind| format!("'{kind}'")).collect();
    file.prepare(&format!(
        "select text_id from text where case_id is not null and body is not null and kind in ({}) order by doc",
        kinds.join(", ")
    ))?
    .query_map([], |row| row.get(0))?
    .collect()
}

struct Parameter<'a>(&'a Value);

impl rusqlite::ToSql for Parameter<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(v) => ValueRef::Integer(*v),
            Value::Real(v) => ValueRef::Real(*v),
            Value::Text(v) => ValueRef::Text(v.as_bytes()),
            Value::Bytes(v) => ValueRef::Blob(v),
        }))
    }
}

/// Keeps what the server holds as a file in `backups/` of the data folder, before it is replaced; tells where.
pub(super) async fn keep(
    settings: &tokio_postgres::Config,
    folder: &Path,
) -> Result<PathBuf, OpenError> {
    let aside = aside_in(folder)?;
    copy_server(settings, &aside, MIGRATIONS).await?;
    Ok(aside)
}

/// Replaces everything the migrated server holds by what the file holds, in one transaction.
pub(super) async fn put_in(
    settings: &tokio_postgres::Config,
    file: &Path,
) -> Result<(), OpenError> {
    let client = connect(settings).await.map_err(|error| told(&error))?;
    client
        .batch_execute(
            "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; begin",
        )
        .await
        .map_err(|error| told(&error))?;
    let outcome = replace_all(&client, file).await;
    let end = if outcome.is_ok() {
        "commit"
    } else {
        "rollback"
    };
    client
        .batch_execute(end)
        .await
        .map_err(|error| told(&error))?;
    outcome
}

async fn replace_all(client: &Client, file: &Path) -> Result<(), OpenError> {
    let path = file.to_owned();
    let tables = blocking(move || tables(&path)).await?;
    let names: Vec<_> = tables.iter().map(|table| table.name.as_str()).collect();
    client
        .batch_execute(&format!("truncate {}, text_search", names.join(", ")))
        .await
        .map_err(|error| told(&error))?;

    let mut inserts = Vec::new();
    for table in &tables {
        // The search index refers to texts by this number, which the server would otherwise make up.
        let text = insert_text(table).replace(") values (", ") overriding system value values (");
        inserts.push(client.prepare(&text).await.map_err(|error| told(&error))?);
    }
    let (send, mut receive) = mpsc::channel::<(usize, Vec<Value>)>(ROWS_ON_THE_WAY);
    let (path, shapes) = (file.to_owned(), tables.clone());
    let reader = tokio::spawn(blocking(move || pour(&path, &shapes, &send)));
    let mut some = Vec::with_capacity(ROWS_ON_THE_WAY);
    while receive.recv_many(&mut some, ROWS_ON_THE_WAY).await > 0 {
        let rows = some
            .drain(..)
            .map(|(place, values)| (&inserts[place], values));
        execute_all(client, rows).await?;
    }
    reader
        .await
        .map_err(|error| OpenError::Engine(error.to_string()))??;

    let path = file.to_owned();
    let ids = blocking(move || {
        open_file(&path)
            .and_then(|file| searched(&file))
            .map_err(|error| engine(&error))
    })
    .await?;
    let index = client
        .prepare(sql_pair!("search/index_text").postgres)
        .await
        .map_err(|error| told(&error))?;
    for some in ids.chunks(ROWS_ON_THE_WAY) {
        execute_all(client, some.iter().map(|id| (&index, args![id.as_slice()]))).await?;
    }
    client
        .batch_execute("select setval(pg_get_serial_sequence('text', 'doc'), (select coalesce(max(doc), 0) + 1 from text), false)")
        .await
        .map_err(|error| told(&error))
}

async fn execute_all(
    client: &Client,
    rows: impl Iterator<Item = (&Statement, Vec<Value>)>,
) -> Result<(), OpenError> {
    let work = rows.map(|(statement, values)| async move {
        client
            .execute_raw(statement, values.iter().map(Bound))
            .await
    });
    try_join_all(work)
        .await
        .map(drop)
        .map_err(|error| told(&error))
}

fn pour(
    path: &Path,
    tables: &[Table],
    send: &mpsc::Sender<(usize, Vec<Value>)>,
) -> Result<(), OpenError> {
    let pour = || -> rusqlite::Result<()> {
        let file = open_file(path)?;
        for (place, table) in tables.iter().enumerate() {
            let mut select = file.prepare(&format!(
                "select {} from {}",
                table.columns.join(", "),
                table.name
            ))?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                let values = (0..table.columns.len())
                    .map(|column| {
                        Ok(match row.get_ref(column)? {
                            ValueRef::Null => Value::Null,
                            ValueRef::Integer(v) => Value::Int(v),
                            ValueRef::Real(v) => Value::Real(v),
                            ValueRef::Text(v) => {
                                Value::Text(String::from_utf8_lossy(v).into_owned())
                            }
                            ValueRef::Blob(v) => Value::Bytes(v.to_vec()),
                        })
                    })
                    .collect::<rusqlite::Result<Vec<_>>>()?;
                if send.blocking_send((place, values)).is_err() {
                    return Ok(());
                }
            }
        }
        Ok(())
    };
    pour().map_err(|error| engine(&error))
}
