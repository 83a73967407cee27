//! Today: the promises that stand, the one that breaks first on top.

use super::cursor;
use super::customers;
use super::paging::{self, ROWS_ASKED};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::heat;
use crate::people::may;
use crate::sender;
use crate::views::lists::ClockBeside;
use crate::views::{Cursor, Page, Person, TodayRow, Whose};
use recovery::Role;
use store::promises::{self, PromiseRow};
use store::staff;

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
        let after = cursor::promise(after.as_ref())?;
        let now = self.now();
        let page = |whose| promises::ask_page(whose, after, ROWS_ASKED, now);
        let pages = match (whose, &by.team) {
            (Whose::All, _) => vec![page(promises::Whose::All)],
            (Whose::Mine, _) => vec![
                page(promises::Whose::Owner(by.id)),
                page(promises::Whose::Nobody),
            ],
            (Whose::Team, Some(team)) => vec![page(promises::Whose::Team(team.id))],
            (Whose::Team, None) => Vec::new(),
        };
        let (known, found) = self.store().ask((staff::ask_find(by.id), pages)).await?;
        let known = may(known, Role::Agent)?;
        // Whoever changed teams while the page was asked for asks again.
        if whose == Whose::Team && known.team != by.team.as_ref().map(|team| team.id) {
            return Err(DeskError::NotAllowed);
        }
        let mut rows: Vec<PromiseRow> = found.into_iter().flatten().collect();
        if whose == Whose::Mine {
            rows.sort_by_key(PromiseRow::key);
        }
        let Page { rows, next } = paging::page(rows, |row| cursor::of_promise(row.key()));
        let rows = self.as_on_today(rows).await?;
        Ok(Page { rows, next })
    }
    /// These promises as Today tells them.
    ///
    /// # Errors
    /// Storage.
    pub async fn as_on_today(&self, rows: Vec<PromiseRow>) -> Result<Vec<TodayRow>, DeskError> {
        let nameless = rows.iter().filter(|row| row.customer_name.is_none());
        let called = self
            .first_addresses(nameless.filter_map(|row| row.customer).collect())
            .await?;
        let book = self.policy_book().await?;
        let rows = rows
            .into_iter()
            .map(|row| {
                let address = row.customer.and_then(|id| called.get(&id).cloned());
                TodayRow {
                    case: row.case,
                    number: row.number,
                    promise: row.no,
                    what: row.what,
                    made_by: row.made_by,
                    text: row.text,
                    to_another: row.answers.as_deref().map(sender::called),
                    due: row.due,
                    lost: row.lost,
                    late: row.late,
                    clock: row.clock.map(|clock| ClockBeside {
                        due: clock.due,
                        purpose: clock.purpose,
                        policy: book
                            .newest(&clock.policy)
                            .map_or(clock.policy, |ready| ready.policy.name.clone()),
                        point: clock.point,
                    }),
                    broken: row.broken_at.is_some(),
                    stage: row.stage,
                    customer: customers::called(row.customer_name.or(address), row.customer_erased),
                    subject: row.subject.unwrap_or_default(),
                    owner: row.owner,
                    owner_name: row.owner_name,
                    heat: row.heat.map(heat::shown),
                    severity: row.severity,
                }
            })
            .collect();
        Ok(rows)
    }
}
