//! Figures of how complaints went: shares with their interval, those of few cases held back, the same period a year before
//! beside each (P36). They count cases and promises, and never people.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::may;
use crate::reading::cursor;
use crate::views::lists::PAGE_ROWS;
use crate::views::{Cursor, Page, Person};
use calendar::Moment;
use learning::share::Share;
use recovery::Role;
use store::causes::CauseCase;
use store::courses::{self, Sums};
use store::{Key, staff};
use uuid::Uuid;

/// The periods one can choose from, in weeks: each has every day of the week as often.
pub const WEEKS: [i64; 3] = [4, 13, 52];
/// The period where nobody chose.
pub const WEEKS_USUAL: i64 = 13;
/// Weeks to the same period of the year before.
const WEEKS_BACK: i64 = 52;
const WEEK_US: i64 = 7 * 86_400_000_000;

/// A figure: a share of cases, or of promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Of the cases that were answered: the customer said that it is solved.
    Confirmed,
    /// Nobody said a word; it is shown beside and never counted as a yes.
    Silent,
    /// It ended another way.
    Otherwise,
    /// It is still open.
    Open,
    /// Of the promises that fell due or were kept: kept in time.
    Kept,
    /// Of the cases that came to an end, or were done: came back.
    Reopened,
    /// Of all cases: failed a second time.
    SecondFailures,
}

impl Figure {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Confirmed,
        Self::Silent,
        Self::Otherwise,
        Self::Open,
        Self::Kept,
        Self::Reopened,
        Self::SecondFailures,
    ];

    /// Its name in addresses and the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Silent => "silent",
            Self::Otherwise => "otherwise",
            Self::Open => "open",
            Self::Kept => "kept",
            Self::Reopened => "reopened",
            Self::SecondFailures => "second-failures",
        }
    }

    /// The figure of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.name() == name)
    }

    /// Which cases are listed behind it: where promises were kept, those where one broke say more.
    fn behind(self) -> &'static str {
        match self {
            Self::Kept => "broken",
            other => other.name(),
        }
    }

    /// Of these sums.
    pub fn of(self, sums: &Sums) -> Share {
        let ended = sums.confirmed + sums.silent + sums.open;
        let (some, all) = match self {
            Self::Confirmed => (sums.confirmed, sums.answered),
            Self::Silent => (sums.silent, sums.answered),
            Self::Otherwise => (sums.answered.saturating_sub(ended), sums.answered),
            Self::Open => (sums.open, sums.answered),
            Self::Kept => (sums.kept, sums.kept + sums.broken),
            Self::Reopened => (sums.reopened, sums.ended),
            Self::SecondFailures => (sums.second_failures, sums.cases),
        };
        Share { some, all }
    }
}

/// The sums of a period and of the same one a year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many weeks.
    pub weeks: i64,
    /// When the period begins; it ends now.
    pub from: Moment,
    /// Its sums.
    pub now: Sums,
    /// Those of the year before.
    pub before: Sums,
}

impl Desk {
    /// The figures of the last weeks.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn figures(&self, by: &Person, weeks: i64) -> Result<Figures, DeskError> {
        let (from, until) = period(self.now(), weeks, false);
        let (from_before, until_before) = period(self.now(), weeks, true);
        let asked = (
            staff::ask_find(by.id),
            courses::ask_sums(from, until),
            courses::ask_sums(from_before, until_before),
        );
        let (known, now, before) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        Ok(Figures {
            weeks,
            from,
            now: now.unwrap_or_default(),
            before: before.unwrap_or_default(),
        })
    }

    /// A page of the cases behind a figure of the last weeks, or of those a year before.
    ///
    /// # Errors
    /// `NotAllowed`, `Invalid` for a page that is none.
    pub async fn cases_behind(
        &self,
        by: &Person,
        figure: Figure,
        (weeks, year_before): (i64, bool),
        after: Option<Cursor>,
    ) -> Result<Page<CauseCase>, DeskError> {
        let (from, until) = period(self.now(), weeks, year_before);
        let begins = match after {
            Some(after) => cursor::key(Some(&after))?,
            None => Key {
                at: until,
                id: Uuid::nil(),
            },
        };
        let rows = u32::try_from(PAGE_ROWS + 1).unwrap_or(u32::MAX);
        let asked = (
            staff::ask_find(by.id),
            courses::ask_cases(figure.behind(), from, begins, rows),
        );
        let (known, mut rows) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let more = rows.len() > PAGE_ROWS;
        rows.truncate(PAGE_ROWS);
        let next = rows.last().filter(|_| more).map(|last| {
            cursor::of_key(Key {
                at: last.opened_at,
                id: last.case.0,
            })
        });
        Ok(Page { rows, next })
    }
}

/// From when on and before when.
fn period(now: Moment, weeks: i64, year_before: bool) -> (Moment, Moment) {
    let back = if year_before { WEEKS_BACK * WEEK_US } else { 0 };
    // Whole days, so that a page says the same all day.
    let ends = (now.us() / DAY_US + 1) * DAY_US - back;
    (
        Moment::from_us(ends - weeks * WEEK_US),
        Moment::from_us(ends),
    )
}

const DAY_US: i64 = WEEK_US / 7;
