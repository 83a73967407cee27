//! Who works here, as a page of a case names them.

use super::{Person, Team};
use recovery::StaffId;
use std::collections::HashMap;

/// Everybody who ever worked here, and the teams.
#[derive(Clone, Debug, Default)]
pub struct Everybody {
    staff: Vec<Person>,
    /// Where each stands among them.
    places: HashMap<StaffId, usize>,
    teams: Vec<Team>,
}

impl Everybody {
    pub(crate) fn new(staff: Vec<Person>, teams: Vec<Team>) -> Self {
        let places = staff.iter().enumerate();
        Self {
            places: places.map(|(place, one)| (one.id, place)).collect(),
            staff,
            teams,
        }
    }

    /// One of us, whoever has left too.
    pub fn find(&self, id: StaffId) -> Option<&Person> {
        self.places.get(&id).map(|place| &self.staff[*place])
    }

    /// Their name.
    pub fn name(&self, id: StaffId) -> Option<&str> {
        self.find(id).map(|one| one.name.as_str())
    }

    /// Everybody a promise or a case can be given to.
    pub fn at_work(&self) -> impl Iterator<Item = &Person> {
        self.staff.iter().filter(|one| one.active)
    }

    /// The teams, closed ones too.
    pub fn teams(&self) -> &[Team] {
        &self.teams
    }
}
