//! A due time the way people say it.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

use crate::local::local;
use crate::moment::Moment;

/// Below this many minutes a due time is said in minutes and not by the clock.
pub const SOON_MINUTES: i64 = 60;

const US_A_MINUTE: i64 = 60_000_000;

/// A due time as seen from now, in parts; the message catalogue puts it into words. Hours are 0 to 23, local.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpokenDue {
    /// The time has passed by this many minutes, at least 1.
    Late {
        /// Minutes since the due time, rounded up.
        minutes: i64,
    },
    /// In less than an hour: minutes left, rounded up; 0 is this very moment.
    InMinutes(i64),
    /// Later on the same local day.
    Today {
        /// Local hour.
        hour: i8,
        /// Local minute.
        minute: i8,
    },
    /// On the next local day.
    Tomorrow {
        /// Local hour.
        hour: i8,
        /// Local minute.
        minute: i8,
    },
    /// Two to six days on, where the name of the weekday says it all.
    Weekday {
        /// Which day.
        weekday: Weekday,
        /// Local hour.
        hour: i8,
        /// Local minute.
        minute: i8,
    },
    /// A week on or more.
    Date {
        /// The local date.
        date: Date,
        /// Local hour.
        hour: i8,
        /// Local minute.
        minute: i8,
    },
}

/// Says when something is due, seen from `now` on the clock of `zone` (P26).
pub fn spoken(due: Moment, now: Moment, zone: &TimeZone) -> SpokenDue {
    let left = due.minus(now);
    if left < 0 {
        return SpokenDue::Late {
            minutes: minutes_up(left.saturating_neg()),
        };
    }
    let minutes = minutes_up(left);
    if minutes < SOON_MINUTES {
        return SpokenDue::InMinutes(minutes);
    }
    let (then, today) = (local(due, zone), local(now, zone).date());
    let (date, hour, minute) = (then.date(), then.hour(), then.minute());
    // `until` counts calendar days, so a day of 23 hours is still one day.
    match today.until(date).map_or(i32::MAX, |span| span.get_days()) {
        0 => SpokenDue::Today { hour, minute },
        1 => SpokenDue::Tomorrow { hour, minute },
        2..=6 => SpokenDue::Weekday {
            weekday: date.weekday(),
            hour,
            minute,
        },
        _ => SpokenDue::Date { date, hour, minute },
    }
}

fn minutes_up(us: i64) -> i64 {
    us / US_A_MINUTE + i64::from(us % US_A_MINUTE > 0)
}
