//! SQLite: one writer thread that commits waiting batches together, and reader threads.
//!
//! Synchronous FULL makes every commit wait for the disk; taking all that waits into one commit makes
//! that wait cost each batch little. A savepoint a batch keeps a refused one from touching the others.

use super::{
    Batch, Done, Expect, GROUP, QUEUE_WAIT, Query, READ_LIMIT, READ_QUEUE, ROWS_MAX, Row,
    Statement, Turn, Value, WRITE_QUEUE, Written,
};
use crate::error::StoreError;
use rusqlite::{Connection, ErrorCode, OpenFlags, types::ValueRef};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc as std_mpsc};
use std::thread::JoinHandle;
use std::time::Instant;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot};

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

fn write_loop(connection: &Connection, mut requests: mpsc::Receiver<WriteRequest>) {
    while let Some(first) = requests.blocking_recv() {
        let mut count = first.batches.len();
        let mut group = vec![first];
        while count < GROUP {
            let Ok(next) = requests.try_recv() else { break };
            count += next.batches.len();
            group.push(next);
        }
        let outcomes = commit_group(connection, &group);
        let mut outcomes = outcomes.into_iter();
        for request in group {
            let own = outcomes.by_ref().take(request.batches.len()).collect();
            // A caller that went away has its write kept all the same.
            let _ = request.answer.send(own);
        }
    }
    // Leaves one tidy file behind when the desk stops.
    let _ = connection.execute_batch("pragma optimize; pragma wal_checkpoint(truncate);");
}

/// Runs all batches in one transaction. The outcomes are told only after the commit has reached the disk.
///
/// Hardly any batch is ever refused, and a savepoint copies every page that a batch touches. So the group
/// is run without them first; where a batch is refused, all is undone and run again, each in its savepoint.
fn commit_group(connection: &Connection, group: &[WriteRequest]) -> Vec<Written> {
    let batches = || group.iter().flat_map(|request| &request.batches);
    let refuse_all = |error: &StoreError| batches().map(|_| Err(error.clone())).collect::<Vec<_>>();

    let mut outcomes = Vec::new();
    for apart in [false, true] {
        if let Err(error) = run(connection, "begin immediate") {
            return refuse_all(&error);
        }
        outcomes.clear();
        match run_group(connection, batches(), apart, &mut outcomes) {
            Ok(()) => break,
            Err(error) => {
                if !connection.is_autocommit() {
                    let _ = run(connection, "rollback");
                }
                // With savepoints only the whole database can fail; alone a batch is refused alone.
                if apart {
                    return refuse_all(&error);
                }
                if batches().nth(1).is_none() {
                    return vec![Err(error)];
                }
            }
        }
    }
    match run(connection, "commit") {
        Ok(()) => outcomes,
        Err(error) => {
            let _ = run(connection, "rollback");
            refuse_all(&error)
        }
    }
}

/// A statement of the engine's own, prepared once.
fn run(connection: &Connection, text: &'static str) -> Result<(), StoreError> {
    let fail = |error: rusqlite::Error| failure(text, &error);
    let mut statement = connection.prepare_cached(text).map_err(fail)?;
    statement.raw_execute().map(drop).map_err(fail)
}

/// Runs the batches of a group in the open transaction. Fails where the transaction cannot stand: not
/// `apart`, also where a batch is refused.
fn run_group<'a>(
    connection: &Connection,
    batches: impl Iterator<Item = &'a Batch>,
    apart: bool,
    outcomes: &mut Vec<Written>,
) -> Result<(), StoreError> {
    // The search index writes a segment whenever a savepoint begins or ends after a change of it. Put
    // off to the end of the group, its changes make one segment a commit and not one a batch.
    let mut late: Vec<&Statement> = Vec::new();
    for batch in batches {
        let in_order = batch.has(Turn::AfterLate);
        if in_order {
            run_late(connection, &mut late)?;
        }
        let outcome = if apart {
            run_in_savepoint(connection, batch, in_order)
        } else {
            Ok(run_caught(connection, batch, in_order)?)
        };
        // Out of space or memory, SQLite ends the whole transaction by itself: nothing of it stands.
        if connection.is_autocommit() {
            return Err(outcome.err().unwrap_or_else(gone));
        }
        if !in_order && outcome.is_ok() {
            let own = batch.statements.iter();
            late.extend(own.filter(|statement| statement.turn == Turn::Late));
        }
        outcomes.push(outcome);
    }
    run_late(connection, &mut late)
}

/// Runs what was put off; none of it can be refused, only fail with the whole database.
fn run_late(connection: &Connection, late: &mut Vec<&Statement>) -> Result<(), StoreError> {
    for statement in late.drain(..) {
        let sql = &statement.sql;
        run_statement(connection, sql.name, sql.sqlite, &statement.args)?;
    }
    Ok(())
}

fn run_in_savepoint(connection: &Connection, batch: &Batch, in_order: bool) -> Written {
    run(connection, "savepoint batch")?;
    let outcome = run_caught(connection, batch, in_order);
    if connection.is_autocommit() {
        return outcome.and_then(|_| Err(gone()));
    }
    if outcome.is_err() {
        run(connection, "rollback to batch")?;
    }
    run(connection, "release batch")?;
    outcome
}

/// A panic in a batch refuses that batch and leaves the writer whole.
fn run_caught(connection: &Connection, batch: &Batch, in_order: bool) -> Written {
    catch_unwind(AssertUnwindSafe(|| run_batch(connection, batch, in_order))).unwrap_or_else(|_| {
        Err(StoreError::Backend {
            doing: "batch",
            why: "a panic while the batch was run".to_owned(),
        })
    })
}

fn run_batch(connection: &Connection, batch: &Batch, in_order: bool) -> Written {
    let mut done = Vec::with_capacity(batch.statements.len());
    for statement in &batch.statements {
        if statement.turn == Turn::Late && !in_order {
            done.push(Done::default());
            continue;
        }
        #[cfg(test)]
        assert!(statement.sql.name != "test/panic", "a panic in a batch");
        let outcome = run_statement(
            connection,
            statement.sql.name,
            statement.sql.sqlite,
            &statement.args,
        )?;
        if statement.expect == Expect::ExactlyOne && outcome.changed != 1 {
            return Err(StoreError::Conflict {
                what: statement.sql.name,
            });
        }
        done.push(outcome);
    }
    Ok(done)
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
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::super::Sql;
    use super::*;

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
}
