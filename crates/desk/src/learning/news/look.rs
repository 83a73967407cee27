//! Looks for what is new: counts the days that are not counted yet and those in which something may still change, and keeps
//! what rises, with its cases.
//!
//! It runs beside the clock and on nobody's way: no mail and no page waits for it, and what is counted twice is the same.

use super::said_in;
use crate::desk::Desk;
use crate::error::DeskError;
use calendar::Moment;
use futures_util::FutureExt as _;
use learning::news::{Complaint, DAYS, Day, Term, Weeks, findings, topic};
use recovery::CaseId;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use store::news::{self, DayRow, NewsRow};
use store::{Batch, Key, PAGE_MAX, staff};
use uuid::Uuid;

/// How often it is looked: a quarter of an hour.
pub const LOOK_EVERY_US: i64 = 900_000_000;
/// How long a desk that was just started is left alone.
const FIRST_AFTER: Duration = Duration::from_secs(5);
/// The newest days, which are counted anew each time: cases come in, are merged, and somebody says what failed. A day is
/// counted for the last time when it is no longer one of them.
const COUNTED_ANEW: usize = 7;
const COUNTED_ANEW_DAYS: i64 = 7;

/// A complaint with where it stands.
struct Case {
    id: CaseId,
    opened_at: Moment,
    said: Complaint<Uuid>,
}

/// What was counted of a day.
struct Counted {
    words: Day,
    classes: Day,
}

impl Desk {
    /// Looks again and again, until it is told to abort.
    pub(crate) async fn look_for_news_forever(&self) {
        let every = Duration::from_micros(LOOK_EVERY_US.unsigned_abs());
        tokio::time::sleep(FIRST_AFTER).await;
        loop {
            match AssertUnwindSafe(self.look_for_news()).catch_unwind().await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::warn!(%error, "what is new could not be looked for"),
                Err(_) => tracing::error!("looking for what is new panicked and is tried again"),
            }
            tokio::time::sleep(every).await;
        }
    }

    /// Counts what customers brought up and keeps what is new in it.
    ///
    /// # Errors
    /// Where the database failed; what was counted stays, and the rest is counted the next time.
    pub async fn look_for_news(&self) -> Result<(), DeskError> {
        let office = &self.house().await?.office;
        let now = self.now();
        // From the oldest day to the end of today.
        let ago = (0..=DAYS).rev().filter_map(|ago| i64::try_from(ago).ok());
        let begins: Vec<Moment> = ago.map(|ago| office.midnight(now, 1 - ago)).collect();
        let (Some(first), Some(end)) = (begins.first(), begins.last()) else {
            return Ok(());
        };
        let known = news::days(self.store(), *first, *end).await?;
        let mut known: BTreeMap<Moment, DayRow> =
            known.into_iter().map(|day| (day.from, day)).collect();
        let people = staff::all(self.store()).await?;
        let people: Vec<&str> = people.iter().map(|one| one.name.as_str()).collect();
        let (mut words, mut classes) = (Weeks::default(), Weeks::default());
        let mut lately = Vec::new();
        for (place, day) in begins.windows(2).enumerate() {
            let &[from, until] = day else { continue };
            let days_ago = DAYS - 1 - place;
            let kept = known.remove(&from).filter(|kept| kept.until == until);
            let read = kept
                .as_ref()
                .filter(|kept| days_ago >= COUNTED_ANEW && is_final(kept))
                .and_then(read);
            let counted = if let Some(counted) = read {
                counted
            } else {
                let cases = self.complaints((from, until), days_ago, &people).await?;
                let counted = count(&cases);
                self.keep((from, until), &counted).await?;
                if days_ago < COUNTED_ANEW {
                    lately.extend(cases);
                }
                counted
            };
            words.push(counted.words);
            classes.push(counted.classes);
        }
        let mut batch = Batch::new();
        news::drop_before(&mut batch, *first);
        // Days of another time zone begin elsewhere.
        for from in known.into_keys() {
            news::drop_day(&mut batch, from);
        }
        let weeks = u32::try_from(words.weeks_known()).unwrap_or_default();
        let found = tokio::task::spawn_blocking(move || found(&words, &classes, &lately)).await;
        let found = found.map_err(|_| DeskError::Storage("counting ended early".to_owned()))?;
        news::replace(&mut batch, &found, now, weeks);
        self.store().write(batch).await?;
        Ok(())
    }

    /// What customers first wrote in the cases opened on a day, and what failed in them.
    async fn complaints(
        &self,
        (from, until): (Moment, Moment),
        days_ago: usize,
        people: &[&str],
    ) -> Result<Vec<Case>, DeskError> {
        let mut classes: BTreeMap<CaseId, Vec<Term>> = BTreeMap::new();
        for (case, class) in news::classes(self.store(), from, until).await? {
            classes.entry(case).or_default().push(topic(&class));
        }
        let mut cases = Vec::new();
        let mut after = Key {
            at: from.plus_us(-1),
            id: Uuid::max(),
        };
        loop {
            let page = news::wrote(self.store(), after, until, PAGE_MAX).await?;
            let Some(last) = page.last() else {
                return Ok(cases);
            };
            after = Key {
                at: last.opened_at,
                id: last.case.0,
            };
            cases.extend(page.into_iter().map(|wrote| {
                let said = said_in(&wrote.said, people);
                let words = said.into_iter().map(|said| said.term);
                let failed = classes.remove(&wrote.case).unwrap_or_default();
                Case {
                    id: wrote.case,
                    opened_at: wrote.opened_at,
                    said: Complaint {
                        // Of a case without a customer nobody knows that it is the same.
                        customer: wrote.customer.map_or(wrote.case.0, |customer| customer.0),
                        days_ago,
                        terms: words.chain(failed).collect(),
                    },
                }
            }));
            // Long days are counted piece by piece, and whoever waits for this thread goes first.
            tokio::task::yield_now().await;
        }
    }

    async fn keep(
        &self,
        (from, until): (Moment, Moment),
        counted: &Counted,
    ) -> Result<(), DeskError> {
        let row = DayRow {
            from,
            until,
            counted_at: self.now(),
            customers: counted.words.customers,
            words: counted.words.to_bytes(),
            classed: counted.classes.customers,
            classes: counted.classes.to_bytes(),
        };
        let mut batch = Batch::new();
        news::put_day(&mut batch, &row);
        self.store().write(batch).await?;
        Ok(())
    }
}

/// Whether a day was counted when nothing changed in it any more.
fn is_final(row: &DayRow) -> bool {
    row.counted_at >= row.from.plus_days(COUNTED_ANEW_DAYS)
}

/// A day as it was kept; nothing where it cannot be read, and is counted anew.
fn read(row: &DayRow) -> Option<Counted> {
    Some(Counted {
        words: Day::from_bytes(row.customers, &row.words)?,
        classes: Day::from_bytes(row.classed, &row.classes)?,
    })
}

/// Words are held against all who complained, classes against those of whom somebody has said what failed.
fn count(cases: &[Case]) -> Counted {
    let topics: BTreeSet<Term> = topics().collect();
    let split = |case: &Case, of_topics: bool| -> Vec<Term> {
        let terms = case.said.terms.iter().copied();
        terms
            .filter(|term| topics.contains(term) == of_topics)
            .collect()
    };
    let words: Vec<_> = cases
        .iter()
        .map(|case| (case.said.customer, split(case, false)))
        .collect();
    let classes = cases
        .iter()
        .map(|case| (case.said.customer, split(case, true)));
    let classes: Vec<_> = classes.filter(|(_, terms)| !terms.is_empty()).collect();
    let day = |all: &[(Uuid, Vec<Term>)]| {
        Day::of(
            all.iter()
                .map(|(customer, terms)| (*customer, terms.as_slice())),
        )
    };
    Counted {
        words: day(&words),
        classes: day(&classes),
    }
}

fn topics() -> impl Iterator<Item = Term> {
    let failed = recovery::classes::Class::all();
    let failed = failed.filter(|class| class.axis == recovery::classes::Axis::Failed);
    failed.map(|class| topic(&class.to_string()))
}

type FoundWithCases = Vec<(NewsRow, Vec<(Moment, CaseId)>)>;

fn found(words: &Weeks, classes: &Weeks, lately: &[Case]) -> FoundWithCases {
    let mut rising = words.rising();
    rising.extend(classes.rising());
    rising.sort_by(|one, other| one.chance.total_cmp(&other.chance));
    let complaints: Vec<Complaint<Uuid>> = lately.iter().map(|case| case.said.clone()).collect();
    let found = findings(&rising, &complaints);
    let row = |finding: learning::news::Finding| {
        let cases = finding
            .complaints
            .iter()
            .filter_map(|place| lately.get(*place));
        let mut cases: Vec<_> = cases.map(|case| (case.opened_at, case.id)).collect();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let row = NewsRow {
            term: finding.terms.first()?.0,
            terms: finding.terms.iter().map(|term| term.0).collect(),
            days: number(finding.days),
            customers: number(finding.customers),
            usual_hundredths: hundredths(finding.usual),
            since: cases.iter().map(|(opened_at, _)| *opened_at).min(),
            cases: u64::try_from(cases.len()).unwrap_or(u64::MAX),
        };
        cases.sort_unstable_by(|one, other| other.cmp(one));
        Some((row, cases))
    };
    found.into_iter().filter_map(row).collect()
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of customers is neither negative nor beyond millions"
)]
fn hundredths(usual: f64) -> u32 {
    (usual * 100.0).round() as u32
}
