//! Words looked for in the handbook: the best page first.

use super::Page;
use crate::engine::{args, sql_pair};
use crate::error::StoreError;
use crate::search::excerpt;
use crate::search::terms::{for_postgres, for_sqlite, terms};
use crate::store::{Store, StoreConfig};

/// Most pages that are found.
pub const FOUND_MAX: u32 = 30;

/// A page that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The page, without its words.
    pub page: Page,
    /// The words around the first find.
    pub excerpt: String,
}

/// The pages that hold all of the words, the best first; a word in a title weighs more. The last word may be a beginning,
/// so that one finds while one types.
pub async fn find_words(
    store: &Store,
    words: &str,
    only_public: bool,
    rows: u32,
) -> Result<Vec<Found>, StoreError> {
    let goes_on = words.ends_with(|c: char| c.is_alphanumeric());
    let terms = terms(&if goes_on {
        format!("{words}*")
    } else {
        words.to_owned()
    });
    if terms.is_empty() {
        return Ok(Vec::new());
    }
    let query = match store.config() {
        StoreConfig::Sqlite { .. } => for_sqlite(&terms),
        StoreConfig::Postgres { .. } => for_postgres(&terms),
    };
    let rows = store
        .read(
            sql_pair!("handbook/find_words"),
            args![
                query.as_str(),
                i64::from(only_public),
                i64::from(rows.min(FOUND_MAX))
            ],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            let mut page = Page::read(row)?;
            let body = std::mem::take(&mut page.words.body);
            Ok(Found {
                excerpt: excerpt(&plain(&body), &terms),
                page,
            })
        })
        .collect()
}

/// Without the marks of Markdown that would stand in the way of reading a line of it.
fn plain(body: &str) -> String {
    body.chars()
        .filter(|c| !matches!(c, '#' | '*' | '>' | '`'))
        .collect()
}
