//! Which cases changed, told to whoever listens: ids and versions, no words.
//!
//! What this process writes is told when it is on disk. What another process wrote is asked for from time to time, and
//! only while somebody listens.

use crate::ask::Ask;
use crate::engine::{Row, args, sql};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use std::sync::atomic::Ordering;
use tokio::sync::broadcast;

/// Changes that are kept for a listener who is slow; whoever is slower has to look anew.
pub const CHANGES_KEPT: usize = 1024;
/// Most cases one question about changes names.
pub const CASES_WATCHED: usize = 10;
/// Most changes one question brings; whoever gets as many looks anew.
pub const CHANGES_ASKED: u32 = 200;

/// A case that changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The number people use.
    pub number: u64,
    /// The number of its latest event.
    pub version: u64,
}

/// A change with its place among all that this process told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// How many were told before it, and itself.
    pub place: u64,
    /// What changed.
    pub change: Change,
}

impl Change {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.number()?,
            version: row.number()?,
        })
    }
}

impl Store {
    /// The changes of cases that this process writes from now on.
    pub fn changes(&self) -> broadcast::Receiver<Told> {
        self.changes.subscribe()
    }

    /// How many changes were told so far.
    pub fn told(&self) -> u64 {
        self.told.load(Ordering::Acquire)
    }

    /// Tells of a change that another process wrote.
    pub fn tell_elsewhere(&self, change: Change) {
        self.tell(vec![change]);
    }

    pub(crate) fn tell(&self, changes: Vec<Change>) {
        for change in changes {
            let place = self.told.fetch_add(1, Ordering::AcqRel) + 1;
            // Where nobody listens, nobody is told.
            let _ = self.changes.send(Told { place, change });
        }
    }
}

/// Asks for the cases in which a person did something since then; whoever wrote it.
pub fn ask_since(since: Moment) -> Ask<Vec<Change>> {
    Ask::rows(
        sql!("case/list_changed"),
        args![since, CHANGES_ASKED],
        Change::read,
    )
}

/// Asks where these cases stand, a question for every [`CASES_WATCHED`].
pub fn ask_standing(numbers: &[u64]) -> Vec<Ask<Vec<Change>>> {
    let questions = numbers.chunks(CASES_WATCHED).map(|some| {
        let mut args: Vec<_> = some
            .iter()
            .map(|number| i64::try_from(*number).unwrap_or(-1).into())
            .collect();
        args.resize(CASES_WATCHED, crate::engine::Value::Null);
        Ask::rows(sql!("case/list_standing"), args, Change::read)
    });
    questions.collect()
}
