//! What a case was about, on four axes.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::people::may;
use crate::views::Person;
use recovery::classes::{Axis, Class, Classes, Code, remedy_is_done, told};
use recovery::{Case, Command, Role, Status};
use store::{log, staff};

/// What a case was about, as far as somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classified {
    /// Its number.
    pub number: u64,
    /// What it is about in a line, unless erased.
    pub subject: String,
    /// What was said.
    pub classes: Classes,
    /// What the case tells by itself, of axes of which nothing was said.
    pub told: Vec<Class>,
    /// Whether the remedy it tells was done, and not agreed alone.
    pub remedy_done: bool,
    /// The number of the case it goes on in: it is said there.
    pub goes_on_in: Option<u64>,
}

/// An axis as somebody saw it and as they want it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub axis: Axis,
    /// What stood there on the page.
    pub before: Vec<Code>,
    /// What is to stand there.
    pub after: Vec<Code>,
}

impl Desk {
    /// What a case was about.
    ///
    /// # Errors
    /// `NotFound`, `NotAllowed`.
    pub async fn classified(&self, by: &Person, number: u64) -> Result<Classified, DeskError> {
        let row = self.row(number).await?;
        let asked = (staff::ask_find(by.id), log::ask(row.case));
        let (known, events) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let case = events.iter().fold(Case::unopened(row.case), Case::evolve);
        let goes_on_in = match case.status {
            Status::Merged { into_number, .. } => Some(into_number),
            _ => None,
        };
        Ok(Classified {
            number,
            subject: row.subject.unwrap_or_default(),
            told: told(&case),
            remedy_done: remedy_is_done(&case),
            classes: case.classes,
            goes_on_in,
        })
    }

    /// Says what a case was about. An axis on which nothing was changed is left as it is by now, whoever changed it.
    ///
    /// # Errors
    /// `NotFound`, `Refused` by the method.
    pub async fn classify(
        &self,
        by: &Person,
        number: u64,
        changes: Vec<Change>,
    ) -> Result<(), DeskError> {
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        let commands: Vec<Command> = changes
            .into_iter()
            .filter(|one| one.before != one.after)
            .map(|one| Command::Classify {
                axis: one.axis,
                codes: one.after,
            })
            .collect();
        if commands.is_empty() {
            return Ok(());
        }
        self.handle(row.case, By::person(&by), None, commands, |_, _| Ok(()))
            .await
            .map(drop)
    }
}
