//! What helps a customer, kept with their leave until a date: never a condition, and no words of anybody.

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::keys::{name, term};
use crate::store::Store;
use calendar::Moment;
use recovery::care::Need;
use recovery::terms::Channel;
use recovery::{CustomerId, StaffId};

/// Most needs of one person that are read: each of their records may hold each.
pub const NEEDS_MAX: u32 = 100;

/// A need of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportNeed {
    /// On which of their records it is kept.
    pub customer: CustomerId,
    /// Which.
    pub need: Need,
    /// How we were told.
    pub heard: Channel,
    /// Whether somebody told us for them.
    pub for_them: bool,
    /// When they agreed that we keep it.
    pub agreed_at: Moment,
    /// Until when it is kept.
    pub until: Moment,
    /// Who noted it.
    pub noted_by: StaffId,
}

impl SupportNeed {
    /// Nothing for a need that the program does not know: a newer one has noted it.
    fn read(mut row: Row) -> Result<Option<Self>, StoreError> {
        let customer = row.id()?;
        let Some(need) = Need::named(&row.text()?) else {
            return Ok(None);
        };
        Ok(Some(Self {
            customer,
            need,
            heard: term(&row.text()?)?,
            for_them: row.flag()?,
            agreed_at: row.moment()?,
            until: row.moment()?,
            noted_by: row.id()?,
        }))
    }
}

/// Notes it, in place of what stood there of the same need.
pub fn put(batch: &mut Batch, one: &SupportNeed) {
    batch.push(
        sql!("support_need/put"),
        args![
            one.customer,
            one.need.name(),
            name(&one.heard),
            one.for_them,
            one.agreed_at,
            one.until,
            one.noted_by,
        ],
    );
}

/// Ends it on this record.
pub fn end(batch: &mut Batch, customer: CustomerId, need: Need) {
    batch.push(sql!("support_need/end"), args![customer, need.name()]);
}

/// Asks for the needs of the person a record belongs to, over all their records, that are kept beyond `now`.
pub fn ask_of_person(id: CustomerId, now: Moment) -> Ask<Vec<Option<SupportNeed>>> {
    let args = args![id, now, NEEDS_MAX];
    Ask::rows(sql!("support_need/list_person"), args, SupportNeed::read)
}

/// The same, answered.
///
/// # Errors
/// `Storage`.
pub async fn of_person(
    store: &Store,
    id: CustomerId,
    now: Moment,
) -> Result<Vec<SupportNeed>, StoreError> {
    let found = store.ask(ask_of_person(id, now)).await?;
    Ok(found.into_iter().flatten().collect())
}

/// Erases up to so many whose date has come; how many went.
///
/// # Errors
/// `Storage`.
pub async fn sweep(store: &Store, now: Moment, rows: u32) -> Result<u64, StoreError> {
    let swept = store.write_one(sql!("support_need/sweep"), args![now, rows]);
    Ok(swept.await?.changed)
}
