//! SQLite: one writer thread that commits waiting batches together, and reader threads.
//!
//! Synchronous FULL makes every commit wait for the disk; taking all that waits into one commit makes
//! that wait cost each batch little. A savepoint a batch keeps a refused one from touching the others.

use super::{Batch, Found, GROUP, QUEUE_WAIT, Query, SEARCH_WAIT, WRITE_QUEUE, Written};
use crate::ask::Asks;
use crate::error::StoreError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use tokio::sync::{mpsc, oneshot};

mod at_hand;
mod fill;
mod prepared;
mod read;
mod search_index;
mod several_rows;
mod side_by_side;
mod write;
mod write_back;

use at_hand::AtHand;
pub use fill::Filling;
use read::{ReadQueue, read_loop};
use write::write_loop;

/// Marks a file as an Amends database ("Amnd").
pub(crate) const APPLICATION_ID: i32 = 0x416d_6e64;
/// Reader threads at least.
const READERS_MIN: usize = 2;
/// Reader threads at most; more would only fight for the same cores.
const READERS_MAX: usize = 8;

/// What the writer is asked for.
enum ToWriter {
    Write(WriteRequest),
    /// That search finds all that was written before.
    CatchUp(oneshot::Sender<()>),
}

struct WriteRequest {
    batches: Vec<Batch>,
    answer: oneshot::Sender<Answer>,
}

struct Answer {
    outcomes: Vec<Written>,
    /// What was written goes back to whoever asked, for taking a thousand statements apart would hold up the writer.
    batches: Vec<Batch>,
}

/// The open database file.
#[derive(Debug)]
pub(crate) struct SqliteEngine {
    // There until the engine is dropped.
    writer: Option<mpsc::Sender<ToWriter>>,
    reads: Arc<ReadQueue>,
    at_hand: AtHand,
    /// Whether a text waits for the search index.
    behind: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Drop for SqliteEngine {
    /// Ends the threads and waits for them, so that the file is closed when the engine is gone.
    fn drop(&mut self) {
        self.writer = None;
        self.reads.close();
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
         pragma mmap_size = 1099511627776;
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
        let mut connection = connect(path)?;
        let woken = write_back::in_turns(&mut connection)?;
        let behind = Arc::new(AtomicBool::new(true));
        let seen = Arc::clone(&behind);
        let mut threads = vec![spawn("store-writer", move || {
            write_loop(&connection, requests, seen);
        })];
        let log = connect(path)?;
        threads.push(spawn("store-log", move || {
            write_back::turns(&log, &woken);
        }));

        let reads = Arc::new(ReadQueue::new());
        let cores = std::thread::available_parallelism().map_or(READERS_MIN, usize::from);
        let readers = cores.clamp(READERS_MIN, READERS_MAX);
        for n in 0..readers {
            let connection = connect(path)?;
            connection.pragma_update(None, "query_only", true)?;
            let reads = Arc::clone(&reads);
            threads.push(spawn(&format!("store-reader-{n}"), move || {
                read_loop(connection, &reads);
            }));
        }
        Ok(Self {
            writer: Some(writer),
            reads,
            at_hand: AtHand::open(path, readers)?,
            behind,
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
            .send_timeout(
                ToWriter::Write(WriteRequest { batches, answer }),
                QUEUE_WAIT,
            )
            .await
        {
            Ok(()) => outcome.await.map_or_else(
                |_| refuse(gone()),
                |Answer { outcomes, batches }| {
                    drop(batches);
                    outcomes
                },
            ),
            Err(mpsc::error::SendTimeoutError::Timeout(_)) => refuse(StoreError::Busy),
            Err(mpsc::error::SendTimeoutError::Closed(_)) => refuse(gone()),
        }
    }

    pub async fn catch_up(&self) {
        let (done, caught_up) = oneshot::channel();
        let Some(writer) = &self.writer else { return };
        if self.behind.load(Ordering::Acquire) && writer.send(ToWriter::CatchUp(done)).await.is_ok()
        {
            // Whoever searches is shown what there is, sooner than nothing.
            let _ = tokio::time::timeout(SEARCH_WAIT, caught_up).await;
        }
    }

    pub async fn read(&self, queries: Vec<Query>) -> Result<Vec<Found>, StoreError> {
        self.reads.ask(queries).await
    }

    /// Reads what these questions bring as of one moment, on the thread that asks.
    pub async fn ask<A: Asks>(&self, asks: A) -> Result<A::Answers, StoreError> {
        let questions = asks.count();
        self.at_hand.read(questions, |from| asks.read(from)).await
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
