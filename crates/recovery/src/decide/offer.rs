//! Findings, solutions, wishes, the plan and the customer's yes (P16 to P22).

use super::word::{self, NewDeed};
use super::{ASKS_MAX, Draft, PROPOSALS_MAX, STEPS_MAX, WISHES_MAX, approval};
use crate::case::{Point, Stage, Wish, WishState};
use crate::command::Command;
use crate::event::Event;
use crate::ids::{OptionNo, PointNo, TextId, WishNo};
use crate::refusal::Refusal;
use crate::terms::{
    Channel, MadeBy, Meets, Offered, Outcome, PromiseOf, Proposal, Purpose, Release, Remedy, Step,
    WordSort,
};

#[expect(clippy::too_many_lines, reason = "one arm a command, read as a table")]
pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::RecordFinding {
            point,
            outcome,
            found,
        } => {
            draft.must_be_open()?;
            draft.must_have_point(*point)?;
            draft.push(Event::FindingRecorded {
                point: *point,
                outcome: *outcome,
                found: *found,
            });
            Ok(())
        }
        Command::Offer {
            point: no,
            proposals,
            why_none,
            why_one,
            word: given,
        } => {
            draft.must_be_open()?;
            draft.must_have_point(*no)?;
            may_offer(draft, *no, proposals, *why_none, *why_one)?;
            approval::within_power(draft, *no, proposals)?;
            word::say(draft, given, Purpose::Offer)?;
            let made = draft.case.points[no].options_made;
            let options = (made + 1..)
                .zip(proposals)
                .map(|(number, proposal)| Offered {
                    option: OptionNo(number),
                    proposal: proposal.clone(),
                })
                .collect();
            // What went out needs no yes any more.
            approval::drop_approvals(draft, |one| one.point == *no);
            draft.push(Event::OptionsOffered {
                point: *no,
                options,
                why_none: *why_none,
                why_one: *why_one,
                message: given.message,
            });
            Ok(())
        }
        Command::AskExplanation {
            point: no,
            words,
            via,
        } => {
            let by_staff = draft.facts.actor.staff().is_some();
            let point = offered(draft, *no)?;
            if !by_staff && point.asks >= ASKS_MAX {
                return Err(Refusal::TooMany {
                    what: "asks",
                    max: ASKS_MAX as usize,
                });
            }
            draft.push(Event::ExplanationAsked {
                point: *no,
                words: *words,
                via: *via,
            });
            Ok(())
        }
        Command::Choose {
            point: no,
            option,
            via,
        } => {
            let point = offered(draft, *no)?;
            if point.agreed() {
                return Err(if point.chosen == Some(*option) {
                    Refusal::SaidAlready
                } else {
                    Refusal::NewerAgreed(*no)
                });
            }
            let named = |offered: &Offered| offered.option == *option;
            if point.beside().any(named) {
                return Err(Refusal::PlusIsNoChoice(*no));
            }
            if !point.solutions().any(named) {
                return Err(Refusal::NoOption {
                    point: *no,
                    option: *option,
                });
            }
            choose(draft, *no, *option, *via);
            Ok(())
        }
        Command::Decline {
            point: no,
            words,
            via,
        } => {
            draft.must_be_open()?;
            draft.must_have_point(*no)?;
            // On the phone a wish may come before any offer; on the page it answers one.
            if draft.facts.actor.staff().is_none() && offered(draft, *no)?.agreed() {
                return Err(Refusal::NewerAgreed(*no));
            }
            if draft.case.open_wishes(*no).count() >= WISHES_MAX {
                return Err(Refusal::TooMany {
                    what: "wishes",
                    max: WISHES_MAX,
                });
            }
            let wish = draft
                .case
                .wishes
                .keys()
                .next_back()
                .map_or(WishNo::FIRST, |no| no.next());
            draft.push(Event::OptionsDeclined {
                point: *no,
                wish,
                words: *words,
                via: *via,
            });
            Ok(())
        }
        Command::FindGoal { wish, goal } => {
            draft.must_be_open()?;
            draft.case.wishes.get(wish).ok_or(Refusal::NoWish(*wish))?;
            draft.push(Event::WishGoalFound {
                wish: *wish,
                goal: *goal,
            });
            Ok(())
        }
        Command::SayCannotBeMet { wish: no, reason } => {
            draft.must_be_open()?;
            let wish = draft.case.wishes.get(no).ok_or(Refusal::NoWish(*no))?;
            if wish.goal.is_none() {
                return Err(Refusal::AskForGoal(*no));
            }
            approval::no_was_looked_at(draft, wish.point)?;
            draft.push(Event::WishCannotBeMet {
                wish: *no,
                reason: *reason,
            });
            Ok(())
        }
        Command::AddPlus {
            point: no,
            text,
            worth,
        } => {
            draft.must_be_open()?;
            draft.must_have_point(*no)?;
            let point = &draft.case.points[no];
            if draft.case.stage_of(point) < Stage::Agreed && point.chosen.is_none() {
                return Err(Refusal::PlusAfterSolution);
            }
            approval::may_give(draft, *no, Remedy::Goodwill, worth.as_ref())?;
            draft.push(Event::PlusAdded {
                point: *no,
                text: *text,
                worth: worth.clone(),
            });
            Ok(())
        }
        Command::LayPlan {
            point: no,
            steps,
            word: given,
        } => {
            draft.must_be_open()?;
            draft.must_have_point(*no)?;
            let point = &draft.case.points[no];
            if point.chosen.is_none() && !draft.case.skipped_to(*no, Stage::Offered) {
                return Err(Refusal::NothingChosen(*no));
            }
            if steps.is_empty() {
                return Err(Refusal::PlanNeedsSteps);
            }
            steps_fit(draft, steps)?;
            draft.must_have_room(steps.len())?;
            word::say(draft, given, Purpose::Plan)?;
            let edition = draft.case.points[no].plans_laid + 1;
            draft.push(Event::PlanLaid {
                point: *no,
                edition,
                steps: steps.clone(),
                message: given.message,
            });
            Ok(())
        }
        Command::AgreePlan {
            point: no,
            edition,
            via,
        } => {
            draft.must_be_open()?;
            draft.must_have_point(*no)?;
            let point = &draft.case.points[no];
            match &point.plan {
                // A yes is to the deeds that were read, not to those that came after.
                Some(plan) if plan.edition != *edition && plan.agreed_at.is_some() => {
                    Err(Refusal::NewerAgreed(*no))
                }
                Some(plan) if plan.edition == *edition && plan.agreed_at.is_some() => {
                    Err(Refusal::SaidAlready)
                }
                plan if plan.as_ref().is_none_or(|plan| plan.edition != *edition)
                    && point.agreement.is_some() =>
                {
                    Err(Refusal::AgreementHolds(*no))
                }
                None => Err(Refusal::NoPlan(*no)),
                Some(plan) if plan.edition != *edition => Err(Refusal::OldPlan(*no)),
                Some(_) => {
                    agree(draft, *no, *via);
                    Ok(())
                }
            }
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

/// The customer chose; where the option came with its plan, that is the yes to it.
pub(super) fn choose(draft: &mut Draft<'_>, point: PointNo, option: OptionNo, via: Channel) {
    draft.push(Event::OptionChosen { point, option, via });
    if draft
        .case
        .points
        .get(&point)
        .is_some_and(|point| point.plan.is_some())
    {
        agree(draft, point, via);
    }
}

/// The customer says yes: each step of the plan is a deed from now on.
pub(super) fn agree(draft: &mut Draft<'_>, no: PointNo, via: Channel) {
    let steps = match draft
        .case
        .points
        .get(&no)
        .and_then(|point| point.plan.as_ref())
    {
        Some(plan) if plan.agreed_at.is_none() => plan.steps.clone(),
        _ => return,
    };
    // A new plan takes the place of the one before.
    draft.release(Release::NotNeeded, |promise| {
        promise.made_by == MadeBy::Plan && promise.what == PromiseOf::Deed { point: no }
    });
    draft.push(Event::PlanAgreed { point: no, via });
    let now = draft.facts.now;
    let mut too_late = false;
    for step in steps {
        // The yes came after the date the step was planned for: it is done on the next working day,
        // and the customer is told so today.
        let passed = step.due <= now;
        too_late |= passed;
        let due = if passed {
            draft.facts.office.add_working_days(now, 1)
        } else {
            step.due
        };
        let deed = NewDeed {
            text: step.what,
            owner: step.owner,
            due,
            made_by: MadeBy::Plan,
            early: None,
        };
        draft.promise_deed(no, &deed);
    }
    if too_late && draft.case.open_word(WordSort::Answer).is_none() {
        let due = draft.facts.office.end_of_working_day(now);
        draft.promise_word(WordSort::Answer, due, None, MadeBy::Policy);
    }
}

fn offered<'a>(draft: &'a Draft<'_>, no: PointNo) -> Result<&'a Point, Refusal> {
    draft.must_be_open()?;
    let point = draft.case.points.get(&no).ok_or(Refusal::NoPoint(no))?;
    if point.offer.is_empty() {
        return Err(Refusal::NothingOffered(no));
    }
    Ok(point)
}

#[expect(
    clippy::similar_names,
    reason = "why there is none and why there is one are two questions"
)]
fn may_offer(
    draft: &Draft<'_>,
    no: PointNo,
    proposals: &[Proposal],
    why_none: Option<TextId>,
    why_one: Option<TextId>,
) -> Result<(), Refusal> {
    if !draft.case.understood(no) {
        return Err(Refusal::UnderstandFirst);
    }
    if proposals.len() > PROPOSALS_MAX {
        return Err(Refusal::TooMany {
            what: "options",
            max: PROPOSALS_MAX,
        });
    }
    draft.must_have_room(
        proposals
            .iter()
            .map(|proposal| proposal.steps.len())
            .max()
            .unwrap_or(0),
    )?;
    steps_of_all_fit(draft, proposals)?;
    for proposal in proposals {
        if let Some(wish) = proposal.grants {
            let known = draft
                .case
                .wishes
                .get(&wish)
                .is_some_and(|wish| wish.point == no);
            if !known || proposal.meets == Meets::Not {
                return Err(Refusal::NoWish(wish));
            }
        }
    }
    let granted = |wish: &Wish| {
        proposals
            .iter()
            .any(|proposal| proposal.grants == Some(wish.no))
    };
    if let Some(wish) = draft.case.open_wishes(no).find(|wish| !granted(wish)) {
        return Err(Refusal::AnswerWish(wish.no));
    }
    if proposals.iter().any(|proposal| proposal.remedy.is_plus())
        && !nothing_can_be_put_right(draft, no, proposals)
    {
        return Err(Refusal::PlusAfterSolution);
    }
    let solutions: Vec<_> = proposals
        .iter()
        .filter(|proposal| !proposal.remedy.is_plus())
        .collect();
    // The same thing said twice is one solution.
    let same =
        |one: &Proposal, other: &Proposal| one.remedy == other.remedy && one.text == other.text;
    let distinct = (0..solutions.len())
        .filter(|place| {
            let (before, one) = (&solutions[..*place], solutions[*place]);
            !before.iter().any(|other| same(one, other))
        })
        .count();
    let answers_a_wish = solutions.iter().any(|proposal| proposal.grants.is_some());
    if solutions.is_empty() || (distinct < 2 && why_one.is_none() && !answers_a_wish) {
        return Err(Refusal::TwoSolutions);
    }
    let refused =
        |wish: &Wish| wish.point == no && matches!(wish.state, WishState::CannotBeMet { .. });
    let another_way = solutions
        .iter()
        .any(|proposal| proposal.meets != Meets::Not);
    if draft.case.wishes.values().any(refused) && !another_way {
        return Err(Refusal::AnotherWay);
    }
    let one_meets_it = solutions
        .iter()
        .any(|proposal| proposal.meets == Meets::Fully);
    if !one_meets_it && why_none.is_none() {
        return Err(Refusal::SayWhyNone);
    }
    Ok(())
}

/// Then a plus may stand beside an explanation and an apology from the start.
fn nothing_can_be_put_right(draft: &Draft<'_>, no: PointNo, proposals: &[Proposal]) -> bool {
    let found = draft.case.points.get(&no).and_then(|point| point.outcome);
    let refused = draft
        .case
        .wishes
        .values()
        .any(|wish| wish.point == no && matches!(wish.state, WishState::CannotBeMet { .. }));
    let has = |remedy| proposals.iter().any(|proposal| proposal.remedy == remedy);
    (found == Some(Outcome::NotUpheld) || refused)
        && has(Remedy::Explanation)
        && has(Remedy::Apology)
}

/// The steps of each solution.
pub(super) fn steps_of_all_fit(draft: &Draft<'_>, proposals: &[Proposal]) -> Result<(), Refusal> {
    proposals
        .iter()
        .try_for_each(|proposal| steps_fit(draft, &proposal.steps))
}

fn steps_fit(draft: &Draft<'_>, steps: &[Step]) -> Result<(), Refusal> {
    if steps.len() > STEPS_MAX {
        return Err(Refusal::TooMany {
            what: "steps",
            max: STEPS_MAX,
        });
    }
    if steps.iter().any(|step| step.due <= draft.facts.now) {
        return Err(Refusal::DateHasPassed);
    }
    Ok(())
}
