//! What is written down of a mailbox beside its mails: how it is, and what is wrong with it.

use crate::desk::Desk;
use std::time::Instant;
use store::{Batch, mailboxes};

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
