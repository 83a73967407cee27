//! What somebody may not give alone: a colleague is asked with the case before them, and the customer is told when they
//! will hear (P24, P44).

use super::{Draft, PROPOSALS_MAX, offer, word};
use crate::case::{Status, approval::Approval};
use crate::command::{Command, NextWord, Word};
use crate::event::Event;
use crate::ids::{ApprovalNo, PointNo, StaffId};
use crate::power::NotAlone;
use crate::refusal::Refusal;
use crate::terms::{MadeBy, Money, PromiseOf, Proposal, Purpose, Release, Remedy, WordSort};
use calendar::Moment;

/// How often a colleague is asked on one case.
pub const APPROVALS_MAX: usize = 50;
/// From the colleague's answer to the word the customer is promised, in working days.
const TO_THE_WORD_DAYS: u32 = 1;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::AskApproval {
            point,
            wanted,
            why,
            of,
            word,
        } => ask(draft, *point, wanted, (*why, *of), word),
        Command::Approve { approval, note } => {
            let promise = answerable(draft, *approval)?.promise;
            draft.push(Event::ApprovalGiven {
                approval: *approval,
                note: *note,
            });
            keep(draft, promise);
            Ok(())
        }
        Command::DeclineApproval {
            approval,
            reason,
            instead,
        } => {
            let promise = answerable(draft, *approval)?.promise;
            draft.push(Event::ApprovalDeclined {
                approval: *approval,
                reason: *reason,
                instead: *instead,
            });
            keep(draft, promise);
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

fn ask(
    draft: &mut Draft<'_>,
    point: PointNo,
    wanted: &[Proposal],
    (why, of): (Option<crate::ids::TextId>, StaffId),
    given: &Word,
) -> Result<(), Refusal> {
    draft.must_be_open()?;
    draft.must_have_point(point)?;
    if wanted.len() > PROPOSALS_MAX {
        return Err(Refusal::TooMany {
            what: "options",
            max: PROPOSALS_MAX,
        });
    }
    if draft.case.approvals.len() >= APPROVALS_MAX {
        return Err(Refusal::TooMany {
            what: "approvals",
            max: APPROVALS_MAX,
        });
    }
    offer::steps_of_all_fit(draft, wanted)?;
    draft.must_have_room(2)?;
    match needs_nobody(draft, point, wanted) {
        Ok(()) => return Err(Refusal::YoursToGive),
        // The customer knows already that a colleague looks at it, and when they will hear.
        Err(no @ (Refusal::SayWorth(_) | Refusal::NoIsLookedAt(_))) => return Err(no),
        Err(_) => {}
    }
    drop_approvals(draft, |one| one.point == point);
    let (policy, office, now) = (draft.facts.policy, draft.facts.office, draft.facts.now);
    let due = office.add_working_minutes(now, policy.approval_minutes);
    // Whoever is asked answers before the customer is to hear.
    let due = given.next.map_or(due, |next| due.min(next.due));
    let approval = draft
        .case
        .approvals
        .keys()
        .next_back()
        .map_or(ApprovalNo::FIRST, |last| last.next());
    let promise = draft.next_promise_no();
    draft.push(Event::ApprovalAsked {
        approval,
        point,
        wanted: wanted.to_vec(),
        why,
        promise,
    });
    draft.push(Event::PromiseMade {
        promise,
        what: PromiseOf::Word {
            sort: WordSort::Approve,
        },
        text: None,
        owner: Some(of),
        due,
        made_by: MadeBy::Policy,
        early: None,
    });
    let next = given.next.unwrap_or(NextWord {
        due: told_by(draft, due),
        text: None,
    });
    let word = Word {
        next: Some(next),
        ..given.clone()
    };
    word::say(draft, &word, Purpose::Word)
}

/// Whether whoever acts needs nobody for this. Who wants to give nothing asks whether the answer may be no.
fn needs_nobody(draft: &Draft<'_>, point: PointNo, wanted: &[Proposal]) -> Result<(), Refusal> {
    if wanted.is_empty() {
        no_was_looked_at(draft, point)
    } else {
        within_power(draft, point, wanted)
    }
}

/// A no to a customer with a support need is looked at by a colleague first; a yes never is.
pub(super) fn no_was_looked_at(draft: &Draft<'_>, point: PointNo) -> Result<(), Refusal> {
    nos_were_looked_at(draft, &[point])
}

/// The same at several points: first is told where nobody was asked yet, since that is what can be done.
pub(super) fn nos_were_looked_at(draft: &Draft<'_>, points: &[PointNo]) -> Result<(), Refusal> {
    if draft.facts.actor.staff().is_none() || !draft.facts.care.asks_for_second_eyes() {
        return Ok(());
    }
    let waits = |point: &PointNo| draft.case.no_is_looked_at(*point);
    let mut alone = points.iter().filter(|no| !draft.case.no_approved(**no));
    match alone.clone().find(|point| !waits(point)) {
        Some(point) => Err(Refusal::SecondEyes(*point)),
        None => alone
            .next()
            .map_or(Ok(()), |point| Err(Refusal::NoIsLookedAt(*point))),
    }
}

/// By when the customer hears what came of it.
fn told_by(draft: &Draft<'_>, answered: Moment) -> Moment {
    draft
        .facts
        .office
        .add_working_days(answered, TO_THE_WORD_DAYS)
}

/// The approval that waits, where whoever acts may give all that is wanted and did not ask themselves.
fn answerable<'a>(draft: &'a Draft<'_>, no: ApprovalNo) -> Result<&'a Approval, Refusal> {
    draft.must_be_open()?;
    let approval = draft
        .case
        .approvals
        .get(&no)
        .ok_or(Refusal::NoApproval(no))?;
    if !approval.is_open() {
        return Err(Refusal::ApprovalAnswered);
    }
    if approval.asked_by == draft.facts.actor.staff() {
        return Err(Refusal::AskedItYourself);
    }
    let covered = draft.facts.power.covers_all(&approval.wanted);
    covered.map_err(|why| refusal(why, &approval.wanted))?;
    Ok(approval)
}

fn keep(draft: &mut Draft<'_>, promise: crate::ids::PromiseNo) {
    draft.push(Event::PromiseKept {
        promise,
        message: None,
        checked: None,
    });
}

/// Whether whoever acts may give all of this, alone or with a colleague's yes.
pub(super) fn within_power(
    draft: &Draft<'_>,
    point: PointNo,
    wanted: &[Proposal],
) -> Result<(), Refusal> {
    wanted
        .iter()
        .try_for_each(|one| may_give(draft, point, one.remedy, one.worth.as_ref()))
}

/// The same for one remedy.
pub(super) fn may_give(
    draft: &Draft<'_>,
    point: PointNo,
    remedy: Remedy,
    worth: Option<&Money>,
) -> Result<(), Refusal> {
    if draft.facts.actor.staff().is_none() || draft.case.approved(point, remedy, worth) {
        return Ok(());
    }
    let covered = draft.facts.power.covers(remedy, worth);
    covered.map_err(|why| refusal_of(why, worth.cloned()))
}

fn refusal(why: NotAlone, wanted: &[Proposal]) -> Refusal {
    let remedy = match &why {
        NotAlone::SayWorth(remedy) => *remedy,
        NotAlone::Beyond(beyond) => beyond.remedy,
    };
    let worth = wanted
        .iter()
        .filter(|one| one.remedy == remedy)
        .filter_map(|one| one.worth.clone())
        .max_by_key(|worth| worth.cents);
    refusal_of(why, worth)
}

fn refusal_of(why: NotAlone, worth: Option<Money>) -> Refusal {
    match why {
        NotAlone::SayWorth(remedy) => Refusal::SayWorth(remedy),
        NotAlone::Beyond(beyond) => Refusal::AboveLimit {
            remedy: beyond.remedy,
            limit: beyond.limit,
            worth,
        },
    }
}

/// What nobody needs to answer any more, or not while the case goes on in another one.
pub(super) fn drop_approvals(draft: &mut Draft<'_>, which: impl Fn(&Approval) -> bool) {
    let gone: Vec<_> = draft
        .case
        .open_approvals()
        .filter(|one| which(one))
        .map(|one| (one.no, one.promise))
        .collect();
    let why = match draft.case.status {
        Status::Merged { .. } => Release::Merged,
        _ => Release::NotNeeded,
    };
    for (approval, promise) in gone {
        draft.push(Event::ApprovalDropped { approval });
        draft.release(why, |one| one.no == promise);
    }
}
