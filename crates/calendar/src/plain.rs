//! Office hours as people write them in configuration.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::CalendarError;
use crate::hours::OfficeHours;
use crate::span::Span;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Plain {
    #[serde(default = "utc")]
    zone: String,
    #[serde(default)]
    week: Option<Week>,
    #[serde(default)]
    holidays: BTreeMap<Date, String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Week {
    monday: Vec<String>,
    tuesday: Vec<String>,
    wednesday: Vec<String>,
    thursday: Vec<String>,
    friday: Vec<String>,
    saturday: Vec<String>,
    sunday: Vec<String>,
}

fn utc() -> String {
    "UTC".to_owned()
}

impl TryFrom<Plain> for OfficeHours {
    type Error = CalendarError;

    fn try_from(plain: Plain) -> Result<Self, CalendarError> {
        let week = match plain.week {
            None => OfficeHours::default_week(),
            Some(w) => [
                spans(&w.monday)?,
                spans(&w.tuesday)?,
                spans(&w.wednesday)?,
                spans(&w.thursday)?,
                spans(&w.friday)?,
                spans(&w.saturday)?,
                spans(&w.sunday)?,
            ],
        };
        OfficeHours::new(&plain.zone, week, plain.holidays)
    }
}

impl From<OfficeHours> for Plain {
    fn from(hours: OfficeHours) -> Self {
        let [
            monday,
            tuesday,
            wednesday,
            thursday,
            friday,
            saturday,
            sunday,
        ] = hours
            .week()
            .each_ref()
            .map(|day| day.iter().map(Span::to_string).collect());
        Self {
            zone: hours.zone_name().to_owned(),
            week: Some(Week {
                monday,
                tuesday,
                wednesday,
                thursday,
                friday,
                saturday,
                sunday,
            }),
            holidays: hours.holidays().clone(),
        }
    }
}

fn spans(texts: &[String]) -> Result<Vec<Span>, CalendarError> {
    texts.iter().map(|text| text.parse()).collect()
}
