//! What a supervisor says of a word that somebody wrote, for the two of them; and what all may read of what went well.

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::limit;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, MessageId, StaffId, TextId};
use uuid::Uuid;

/// What is said of one word, without its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Its id.
    pub id: Uuid,
    /// On which case.
    pub case: CaseId,
    /// Of which word.
    pub message: MessageId,
    /// To whoever wrote it.
    pub to: StaffId,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Moment,
    /// The part of what we expect that it leads to, by its address.
    pub cites: Option<String>,
    /// The page of the handbook that it leads to, by its slug.
    pub handbook: Option<String>,
    /// When it was seen.
    pub seen_at: Option<Moment>,
    /// When it was answered.
    pub answered_at: Option<Moment>,
    /// The number of the case.
    pub number: Option<u64>,
    /// The answer, unless erased.
    pub answer: Option<String>,
    /// Whether the answer was erased.
    pub answer_erased: bool,
}

impl Feedback {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid()?,
            case: row.id()?,
            message: row.id()?,
            to: row.id()?,
            by: row.id()?,
            at: row.moment()?,
            cites: row.maybe_text()?,
            handbook: row.maybe_text()?,
            seen_at: row.maybe_moment()?,
            answered_at: row.maybe_moment()?,
            number: row.maybe_int()?.map(i64::unsigned_abs),
            answer: row.maybe_text()?,
            answer_erased: row.flag()?,
        })
    }
}

/// A line of the word, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Of which feedback.
    pub feedback: Uuid,
    /// It worked; else something else is to be tried.
    pub worked: bool,
    /// The line, unless erased.
    pub line: Option<String>,
    /// What is said of it, unless erased or nothing.
    pub words: Option<String>,
}

/// Keeps it, with the texts of its lines and of what is said of each, which are kept by the caller.
pub fn put(batch: &mut Batch, one: &Feedback, marks: &[(bool, TextId, Option<TextId>)]) {
    let (cites, handbook) = (one.cites.as_deref(), one.handbook.as_deref());
    let args = args![
        one.id,
        one.case,
        one.message,
        one.to,
        one.by,
        one.at,
        cites,
        handbook
    ];
    batch.push(sql!("feedback/put"), args);
    for (place, (worked, line, words)) in (0_i64..).zip(marks) {
        let args = args![one.id, place, *worked, *line, *words];
        batch.push(sql!("feedback/put_mark"), args);
    }
}

/// Keeps the one answer of whoever it is for; refused at `feedback/answer` where they answered already.
pub fn answer(batch: &mut Batch, id: Uuid, by: StaffId, text: TextId, at: Moment) {
    batch.push_one(sql!("feedback/answer"), args![id, by, text, at]);
}

/// They have seen all that is for them.
pub fn see(batch: &mut Batch, staff: StaffId, at: Moment) {
    batch.push(sql!("feedback/see"), args![staff, at]);
}

/// One.
///
/// # Errors
/// `Storage`.
pub async fn find(store: &Store, id: Uuid) -> Result<Option<Feedback>, StoreError> {
    let sql = sql_after!("feedback/columns", "feedback/find");
    store.ask(Ask::one(sql, args![id], Feedback::read)).await
}

/// Asks for what was said to them, newest first.
pub fn ask_to(staff: StaffId, rows: u32) -> Ask<Vec<Feedback>> {
    let sql = sql_after!("feedback/columns", "feedback/page_to");
    Ask::rows(sql, args![staff, limit(rows)], Feedback::read)
}

/// Asks for what they said, newest first.
pub fn ask_by(staff: StaffId, rows: u32) -> Ask<Vec<Feedback>> {
    let sql = sql_after!("feedback/columns", "feedback/page_by");
    Ask::rows(sql, args![staff, limit(rows)], Feedback::read)
}

/// Asks for the marks of both.
pub fn ask_marks(staff: StaffId, rows: u32) -> Ask<Vec<Mark>> {
    Ask::rows(
        sql!("feedback/list_marks"),
        args![staff, limit(rows)],
        |mut row| {
            Ok(Mark {
                feedback: row.uuid()?,
                worked: row.flag()?,
                line: row.maybe_text()?,
                words: row.maybe_text()?,
            })
        },
    )
}

/// Asks how much waits to be seen by them.
pub fn ask_unseen(staff: StaffId) -> Ask<Option<u64>> {
    Ask::one(sql!("feedback/count_unseen"), args![staff], |mut row| {
        row.number()
    })
}

/// Something that went well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Good {
    /// When.
    pub at: Moment,
    /// Who did it.
    pub staff: Option<StaffId>,
    /// The number of the case.
    pub number: Option<u64>,
    /// What the case is about, or the words of thanks; nothing once erased.
    pub words: Option<String>,
    /// What it was.
    pub what: GoodWhat,
}

/// What went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoodWhat {
    /// The customer said that it is solved.
    Confirmed {
        /// Though it had failed a second time.
        failed_again: bool,
        /// Though a promise to them had broken.
        broken: bool,
    },
    /// A promise that stood in doubt was kept on its day.
    AgainstOdds,
    /// A colleague thanked them.
    Thanked {
        /// Who.
        by: StaffId,
    },
}

/// Keeps thanks, whose words are kept by the caller.
pub fn put_thanks(
    batch: &mut Batch,
    (id, text): (Uuid, TextId),
    case: Option<CaseId>,
    (to, by): (StaffId, StaffId),
    at: Moment,
) {
    batch.push(sql!("thanks/put"), args![id, case, to, by, at, text]);
}

/// Asks for each sort of what went well since then, newest first.
pub fn ask_good(since: Moment, rows: u32) -> [Ask<Vec<Good>>; 3] {
    let args = || args![since, limit(rows)];
    [
        Ask::rows(sql!("thanks/page_confirmed"), args(), |mut row| {
            Ok(Good {
                at: row.moment()?,
                staff: row.maybe_id()?,
                number: Some(row.number()?),
                words: row.maybe_text()?,
                what: GoodWhat::Confirmed {
                    failed_again: row.number::<u32>()? > 0,
                    broken: row.number::<u32>()? > 0,
                },
            })
        }),
        Ask::rows(sql!("thanks/page_against_odds"), args(), |mut row| {
            Ok(Good {
                at: row.moment()?,
                staff: row.maybe_id()?,
                number: Some(row.number()?),
                words: row.maybe_text()?,
                what: GoodWhat::AgainstOdds,
            })
        }),
        Ask::rows(sql!("thanks/page"), args(), |mut row| {
            let (at, staff, by) = (row.moment()?, row.maybe_id()?, row.id()?);
            Ok(Good {
                at,
                staff,
                number: row.maybe_int()?.map(i64::unsigned_abs),
                words: row.maybe_text()?,
                what: GoodWhat::Thanked { by },
            })
        }),
    ]
}
