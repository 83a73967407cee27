//! What to do now: the first thing a case page says. Pure; the words are in the catalogue.
//!
//! What is broken is mended first, then the customer's first word, then what waits to be looked at,
//! and then the path, at the point that lies furthest back. A step that is ours comes before one
//! for which we wait, and whoever wrote to us is answered before we wait for them.

use crate::views::NextStep;
use recovery::case::{Asked, Point, UnderstandingState, WishState};
use recovery::terms::{MadeBy, PromiseOf, WordSort};
use recovery::{Case, Promise, Stage};

/// What to do now at this case.
pub fn next_step(case: &Case) -> NextStep {
    if !case.is_open() {
        return if case.held.is_empty() {
            NextStep::Nothing
        } else {
            NextStep::LookAtHeld
        };
    }
    if let Some(step) = mend(case) {
        return step;
    }
    if case.acknowledged_at.is_none() {
        return NextStep::FirstWord;
    }
    if !case.held.is_empty() {
        return NextStep::LookAtHeld;
    }
    let step = on_the_path(case);
    if case.waiting_since.is_some() && !answers(step) {
        return NextStep::Answer;
    }
    step
}

/// A promise that broke, or that will not hold; the one that was due first.
fn mend(case: &Case) -> Option<NextStep> {
    // One that is known not to hold waits for nothing but the word with its new date.
    let broken = || {
        case.open_promises()
            .filter(|promise| promise.broken_at.is_some() && promise.doubted.is_none())
    };
    let asks = |promise: &Promise| {
        matches!(
            promise.word(),
            Some(WordSort::MidFollowUp | WordSort::FollowUp | WordSort::SecondFollowUp)
        )
    };
    if let Some(promise) = first_due(broken()) {
        return Some(match promise.word() {
            Some(WordSort::First) => NextStep::FirstWord,
            Some(WordSort::Look) => NextStep::LookAtHeld,
            // The question is a word as well: one mail mends both.
            Some(_) if promise.made_by == MadeBy::Policy && broken().any(asks) => {
                NextStep::FollowUp
            }
            _ => NextStep::MendPromise {
                promise: promise.no,
                what: promise.what,
            },
        });
    }
    case.open_promises()
        .find(|promise| promise.doubted.is_some())
        .map(|promise| case.open_word(WordSort::NewDate).unwrap_or(promise))
        .map(|promise| NextStep::MendPromise {
            promise: promise.no,
            what: promise.what,
        })
}

/// Whether the step gives the customer the word they wait for.
fn answers(step: NextStep) -> bool {
    matches!(
        step,
        NextStep::WriteUnderstanding
            | NextStep::SendUnderstanding
            | NextStep::MendUnderstanding
            | NextStep::AnswerWish { .. }
            | NextStep::Offer { .. }
            | NextStep::LayPlan { .. }
    )
}

fn waits_for_the_customer(step: NextStep) -> bool {
    matches!(
        step,
        NextStep::AwaitUnderstanding | NextStep::AwaitChoice { .. } | NextStep::AwaitYes { .. }
    )
}

fn on_the_path(case: &Case) -> NextStep {
    if case.confirmed_at.is_some() {
        return first_due(case.open_deeds()).map_or(NextStep::AwaitSolved, keep);
    }
    if case.all_done() {
        return if case.follow_ups == 0 || case.asked != Some(Asked::Solved) {
            NextStep::FollowUp
        } else {
            NextStep::AwaitSolved
        };
    }
    let mut points: Vec<&Point> = case
        .points
        .values()
        .filter(|point| point.done_at.is_none())
        .collect();
    points.sort_by_key(|point| (case.stage_of(point), point.no));
    let steps: Vec<NextStep> = points.into_iter().map(|point| at(case, point)).collect();
    let ours = steps
        .iter()
        .copied()
        .find(|step| !waits_for_the_customer(*step));
    let step = ours.or(steps.first().copied());
    // The mid follow-up is due before the deed: ask first.
    match (step, case.open_word(WordSort::MidFollowUp)) {
        (Some(NextStep::KeepDeed { promise }), Some(word))
            if case
                .promises
                .get(&promise)
                .is_some_and(|deed| word.due < deed.due) =>
        {
            NextStep::FollowUp
        }
        (Some(step), _) => step,
        (None, _) => NextStep::WriteUnderstanding,
    }
}

/// The step of one point.
fn at(case: &Case, point: &Point) -> NextStep {
    let agreed = point.agreed() || case.skipped_to(point.no, Stage::Agreed);
    if agreed {
        return first_due(case.open_deeds_of(point.no))
            .map_or(NextStep::DeclareDone { point: point.no }, keep);
    }
    if point.plan.is_some() {
        return NextStep::AwaitYes { point: point.no };
    }
    if point.chosen.is_some() {
        return NextStep::LayPlan {
            point: point.no,
            option: point.chosen,
        };
    }
    if let Some(wish) = case.open_wish(point.no) {
        return NextStep::AnswerWish { wish: wish.no };
    }
    if !point.offer.is_empty() {
        let asked = case.asked == Some(Asked::Choice { point: point.no });
        return if !asked && another_way_is_owed(case, point) {
            NextStep::Offer { point: point.no }
        } else {
            NextStep::AwaitChoice { point: point.no }
        };
    }
    if case.skipped_to(point.no, Stage::Offered) {
        return NextStep::LayPlan {
            point: point.no,
            option: None,
        };
    }
    if case.understood(point.no) {
        return NextStep::Offer { point: point.no };
    }
    match &case.understanding {
        None => NextStep::WriteUnderstanding,
        Some(understanding) if !understanding.points.contains(&point.no) => {
            NextStep::WriteUnderstanding
        }
        Some(understanding) => match understanding.state {
            UnderstandingState::Written => NextStep::SendUnderstanding,
            UnderstandingState::Sent => NextStep::AwaitUnderstanding,
            UnderstandingState::Corrected => NextStep::MendUnderstanding,
            UnderstandingState::Confirmed => NextStep::Offer { point: point.no },
        },
    }
}

/// A wish was answered with "it cannot be met", and no other way has been offered since (P17).
fn another_way_is_owed(case: &Case, point: &Point) -> bool {
    case.wishes
        .values()
        .rfind(|wish| wish.point == point.no)
        .is_some_and(|wish| matches!(wish.state, WishState::CannotBeMet { .. }))
}

fn first_due<'a>(promises: impl Iterator<Item = &'a Promise>) -> Option<&'a Promise> {
    promises.min_by_key(|promise| (promise.due, promise.no))
}

fn keep(promise: &Promise) -> NextStep {
    debug_assert!(matches!(promise.what, PromiseOf::Deed { .. }));
    NextStep::KeepDeed {
        promise: promise.no,
    }
}

#[cfg(test)]
#[path = "next_step_tests.rs"]
mod tests;
