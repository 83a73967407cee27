//! How heated the customer's last message on a case was, and the one before it: read when it came in, for the lists.

use crate::ask::Ask;
use crate::engine::{Batch, Row, Value, args, sql};
use crate::error::StoreError;
use calendar::Moment;
use recovery::{CaseId, MessageId};

/// The highest step; the lowest is 0.
pub const HEAT_MAX: u8 = 4;
/// Cases of one question.
const AT_ONCE: usize = 25;

/// The heat of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heat {
    /// Of the last message, from 0 to [`HEAT_MAX`].
    pub last: u8,
    /// Of the one before it.
    pub before: Option<u8>,
}

/// Keeps it, in the batch of the message.
pub fn put(batch: &mut Batch, case: CaseId, message: MessageId, heat: u8, at: Moment) {
    let heat = i64::from(heat.min(HEAT_MAX));
    batch.push(sql!("case_heat/put"), args![case, message, heat, at]);
}

/// Forgets it, with the words it was read in.
pub fn forget(batch: &mut Batch, case: CaseId) {
    batch.push(sql!("case_heat/forget"), args![case]);
}

/// Asks for it.
pub fn ask_of_case(case: CaseId) -> Ask<Option<Heat>> {
    Ask::one(sql!("case_heat/find"), args![case], |mut row| {
        read(&mut row)
    })
}

/// Asks for those of these cases.
pub fn ask_of_cases(cases: &[CaseId]) -> Vec<Ask<Vec<(CaseId, Heat)>>> {
    let questions = cases.chunks(AT_ONCE).map(|some| {
        let mut args: Vec<Value> = some.iter().map(|id| Value::from(*id)).collect();
        args.resize(AT_ONCE, Value::Null);
        Ask::rows(sql!("case_heat/of_some"), args, |mut row| {
            Ok((row.id()?, read(&mut row)?))
        })
    });
    questions.collect()
}

fn read(row: &mut Row) -> Result<Heat, StoreError> {
    Ok(Heat {
        last: step(row.number()?),
        before: row.maybe_int()?.map(|heat| step(heat.unsigned_abs())),
    })
}

/// A step as it is stored.
pub(crate) fn step(stored: u64) -> u8 {
    u8::try_from(stored).unwrap_or(HEAT_MAX).min(HEAT_MAX)
}
