//! What is written down beside the mails: how a mailbox is and what is wrong with it, and what a mail's line says.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::intake::{Outcome, Taken};
use std::collections::HashSet;
use std::time::Instant;
use store::{Batch, intake, mailboxes};
use uuid::Uuid;

/// The desk's own data could not be written.
pub(super) const STORAGE: &str = "storage";

/// What was written down last, so that nothing is written down twice in a row.
#[derive(Debug, Default)]
pub(super) struct Record {
    reached: Option<Instant>,
    failure: Option<(&'static str, Option<String>)>,
}

impl Record {
    /// The mailbox was reached, and all is well.
    pub(super) async fn reached(&mut self, desk: &Desk, mailbox: &str) {
        let lately = self
            .reached
            .is_some_and(|at| at.elapsed() < super::REACHED_EVERY);
        if lately && self.failure.is_none() {
            return;
        }
        let mut batch = Batch::new();
        mailboxes::put_reached(&mut batch, mailbox, desk.now());
        if self.write(desk, batch).await {
            self.reached = Some(Instant::now());
            self.failure = None;
        }
    }

    /// Something is wrong.
    pub(super) async fn failed(
        &mut self,
        desk: &Desk,
        mailbox: &str,
        code: &'static str,
        folder: Option<&str>,
    ) {
        let failure = Some((code, folder.map(str::to_owned)));
        if self.failure == failure {
            return;
        }
        let mut batch = Batch::new();
        mailboxes::put_failure(&mut batch, mailbox, code, folder, desk.now());
        if self.write(desk, batch).await {
            self.failure = failure;
            self.reached = None;
        }
    }

    async fn write(&self, desk: &Desk, batch: Batch) -> bool {
        let written = desk.store().write(batch).await;
        if let Err(error) = &written {
            tracing::warn!(%error, "how a mailbox is could not be written down");
        }
        written.is_ok()
    }
}

/// What the line of a mail says that was taken in. Where it was here before only because the desk stopped between taking it
/// in and writing its line, then this is the line of what became of it. `told` are the items that earlier lines of the same
/// batch tell of.
pub(super) async fn first_told(
    desk: &Desk,
    taken: &Taken,
    told: &mut HashSet<Uuid>,
) -> Result<&'static str, DeskError> {
    let mut outcome = taken.outcome.name();
    if let (Outcome::Duplicate, Some(item)) = (taken.outcome, taken.item)
        && !told.contains(&item)
        && !mailboxes::tells_of(desk.store(), item).await?
        && let Some(first) = intake::find(desk.store(), item).await?
        && let Some(first) = first.outcome
    {
        outcome = first.name();
    }
    told.extend(taken.item);
    Ok(outcome)
}
