//! What the customer said would make them happy, and how it is answered (P17, P19).

use super::{Case, Point};
use crate::ids::{PointNo, TextId, WishNo};
use calendar::Moment;

/// Whether a wish has been answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishState {
    /// Not yet.
    Open,
    /// Yes: an option that grants it was offered.
    Granted,
    /// It cannot be met; the reason was given, and another way is owed with it.
    CannotBeMet {
        /// The reason itself.
        reason: TextId,
    },
    /// They chose one of the solutions after all.
    ChoseAfterAll,
}

/// What the customer said would make them happy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Its number.
    pub no: WishNo,
    /// The point it belongs to.
    pub point: PointNo,
    /// In their words.
    pub words: TextId,
    /// The goal behind it, once asked for.
    pub goal: Option<TextId>,
    /// Whether it has been answered.
    pub state: WishState,
    /// When the reason why it cannot be met went out together with another way.
    pub told_at: Option<Moment>,
}

impl Wish {
    /// The reason why it cannot be met, where it cannot.
    pub fn reason(&self) -> Option<TextId> {
        match self.state {
            WishState::CannotBeMet { reason } => Some(reason),
            WishState::Open | WishState::Granted | WishState::ChoseAfterAll => None,
        }
    }
}

impl Case {
    /// The wishes for a point, oldest first.
    pub fn wishes_of(&self, of: PointNo) -> impl Iterator<Item = &Wish> {
        self.wishes.values().filter(move |wish| wish.point == of)
    }

    /// The first wish for a point that waits for its answer.
    pub fn open_wish(&self, of: PointNo) -> Option<&Wish> {
        self.open_wishes(of).next()
    }

    /// The wishes for a point that have neither been granted nor refused with a reason, and after which nothing else was
    /// chosen.
    pub fn open_wishes(&self, of: PointNo) -> impl Iterator<Item = &Wish> {
        self.wishes_of(of)
            .filter(|wish| wish.state == WishState::Open)
    }

    /// Whether the customer said what would make them happy about this point and no other way has
    /// gone out since. Each point for itself: an offer for another one pays nothing here.
    pub fn owes_another_way(&self, of: PointNo) -> bool {
        let still_looking =
            |point: &Point| point.chosen.is_none() && !point.agreed() && point.done_at.is_none();
        self.open_wish(of).is_some()
            || (self.is_open()
                && self.points.get(&of).is_some_and(still_looking)
                && self
                    .wishes_of(of)
                    .any(|wish| wish.reason().is_some() && wish.told_at.is_none()))
    }

    /// Whether a wish stands refused and nothing else was chosen or agreed for its point since.
    pub fn stands_refused(&self) -> bool {
        let still_looking =
            |point: &Point| point.chosen.is_none() && !point.agreed() && point.done_at.is_none();
        self.wishes.values().any(|wish| {
            let point = self.points.get(&wish.point);
            wish.reason().is_some() && point.is_some_and(still_looking)
        })
    }

    /// The reason why a wish cannot be met as the customer reads it: together with another way,
    /// never alone (P17).
    pub fn reason_told(&self, wish: &Wish) -> Option<TextId> {
        wish.reason()
            .filter(|_| wish.told_at.is_some() || !self.owes_another_way(wish.point))
    }
}
