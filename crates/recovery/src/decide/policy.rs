//! Which policy counts, what starts its clocks, and the final answer it asks for.

use super::word::{NewDeed, say};
use super::{Draft, approval};
use crate::case::clock::{ClockKey, PolicyChosen};
use crate::clocks::{Pause, Start};
use crate::command::{Command, Word};
use crate::event::Event;
use crate::final_answer::{
    AnswerDraft, AnswerPart, FinalAnswerSent, Missing, OF_EACH_POINT, PointAnswered,
};
use crate::ids::PointNo;
use crate::policies::{Content, Part, PolicyName};
use crate::refusal::Refusal;
use crate::terms::{MadeBy, Outcome, Purpose};
use calendar::civil::Date;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::UsePolicy {
            point,
            policy,
            applies,
        } => {
            draft.must_be_open()?;
            if let Some(point) = point {
                draft.must_have_point(*point)?;
            }
            choose(draft, *point, policy.as_ref(), applies)
        }
        Command::RecordStart { start, at } => {
            draft.must_be_open()?;
            let theirs = matches!(start, Start::Received | Start::SentToUs | Start::Escalated);
            let latest = if *start == Start::Received {
                draft.case.opened_at
            } else {
                draft.facts.now
            };
            if !theirs || *at > latest {
                return Err(Refusal::StartsLater);
            }
            if draft.case.laws.starts.get(start) != Some(at) {
                draft.push(Event::StartRecorded {
                    start: *start,
                    at: *at,
                });
            }
            Ok(())
        }
        Command::AgreeLater { key, until } => agree_later(draft, key, *until),
        Command::SendFinalAnswer {
            points,
            parts,
            word,
        } => send(draft, points, parts, word),
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

/// A policy counts from now on, for the case or for a point.
pub(super) fn choose(
    draft: &mut Draft<'_>,
    point: Option<PointNo>,
    policy: Option<&PolicyName>,
    applies: &[String],
) -> Result<(), Refusal> {
    if let Some(name) = policy {
        let ready = draft.facts.policies.get(name).ok_or(Refusal::NoPolicy)?;
        if !ready.policy.runs() {
            return Err(Refusal::PolicyUnchecked);
        }
        if applies.iter().any(|id| ready.clock(id).is_none()) {
            return Err(Refusal::NoClock);
        }
    }
    let chosen = PolicyChosen {
        point,
        policy: policy.cloned(),
        applies: applies.to_vec(),
    };
    let stands = draft.case.laws.chosen.get(&point);
    let nothing_yet = stands.is_none() && policy.is_none();
    if !nothing_yet && stands != Some(&chosen) {
        draft.push(Event::PolicyChosen(chosen));
    }
    Ok(())
}

/// The customer agreed to a later date while the clock ran, and the policy allows it.
fn agree_later(draft: &mut Draft<'_>, key: &ClockKey, until: Date) -> Result<(), Refusal> {
    draft.must_be_open()?;
    let clock = draft.case.laws.clocks.get(key).ok_or(Refusal::NoClock)?;
    let ready = draft.facts.policies.get(&clock.set.policy);
    let allowed = ready
        .and_then(|ready| ready.clock(&key.clock))
        .is_some_and(|rule| rule.pause.contains(&Pause::Agreed));
    let in_time = clock.stopped.is_none() && draft.facts.now < clock.set.due;
    if !allowed || !in_time || until <= clock.set.day {
        return Err(Refusal::NoLaterDate);
    }
    draft.push(Event::LaterDateAgreed {
        key: key.clone(),
        until,
    });
    Ok(())
}

/// A final answer goes out only with all that the policies ask of it.
fn send(
    draft: &mut Draft<'_>,
    points: &[AnswerDraft],
    parts: &[AnswerPart],
    word: &Word,
) -> Result<(), Refusal> {
    draft.must_be_open()?;
    if points.is_empty() {
        return Err(Refusal::ListsNoPoints);
    }
    for point in points {
        draft.must_have_point(point.point)?;
        if point.remedy_due.is_some_and(|due| due <= draft.facts.now) {
            return Err(Refusal::DateHasPassed);
        }
    }
    let missing = missing(draft, points, parts);
    if !missing.is_empty() {
        return Err(Refusal::FinalAnswerLacks { missing });
    }
    let nos = points
        .iter()
        .filter(|point| point.outcome == Some(Outcome::NotUpheld));
    let nos: Vec<_> = nos.map(|point| point.point).collect();
    approval::nos_were_looked_at(draft, &nos)?;
    let mut policies: Vec<PolicyName> = points
        .iter()
        .filter_map(|point| draft.case.policy_of(point.point).cloned())
        .collect();
    policies.sort();
    policies.dedup();
    say(draft, word, Purpose::FinalAnswer)?;
    let decided = points.iter().filter_map(|point| {
        Some(PointAnswered {
            point: point.point,
            outcome: point.outcome?,
            facts: point.facts,
            reasons: point.reasons,
            remedy: point.remedy,
            remedy_due: point.remedy_due,
            alternatives: point.alternatives,
        })
    });
    draft.push(Event::FinalAnswerSent(FinalAnswerSent {
        message: word.message,
        policies,
        points: decided.collect(),
        parts: parts.to_vec(),
    }));
    promise_remedies(draft, points)
}

/// A date that the customer was told is a promise, unless what is told stands promised already.
fn promise_remedies(draft: &mut Draft<'_>, points: &[AnswerDraft]) -> Result<(), Refusal> {
    for point in points {
        let (Some(text), Some(due)) = (point.remedy, point.remedy_due) else {
            continue;
        };
        let stands = draft
            .case
            .open_deeds_of(point.point)
            .any(|deed| deed.due <= due);
        if stands {
            continue;
        }
        draft.must_have_room(1)?;
        let deed = NewDeed {
            text,
            owner: None,
            due,
            made_by: MadeBy::Hand,
            early: point.reasons.or(point.facts),
        };
        draft.promise_deed(point.point, &deed);
    }
    Ok(())
}

/// Every part that is asked for and not there. A decision on each point is asked of every final answer.
fn missing(draft: &Draft<'_>, points: &[AnswerDraft], parts: &[AnswerPart]) -> Vec<Missing> {
    let mut missing = Vec::new();
    let mut lacks = |point, part, asked: &str| {
        let one = Missing {
            point,
            part,
            asked: asked.to_owned(),
        };
        let known = missing
            .iter()
            .any(|other: &Missing| other.point == point && other.part == part);
        if !known {
            missing.push(one);
        }
    };
    for point in points {
        if point.outcome.is_none() {
            lacks(Some(point.point), Part::DecisionPerPoint, "");
        }
        for asked in asked_of(draft, point.point) {
            if OF_EACH_POINT.contains(&asked.part) {
                if !says(point, asked) {
                    let part = match asked.part {
                        Part::Decision => Part::DecisionPerPoint,
                        part => part,
                    };
                    lacks(Some(point.point), part, &asked.text);
                }
                continue;
            }
            let stands = parts.iter().find(|one| one.part == asked.part);
            // What is for some letters alone may be said not to apply; nothing else may.
            let said = stands.is_some_and(|one| one.text.is_some() || !asked.when.is_empty());
            if !said {
                lacks(None, asked.part, &asked.text);
            }
        }
    }
    missing
}

/// What the policy of a point asks of a final answer.
fn asked_of<'a>(draft: &'a Draft<'_>, point: PointNo) -> impl Iterator<Item = &'a Content> {
    let ready = draft
        .case
        .policy_of(point)
        .and_then(|name| draft.facts.policies.get(name));
    let contents = ready.map(|ready| ready.policy.final_answer.as_slice());
    contents
        .unwrap_or_default()
        .iter()
        .filter(|content| content.basis.in_force())
}

fn says(point: &AnswerDraft, asked: &Content) -> bool {
    let refused = point.outcome == Some(Outcome::NotUpheld);
    match asked.part {
        Part::Decision | Part::DecisionPerPoint => point.outcome.is_some(),
        Part::Facts => point.facts.is_some(),
        Part::Reasons => point.reasons.is_some(),
        // Where the customer was mistaken there may be nothing to make good.
        Part::Remedy => refused || point.remedy.is_some(),
        Part::RemedyDate => (refused && point.remedy.is_none()) || point.remedy_due.is_some(),
        Part::Alternatives => !refused || !asked.when.is_empty() || point.alternatives.is_some(),
        _ => true,
    }
}
