//! Counting in working days, at once and not day by day.
//!
//! A day is a bit, set where people work. A count of working days looks at 64 days in one step, so that a deadline of
//! any length costs about as much as plain date arithmetic.

use std::ops::RangeInclusive;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::Jurisdiction;
use crate::error::CalendarError;
use crate::hours::OfficeHours;

/// The years for which working days are known. Holidays before 2015 were not written down; what lies beyond 2100 is no
/// deadline.
pub const YEARS: RangeInclusive<i16> = 2015..=2100;

const FIRST: Date = jiff::civil::date(*YEARS.start(), 1, 1);

/// Which days are worked, from the first to the last of [`YEARS`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingDays {
    /// Bit 0 of the first word is 1 January of the first year.
    words: Vec<u64>,
    days: usize,
}

impl WorkingDays {
    /// Every day but those of the weekend.
    pub fn all_but(weekend: &[Weekday]) -> Self {
        Self::where_so(|date| !weekend.contains(&date.weekday()))
    }

    /// The working days of a jurisdiction.
    pub fn of(jurisdiction: &Jurisdiction) -> Self {
        let mut working = Self::all_but(jurisdiction.weekend());
        for year in YEARS {
            working.close(jurisdiction.holidays(year).into_keys());
        }
        working
    }

    /// The days on which an office opens.
    pub fn of_office(office: &OfficeHours) -> Self {
        Self::where_so(|date| !office.spans_on(date).is_empty())
    }

    /// Takes days out, such as those on which the house is closed. Days outside the years change nothing.
    pub fn close(&mut self, dates: impl IntoIterator<Item = Date>) {
        for date in dates {
            if let Ok(day) = self.day(date) {
                self.words[day / 64] &= !(1 << (day % 64));
            }
        }
    }

    /// Whether people work on this date.
    pub fn is_working(&self, date: Date) -> Result<bool, CalendarError> {
        let day = self.day(date)?;
        Ok(self.words[day / 64] >> (day % 64) & 1 == 1)
    }

    /// The working day so many after the date, which itself never counts; with 0 the date itself.
    pub fn nth_after(&self, date: Date, count: u32) -> Result<Date, CalendarError> {
        if count == 0 {
            return Ok(date);
        }
        let mut day = self.day(date)? + 1;
        let mut left = count;
        while day < self.days {
            let mut word = self.words[day / 64] & (u64::MAX << (day % 64));
            let here = word.count_ones();
            if left > here {
                left -= here;
                day = (day / 64 + 1) * 64;
                continue;
            }
            for _ in 1..left {
                word &= word - 1;
            }
            return Self::date(day / 64 * 64 + word.trailing_zeros() as usize);
        }
        Err(CalendarError::OutsideYears(date))
    }

    /// The date itself where people work, else the next working day.
    pub fn on_or_after(&self, date: Date) -> Result<Date, CalendarError> {
        if self.is_working(date)? {
            return Ok(date);
        }
        self.nth_after(date, 1)
    }

    /// The date itself where people work, else the last working day before it.
    pub fn on_or_before(&self, date: Date) -> Result<Date, CalendarError> {
        let day = self.day(date)?;
        let mut at = day / 64;
        let mut word = self.words[at] & (u64::MAX >> (63 - day % 64));
        while word == 0 {
            at = at.checked_sub(1).ok_or(CalendarError::OutsideYears(date))?;
            word = self.words[at];
        }
        Self::date(at * 64 + 63 - word.leading_zeros() as usize)
    }

    /// How many working days lie after `from` and up to `to`, which counts; 0 where `to` is no later.
    pub fn count_after(&self, from: Date, to: Date) -> Result<u32, CalendarError> {
        let (from, to) = (self.day(from)? + 1, self.day(to)? + 1);
        let mut count = 0;
        let mut day = from;
        while day < to {
            let end = ((day / 64 + 1) * 64).min(to);
            let word = self.words[day / 64] >> (day % 64);
            let bits = end - day;
            let kept = if bits == 64 {
                word
            } else {
                word & ((1 << bits) - 1)
            };
            count += kept.count_ones();
            day = end;
        }
        Ok(count)
    }

    fn where_so(worked: impl Fn(Date) -> bool) -> Self {
        let mut words = Vec::new();
        let mut days = 0;
        let mut date = FIRST;
        while YEARS.contains(&date.year()) {
            if days % 64 == 0 {
                words.push(0);
            }
            if worked(date) {
                words[days / 64] |= 1 << (days % 64);
            }
            days += 1;
            let Ok(next) = date.tomorrow() else { break };
            date = next;
        }
        Self { words, days }
    }

    fn day(&self, date: Date) -> Result<usize, CalendarError> {
        let hours = date.duration_since(FIRST).as_hours();
        usize::try_from(hours / 24)
            .ok()
            .filter(|day| hours >= 0 && *day < self.days)
            .ok_or(CalendarError::OutsideYears(date))
    }

    fn date(day: usize) -> Result<Date, CalendarError> {
        i64::try_from(day)
            .ok()
            .and_then(|day| FIRST.checked_add(day.days()).ok())
            .ok_or(CalendarError::OutsideYears(FIRST))
    }
}
