//! Trying a policy by the dates that were worked out for it by hand.

use calendar::civil::{Date, DateTime};
use calendar::holidays::{WorkingDays, jurisdiction};
use calendar::{CalendarError, OfficeHours, TimeZone, from_local, local};

use super::shape::{Clock, Policy};
use crate::clocks::{Place, deadline};

/// The days, the wall and the office by which a policy is read.
#[derive(Debug, Clone)]
pub struct Ground {
    /// The zone.
    pub zone: TimeZone,
    /// Its IANA name.
    pub zone_name: String,
    /// The days that count as worked.
    pub working: WorkingDays,
    /// The hours of the desk.
    pub office: OfficeHours,
}

impl Ground {
    /// The ground of a policy at this desk: its own calendar and zone, and those of the office where it names none.
    ///
    /// # Errors
    /// A zone that nobody knows.
    pub fn of(policy: &Policy, office: &OfficeHours) -> Result<Self, CalendarError> {
        let calendar = policy.calendar.as_deref().and_then(jurisdiction);
        let zone_name = policy.zone.as_deref().unwrap_or(office.zone_name());
        Ok(Self {
            zone: calendar::zone(zone_name)?,
            zone_name: zone_name.to_owned(),
            working: calendar.map_or_else(|| WorkingDays::of_office(office), WorkingDays::of),
            office: office.clone(),
        })
    }

    /// As the clocks take it.
    pub fn place(&self) -> Place<'_> {
        Place {
            zone: &self.zone,
            working: &self.working,
            office: &self.office,
        }
    }
}

/// An example whose date is not what the clock comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleFailure {
    /// Which clock.
    pub clock: String,
    /// When it started.
    pub start: String,
    /// What the file says.
    pub said: String,
    /// What it comes to, or why it comes to nothing.
    pub computed: String,
}

/// Tries every example of a policy. Where it names no calendar or zone, an office open from Monday to Friday, 09:00 to
/// 17:00 UTC, is meant.
///
/// # Errors
/// A zone that nobody knows.
pub fn try_examples(policy: &Policy) -> Result<Vec<ExampleFailure>, CalendarError> {
    let ground = Ground::of(policy, &OfficeHours::default())?;
    let mut failures = Vec::new();
    for clock in &policy.clocks {
        for example in &clock.example {
            let computed = computed(clock, &example.start, &ground);
            if computed.as_deref() != Ok(&example.due) {
                failures.push(ExampleFailure {
                    clock: clock.id.clone(),
                    start: example.start.clone(),
                    said: example.due.clone(),
                    computed: computed.unwrap_or_else(|why| why),
                });
            }
        }
    }
    Ok(failures)
}

/// The last day of the clock; its local time where it counts hours.
fn computed(clock: &Clock, start: &str, ground: &Ground) -> Result<String, String> {
    let wall: DateTime = start
        .parse()
        .map_err(|_| "the start is no date and time such as 2026-04-02T10:00".to_owned())?;
    let started = from_local(wall, &ground.zone);
    let due =
        deadline(&clock.rule(), started, &ground.place()).map_err(|error| error.to_string())?;
    if clock.unit.is_of_hours() {
        let wall = local(due.due, &ground.zone);
        return Ok(wall.strftime("%Y-%m-%dT%H:%M").to_string());
    }
    let day: Date = due.day;
    Ok(day.to_string())
}
