//! A case that nobody cares for goes to whoever was found for it (`crate::hand_out`); whom the customer asked for (P14).

use super::Draft;
use crate::command::Command;
use crate::event::{Cared, Event};
use crate::ids::StaffId;
use crate::refusal::Refusal;
use crate::terms::Because;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    draft.must_be_open()?;
    match command {
        Command::HandTo { staff, because } => {
            if may_have(draft, *staff, *because) {
                draft.push(Event::Assigned {
                    owner: Some(*staff),
                    word: None,
                    because: Some(*because),
                });
            }
            Ok(())
        }
        Command::SayAskedFor { staff } => {
            if draft.case.trust.asked_for != *staff {
                draft.push(Event::Care(Cared::AskedFor { staff: *staff }));
            }
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

/// Whether it is still so: somebody may have taken the case or gone away since they were found. Only a person takes a case
/// from a colleague, for whom the customer asked for.
fn may_have(draft: &Draft<'_>, staff: StaffId, because: Because) -> bool {
    let (case, facts) = (&draft.case, &draft.facts);
    let asked = because != Because::AskedFor || case.trust.asked_for == Some(staff);
    let by_hand = facts.actor.staff().is_some() && because == Because::AskedFor;
    let free =
        case.waits_for_owner().is_some() || facts.actor.staff().is_some() && case.owner.is_none();
    let is_there = facts.away.at(staff, facts.now).is_none();
    asked && is_there && (free || by_hand) && case.owner != Some(staff)
}
