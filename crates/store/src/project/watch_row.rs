//! One row for an open case of which a supervisor watches something.

use crate::engine::{Batch, args, sql};
use calendar::Moment;
use recovery::policies::Purpose;
use recovery::{Case, StaffId};

/// What is watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct WatchLine {
    help: Option<(Moment, Option<StaffId>)>,
    half: Option<Moment>,
    refused: bool,
}

impl WatchLine {
    pub(super) fn of(case: &Case) -> Self {
        if !case.is_open() {
            return Self::default();
        }
        Self {
            help: case.help.map(|help| (help.since, help.by)),
            half: half_of_the_law(case),
            refused: case.stands_refused(),
        }
    }
}

/// When half of the time for the answer has gone, where nothing is agreed yet on what the clock is about.
fn half_of_the_law(case: &Case) -> Option<Moment> {
    let answers = |purpose| matches!(purpose, Purpose::Answer | Purpose::ExtendedAnswer);
    case.running_clocks()
        .filter(|clock| answers(clock.set.purpose))
        .filter(|clock| {
            let points = case.points_of_clock(&clock.set.key);
            let agreed = |no| case.points.get(&no).is_some_and(recovery::Point::agreed);
            points.is_empty() || !points.into_iter().all(agreed)
        })
        .map(|clock| {
            let (from, to) = (clock.set.started.us(), clock.set.due.us());
            Moment::from_us(from + (to - from) / 2)
        })
        .min()
}

pub(super) fn change(batch: &mut Batch, case: &Case, before: WatchLine, after: WatchLine) {
    if before == after {
        return;
    }
    if after == WatchLine::default() {
        batch.push(sql!("watch/clear"), args![case.id]);
    } else {
        batch.push(
            sql!("watch/put"),
            args![
                case.id,
                after.help.map(|(since, _)| since),
                after.help.and_then(|(_, by)| by),
                after.half,
                after.refused.then_some(1_i64),
            ],
        );
    }
}
