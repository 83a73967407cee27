//! Lists of cases that people keep under a name: what stands in their address behind the question mark, ids and codes.

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use calendar::Moment;
use recovery::StaffId;
use uuid::Uuid;

/// Most lists that are shown to one of us.
pub const VIEWS_SHOWN: u32 = 100;

/// A list that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: Uuid,
    /// Who keeps it.
    pub owner: StaffId,
    /// What they call it.
    pub name: String,
    /// What stands in its address behind the question mark.
    pub asked: String,
    /// Whether everybody sees it.
    pub shared: bool,
}

impl SavedView {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid()?,
            owner: row.id()?,
            name: row.text()?,
            asked: row.text()?,
            shared: row.flag()?,
        })
    }
}

/// Keeps it.
pub fn put(batch: &mut Batch, view: &SavedView, now: Moment) {
    batch.push(
        sql!("saved_view/put"),
        args![
            view.id,
            view.owner,
            view.name.as_str(),
            view.asked.as_str(),
            view.shared,
            now
        ],
    );
}

/// Keeps it no longer.
pub fn forget(batch: &mut Batch, id: Uuid) {
    batch.push(sql!("saved_view/forget"), args![id]);
}

/// Asks for those of one of us, and the shared ones; the first that was kept comes first.
pub fn ask_for(who: StaffId) -> Ask<Vec<SavedView>> {
    Ask::rows(
        sql!("saved_view/list"),
        args![who, VIEWS_SHOWN],
        SavedView::read,
    )
}
