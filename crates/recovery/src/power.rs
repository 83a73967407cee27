//! How far somebody decides alone (P44): a limit for each kind of remedy, by role, and by person where one was set. What
//! has no limit is theirs to give. Beyond it a colleague who may says yes first.

use crate::facts::Role;
use crate::ids::StaffId;
use crate::terms::{Money, Proposal, Remedy};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many people may have limits of their own.
pub const PEOPLE_WITH_LIMITS_MAX: usize = 500;
/// No limit lies higher, in hundredths.
pub const LIMIT_CENTS_MAX: i64 = 10_000_000_000;

/// How far one kind of remedy may be given alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Whatever it comes to.
    Alone,
    /// Up to this amount; never alone where it is nothing.
    UpTo(Money),
}

/// The limits of a role or a person; a kind that is not named has none.
pub type ByRemedy = BTreeMap<Remedy, Limit>;

/// The limits of the house. An administrator has none, so that somebody can always say yes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Counted from one; nothing was ever set at zero.
    pub edition: u32,
    /// Of everybody in a role.
    pub roles: BTreeMap<Role, ByRemedy>,
    /// Of one person, in place of those of their role.
    pub people: BTreeMap<StaffId, ByRemedy>,
}

impl Limits {
    /// How far this person decides alone.
    pub fn of(&self, role: Role, person: Option<StaffId>) -> Power {
        if role == Role::Administrator {
            return Power::default();
        }
        let mut limits = self.roles.get(&role).cloned().unwrap_or_default();
        if let Some(own) = person.and_then(|person| self.people.get(&person)) {
            limits.extend(own.iter().map(|(kind, limit)| (*kind, limit.clone())));
        }
        Power { limits }
    }
}

/// What goes beyond somebody's power.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beyond {
    /// Which kind of remedy.
    pub remedy: Remedy,
    /// How far they decide alone.
    pub limit: Money,
}

/// Why something is not simply theirs to give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAlone {
    /// It has a limit, and nobody said what it comes to.
    SayWorth(Remedy),
    /// It lies beyond the limit.
    Beyond(Beyond),
}

/// How far one person decides alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Power {
    limits: ByRemedy,
}

impl Power {
    /// The limits, by kind of remedy.
    pub fn limits(&self) -> &ByRemedy {
        &self.limits
    }

    /// Whether they may give this alone. Another currency than that of the limit cannot be held against it and counts
    /// as beyond.
    ///
    /// # Errors
    /// What is missing or too much.
    pub fn covers(&self, remedy: Remedy, worth: Option<&Money>) -> Result<(), NotAlone> {
        let Some(Limit::UpTo(limit)) = self.limits.get(&remedy) else {
            return Ok(());
        };
        let within = |worth: &Money| worth.currency == limit.currency && worth.cents <= limit.cents;
        match worth {
            Some(worth) if within(worth) && limit.cents > 0 => Ok(()),
            None if limit.cents > 0 => Err(NotAlone::SayWorth(remedy)),
            _ => Err(NotAlone::Beyond(Beyond {
                remedy,
                limit: limit.clone(),
            })),
        }
    }

    /// Whether they may give all of this alone.
    ///
    /// # Errors
    /// The first that they may not.
    pub fn covers_all(&self, wanted: &[Proposal]) -> Result<(), NotAlone> {
        wanted
            .iter()
            .try_for_each(|one| self.covers(one.remedy, one.worth.as_ref()))
    }
}
