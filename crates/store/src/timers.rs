//! Timers: one a case, the moment at which time next changes something in it. Written with the events.

use crate::engine::{args, sql, sql_pair};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use recovery::CaseId;

/// Most timers one claim takes.
pub const CLAIM_MAX: u32 = 256;

/// Takes up to `count` cases whose moment has come, the longest due first, until `lease_end`. The events
/// that time brings set the timer anew; a worker that dies gives the case back at the end of the lease.
pub async fn claim(
    store: &Store,
    now: Moment,
    lease_end: Moment,
    count: u32,
) -> Result<Vec<CaseId>, StoreError> {
    let done = store
        .write_one(
            sql_pair!("timer/claim"),
            args![now, lease_end, count.min(CLAIM_MAX)],
        )
        .await?;
    done.rows.into_iter().map(|mut row| row.id()).collect()
}

/// When the next timer is due.
pub async fn next_due(store: &Store) -> Result<Option<Moment>, StoreError> {
    store
        .read_one(sql!("timer/next_due"), args![])
        .await?
        .map_or(Ok(None), |mut row| row.maybe_moment())
}
