//! Where in the index the words of a search stand, from the newest text back.

use super::narrow::Narrow;
use super::terms::{Term, for_postgres, for_sqlite, terms};
use super::{Hit, read};
use crate::ask::Ask;
use crate::engine::{Value, args, sql, sql_pair};
use crate::error::StoreError;
use crate::store::{Store, StoreConfig};
use recovery::CaseId;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often the index is asked for one page at most.
pub(super) const ROUNDS: usize = 32;
/// A stretch that took less than this is followed by a longer one.
const STRETCH_TIME: Duration = Duration::from_millis(8);
/// How much longer at most.
const STRETCH_GROWTH: i64 = 4;
/// Finds asked for at once, for each case that a page shows: several of them may be in one case.
const FINDS_A_HIT: usize = 4;
/// The same where not every find will do.
const FINDS_NARROWED: usize = 16;
/// Finds of which one read brings what is shown.
const SHOWN_AT_ONCE: usize = 25;
/// No text has this place.
const NO_PLACE: i64 = -1;

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
    let any = Narrow::default();
    find_narrowed(store, words, &any, after, rows, Reach::default()).await
}

/// As [`find`], in the cases that `narrow` asks for alone, looking back as far as `reach` says. The words lead and each
/// case they stand in is looked at once, so that a search costs what its words cost however few cases fit.
pub async fn find_narrowed(
    store: &Store,
    words: &str,
    narrow: &Narrow,
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
    let finds = if narrow.is_open() {
        FINDS_A_HIT
    } else {
        FINDS_NARROWED
    };
    let ask = wanted * finds + 1;
    let mut place = match after {
        Some(after) => after,
        None => last_place(store).await?.saturating_add(1),
    };
    let mut seen: HashSet<CaseId> = HashSet::new();
    let mut looked_at = LookedAt::default();
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
        let mut stands = Vec::with_capacity(found.len());
        for mut row in found {
            stands.push((row.int()?, row.id()?));
        }
        looked_at.look(store, narrow, &stands).await?;
        for (doc, case) in stands {
            if !looked_at.fits(case) {
                place = doc;
                continue;
            }
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

/// Which cases are those asked for, as far as that is known; where any will do, nobody looks.
#[derive(Debug, Default)]
struct LookedAt(HashMap<CaseId, bool>);

impl LookedAt {
    async fn look(
        &mut self,
        store: &Store,
        narrow: &Narrow,
        stands: &[(i64, CaseId)],
    ) -> Result<(), StoreError> {
        if narrow.is_open() {
            return Ok(());
        }
        let mut new = Vec::new();
        for (_, case) in stands {
            self.0.entry(*case).or_insert_with(|| {
                new.push(*case);
                false
            });
        }
        for case in store
            .ask(narrow.ask_which(&new))
            .await?
            .into_iter()
            .flatten()
        {
            self.0.insert(case, true);
        }
        Ok(())
    }

    fn fits(&self, case: CaseId) -> bool {
        self.0.get(&case).copied().unwrap_or(true)
    }
}
