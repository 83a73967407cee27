//! A second failure brings a senior colleague beside whoever cares for the case, with a promise to look; the customer keeps
//! the person they know. Settled after every decision, so that one who was away is found when they are back.

use super::Draft;
use crate::command::Command;
use crate::event::{Cared, Event};
use crate::facts::Role;
use crate::ids::{PromiseNo, StaffId};
use crate::refusal::Refusal;
use crate::terms::{Because, MadeBy, PromiseOf, Release, WordSort};
use calendar::Moment;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    draft.must_be_open()?;
    match command {
        Command::SayFailedAgain => {
            if draft.case.failure.is_none() {
                draft.push(Event::Care(Cared::FailedAgain));
            }
            Ok(())
        }
        Command::SayLooked => {
            let Some((promise, owner)) = promised(draft) else {
                return Ok(());
            };
            let asked = owner.is_some() && draft.facts.actor.staff() == owner;
            if !asked && draft.facts.role < Role::Supervisor {
                return Err(Refusal::NeedsRole {
                    needs: Role::Supervisor,
                });
            }
            keep(draft, promise);
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

pub(super) fn settle(draft: &mut Draft<'_>) {
    let Some(failure) = draft.case.failure else {
        draft.release(Release::NotNeeded, |promise| {
            promise.word() == Some(WordSort::Senior)
        });
        return;
    };
    looked(draft);
    if failure.asked || draft.case.confirmed_at.is_some() {
        return;
    }
    let (office, now) = (draft.facts.office, draft.facts.now);
    let due = office.add_working_minutes(now, draft.facts.policy.look_minutes);
    let Some(staff) = senior(draft, due) else {
        return;
    };
    if !draft.case.beside.contains(&staff) {
        let because = Because::FailedAgain;
        draft.push(Event::Care(Cared::Joined { staff, because }));
    }
    let promise = draft.next_promise_no();
    draft.push(Event::PromiseMade {
        promise,
        what: PromiseOf::Word {
            sort: WordSort::Senior,
        },
        text: None,
        owner: Some(staff),
        due,
        made_by: MadeBy::Policy,
        early: None,
    });
}

/// Somebody senior who is there until then: whoever stands beside it already, else one of the team.
fn senior(draft: &Draft<'_>, due: Moment) -> Option<StaffId> {
    let (case, away, now) = (&draft.case, draft.facts.away, draft.facts.now);
    let colleagues = draft.facts.colleagues;
    let last = due.plus_us(-1).max(now);
    let is_there = |staff: StaffId| {
        case.owner != Some(staff) && away.at(staff, now).is_none() && away.at(staff, last).is_none()
    };
    let team = case.team.or_else(|| colleagues.team_of(case.owner?));
    let beside = |staff: StaffId| is_there(staff) && case.beside.contains(&staff);
    colleagues
        .senior(team, case.number, beside)
        .or_else(|| colleagues.senior(team, case.number, is_there))
}

/// A word of theirs, to the customer or among us, or the case taken over: whoever does that has looked.
fn looked(draft: &mut Draft<'_>) {
    let Some((promise, Some(owner))) = promised(draft) else {
        return;
    };
    let acted = draft.events.iter().any(|event| match event {
        Event::WordGiven { .. } | Event::Care(Cared::Whispered { .. }) => true,
        Event::Assigned { owner: to, .. } => *to == Some(owner),
        _ => false,
    });
    if acted && draft.facts.actor.staff() == Some(owner) {
        keep(draft, promise);
    }
}

fn promised(draft: &Draft<'_>) -> Option<(PromiseNo, Option<StaffId>)> {
    let promise = draft.case.open_word(WordSort::Senior)?;
    Some((promise.no, promise.owner))
}

fn keep(draft: &mut Draft<'_>, promise: PromiseNo) {
    draft.push(Event::PromiseKept {
        promise,
        message: None,
        checked: None,
    });
}
