//! How cases went, as figures count it: sums over a period, and the cases behind each.

use crate::ask::Ask;
use crate::causes::CauseCase;
use crate::engine::{Row, args, sql};
use crate::error::StoreError;
use crate::keys::{Key, limit};
use calendar::Moment;

/// Sums over the cases that were opened in a period. What goes on in another case is counted there alone, and what was no
/// complaint not at all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// All of them.
    pub cases: u64,
    /// Those of which every point was answered.
    pub answered: u64,
    /// Answered, and the customer said that it is solved.
    pub confirmed: u64,
    /// Answered, and nobody said a word since: silence is no yes.
    pub silent: u64,
    /// Answered, and still open.
    pub open: u64,
    /// Promises kept in time.
    pub kept: u64,
    /// Promises broken.
    pub broken: u64,
    /// Cases that came to an end, or were done, at least once.
    pub ended: u64,
    /// Cases that came back after that.
    pub reopened: u64,
    /// Cases in which what was done did not hold, or a broken promise led to a "not yet".
    pub second_failures: u64,
    /// Open cases in which nobody has given the customer a word yet.
    pub unheard: u64,
}

impl Sums {
    /// Those of both periods together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            cases: self.cases + other.cases,
            answered: self.answered + other.answered,
            confirmed: self.confirmed + other.confirmed,
            silent: self.silent + other.silent,
            open: self.open + other.open,
            kept: self.kept + other.kept,
            broken: self.broken + other.broken,
            ended: self.ended + other.ended,
            reopened: self.reopened + other.reopened,
            second_failures: self.second_failures + other.second_failures,
            unheard: self.unheard + other.unheard,
        }
    }
}

/// So many minutes, and in how many cases it was that long.
pub type Length = (u64, u64);

/// Asks how long it took to the first word in the cases opened from `from` on and before `until` that had one. Lengths are in
/// minutes, from a day on in whole hours.
pub fn ask_first_words(from: Moment, until: Moment) -> Ask<Vec<Length>> {
    let sql = sql!("case_course/count_first_word");
    Ask::rows(sql, args![from, until], |mut row| {
        Ok((row.number()?, row.number()?))
    })
}

/// Asks how long at the most the customers of these cases heard nothing, those that still hear nothing up to `now`.
pub fn ask_silences(from: Moment, until: Moment, now: Moment) -> Ask<Vec<Length>> {
    let sql = sql!("case_course/count_silence");
    Ask::rows(sql, args![from, until, now], |mut row| {
        Ok((row.number()?, row.number()?))
    })
}

/// What is asked of how long it took: `first-word`, `silence` or `unheard`, from so many minutes on, as of now.
#[derive(Debug, Clone, Copy)]
pub struct Took {
    /// Which of them.
    pub what: &'static str,
    /// Minutes, at the least.
    pub least: i64,
    /// Until when a silence that goes on is counted.
    pub now: Moment,
}

/// Asks for a page of the cases opened from `from` on and before `before` in which it took that long, the one opened last on
/// top.
pub fn ask_cases_taking(took: Took, from: Moment, before: Key, rows: u32) -> Ask<Vec<CauseCase>> {
    let args = args![
        from,
        before.at,
        before.id,
        limit(rows),
        took.what,
        took.least,
        took.now
    ];
    Ask::rows(sql!("case_course/page_time"), args, line)
}

/// Asks for the sums over the cases opened from `from` on and before `until`.
pub fn ask_sums(from: Moment, until: Moment) -> Ask<Option<Sums>> {
    Ask::one(sql!("case_course/sum"), args![from, until], |mut row| {
        Ok(Sums {
            cases: row.number()?,
            answered: row.number()?,
            confirmed: row.number()?,
            silent: row.number()?,
            open: row.number()?,
            kept: row.number()?,
            broken: row.number()?,
            ended: row.number()?,
            reopened: row.number()?,
            second_failures: row.number()?,
            unheard: row.number()?,
        })
    })
}

/// Asks for a page of the cases opened from `from` on and before `before` of which `what` is true (`confirmed`, `silent`,
/// `open`, `otherwise`, `broken`, `reopened`, `second-failures`), the one opened last on top.
pub fn ask_cases(what: &'static str, from: Moment, before: Key, rows: u32) -> Ask<Vec<CauseCase>> {
    let args = args![from, before.at, before.id, limit(rows), what];
    Ask::rows(sql!("case_course/page"), args, line)
}

fn line(mut row: Row<'_>) -> Result<CauseCase, StoreError> {
    Ok(CauseCase {
        case: row.id()?,
        number: row.number()?,
        status: row.text()?,
        opened_at: row.moment()?,
        subject: row.maybe_text()?,
    })
}
