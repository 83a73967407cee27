//! Tells what a change means to each of us, in the batch of the change.

use super::by_mail::Due;
use crate::handle::Decided;
use crate::house::House;
use calendar::Moment;
use recovery::StaffId;
use recovery::notice::{Kind, Kinds, News};
use std::collections::BTreeMap;
use store::Batch;
use store::notices::{self, About};

/// When people are mailed.
pub(crate) type Dues = BTreeMap<StaffId, Due>;

/// What was decided about a case.
pub(crate) fn tell(batch: &mut Batch, decided: &Decided) {
    let (news, case) = (&decided.news, &decided.after);
    let Some(now) = decided.events.last().map(|last| last.at) else {
        return;
    };
    let about = About::Case(case.id, case.number);
    // Of a case that was opened just now nobody has been told anything.
    if decided.before.version > 0 {
        if decided.looks {
            for staff in &news.past {
                notices::see(batch, *staff, about, now);
            }
        }
        if !news.over.is_empty() {
            notices::take_out(batch, case.id, news.over);
        }
        for (staff, over) in &news.over_for {
            notices::take_out_for(batch, case.id, *staff, *over);
        }
    }
    for (staff, kinds) in &news.told {
        put(batch, (*staff, decided.due.get(staff)), about, *kinds, now);
    }
}

/// The customer's words in it make the case boil.
pub(crate) fn boils(batch: &mut Batch, decided: &Decided, now: Moment) {
    let about = About::Case(decided.after.id, decided.after.number);
    let kinds = Kinds::from_iter([Kind::Boiling]);
    for staff in &decided.news.step_in {
        put(batch, (*staff, decided.due.get(staff)), about, kinds, now);
    }
}

fn put(
    batch: &mut Batch,
    (staff, due): (StaffId, Option<&Due>),
    about: About,
    kinds: Kinds,
    now: Moment,
) {
    notices::put(batch, staff, about, kinds, now);
    if let Some(due) = due {
        due.put(batch, staff, kinds, now);
    }
}

/// When each of those who are told of it is mailed; nobody stands there who chose no mail.
pub(crate) fn dues(house: &House, news: &News, now: Moment) -> Dues {
    if house.by_mail.is_empty() {
        return Dues::new();
    }
    let told = news.told.keys().chain(&news.step_in);
    told.map(|staff| (*staff, Due::of(house, *staff, now)))
        .collect()
}

/// Something that is no change of a case.
pub(crate) fn tell_of(house: &House, batch: &mut Batch, staff: StaffId, kind: Kind, now: Moment) {
    let about = if kind == Kind::Thanks {
        About::Thanks
    } else {
        About::Feedback
    };
    let due = Due::of(house, staff, now);
    put(
        batch,
        (staff, Some(&due)),
        about,
        Kinds::from_iter([kind]),
        now,
    );
}
