//! How the date of a holiday is told: a few words that a person can check against the law.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::easter;
use crate::error::{CalendarError, quoted};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// “first” to “fourth”, and “last”, as the zone database counts them.
const PLACES: [(&str, i8); 5] = [
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("last", -1),
];

/// Further from Easter no holiday lies (Corpus Christi is 60 days after it).
const FROM_EASTER_MAX: i16 = 100;

/// When a holiday falls, year by year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// `25 December`
    Fixed {
        /// 1 to 12.
        month: i8,
        /// 1 to 31; a 29 February falls only where there is one.
        day: i8,
    },
    /// `2026-06-15`: that day alone.
    Once(Date),
    /// `easter -2`, `orthodox easter +1`
    Easter {
        /// By the eastern reckoning.
        orthodox: bool,
        /// Days after Easter Sunday; before it when negative.
        days: i16,
    },
    /// `first monday of may`, `last monday of august`
    Nth {
        /// 1 to 4, or -1 for the last.
        place: i8,
        /// Which day of the week.
        weekday: Weekday,
        /// 1 to 12.
        month: i8,
    },
    /// `monday on or before 24 may`, `saturday on or after 31 october`
    Near {
        /// Which day of the week.
        weekday: Weekday,
        /// The nearest before the date; otherwise after it.
        before: bool,
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
}

impl Rule {
    /// Reads a rule; upper and lower case count alike.
    pub fn read(text: &str) -> Result<Self, CalendarError> {
        let lower = text.trim().to_lowercase();
        let words: Vec<&str> = lower.split_whitespace().collect();
        let rule = match words.as_slice() {
            [date] if date.contains('-') => date.parse().ok().map(Self::Once),
            ["easter", days @ ..] => from_easter(false, days),
            ["orthodox", "easter", days @ ..] => from_easter(true, days),
            [day, month] => fixed(day, month).map(|(month, day)| Self::Fixed { month, day }),
            [place, weekday, "of", month] => nth(place, weekday, month),
            [weekday, "on", "or", side @ ("before" | "after"), day, month] => {
                near(weekday, *side == "before", day, month)
            }
            _ => None,
        };
        rule.ok_or_else(|| CalendarError::NotAHolidayRule(quoted(text)))
    }

    /// The date in this year; none where the rule has none then.
    pub fn in_year(&self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed { month, day } => Date::new(year, *month, *day).ok(),
            Self::Once(date) => (date.year() == year).then_some(*date),
            Self::Easter { orthodox, days } => {
                let sunday = if *orthodox {
                    easter::eastern(year)
                } else {
                    easter::western(year)
                };
                sunday?.checked_add(i64::from(*days).days()).ok()
            }
            Self::Nth {
                place,
                weekday,
                month,
            } => Date::new(year, *month, 1)
                .ok()?
                .nth_weekday_of_month(*place, *weekday)
                .ok(),
            Self::Near {
                weekday,
                before,
                month,
                day,
            } => {
                let date = Date::new(year, *month, *day).ok()?;
                let off = if *before {
                    -i64::from(date.weekday().since(*weekday))
                } else {
                    i64::from(weekday.since(date.weekday()))
                };
                date.checked_add(off.days()).ok()
            }
        }
    }
}

/// A day of the week by its English name.
pub fn weekday(text: &str) -> Option<Weekday> {
    let found = WEEKDAYS.iter().find(|(name, _)| *name == text)?;
    Some(found.1)
}

fn month(text: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|name| *name == text)?;
    i8::try_from(at + 1).ok()
}

/// Month and day, if some year has that date.
fn fixed(day: &str, month_name: &str) -> Option<(i8, i8)> {
    const LEAP: i16 = 2024;
    let (month, day) = (month(month_name)?, day.parse().ok()?);
    Date::new(LEAP, month, day).ok()?;
    Some((month, day))
}

fn from_easter(orthodox: bool, days: &[&str]) -> Option<Rule> {
    let days = match days {
        [] => 0,
        [days] if days.starts_with(['+', '-']) => days.parse().ok()?,
        _ => return None,
    };
    (-FROM_EASTER_MAX..=FROM_EASTER_MAX)
        .contains(&days)
        .then_some(Rule::Easter { orthodox, days })
}

fn nth(place: &str, day: &str, of: &str) -> Option<Rule> {
    let place = PLACES.iter().find(|(name, _)| *name == place)?.1;
    Some(Rule::Nth {
        place,
        weekday: weekday(day)?,
        month: month(of)?,
    })
}

fn near(name: &str, before: bool, day: &str, of: &str) -> Option<Rule> {
    let (month, day) = fixed(day, of)?;
    Some(Rule::Near {
        weekday: weekday(name)?,
        before,
        month,
        day,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    fn falls(rule: &str, year: i16) -> String {
        let date = Rule::read(rule).unwrap().in_year(year);
        date.map(|date| date.to_string()).unwrap_or_default()
    }

    #[test]
    fn each_way_of_telling_a_holiday_falls_where_it_should() {
        assert_eq!(falls("25 December", 2026), "2026-12-25");
        assert_eq!(falls("29 February", 2026), "");
        assert_eq!(falls("2026-06-15", 2026), "2026-06-15");
        assert_eq!(falls("2026-06-15", 2027), "");
        assert_eq!(falls("Easter -2", 2026), "2026-04-03");
        assert_eq!(falls("easter", 2026), "2026-04-05");
        assert_eq!(falls("orthodox easter +1", 2026), "2026-04-13");
        assert_eq!(falls("first monday of May", 2026), "2026-05-04");
        assert_eq!(falls("last monday of august", 2026), "2026-08-31");
        assert_eq!(falls("fourth thursday of november", 2026), "2026-11-26");
        assert_eq!(falls("monday on or before 24 may", 2026), "2026-05-18");
        assert_eq!(falls("monday on or before 18 may", 2026), "2026-05-18");
        assert_eq!(falls("saturday on or after 31 october", 2026), "2026-10-31");
        assert_eq!(falls("saturday on or after 20 june", 2026), "2026-06-20");
        assert_eq!(falls("friday on or after 20 june", 2026), "2026-06-26");
    }

    #[test]
    fn what_is_no_rule_is_refused_with_examples() {
        for text in [
            "",
            "someday",
            "31 june",
            "easter 2",
            "easter +400",
            "fifth monday of may",
            "first moonday of may",
            "monday on or near 24 may",
            "2026-02-30",
            "25 december 2026",
        ] {
            let error = Rule::read(text).unwrap_err().to_string();
            assert!(error.contains("first monday of may"), "{text}: {error}");
        }
    }
}
