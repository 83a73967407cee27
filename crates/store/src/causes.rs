//! Why things went wrong: causes with their whys and cases. What is done about them is in [`crate::actions`].

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::keys::{Key, limit};
use calendar::Moment;
use recovery::{CaseId, CauseId, StaffId};

/// Whys of one cause that are kept: one asks five times.
pub const WHYS_MAX: u32 = 5;
/// Cases of a cause are counted up to here where many causes are listed.
pub const CASES_COUNTED_MAX: u64 = 1_000;

/// A cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// Its id.
    pub id: CauseId,
    /// What went wrong, in words of ours.
    pub what: String,
    /// The code of its root cause, where one was chosen.
    pub class: Option<String>,
    /// Who filed it, where they wanted to be named.
    pub filed_by: Option<StaffId>,
    /// When; of one without a name, the day alone.
    pub filed_at: Moment,
    /// When it last changed.
    pub last_at: Moment,
}

/// A why, and what shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyRow {
    /// Why.
    pub why: String,
    /// What shows that it is so.
    pub evidence: String,
}

/// A cause as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CauseRow {
    /// Its id.
    pub id: CauseId,
    /// What went wrong.
    pub what: String,
    /// The code of its root cause.
    pub class: Option<String>,
    /// When it last changed.
    pub last_at: Moment,
    /// How many cases it has, counted up to [`CASES_COUNTED_MAX`].
    pub cases: u64,
    /// How many actions.
    pub actions: u64,
    /// How many of them are done.
    pub done: u64,
}

impl CauseRow {
    /// Where it stands in lists.
    pub fn key(&self) -> Key {
        Key {
            at: self.last_at,
            id: self.id.0,
        }
    }
}

/// A case of a cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CauseCase {
    /// Which.
    pub case: CaseId,
    /// Its number.
    pub number: u64,
    /// [`recovery::Status::name`].
    pub status: String,
    /// When it was opened.
    pub opened_at: Moment,
    /// What it is about, unless erased.
    pub subject: Option<String>,
}

impl CauseCase {
    /// Where it stands in lists.
    pub fn key(&self) -> Key {
        Key {
            at: self.opened_at,
            id: self.case.0,
        }
    }
}

/// Puts a cause down.
pub fn put(batch: &mut Batch, cause: &Cause) {
    batch.push(
        sql!("cause/put"),
        args![
            cause.id,
            cause.what.as_str(),
            cause.class.as_deref(),
            cause.filed_by,
            cause.filed_at
        ],
    );
}

/// It changed.
pub fn touch(batch: &mut Batch, cause: CauseId, at: Moment) {
    batch.push(sql!("cause/touch"), args![cause, at]);
}

/// Adds a why, at its place. Refused where there is one at that place already.
pub fn put_why(batch: &mut Batch, cause: CauseId, place: u32, why: &WhyRow) {
    let args = args![cause, place, why.why.as_str(), why.evidence.as_str()];
    batch.push(sql!("cause_why/put"), args);
}

/// Asks for a cause.
pub fn ask_find(cause: CauseId) -> Ask<Option<Cause>> {
    Ask::one(sql!("cause/find"), args![cause], |mut row| {
        Ok(Cause {
            id: row.id()?,
            what: row.text()?,
            class: row.maybe_text()?,
            filed_by: row.maybe_id()?,
            filed_at: row.moment()?,
            last_at: row.moment()?,
        })
    })
}

/// Asks for the whys of a cause, in their order.
pub fn ask_whys(cause: CauseId) -> Ask<Vec<WhyRow>> {
    Ask::rows(
        sql!("cause_why/of_cause"),
        args![cause, limit(WHYS_MAX)],
        |mut row| {
            Ok(WhyRow {
                why: row.text()?,
                evidence: row.text()?,
            })
        },
    )
}

/// Asks for a page of causes, the one that changed last on top.
pub fn ask_page(after: Key, rows: u32) -> Ask<Vec<CauseRow>> {
    let args = args![after.at, after.id, limit(rows)];
    Ask::rows(sql!("cause/page"), args, read)
}

/// Asks for the causes of a case, in the order in which they were filed; without their counts.
pub fn ask_of_case(case: CaseId) -> Ask<Vec<CauseRow>> {
    Ask::rows(sql!("cause_case/of_case"), args![case], read)
}

/// Asks for a page of the cases of a cause, the one opened last on top.
pub fn ask_cases(cause: CauseId, after: Key, rows: u32) -> Ask<Vec<CauseCase>> {
    let args = args![cause, after.at, after.id, limit(rows)];
    Ask::rows(sql!("cause_case/page"), args, |mut row| {
        Ok(CauseCase {
            case: row.id()?,
            number: row.number()?,
            status: row.text()?,
            opened_at: row.moment()?,
            subject: row.maybe_text()?,
        })
    })
}

/// Asks how many cases of a cause were opened from `from` on and before `until`.
pub fn ask_count(cause: CauseId, from: Moment, until: Moment) -> Ask<Option<u64>> {
    let args = args![cause, from, until];
    Ask::one(sql!("cause_case/count"), args, |mut row| row.number())
}

fn read(mut row: Row) -> Result<CauseRow, StoreError> {
    Ok(CauseRow {
        id: row.id()?,
        what: row.text()?,
        class: row.maybe_text()?,
        last_at: row.moment()?,
        cases: row.number()?,
        actions: row.number()?,
        done: row.number()?,
    })
}
