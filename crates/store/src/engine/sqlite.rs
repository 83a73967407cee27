//! SQLite: one writer thread that commits waiting batches together, and reader threads.
//!
//! Synchronous FULL makes every commit wait for the disk; taking all that waits into one commit makes
//! that wait cost each batch little. A savepoint a batch keeps a refused one from touching the others.

use super::{Batch, GROUP, QUEUE_WAIT, Query, READ_LIMIT, READ_QUEUE, Row, WRITE_QUEUE, Written};
use crate::error::StoreError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc as std_mpsc};
use std::thread::JoinHandle;
use std::time::Instant;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};

mod fill;
mod prepared;
mod write;

pub use fill::Filling;
use prepared::Prepared;
use write::write_loop;

/// Marks a file as an Amends database ("Amnd").
pub(crate) const APPLICATION_ID: i32 = 0x416d_6e64;
/// Reader threads at least.
const READERS_MIN: usize = 2;
/// Reader threads at most; more would only fight for the same cores.
const READERS_MAX: usize = 8;
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

fn read_loop(mut connection: Connection, queue: &Mutex<std_mpsc::Receiver<ReadRequest>>) {
    let started = Instant::now();
    let now_ms = move || u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let deadline = Arc::new(AtomicU64::new(u64::MAX));
    let seen = Arc::clone(&deadline);
    let look = move || now_ms() > seen.load(Ordering::Relaxed);
    if let Err(error) = connection.progress_handler(STEPS_PER_LOOK, Some(look)) {
        tracing::warn!(%error, "reads have no time limit");
    }
    let mut prepared = Prepared::on(&connection);
    loop {
        let next = queue.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(request) = next else { return };
        if request.answer.is_closed() {
            continue;
        }
        let limit = u64::try_from(READ_LIMIT.as_millis()).unwrap_or(u64::MAX);
        deadline.store(now_ms().saturating_add(limit), Ordering::Relaxed);
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            read_all(&mut prepared, &request.queries)
        }))
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

fn read_all(prepared: &mut Prepared<'_>, queries: &[Query]) -> Result<Vec<Vec<Row>>, StoreError> {
    let one_moment = queries.len() > 1;
    if one_moment {
        prepared.run_plain("begin")?;
    }
    let answers = queries
        .iter()
        .map(|query| Ok(prepared.run(&query.sql, &query.args)?.rows))
        .collect::<Result<Vec<_>, StoreError>>()?;
    if one_moment {
        prepared.run_plain("commit")?;
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
