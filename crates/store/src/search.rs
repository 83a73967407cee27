//! Search over all history, newest first: messages, notes, subjects and names.
//!
//! People's words never reach the engine's own query language: they are split into plain terms (`terms.rs`), and
//! each engine is given a query made of those. Every term must occur; `"two words"` must stand side by
//! side; `word*` finds what begins so.

use crate::ask::Ask;
use crate::cases::stage;
use crate::engine::{Row, Value, args, sql, sql_pair};
use crate::error::StoreError;
use crate::store::{Store, StoreConfig};
use crate::texts::TextKind;
use calendar::Moment;
use recovery::{CaseId, CustomerId, Stage, TextId};
use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};
use terms::{Term, for_postgres, for_sqlite, plain, terms};

pub(crate) mod terms;

pub use terms::{PREFIX_MIN, TERM_LENGTH_MAX, TERMS_MAX};

/// How often the index is asked for one page at most.
const ROUNDS: usize = 32;
/// A stretch that took less than this is followed by a longer one.
const STRETCH_TIME: Duration = Duration::from_millis(8);
/// How much longer at most.
const STRETCH_GROWTH: i64 = 4;
/// Finds asked for at once, for each case that a page shows: several of them may be in one case.
const FINDS_A_HIT: usize = 4;
/// Finds of which one read brings what is shown.
const SHOWN_AT_ONCE: usize = 25;
/// No text has this place.
const NO_PLACE: i64 = -1;
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

/// How far a page of finds looks back.
#[derive(Debug, Clone, Copy)]
pub struct Reach {
    /// Texts that are looked through first, from the newest back.
    pub stretch: i64,
    /// After so long no further stretch is begun.
    pub time: Duration,
}

impl Default for Reach {
    fn default() -> Self {
        Self {
            stretch: 100_000,
            time: Duration::from_millis(25),
        }
    }
}

/// Where the words of a search stand: one place a case, newest first.
#[derive(Debug, Clone, Default)]
pub struct Places {
    terms: Arc<[Term]>,
    docs: Vec<i64>,
    /// The cases, in the same order.
    pub cases: Vec<CaseId>,
    /// Where the next page begins; nothing at the end.
    pub next: Option<i64>,
}

impl Places {
    /// Asks for what is shown of the texts at these places.
    pub fn ask_hits(&self) -> Vec<Ask<Vec<Hit>>> {
        let questions = self.docs.chunks(SHOWN_AT_ONCE).map(|some| {
            let mut places: Vec<Value> = some.iter().map(|doc| Value::Int(*doc)).collect();
            places.resize(SHOWN_AT_ONCE, Value::Int(NO_PLACE));
            let terms = Arc::clone(&self.terms);
            Ask::rows(sql!("search/show_found"), places, move |row| {
                read(row, &terms)
            })
        });
        questions.collect()
    }
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

/// The place of the text that was kept last.
async fn last_place(store: &Store) -> Result<i64, StoreError> {
    let row = store.read_one(sql!("text/last_doc"), args![]).await?;
    row.map_or(Ok(0), |mut row| row.int())
}

/// As [`newest`], but only where to look. A search that would read for long, because its words are frequent and seldom
/// stand together, brings what it found so far and where it goes on.
pub async fn find(
    store: &Store,
    words: &str,
    after: Option<i64>,
    rows: u32,
) -> Result<Places, StoreError> {
    find_within(store, words, after, rows, Reach::default()).await
}

/// As [`find`], looking back as far as `reach` says.
pub async fn find_within(
    store: &Store,
    words: &str,
    after: Option<i64>,
    rows: u32,
    reach: Reach,
) -> Result<Places, StoreError> {
    let terms = terms(words);
    if terms.is_empty() {
        return Ok(Places::default());
    }
    store.engine.catch_up().await;
    let query = match store.config() {
        StoreConfig::Sqlite { .. } => for_sqlite(&terms),
        StoreConfig::Postgres { .. } => for_postgres(&terms),
    };
    let wanted = usize::try_from(crate::keys::limit(rows))
        .unwrap_or(1)
        .max(1);
    let ask = wanted * FINDS_A_HIT + 1;
    let mut place = match after {
        Some(after) => after,
        None => last_place(store).await?.saturating_add(1),
    };
    let mut seen: HashSet<CaseId> = HashSet::new();
    let mut places = Places {
        terms: terms.into(),
        ..Places::default()
    };
    let began = Instant::now();
    let mut stretch = reach.stretch.max(1);
    for _ in 0..ROUNDS {
        let until = place.saturating_sub(stretch);
        let asked = Instant::now();
        let found = store
            .read(
                sql_pair!("search/find_newest").planned_anew(),
                args![
                    query.as_str(),
                    place,
                    i64::try_from(ask).unwrap_or(i64::MAX),
                    until
                ],
            )
            .await?;
        let whole = found.len() < ask;
        for mut row in found {
            let (doc, case) = (row.int()?, row.id()?);
            if places.docs.len() == wanted && !seen.contains(&case) {
                places.next = Some(place);
                return Ok(places);
            }
            place = doc;
            if seen.insert(case) {
                places.docs.push(doc);
                places.cases.push(case);
            }
        }
        if whole {
            if until <= 0 {
                places.next = None;
                return Ok(places);
            }
            place = until;
            // Where words are rare, a further stretch costs hardly more than a short one.
            let quick = STRETCH_TIME.as_micros() / asked.elapsed().as_micros().max(1);
            let quick = i64::try_from(quick).unwrap_or(STRETCH_GROWTH);
            stretch = stretch.saturating_mul(quick.clamp(1, STRETCH_GROWTH));
        }
        places.next = Some(place);
        if began.elapsed() >= reach.time {
            break;
        }
    }
    Ok(places)
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
