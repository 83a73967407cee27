//! The seven stages a customer goes through, read off the events.

use super::{Case, Point, Status, UnderstandingState};
use crate::ids::PointNo;
use serde::{Deserialize, Serialize};

/// How far along the path a point or a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The complaint is with us.
    Heard,
    /// A person gave a word.
    Acknowledged,
    /// The customer says we understood.
    Understood,
    /// Solutions are before the customer.
    Offered,
    /// The customer said yes to a plan.
    Agreed,
    /// The team says it is done.
    Done,
    /// The customer says it is solved.
    Solved,
}

impl Stage {
    /// The path, in order.
    pub const PATH: [Self; 7] = [
        Self::Heard,
        Self::Acknowledged,
        Self::Understood,
        Self::Offered,
        Self::Agreed,
        Self::Done,
        Self::Solved,
    ];

    /// Its place on the path, from one.
    pub fn step(self) -> u8 {
        self as u8 + 1
    }

    /// The name the database, the API and the command line use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Acknowledged => "acknowledged",
            Self::Understood => "understood",
            Self::Offered => "offered",
            Self::Agreed => "agreed",
            Self::Done => "done",
            Self::Solved => "solved",
        }
    }

    /// The stage of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::PATH.into_iter().find(|stage| stage.name() == name)
    }

    /// Only the team's own stages can be passed over; done and solved are somebody's word.
    pub fn can_be_skipped(self) -> bool {
        matches!(
            self,
            Self::Acknowledged | Self::Understood | Self::Offered | Self::Agreed
        )
    }
}

impl Case {
    /// The stage of the least advanced point.
    pub fn stage(&self) -> Stage {
        self.points
            .values()
            .map(|point| self.stage_of(point))
            .min()
            .unwrap_or(Stage::Heard)
    }

    /// The stage of a point.
    pub fn stage_of(&self, point: &Point) -> Stage {
        if self.confirmed_at.is_some() || self.status == Status::Confirmed {
            Stage::Solved
        } else if point.done_at.is_some() {
            Stage::Done
        } else if point.agreed() || self.skipped_to(point.no, Stage::Agreed) {
            Stage::Agreed
        } else if !point.offer.is_empty() || self.skipped_to(point.no, Stage::Offered) {
            Stage::Offered
        } else if self.understood(point.no) {
            Stage::Understood
        } else if self.acknowledged_at.is_some() || self.skipped_to(point.no, Stage::Acknowledged) {
            Stage::Acknowledged
        } else {
            Stage::Heard
        }
    }

    /// Whether the customer said that we understood this point, or that stage was passed over.
    pub fn understood(&self, point: PointNo) -> bool {
        self.skipped_to(point, Stage::Understood)
            || self.understanding.as_ref().is_some_and(|understanding| {
                understanding.state == UnderstandingState::Confirmed
                    && understanding.points.contains(&point)
            })
    }
}
