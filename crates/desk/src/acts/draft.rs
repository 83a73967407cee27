//! What somebody is writing lives on the server: a closed browser or a lost race costs no words.

use crate::bounds::BODY_BYTES_MAX;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use recovery::Role;
use store::Batch;
use store::cases::CaseRow;
use store::drafts::{self, Draft};

/// The kind of draft a reply is.
pub(crate) const REPLY: &str = "reply";

impl Desk {
    /// Keeps what a person is writing on a case; an empty body drops it.
    ///
    /// # Errors
    /// `Invalid` with `body-too-long`: what was kept before stays.
    pub async fn save_draft(&self, by: &Person, number: u64, body: &str) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        if body.len() > BODY_BYTES_MAX {
            return Err(DeskError::invalid("body", "body-too-long"));
        }
        self.keep_draft(&by, &row, None, body).await
    }

    pub(super) async fn keep_draft(
        &self,
        by: &Person,
        row: &CaseRow,
        seen: Option<u64>,
        body: &str,
    ) -> Result<(), DeskError> {
        let mut batch = Batch::new();
        if body.trim().is_empty() {
            drafts::discard(&mut batch, by.id, row.case, REPLY);
        } else if body.len() <= BODY_BYTES_MAX {
            let draft = Draft {
                kind: REPLY.to_owned(),
                body: body.to_owned(),
                seen_version: seen.unwrap_or(row.version),
                saved_at: self.now(),
            };
            drafts::put(&mut batch, by.id, row.case, &draft);
        }
        self.store().write(batch).await?;
        Ok(())
    }
}
