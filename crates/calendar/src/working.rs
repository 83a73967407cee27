//! Counting in working time.
//!
//! Everything rests on one walk over the open stretches, day by day. A calendar that stays closed for
//! [`MAX_DAYS_CLOSED`] days, or a count that passes [`MAX_DAYS_WALKED`] days, cannot be counted in hours worked: from
//! the last closing on (or from the start, if it never opened) time is then counted round the clock. So a promise always
//! gets a date, rather early than never.

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Time};

use crate::hours::OfficeHours;
use crate::local::{day_of, from_local, local};
use crate::moment::Moment;

/// After so many closed days in a row the calendar counts as open round the clock.
pub const MAX_DAYS_CLOSED: u32 = 400;

/// No count walks more days than this (about ten years); the rest is counted round the clock.
pub const MAX_DAYS_WALKED: u32 = 3660;

const US_A_MINUTE: i64 = 60_000_000;

/// No date is further away than this, and a longer span is refused.
const ALL_DAYS: i64 = 7_304_484;

impl OfficeHours {
    /// Whether the desk is at work. True as well where the calendar does not open for [`MAX_DAYS_CLOSED`] days.
    pub fn is_open(&self, at: Moment) -> bool {
        self.next_open(at) == at
    }

    /// When the desk is next at work: `at` itself when it is open then. The closing time itself is closed.
    pub fn next_open(&self, at: Moment) -> Moment {
        self.stretches(at)
            .next()
            .map_or(at, |stretch| stretch.start)
    }

    /// The moment at which so many minutes have been worked since `from`. A count that ends with the day ends at its
    /// closing time, not at the next opening. With 0 minutes it is the next opening.
    pub fn add_working_minutes(&self, from: Moment, minutes: u32) -> Moment {
        if minutes == 0 {
            return self.next_open(from);
        }
        let mut left = i64::from(minutes) * US_A_MINUTE;
        let mut reached = from;
        for stretch in self.stretches(from) {
            let length = stretch.end.minus(stretch.start);
            if left <= length {
                return stretch.start.plus_us(left);
            }
            left -= length;
            reached = stretch.end;
        }
        reached.plus_us(left)
    }

    /// `from` is moved to the next opening; then the same local time so many working days on, kept inside that day's
    /// hours: before them becomes the opening, in a break its end, after them the closing time.
    pub fn add_working_days(&self, from: Moment, days: u32) -> Moment {
        let start = self.next_open(from);
        if days == 0 {
            return start;
        }
        let start_local = local(start, self.zone());
        let (mut left, mut closed) = (days, 0);
        let (mut last_worked, mut date) = (start_local.date(), start_local.date());
        for _ in 0..MAX_DAYS_WALKED {
            let Ok(next) = date.tomorrow() else { break };
            date = next;
            let stretches = self.stretches_on(date);
            if stretches.is_empty() {
                closed += 1;
                if closed > MAX_DAYS_CLOSED {
                    break;
                }
                continue;
            }
            closed = 0;
            last_worked = date;
            left -= 1;
            if left == 0 {
                let same_time = from_local(date.to_datetime(start_local.time()), self.zone());
                return kept_inside(same_time, &stretches);
            }
        }
        from_local(
            days_on(last_worked.to_datetime(start_local.time()), left),
            self.zone(),
        )
    }

    /// The same local time so many calendar days on, then the next opening.
    pub fn add_calendar_days(&self, from: Moment, days: u32) -> Moment {
        self.next_open(from_local(
            days_on(local(from, self.zone()), days),
            self.zone(),
        ))
    }

    /// Whole minutes worked from `a` to `b`; negative when `b` comes first.
    pub fn working_minutes_between(&self, a: Moment, b: Moment) -> i64 {
        if b < a {
            return -self.working_minutes_between(b, a);
        }
        let worked = self
            .stretches(a)
            .take_while(|stretch| stretch.start < b)
            .fold(0_i64, |sum, stretch| {
                sum.saturating_add(stretch.end.min(b).minus(stretch.start))
            });
        worked / US_A_MINUTE
    }

    /// The closing time of the working day that `at` lies in, or of the next one when the desk has closed. Where the
    /// calendar does not open for [`MAX_DAYS_CLOSED`] days it is the coming midnight.
    pub fn end_of_working_day(&self, at: Moment) -> Moment {
        let date = day_of(self.next_open(at), self.zone());
        match self.stretches_on(date).last() {
            Some(stretch) if stretch.end > at => stretch.end,
            _ => from_local(days_on(date.to_datetime(Time::midnight()), 1), self.zone()),
        }
    }

    /// The coming midnight in the office's zone: what is due before it is due today.
    pub fn end_of_day(&self, at: Moment) -> Moment {
        self.midnight(at, 1)
    }

    /// The midnight in the office's zone with which the day of `at` begins, or that of so many days later; earlier when
    /// negative.
    pub fn midnight(&self, at: Moment, days: i64) -> Moment {
        let days = days.clamp(-ALL_DAYS, ALL_DAYS);
        let today = day_of(at, self.zone()).to_datetime(Time::midnight());
        from_local(today.saturating_add(days.days()), self.zone())
    }

    /// The open stretches from `at` on, in order and apart; the first may start at `at`.
    fn stretches(&self, at: Moment) -> Stretches<'_> {
        let today = day_of(at, self.zone());
        // A stretch of the day before can reach past midnight where the clocks change there.
        let date = today.yesterday().ok().or(Some(today));
        Stretches {
            hours: self,
            date,
            day: Vec::new().into_iter(),
            reached: at,
            closed: 0,
            walked: 0,
        }
    }

    /// The open stretches of a date as instants.
    fn stretches_on(&self, date: Date) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let mut reached = Moment::from_us(i64::MIN);
        for span in self.spans_on(date) {
            let start = from_local(span.start_on(date), self.zone());
            let end = from_local(span.end_on(date), self.zone());
            // A date that its zone left out altogether would lend its hours to the next one.
            if day_of(start, self.zone()) != date {
                continue;
            }
            let start = start.max(reached);
            if start < end {
                stretches.push(Stretch { start, end });
                reached = end;
            }
        }
        stretches
    }
}

/// An uninterrupted stretch of work: the start belongs to it, the end does not.
#[derive(Clone, Copy)]
struct Stretch {
    start: Moment,
    end: Moment,
}

/// The walk over the open stretches; see the module for where it gives up.
struct Stretches<'a> {
    hours: &'a OfficeHours,
    /// The next date to look at; none once the walk has given up.
    date: Option<Date>,
    day: std::vec::IntoIter<Stretch>,
    /// Nothing before this moment is told any more.
    reached: Moment,
    closed: u32,
    walked: u32,
}

impl Iterator for Stretches<'_> {
    type Item = Stretch;

    fn next(&mut self) -> Option<Stretch> {
        loop {
            for stretch in self.day.by_ref() {
                let start = stretch.start.max(self.reached);
                if start < stretch.end {
                    self.reached = stretch.end;
                    self.closed = 0;
                    return Some(Stretch {
                        start,
                        end: stretch.end,
                    });
                }
            }
            let date = self.date?;
            self.closed += 1;
            self.walked += 1;
            self.date = date.tomorrow().ok();
            if self.date.is_none() || self.closed > MAX_DAYS_CLOSED || self.walked > MAX_DAYS_WALKED
            {
                self.date = None;
                return Some(Stretch {
                    start: self.reached,
                    end: Moment::from_us(i64::MAX),
                });
            }
            self.day = self.hours.stretches_on(date).into_iter();
        }
    }
}

fn kept_inside(at: Moment, stretches: &[Stretch]) -> Moment {
    let coming = stretches.iter().find(|stretch| at < stretch.end);
    coming.map_or_else(
        || stretches.last().map_or(at, |last| last.end),
        |stretch| at.max(stretch.start),
    )
}

/// The same local time so many days on, held to the last day the zone database knows.
fn days_on(from: DateTime, days: u32) -> DateTime {
    from.saturating_add(i64::from(days).min(ALL_DAYS).days())
}
