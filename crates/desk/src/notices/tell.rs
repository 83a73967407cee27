//! Tells what a change means to each of us, in the batch of the change.

use crate::handle::Decided;
use calendar::Moment;
use recovery::StaffId;
use recovery::notice::{Kind, Kinds};
use store::Batch;
use store::notices::{self, About};

/// What was decided about a case.
pub(crate) fn tell(batch: &mut Batch, decided: &Decided) {
    let (news, case) = (&decided.news, &decided.after);
    let Some(now) = decided.events.last().map(|last| last.at) else {
        return;
    };
    let about = About::Case(case.id, case.number);
    // Of a case that was opened just now nobody has been told anything.
    if decided.before.version > 0 {
        for staff in &news.past {
            notices::see(batch, *staff, about, now);
        }
        if !news.over.is_empty() {
            notices::take_out(batch, case.id, news.over);
        }
    }
    for (staff, kinds) in &news.told {
        notices::put(batch, *staff, about, *kinds, now);
    }
}

/// The customer's words in it make the case boil.
pub(crate) fn boils(batch: &mut Batch, decided: &Decided, now: Moment) {
    let about = About::Case(decided.after.id, decided.after.number);
    for staff in &decided.news.step_in {
        notices::put(batch, *staff, about, Kinds::from_iter([Kind::Boiling]), now);
    }
}

/// Something that is no change of a case.
pub(crate) fn tell_of(batch: &mut Batch, staff: StaffId, kind: Kind, now: Moment) {
    let about = if kind == Kind::Thanks {
        About::Thanks
    } else {
        About::Feedback
    };
    notices::put(batch, staff, about, Kinds::from_iter([kind]), now);
}
