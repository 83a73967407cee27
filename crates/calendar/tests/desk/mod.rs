//! Desks to count with.

use std::collections::BTreeMap;

use calendar::{Moment, OfficeHours, parse_local};

/// A desk in this zone with the same hours on each of the first `days` weekdays.
pub fn desk(zone: &str, days: usize, hours: &[&str], holidays: &[&str]) -> OfficeHours {
    let day: Vec<_> = hours.iter().map(|span| span.parse().unwrap()).collect();
    let week = std::array::from_fn(|n| if n < days { day.clone() } else { Vec::new() });
    let holidays: BTreeMap<_, _> = holidays
        .iter()
        .map(|date| (date.parse().unwrap(), "Holiday".to_owned()))
        .collect();
    OfficeHours::new(zone, week, holidays).unwrap()
}

/// Monday to Friday, nine to five, in Berlin; Christmas and New Year off.
pub fn berlin() -> OfficeHours {
    desk(
        "Europe/Berlin",
        5,
        &["09:00-17:00"],
        &["2026-12-25", "2027-01-01"],
    )
}

/// A moment on the wall clock of the desk.
pub fn at(hours: &OfficeHours, text: &str) -> Moment {
    parse_local(text, hours.zone()).unwrap()
}

/// What the wall clock of the desk shows, to the minute.
pub fn shown(hours: &OfficeHours, at: Moment) -> String {
    calendar::local(at, hours.zone())
        .strftime("%Y-%m-%dT%H:%M")
        .to_string()
}
