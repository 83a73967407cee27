//! From the folded case to the rows the screens read. A row is a pure function of the case (and of when
//! a person last did something), so rows written with the events and rows rebuilt from the log are equal.

mod case_row;
mod class_row;
mod course_row;
mod promise_row;
mod watch_row;
mod written;

use crate::engine::{Batch, args, sql};
use crate::log::is_activity;
use calendar::Moment;
use recovery::{Case, Recorded};

pub(crate) use promise_row::lines;
pub(crate) use written::is_written;

/// When a person last did something in these events; nothing if all were the machine's.
pub(crate) fn last_activity(events: &[Recorded]) -> Option<Moment> {
    events.iter().filter_map(is_activity).max()
}

/// Writes what differs between the rows of the two cases.
pub(crate) fn changes(batch: &mut Batch, before: &Case, after: &Case, last: Option<Moment>) {
    if before.version == 0 {
        case_row::insert(batch, after, last);
    } else {
        case_row::update(batch, after, last);
    }
    let old = lines(before);
    for line in lines(after) {
        if !old.contains(&line) {
            promise_row::put(batch, after, &line);
        }
    }
    if last.is_some() && !before.tags.is_empty() {
        batch.push(sql!("case_tag/follow"), args![after.id]);
    }
    for tag in after.tags.difference(&before.tags) {
        batch.push(sql!("case_tag/put"), args![after.id, *tag]);
    }
    for tag in before.tags.difference(&after.tags) {
        batch.push(sql!("case_tag/remove"), args![after.id, *tag]);
    }
    class_row::changes(batch, before, after, last.is_some());
    course_row::changes(batch, before, after);
    for cause in after.causes.difference(&before.causes) {
        let args = args![after.id, *cause, after.opened_at];
        batch.push(sql!("cause_case/put"), args);
    }
    for cause in before.causes.difference(&after.causes) {
        batch.push(sql!("cause_case/remove"), args![after.id, *cause]);
    }
    let watched = watch_row::WatchLine::of(before);
    watch_row::change(batch, after, watched, watch_row::WatchLine::of(after));
    // Always written: a worker's lease may stand where the due moment did.
    match after.next_due() {
        Some(due) => {
            batch.push(sql!("timer/set"), args![after.id, due]);
            batch.wakes = true;
        }
        None => {
            batch.push(sql!("timer/clear"), args![after.id]);
        }
    }
}
