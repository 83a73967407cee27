//! Talks that go on, on the phone or across the counter: what is typed is kept as it is typed, until it is part of a case.

use crate::engine::{Batch, Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, CustomerId, StaffId};
use uuid::Uuid;

/// Most talks of one person that go on, or wait to be finished.
pub const CALLS_MAX: u32 = 50;

/// A talk as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Its id; ids follow the time.
    pub id: Uuid,
    /// Who talks for us, and reads it; nobody else does.
    pub staff: StaffId,
    /// With which customer, where they were found.
    pub customer: Option<CustomerId>,
    /// About which case, where it is about one.
    pub case: Option<CaseId>,
    /// All that was typed, as JSON.
    pub body: String,
    /// Which window wrote last, and how often.
    pub stamp: String,
    /// When it began.
    pub began_at: Moment,
    /// When it was hung up.
    pub ended_at: Option<Moment>,
    /// When it was last kept.
    pub saved_at: Moment,
}

impl Call {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid()?,
            staff: row.id()?,
            customer: row.maybe_id()?,
            case: row.maybe_id()?,
            body: row.text()?,
            stamp: row.text()?,
            began_at: row.moment()?,
            ended_at: row.maybe_moment()?,
            saved_at: row.moment()?,
        })
    }
}

/// Begins one.
pub fn put(batch: &mut Batch, call: &Call) {
    batch.push(
        sql!("call/put"),
        args![
            call.id,
            call.staff,
            call.customer,
            call.case,
            call.body.as_str(),
            call.stamp.as_str(),
            call.began_at,
            call.ended_at,
            call.saved_at
        ],
    );
}

/// Keeps one as it stands now. If it is no longer as `stamp` says, refused at `call/save`.
pub fn save(batch: &mut Batch, call: &Call, stamp: &str) {
    batch.push_one(
        sql!("call/save"),
        args![
            call.id,
            call.staff,
            call.customer,
            call.case,
            call.body.as_str(),
            call.stamp.as_str(),
            call.began_at,
            call.ended_at,
            call.saved_at,
            stamp
        ],
    );
}

/// Drops one: it is part of a case now, or was thrown away. If it is no longer as `stamp` says, refused at `call/drop`.
pub fn take(batch: &mut Batch, call: &Call) {
    let args = args![call.id, call.staff, call.stamp.as_str()];
    batch.push_one(sql!("call/drop"), args);
}

/// One of somebody's own.
pub async fn find(store: &Store, id: Uuid, staff: StaffId) -> Result<Option<Call>, StoreError> {
    let sql = sql_after!("call/columns", "call/find");
    let row = store.read_one(sql, args![id, staff]).await?;
    row.map(Call::read).transpose()
}

/// Somebody's own, the newest first.
pub async fn of_staff(store: &Store, staff: StaffId) -> Result<Vec<Call>, StoreError> {
    let sql = sql_after!("call/columns", "call/list_mine");
    let rows = store.read(sql, args![staff, CALLS_MAX]).await?;
    rows.into_iter().map(Call::read).collect()
}
