//! Which open cases somebody should look at, and why: kept beside the cases as they change, so that the list reads a few
//! indexes and no case.

use crate::ask::Ask;
use crate::cases::CaseRow;
use crate::engine::{Batch, Value, args, sql, sql_after};
use crate::keys::limit;
use calendar::Moment;
use recovery::{CaseId, MessageId};

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
    /// Whether a wish stands refused whose customer has a need that we know of.
    pub refused: bool,
}

/// Where the words of a signal stand: in which message, from which character, and how many characters they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// The message.
    pub message: MessageId,
    /// The characters before them.
    pub from: u32,
    /// Their characters.
    pub chars: u32,
}

/// What was said in a message of a case that somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// Which case.
    pub case: CaseId,
    /// The code of the reader.
    pub code: String,
    /// When it was read last.
    pub at: Moment,
    /// The words, while their message has them.
    pub words: Option<String>,
}

/// Keeps what was read in a message: a code of the reader and a place, never a word of the customer.
pub fn put_signal(batch: &mut Batch, case: CaseId, signal: &str, words: Words, at: Moment) {
    let (from, chars) = (i64::from(words.from), i64::from(words.chars));
    batch.push(
        sql!("case_signal/put"),
        args![case, signal, at, words.message, from, chars],
    );
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
pub fn ask_why(cases: &[CaseId], now: Moment) -> Vec<Ask<Vec<Why>>> {
    let questions = cases.chunks(AT_ONCE).map(|some| {
        let mut args = args_of(some);
        args.extend(args![now]);
        Ask::rows(sql!("watch/of_some"), args, |mut row| {
            Ok(Why {
                case: row.id()?,
                help_since: row.maybe_moment()?,
                half_at: row.maybe_moment()?,
                help_by: row.maybe_text()?,
                refused: row.flag()?,
            })
        })
    });
    questions.collect()
}

/// Asks for the signals of these cases.
pub fn ask_signals(cases: &[CaseId]) -> Vec<Ask<Vec<Signal>>> {
    let questions = cases.chunks(AT_ONCE).map(|some| {
        Ask::rows(sql!("case_signal/of_some"), args_of(some), |mut row| {
            Ok(Signal {
                case: row.id()?,
                code: row.text()?,
                at: row.moment()?,
                words: row.maybe_text()?.filter(|words| !words.is_empty()),
            })
        })
    });
    questions.collect()
}

fn args_of(some: &[CaseId]) -> Vec<Value> {
    let mut args: Vec<Value> = some.iter().map(|id| Value::from(*id)).collect();
    args.resize(AT_ONCE, Value::Null);
    args
}
