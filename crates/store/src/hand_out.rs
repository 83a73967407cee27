//! Cases that wait for somebody who cares for them, and how much each of us cares for already.

use crate::ask::Ask;
use crate::engine::{Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::{Key, limit};
use calendar::Moment;
use recovery::{CaseId, CustomerId, StaffId, TeamId};

/// A case, as far as is looked at to find somebody for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub case: CaseId,
    /// The number people use.
    pub number: u64,
    /// The team that looks after it.
    pub team: Option<TeamId>,
    /// Whose.
    pub customer: Option<CustomerId>,
    /// Since when it waits; nothing where the desk is to find nobody.
    pub since: Option<Moment>,
    /// When the customer hears from us next.
    pub next_word: Option<Moment>,
    /// Whether it is a hard one.
    pub hard: bool,
}

impl Waiting {
    /// Its place in the list; the next page begins after it.
    pub fn key(&self) -> Key {
        Key {
            at: self.since.unwrap_or(Key::OLDEST.at),
            id: self.case.0,
        }
    }

    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            case: row.id()?,
            number: row.number()?,
            team: row.maybe_id()?,
            customer: row.maybe_id()?,
            since: row.maybe_moment()?,
            next_word: row.maybe_moment()?,
            hard: row.flag()?,
        })
    }
}

/// How much one of us cares for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Who.
    pub staff: StaffId,
    /// The open cases.
    pub open: u32,
    /// How many of them are hard.
    pub hard: u32,
}

/// Asks for the cases that wait, the longest waiting first, after `after` ([`Key::OLDEST`] for the first).
pub fn ask_waiting(after: Key, rows: u32) -> Ask<Vec<Waiting>> {
    let sql = sql_after!("hand_out/columns", "hand_out/page_free");
    Ask::rows(sql, args![after.at, after.id, limit(rows)], Waiting::read)
}

/// Asks for one case, whether it waits or not.
pub fn ask_one(case: CaseId) -> Ask<Option<Waiting>> {
    let sql = sql_after!("hand_out/columns", "hand_out/find");
    Ask::one(sql, args![case], Waiting::read)
}

/// Asks for what each of us cares for; who cares for nothing is not in it. One walk over the open cases that somebody has.
pub fn ask_loads() -> Ask<Vec<Load>> {
    Ask::rows(sql!("hand_out/count"), args![], |mut row| {
        Ok(Load {
            staff: row.id()?,
            open: row.number()?,
            hard: row.number()?,
        })
    })
}

/// Asks who cared for the last case of this customer that they called solved, but this one.
pub fn ask_solver(customer: CustomerId, but: CaseId) -> Ask<Option<StaffId>> {
    let sql = sql!("hand_out/list_solver");
    Ask::one(sql, args![customer, but], |mut row| row.id())
}
