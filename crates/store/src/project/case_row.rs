//! One row a case, for lists and searches.

use crate::engine::{Batch, Value, args, sql};
use crate::keys::name;
use calendar::Moment;
use recovery::{Case, Status};

pub(super) fn insert(batch: &mut Batch, case: &Case, last: Option<Moment>) {
    batch.push_one(
        sql!("case/insert"),
        columns(case, Some(last.unwrap_or(case.opened_at))),
    );
}

pub(super) fn update(batch: &mut Batch, case: &Case, last: Option<Moment>) {
    batch.push_one(sql!("case/update"), columns(case, last));
}

/// As its number.
fn severity(case: &Case) -> Option<i64> {
    case.severity.map(|severity| i64::from(severity.step()))
}

/// Where among the columns stands when a person last did something.
pub(super) const LAST: usize = 16;

pub(super) fn columns(case: &Case, last: Option<Moment>) -> Vec<Value> {
    let into = match case.status {
        Status::Merged { into, .. } => Some(into),
        _ => None,
    };
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    args![
        case.id,
        number(case.version),
        number(case.number),
        case.customer,
        name(&case.channel),
        case.owner,
        case.team,
        case.stage().name(),
        case.status.name(),
        case.subject,
        into,
        case.round,
        count(case.points.len()),
        count(case.open_promises().count()),
        count(case.held.len()),
        case.opened_at,
        last,
        case.next_due(),
        case.next_word_due(),
        case.last_word_at,
        case.waiting_since,
        case.confirmed_at,
        case.counts.received,
        case.counts.given,
        case.counts.broken,
        case.counts.kept,
        case.counts.reopened,
        case.counts.told_when_asked,
        case.counts.second_failures,
        case.satisfied.map(i64::from),
        severity(case),
        case.waits_for_owner(),
    ]
}
