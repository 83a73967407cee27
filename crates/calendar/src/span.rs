//! One stretch of office hours within a day.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, Time};

use crate::error::{CalendarError, quoted};

const MINUTES_A_DAY: u16 = 24 * 60;

/// Hours within one day, from (included) to (excluded), in whole minutes of local time. Written `09:00-17:00`; the end
/// may be `24:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    from: u16,
    to: u16,
}

impl Span {
    /// Hours from and to the given minutes after midnight, `to` at most 1440.
    pub fn new(from: u16, to: u16) -> Result<Self, CalendarError> {
        let span = Self { from, to };
        if to > MINUTES_A_DAY {
            Err(CalendarError::NotASpan(span.to_string()))
        } else if from >= to {
            Err(CalendarError::EmptySpan(span.to_string()))
        } else {
            Ok(span)
        }
    }

    /// Minutes after local midnight at which the hours start.
    pub const fn from(self) -> u16 {
        self.from
    }

    /// Minutes after local midnight at which the hours end; 1440 is the end of the day.
    pub const fn to(self) -> u16 {
        self.to
    }

    /// When the hours begin on this date, by the clock of the wall.
    pub fn start_on(self, date: Date) -> DateTime {
        at_minute(date, self.from)
    }

    /// When the hours end on this date; midnight is that of the next.
    pub fn end_on(self, date: Date) -> DateTime {
        at_minute(date, self.to)
    }
}

/// The local time so many minutes into the day; held to the last day the zone database knows.
fn at_minute(date: Date, minute: u16) -> DateTime {
    date.to_datetime(Time::midnight())
        .saturating_add(i64::from(minute).minutes())
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.from, self.to);
        write!(
            f,
            "{:02}:{:02}-{:02}:{:02}",
            from / 60,
            from % 60,
            to / 60,
            to % 60
        )
    }
}

impl FromStr for Span {
    type Err = CalendarError;

    fn from_str(text: &str) -> Result<Self, CalendarError> {
        let bounds = text
            .split_once(['-', '–'])
            .and_then(|(from, to)| Some((minute(from)?, minute(to)?)));
        let (from, to) = bounds.ok_or_else(|| CalendarError::NotASpan(quoted(text)))?;
        Self::new(from, to)
    }
}

/// Minutes after midnight of `09:00`; none for anything that is no time of day.
fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let digits =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || minute.len() != 2 || !digits(minute) {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let total = hour * 60 + minute;
    (minute < 60 && total <= MINUTES_A_DAY).then_some(total)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["09:00-17:00", "00:00-24:00", "22:30-24:00", "00:00-00:01"] {
            assert_eq!(text.parse::<Span>().unwrap().to_string(), text);
        }
        assert_eq!(
            "9:00 – 17:30".parse::<Span>().unwrap().to_string(),
            "09:00-17:30"
        );
    }

    #[test]
    fn refuses_what_is_no_span() {
        for text in [
            "",
            "9-17",
            "09:00",
            "09:00-25:00",
            "09:00-24:01",
            "09:60-17:00",
            "+9:00-17:00",
            "nine-five",
            "::-::",
        ] {
            assert!(
                matches!(text.parse::<Span>(), Err(CalendarError::NotASpan(_))),
                "{text}"
            );
        }
    }

    #[test]
    fn refuses_hours_that_pass_midnight_and_says_what_to_do() {
        let error = "22:00-06:00".parse::<Span>().unwrap_err();
        assert!(matches!(error, CalendarError::EmptySpan(_)));
        assert!(error.to_string().contains("split"), "{error}");
    }
}
