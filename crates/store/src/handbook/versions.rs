//! The versions of a page: what it said, who changed it, and what they say they changed.

use super::{Page, ids};
use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use recovery::StaffId;
use uuid::Uuid;

/// Most versions of a page that are shown, the latest first.
pub const VERSIONS_MAX: u32 = 100;

/// A version of a page. Lists leave out note and body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Counted from one.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// Stages, by id.
    pub stages: Vec<String>,
    /// What it is about, by id.
    pub categories: Vec<String>,
    /// What to mind.
    pub note: String,
    /// Markdown.
    pub body: String,
    /// Whether customers could read it.
    pub is_public: bool,
    /// What its writer says they changed.
    pub changed: String,
    /// Who; nobody for what came along.
    pub by: Option<StaffId>,
    /// When.
    pub at: Moment,
}

impl Version {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            version: row.number()?,
            title: row.text()?,
            stages: ids(&row.text()?),
            categories: ids(&row.text()?),
            note: row.text()?,
            body: row.text()?,
            is_public: row.flag()?,
            changed: row.text()?,
            by: row.maybe_id()?,
            at: row.moment()?,
        })
    }
}

/// Keeps this version of a page.
pub(super) fn put(batch: &mut Batch, page: &Page, changed: &str) {
    let words = &page.words;
    batch.push(
        sql!("handbook/put_version"),
        args![
            page.id,
            page.version,
            words.title.as_str(),
            words.stages.join(" "),
            words.categories.join(" "),
            words.note.as_str(),
            words.body.as_str(),
            i64::from(words.is_public),
            changed,
            page.by,
            page.at
        ],
    );
}

/// Asks for the versions of a page, the latest first.
pub fn versions(page: Uuid) -> Ask<Vec<Version>> {
    Ask::rows(
        sql!("handbook/page_versions"),
        args![page, VERSIONS_MAX],
        Version::read,
    )
}

/// One version, whole.
pub async fn version(store: &Store, page: Uuid, no: u32) -> Result<Option<Version>, StoreError> {
    let row = store
        .read_one(sql!("handbook/find_version"), args![page, no])
        .await?;
    row.map(Version::read).transpose()
}
