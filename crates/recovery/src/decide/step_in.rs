//! A colleague steps in while it happens (P42): asked for with one key, seen to be at hand, never a restart.

use super::Draft;
use crate::case::Help;
use crate::command::Command;
use crate::event::{Cared, Event};
use crate::facts::Role;
use crate::ids::{StaffId, TextId};
use crate::refusal::Refusal;
use crate::terms::Because;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    draft.must_be_open()?;
    let me = draft.facts.actor.staff().ok_or(Refusal::NotTheirs)?;
    match command {
        Command::AskHelp { words } => {
            if draft.case.help.is_none() {
                draft.push(Event::Care(Cared::HelpAsked { words: *words }));
            }
        }
        Command::EndHelp => {
            if draft.case.help.is_some() {
                draft.push(Event::Care(Cared::HelpEnded));
            }
        }
        Command::Join => {
            if draft.case.owner != Some(me) && !draft.case.beside.contains(&me) {
                let (staff, because) = (me, Because::SteppedIn);
                draft.push(Event::Care(Cared::Joined { staff, because }));
            }
            end_help(draft, me);
        }
        Command::StepBack => {
            if draft.case.beside.contains(&me) {
                draft.push(Event::Care(Cared::SteppedBack { staff: me }));
            }
        }
        Command::Whisper { text } => draft.push(Event::Care(Cared::Whispered { text: *text })),
        Command::TakeOver { word } => take_over(draft, me, *word),
        // `mod.rs` sends each family only its own commands.
        _ => return Err(Refusal::NotTheirs),
    }
    Ok(())
}

/// Nobody starts anew: whoever had the case stays beside whoever takes it.
fn take_over(draft: &mut Draft<'_>, me: StaffId, word: Option<TextId>) {
    let before = draft.case.owner.filter(|owner| *owner != me);
    if draft.case.beside.contains(&me) {
        draft.push(Event::Care(Cared::SteppedBack { staff: me }));
    }
    if draft.case.owner != Some(me) {
        draft.push(Event::Assigned {
            owner: Some(me),
            word,
            because: Some(Because::SteppedIn),
        });
    }
    if let Some(staff) = before.filter(|staff| !draft.case.beside.contains(staff)) {
        let because = Because::HadIt;
        draft.push(Event::Care(Cared::Joined { staff, because }));
    }
    end_help(draft, me);
}

/// Whoever asked is no longer alone once somebody else is there.
fn end_help(draft: &mut Draft<'_>, me: StaffId) {
    let asked_by_another = |help: &Help| help.by != Some(me);
    if draft.case.help.as_ref().is_some_and(asked_by_another) {
        draft.push(Event::Care(Cared::HelpEnded));
    }
}

/// What needs more than an agent.
pub(super) fn needs(command: &Command) -> Role {
    match command {
        Command::TakeOver { .. } => Role::Supervisor,
        _ => Role::Agent,
    }
}
