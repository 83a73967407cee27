//! What each of us is told of: one row for a person and a case until they have seen it, whatever happens meanwhile. It holds
//! kinds, ids and times and no words.

use crate::ask::Ask;
use crate::engine::{Batch, args, sql};
use crate::error::StoreError;
use crate::keys::{Key, limit};
use crate::promises::PromiseKey;
use crate::store::Store;
use calendar::Moment;
use recovery::notice::Kinds;
use recovery::{CaseId, PromiseNo, StaffId};
use uuid::Uuid;

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A case, by its id and its number.
    Case(CaseId, u64),
    /// What is said of one's words.
    Feedback,
    /// Thanks of colleagues.
    Thanks,
}

impl About {
    fn name(self) -> &'static str {
        match self {
            Self::Case(..) => "case",
            Self::Feedback => "feedback",
            Self::Thanks => "thanks",
        }
    }

    fn case(self) -> CaseId {
        match self {
            Self::Case(id, _) => id,
            Self::Feedback | Self::Thanks => CaseId(Uuid::nil()),
        }
    }

    fn read(name: &str, case: CaseId, number: Option<i64>) -> Self {
        match name {
            "feedback" => Self::Feedback,
            "thanks" => Self::Thanks,
            _ => Self::Case(case, number.map(i64::unsigned_abs).unwrap_or_default()),
        }
    }

    fn number(self) -> Option<i64> {
        match self {
            Self::Case(_, number) => i64::try_from(number).ok(),
            Self::Feedback | Self::Thanks => None,
        }
    }
}

/// What somebody is told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its id.
    pub id: Uuid,
    /// What it is about.
    pub about: About,
    /// What happened.
    pub kinds: Kinds,
    /// When the last of it happened.
    pub at: Moment,
    /// When they saw it.
    pub seen_at: Option<Moment>,
    /// What the case is about, unless erased.
    pub subject: Option<String>,
}

impl Notice {
    /// Its place in the list.
    pub fn key(&self) -> Key {
        Key {
            at: self.at,
            id: self.id,
        }
    }
}

/// Tells somebody of this: in the notice they have of it, where they have not seen that yet.
pub fn put(batch: &mut Batch, staff: StaffId, about: About, kinds: Kinds, now: Moment) {
    let args = args![
        Uuid::now_v7(),
        staff,
        about.name(),
        about.case(),
        about.number(),
        kinds.bits(),
        now
    ];
    batch.push(sql!("notice/put"), args);
}

/// They have seen what they are told of this.
pub fn see(batch: &mut Batch, staff: StaffId, about: About, now: Moment) {
    let args = args![about.case(), about.name(), staff, now];
    batch.push(sql!("notice/see"), args);
}

/// They have seen what they are told of from the one place of the list to the other, the older one first.
pub fn see_between(batch: &mut Batch, staff: StaffId, (from, to): (Key, Key), now: Moment) {
    let args = args![staff, from.at, from.id, to.at, to.id, now];
    batch.push(sql!("notice/see_between"), args);
}

/// Nobody needs to be told this of a case any more.
pub fn take_out(batch: &mut Batch, case: CaseId, over: Kinds) {
    batch.push(sql!("notice/take_out"), args![case, over.bits()]);
    batch.push(sql!("notice/drop_empty"), args![case]);
}

/// One of us needs to be told this of a case no more.
pub fn take_out_for(batch: &mut Batch, case: CaseId, staff: StaffId, over: Kinds) {
    let args = args![case, over.bits(), staff];
    batch.push(sql!("notice/take_out_of_one"), args);
    batch.push(sql!("notice/drop_empty"), args![case]);
}

/// Asks what they are told of this and have not seen.
pub fn ask_open(staff: StaffId, about: About) -> Ask<Option<Kinds>> {
    let args = args![about.case(), about.name(), staff];
    Ask::one(sql!("notice/find_open"), args, |mut row| {
        Ok(Kinds::from_bits(row.number()?))
    })
}

/// Asks how much somebody has not seen; no more than `most` are counted.
pub fn ask_unseen(staff: StaffId, most: u32) -> Ask<Option<u64>> {
    Ask::one(
        sql!("notice/count_unseen"),
        args![staff, most],
        |mut row| row.number(),
    )
}

/// Asks for a page of what somebody is told of, newest first, after `after` ([`Key::NEWEST`] for the first).
pub fn ask_page(staff: StaffId, after: Key, rows: u32) -> Ask<Vec<Notice>> {
    let args = args![staff, after.at, after.id, limit(rows)];
    Ask::rows(sql!("notice/page"), args, |mut row| {
        let (id, about) = (row.uuid()?, row.text()?);
        let (case, number) = (row.id()?, row.maybe_int()?);
        let about = About::read(&about, case, number);
        Ok(Notice {
            id,
            about,
            kinds: Kinds::from_bits(row.number()?),
            at: row.moment()?,
            seen_at: row.maybe_moment()?,
            subject: row.maybe_text()?,
        })
    })
}

/// What somebody has not seen and was not told by mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Untold {
    /// Its id.
    pub id: Uuid,
    /// What it is about.
    pub about: About,
    /// What of it.
    pub kinds: Kinds,
    /// A promise of the case, or a clock beside one, runs out in the time that was asked for.
    pub to_break: bool,
}

/// Asks for what of these kinds somebody has not seen and was not told by mail, the oldest first, and whether something
/// breaks in the time between.
pub fn ask_untold(
    staff: StaffId,
    kinds: Kinds,
    rows: u32,
    (from, to): (Moment, Moment),
) -> Ask<Vec<Untold>> {
    let args = args![staff, kinds.bits(), limit(rows), from, to];
    Ask::rows(sql!("notice/list_untold"), args, |mut row| {
        let (about, case, number) = (row.text()?, row.id()?, row.maybe_int()?);
        Ok(Untold {
            about: About::read(&about, case, number),
            id: row.uuid()?,
            kinds: Kinds::from_bits(row.number()?),
            to_break: row.flag()?,
        })
    })
}

/// These kinds of it were told by mail; refused at `notice/tell` where they have seen it meanwhile.
pub fn tell_by_mail(batch: &mut Batch, id: Uuid, kinds: Kinds) {
    batch.push_one(sql!("notice/tell"), args![id, kinds.bits()]);
}

/// A promise that is about to break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breaking {
    /// Its place among all that stand.
    pub key: PromiseKey,
    /// The number of the case.
    pub number: u64,
    /// Who keeps it.
    pub owner: StaffId,
}

/// Asks for promises that somebody keeps and that break after `after` and until `until`, in that order, be it by their own
/// date or by the clock of the law beside them; those that were
/// made so late that whoever made them knows (`lead_us` before they break) are left out.
pub fn ask_breaking(
    after: PromiseKey,
    until: Moment,
    lead_us: i64,
    rows: u32,
) -> Ask<Vec<Breaking>> {
    let args = args![
        after.due,
        after.case,
        after.no.0,
        until,
        lead_us,
        limit(rows)
    ];
    Ask::rows(sql!("promise/page_breaking"), args, |mut row| {
        let (case, no) = (row.id()?, PromiseNo(row.number()?));
        let (number, owner) = (row.number()?, row.id()?);
        let key = PromiseKey {
            due: row.moment()?,
            case,
            no,
        };
        Ok(Breaking { key, number, owner })
    })
}

/// Forgets up to so many that are older than `before`, seen or not; how many went.
///
/// # Errors
/// `Storage`.
pub async fn sweep(store: &Store, before: Moment, rows: u32) -> Result<u64, StoreError> {
    let swept = store.write_one(sql!("notice/sweep"), args![before, rows]);
    Ok(swept.await?.changed)
}
