//! Days as the writer's house and the writer's calendar see them.

use core::time::Duration;

use calendar::civil::{Date, DateTime, Time, Weekday};
use calendar::{Moment, OfficeHours, TimeZone, from_local, local};

use super::Side;
use super::lexicon::{Named, Part};

/// From when and until when something may happen, on the clock of the wall.
pub type Window = (DateTime, DateTime);

/// The last minute of a whole day.
pub const LAST_MINUTE: (i8, i8) = (23, 59);

const SECONDS_A_DAY: u64 = 24 * 60 * 60;

/// How far ahead a date is looked for or counted, in days: ten years.
pub const MAX_DAYS_AHEAD: i64 = 3660;

/// The day and the hours in which times are understood.
pub struct House<'a> {
    pub now: DateTime,
    pub at: Moment,
    pub zone: &'a TimeZone,
    pub hours: &'a OfficeHours,
    pub side: Side,
}

impl<'a> House<'a> {
    pub fn new(at: Moment, zone: &'a TimeZone, hours: &'a OfficeHours, side: Side) -> Self {
        Self {
            now: local(at, zone),
            at,
            zone,
            hours,
            side,
        }
    }

    pub fn today(&self) -> Date {
        self.now.date()
    }

    pub fn moment(&self, datetime: DateTime) -> Moment {
        from_local(datetime, self.zone)
    }

    /// So many days from a date, held to the calendar's ends.
    pub fn plus(date: Date, days: i64) -> Date {
        let length = Duration::from_secs(days.unsigned_abs().saturating_mul(SECONDS_A_DAY));
        if days < 0 {
            date.saturating_sub(length)
        } else {
            date.saturating_add(length)
        }
    }

    pub fn works_on(&self, date: Date) -> bool {
        !self.hours.spans_on(date).is_empty()
    }

    /// When the day begins: with the office for an agent, at midnight for a customer.
    pub fn open(&self, date: Date) -> DateTime {
        match self.office(date) {
            Some((open, _)) => open,
            None => date.to_datetime(Time::midnight()),
        }
    }

    /// When the day ends.
    pub fn close(&self, date: Date) -> DateTime {
        match self.office(date) {
            Some((_, close)) => close,
            None => date.at(LAST_MINUTE.0, LAST_MINUTE.1, 0, 0),
        }
    }

    fn office(&self, date: Date) -> Option<Window> {
        if self.side == Side::Customer {
            return None;
        }
        let spans = self.hours.spans_on(date);
        let (first, last) = (spans.first()?, spans.last()?);
        let close = last.end_on(date);
        let close = if close.date() > date {
            date.at(LAST_MINUTE.0, LAST_MINUTE.1, 0, 0)
        } else {
            close
        };
        Some((first.start_on(date), close))
    }

    /// The end of the last day before `date`: of office hours for an agent, where some lie ahead.
    pub fn close_before(&self, date: Date) -> DateTime {
        let day_before = Self::plus(date, -1);
        if self.side == Side::Agent {
            let mut day = day_before;
            for _ in 0..30 {
                if day < self.today() {
                    break;
                }
                if self.works_on(day) && self.close(day) > self.now {
                    return self.close(day);
                }
                day = Self::plus(day, -1);
            }
        }
        day_before.at(LAST_MINUTE.0, LAST_MINUTE.1, 0, 0)
    }

    /// The coming date of this weekday (Monday is 0), today not counted.
    pub fn coming(&self, weekday: u8) -> Date {
        let today = monday_zero(self.today());
        let ahead = (i64::from(weekday) - today + 6).rem_euclid(7) + 1;
        Self::plus(self.today(), ahead)
    }

    /// The Monday of the week that lies so many weeks ahead.
    pub fn monday(&self, weeks: i64) -> Date {
        Self::plus(self.today(), weeks * 7 - monday_zero(self.today()))
    }

    /// The last working day of the week that begins on this Monday; Sunday where nobody works, or where it is over.
    pub fn last_of_week(&self, monday: Date) -> Date {
        let sunday = Self::plus(monday, 6);
        (0..7)
            .rev()
            .map(|day| Self::plus(monday, day))
            .find(|day| self.works_on(*day))
            .filter(|day| *day >= self.today() && self.close(*day) > self.now)
            .unwrap_or(sunday)
    }

    /// The last working day up to this date, not before `from`.
    pub fn last_working(&self, from: Date, to: Date) -> Date {
        let mut day = to;
        while day > from && !self.works_on(day) {
            day = Self::plus(day, -1);
        }
        if self.works_on(day) { day } else { to }
    }

    /// The so-manieth working day after today.
    pub fn working_day(&self, count: u32) -> Date {
        let mut left = count.max(1);
        let mut day = self.today();
        for _ in 0..MAX_DAYS_AHEAD {
            day = Self::plus(day, 1);
            if self.works_on(day) {
                left -= 1;
                if left == 0 {
                    return day;
                }
            }
        }
        day
    }

    /// From when to when a part of a day lasts.
    pub fn part(&self, date: Date, part: Part) -> Window {
        let office = self.office(date);
        let at = |hour: i8| date.at(hour, 0, 0, 0);
        let agent = self.side == Side::Agent;
        let open = office.map_or(at(if agent { 9 } else { 6 }), |(open, _)| open);
        let close = office.map_or(at(if agent { 17 } else { 18 }), |(_, close)| close);
        let (from, to) = match part {
            Part::Morning => (open, at(12)),
            Part::Lunch => (at(12), at(14)),
            Part::Afternoon => (at(12), close),
            Part::Evening | Part::Night => (at(17), at(22)),
            Part::FirstThing => {
                let open = if agent { open } else { at(9) };
                (open, open.saturating_add(Duration::from_hours(1)))
            }
            Part::Close => {
                let close = if close > self.now {
                    close
                } else {
                    Self::midnight(date)
                };
                (close, close)
            }
        };
        if from <= to { (from, to) } else { (to, to) }
    }

    /// The last minute of a date.
    pub fn midnight(date: Date) -> DateTime {
        date.at(LAST_MINUTE.0, LAST_MINUTE.1, 0, 0)
    }

    /// The next time this day and month come; none where they never do.
    pub fn next_date(&self, month: u8, day: u8) -> Option<Date> {
        let year = self.today().year();
        (year..=year.saturating_add(8))
            .filter_map(|year| checked(year, month, day))
            .find(|date| *date >= self.today())
    }

    /// Whether that day and month lie behind by less than four months, as the dates of letters and orders do.
    pub fn lies_just_behind(&self, month: u8, day: u8) -> bool {
        let year = self.today().year();
        [year, year - 1]
            .into_iter()
            .filter_map(|year| checked(year, month, day))
            .find(|date| *date < self.today())
            .is_some_and(|date| date >= Self::plus(self.today(), -120))
    }

    /// The next such day of a month, today counted.
    pub fn next_day_of_month(&self, day: u8) -> Option<Date> {
        let mut first = self.today().first_of_month();
        for _ in 0..4 {
            if let Some(found) = checked(first.year(), first.month().unsigned_abs(), day)
                && found >= self.today()
            {
                return Some(found);
            }
            first = Self::plus(first.last_of_month(), 1);
        }
        None
    }

    /// The coming day with a name.
    pub fn named(&self, named: Named) -> Option<Date> {
        let year = self.today().year();
        let of = |year: i16| match named {
            Named::Christmas | Named::Xmas => checked(year, 12, 25),
            Named::Halloween => checked(year, 10, 31),
            Named::Easter => easter(year),
            Named::Thanksgiving => checked(year, 11, 1)?
                .nth_weekday_of_month(4, Weekday::Thursday)
                .ok(),
        };
        [year, year.saturating_add(1)]
            .into_iter()
            .filter_map(of)
            .find(|date| *date >= self.today())
    }
}

fn monday_zero(date: Date) -> i64 {
    i64::from(date.weekday().to_monday_zero_offset())
}

/// A date that exists, of a year that can be meant.
pub fn checked(year: i16, month: u8, day: u8) -> Option<Date> {
    if !(1900..=2200).contains(&year) {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Easter Sunday of a year in the Gregorian calendar, after the anonymous rule of 1876.
#[allow(
    clippy::many_single_char_names,
    reason = "the letters of the rule as it was published"
)]
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    checked(
        year,
        u8::try_from(sum / 31).ok()?,
        u8::try_from(sum % 31 + 1).ok()?,
    )
}
