//! When somebody is told by mail what they have not seen: at times they chose, and at once what cannot wait; never while it is
//! quiet for them.

use calendar::civil::{Date, Time};
use calendar::{Moment, OfficeHours, TimeZone, day_of, from_local, local};
use serde::{Deserialize, Serialize};

/// How many times a day somebody is mailed at most.
pub const TIMES_MAX: usize = 6;
/// Minutes of a day.
pub const DAY_MINUTES: u16 = 24 * 60;
/// How many ends of a quiet stretch are tried.
const QUIET_DAYS_MAX: usize = 4;
/// How long is waited for more that cannot wait, in minutes: a mail for all of it.
const GATHERED_MINUTES: i64 = 2;

/// A stretch of each day in which somebody is sent nothing, in minutes since midnight; it may go over midnight. Of two equal
/// ones it is never quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiet {
    /// The first minute.
    pub from: u16,
    /// The first minute at which it is not quiet any more.
    pub to: u16,
}

impl Quiet {
    fn holds(self, minute: u16) -> bool {
        if self.from <= self.to {
            (self.from..self.to).contains(&minute)
        } else {
            minute >= self.from || minute < self.to
        }
    }
}

/// What somebody chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByMail {
    /// At these minutes of each day they are mailed all they have not seen; never, where there is none.
    #[serde(default)]
    pub times: Vec<u16>,
    /// What cannot wait is mailed at once.
    #[serde(default)]
    pub urgent: bool,
    /// When it is quiet; nothing: outside of the hours of the house.
    #[serde(default)]
    pub quiet: Option<Quiet>,
    /// The zone their day is in; nothing: that of the house.
    #[serde(default)]
    pub zone: Option<String>,
}

impl ByMail {
    /// Whether they are never mailed.
    pub fn is_never(&self) -> bool {
        self.times.is_empty() && !self.urgent
    }

    /// The zone of their day.
    pub fn zone(&self, office: &OfficeHours) -> TimeZone {
        let own = self
            .zone
            .as_deref()
            .and_then(|name| calendar::zone(name).ok());
        own.unwrap_or_else(|| office.zone().clone())
    }

    /// This moment, or the first after it at which it is not quiet.
    pub fn not_quiet(&self, at: Moment, office: &OfficeHours) -> Moment {
        let Some(quiet) = self.quiet else {
            return office.next_open(at);
        };
        let zone = self.zone(office);
        let mut at = at;
        // An end that the clocks skip may lie in the next quiet stretch.
        for _ in 0..QUIET_DAYS_MAX {
            let here = local(at, &zone);
            let minute = minute_of(here.time());
            if !quiet.holds(minute) {
                break;
            }
            let today = here.date();
            let day = if minute < quiet.to {
                today
            } else {
                today.tomorrow().unwrap_or(today)
            };
            let end = moment(day, quiet.to, &zone);
            // The second time an hour strikes, when clocks go back, the end of it has been once already.
            let left = (quiet.to + DAY_MINUTES - minute) % DAY_MINUTES;
            at = if end > at {
                end
            } else {
                at.plus_minutes(i64::from(left))
            };
        }
        at
    }

    /// When they are mailed all that they have not seen at `now`; nothing where they did not choose a time.
    pub fn next(&self, now: Moment, office: &OfficeHours) -> Option<Moment> {
        let zone = self.zone(office);
        let today = day_of(now, &zone);
        let days = [Some(today), today.tomorrow().ok()];
        let moments = days.into_iter().flatten().flat_map(|day| {
            let zone = zone.clone();
            let times = self.times.iter().take(TIMES_MAX);
            times.map(move |minute| moment(day, *minute, &zone))
        });
        let first = moments.filter(|at| *at > now).min()?;
        Some(self.not_quiet(first, office))
    }

    /// When they are mailed what cannot wait; nothing where they did not choose that.
    pub fn at_once(&self, now: Moment, office: &OfficeHours) -> Option<Moment> {
        let soon = now.plus_minutes(GATHERED_MINUTES);
        self.urgent.then(|| self.not_quiet(soon, office))
    }
}

fn minute_of(time: Time) -> u16 {
    let minute = i16::from(time.hour()) * 60 + i16::from(time.minute());
    minute.unsigned_abs()
}

/// That minute on the wall, also on a day whose clocks change.
fn moment(day: Date, minute: u16, zone: &TimeZone) -> Moment {
    let minute = minute.min(DAY_MINUTES - 1);
    let part = |part: u16| i8::try_from(part).unwrap_or_default();
    from_local(day.at(part(minute / 60), part(minute % 60), 0, 0), zone)
}
