//! How severe a complaint is, from nothing lost to harm: said by a person, by examples of each step on four sides (harm,
//! reach, recurrence, the customer). The gravest side counts. Nothing sets it by itself.

use crate::case::Case;
use crate::classes::{Axis, Code};
use serde::{Deserialize, Serialize};

/// A step of severity, from 0 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Severity(u8);

impl Severity {
    /// All, the lightest first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];
    /// Health, safety or rights; a supervisor looks at it.
    pub const GRAVEST: Self = Self(4);
    /// Of somebody who needs help to complain.
    const NEEDS_HELP: Self = Self(2);
    /// It failed a second time.
    const AGAIN: Self = Self(1);
    /// And a third.
    const AND_AGAIN: Self = Self(2);

    /// The step of this number.
    pub fn of(step: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.0 == step)
    }

    /// Its number.
    pub fn step(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Severity {
    type Error = &'static str;

    fn try_from(step: u8) -> Result<Self, Self::Error> {
        Self::of(step).ok_or("a severity beyond 4")
    }
}

impl From<Severity> for u8 {
    fn from(severity: Severity) -> Self {
        severity.0
    }
}

/// Why a step is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The customer's words speak of danger to body or health.
    Danger,
    /// It was said to be about safety or health.
    ClassedSo,
    /// The customer has a need that we know of.
    Need,
    /// It failed again, this many times beside the first.
    Again,
}

impl Sign {
    /// Its name in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::ClassedSo => "classed",
            Self::Need => "need",
            Self::Again => "again",
        }
    }
}

/// What is known beside the case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Words of danger to body or health were read.
    pub danger: bool,
    /// The customer has a need that we know of.
    pub need: bool,
}

/// The least that surely holds, and why; nothing where nothing is sure. A person says what it is.
pub fn suggested(case: &Case, seen: Seen) -> Option<(Severity, Vec<Sign>)> {
    let is = |axis: Axis, name: &str| case.classes.on(axis).contains(&&Code::named(name));
    let classed = is(Axis::Failed, "safety") || is(Axis::Loss, "health");
    let again = match case.counts.second_failures {
        0 => None,
        1 => Some(Severity::AGAIN),
        _ => Some(Severity::AND_AGAIN),
    };
    let signs = [
        (seen.danger.then_some(Severity::GRAVEST), Sign::Danger),
        (classed.then_some(Severity::GRAVEST), Sign::ClassedSo),
        (seen.need.then_some(Severity::NEEDS_HELP), Sign::Need),
        (again, Sign::Again),
    ];
    let gravest = signs.iter().filter_map(|(step, _)| *step).max()?;
    let of_it = signs.iter().filter(|(step, _)| *step == Some(gravest));
    Some((gravest, of_it.map(|(_, sign)| *sign).collect()))
}
