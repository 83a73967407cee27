//! A conversation to rehearse, as data: who the customer is, what they know, demand and really need.

mod error;
mod read;
mod shipped;

pub use error::ScenarioError;
pub use read::{MAX_ENTRIES, MAX_SCENARIO_BYTES, MIN_WAYS};
pub use shipped::{shipped, shipped_by_id};

use crate::line::Line;
use crate::mood::Mood;
use crate::phrase::Phrases;

/// A scenario that can be played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// The short name: that of its file.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The trade it plays in.
    pub domain: String,
    /// 1 for a beginning, 3 for the hardest.
    pub level: u8,
    /// What makes it hard, in a few words.
    pub theme: String,
    /// The customer's name.
    pub customer: String,
    /// What the trainee knows before the first word.
    pub knows: String,
    /// What the trainee may do, a sentence each.
    pub may: Vec<String>,
    /// How the customer is at the beginning.
    pub start: Mood,
    /// The first words, a line each.
    pub opening: Vec<Line>,
    /// What they demand and repeat while nothing moves.
    pub demand: Line,
    /// The words with which they leave when their patience ends.
    pub leaves: Line,
    /// The last words when all is well.
    pub closes: Line,
    /// What they really need, told only when asked well.
    pub goal: Goal,
    /// What happened, piece by piece.
    pub facts: Vec<Fact>,
    /// What can be offered, and what they say to it.
    pub solutions: Vec<Solution>,
    /// What makes it worse.
    pub worse: Vec<Worse>,
    /// What must not be passed over: a support need, a danger.
    pub needs: Vec<Need>,
    /// Words for the program when it plays the agent.
    pub agent: Agent,
}

/// The goal under the demand (P3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// In a few words, for the debrief.
    pub name: String,
    /// Words of a question that brings it out, beside those that always do.
    pub asked: Phrases,
    /// How the customer tells it.
    pub says: Line,
}

/// A piece of what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// In a few words, for the debrief.
    pub name: String,
    /// Words of a question for it.
    pub asked: Phrases,
    /// How the customer tells it.
    pub says: Line,
}

/// How far a solution goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meets {
    /// It reaches the goal.
    Goal,
    /// It is what was demanded, and leaves the goal where it is.
    Demand,
    /// It helps, and is not enough.
    Part,
    /// It is beside the point.
    Nothing,
    /// It cannot be given; who promises it, breaks a promise.
    Impossible,
}

/// Something that can be offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solution {
    /// In a few words, for the debrief.
    pub name: String,
    /// Words by which it is known in a draft.
    pub words: Phrases,
    /// How far it goes.
    pub meets: Meets,
    /// What the customer says to it.
    pub says: Line,
}

/// Something that makes it worse with this customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worse {
    /// Words that do it.
    pub words: Phrases,
    /// What the customer says to it.
    pub says: Line,
    /// Why, for the debrief.
    pub why: String,
}

/// Something that must not be passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// In a few words, for the debrief.
    pub name: String,
    /// Words that take care of it.
    pub words: Phrases,
    /// How the customer comes back to it.
    pub says: Line,
    /// Why, for the debrief.
    pub why: String,
}

/// What the program says when it plays the agent and the trainee the customer (P41).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agent {
    /// The feeling or the point of view, named.
    pub feels: String,
    /// The apology for what went wrong.
    pub sorry: String,
    /// The problem said back.
    pub restates: String,
    /// The solutions offered, with their dates.
    pub offers: String,
}
