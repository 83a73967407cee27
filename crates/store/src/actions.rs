//! What is done about a cause: by whom, by when, and how it was checked.

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::limit;
use calendar::Moment;
use recovery::{CauseId, StaffId};
use uuid::Uuid;

/// Actions of one cause that are kept.
pub const ACTIONS_MAX: u32 = 20;
/// Open actions that are listed at once.
pub const OPEN_SHOWN: u32 = 100;

/// An action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its id.
    pub id: Uuid,
    /// About which cause.
    pub cause: CauseId,
    /// What is done.
    pub what: String,
    /// Who sees to it.
    pub owner: StaffId,
    /// By when.
    pub due: Moment,
    /// How often its date was moved.
    pub moves: u32,
    /// When it was planned.
    pub made_at: Moment,
    /// When it was done.
    pub done_at: Option<Moment>,
    /// How that was checked.
    pub checked: Option<String>,
    /// How much could have gone wrong before, where somebody said.
    pub exposed_before: Option<u64>,
    /// The same after.
    pub exposed_after: Option<u64>,
    /// What went wrong, as the cause says.
    pub about: String,
}

/// Puts an action down; only what is planned of it.
pub fn put(batch: &mut Batch, action: &Action) {
    batch.push(
        sql!("cause_action/put"),
        args![
            action.id,
            action.cause,
            action.what.as_str(),
            action.owner,
            action.due,
            action.made_at
        ],
    );
}

/// It is done. Refused where it was done before.
pub fn done(batch: &mut Batch, action: Uuid, at: Moment, checked: &str) {
    batch.push_one(sql!("cause_action/do"), args![action, at, checked]);
}

/// It has another date. Refused where it is done.
pub fn moved(batch: &mut Batch, action: Uuid, due: Moment) {
    batch.push_one(sql!("cause_action/move"), args![action, due]);
}

/// How much could have gone wrong before and after. Refused where it is not done.
pub fn measured(batch: &mut Batch, action: Uuid, exposed: Option<(u64, u64)>) {
    let stored = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let before = exposed.map(|(before, _)| stored(before));
    let after = exposed.map(|(_, after)| stored(after));
    batch.push_one(sql!("cause_action/measure"), args![action, before, after]);
}

/// Asks for an action.
pub fn ask_find(action: Uuid) -> Ask<Option<Action>> {
    let sql = sql_after!("cause_action/columns", "cause_action/find");
    Ask::one(sql, args![action], read)
}

/// Asks for those of a cause, in the order in which they were planned.
pub fn ask_of_cause(cause: CauseId) -> Ask<Vec<Action>> {
    let sql = sql_after!("cause_action/columns", "cause_action/of_cause");
    Ask::rows(sql, args![cause, limit(ACTIONS_MAX)], read)
}

/// Asks for what is still to be done, by one of us or by all, the first due on top.
pub fn ask_open(owner: Option<StaffId>) -> Ask<Vec<Action>> {
    if let Some(owner) = owner {
        let sql = sql_after!("cause_action/columns", "cause_action/open_staff");
        return Ask::rows(sql, args![owner, limit(OPEN_SHOWN)], read);
    }
    let sql = sql_after!("cause_action/columns", "cause_action/open");
    Ask::rows(sql, args![limit(OPEN_SHOWN)], read)
}

fn read(mut row: Row) -> Result<Action, StoreError> {
    let count = |found: Option<i64>| found.and_then(|count| u64::try_from(count).ok());
    Ok(Action {
        id: row.uuid()?,
        cause: row.id()?,
        what: row.text()?,
        owner: row.id()?,
        due: row.moment()?,
        moves: row.number()?,
        made_at: row.moment()?,
        done_at: row.maybe_moment()?,
        checked: row.maybe_text()?,
        exposed_before: count(row.maybe_int()?),
        exposed_after: count(row.maybe_int()?),
        about: row.text()?,
    })
}
