//! What we learn from a case (P33). It may be said at any time, and better once the case is over: nothing of it is owed to
//! the customer, and nothing waits for it.

use super::Draft;
use crate::case::Status;
use crate::classes::{Axis, Code};
use crate::command::Command;
use crate::event::{Event, Learned};
use crate::ids::CauseId;
use crate::refusal::Refusal;
use std::collections::BTreeSet;

/// How many causes stand behind a case at most.
pub const CAUSES_MAX: usize = 5;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    // What goes on elsewhere is counted there, and once.
    if let Status::Merged { into_number, .. } = draft.case.status {
        return Err(Refusal::Merged { into_number });
    }
    match command {
        Command::Classify { axis, codes } => classify(draft, *axis, codes),
        Command::SaySeverity { severity } => {
            if draft.case.severity != *severity {
                let severity = *severity;
                draft.push(Event::Learned(Learned::SeveritySaid { severity }));
            }
            Ok(())
        }
        Command::FindCause { cause } => find_cause(draft, *cause),
        Command::TakeOffCause { cause } => {
            if draft.case.causes.contains(cause) {
                let cause = *cause;
                draft.push(Event::Learned(Learned::CauseTakenOff { cause }));
            }
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

fn find_cause(draft: &mut Draft<'_>, cause: CauseId) -> Result<(), Refusal> {
    if draft.case.causes.contains(&cause) {
        return Ok(());
    }
    if draft.case.causes.len() >= CAUSES_MAX {
        return Err(Refusal::TooMany {
            what: "causes",
            max: CAUSES_MAX,
        });
    }
    draft.push(Event::Learned(Learned::CauseFound { cause }));
    Ok(())
}

fn classify(draft: &mut Draft<'_>, axis: Axis, codes: &[Code]) -> Result<(), Refusal> {
    let wanted: BTreeSet<&Code> = codes.iter().collect();
    let stands: BTreeSet<&Code> = draft.case.classes.on(axis).into_iter().collect();
    if wanted == stands {
        return Ok(());
    }
    // A code that no list knows any more may stay where it stands; nobody puts it there anew.
    let known = |code: &&Code| axis.codes().contains(code) || stands.contains(code);
    if !wanted.iter().all(known) {
        return Err(Refusal::NoSuchClass);
    }
    if wanted.len() > axis.most() {
        return Err(Refusal::TooMany {
            what: "classes",
            max: axis.most(),
        });
    }
    let codes = wanted.into_iter().cloned().collect();
    draft.push(Event::Learned(Learned::Classified { axis, codes }));
    Ok(())
}
