//! Which open cases somebody should look at, and why: kept beside the cases as they change, so that the list reads a few
//! indexes and no case.

use crate::ask::Ask;
use crate::cases::CaseRow;
use crate::engine::{Batch, Value, args, sql, sql_after};
use crate::keys::limit;
use calendar::Moment;
use recovery::CaseId;

/// Cases of one question.
const AT_ONCE: usize = 25;

/// What is watched of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// Which case.
    pub case: CaseId,
    /// Since when help is asked for.
    pub help_since: Option<Moment>,
    /// When half of the time of the law has gone while nothing is agreed.
    pub half_at: Option<Moment>,
    /// Who asked for help, by name.
    pub help_by: Option<String>,
}

/// Keeps what was read in a message: a code of the reader, never a word of the customer.
pub fn put_signal(batch: &mut Batch, case: CaseId, signal: &str, at: Moment) {
    batch.push(sql!("case_signal/put"), args![case, signal, at]);
}

/// Forgets them, with the words they were read in.
pub fn forget_signals(batch: &mut Batch, case: CaseId) {
    batch.push(sql!("case_signal/forget"), args![case]);
}

/// Asks for the open cases of which anything is watched at `now`, in no order, with what was said since `since`; at most
/// `rows` for each reason.
pub fn ask_cases(now: Moment, since: Moment, rows: u32) -> Ask<Vec<CaseRow>> {
    let sql = sql_after!("case/columns", "watch/list_boiling");
    Ask::rows(sql, args![now, since, limit(rows)], CaseRow::read)
}

/// Asks why, where it is read off these cases.
pub fn ask_why(cases: &[CaseId]) -> Vec<Ask<Vec<Why>>> {
    let questions = cases.chunks(AT_ONCE).map(|some| {
        Ask::rows(sql!("watch/of_some"), args_of(some), |mut row| {
            Ok(Why {
                case: row.id()?,
                help_since: row.maybe_moment()?,
                half_at: row.maybe_moment()?,
                help_by: row.maybe_text()?,
            })
        })
    });
    questions.collect()
}

/// Asks for the signals of these cases, and when each was read last.
pub fn ask_signals(cases: &[CaseId]) -> Vec<Ask<Vec<(CaseId, String, Moment)>>> {
    let questions = cases.chunks(AT_ONCE).map(|some| {
        Ask::rows(sql!("case_signal/of_some"), args_of(some), |mut row| {
            Ok((row.id()?, row.text()?, row.moment()?))
        })
    });
    questions.collect()
}

fn args_of(some: &[CaseId]) -> Vec<Value> {
    let mut args: Vec<Value> = some.iter().map(|id| Value::from(*id)).collect();
    args.resize(AT_ONCE, Value::Null);
    args
}
