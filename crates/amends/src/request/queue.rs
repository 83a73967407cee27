//! The promises, the one that breaks first on top.

use super::{Answer, Hands};
use crate::exit::Failure;
use desk::views::{Cursor, Whose};
use recovery::terms::PromiseOf;
use serde::{Deserialize, Serialize};

/// One promise.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct QueueRow {
    /// The case's number.
    pub case: u64,
    /// The promise's number within it.
    pub promise: u32,
    /// `word` or `deed`.
    pub of: String,
    /// What was promised, in words.
    pub what: String,
    /// By when, UTC.
    pub due: String,
    /// Its time has passed.
    pub broken: bool,
    /// How far the case is.
    pub stage: String,
    /// Who keeps it; nobody has taken it yet where there is no name.
    pub owner: Option<String>,
}

/// A page of them.
#[derive(Debug, Serialize, Deserialize)]
pub struct QueuePage {
    /// The rows, in the order in which they break.
    pub rows: Vec<QueueRow>,
    /// Where the next page begins.
    pub next: Option<String>,
}

pub(super) async fn page(hands: &Hands, after: Option<String>) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let by = hands.reader().await?;
    let page = hands.desk.today(&by, Whose::All, after.map(Cursor)).await?;
    let rows = page
        .rows
        .into_iter()
        .map(|row| QueueRow {
            case: row.number,
            promise: row.promise.0,
            of: match row.what {
                PromiseOf::Word { .. } => "word",
                PromiseOf::Deed { .. } => "deed",
            }
            .to_owned(),
            what: letters::promise_words(row.what, row.text.as_deref(), &row.customer),
            due: row.due.to_string(),
            broken: row.broken,
            stage: row.stage.name().to_owned(),
            owner: row.owner_name,
        })
        .collect();
    Ok(Answer::Queue { page: QueuePage { rows, next: page.next.map(|next| next.0) } })
}
