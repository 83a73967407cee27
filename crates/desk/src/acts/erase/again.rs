//! After an older copy was put back: a customer who was erased since is erased in it again by the ids that
//! were noted; here their cases are told, so that they end and their pages close as they did.

use super::of_case::AT_ONCE;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use store::erasing;

impl Desk {
    /// Ends the cases of all customers who are erased, closes their pages and erases what words are left on
    /// them; lets nobody look at a held message that is erased. How many cases and held messages; none where all of
    /// them say already what was erased.
    ///
    /// # Errors
    /// `Storage` where it stopped halfway; it can be asked for again.
    pub async fn erase_again(&self) -> Result<u64, DeskError> {
        let reason = self.house().await?.language.words().say("erased-again");
        let mut count = 0;
        let mut after = None;
        loop {
            let page = erasing::cases_left(self.store(), after, AT_ONCE).await?;
            for case in &page {
                let why = self.record_erasure(By::machine(), *case, &reason).await?;
                self.erase_words_of(*case, why).await?;
                count += 1;
            }
            after = page.last().copied();
            if page.len() < AT_ONCE as usize {
                break;
            }
        }
        let mut after = None;
        loop {
            let page = erasing::held_gone(self.store(), after, AT_ONCE).await?;
            for message in &page {
                count += u64::from(self.leave_out(By::machine(), *message).await?);
            }
            after = page.last().copied();
            if page.len() < AT_ONCE as usize {
                return Ok(count);
            }
        }
    }
}
