//! Today: the promises that stand, the one that breaks first on top.

use super::cases::ROWS_ASKED;
use super::cursor;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::lists::PAGE_ROWS;
use crate::views::{Cursor, Page, Person, TodayRow, Whose};
use recovery::Role;
use store::promises::{self, PromiseKey, PromiseRow};

/// The counts above Today go no further than this.
const COUNTED_MAX: u32 = 10_000;

impl Desk {
    /// A page of Today.
    ///
    /// # Errors
    /// `NotAllowed`, `Invalid` for a page that is none.
    pub async fn today(
        &self,
        by: &Person,
        whose: Whose,
        after: Option<Cursor>,
    ) -> Result<Page<TodayRow>, DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let after = cursor::promise(after.as_ref())?;
        let mut rows = match (whose, &by.team) {
            (Whose::All, _) => self.promised(promises::Whose::All, after).await?,
            (Whose::Mine, _) => {
                let mut mine = self.promised(promises::Whose::Owner(by.id), after).await?;
                mine.extend(self.promised(promises::Whose::Nobody, after).await?);
                mine.sort_by_key(PromiseRow::key);
                mine
            }
            (Whose::Team, Some(team)) => {
                self.promised(promises::Whose::Team(team.id), after).await?
            }
            (Whose::Team, None) => Vec::new(),
        };
        let more = rows.len() > PAGE_ROWS;
        rows.truncate(PAGE_ROWS);
        let next = rows
            .last()
            .filter(|_| more)
            .map(|last| cursor::of_promise(last.key()));
        let nameless = rows.iter().filter(|row| row.customer_name.is_none());
        let called = self
            .first_addresses(nameless.filter_map(|row| row.customer).collect())
            .await?;
        let rows = rows
            .into_iter()
            .map(|row| {
                let called = row.customer.and_then(|id| called.get(&id).cloned());
                TodayRow {
                    case: row.case,
                    number: row.number,
                    promise: row.no,
                    what: row.what,
                    made_by: row.made_by,
                    text: row.text,
                    due: row.due,
                    broken: row.broken_at.is_some(),
                    stage: row.stage,
                    customer: row.customer_name.or(called).unwrap_or_default(),
                    subject: row.subject.unwrap_or_default(),
                    owner: row.owner,
                    owner_name: row.owner_name,
                }
            })
            .collect();
        Ok(Page { rows, next })
    }

    async fn promised(
        &self,
        whose: promises::Whose,
        after: PromiseKey,
    ) -> Result<Vec<PromiseRow>, DeskError> {
        Ok(promises::page(self.store(), whose, after, ROWS_ASKED).await?)
    }

    /// How many promises of everyone are late, and how many more fall due within the working day;
    /// counted no further than some thousands.
    pub async fn today_counts(&self) -> Result<(u64, u64), DeskError> {
        let now = self.now();
        let evening = self.house().await?.office.end_of_working_day(now);
        let late = promises::count_due(self.store(), None, now, COUNTED_MAX).await?;
        let all = promises::count_due(self.store(), None, evening, COUNTED_MAX).await?;
        Ok((late, all.saturating_sub(late)))
    }
}
