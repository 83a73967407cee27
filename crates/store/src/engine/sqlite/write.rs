//! The writer: takes what waits, commits it together, and answers only after the disk has it.

use super::prepared::Prepared;
use super::search_index::SearchIndex;
use super::side_by_side::run_side_by_side;
use super::{Answer, ToWriter, WriteRequest, gone};
use crate::engine::{Batch, Done, Expect, GROUP, Statement, Written};
use crate::error::StoreError;
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use tokio::sync::{mpsc, oneshot};

pub(super) fn write_loop(
    connection: &Connection,
    mut requests: mpsc::Receiver<ToWriter>,
    behind: Arc<AtomicBool>,
) {
    let mut prepared = Prepared::on(connection);
    let mut search = SearchIndex::new(behind);
    // A thread that cannot wait for a while cannot start anything else either.
    let clock = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a clock can be started");
    loop {
        let next = match search.turn_after() {
            None => requests.blocking_recv(),
            Some(quiet) => {
                let waited = async { tokio::time::timeout(quiet, requests.recv()).await };
                let Ok(next) = clock.block_on(waited) else {
                    search.write_piece(&mut prepared);
                    continue;
                };
                next
            }
        };
        let Some(first) = next else { break };
        let (group, searches) = gather(first, &mut requests);
        write_group(&mut prepared, &mut search, group);
        if !searches.is_empty() {
            search.catch_up(&mut prepared);
        } else if search.is_late() {
            search.write_piece(&mut prepared);
        }
        for waiting in searches {
            let _ = waiting.send(());
        }
    }
    // Leaves one tidy file behind when the desk stops.
    let _ = connection.execute_batch("pragma optimize; pragma wal_checkpoint(truncate);");
}

/// What waits, up to a group.
fn gather(
    first: ToWriter,
    requests: &mut mpsc::Receiver<ToWriter>,
) -> (Vec<WriteRequest>, Vec<oneshot::Sender<()>>) {
    let (mut group, mut searches, mut count) = (Vec::new(), Vec::new(), 0);
    let mut next = Some(first);
    while let Some(request) = next {
        match request {
            ToWriter::Write(write) => {
                count += write.batches.len();
                group.push(write);
            }
            ToWriter::CatchUp(search) => searches.push(search),
        }
        next = (count < GROUP).then(|| requests.try_recv().ok()).flatten();
    }
    (group, searches)
}

fn write_group(prepared: &mut Prepared<'_>, search: &mut SearchIndex, group: Vec<WriteRequest>) {
    if group.is_empty() {
        return;
    }
    let outcomes = commit_group(prepared, &group);
    // Noted before it is told, so that whoever was told and searches waits for the index.
    for batch in group.iter().flat_map(|request| &request.batches) {
        search.note(batch);
    }
    let mut outcomes = outcomes.into_iter();
    for request in group {
        let outcomes = outcomes.by_ref().take(request.batches.len()).collect();
        let batches = request.batches;
        // A caller that went away has its write kept all the same.
        let _ = request.answer.send(Answer { outcomes, batches });
    }
}

/// Runs all batches in one transaction. The outcomes are told only after the commit has reached the disk.
///
/// Hardly any batch is ever refused, and a savepoint copies every page that a batch touches. So the group
/// is run without them first; where a batch is refused, all is undone and run again, each in its savepoint.
fn commit_group(prepared: &mut Prepared<'_>, group: &[WriteRequest]) -> Vec<Written> {
    let batches = || group.iter().flat_map(|request| &request.batches);
    let refuse_all = |error: &StoreError| batches().map(|_| Err(error.clone())).collect::<Vec<_>>();

    let mut outcomes = Vec::new();
    for apart in [false, true] {
        if let Err(error) = prepared.run_plain("begin immediate") {
            return refuse_all(&error);
        }
        outcomes.clear();
        let run = if apart { run_apart } else { run_together };
        match run(prepared, group, &mut outcomes) {
            Ok(()) => break,
            Err(error) => {
                if !prepared.connection().is_autocommit() {
                    let _ = prepared.run_plain("rollback");
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
    match prepared.run_plain("commit") {
        Ok(()) => outcomes,
        Err(error) => {
            let _ = prepared.run_plain("rollback");
            refuse_all(&error)
        }
    }
}

/// Runs the requests of a group in the open transaction, those of one request side by side. Fails where any batch is
/// refused.
fn run_together(
    prepared: &mut Prepared<'_>,
    group: &[WriteRequest],
    outcomes: &mut Vec<Written>,
) -> Result<(), StoreError> {
    for request in group {
        let done = caught(|| run_side_by_side(prepared, &request.batches))?;
        // Out of space or memory, SQLite ends the whole transaction by itself: nothing of it stands.
        if prepared.connection().is_autocommit() {
            return Err(gone());
        }
        outcomes.extend(done.into_iter().map(Ok));
    }
    Ok(())
}

/// Runs the batches of a group one after the other, each in its savepoint. Fails where the transaction cannot stand.
fn run_apart(
    prepared: &mut Prepared<'_>,
    group: &[WriteRequest],
    outcomes: &mut Vec<Written>,
) -> Result<(), StoreError> {
    for batch in group.iter().flat_map(|request| &request.batches) {
        let outcome = run_in_savepoint(prepared, batch);
        if prepared.connection().is_autocommit() {
            return Err(outcome.err().unwrap_or_else(gone));
        }
        outcomes.push(outcome);
    }
    Ok(())
}

fn run_in_savepoint(prepared: &mut Prepared<'_>, batch: &Batch) -> Written {
    prepared.run_plain("savepoint batch")?;
    let outcome = caught(|| run_batch(prepared, batch));
    if prepared.connection().is_autocommit() {
        return outcome.and_then(|_| Err(gone()));
    }
    if outcome.is_err() {
        prepared.run_plain("rollback to batch")?;
    }
    prepared.run_plain("release batch")?;
    outcome
}

/// A panic in a batch refuses that batch and leaves the writer whole.
fn caught<T>(run: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| {
        Err(StoreError::Backend {
            doing: "batch",
            why: "a panic while the batch was run".to_owned(),
        })
    })
}

fn run_batch(prepared: &mut Prepared<'_>, batch: &Batch) -> Written {
    let mut done = Vec::with_capacity(batch.statements.len());
    for statement in &batch.statements {
        done.push(run_statement(prepared, statement)?);
    }
    Ok(done)
}

/// Runs a statement; one that must change one row and does not is refused.
pub(super) fn run_statement(
    prepared: &mut Prepared<'_>,
    statement: &Statement,
) -> Result<Done, StoreError> {
    #[cfg(test)]
    assert!(statement.sql.name != "test/panic", "a panic in a batch");
    let outcome = prepared.run(&statement.sql, &statement.args)?;
    if statement.expect == Expect::ExactlyOne && outcome.changed != 1 {
        return Err(StoreError::Conflict {
            what: statement.sql.name,
        });
    }
    Ok(outcome)
}
