//! Times the way people say them (P26).

use calendar::civil::{Date, Weekday};
use calendar::{Moment, SpokenDue, TimeZone, day_of, local, spoken};

use crate::catalogue::{Arg, Catalogue};

const MINUTES_AN_HOUR: i64 = 60;
const MINUTES_A_DAY: i64 = 24 * MINUTES_AN_HOUR;

impl Catalogue {
    /// When something is due, seen from `now`: "1 h 12 min late", "in 25 min", "today 11:30", "tomorrow 15:00",
    /// "Tue 09:00", "12 Dec 09:00".
    pub fn due_in_words(&self, due: Moment, now: Moment, zone: &TimeZone) -> String {
        match spoken(due, now, zone) {
            SpokenDue::Late { minutes } => {
                self.say_with("due-late", &[("span", self.span_in_words(minutes).into())])
            }
            SpokenDue::InMinutes(0) => self.say("due-now"),
            SpokenDue::InMinutes(minutes) => {
                self.say_with("due-in-minutes", &[("minutes", minutes.into())])
            }
            SpokenDue::Today { hour, minute } => {
                self.say_with("due-today", &[("time", clock(hour, minute))])
            }
            SpokenDue::Tomorrow { hour, minute } => {
                self.say_with("due-tomorrow", &[("time", clock(hour, minute))])
            }
            SpokenDue::Weekday {
                weekday,
                hour,
                minute,
            } => self.say_with(
                "due-weekday",
                &[
                    ("weekday", self.weekday_short(weekday)),
                    ("time", clock(hour, minute)),
                ],
            ),
            SpokenDue::Date { date, hour, minute } => {
                let key = if date.year() == day_of(now, zone).year() {
                    "due-date"
                } else {
                    "due-date-year"
                };
                self.say_with(key, &self.parts(date, hour, minute))
            }
        }
    }

    /// A date with its time in full: "Thursday 26 November, 15:00".
    pub fn day_and_time(&self, at: Moment, zone: &TimeZone) -> String {
        self.date_and_time("date-and-time", at, zone)
    }

    /// The same as it is said now, with the year where it is another one: "Friday 15 January 2027, 15:00".
    pub fn day_and_time_said(&self, at: Moment, now: Moment, zone: &TimeZone) -> String {
        let this_year = day_of(at, zone).year() == day_of(now, zone).year();
        let key = if this_year {
            "date-and-time"
        } else {
            "date-and-time-year"
        };
        self.date_and_time(key, at, zone)
    }

    fn date_and_time(&self, key: &str, at: Moment, zone: &TimeZone) -> String {
        let then = local(at, zone);
        let (date, number) = (then.date(), then.date().weekday().to_monday_one_offset());
        self.say_with(
            key,
            &[
                (
                    "weekday",
                    self.shown("weekday", &[("weekday", number.into())]).into(),
                ),
                ("day", date.day().into()),
                ("month", self.month(date)),
                ("year", date.year().into()),
                ("time", clock(then.hour(), then.minute())),
            ],
        )
    }

    /// A date in full: "26 November 2026".
    pub fn date_in_words(&self, at: Moment, zone: &TimeZone) -> String {
        let date = day_of(at, zone);
        self.say_with(
            "date-full",
            &[
                ("day", date.day().into()),
                ("month", self.month(date)),
                ("year", date.year().into()),
            ],
        )
    }

    /// When something happened, as the timeline says it: "today 11:30", "yesterday 16:05", "Tue 24 Nov, 09:00", and with
    /// the year where it is another one: "24 Nov 2025, 09:00".
    pub fn stamp(&self, at: Moment, now: Moment, zone: &TimeZone) -> String {
        let (then, today) = (local(at, zone), day_of(now, zone));
        let date = then.date();
        if date == today {
            return self.say_with(
                "stamp-today",
                &[("time", clock(then.hour(), then.minute()))],
            );
        }
        if date.tomorrow().is_ok_and(|next| next == today) {
            let time = clock(then.hour(), then.minute());
            return self.say_with("stamp-yesterday", &[("time", time)]);
        }
        let key = if date.year() == today.year() {
            "stamp-date"
        } else {
            "stamp-date-year"
        };
        self.say_with(key, &self.parts(date, then.hour(), then.minute()))
    }

    /// A length of time: "12 min", "1 h 12 min", "3 days". Less than nothing counts as nothing.
    pub fn span_in_words(&self, minutes: i64) -> String {
        let minutes = minutes.max(0);
        let (hours, rest) = (minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
        if minutes >= MINUTES_A_DAY {
            self.say_with("span-days", &[("days", (minutes / MINUTES_A_DAY).into())])
        } else if hours == 0 {
            self.say_with("span-minutes", &[("minutes", rest.into())])
        } else if rest == 0 {
            self.say_with("span-hours", &[("hours", hours.into())])
        } else {
            self.say_with(
                "span-hours-minutes",
                &[("hours", hours.into()), ("minutes", rest.into())],
            )
        }
    }

    fn parts(&self, date: Date, hour: i8, minute: i8) -> [(&'static str, Arg<'_>); 5] {
        let month = self.shown("month-short", &[("month", date.month().into())]);
        [
            ("weekday", self.weekday_short(date.weekday())),
            ("day", date.day().into()),
            ("month", month.into()),
            ("year", date.year().into()),
            ("time", clock(hour, minute)),
        ]
    }

    fn weekday_short(&self, weekday: Weekday) -> Arg<'_> {
        let number = weekday.to_monday_one_offset();
        self.shown("weekday-short", &[("weekday", number.into())])
            .into()
    }

    fn month(&self, date: Date) -> Arg<'_> {
        self.shown("month", &[("month", date.month().into())])
            .into()
    }
}

fn clock(hour: i8, minute: i8) -> Arg<'static> {
    format!("{hour:02}:{minute:02}").into()
}
