//! Times on the pages: in words for people, in RFC 3339 for machines.

use crate::words::{shown, words};
use calendar::civil::{Date, Time};
use calendar::{Moment, TimeZone, day_of, from_local, local, parse_local};
use maud::{Markup, PreEscaped, html};

/// The desk's now and the office's zone.
#[derive(Clone, Debug)]
pub(crate) struct When {
    pub(crate) now: Moment,
    pub(crate) zone: TimeZone,
}

impl When {
    /// When something is due.
    pub(crate) fn due(&self, at: Moment) -> Markup {
        time(at, &words().due_in_words(at, self.now, &self.zone))
    }

    /// When something happened.
    pub(crate) fn stamp(&self, at: Moment) -> Markup {
        time(at, &self.stamp_words(at))
    }

    /// The same without the markup.
    pub(crate) fn stamp_words(&self, at: Moment) -> String {
        words().stamp(at, self.now, &self.zone)
    }

    /// A date with its time in full, and with the year where it is not this one.
    pub(crate) fn full(&self, at: Moment) -> Markup {
        time(at, &self.full_words(at))
    }

    /// The same without the markup.
    pub(crate) fn full_words(&self, at: Moment) -> String {
        words().day_and_time_said(at, self.now, &self.zone)
    }

    /// A date with its year, where the hour is no matter.
    pub(crate) fn date_words(&self, at: Moment) -> String {
        words().date_in_words(at, &self.zone)
    }

    /// How long something has been going on.
    pub(crate) fn since(&self, at: Moment) -> String {
        words().span_in_words(self.now.minus(at) / 60_000_000)
    }

    /// Local days from today to then; negative for the past.
    pub(crate) fn days_ahead(&self, at: Moment) -> i32 {
        day_of(self.now, &self.zone)
            .until(day_of(at, &self.zone))
            .map_or(i32::MAX, |span| span.get_days())
    }

    /// As a `datetime-local` field holds it.
    pub(crate) fn input(&self, at: Moment) -> String {
        let at = local(at, &self.zone);
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}",
            at.year(),
            at.month(),
            at.day(),
            at.hour(),
            at.minute()
        )
    }

    /// What a `datetime-local` field sent.
    pub(crate) fn read(&self, text: &str) -> Option<Moment> {
        parse_local(text, &self.zone).ok()
    }
}

fn time(at: Moment, said: &str) -> Markup {
    // Digits and signs, none of which HTML escapes.
    let at = PreEscaped(at.to_string());
    html! { time datetime=(at) { (shown(said)) } }
}

/// A day as people say it.
pub(crate) fn day_words(day: Date) -> String {
    let begins = day.to_datetime(Time::midnight());
    words().date_in_words(from_local(begins, &TimeZone::UTC), &TimeZone::UTC)
}

/// The first moment that is too late, as it is told: what ends with a day is in time until the day is over.
pub(crate) fn last_moment(when: &When, due: Moment) -> Moment {
    letters::today::last_moment(due, &when.zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_with_a_day_is_told_as_that_day() {
        let berlin = When {
            now: Moment::from_us(0),
            zone: calendar::zone("Europe/Berlin").expect("a zone"),
        };
        let day: Date = "2026-11-16".parse().expect("a day");
        let over = from_local(day.to_datetime(Time::midnight()), &berlin.zone);
        assert_eq!(berlin.input(last_moment(&berlin, over)), "2026-11-15T23:59");
        let noon = over.plus_hours(12);
        assert_eq!(last_moment(&berlin, noon), noon);
        assert!(day_words(day).contains("16 November"));
    }
}
