//! What became of a mail that was set aside and is there no more: a colleague was faster.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::{Person, Settled};
use recovery::Role;
use store::intake::{self, IntakeOutcome, IntakeState};
use store::messages;
use uuid::Uuid;

impl Desk {
    /// What became of it.
    ///
    /// # Errors
    /// `NotFound` for what was never set aside, or still is.
    pub async fn settled_aside(&self, by: &Person, item: &str) -> Result<Settled, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let id = Uuid::parse_str(item).map_err(|_| DeskError::NotFound)?;
        let item = intake::find(self.store(), id)
            .await?
            .filter(|item| item.state == IntakeState::Done && item.outcome.is_some())
            .ok_or(DeskError::NotFound)?;
        let (Some(number), Some(message)) = (item.number, item.message) else {
            return Ok(Settled::Left);
        };
        if item.outcome != Some(IntakeOutcome::Held) {
            return Ok(Settled::InCase(number));
        }
        let message = messages::find(self.store(), message).await?;
        let left_out = message.is_none_or(|row| row.message.held);
        Ok(if left_out {
            Settled::LeftOut(number)
        } else {
            Settled::InCase(number)
        })
    }
}
