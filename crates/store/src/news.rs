//! What the customers of each day brought up, as counts in which no word can be read, and what was found new in them.

use crate::ask::Ask;
use crate::causes::CauseCase;
use crate::engine::{Batch, args, sql};
use crate::error::StoreError;
use crate::keys::{Key, limit};
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, CustomerId};

/// Most findings that are kept: more than this is no news but a new desk.
pub const FINDINGS_MAX: u32 = 20;
/// Most cases behind one finding.
pub const CASES_MAX: usize = 1_000;
/// Days that are read at once.
const DAYS_MAX: u32 = 1_000;
/// Classes that the cases of one day are read with.
const CLASSES_MAX: u32 = 50_000;
/// Cases in which the words of a finding are looked for.
const SAID_IN: u32 = 8;

/// The counts of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRow {
    /// When it begins.
    pub from: Moment,
    /// When the next one does.
    pub until: Moment,
    /// When it was counted.
    pub counted_at: Moment,
    /// How many customers complained.
    pub customers: u32,
    /// By how many of them each word was brought up.
    pub words: Vec<u8>,
    /// How many of them have cases with a class.
    pub classed: u32,
    /// By how many of them each class was.
    pub classes: Vec<u8>,
}

/// What a customer first wrote, and whose it is.
#[derive(Debug, Clone)]
pub struct Wrote {
    /// When the case was opened.
    pub opened_at: Moment,
    /// The case.
    pub case: CaseId,
    /// Whose.
    pub customer: Option<CustomerId>,
    /// What was written.
    pub said: SaidRow,
}

/// Words of a customer.
#[derive(Debug, Clone)]
pub struct SaidRow {
    /// What they are called.
    pub name: Option<String>,
    /// What it is about, in a line; nothing once erased.
    pub subject: Option<String>,
    /// What they first wrote; nothing once erased.
    pub body: Option<String>,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsRow {
    /// What was counted, as a number.
    pub term: u64,
    /// All that rises with it, that first.
    pub terms: Vec<u64>,
    /// In the last so many days.
    pub days: u32,
    /// How many customers brought it up.
    pub customers: u32,
    /// How many are usual, in hundredths.
    pub usual_hundredths: u32,
    /// When the first of its cases was opened.
    pub since: Option<Moment>,
    /// How many cases.
    pub cases: u64,
}

/// Puts the counts of a day down.
pub fn put_day(batch: &mut Batch, day: &DayRow) {
    batch.push(
        sql!("word_day/put"),
        args![
            day.from,
            day.until,
            day.counted_at,
            day.customers,
            day.words.clone(),
            day.classed,
            day.classes.clone()
        ],
    );
}

/// The counts of the day that begins there are forgotten.
pub fn drop_day(batch: &mut Batch, from: Moment) {
    batch.push(sql!("word_day/drop"), args![from]);
}

/// Those of all days before.
pub fn drop_before(batch: &mut Batch, from: Moment) {
    batch.push(sql!("word_day/drop_before"), args![from]);
}

/// The day of a case is to be counted anew: its words are erased.
pub(crate) fn forget_of_case(batch: &mut Batch, case: CaseId) {
    batch.push(sql!("word_day/forget_of_case"), args![case]);
}

/// All of it is to be counted anew.
pub(crate) fn forget_all(batch: &mut Batch) {
    batch.push(sql!("word_day/forget_all"), args![]);
    batch.push(sql!("news/forget_all"), args![]);
    batch.push(sql!("news/forget_cases"), args![]);
    batch.push(sql!("news/forget_look"), args![]);
}

/// The days that were counted, from `from` on and before `until`, the oldest first.
pub async fn days(store: &Store, from: Moment, until: Moment) -> Result<Vec<DayRow>, StoreError> {
    let args = args![from, until, DAYS_MAX];
    let rows = store.read(sql!("word_day/list"), args).await?;
    let rows = rows.into_iter().map(|mut row| {
        Ok(DayRow {
            from: row.moment()?,
            until: row.moment()?,
            counted_at: row.moment()?,
            customers: row.number()?,
            words: row.bytes()?,
            classed: row.number()?,
            classes: row.bytes()?,
        })
    });
    rows.collect()
}

/// A page of what customers first wrote, in cases opened after `after` and before `until`.
pub async fn wrote(
    store: &Store,
    after: Key,
    until: Moment,
    rows: u32,
) -> Result<Vec<Wrote>, StoreError> {
    let args = args![after.at, after.id, until, limit(rows)];
    let rows = store.read(sql!("news/complaints"), args).await?;
    let rows = rows.into_iter().map(|mut row| {
        Ok(Wrote {
            opened_at: row.moment()?,
            case: row.id()?,
            customer: row.maybe_id()?,
            said: SaidRow {
                name: row.maybe_text()?,
                subject: row.maybe_text()?,
                body: row.maybe_text()?,
            },
        })
    });
    rows.collect()
}

/// What failed in the cases opened from `from` on and before `until`, where somebody has said it.
pub async fn classes(
    store: &Store,
    from: Moment,
    until: Moment,
) -> Result<Vec<(CaseId, String)>, StoreError> {
    let args = args![from, until, CLASSES_MAX];
    let rows = store.read(sql!("news/classes"), args).await?;
    let rows = rows.into_iter();
    rows.map(|mut row| Ok((row.id()?, row.text()?))).collect()
}

/// What was found takes the place of what was found before. Each has its cases with when they were opened.
pub fn replace(
    batch: &mut Batch,
    found: &[(NewsRow, Vec<(Moment, CaseId)>)],
    looked_at: Moment,
    weeks: u32,
) {
    batch.push(sql!("news/forget_all"), args![]);
    batch.push(sql!("news/forget_cases"), args![]);
    for (place, (one, cases)) in (0_u32..FINDINGS_MAX).zip(found) {
        let terms: Vec<u8> = one
            .terms
            .iter()
            .flat_map(|term| term.to_be_bytes())
            .collect();
        batch.push(
            sql!("news/put"),
            args![
                one.term.cast_signed(),
                place,
                terms,
                one.days,
                one.customers,
                one.usual_hundredths
            ],
        );
        for (opened_at, case) in cases.iter().take(CASES_MAX) {
            let args = args![one.term.cast_signed(), *opened_at, *case];
            batch.push(sql!("news/put_case"), args);
        }
    }
    batch.push(sql!("news/set_look"), args![looked_at, weeks]);
}

/// Asks for what was found, the least likely first.
pub fn ask_list() -> Ask<Vec<NewsRow>> {
    Ask::rows(sql!("news/list"), args![FINDINGS_MAX], |mut row| {
        let term = row.int()?.cast_unsigned();
        let terms = row.bytes()?;
        let (terms, _) = terms.as_chunks();
        Ok(NewsRow {
            term,
            terms: terms.iter().map(|term| u64::from_be_bytes(*term)).collect(),
            days: row.number()?,
            customers: row.number()?,
            usual_hundredths: row.number()?,
            since: row.maybe_moment()?,
            cases: row.number()?,
        })
    })
}

/// Asks when it was last looked, and how many weeks there were to compare with.
pub fn ask_look() -> Ask<Option<(Moment, u32)>> {
    let sql = sql!("news/look");
    Ask::one(sql, args![], |mut row| Ok((row.moment()?, row.number()?)))
}

/// Asks for what customers first wrote in the newest cases behind a finding.
pub fn ask_said(term: u64) -> Ask<Vec<SaidRow>> {
    let args = args![term.cast_signed(), SAID_IN];
    Ask::rows(sql!("news/said"), args, |mut row| {
        Ok(SaidRow {
            name: row.maybe_text()?,
            subject: row.maybe_text()?,
            body: row.maybe_text()?,
        })
    })
}

/// Asks for a page of the cases behind a finding, the one opened last on top.
pub fn ask_cases(term: u64, before: Key, rows: u32) -> Ask<Vec<CauseCase>> {
    let args = args![term.cast_signed(), before.at, before.id, limit(rows)];
    Ask::rows(sql!("news/page"), args, |mut row| {
        Ok(CauseCase {
            case: row.id()?,
            number: row.number()?,
            status: row.text()?,
            opened_at: row.moment()?,
            subject: row.maybe_text()?,
        })
    })
}
