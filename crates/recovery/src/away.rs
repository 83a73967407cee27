//! Who is away, from when until when, and who keeps their promises meanwhile (P14). Somebody who has left is away for good.

use crate::ids::StaffId;
use calendar::Moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far a promise is handed on where who stands in is away as well.
const HANDED_ON_MAX: usize = 8;

/// A time in which somebody is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Whose.
    pub person: StaffId,
    /// The first moment.
    pub from: Moment,
    /// The first moment at which they are there again; never, where they have left.
    pub until: Option<Moment>,
    /// Who keeps their promises; nobody means the team.
    pub stand_in: Option<StaffId>,
}

impl Absence {
    /// Whether they are not there at this moment.
    pub fn covers(&self, at: Moment) -> bool {
        self.from <= at && self.until.is_none_or(|until| at < until)
    }
}

/// Everybody's absences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Away(BTreeMap<StaffId, Vec<Absence>>);

/// Nobody is away.
pub static NOBODY: Away = Away(BTreeMap::new());

impl FromIterator<Absence> for Away {
    fn from_iter<I: IntoIterator<Item = Absence>>(all: I) -> Self {
        let mut away: BTreeMap<StaffId, Vec<Absence>> = BTreeMap::new();
        for one in all {
            away.entry(one.person).or_default().push(one);
        }
        Self(away)
    }
}

impl Away {
    /// The absence of this person at this moment, if they are not there: having left before all else, else what was said
    /// last.
    pub fn at(&self, person: StaffId, at: Moment) -> Option<&Absence> {
        let said = self.0.get(&person)?.iter().filter(|one| one.covers(at));
        said.max_by_key(|one| one.until.is_none())
    }

    /// Whether they have left for good by this moment.
    pub fn has_left(&self, person: StaffId, at: Moment) -> bool {
        self.at(person, at).is_some_and(|one| one.until.is_none())
    }

    /// When this person is there again, where they are away at this moment and have not left.
    pub fn back(&self, person: StaffId, at: Moment) -> Option<Moment> {
        let mut back = self.at(person, at)?.until?;
        // One absence may follow on another.
        while let Some(next) = self.at(person, back) {
            back = next.until?;
        }
        Some(back)
    }

    /// Who keeps what this person would have kept at this moment: themselves where they are there, else who stands in
    /// for them, or for those in turn; nobody where it is for the team.
    pub fn keeper(&self, person: StaffId, at: Moment) -> Option<StaffId> {
        let mut keeper = person;
        for _ in 0..HANDED_ON_MAX {
            match self.at(keeper, at) {
                None => return Some(keeper),
                Some(absence) => keeper = absence.stand_in?,
            }
        }
        None
    }
}
