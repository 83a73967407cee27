//! The writer: takes what waits, commits it together, and answers only after the disk has it.

use super::prepared::Prepared;
use super::{WriteRequest, gone};
use crate::engine::{Batch, Done, Expect, GROUP, Statement, Turn, Written};
use crate::error::StoreError;
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tokio::sync::mpsc;

pub(super) fn write_loop(connection: &Connection, mut requests: mpsc::Receiver<WriteRequest>) {
    let mut prepared = Prepared::on(connection);
    while let Some(first) = requests.blocking_recv() {
        let mut count = first.batches.len();
        let mut group = vec![first];
        while count < GROUP {
            let Ok(next) = requests.try_recv() else { break };
            count += next.batches.len();
            group.push(next);
        }
        let outcomes = commit_group(&mut prepared, &group);
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
fn commit_group(prepared: &mut Prepared<'_>, group: &[WriteRequest]) -> Vec<Written> {
    let batches = || group.iter().flat_map(|request| &request.batches);
    let refuse_all = |error: &StoreError| batches().map(|_| Err(error.clone())).collect::<Vec<_>>();

    let mut outcomes = Vec::new();
    for apart in [false, true] {
        if let Err(error) = prepared.run_plain("begin immediate") {
            return refuse_all(&error);
        }
        outcomes.clear();
        match run_group(prepared, batches(), apart, &mut outcomes) {
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

/// Runs the batches of a group in the open transaction. Fails where the transaction cannot stand: not
/// `apart`, also where a batch is refused.
fn run_group<'a>(
    prepared: &mut Prepared<'_>,
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
            run_late(prepared, &mut late)?;
        }
        let outcome = if apart {
            run_in_savepoint(prepared, batch, in_order)
        } else {
            Ok(run_caught(prepared, batch, in_order)?)
        };
        // Out of space or memory, SQLite ends the whole transaction by itself: nothing of it stands.
        if prepared.connection().is_autocommit() {
            return Err(outcome.err().unwrap_or_else(gone));
        }
        if !in_order && outcome.is_ok() {
            let own = batch.statements.iter();
            late.extend(own.filter(|statement| statement.turn == Turn::Late));
        }
        outcomes.push(outcome);
    }
    run_late(prepared, &mut late)
}

/// Runs what was put off; none of it can be refused, only fail with the whole database.
fn run_late(prepared: &mut Prepared<'_>, late: &mut Vec<&Statement>) -> Result<(), StoreError> {
    for statement in late.drain(..) {
        prepared.run(&statement.sql, &statement.args)?;
    }
    Ok(())
}

fn run_in_savepoint(prepared: &mut Prepared<'_>, batch: &Batch, in_order: bool) -> Written {
    prepared.run_plain("savepoint batch")?;
    let outcome = run_caught(prepared, batch, in_order);
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
fn run_caught(prepared: &mut Prepared<'_>, batch: &Batch, in_order: bool) -> Written {
    catch_unwind(AssertUnwindSafe(|| run_batch(prepared, batch, in_order))).unwrap_or_else(|_| {
        Err(StoreError::Backend {
            doing: "batch",
            why: "a panic while the batch was run".to_owned(),
        })
    })
}

fn run_batch(prepared: &mut Prepared<'_>, batch: &Batch, in_order: bool) -> Written {
    let mut done = Vec::with_capacity(batch.statements.len());
    for statement in &batch.statements {
        if statement.turn == Turn::Late && !in_order {
            done.push(Done::default());
            continue;
        }
        #[cfg(test)]
        assert!(statement.sql.name != "test/panic", "a panic in a batch");
        let outcome = prepared.run(&statement.sql, &statement.args)?;
        if statement.expect == Expect::ExactlyOne && outcome.changed != 1 {
            return Err(StoreError::Conflict {
                what: statement.sql.name,
            });
        }
        done.push(outcome);
    }
    Ok(done)
}
