//! People of the house.

use calendar::Moment;
use calendar::civil::Date;
use letters::{Catalogue, Language, audit_words};
use recovery::{CustomerId, Role, StaffId, TeamId};

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
    /// It is not used any more: what once happened still names it, and nobody chooses it.
    pub closed: bool,
}

/// A person with a live session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// When the session ends if nothing is done.
    pub until: Moment,
}

/// A change of people or settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// When.
    pub at: Moment,
    /// Whoever did it is not to be named, so that the day alone is told, as the office counts days.
    pub day: Option<Date>,
    /// Who did it.
    pub who: Doer,
    /// What, as a code such as `staff_invited`.
    pub what: String,
    /// What it is about.
    pub about: AuditAbout,
}

/// Whose hand a change was made by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doer {
    /// One of us, by name.
    Person(String),
    /// One of us whose name is not known any more.
    Gone,
    /// The desk itself.
    Machine,
}

/// What a change is about. Names of people and teams of the house stand in it, never a customer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditAbout {
    /// Nothing more is told.
    Nothing,
    /// One of us, by name; none where it is not known any more.
    Person(Option<String>),
    /// A team, by name.
    Team(Option<String>),
    /// A rule of the coach, by id.
    Rule(String),
    /// A setting, by name.
    Setting(String),
    /// A customer, by id: who they are stands on their own page, as long as they are not erased.
    Customer(CustomerId),
}

impl AuditRow {
    /// The sentence: who did what.
    pub fn sentence(&self, words: &Catalogue) -> String {
        let who = match &self.who {
            Doer::Person(name) => name.clone(),
            Doer::Gone => words.say("audit-somebody"),
            Doer::Machine => words.say("audit-machine"),
        };
        let (setting, about) = match &self.about {
            AuditAbout::Setting(name) => (Some(name.as_str()), String::new()),
            AuditAbout::Person(name) => {
                let name = name.clone();
                (None, name.unwrap_or_else(|| words.say("audit-nobody")))
            }
            AuditAbout::Team(name) => {
                let name = name.clone();
                (None, name.unwrap_or_else(|| words.say("audit-no-team")))
            }
            AuditAbout::Rule(id) => (None, id.clone()),
            AuditAbout::Nothing | AuditAbout::Customer(_) => (None, String::new()),
        };
        audit_words(words, &who, &self.what, setting, &about)
    }
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
