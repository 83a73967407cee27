//! Sets and stops the clocks of the policies, after every decision. A clock of the law is stopped by what we do; that the
//! customer is silent stops none.

use super::Draft;
use crate::case::Case;
use crate::case::clock::{ClockKey, ClockSet, PolicyChosen, Stopped};
use crate::clocks::{self, Course, Start};
use crate::event::Event;
use crate::policies::{Clock, Purpose};
use calendar::Moment;

/// Sets every clock whose start is known, where its dates are not those that stand, and stops those that are met.
pub(super) fn settle(draft: &mut Draft<'_>) {
    if draft.case.laws.chosen.is_empty() {
        return;
    }
    if draft.case.is_open() {
        let chosen: Vec<PolicyChosen> = draft.case.laws.chosen.values().cloned().collect();
        for one in &chosen {
            set(draft, one);
        }
    }
    let met: Vec<(ClockKey, Stopped)> = draft
        .case
        .laws
        .clocks
        .values()
        .filter(|clock| clock.stopped.is_none())
        .filter_map(|clock| Some((clock.set.key.clone(), met(&draft.case, &clock.set)?)))
        .collect();
    for (key, stopped) in met {
        draft.push(Event::ClockStopped {
            key,
            at: stopped.at,
            message: stopped.message,
        });
    }
}

fn set(draft: &mut Draft<'_>, chosen: &PolicyChosen) {
    let book = draft.facts.policies;
    let Some(name) = &chosen.policy else { return };
    // Its edition is not at hand any more: what stands, stands.
    let Some(ready) = book.get(name) else { return };
    for clock in ready.clocks_of(draft.case.channel, &chosen.applies) {
        let key = ClockKey {
            point: chosen.point,
            clock: clock.id.clone(),
        };
        let Some(started) = start(&draft.case, clock, &key) else {
            continue;
        };
        let stands = draft.case.laws.clocks.get(&key);
        if stands.is_some_and(|one| one.stopped.is_some() && one.set.started == started) {
            continue;
        }
        let course = Course {
            waits: &draft.case.laws.waits,
            extension: stands.and_then(|one| one.extension),
            ..Course::begun(started)
        };
        // A count that leaves the years whose days are known has no date to tell.
        let Ok(reading) = clocks::read(
            &clock.rule(),
            &course,
            &[],
            draft.facts.now,
            &ready.ground.place(),
        ) else {
            continue;
        };
        let set = ClockSet {
            key,
            policy: name.clone(),
            purpose: clock.purpose,
            start: clock.start,
            started,
            day: reading.deadline.day,
            due: reading.deadline.due,
            ours: reading.deadline.ours,
        };
        if stands.is_none_or(|one| one.set != set) {
            draft.push(Event::ClockSet(set));
        }
    }
}

/// When the clock began, if it has.
fn start(case: &Case, clock: &Clock, key: &ClockKey) -> Option<Moment> {
    let received = received(case, key);
    let said = |start| case.laws.starts.get(&start).copied();
    let began = match clock.start {
        Start::Received => Some(received),
        // The first word of a person; a clock that began with it does not begin again when the case comes back.
        Start::Acknowledged => {
            let known = case.laws.clocks.get(key).map(|one| one.set.started);
            known.or(case.acknowledged_at)
        }
        Start::SentToUs => said(Start::SentToUs),
        Start::Escalated => said(Start::Escalated),
        Start::Agreed => {
            let known = case.laws.clocks.get(key).map(|one| one.set.started);
            known.or(case.agreed_at)
        }
        Start::LastWord => Some(
            case.last_word_at
                .map_or(received, |last| last.max(received)),
        ),
    };
    match case.last_word_at {
        // It begins anew with each word, until the answer is there.
        Some(last) if clock.again && met_by_answer(case, key).is_none() => {
            began.map(|began| began.max(last))
        }
        _ => began,
    }
}

/// When the complaint reached us. What the first letter held counts from that letter, whenever it was written down as a
/// point of its own.
fn received(case: &Case, key: &ClockKey) -> Moment {
    let point = key.point.and_then(|no| case.points.get(&no));
    match point {
        Some(point) if point.raised_in > 1 => point.raised_at,
        _ => case.received_at(),
    }
}

fn met(case: &Case, set: &ClockSet) -> Option<Stopped> {
    match set.purpose {
        Purpose::Acknowledge => first_word(case, set.started),
        Purpose::Inform if set.start == Start::LastWord => met_by_answer(case, &set.key),
        Purpose::Inform => first_word(case, set.started).or_else(|| met_by_answer(case, &set.key)),
        Purpose::Answer | Purpose::ExtendedAnswer | Purpose::Refer | Purpose::Review => {
            met_by_answer(case, &set.key)
        }
        Purpose::Do => {
            let points = case.points_of_clock(&set.key);
            let done = points.iter().map(|no| case.points.get(no)?.done_at);
            let at = done.collect::<Option<Vec<_>>>()?.into_iter().max()?;
            Some(Stopped { at, message: None })
        }
    }
}

/// The first word of a person after the clock began. The receipt of a machine is none.
fn first_word(case: &Case, started: Moment) -> Option<Stopped> {
    let after = case.words.iter().filter(|(_, given)| given.at > started);
    let (message, given) = after.min_by_key(|(_, given)| given.at)?;
    Some(Stopped {
        at: given.at,
        message: Some(*message),
    })
}

/// The final answer on all points of the clock.
fn met_by_answer(case: &Case, key: &ClockKey) -> Option<Stopped> {
    let points = case.points_of_clock(key);
    let answers = points.iter().map(|no| case.laws.answered.get(no));
    let answers = answers.collect::<Option<Vec<_>>>()?;
    let last = answers.into_iter().max_by_key(|answer| answer.at)?;
    Some(Stopped {
        at: last.at,
        message: Some(last.message),
    })
}
