//! Drafts live on the server: a closed browser or a lost race costs nobody their words.

use crate::ask::Ask;
use crate::engine::{Batch, args, sql};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, StaffId};

/// Most drafts of one person in one case.
pub const DRAFTS_MAX: u32 = 50;

/// What somebody is writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it will be, such as `reply` or `understanding`.
    pub kind: String,
    /// The words, or the fields of a form as JSON.
    pub body: String,
    /// The version of the case its writer had before them.
    pub seen_version: u64,
    /// When it was last saved.
    pub saved_at: Moment,
}

/// Saves a draft over the last one of its kind.
pub fn put(batch: &mut Batch, staff: StaffId, case: CaseId, draft: &Draft) {
    let seen = i64::try_from(draft.seen_version).unwrap_or(i64::MAX);
    batch.push(
        sql!("draft/put"),
        args![
            staff,
            case,
            draft.kind.as_str(),
            draft.body.as_str(),
            seen,
            draft.saved_at
        ],
    );
}

/// Drops a draft, as when it was sent.
pub fn discard(batch: &mut Batch, staff: StaffId, case: CaseId, kind: &str) {
    batch.push(sql!("draft/drop"), args![staff, case, kind]);
}

/// Drops everybody's drafts in a case, and remembers that they are erased.
pub fn erase(batch: &mut Batch, case: CaseId, at: Moment) {
    batch.push(sql!("draft/erase"), args![case]);
    batch.push(sql!("erasure/record"), args!["draft", case, at]);
}

/// The drafts of a person in a case.
pub async fn of(store: &Store, staff: StaffId, case: CaseId) -> Result<Vec<Draft>, StoreError> {
    store.ask(ask_of(staff, case)).await
}

/// Asks for the drafts of a person in a case.
pub fn ask_of(staff: StaffId, case: CaseId) -> Ask<Vec<Draft>> {
    Ask::rows(
        sql!("draft/list"),
        args![staff, case, DRAFTS_MAX],
        |mut row| {
            Ok(Draft {
                kind: row.text()?,
                body: row.text()?,
                seen_version: row.number()?,
                saved_at: row.moment()?,
            })
        },
    )
}
