//! How the customer is: three figures from 0 to 100.

use serde::{Deserialize, Serialize};

/// Temper, patience and trust, each from 0 to 100. It is always that of the simulated customer, never of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mood {
    /// How heated they are; 100 breaks off.
    pub temper: i32,
    /// How long they will go on; at 0 they leave.
    pub patience: i32,
    /// How far they believe that this person will put it right.
    pub trust: i32,
}

impl Mood {
    /// Changed by what was said, held between 0 and 100.
    #[must_use]
    pub fn changed(self, by: Change) -> Self {
        Self {
            temper: (self.temper + by.temper).clamp(0, 100),
            patience: (self.patience + by.patience).clamp(0, 100),
            trust: (self.trust + by.trust).clamp(0, 100),
        }
    }

    /// How it shows.
    pub fn shows(self) -> Shows {
        match self.temper {
            ..=CALM => Shows::Calm,
            41..=60 => Shows::Uneasy,
            61..=80 => Shows::Angry,
            _ => Shows::Furious,
        }
    }
}

/// Up to this temper a customer is calm.
pub const CALM: i32 = 40;

/// How a temper shows in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shows {
    /// They talk about the matter.
    Calm,
    /// Short, on their guard.
    Uneasy,
    /// It is about how they were treated by now.
    Angry,
    /// The next wrong word ends it.
    Furious,
}

impl Shows {
    /// Its id in answers and the catalogue.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Uneasy => "uneasy",
            Self::Angry => "angry",
            Self::Furious => "furious",
        }
    }
}

/// What something said does to the mood.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Above 0 heats.
    pub temper: i32,
    /// Below 0 wears out.
    pub patience: i32,
    /// Above 0 wins trust.
    pub trust: i32,
}

impl Change {
    /// Temper, patience, trust.
    pub const fn new(temper: i32, patience: i32, trust: i32) -> Self {
        Self {
            temper,
            patience,
            trust,
        }
    }

    /// How much good it does in all; below 0, harm.
    pub const fn good(self) -> i32 {
        self.trust + self.patience / 2 - self.temper
    }

    /// So many hundredths of it, rounded towards nothing.
    #[must_use]
    pub const fn hundredths(self, of: i32) -> Self {
        Self {
            temper: self.temper * of / 100,
            patience: self.patience * of / 100,
            trust: self.trust * of / 100,
        }
    }
}
