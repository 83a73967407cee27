//! The list of cases.

use super::cursor;
use super::customers;
use super::paging::{self, ROWS_ASKED};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::may;
use crate::views::{CaseFilter, CaseRow, Cursor, Page, Person};
use recovery::{CaseId, Role};
use store::cases::{self, Filter, Standing};
use store::staff::{self, Staff};
use store::{case_heats, tags};

impl Desk {
    /// A page of cases, newest activity first.
    ///
    /// # Errors
    /// `NotAllowed`, `Invalid` for a page that is none.
    pub async fn cases(
        &self,
        by: &Person,
        filter: &CaseFilter,
        after: Option<Cursor>,
    ) -> Result<Page<CaseRow>, DeskError> {
        let with_beside = filter.with_beside;
        let filter = Filter {
            standing: match &filter.status {
                Some(status) => Standing::Is(status.clone()),
                None => Standing::Any,
            },
            owner: filter.owner,
            team: filter.team,
            stage: filter.stage,
            tag: filter.tag,
            class: filter.class.clone(),
            severity: filter.severity,
        };
        let after = cursor::key(after.as_ref())?;
        let asked = (
            staff::ask_find(by.id),
            cases::ask_page(&filter, after, ROWS_ASKED),
            staff::ask_all(),
        );
        let (known, rows, everybody) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let Page { rows, next } = paging::page(rows, |row| cursor::of_key(row.key()));
        let ids: Vec<CaseId> = rows.iter().map(|row| row.case).collect();
        let mut rows = self.case_rows(rows, &everybody).await?;
        // What a list shows beside, in one trip for all its rows.
        if with_beside {
            let beside = (tags::ask_of_cases(&ids), case_heats::ask_of_cases(&ids));
            let (tags, heats) = self.store().ask(beside).await?;
            for (case, name) in tags.into_iter().flatten() {
                if let Some(row) = rows.iter_mut().find(|row| row.case == case) {
                    row.tags.push(name);
                }
            }
            for (case, heat) in heats.into_iter().flatten() {
                if let Some(row) = rows.iter_mut().find(|row| row.case == case) {
                    row.heat = Some(crate::heat::shown(heat));
                }
            }
        }
        Ok(Page { rows, next })
    }

    /// Rows with the names they need.
    pub(crate) async fn case_rows(
        &self,
        rows: Vec<cases::CaseRow>,
        everybody: &[Staff],
    ) -> Result<Vec<CaseRow>, DeskError> {
        let nameless = rows.iter().filter(|row| row.customer_name.is_none());
        let called = self
            .first_addresses(nameless.filter_map(|row| row.customer).collect())
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| {
                let address = row.customer.and_then(|id| called.get(&id).cloned());
                let owner = row.owner;
                let owner = owner.and_then(|id| everybody.iter().find(|one| one.id == id));
                CaseRow {
                    case: row.case,
                    number: row.number,
                    customer: customers::called(row.customer_name.or(address), row.customer_erased),
                    subject: row.subject.unwrap_or_default(),
                    stage: row.stage,
                    broken: row.is_broken,
                    status: row.status,
                    owner_name: owner.map(|one| one.name.clone()),
                    opened: row.opened_at,
                    active: row.last_at,
                    next_due: row.next_due,
                    tags: Vec::new(),
                    heat: None,
                    severity: row.severity,
                }
            })
            .collect())
    }
}
