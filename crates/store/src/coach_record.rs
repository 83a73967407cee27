//! What became of words in which the coach had found something: on the case, where they went out as they were, and as a
//! count by rule and day that knows no case and nobody who writes.

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, MessageId, TextId};

/// Most findings of one case that its page is shown with, the newest first.
pub const STOOD_OF_CASE_MAX: u32 = 1_000;
/// Most sums that are read at once: one for a rule and a reason.
pub const SUMS_MAX: u32 = 10_000;

/// A rule whose finding was shown and stood in the words that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stood {
    /// The case.
    pub case: CaseId,
    /// Its version with the word.
    pub version: u64,
    /// The rule's id.
    pub rule: String,
    /// The message the words went out with; nothing where they go out with a later one.
    pub message: Option<MessageId>,
    /// The rule's level.
    pub level: String,
    /// The stage of the draft.
    pub stage: Option<String>,
    /// How many findings of the rule stood.
    pub times: u32,
    /// The id of the reason that was chosen.
    pub reason: Option<String>,
    /// What the writer said about it, in a line.
    pub text: Option<TextId>,
    /// When.
    pub at: Moment,
}

/// The same as a page reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoodRow {
    /// The case's version with the word.
    pub version: u64,
    /// The rule's id.
    pub rule: String,
    /// The message, where there is one.
    pub message: Option<MessageId>,
    /// The rule's level.
    pub level: String,
    /// The stage of the draft.
    pub stage: Option<String>,
    /// How many findings of the rule stood.
    pub times: u32,
    /// The id of the reason.
    pub reason: Option<String>,
    /// The writer's line; nothing once erased.
    pub words: Option<String>,
    /// When it was erased.
    pub erased_at: Option<Moment>,
}

impl StoodRow {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            version: row.number()?,
            rule: row.text()?,
            message: row.maybe_id()?,
            level: row.text()?,
            stage: row.maybe_text()?,
            times: row.number()?,
            reason: row.maybe_text()?,
            words: row.maybe_text()?,
            erased_at: row.maybe_moment()?,
        })
    }
}

/// What is added to the count of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted<'a> {
    /// The day, counted from the epoch.
    pub day: i64,
    /// The rule's id.
    pub rule: &'a str,
    /// Its level.
    pub level: &'a str,
    /// The stage of the draft; empty where it has none.
    pub stage: &'a str,
    /// The id of the reason; empty where none was chosen.
    pub reason: &'a str,
    /// Words that were changed after it was shown.
    pub changed: u32,
    /// Words that went out as they were.
    pub stood: u32,
}

/// What was counted of a rule and a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The rule's id.
    pub rule: String,
    /// The id of the reason; empty where none was chosen.
    pub reason: String,
    /// Words changed, in the whole time.
    pub changed: u64,
    /// Words that went out as they were, in the whole time.
    pub stood: u64,
    /// Words changed, lately.
    pub changed_lately: u64,
    /// Words that went out as they were, lately.
    pub stood_lately: u64,
}

impl Sum {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            rule: row.text()?,
            reason: row.text()?,
            changed: row.number()?,
            stood: row.number()?,
            changed_lately: row.number()?,
            stood_lately: row.number()?,
        })
    }
}

/// Keeps on a case that a finding stood.
pub fn put_stood(batch: &mut Batch, stood: &Stood) {
    batch.push(
        sql!("coach_stood/put"),
        args![
            stood.case,
            i64::try_from(stood.version).unwrap_or(i64::MAX),
            stood.rule.as_str(),
            stood.message,
            stood.level.as_str(),
            stood.stage.as_deref(),
            stood.times,
            stood.reason.as_deref(),
            stood.text,
            stood.at
        ],
    );
}

/// Adds to the count of a day.
pub fn count(batch: &mut Batch, counted: Counted<'_>) {
    batch.push(
        sql!("coach_count/add"),
        args![
            counted.day,
            counted.rule,
            counted.level,
            counted.stage,
            counted.reason,
            counted.changed,
            counted.stood
        ],
    );
}

/// Asks for the findings that stood in words of a case, the newest first.
pub fn ask_of_case(case: CaseId) -> Ask<Vec<StoodRow>> {
    let args = args![case, STOOD_OF_CASE_MAX];
    Ask::rows_in_order(sql!("coach_stood/of_case"), args, StoodRow::read, |stood| {
        (std::cmp::Reverse(stood.version), stood.rule.clone())
    })
}

/// What was counted from the day `from` on, and what of it from the day `lately` on, by rule and reason.
pub async fn sums(store: &Store, from: i64, lately: i64) -> Result<Vec<Sum>, StoreError> {
    let rows = store
        .read(sql!("coach_count/sum"), args![from, lately, SUMS_MAX])
        .await?;
    rows.into_iter().map(Sum::read).collect()
}

/// Forgets up to `rows` counts of days before `day`; how many went.
pub async fn sweep(store: &Store, day: i64, rows: u32) -> Result<u64, StoreError> {
    let swept = store.write_one(sql!("coach_count/sweep"), args![day, rows]);
    Ok(swept.await?.changed)
}
