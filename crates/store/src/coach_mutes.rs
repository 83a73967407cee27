//! Rules of the coach that are switched off: each time of silence with who, when and why. One that is over stays.

use crate::engine::{Batch, Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::limit;
use crate::store::Store;
use calendar::Moment;
use recovery::StaffId;
use uuid::Uuid;

/// Most rules that are silent at a time: more than there are, each for a few addresses.
pub const MUTES_MAX: u32 = 1_000;

/// A time in which a rule is silent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mute {
    /// Its id; ids follow the time.
    pub id: Uuid,
    /// The rule's id.
    pub rule: String,
    /// Our address for whose mail it is silent; empty for all.
    pub mailbox: String,
    /// Why.
    pub reason: String,
    /// Who switched it off.
    pub off_by: StaffId,
    /// When.
    pub off_at: Moment,
    /// Who switched it on again, and when.
    pub on: Option<(StaffId, Moment)>,
}

impl Mute {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid()?,
            rule: row.text()?,
            mailbox: row.text()?,
            reason: row.text()?,
            off_by: row.id()?,
            off_at: row.moment()?,
            on: row.maybe_id()?.zip(row.maybe_moment()?),
        })
    }
}

/// Begins a time of silence. If the rule is silent there already, refused at `coach_mute/put`.
pub fn put(batch: &mut Batch, mute: &Mute) {
    batch.push(
        sql!("coach_mute/put"),
        args![
            mute.id,
            mute.rule.as_str(),
            mute.mailbox.as_str(),
            mute.reason.as_str(),
            mute.off_by,
            mute.off_at
        ],
    );
}

/// Ends it. If it is over already, refused at `coach_mute/end`.
pub fn end(batch: &mut Batch, id: Uuid, by: StaffId, at: Moment) {
    batch.push_one(sql!("coach_mute/end"), args![id, by, at]);
}

/// Every rule that is silent now, by its id.
pub async fn now(store: &Store) -> Result<Vec<Mute>, StoreError> {
    let sql = sql_after!("coach_mute/columns", "coach_mute/page_now");
    let rows = store.read(sql, args![MUTES_MAX]).await?;
    rows.into_iter().map(Mute::read).collect()
}

/// The latest times in which a rule was silent, the newest first.
pub async fn of_rule(store: &Store, rule: &str, rows: u32) -> Result<Vec<Mute>, StoreError> {
    let sql = sql_after!("coach_mute/columns", "coach_mute/page_rule");
    let rows = store.read(sql, args![rule, limit(rows)]).await?;
    rows.into_iter().map(Mute::read).collect()
}
