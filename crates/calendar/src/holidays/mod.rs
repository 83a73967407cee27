//! Holidays by jurisdiction, as data: files of rules that a person can check against the law, worked out for any year,
//! and lists of days from iCalendar.
//!
//! Where the law leaves it open whether a day is free, it counts as worked here: a deadline then comes rather early.

mod easter;
mod icalendar;
mod jurisdiction;
mod rule;
mod shipped;
mod working_days;

pub use icalendar::{
    ICalendarError, Imported, LeftOut, MAX_DAYS_IMPORTED, MAX_DAYS_OF_AN_EVENT,
    MAX_ICALENDAR_BYTES, MAX_LEFT_OUT_TOLD, read_icalendar,
};
pub use jurisdiction::{Jurisdiction, MAX_RULES, Substitute};
pub use rule::Rule;
pub use shipped::{jurisdiction, jurisdictions};
pub use working_days::{WorkingDays, YEARS};
