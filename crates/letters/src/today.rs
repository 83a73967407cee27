//! How the promises that stand are told, on the page Today and on the command line alike: in which group each stands.

use calendar::civil::Time;
use calendar::{Moment, TimeZone, day_of, local};

/// Days of a week; one begins on a Monday.
const WEEK_DAYS: i32 = 7;

/// When a promise falls due, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Its time has passed.
    Late,
    /// On this day.
    Today,
    /// On the next.
    Tomorrow,
    /// Until Sunday.
    ThisWeek,
    /// Until the Sunday after it.
    NextWeek,
    /// After that.
    Later,
}

impl Group {
    /// Where it stands, with the first moment that is too late.
    pub fn of(due: Moment, broken: bool, now: Moment, zone: &TimeZone) -> Self {
        if broken || due < now {
            return Self::Late;
        }
        let today = day_of(now, zone);
        let ahead = today
            .until(day_of(last_moment(due, zone), zone))
            .map_or(i32::MAX, |span| span.get_days());
        Self::of_day(ahead, today.weekday().to_monday_one_offset().into())
    }

    /// Where a day belongs that lies so many days ahead, seen from this day of the week (Monday is 1).
    fn of_day(ahead: i32, weekday: i32) -> Self {
        let sunday = WEEK_DAYS - weekday;
        match ahead {
            ..=0 => Self::Today,
            1 => Self::Tomorrow,
            _ if ahead <= sunday => Self::ThisWeek,
            _ if ahead <= sunday + WEEK_DAYS => Self::NextWeek,
            _ => Self::Later,
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Late => "today-late",
            Self::Today => "today-today",
            Self::Tomorrow => "today-tomorrow",
            Self::ThisWeek => "today-this-week",
            Self::NextWeek => "today-next-week",
            Self::Later => "today-later",
        }
    }
}

/// The first moment that is too late, as it is told: what ends with a day is in time until the day is over.
pub fn last_moment(due: Moment, zone: &TimeZone) -> Moment {
    if local(due, zone).time() == Time::midnight() {
        due.plus_minutes(-1)
    } else {
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_ends_on_sunday_and_the_next_one_begins_on_monday() {
        const THURSDAY: i32 = 4;
        const SUNDAY: i32 = 7;
        for (weekday, ahead, group) in [
            (THURSDAY, 0, "today-today"),
            (THURSDAY, 1, "today-tomorrow"),
            (THURSDAY, 3, "today-this-week"),
            (THURSDAY, 4, "today-next-week"),
            (THURSDAY, 10, "today-next-week"),
            (THURSDAY, 11, "today-later"),
            (SUNDAY, 1, "today-tomorrow"),
            (SUNDAY, 2, "today-next-week"),
            (SUNDAY, 7, "today-next-week"),
            (SUNDAY, 8, "today-later"),
        ] {
            let of_day = Group::of_day(ahead, weekday);
            assert_eq!(of_day.key(), group, "{ahead} days after weekday {weekday}");
        }
    }

    #[test]
    fn what_ends_with_a_day_is_of_that_day_and_what_is_over_is_late() {
        let zone = calendar::zone("Europe/Berlin").expect("a zone");
        let at = |text: &str| calendar::parse_local(text, &zone).expect("a moment");
        let now = at("2026-11-12T09:00");
        let group = |due, broken| Group::of(due, broken, now, &zone);
        assert_eq!(group(at("2026-11-13T00:00"), false), Group::Today);
        assert_eq!(group(at("2026-11-13T00:01"), false), Group::Tomorrow);
        assert_eq!(group(at("2026-11-12T08:59"), false), Group::Late);
        assert_eq!(group(at("2026-11-13T00:01"), true), Group::Late);
    }
}
