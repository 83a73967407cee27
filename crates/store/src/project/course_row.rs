//! A row a case with how it went, for figures. It is written only where that changed.

use crate::engine::{Batch, Value, args, sql};
use recovery::Case;

pub(super) fn changes(batch: &mut Batch, before: &Case, after: &Case) {
    let row = columns(after);
    if before.version == 0 || columns(before) != row {
        batch.push(sql!("case_course/put"), row);
    }
}

fn columns(case: &Case) -> Vec<Value> {
    let answered = |point: &recovery::Point| point.answered_at.is_some();
    let is_answered = !case.points.is_empty() && case.points.values().all(answered);
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
    ]
}
