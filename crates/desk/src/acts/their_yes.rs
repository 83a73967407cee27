//! A yes that nobody had asked for, taken by one of us.

use super::Act;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;

impl Desk {
    /// Nobody takes a yes that is not there: it is the one the case shows, in what the customer wrote last.
    pub(super) async fn is_their_yes(
        &self,
        by: &Person,
        number: u64,
        act: &Act,
    ) -> Result<(), DeskError> {
        let Act::TakeYes { message, via, .. } = act else {
            return Ok(());
        };
        let page = Box::pin(self.case_page(by, number, None)).await?;
        let says = page.says_solved;
        if says.is_some_and(|says| (says.message, says.via) == (*message, *via)) {
            return Ok(());
        }
        Err(DeskError::invalid("message", "yes-not-said"))
    }
}
