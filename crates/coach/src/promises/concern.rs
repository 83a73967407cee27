//! What stands against a promise: nobody works then, or it comes too late.

use calendar::{Moment, day_of, local};

use super::{Context, Timed};

/// Something to tell the one who is about to promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Concern {
    /// It falls due on a holiday of the office calendar, which has this name.
    Holiday {
        /// The name in the calendar.
        name: String,
    },
    /// It falls due on a day, or at an hour, at which the office is closed.
    OutsideOffice,
    /// It comes later than the customer said they can wait.
    BeyondCustomer {
        /// When the customer needs it.
        deadline: Moment,
    },
}

/// What stands against this promise. `needed` are the times the customer named as theirs; there may be none. Promises
/// without a calendar question are not held against office hours: "within 24 hours" is a length and may end at night.
/// Nothing is held against the house's longest silence: it binds the next word alone, which the case promises by itself,
/// and a deed may rightly come later.
pub fn concerns(promise: &Timed, context: &Context<'_>, needed: &[Moment]) -> Vec<Concern> {
    let mut concerns = Vec::new();
    if let Some(name) = holiday(promise.due_to, context) {
        concerns.push(Concern::Holiday { name });
    } else if !promise.length && closed(promise.due_to, context) {
        concerns.push(Concern::OutsideOffice);
    }
    if let Some(deadline) = needed
        .iter()
        .copied()
        .filter(|deadline| promise.due_to > *deadline)
        .min()
    {
        concerns.push(Concern::BeyondCustomer { deadline });
    }
    concerns
}

fn holiday(due: Moment, context: &Context<'_>) -> Option<String> {
    context
        .hours
        .holidays()
        .get(&day_of(due, context.zone))
        .cloned()
}

fn closed(due: Moment, context: &Context<'_>) -> bool {
    let here = local(due, context.zone);
    let mut open = context.hours.spans_on(here.date()).iter();
    !open.any(|span| span.start_on(here.date()) <= here && here <= span.end_on(here.date()))
}
