//! Cases that boil, for whoever can step in.

use calendar::Moment;
use recovery::Stage;

/// An open case somebody should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoilingCase {
    /// Its number.
    pub number: u64,
    /// What it is about.
    pub subject: String,
    /// The customer.
    pub customer: String,
    /// Who cares for it, by name.
    pub owner: Option<String>,
    /// How far along it is.
    pub stage: Stage,
    /// Since when help is asked for.
    pub help_since: Option<Moment>,
    /// Who asked, by name.
    pub help_by: Option<String>,
    /// Why, the gravest first.
    pub why: Vec<BoilingWhy>,
}

/// Why a case boils; what was read in a message, with its words where they are still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoilingWhy {
    /// Somebody's safety or health is at stake.
    Safety(Option<String>),
    /// It was said to be of the gravest step.
    Gravest,
    /// They say what they will do to us.
    Threat(Option<String>),
    /// The customer has a need that we know of, and a wish of theirs stands refused.
    Refused,
    /// A manager is asked for.
    Manager(Option<String>),
    /// So many promises broke.
    Broken(u32),
    /// The customer's last message is more heated than the one before.
    Rising,
    /// Half of the time of the law has gone, and nothing is agreed.
    HalfGone,
}

impl BoilingWhy {
    /// The words of the customer that say it, where it was read in a message that still has them.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Safety(words) | Self::Threat(words) | Self::Manager(words) => words.as_deref(),
            Self::Gravest | Self::Refused | Self::Broken(_) | Self::Rising | Self::HalfGone => None,
        }
    }

    /// The gravest is the lowest.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Safety(_) => 0,
            Self::Gravest => 1,
            Self::Threat(_) => 2,
            Self::Refused => 3,
            Self::Manager(_) => 4,
            Self::Broken(_) => 5,
            Self::Rising => 6,
            Self::HalfGone => 7,
        }
    }
}
