//! Who else is at a case, and what came since a page was made.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::may;
use crate::views::Person;
use recovery::Role;
use recovery::refusal::Between;
use std::collections::HashMap;
use store::{cases, staff};

/// Who else is at a case, and what came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HereView {
    /// The others by their names, and whether they are typing.
    pub others: Vec<(String, bool)>,
    /// What came since the version that was asked from; empty where nothing that matters did.
    pub came: Vec<Between>,
}

impl Desk {
    /// Who else is at the case with this number, and what came after `seen` where that is asked.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    pub async fn here(
        &self,
        by: &Person,
        number: u64,
        seen: Option<u64>,
    ) -> Result<HereView, DeskError> {
        let asked = (
            staff::ask_find(by.id),
            cases::ask_number(number),
            staff::ask_all(),
        );
        let (known, row, everybody) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let row = row.ok_or(DeskError::NotFound)?;
        let names: HashMap<_, _> = everybody
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect();
        let others = self
            .live_cell()
            .at(number)
            .into_iter()
            .filter(|here| here.who != by.id)
            .filter_map(|here| Some((names.get(&here.who)?.clone(), here.types)))
            .collect();
        let came = match seen.filter(|seen| *seen < row.version) {
            None => Vec::new(),
            Some(seen) => {
                let history = self.history(row.case).await?;
                history.case.changed_since(seen)
            }
        };
        Ok(HereView { others, came })
    }
}
