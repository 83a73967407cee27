//! SQLite: one writer thread that commits waiting batches together, and reader threads.
//!
//! Synchronous FULL makes every commit wait for the disk; taking all that waits into one commit makes
//! that wait cost each batch little. A savepoint a batch keeps a refused one from touching the others.

use super::{
    Batch, Done, GROUP, QUEUE_WAIT, Query, READ_LIMIT, READ_QUEUE, ROWS_MAX, Row, Value,
    WRITE_QUEUE, Written,
};
use crate::error::StoreError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, types::ValueRef};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc as std_mpsc};
use std::thread::JoinHandle;
use std::time::Instant;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};

mod write;

use write::write_loop;

/// Marks a file as an Amends database ("Amnd").
pub(crate) const APPLICATION_ID: i32 = 0x416d_6e64;
/// Reader threads at least.
const READERS_MIN: usize = 2;
/// Reader threads at most; more would only fight for the same cores.
const READERS_MAX: usize = 8;
/// Statements each connection keeps prepared.
const PREPARED: usize = 256;
/// Virtual machine steps between two looks at the clock of a read.
const STEPS_PER_LOOK: i32 = 20_000;
struct WriteRequest {
    batches: Vec<Batch>,
    answer: oneshot::Sender<Vec<Written>>,
}

struct ReadRequest {
    queries: Vec<Query>,
    answer: oneshot::Sender<Result<Vec<Vec<Row>>, StoreError>>,
    _place: OwnedSemaphorePermit,
}

/// The open database file.
#[derive(Debug)]
pub(crate) struct SqliteEngine {
    // Both are there until the engine is dropped.
    writer: Option<mpsc::Sender<WriteRequest>>,
    readers: Option<std_mpsc::Sender<ReadRequest>>,
    places: Arc<Semaphore>,
    threads: Vec<JoinHandle<()>>,
}

impl Drop for SqliteEngine {
    /// Ends the threads and waits for them, so that the file is closed when the engine is gone.
    fn drop(&mut self) {
        self.writer = None;
        self.readers = None;
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

/// A connection with the pragmas every connection of the program has.
pub(crate) fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    connection.execute_batch(
        "pragma busy_timeout = 10000;
         pragma journal_mode = wal;
         pragma synchronous = full;
         pragma foreign_keys = on;
         pragma cache_size = -16000;
         pragma mmap_size = 268435456;
         pragma temp_store = memory;
         pragma wal_autocheckpoint = 4000;
         pragma journal_size_limit = 67108864;",
    )?;
    // With its values sampled, SQLite plans a statement anew for each set of arguments: more work than running it. Each
    // text has one good plan, which a test holds.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    Ok(connection)
}

impl SqliteEngine {
    /// Starts the writer and the readers on a migrated database.
    pub fn start(path: &Path) -> rusqlite::Result<Self> {
        let (writer, requests) = mpsc::channel(WRITE_QUEUE);
        let connection = connect(path)?;
        let mut threads = vec![spawn("store-writer", move || {
            write_loop(&connection, requests);
        })];

        let (readers, queue) = std_mpsc::channel::<ReadRequest>();
        let queue = Arc::new(Mutex::new(queue));
        let cores = std::thread::available_parallelism().map_or(READERS_MIN, usize::from);
        for n in 0..cores.clamp(READERS_MIN, READERS_MAX) {
            let connection = connect(path)?;
            connection.pragma_update(None, "query_only", true)?;
            let queue = Arc::clone(&queue);
            threads.push(spawn(&format!("store-reader-{n}"), move || {
                read_loop(connection, &queue);
            }));
        }
        let places = Arc::new(Semaphore::new(READ_QUEUE));
        Ok(Self {
            writer: Some(writer),
            readers: Some(readers),
            places,
            threads,
        })
    }

    pub async fn write(&self, batch: Batch) -> Written {
        self.send(vec![batch])
            .await
            .pop()
            .unwrap_or_else(|| Err(gone()))
    }

    pub async fn write_many(&self, batches: Vec<Batch>) -> Vec<Written> {
        let mut outcomes = Vec::with_capacity(batches.len());
        let mut batches = batches.into_iter().peekable();
        while batches.peek().is_some() {
            outcomes.extend(self.send(batches.by_ref().take(GROUP).collect()).await);
        }
        outcomes
    }

    async fn send(&self, batches: Vec<Batch>) -> Vec<Written> {
        let count = batches.len();
        let refuse = |error: StoreError| (0..count).map(|_| Err(error.clone())).collect();
        let (answer, outcome) = oneshot::channel();
        let Some(writer) = &self.writer else {
            return refuse(gone());
        };
        match writer
            .send_timeout(WriteRequest { batches, answer }, QUEUE_WAIT)
            .await
        {
            Ok(()) => outcome.await.unwrap_or_else(|_| refuse(gone())),
            Err(mpsc::error::SendTimeoutError::Timeout(_)) => refuse(StoreError::Busy),
            Err(mpsc::error::SendTimeoutError::Closed(_)) => refuse(gone()),
        }
    }

    pub async fn read(&self, queries: Vec<Query>) -> Result<Vec<Vec<Row>>, StoreError> {
        let place = tokio::time::timeout(QUEUE_WAIT, Arc::clone(&self.places).acquire_owned())
            .await
            .map_err(|_| StoreError::Busy)?
            .map_err(|_| gone())?;
        let (answer, outcome) = oneshot::channel();
        let readers = self.readers.as_ref().ok_or_else(gone)?;
        readers
            .send(ReadRequest {
                queries,
                answer,
                _place: place,
            })
            .map_err(|_| gone())?;
        outcome.await.unwrap_or_else(|_| Err(gone()))
    }
}

fn spawn(name: &str, body: impl FnOnce() + Send + 'static) -> JoinHandle<()> {
    // A process that cannot start a handful of threads at its start cannot serve anything.
    std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(body)
        .expect("a thread can be started")
}

fn gone() -> StoreError {
    StoreError::Backend {
        doing: "queue",
        why: "the database thread has stopped".to_owned(),
    }
}

fn run_statement(
    connection: &Connection,
    name: &'static str,
    text: &str,
    args: &[Value],
) -> Result<Done, StoreError> {
    let fail = |error: rusqlite::Error| failure(name, &error);
    let mut statement = connection.prepare_cached(text).map_err(fail)?;
    if statement.parameter_count() != args.len() {
        return Err(StoreError::inconsistent(format!(
            "{name} takes {} arguments and was given {}",
            statement.parameter_count(),
            args.len()
        )));
    }
    for place in 1..=args.len() {
        // `$7` is a name to SQLite, and its place the one where the text has it first.
        let value = statement
            .parameter_name(place)
            .and_then(|name| name.strip_prefix('$'))
            .and_then(|number| number.parse::<usize>().ok())
            .and_then(|number| args.get(number.checked_sub(1)?))
            .ok_or_else(|| {
                StoreError::inconsistent(format!("{name} has a parameter without an argument"))
            })?;
        match value {
            Value::Null => statement.raw_bind_parameter(place, rusqlite::types::Null),
            Value::Int(v) => statement.raw_bind_parameter(place, v),
            Value::Real(v) => statement.raw_bind_parameter(place, v),
            Value::Text(v) => statement.raw_bind_parameter(place, v),
            Value::Bytes(v) => statement.raw_bind_parameter(place, v),
        }
        .map_err(fail)?;
    }
    let columns = statement.column_count();
    if columns == 0 {
        let changed = statement.raw_execute().map_err(fail)? as u64;
        return Ok(Done {
            changed,
            rows: Vec::new(),
        });
    }
    let mut found = Vec::new();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next().map_err(fail)? {
        if found.len() == ROWS_MAX {
            return Err(StoreError::inconsistent(format!(
                "{name} brings more than {ROWS_MAX} rows"
            )));
        }
        let mut values = Vec::with_capacity(columns);
        for column in 0..columns {
            values.push(match row.get_ref(column).map_err(fail)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(v) => Value::Int(v),
                ValueRef::Real(v) => Value::Real(v),
                ValueRef::Text(v) => Value::Text(String::from_utf8_lossy(v).into_owned()),
                ValueRef::Blob(v) => Value::Bytes(v.to_vec()),
            });
        }
        found.push(Row::new(values));
    }
    Ok(Done {
        changed: found.len() as u64,
        rows: found,
    })
}

fn read_loop(mut connection: Connection, queue: &Mutex<std_mpsc::Receiver<ReadRequest>>) {
    let started = Instant::now();
    let now_ms = move || u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let deadline = Arc::new(AtomicU64::new(u64::MAX));
    let seen = Arc::clone(&deadline);
    let look = move || now_ms() > seen.load(Ordering::Relaxed);
    if let Err(error) = connection.progress_handler(STEPS_PER_LOOK, Some(look)) {
        tracing::warn!(%error, "reads have no time limit");
    }
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(request) = next else { return };
        if request.answer.is_closed() {
            continue;
        }
        let limit = u64::try_from(READ_LIMIT.as_millis()).unwrap_or(u64::MAX);
        deadline.store(now_ms().saturating_add(limit), Ordering::Relaxed);
        let outcome = catch_unwind(AssertUnwindSafe(|| read_all(&connection, &request.queries)))
            .unwrap_or_else(|_| {
                Err(StoreError::Backend {
                    doing: "read",
                    why: "a panic".to_owned(),
                })
            });
        deadline.store(u64::MAX, Ordering::Relaxed);
        if !connection.is_autocommit() {
            let _ = connection.execute_batch("rollback");
        }
        let _ = request.answer.send(outcome);
    }
}

fn read_all(connection: &Connection, queries: &[Query]) -> Result<Vec<Vec<Row>>, StoreError> {
    let one_moment = queries.len() > 1;
    if one_moment {
        connection
            .execute_batch("begin")
            .map_err(|error| failure("begin", &error))?;
    }
    let answers = queries
        .iter()
        .map(|query| {
            Ok(run_statement(connection, query.sql.name, query.sql.sqlite, &query.args)?.rows)
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    if one_moment {
        connection
            .execute_batch("commit")
            .map_err(|error| failure("commit", &error))?;
    }
    Ok(answers)
}

/// SQLite's words name tables and columns, never values, so they may be told.
fn failure(doing: &'static str, error: &rusqlite::Error) -> StoreError {
    if let rusqlite::Error::SqliteFailure(code, _) = error {
        match code.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => return StoreError::Busy,
            ErrorCode::OperationInterrupted => {
                return StoreError::Backend {
                    doing,
                    why: "the read took too long and was stopped".to_owned(),
                };
            }
            ErrorCode::ConstraintViolation if is_unique(code.extended_code) => {
                return StoreError::Conflict { what: doing };
            }
            _ => {}
        }
    }
    StoreError::Backend {
        doing,
        why: error.to_string(),
    }
}

fn is_unique(extended: i32) -> bool {
    extended == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE
        || extended == rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY
}

#[cfg(test)]
mod tests;
