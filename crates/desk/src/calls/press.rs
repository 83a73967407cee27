//! What is pressed on the page of a talk. A talk that opened its case has that one and gets no second.

use super::{Row, Written};
use crate::desk::Desk;
use crate::error::DeskError;
use recovery::call::{CallStep, NoteKind};
use recovery::{CaseId, CustomerId};
use store::cases;

/// What is pressed on the page of a talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallPress {
    /// Nothing: the words are kept.
    Keep,
    /// Go to this step: the next, an earlier one again, or a later one.
    Go(CallStep),
    /// The customer says that what was repeated back is right; on to the next step.
    Right,
    /// It is not: back to asking.
    NotQuite,
    /// A line of the notes belongs elsewhere; counted from nought among those of its kind.
    Move(NoteKind, usize, NoteKind),
    /// It is this customer.
    Known(CustomerId),
    /// It is somebody else.
    Unknown,
    /// It is about the case with this number.
    About(u64),
    /// It is about something new.
    SomethingNew,
    /// It is over.
    HangUp,
    /// It is not over yet.
    GoOn,
}

impl Desk {
    pub(super) async fn pressed(
        &self,
        row: &mut Row,
        written: &mut Written,
        press: &CallPress,
    ) -> Result<(), DeskError> {
        match press {
            CallPress::Keep => {}
            CallPress::Go(step) => go(written, *step),
            CallPress::Right => {
                written.right = true;
                go(written, CallStep::Acknowledge);
            }
            CallPress::NotQuite => {
                written.right = false;
                go(written, CallStep::Ask);
            }
            CallPress::Move(from, line, to) => {
                written.notes.move_line(*from, *line, *to);
            }
            CallPress::Known(customer) => {
                // Their name stands in the fields already, unless something was typed there.
                let person = self.person_of(*customer).await?;
                let known = person.records.first().ok_or(DeskError::NotFound)?;
                self.may_be_of(written, Some(known.id)).await?;
                row.customer = Some(known.id);
                row.case = own_case(written);
                if written.name.trim().is_empty() {
                    written.name = person.name().unwrap_or_default();
                }
            }
            CallPress::Unknown => {
                self.may_be_of(written, None).await?;
                row.customer = None;
                row.case = own_case(written);
            }
            CallPress::About(number) => {
                let case = self.row(*number).await?;
                if own_case(written) != Some(case.case) {
                    self.may_be_of(written, case.customer).await?;
                }
                row.customer = case.customer.or(row.customer);
                row.case = Some(case.case);
            }
            CallPress::SomethingNew => row.case = own_case(written),
            CallPress::HangUp => row.ended_at = row.ended_at.or(Some(self.now())),
            CallPress::GoOn => row.ended_at = None,
        }
        Ok(())
    }

    /// Whether the talk may be with this customer. A case that was opened for somebody who was known is theirs; what was
    /// made for a talk is joined into whoever it turns out to be.
    async fn may_be_of(
        &self,
        written: &Written,
        customer: Option<CustomerId>,
    ) -> Result<(), DeskError> {
        let Some(opened) = written.opened.as_ref().filter(|own| !own.made_record) else {
            return Ok(());
        };
        let case = cases::find(self.store(), opened.case).await?;
        let Some(theirs) = case.and_then(|case| case.customer) else {
            return Ok(());
        };
        let person = self.person_of(theirs).await?;
        if customer.is_some_and(|customer| person.is(customer)) {
            return Ok(());
        }
        Err(DeskError::invalid("call", "call-case-theirs"))
    }
}

/// The case that was opened for the talk.
fn own_case(written: &Written) -> Option<CaseId> {
    written.opened.as_ref().map(|opened| opened.case)
}

fn go(written: &mut Written, step: CallStep) {
    if written.step != step && !written.gone.contains(&written.step) {
        written.gone.push(written.step);
    }
    written.step = step;
}
