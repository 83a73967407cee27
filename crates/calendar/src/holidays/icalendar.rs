//! Days from iCalendar (RFC 5545), as calendar programs and authorities hand them out: whole-day events, and those that
//! come every year. What cannot be read as days is named with its line, and nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::YEARS;
use crate::error::quoted;

/// The largest file, in bytes.
pub const MAX_ICALENDAR_BYTES: usize = 1 << 20;
/// The longest event taken for days off, in days; a longer one is rather a school year.
pub const MAX_DAYS_OF_AN_EVENT: usize = 31;
/// How many days one file may hold, events of every year worked out.
pub const MAX_DAYS_IMPORTED: usize = 10_000;
/// How many events that were left out are named.
pub const MAX_LEFT_OUT_TOLD: usize = 50;

const OTHER_RULE: &str = "it comes again by a rule other than every year on its date";

/// What a file held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// Each day with the name of its event.
    pub days: BTreeMap<Date, String>,
    /// The first [`MAX_LEFT_OUT_TOLD`] events that could not be read as days.
    pub left_out: Vec<LeftOut>,
    /// How many events could not be read as days, in all.
    pub left_out_count: usize,
}

/// An event that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The line at which it begins, from 1.
    pub line: usize,
    /// Its name; empty where it has none.
    pub name: String,
    /// Why.
    pub why: &'static str,
}

/// Why a file was not taken at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ICalendarError {
    /// Too many bytes.
    #[error(
        "the file has {0} bytes, and {MAX_ICALENDAR_BYTES} are the most; nothing was taken. Export fewer years"
    )]
    TooLarge(usize),
    /// No calendar at all.
    #[error(
        "the file is no iCalendar: it does not begin with BEGIN:VCALENDAR; nothing was taken. Export it as .ics"
    )]
    NoCalendar,
    /// It breaks off.
    #[error(
        "line {line}: the event that begins here does not end; nothing was taken. Fetch the file once more"
    )]
    BrokenOff {
        /// Where the event begins.
        line: usize,
    },
    /// Too many days.
    #[error(
        "the file holds more than {MAX_DAYS_IMPORTED} days; nothing was taken. Export fewer years"
    )]
    TooManyDays,
}

/// Reads the days of a file. An event that comes every year is worked out for [`YEARS`]; one that was cancelled is no
/// day.
///
/// # Errors
/// Where the file is too large, no iCalendar, or broken off.
pub fn read_icalendar(text: &str) -> Result<Imported, ICalendarError> {
    if text.len() > MAX_ICALENDAR_BYTES {
        return Err(ICalendarError::TooLarge(text.len()));
    }
    let lines = unfolded(text.trim_start_matches('\u{feff}'));
    let begins = lines.iter().find(|(_, line)| !line.trim().is_empty());
    if !begins.is_some_and(|(_, line)| line.trim().eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Err(ICalendarError::NoCalendar);
    }
    let mut imported = Imported::default();
    let mut event: Option<Event> = None;
    // An alarm within an event has properties of its own.
    let mut within = 0_usize;
    for (number, line) in &lines {
        let Some((name, parameters, value)) = parted(line) else {
            continue;
        };
        let is_event = value.trim().eq_ignore_ascii_case("VEVENT");
        match (name.as_str(), &mut event) {
            ("BEGIN", None) if is_event => event = Some(Event::at(*number)),
            ("BEGIN", Some(_)) => within += 1,
            ("END", Some(_)) if within > 0 => within -= 1,
            ("END", Some(open)) if is_event => {
                open.tell(&mut imported)?;
                event = None;
            }
            (name, Some(open)) if within == 0 => open.take(name, parameters, value),
            _ => {}
        }
    }
    match event {
        Some(open) => Err(ICalendarError::BrokenOff { line: open.line }),
        None => Ok(imported),
    }
}

/// Lines with the number of their first part; a line that begins with a blank goes on with the one before.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ => lines.push((at + 1, line.to_owned())),
        }
    }
    lines
}

/// Name, parameters and value of a line; a colon within quotes does not part them.
fn parted(line: &str) -> Option<(String, &str, &str)> {
    let mut quoted = false;
    let colon = line.char_indices().find_map(|(at, c)| {
        quoted ^= c == '"';
        (c == ':' && !quoted).then_some(at)
    })?;
    let (head, value) = (&line[..colon], &line[colon + 1..]);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    Some((name.trim().to_uppercase(), parameters, value))
}

#[derive(Default)]
struct Event {
    line: usize,
    name: String,
    starts: Option<Date>,
    ends: Option<Date>,
    days: Option<usize>,
    yearly: Option<Yearly>,
    without: BTreeSet<Date>,
    cancelled: bool,
    /// The first thing met that cannot be read as days.
    unread: Option<&'static str>,
}

/// An event that comes on its date every year.
#[derive(Default)]
struct Yearly {
    times: Option<usize>,
    until: Option<Date>,
    month: Option<i8>,
    day: Option<i8>,
}

impl Event {
    fn at(line: usize) -> Self {
        Self {
            line,
            ..Self::default()
        }
    }

    fn take(&mut self, name: &str, parameters: &str, value: &str) {
        match name {
            "SUMMARY" => self.name = quoted(&unescaped(value)),
            "STATUS" => self.cancelled = value.trim().eq_ignore_ascii_case("CANCELLED"),
            "DTSTART" => match whole_day(parameters, value) {
                Ok(date) => self.starts = Some(date),
                Err(why) => self.unread(why),
            },
            "DTEND" => match whole_day(parameters, value) {
                Ok(date) => self.ends = Some(date),
                Err(why) => self.unread(why),
            },
            "DURATION" => match days_of(value) {
                Some(days) => self.days = Some(days),
                None => self.unread("its duration is not in whole days"),
            },
            "RRULE" => match yearly(value) {
                Some(yearly) => self.yearly = Some(yearly),
                None => self.unread(OTHER_RULE),
            },
            "EXDATE" => {
                for date in value.split(',') {
                    match whole_day(parameters, date) {
                        Ok(date) => {
                            self.without.insert(date);
                        }
                        Err(why) => self.unread(why),
                    }
                }
            }
            "RDATE" => self.unread("it lists further dates (RDATE)"),
            "RECURRENCE-ID" => self.unread("it changes one date of another event"),
            _ => {}
        }
    }

    fn unread(&mut self, why: &'static str) {
        self.unread.get_or_insert(why);
    }

    fn tell(&self, imported: &mut Imported) -> Result<(), ICalendarError> {
        if self.cancelled {
            return Ok(());
        }
        match self.dates() {
            Ok(dates) => {
                for date in dates {
                    imported
                        .days
                        .entry(date)
                        .or_insert_with(|| self.name.clone());
                }
                if imported.days.len() > MAX_DAYS_IMPORTED {
                    return Err(ICalendarError::TooManyDays);
                }
            }
            Err(why) => {
                imported.left_out_count += 1;
                if imported.left_out.len() < MAX_LEFT_OUT_TOLD {
                    imported.left_out.push(LeftOut {
                        line: self.line,
                        name: self.name.clone(),
                        why,
                    });
                }
            }
        }
        Ok(())
    }

    fn dates(&self) -> Result<Vec<Date>, &'static str> {
        if let Some(why) = self.unread {
            return Err(why);
        }
        let starts = self.starts.ok_or("it has no day on which it starts")?;
        let length = self.length(starts)?;
        let mut first_days = vec![starts];
        if let Some(yearly) = &self.yearly {
            let on_its_date = yearly.month.is_none_or(|month| month == starts.month())
                && yearly.day.is_none_or(|day| day == starts.day());
            if !on_its_date {
                return Err(OTHER_RULE);
            }
            let later = (starts.year() + 1..=*YEARS.end())
                .filter_map(|year| Date::new(year, starts.month(), starts.day()).ok());
            first_days.extend(later);
            first_days.truncate(yearly.times.unwrap_or(usize::MAX));
            first_days.retain(|date| yearly.until.is_none_or(|until| *date <= until));
        }
        let mut dates = Vec::new();
        for first in first_days {
            if self.without.contains(&first) {
                continue;
            }
            let days = (0_i64..)
                .take(length)
                .filter_map(|day| first.checked_add(day.days()).ok())
                .filter(|date| YEARS.contains(&date.year()));
            dates.extend(days);
        }
        Ok(dates)
    }

    fn length(&self, starts: Date) -> Result<usize, &'static str> {
        let length = match (self.ends, self.days) {
            (Some(ends), _) => usize::try_from(ends.duration_since(starts).as_hours() / 24)
                .map_err(|_| "it ends before it starts")?
                // Some programs write the last day itself where the first day after it belongs.
                .max(1),
            (None, Some(days)) => days.max(1),
            (None, None) => 1,
        };
        if length > MAX_DAYS_OF_AN_EVENT {
            return Err("it is longer than a month");
        }
        Ok(length)
    }
}

/// The date of a value without a time of day.
fn whole_day(parameters: &str, value: &str) -> Result<Date, &'static str> {
    let value = value.trim();
    let with_time = value.contains('T') || parameters.to_uppercase().contains("VALUE=DATE-TIME");
    if with_time {
        return Err("it has a time of day; only whole days count");
    }
    if value.len() != 8 || !value.bytes().all(|b| b.is_ascii_digit()) {
        return Err("its date cannot be read");
    }
    let part = |from: usize, to: usize| value[from..to].parse::<i16>().ok();
    let date = part(0, 4)
        .zip(part(4, 6))
        .zip(part(6, 8))
        .and_then(|((year, month), day)| {
            Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
        });
    date.ok_or("its date cannot be read")
}

/// `P1D`, `P2W`: whole days.
fn days_of(value: &str) -> Option<usize> {
    let rest = value.trim().strip_prefix('P')?;
    if let Some(weeks) = rest.strip_suffix('W') {
        return weeks.parse::<usize>().ok()?.checked_mul(7);
    }
    rest.strip_suffix('D')?.parse().ok()
}

/// A rule that says no more than “every year on this date”.
fn yearly(value: &str) -> Option<Yearly> {
    let mut yearly = Yearly::default();
    let mut every_year = false;
    for part in value.trim().split(';').filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once('=')?;
        match (key.to_uppercase().as_str(), value.to_uppercase().as_str()) {
            ("FREQ", "YEARLY") => every_year = true,
            ("INTERVAL", "1") | ("WKST", _) => {}
            ("BYMONTH", month) => yearly.month = Some(month.parse().ok()?),
            ("BYMONTHDAY", day) => yearly.day = Some(day.parse().ok()?),
            ("COUNT", times) => yearly.times = Some(times.parse().ok()?),
            ("UNTIL", until) => {
                let day = until.split('T').next().unwrap_or_default();
                yearly.until = Some(whole_day("", day).ok()?);
            }
            _ => return None,
        }
    }
    every_year.then_some(yearly)
}

/// The text without the escapes of RFC 5545.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.trim().chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => text.push(' '),
                Some(other) => text.push(other),
                None => {}
            },
            c if c.is_control() => {}
            c => text.push(c),
        }
    }
    text
}
