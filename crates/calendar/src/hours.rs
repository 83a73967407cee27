//! When the desk is at work: a week of hours in a zone, without holidays.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::error::CalendarError;
use crate::local;
use crate::plain::Plain;
use crate::span::Span;

/// How many holidays a calendar holds.
pub const MAX_HOLIDAYS: usize = 2000;

/// How many stretches of hours one day holds.
pub const MAX_SPANS_A_DAY: usize = 12;

/// The hours of a desk: which stretches of each weekday it works, in which zone, and on which dates it does not.
///
/// In configuration it is plain text; weekdays that are not named are closed, and without `week` the default hours hold:
///
/// ```toml
/// zone = "Europe/Berlin"
/// [week]
/// monday = ["09:00-12:30", "13:00-17:00"]
/// [holidays]
/// 2026-12-25 = "Christmas Day"
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Plain", into = "Plain")]
pub struct OfficeHours {
    zone_name: String,
    zone: TimeZone,
    week: [Vec<Span>; 7],
    holidays: BTreeMap<Date, String>,
}

impl OfficeHours {
    /// Hours for each weekday, Monday first, in the zone of this IANA name. Spans may come in any order and may touch,
    /// but not overlap.
    pub fn new(
        zone_name: &str,
        mut week: [Vec<Span>; 7],
        holidays: BTreeMap<Date, String>,
    ) -> Result<Self, CalendarError> {
        let zone = local::zone(zone_name)?;
        for day in &mut week {
            if day.len() > MAX_SPANS_A_DAY {
                return Err(CalendarError::TooManySpans {
                    found: day.len(),
                    most: MAX_SPANS_A_DAY,
                });
            }
            day.sort_unstable();
            if let Some(pair) = day.windows(2).find(|pair| pair[1].from() < pair[0].to()) {
                let (first, second) = (pair[0].to_string(), pair[1].to_string());
                return Err(CalendarError::Overlap { first, second });
            }
        }
        if holidays.len() > MAX_HOLIDAYS {
            return Err(CalendarError::TooManyHolidays {
                found: holidays.len(),
                most: MAX_HOLIDAYS,
            });
        }
        Ok(Self {
            zone_name: zone_name.trim().to_owned(),
            zone,
            week,
            holidays,
        })
    }

    /// The zone whose clock the hours follow.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The IANA name of the zone.
    pub fn zone_name(&self) -> &str {
        &self.zone_name
    }

    /// The hours of each weekday, Monday first.
    pub fn week(&self) -> &[Vec<Span>; 7] {
        &self.week
    }

    /// Dates on which nobody works, with their names.
    pub fn holidays(&self) -> &BTreeMap<Date, String> {
        &self.holidays
    }

    /// The hours worked on this date; none on a holiday.
    pub fn spans_on(&self, date: Date) -> &[Span] {
        if self.holidays.contains_key(&date) {
            return &[];
        }
        let monday_zero =
            usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or_default();
        &self.week[monday_zero]
    }

    pub(crate) fn default_week() -> [Vec<Span>; 7] {
        let nine_to_five = Span::new(9 * 60, 17 * 60).expect("nine comes before five");
        std::array::from_fn(|day| {
            if day < 5 {
                vec![nine_to_five]
            } else {
                Vec::new()
            }
        })
    }
}

/// Monday to Friday from 09:00 to 17:00 UTC, no holidays.
impl Default for OfficeHours {
    fn default() -> Self {
        Self {
            zone_name: "UTC".to_owned(),
            zone: TimeZone::UTC,
            week: Self::default_week(),
            holidays: BTreeMap::new(),
        }
    }
}
