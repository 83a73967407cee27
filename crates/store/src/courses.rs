//! How cases went, as figures count it: sums over a period, and the cases behind each.

use crate::ask::Ask;
use crate::causes::CauseCase;
use crate::engine::{args, sql};
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
        })
    })
}

/// Asks for a page of the cases opened from `from` on and before `before` of which `what` is true (`confirmed`, `silent`,
/// `open`, `otherwise`, `broken`, `reopened`, `second-failures`), the one opened last on top.
pub fn ask_cases(what: &'static str, from: Moment, before: Key, rows: u32) -> Ask<Vec<CauseCase>> {
    let args = args![from, before.at, before.id, limit(rows), what];
    Ask::rows(sql!("case_course/page"), args, |mut row| {
        Ok(CauseCase {
            case: row.id()?,
            number: row.number()?,
            status: row.text()?,
            opened_at: row.moment()?,
            subject: row.maybe_text()?,
        })
    })
}
