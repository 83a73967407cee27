//! A row a case with how it went, for figures. It is written only where that changed.

use crate::engine::{Batch, Value, args, sql};
use recovery::Case;

const MINUTE_US: i64 = 60_000_000;
const MINUTES_AN_HOUR: i64 = 60;
const MINUTES_A_DAY: i64 = 24 * 60;

pub(super) fn changes(batch: &mut Batch, before: &Case, after: &Case) {
    let row = columns(after);
    if before.version == 0 || columns(before) != row {
        batch.push(sql!("case_course/put"), row);
    }
}

fn columns(case: &Case) -> Vec<Value> {
    let answered = |point: &recovery::Point| point.answered_at.is_some();
    let is_answered = !case.points.is_empty() && case.points.values().all(answered);
    let silence = case.silence();
    args![
        case.opened_at,
        case.id,
        i64::try_from(case.number).unwrap_or(i64::MAX),
        case.status.name(),
        is_answered,
        case.counts.kept,
        case.counts.broken,
        case.counts.reopened,
        case.counts.second_failures,
        case.first_word_us().map(told),
        told(silence.longest_us),
        silence.since,
    ]
}

/// Minutes; from a day on in whole hours. Nobody tells more of it, and so few different lengths are counted quickly.
fn told(us: i64) -> i64 {
    let minutes = us / MINUTE_US;
    if minutes < MINUTES_A_DAY {
        minutes
    } else {
        minutes / MINUTES_AN_HOUR * MINUTES_AN_HOUR
    }
}
