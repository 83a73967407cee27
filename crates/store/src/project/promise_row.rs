//! One row a promise. Those that stand are Today, so each carries all its case tells there.

use crate::engine::{Batch, Value, args, sql};
use crate::keys::name;
use calendar::Moment;
use recovery::case::PromiseState;
use recovery::terms::{MadeBy, PromiseOf, WordSort};
use recovery::{
    Case, CustomerId, MessageId, PointNo, Promise, PromiseNo, StaffId, Stage, TeamId, TextId,
};

/// What a promise's row holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PromiseLine {
    no: PromiseNo,
    number: u64,
    stage: Stage,
    customer: Option<CustomerId>,
    subject: Option<TextId>,
    what: String,
    point: Option<PointNo>,
    text: Option<TextId>,
    owner: Option<StaffId>,
    team: Option<TeamId>,
    state: &'static str,
    due: Moment,
    made_at: Moment,
    made_by: MadeBy,
    kept_at: Option<Moment>,
    broken_at: Option<Moment>,
    doubted: Option<Moment>,
    moves: u32,
    answers: Option<MessageId>,
    lost: bool,
    late: bool,
    first: Moment,
    clock: Option<ClockLine>,
    asleep: Option<Moment>,
}

/// The clock of a law beside a promise.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ClockLine {
    due: Moment,
    purpose: String,
    policy: String,
    point: Option<PointNo>,
}

/// The rows of all promises of a case.
pub(crate) fn lines(case: &Case) -> Vec<PromiseLine> {
    let clock = case.next_clock().map(|clock| ClockLine {
        due: clock.set.due,
        purpose: name(&clock.set.purpose),
        policy: clock.set.policy.id.clone(),
        point: clock.set.key.point,
    });
    let asleep = case.asleep_until();
    let beside = clock.as_ref().and_then(|_| carrier(case));
    case.promises
        .values()
        .map(|promise| {
            let clock = clock.clone().filter(|_| beside == Some(promise.no));
            let (what, point) = match promise.what {
                PromiseOf::Word { sort } => (name(&sort), None),
                PromiseOf::Deed { point } => ("deed".to_owned(), Some(point)),
            };
            let state = match promise.state {
                // Time keeps this one and nobody has to act on it, so Today does not list it.
                PromiseState::Open if is_by_time(promise) && clock.is_none() => "by_time",
                PromiseState::Open => "open",
                PromiseState::Kept { .. } => "kept",
                PromiseState::Released { .. } => "released",
            };
            let kept_at = match promise.state {
                PromiseState::Kept { at } => Some(at),
                _ => None,
            };
            // What is over keeps the stage and owner out, so that it is not written again at each change.
            let stands = promise.is_open();
            PromiseLine {
                no: promise.no,
                number: case.number,
                stage: if stands { case.stage() } else { Stage::Heard },
                customer: case.customer,
                subject: case.subject,
                what,
                point,
                text: promise.text,
                owner: if stands && !is_for_who_was_asked(promise) {
                    promise.owner.or(case.owner)
                } else {
                    promise.owner
                },
                team: if stands { case.team } else { None },
                state,
                due: promise.due,
                made_at: promise.made_at,
                made_by: promise.made_by,
                kept_at,
                broken_at: promise.broken_at,
                doubted: promise.doubted,
                moves: promise.moves,
                answers: case.owed_to_another(promise),
                lost: stands && promise.lost.is_some(),
                late: stands && promise.late.is_some(),
                first: clock
                    .as_ref()
                    .map_or(promise.due, |clock| clock.due.min(promise.due)),
                clock,
                asleep: asleep.filter(|_| stands),
            }
        })
        .collect()
}

/// The promise beside which the case's clock is told: the one that breaks first of those that somebody has to keep. Where
/// time keeps all that stand, the law still asks somebody to act.
fn carrier(case: &Case) -> Option<PromiseNo> {
    let first = case
        .open_promises()
        .min_by_key(|promise| (is_by_time(promise), promise.due, promise.no));
    first.map(|promise| promise.no)
}

/// Whoever cares for the case cannot do it themselves.
fn is_for_who_was_asked(promise: &Promise) -> bool {
    matches!(promise.word(), Some(WordSort::Approve | WordSort::Senior))
}

fn is_by_time(promise: &Promise) -> bool {
    promise.word() == Some(WordSort::HoldOpen)
}

pub(super) fn put(batch: &mut Batch, case: &Case, line: &PromiseLine) {
    batch.push(sql!("promise/put"), columns(case, line));
}

pub(super) fn columns(case: &Case, line: &PromiseLine) -> Vec<Value> {
    let clock = line.clock.as_ref();
    args![
        case.id,
        line.no.0,
        i64::try_from(line.number).unwrap_or(i64::MAX),
        line.stage.name(),
        line.customer,
        line.subject,
        line.what.as_str(),
        line.point.map(|point| point.0),
        line.text,
        line.owner,
        line.team,
        line.state,
        line.due,
        line.made_at,
        name(&line.made_by),
        line.kept_at,
        line.broken_at,
        line.doubted,
        line.moves,
        line.answers,
        line.first,
        clock.map(|clock| clock.due),
        clock.map(|clock| clock.purpose.as_str()),
        clock.map(|clock| clock.policy.as_str()),
        clock.and_then(|clock| clock.point).map(|point| point.0),
        line.lost,
        line.late,
        line.asleep,
    ]
}
