//! Rehearsals: what somebody wrote to a simulated customer. It belongs to them, and to the coach they chose.

use crate::engine::{Batch, Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::limit;
use crate::store::Store;
use calendar::Moment;
use recovery::StaffId;
use uuid::Uuid;

/// A rehearsal as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rehearsal {
    /// Its id; ids follow the time.
    pub id: Uuid,
    /// Who rehearses.
    pub staff: StaffId,
    /// The short name of the scenario.
    pub scenario: String,
    /// What settles the customer's words.
    pub seed: i64,
    /// The lines of the trainee, a list in JSON.
    pub lines: String,
    /// How many there are: what a later line is held against.
    pub turns: i64,
    /// How it ended, as a code; nothing while it goes on.
    pub ending: Option<String>,
    /// What it came to, of a hundred.
    pub points: Option<i64>,
    /// The rehearsal that this one tries again, and from which line, counted from 1.
    pub retry: Option<(Uuid, i64)>,
    /// When it began.
    pub began_at: Moment,
    /// When it is forgotten.
    pub expires_at: Moment,
}

impl Rehearsal {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid()?,
            staff: row.id()?,
            scenario: row.text()?,
            seed: row.int()?,
            lines: row.text()?,
            turns: row.int()?,
            ending: row.maybe_text()?,
            points: row.maybe_int()?,
            retry: row.maybe_uuid()?.zip(row.maybe_int()?),
            began_at: row.moment()?,
            expires_at: row.moment()?,
        })
    }
}

/// Begins one.
pub fn put(batch: &mut Batch, one: &Rehearsal) {
    batch.push(
        sql!("rehearsal/put"),
        args![
            one.id,
            one.staff,
            one.scenario.as_str(),
            one.seed,
            one.lines.as_str(),
            one.turns,
            one.ending.as_deref(),
            one.points,
            one.retry.map(|(of, _)| of),
            one.retry.map(|(_, line)| line),
            one.began_at,
            one.expires_at
        ],
    );
}

/// Keeps one as it stands after another line or its end. If it went on elsewhere, refused at `rehearsal/go_on`.
pub fn go_on(batch: &mut Batch, one: &Rehearsal, turns_before: i64) {
    batch.push_one(
        sql!("rehearsal/go_on"),
        args![
            one.id,
            one.lines.as_str(),
            one.turns,
            one.ending.as_deref(),
            one.points,
            turns_before
        ],
    );
}

/// Forgets one of somebody's own.
pub fn forget(batch: &mut Batch, id: Uuid, staff: StaffId) {
    batch.push(sql!("rehearsal/forget"), args![id, staff]);
}

/// The one with this id, unless its time is over.
pub async fn find(store: &Store, id: Uuid, now: Moment) -> Result<Option<Rehearsal>, StoreError> {
    let sql = sql_after!("rehearsal/columns", "rehearsal/find");
    let row = store.read_one(sql, args![id, now]).await?;
    row.map(Rehearsal::read).transpose()
}

/// Somebody's own, the newest first.
pub async fn of_staff(
    store: &Store,
    staff: StaffId,
    now: Moment,
    rows: u32,
) -> Result<Vec<Rehearsal>, StoreError> {
    let sql = sql_after!("rehearsal/columns", "rehearsal/page_mine");
    let rows = store.read(sql, args![staff, now, limit(rows)]).await?;
    rows.into_iter().map(Rehearsal::read).collect()
}

/// Those of everybody who chose this coach, the newest first.
pub async fn of_coach(
    store: &Store,
    coach: StaffId,
    now: Moment,
    rows: u32,
) -> Result<Vec<Rehearsal>, StoreError> {
    let sql = sql_after!("rehearsal/columns", "rehearsal/list_coached");
    let rows = store.read(sql, args![coach, now, limit(rows)]).await?;
    rows.into_iter().map(Rehearsal::read).collect()
}

/// The largest seed somebody played; 0 where they have none.
pub async fn last_seed(store: &Store, staff: StaffId) -> Result<i64, StoreError> {
    let row = store
        .read_one(sql!("rehearsal/last_seed"), args![staff])
        .await?;
    row.map_or(Ok(0), |mut row| row.int())
}

/// Forgets up to so many whose time is over; how many went.
pub async fn sweep(store: &Store, now: Moment, rows: u32) -> Result<u64, StoreError> {
    let swept = store.write_one(sql!("rehearsal/sweep"), args![now, rows]);
    Ok(swept.await?.changed)
}

/// Sets the coach of somebody, or none.
pub fn set_coach(batch: &mut Batch, staff: StaffId, coach: Option<StaffId>) {
    match coach {
        Some(coach) => batch.push(sql!("rehearsal_coach/set"), args![staff, coach]),
        None => batch.push(sql!("rehearsal_coach/drop"), args![staff]),
    };
}

/// The coach somebody chose.
pub async fn coach_of(store: &Store, staff: StaffId) -> Result<Option<StaffId>, StoreError> {
    let row = store
        .read_one(sql!("rehearsal_coach/find"), args![staff])
        .await?;
    row.map(|mut row| row.id()).transpose()
}
