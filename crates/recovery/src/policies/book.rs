//! The policies that a desk may count by, each with its days and its zone at hand.

use super::examples::Ground;
use super::shape::{Clock, Policy};
use crate::terms::Channel;
use calendar::{CalendarError, OfficeHours};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which policy: events name it so, and what was chosen stays what it was when a newer edition comes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PolicyName {
    /// Its short name.
    pub id: String,
    /// Its edition.
    pub edition: u32,
}

impl std::fmt::Display for PolicyName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.id, self.edition)
    }
}

/// A policy, ready to be counted by.
#[derive(Clone, Debug)]
pub struct Ready {
    /// What it says.
    pub policy: Policy,
    /// By which days and in which zone.
    pub ground: Ground,
}

impl Ready {
    /// The clock of this short name, where it is in force.
    pub fn clock(&self, id: &str) -> Option<&Clock> {
        self.policy
            .clocks
            .iter()
            .find(|clock| clock.id == id && clock.basis.in_force())
    }

    /// The clocks in force that run for a complaint that came this way. One that is for some complaints alone runs where
    /// a person said that this is one (`applies`).
    pub fn clocks_of<'a>(
        &'a self,
        channel: Channel,
        applies: &'a [String],
    ) -> impl Iterator<Item = &'a Clock> {
        self.policy.clocks.iter().filter(move |clock| {
            clock.basis.in_force()
                && if clock.channel.is_empty() {
                    clock.when.is_empty() || applies.contains(&clock.id)
                } else {
                    clock.channel.contains(&channel)
                }
        })
    }
}

/// The policies that may be chosen.
#[derive(Clone, Debug, Default)]
pub struct Book {
    ready: BTreeMap<PolicyName, Ready>,
}

/// A book in which no policy stands.
pub static NO_POLICIES: Book = Book::empty();

impl Book {
    /// One in which no policy stands.
    pub const fn empty() -> Self {
        Self {
            ready: BTreeMap::new(),
        }
    }

    /// Puts a policy in, with the days of this office where it names no calendar.
    ///
    /// # Errors
    /// A zone that nobody knows.
    pub fn put(&mut self, policy: Policy, office: &OfficeHours) -> Result<(), CalendarError> {
        let ground = Ground::of(&policy, office)?;
        self.ready.insert(policy.called(), Ready { policy, ground });
        Ok(())
    }

    /// The policy of this name and edition.
    pub fn get(&self, name: &PolicyName) -> Option<&Ready> {
        self.ready.get(name)
    }

    /// All of them, by name and edition.
    pub fn all(&self) -> impl Iterator<Item = (&PolicyName, &Ready)> {
        self.ready.iter()
    }

    /// The newest edition of this short name.
    pub fn newest(&self, id: &str) -> Option<&Ready> {
        let mut of_id = self.ready.iter().filter(|(name, _)| name.id == id);
        of_id.next_back().map(|(_, ready)| ready)
    }
}

impl Policy {
    /// Its short name with its edition.
    pub fn called(&self) -> PolicyName {
        PolicyName {
            id: self.id.clone(),
            edition: self.edition,
        }
    }

    /// Whether it can be chosen: any of its clocks is in force or, where the rule names no number at all, what it asks of
    /// an answer.
    pub fn runs(&self) -> bool {
        if self.clocks.is_empty() {
            return self.final_answer.iter().any(|part| part.basis.in_force());
        }
        self.clocks.iter().any(|clock| clock.basis.in_force())
    }

    /// The entry at this place (as [`Policy::bases`] names it), to be confirmed.
    pub fn basis_at(&mut self, place: &str) -> Option<&mut super::Basis> {
        let at = |table: &str, name: &str| format!("{table} “{name}”") == place;
        for one in &mut self.clocks {
            if at("clock", &one.id) {
                return Some(&mut one.basis);
            }
        }
        let letters = [
            ("acknowledgement", &mut self.acknowledgement),
            ("delay_notice", &mut self.delay_notice),
            ("final_answer", &mut self.final_answer),
        ];
        for (letter, contents) in letters {
            for one in contents {
                if at(letter, &one.text) {
                    return Some(&mut one.basis);
                }
            }
        }
        for one in &mut self.retention {
            if at("retention", &one.what) {
                return Some(&mut one.basis);
            }
        }
        for one in &mut self.report_band {
            if at("report_band", &one.name) {
                return Some(&mut one.basis);
            }
        }
        let mut reports = self.report.iter_mut();
        reports
            .find(|one| at("report", &one.what))
            .map(|one| &mut one.basis)
    }
}
