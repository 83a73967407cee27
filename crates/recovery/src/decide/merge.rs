//! Two cases about one matter go on as one, and can be parted again. Each half is a decision of
//! its own; the caller commits both in one batch.

use super::Draft;
use crate::case::Status;
use crate::command::Command;
use crate::event::Event;
use crate::refusal::Refusal;
use crate::terms::Why;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::MergeInto { into, into_number } => {
            if *into == draft.case.id {
                return Err(Refusal::SameCase);
            }
            if let Status::Merged { into_number, .. } = draft.case.status {
                return Err(Refusal::Merged { into_number });
            }
            // The other case takes in that its customer waits, but no deed with its date and owner.
            if draft.case.open_deeds().next().is_some() {
                return Err(Refusal::OwesDeeds {
                    number: draft.case.number,
                });
            }
            draft.push(Event::CaseMerged {
                into: *into,
                into_number: *into_number,
            });
            Ok(())
        }
        Command::TakeIn {
            other,
            other_number,
            waiting,
        } => {
            if *other == draft.case.id {
                return Err(Refusal::SameCase);
            }
            if let Status::Merged { into_number, .. } = draft.case.status {
                return Err(Refusal::Merged { into_number });
            }
            draft.push(Event::CaseTakenIn {
                other: *other,
                other_number: *other_number,
                waiting: *waiting,
            });
            if *waiting && !draft.case.is_open() {
                draft.push(Event::CaseReopened {
                    why: Why::LaterWord,
                });
            }
            Ok(())
        }
        Command::UndoMerge => match draft.case.status {
            Status::Merged { .. } => {
                draft.push(Event::MergeUndone);
                Ok(())
            }
            _ => Err(Refusal::NotMerged),
        },
        Command::LetGo { other } => {
            if !draft.case.taken_in.contains(other) {
                return Err(Refusal::NotMerged);
            }
            draft.push(Event::CaseLetGo { other: *other });
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}
