//! Words that are written often, with places for what is known of the customer.

use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use recovery::StaffId;
use uuid::Uuid;

/// Most templates there are.
pub const TEMPLATES_MAX: u32 = 300;

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: Uuid,
    /// What it is called; of one language each name is there once.
    pub name: String,
    /// The tag of the language it is written in.
    pub language: String,
    /// The words, in Markdown.
    pub body: String,
    /// When it was last changed.
    pub changed_at: Moment,
    /// By whom.
    pub changed_by: StaffId,
}

/// The same without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateName {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// The tag of the language it is written in.
    pub language: String,
}

impl Template {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid()?,
            name: row.text()?,
            language: row.text()?,
            body: row.text()?,
            changed_at: row.moment()?,
            changed_by: row.id()?,
        })
    }
}

/// Puts a template down, or changes it. Refused where another of its language has the name.
pub fn put(batch: &mut Batch, template: &Template) {
    batch.push(
        sql!("template/put"),
        args![
            template.id,
            template.name.as_str(),
            template.language.as_str(),
            template.body.as_str(),
            template.changed_at,
            template.changed_by
        ],
    );
}

/// Takes a template away. Refused where it is gone.
pub fn drop(batch: &mut Batch, id: Uuid) {
    batch.push_one(sql!("template/drop"), args![id]);
}

/// All of them, by language and name.
pub async fn all(store: &Store) -> Result<Vec<Template>, StoreError> {
    let rows = store
        .read(sql!("template/list"), args![TEMPLATES_MAX])
        .await?;
    rows.into_iter().map(Template::read).collect()
}

/// What they are called, by language and name.
pub async fn names(store: &Store) -> Result<Vec<TemplateName>, StoreError> {
    let rows = store
        .read(sql!("template/names"), args![TEMPLATES_MAX])
        .await?;
    rows.into_iter()
        .map(|mut row| {
            Ok(TemplateName {
                id: row.uuid()?,
                name: row.text()?,
                language: row.text()?,
            })
        })
        .collect()
}

/// One of them.
pub async fn find(store: &Store, id: Uuid) -> Result<Option<Template>, StoreError> {
    let row = store.read_one(sql!("template/find"), args![id]).await?;
    row.map(Template::read).transpose()
}
