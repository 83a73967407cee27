//! Search over all history, newest first: messages, notes, subjects and names.
//!
//! People's words never reach the engine's own query language: they are split into plain terms (`terms.rs`), and
//! each engine is given a query made of those. Every term must occur; `"two words"` must stand side by
//! side; `word*` finds what begins so; `-word` must not occur in the same text. Which cases are looked for is said beside
//! the words (`narrow.rs`).

use crate::cases::stage;
use crate::engine::Row;
use crate::error::StoreError;
use crate::store::Store;
use crate::texts::TextKind;
use calendar::Moment;
use recovery::{CaseId, CustomerId, Stage, TextId};
use terms::{Term, plain};

mod narrow;
mod places;
pub(crate) mod terms;

pub use narrow::{CaredBy, Listed, Narrow, RECORDS_ASKED_MAX, TAGS_ASKED_MAX, list, list_within};
pub use places::{Places, Reach, find, find_narrowed};
pub use terms::{PREFIX_MIN, TERM_LENGTH_MAX, TERMS_MAX, leaves_aside};

/// Characters of an excerpt.
const EXCERPT: usize = 160;

/// A case found, with the newest text that holds the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The text's place in the index.
    pub place: i64,
    /// The text.
    pub text: TextId,
    /// What it is.
    pub kind: TextKind,
    /// When it was written.
    pub at: Moment,
    /// The words around the first find.
    pub excerpt: String,
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: u64,
    /// Its stage.
    pub stage: Stage,
    /// Its status.
    pub status: String,
    /// Who complains.
    pub customer: Option<CustomerId>,
    /// Their name, unless unknown or erased.
    pub customer_name: Option<String>,
    /// What it is about, unless erased.
    pub subject: Option<String>,
}

/// A page of finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// One hit a case, newest first.
    pub hits: Vec<Hit>,
    /// Where the next page begins; nothing at the end.
    pub next: Option<i64>,
}

/// Whether there is anything to look for in these words.
pub fn says(words: &str) -> bool {
    !terms::terms(words).is_empty()
}

/// A page of the cases whose texts hold all terms, newest text first, after `after` (nothing for the
/// first page). Newest means last filed.
pub async fn newest(
    store: &Store,
    words: &str,
    after: Option<i64>,
    rows: u32,
) -> Result<Hits, StoreError> {
    let places = find(store, words, after, rows).await?;
    let hits = store.ask(places.ask_hits()).await?;
    Ok(Hits {
        hits: hits.into_iter().flatten().collect(),
        next: places.next,
    })
}

fn read(mut row: Row, terms: &[Term]) -> Result<Hit, StoreError> {
    let place = row.int()?;
    let text = row.id()?;
    let kind = TextKind::from_name(&row.text_here()?)?;
    let at = row.moment()?;
    let body = row.maybe_text()?.unwrap_or_default();
    Ok(Hit {
        place,
        text,
        kind,
        at,
        excerpt: excerpt(&body, terms),
        case: row.id()?,
        number: row.number()?,
        stage: stage(&row.text_here()?)?,
        status: row.text()?,
        customer: row.maybe_id()?,
        customer_name: row.maybe_text()?,
        subject: row.maybe_text()?,
    })
}

/// Some words around the first find, on one line.
pub(crate) fn excerpt(body: &str, terms: &[Term]) -> String {
    // Letter for letter as in the body, so that a place in one is a place in the other.
    let folded: String = body
        .chars()
        .map(|c| plain(c.to_lowercase().next().unwrap_or(c)))
        .collect();
    let first = terms
        .iter()
        .filter(|term| !term.without)
        .flat_map(|term| &term.words)
        .filter_map(|word| folded.find(word.as_str()))
        .min()
        .map_or(0, |at| folded[..at].chars().count());
    let from = first.saturating_sub(EXCERPT / 3);
    let words: String = body.chars().skip(from).take(EXCERPT).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let more = body.chars().nth(from + EXCERPT).is_some();
    format!(
        "{}{words}{}",
        if from > 0 { "… " } else { "" },
        if more { " …" } else { "" }
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use terms::terms;

    #[test]
    fn an_excerpt_shows_the_find() {
        let body = format!(
            "{} the KÉTTLE leaks {}",
            "word ".repeat(100),
            "more ".repeat(100)
        );
        let shown = excerpt(&body, &terms("kettle"));
        assert!(shown.contains("the KÉTTLE leaks"), "{shown}");
        assert!(shown.starts_with("… ") && shown.ends_with(" …"));
        assert!(shown.chars().count() < EXCERPT + 5);
    }
}
