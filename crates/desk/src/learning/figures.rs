//! Figures of how complaints went: shares and lengths of time with their interval, those of few cases held back, the same
//! period a year before beside each (P36). They count cases and promises, and never people.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::may;
use crate::reading::cursor;
use crate::reading::paging::{self, ROWS_ASKED};
use crate::views::{Cursor, Page, Person};
use calendar::{Moment, OfficeHours};
use learning::length::Lengths;
use learning::share::Share;
use recovery::Role;
use store::causes::CauseCase;
use store::courses::{self, Length, Sums};
use store::{Key, staff};
use uuid::Uuid;

/// The periods one can choose from, in weeks: each has every day of the week as often.
pub const WEEKS: [i64; 3] = [4, 13, 52];
/// The period where nobody chose.
pub const WEEKS_USUAL: i64 = 13;
/// Weeks to the same period of the year before.
const WEEKS_BACK: i64 = 52;
const DAYS_A_WEEK: i64 = 7;

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

/// A length of time that is counted by case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// From the arrival of a case to a person's first word.
    FirstWord,
    /// The longest time in which the customer of an open case heard nothing.
    Silence,
}

impl Time {
    /// Both, in the order in which they are shown.
    pub const ALL: [Self; 2] = [Self::FirstWord, Self::Silence];

    /// Its name in addresses and the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::FirstWord => "first-word",
            Self::Silence => "silence",
        }
    }

    /// In these cases, in minutes; from a day on in whole hours.
    pub fn of(self, counted: &Counted) -> &Lengths {
        match self {
            Self::FirstWord => &counted.first_words,
            Self::Silence => &counted.silences,
        }
    }
}

/// Which cases are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Those behind a share.
    Figure(Figure),
    /// Those in which it took so many minutes or longer.
    Time(Time, i64),
    /// The open ones in which nobody has given the customer a word yet.
    Unheard,
}

impl Behind {
    /// The name of the open cases without a word, in addresses and the catalogue.
    pub const UNHEARD: &str = "unheard";

    /// What is listed under this name; of lengths those from so many minutes on.
    pub fn from_name(name: &str, least: i64) -> Option<Self> {
        let time = Time::ALL.into_iter().find(|time| time.name() == name);
        if name == Self::UNHEARD {
            return Some(Self::Unheard);
        }
        let figure = || Figure::from_name(name).map(Self::Figure);
        time.map(|time| Self::Time(time, least)).or_else(figure)
    }
}

/// What was counted of the cases of some time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// How they went.
    pub sums: Sums,
    /// How long the first word took, where there was one.
    pub first_words: Lengths,
    /// How long their customers heard nothing.
    pub silences: Lengths,
}

impl Counted {
    fn add(&mut self, other: &Self) {
        self.sums = self.sums.plus(other.sums);
        self.first_words.add_all(&other.first_words);
        self.silences.add_all(&other.silences);
    }
}

/// What was counted in a period, week by week, and in the same one a year before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many weeks.
    pub weeks: i64,
    /// When the period begins; it ends with today.
    pub from: Moment,
    /// All of it.
    pub now: Counted,
    /// That of the year before.
    pub before: Counted,
    /// When each week begins, and what was counted in it, the oldest first.
    pub by_week: Vec<(Moment, Counted)>,
}

impl Desk {
    /// The figures of the last weeks.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn figures(&self, by: &Person, weeks: i64) -> Result<Figures, DeskError> {
        let office = &self.house().await?.office;
        let now = self.now();
        let (from, _) = period(office, now, weeks, false);
        let ask = |(from, until)| {
            (
                courses::ask_sums(from, until),
                courses::ask_first_words(from, until),
                courses::ask_silences(from, until, now),
            )
        };
        // The weeks are counted once, and the period is all of them.
        let each: Vec<_> = (0..weeks).rev().map(|ago| week(office, now, ago)).collect();
        let asked = (
            staff::ask_find(by.id),
            each.iter().copied().map(ask).collect::<Vec<_>>(),
            ask(period(office, now, weeks, true)),
        );
        let (known, found, before) = self.store().ask(asked).await?;
        may(known, Role::Agent)?;
        let begins = each.iter().map(|(from, _)| *from);
        let by_week: Vec<_> = begins.zip(found.into_iter().map(counted)).collect();
        let mut all = Counted::default();
        for (_, week) in &by_week {
            all.add(week);
        }
        Ok(Figures {
            weeks,
            from,
            now: all,
            before: counted(before),
            by_week,
        })
    }

    /// A page of the cases behind a figure of the last weeks, or of those a year before.
    ///
    /// # Errors
    /// `NotAllowed`, `Invalid` for a page that is none.
    pub async fn cases_behind(
        &self,
        by: &Person,
        behind: Behind,
        (weeks, year_before): (i64, bool),
        after: Option<Cursor>,
    ) -> Result<Page<CauseCase>, DeskError> {
        let office = &self.house().await?.office;
        let now = self.now();
        let (from, until) = period(office, now, weeks, year_before);
        let begins = match after {
            Some(after) => cursor::key(Some(&after))?,
            None => Key {
                at: until,
                id: Uuid::nil(),
            },
        };
        let taking = |what, least| {
            let took = courses::Took { what, least, now };
            courses::ask_cases_taking(took, from, begins, ROWS_ASKED)
        };
        let cases = match behind {
            Behind::Figure(figure) => courses::ask_cases(figure.behind(), from, begins, ROWS_ASKED),
            Behind::Time(time, least) => taking(time.name(), least),
            Behind::Unheard => taking(Behind::UNHEARD, 0),
        };
        let (known, rows) = self.store().ask((staff::ask_find(by.id), cases)).await?;
        may(known, Role::Agent)?;
        Ok(paging::page(rows, |row| cursor::of_key(row.key())))
    }
}

fn counted((sums, first, silent): (Option<Sums>, Vec<Length>, Vec<Length>)) -> Counted {
    let lengths = |counts: Vec<Length>| {
        let mut lengths = Lengths::default();
        for (length, cases) in counts {
            lengths.add(length, cases);
        }
        lengths
    };
    Counted {
        sums: sums.unwrap_or_default(),
        first_words: lengths(first),
        silences: lengths(silent),
    }
}

/// The seven days that ended so many weeks ago; the last of them ends with today.
fn week(office: &OfficeHours, now: Moment, ago: i64) -> (Moment, Moment) {
    (
        office.midnight(now, 1 - (ago + 1) * DAYS_A_WEEK),
        office.midnight(now, 1 - ago * DAYS_A_WEEK),
    )
}

/// From when on and before when: whole days as the house counts them, so that a page says the same all day.
fn period(office: &OfficeHours, now: Moment, weeks: i64, year_before: bool) -> (Moment, Moment) {
    let back = if year_before { WEEKS_BACK } else { 0 };
    (
        office.midnight(now, 1 - (weeks + back) * DAYS_A_WEEK),
        office.midnight(now, 1 - back * DAYS_A_WEEK),
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_period_has_whole_days_of_the_house() {
        let zone = "America/New_York";
        let office = OfficeHours::new(zone, <[_; 7]>::default(), BTreeMap::new()).unwrap();
        // The evening of the 22nd in New York, where the clocks were put back on the first.
        let now = calendar::parse_local("2026-11-22T21:00", office.zone()).unwrap();
        let shown = |(from, until): (Moment, Moment)| (from.to_string(), until.to_string());
        let of = |from: &str, until: &str| (from.to_owned(), until.to_owned());
        assert_eq!(
            shown(period(&office, now, 4, false)),
            of("2026-10-26T04:00:00Z", "2026-11-23T05:00:00Z")
        );
        assert_eq!(
            shown(period(&office, now, 4, true)),
            of("2025-10-27T04:00:00Z", "2025-11-24T05:00:00Z")
        );
        // Week by week it is the same period.
        assert_eq!(
            shown((week(&office, now, 3).0, week(&office, now, 0).1)),
            shown(period(&office, now, 4, false))
        );
        assert_eq!(week(&office, now, 1).1, week(&office, now, 0).0);
    }
}
