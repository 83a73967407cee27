//! Who keeps what while somebody is away or after they left: nobody's promises are orphaned (P14).

use super::Draft;
use crate::case::Promise;
use crate::event::{Cared, Event};
use crate::ids::{PromiseNo, StaffId};
use crate::terms::{Because, WordSort};
use calendar::Moment;

/// Whatever falls due while its keeper is not there goes to who stands in, or to the team, at once. A case of somebody
/// who has left goes on with who stands in.
pub(super) fn settle(draft: &mut Draft<'_>) {
    if !draft.case.is_open() {
        return;
    }
    let (away, now) = (draft.facts.away, draft.facts.now);
    if let Some(owner) = draft.case.owner
        && away.has_left(owner, now)
    {
        let to = away.keeper(owner, now);
        give(draft, to, Because::Left);
    }
    for staff in draft.case.beside.clone() {
        if away.has_left(staff, now) {
            draft.push(Event::Care(Cared::SteppedBack { staff }));
        }
    }
    let orphaned: Vec<(PromiseNo, StaffId)> = draft
        .case
        .open_promises()
        .filter_map(|promise| {
            let keeper = promise.owner.or_else(|| cares(draft, promise))?;
            away.at(keeper, last_moment(promise.due, now))?;
            Some((promise.no, keeper))
        })
        .collect();
    for (promise, keeper) in orphaned {
        hand_over(draft, promise, keeper);
    }
}

/// The last moment at which a promise can be kept in time: whoever comes back just when it is due comes too late for it.
fn last_moment(due: Moment, now: Moment) -> Moment {
    due.plus_us(-1).max(now)
}

/// Whoever cares for the case keeps what has no keeper of its own, except what is among us.
fn cares(draft: &Draft<'_>, promise: &Promise) -> Option<StaffId> {
    let among_us = promise.word().is_some_and(WordSort::is_among_us);
    draft.case.owner.filter(|_| !among_us)
}

/// To who stands in for its keeper, else to whoever cares for the case or who stands in for them, else to the team.
fn hand_over(draft: &mut Draft<'_>, no: PromiseNo, keeper: StaffId) {
    let (away, now) = (draft.facts.away, draft.facts.now);
    let Some(promise) = draft.case.promises.get(&no) else {
        return;
    };
    let (own, due) = (promise.owner, last_moment(promise.due, now));
    let because = if away.has_left(keeper, due) {
        Because::Left
    } else {
        Because::Absence
    };
    let owner = cares(draft, promise);
    let to = away.keeper(keeper, due);
    let to = to.or_else(|| away.keeper(owner?, due));
    // What the one who cares for the case keeps anyway stands with the case.
    let to_name = to.filter(|to| Some(*to) != owner);
    if own != to_name {
        draft.push(Event::Care(Cared::HandedOver {
            promise: no,
            owner: to_name,
            because,
        }));
    }
    if to.is_none() && owner.is_some() {
        give(draft, None, because);
    }
}

fn give(draft: &mut Draft<'_>, to: Option<StaffId>, because: Because) {
    if draft.case.owner != to {
        draft.push(Event::Assigned {
            owner: to,
            word: None,
            because: Some(because),
        });
    }
}
