//! What went well, for all to read: solutions that customers confirmed, promises kept against the odds, and thanks (P43). No
//! league table: nobody is counted, and nothing is in another order than time.

use crate::bounds::TEXT;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::notices::{self, About};
use crate::views::Person;
use recovery::notice::Kind;
use recovery::{Role, StaffId, TextId};
use std::collections::HashMap;
use store::feedback;
pub use store::feedback::{Good, GoodWhat};
use store::texts::{self, TextKind};
use store::{Batch, staff};

/// How far back is told, in days.
pub const GOOD_DAYS: i64 = 30;
/// How much of each sort is told at most.
pub const GOOD_SHOWN: u32 = 30;

/// Something that went well, with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodView {
    /// What is known of it.
    pub good: Good,
    /// Who did it, by name.
    pub who: Option<String>,
    /// Who thanked them, by name.
    pub by: Option<String>,
}

impl Desk {
    /// What went well lately, newest first.
    ///
    /// # Errors
    /// `NotAllowed`, `Storage`.
    pub async fn went_well(&self, by: &Person) -> Result<Vec<GoodView>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        self.see_notices(by, About::Thanks).await?;
        let since = self.now().plus_days(-GOOD_DAYS);
        let [confirmed, kept, thanks] = feedback::ask_good(since, GOOD_SHOWN);
        let asked = (confirmed, kept, thanks, staff::ask_all());
        let (mut all, kept, thanks, everybody) = self.store().ask(asked).await?;
        all.extend(kept);
        all.extend(thanks);
        all.sort_by_key(|one| std::cmp::Reverse(one.at));
        let names: HashMap<StaffId, String> = everybody
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect();
        let name = |id: Option<StaffId>| id.and_then(|id| names.get(&id).cloned());
        let view = |good: Good| GoodView {
            who: name(good.staff),
            by: match good.what {
                GoodWhat::Thanked { by } => name(Some(by)),
                _ => None,
            },
            good,
        };
        Ok(all.into_iter().map(view).collect())
    }

    /// Thanks a colleague, where all can read it; with the number of a case, where it was for one.
    ///
    /// # Errors
    /// `Invalid` for no words, for oneself, for somebody who is not here, or a case there is none of.
    pub async fn thank(
        &self,
        by: &Person,
        to: StaffId,
        words: &str,
        number: Option<u64>,
    ) -> Result<(), DeskError> {
        self.must_be(by, Role::Agent).await?;
        let one = staff::find(self.store(), to).await?;
        if to == by.id || !one.is_some_and(|one| one.active) {
            return Err(DeskError::invalid("to", "thanks-whom"));
        }
        let words = TEXT.needed("words", words)?;
        let case = match number {
            None => None,
            Some(number) => Some(self.row(number).await.map_err(no_case)?.case),
        };
        let (mut batch, text, now) = (Batch::new(), TextId(self.fresh()), self.now());
        texts::put(&mut batch, text, case, TextKind::Feedback, &words, now);
        feedback::put_thanks(&mut batch, (self.fresh(), text), case, (to, by.id), now);
        notices::tell_of(&*self.house().await?, &mut batch, to, Kind::Thanks, now);
        self.store().write(batch).await?;
        Ok(())
    }
}

fn no_case(error: DeskError) -> DeskError {
    match error {
        DeskError::NotFound => DeskError::invalid("number", "case-unknown"),
        other => other,
    }
}
