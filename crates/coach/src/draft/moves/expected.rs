//! What a draft is expected to do at each stage of its case.

use serde::{Deserialize, Serialize};

use super::{Found, Move};

/// Where a draft stands on its way with the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The first word of a person, after the complaint was heard.
    FirstWord,
    /// Understanding what happened, once it is acknowledged.
    Understanding,
    /// Solutions are put forward, once it is understood.
    Offer,
    /// News while agreed work is done.
    Update,
    /// Asking again, once it is done.
    FollowUp,
}

impl Stage {
    /// All stages, in the order in which a case meets them.
    pub const ALL: [Self; 5] = [
        Self::FirstWord,
        Self::Understanding,
        Self::Offer,
        Self::Update,
        Self::FollowUp,
    ];

    /// Its id in data and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::FirstWord => "first-word",
            Self::Understanding => "understanding",
            Self::Offer => "offer",
            Self::Update => "update",
            Self::FollowUp => "follow-up",
        }
    }

    /// The stage with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.id() == id)
    }

    /// The moves a draft of this stage is expected to make, in the order in which they are shown.
    pub const fn expected(self) -> &'static [Move] {
        match self {
            Self::FirstWord => &[
                Move::Acknowledges,
                Move::Empathises,
                Move::Apologises,
                Move::Thanks,
                Move::NextStep,
                Move::ByWhen,
                Move::Reachable,
            ],
            Self::Understanding => &[Move::Restates, Move::Asks, Move::Confirms],
            Self::Offer => &[
                Move::Restates,
                Move::Empathises,
                Move::Offers,
                Move::Options,
                Move::Asks,
                Move::ByWhen,
                Move::Reachable,
            ],
            Self::Update => &[Move::NextStep, Move::ByWhen, Move::Reachable],
            Self::FollowUp => &[Move::Asks, Move::Confirms, Move::Thanks, Move::Reachable],
        }
    }

    /// The expected moves that were not found.
    pub fn missing(self, found: &[Found]) -> Vec<Move> {
        self.expected()
            .iter()
            .filter(|expected| !found.iter().any(|found| found.what == **expected))
            .copied()
            .collect()
    }
}
