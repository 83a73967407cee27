//! How severe a case is: said by a person, suggested where what is known leaves no doubt.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::people::may;
use crate::signals::SAFETY;
use crate::views::Person;
use recovery::severity::{Seen, Sign, suggested};
use recovery::{Case, Command, Role, Severity, Status};
use store::{boiling, log, needs, staff};

/// How severe a case is, as far as somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeveritySaid {
    /// Its number.
    pub number: u64,
    /// What it is about in a line, unless erased.
    pub subject: String,
    /// What was said.
    pub severity: Option<Severity>,
    /// The least that surely holds, and why, where it is more than what was said.
    pub suggested: Option<(Severity, Vec<Sign>)>,
    /// The number of the case it goes on in: it is said there.
    pub goes_on_in: Option<u64>,
}

impl Desk {
    /// How severe a case is.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    pub async fn severity(&self, by: &Person, number: u64) -> Result<SeveritySaid, DeskError> {
        let row = self.row(number).await?;
        let asked = (
            staff::ask_find(by.id),
            log::ask(row.case),
            boiling::ask_signals(&[row.case]),
        );
        let (known, events, signals) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let case = events.iter().fold(Case::unopened(row.case), Case::evolve);
        let needs = match row.customer {
            Some(customer) => needs::of_person(self.store(), customer, self.now()).await?,
            None => Vec::new(),
        };
        let seen = Seen {
            danger: signals.iter().flatten().any(|one| one.code == SAFETY),
            need: !needs.is_empty(),
        };
        let more = |found: &(Severity, Vec<Sign>)| case.severity.is_none_or(|said| said < found.0);
        Ok(SeveritySaid {
            number,
            subject: row.subject.unwrap_or_default(),
            severity: case.severity,
            suggested: suggested(&case, seen).filter(more),
            goes_on_in: match case.status {
                Status::Merged { into_number, .. } => Some(into_number),
                _ => None,
            },
        })
    }

    /// Says how severe a case is; nothing takes it back. What a colleague said since it was seen stays where nothing was
    /// changed.
    ///
    /// # Errors
    /// `Invalid` for a step that is none, `NotFound`, `NotAllowed`, `Refused` by the method.
    pub async fn say_severity(
        &self,
        by: &Person,
        number: u64,
        before: Option<Severity>,
        step: Option<u8>,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let severity = step.and_then(Severity::of);
        if step.is_some() && severity.is_none() {
            return Err(DeskError::invalid("severity", "severity-unknown"));
        }
        let row = self.row(number).await?;
        if before == severity {
            return Ok(());
        }
        let commands = vec![Command::SaySeverity { severity }];
        self.handle(row.case, By::person(&by), None, commands, |_, _| Ok(()))
            .await
            .map(drop)
    }
}
