//! What to do now: the first thing a case page says. Pure; the words are in the catalogue.
//!
//! What is broken is mended first, then the customer's first word, then what waits to be looked at,
//! and then what falls due first over all points. A step that is ours comes before one for which we
//! wait, and whoever wrote to us is answered before we wait for them.

use crate::views::NextStep;
use calendar::Moment;
use recovery::case::{Asked, Point, UnderstandingState};
use recovery::terms::{MadeBy, PromiseOf, WordSort};
use recovery::{Case, PointNo, Promise, Stage};

/// Whether all goes as agreed is asked on its day; a question that lies further ahead, in days, stands behind what else
/// is to be done.
const ASKED_AHEAD: i64 = 2;

/// What to do now at this case.
pub fn next_step(case: &Case, now: Moment) -> NextStep {
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
    on_the_path(case, now)
}

/// A promise that broke, or that will not hold; the one that was due first.
fn mend(case: &Case) -> Option<NextStep> {
    // One that is known not to hold waits for nothing but the word with its new date.
    let broken = || {
        case.open_promises()
            .filter(|promise| promise.broken_at.is_some() && promise.doubted.is_none())
            // Whoever cares for the case cannot mend it: somebody else was asked to look.
            .filter(|promise| promise.word() != Some(WordSort::Senior))
    };
    if let Some(promise) = first_due(broken()) {
        return Some(match promise.word() {
            Some(WordSort::First) => NextStep::FirstWord,
            Some(WordSort::Look) => NextStep::LookAtHeld,
            Some(WordSort::Approve) => {
                let asked = case.open_approvals().find(|one| one.promise == promise.no);
                let point = asked.map_or(PointNo::FIRST, |one| one.point);
                NextStep::AwaitApproval { point }
            }
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
            | NextStep::UnderstandAnew
            | NextStep::AnswerWish { .. }
            | NextStep::Offer { .. }
            | NextStep::LayPlan { .. }
    )
}

fn waits_for_somebody(step: NextStep) -> bool {
    matches!(
        step,
        NextStep::AwaitUnderstanding
            | NextStep::AwaitChoice { .. }
            | NextStep::AwaitYes { .. }
            | NextStep::AwaitApproval { .. }
    )
}

/// What is due first over all points. A deed and a question to the customer have a date of their own;
/// every other step of ours is a word, or ends in one, and is due with the next word.
fn on_the_path(case: &Case, now: Moment) -> NextStep {
    if case.confirmed_at.is_some() {
        return owed_after_the_yes(case);
    }
    let steps = steps(case);
    let ours = steps
        .iter()
        .copied()
        .find(|step| !waits_for_somebody(*step));
    let word = next_word(case);
    let mut due: Vec<(Option<Moment>, NextStep)> = Vec::new();
    if case.waiting_since.is_some() && !ours.is_some_and(answers) {
        due.push((word, NextStep::Answer));
    }
    // A question has its day; what else is ours comes before it where both fall due together.
    match ours {
        Some(NextStep::FollowUp) => due.push((asking(case), NextStep::FollowUp)),
        Some(step) => due.push((word, step)),
        None => {}
    }
    if let Some(deed) = first_due(case.open_deeds()) {
        due.push((Some(deed.due), keep(deed)));
    }
    let asked = case
        .open_word(WordSort::MidFollowUp)
        .filter(|word| due.is_empty() || word.due <= now.plus_days(ASKED_AHEAD));
    if let Some(word) = asked {
        due.push((Some(word.due), NextStep::FollowUp));
    }
    due.into_iter()
        .min_by_key(|(due, _)| *due)
        .map(|(_, step)| step)
        .or(steps.first().copied())
        .unwrap_or(NextStep::WriteUnderstanding)
}

/// The customer said that it is solved: only an answer and the deeds still open keep it from closing.
fn owed_after_the_yes(case: &Case) -> NextStep {
    let answer = case
        .waiting_since
        .and_then(|_| next_word(case))
        .map(|due| (due, NextStep::Answer));
    let deed = first_due(case.open_deeds()).map(|deed| (deed.due, keep(deed)));
    answer
        .into_iter()
        .chain(deed)
        .min_by_key(|(due, _)| *due)
        .map_or(NextStep::Answer, |(_, step)| step)
}

/// The step of each point that is not done, the one that lies furthest back first; once all are done,
/// the customer's word is the step. Deeds stand beside them.
fn steps(case: &Case) -> Vec<NextStep> {
    if case.all_done() {
        let asked = case.follow_ups > 0 && case.asked == Some(Asked::Solved);
        return vec![if asked {
            NextStep::AwaitSolved
        } else {
            NextStep::FollowUp
        }];
    }
    let mut points: Vec<&Point> = case
        .points
        .values()
        .filter(|point| point.done_at.is_none())
        .collect();
    points.sort_by_key(|point| (case.stage_of(point), point.no));
    points
        .into_iter()
        .filter_map(|point| at(case, point))
        .collect()
}

/// When the next word is due that is no question with a day of its own.
fn next_word(case: &Case) -> Option<Moment> {
    case.open_words()
        .filter(|promise| !asks(promise))
        .map(|promise| promise.due)
        .min()
        .or(case.next_word_due())
}

/// When the question whether it is solved is due.
fn asking(case: &Case) -> Option<Moment> {
    case.open_words()
        .filter(|promise| asks(promise))
        .map(|promise| promise.due)
        .min()
}

/// Whether the word is a question to the customer with a day of its own.
fn asks(promise: &Promise) -> bool {
    matches!(
        promise.word(),
        Some(
            WordSort::MidFollowUp
                | WordSort::FollowUp
                | WordSort::SecondFollowUp
                | WordSort::HoldOpen
        )
    )
}

/// The step of one point beside its deeds, if there is one.
fn at(case: &Case, point: &Point) -> Option<NextStep> {
    let agreed = point.agreed() || case.skipped_to(point.no, Stage::Agreed);
    if agreed {
        let kept = case.open_deeds_of(point.no).next().is_none();
        return kept.then_some(NextStep::DeclareDone { point: point.no });
    }
    Some(towards_the_yes(case, point))
}

fn towards_the_yes(case: &Case, point: &Point) -> NextStep {
    if point.plan.is_some() {
        return NextStep::AwaitYes { point: point.no };
    }
    if case.open_approval(point.no).is_some() && point.chosen.is_none() {
        return NextStep::AwaitApproval { point: point.no };
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
        return if case.owes_another_way(point.no) {
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
            UnderstandingState::Reopened => NextStep::UnderstandAnew,
            UnderstandingState::Confirmed => NextStep::Offer { point: point.no },
        },
    }
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
