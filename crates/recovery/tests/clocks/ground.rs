//! Places where clocks are read, and times as people write them.

use calendar::holidays::{WorkingDays, jurisdiction};
use calendar::{Moment, OfficeHours, TimeZone, from_local};
use recovery::clocks::{Deadline, Place, Rule, deadline};

/// Days, wall and office of one place.
pub struct Ground {
    pub zone: TimeZone,
    pub working: WorkingDays,
    pub office: OfficeHours,
}

impl Ground {
    /// The working days of this jurisdiction, on the wall of this zone.
    pub fn of(id: &str, zone: &str) -> Self {
        Self {
            zone: calendar::zone(zone).unwrap(),
            working: WorkingDays::of(jurisdiction(id).unwrap()),
            office: OfficeHours::default(),
        }
    }

    pub fn england() -> Self {
        Self::of("gb-eng", "Europe/London")
    }

    pub fn place(&self) -> Place<'_> {
        Place {
            zone: &self.zone,
            working: &self.working,
            office: &self.office,
        }
    }

    /// A moment by the wall: `2026-04-02T10:00`.
    pub fn at(&self, wall: &str) -> Moment {
        from_local(wall.parse().unwrap(), &self.zone)
    }

    /// The deadline of a rule for what came at this time of the wall.
    pub fn deadline(&self, rule: &Rule, wall: &str) -> Deadline {
        deadline(rule, self.at(wall), &self.place()).unwrap()
    }

    /// Its last day, written with the day of the week.
    pub fn day(&self, rule: &Rule, wall: &str) -> String {
        self.deadline(rule, wall)
            .day
            .strftime("%a %-d %b %Y")
            .to_string()
    }
}
