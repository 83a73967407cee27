//! People of the house.

use calendar::Moment;
use letters::Language;
use recovery::{Role, StaffId, TeamId};

/// One of us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: StaffId,
    /// Name, as customers read it.
    pub name: String,
    /// Address for sign-in and for the customer to reach them.
    pub email: String,
    /// Telephone, as customers read it.
    pub phone: String,
    /// What they may do.
    pub role: Role,
    /// Their team.
    pub team: Option<Team>,
    /// May sign in.
    pub active: bool,
    /// Has a password (or still an invitation to answer).
    pub set_up: bool,
    /// The language they chose for the desk, where they chose one.
    pub language: Option<Language>,
    /// Which keys they chose, as the pages wrote it, where they chose any.
    pub keys: Option<String>,
}

/// A team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Which.
    pub id: TeamId,
    /// Its name.
    pub name: String,
}

/// A person with a live session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// When the session ends if nothing is done.
    pub until: Moment,
}

/// A token in a list; the token itself is nowhere.
#[derive(Clone, Debug)]
pub struct CoachTokenRow {
    /// Where it is used.
    pub name: String,
    /// Who made it, by name; empty where that person is gone.
    pub made_by: String,
    /// When.
    pub created_at: Moment,
    /// When it was used last, give or take some hours.
    pub used_at: Option<Moment>,
}
