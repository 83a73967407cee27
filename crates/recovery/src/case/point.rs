//! A point the customer raised, and what became of it.

use crate::ids::{OptionNo, PointNo, TextId, WishNo};
use crate::terms::{Costs, Loss, Offered, Outcome, Step};
use calendar::Moment;

/// A plan of dated steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// When the customer said yes.
    pub agreed_at: Option<Moment>,
}

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
}

/// A point: one thing that went wrong for the customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its number.
    pub no: PointNo,
    /// In their words.
    pub words: TextId,
    /// What it cost them.
    pub loss: Option<Loss>,
    /// What we found.
    pub outcome: Option<Outcome>,
    /// What we found, in words the customer reads.
    pub found: Option<TextId>,
    /// The solutions that stand to be chosen from.
    pub offer: Vec<Offered>,
    /// Why none of them meets the wish.
    pub why_none: Option<TextId>,
    /// How many options were ever offered; the next one's number follows.
    pub options_made: u32,
    /// The one chosen.
    pub chosen: Option<OptionNo>,
    /// The plan.
    pub plan: Option<Plan>,
    /// The extra on top.
    pub plus: Option<TextId>,
    /// When we first answered it with findings or solutions: the legal clock's end, which is not
    /// the customer's yes.
    pub answered_at: Option<Moment>,
    /// When the team said it is done, in this round.
    pub done_at: Option<Moment>,
    /// How that was checked.
    pub checked: Option<TextId>,
    /// What became of the customer's costs.
    pub costs: Option<Costs>,
}

impl Point {
    /// A point as it was raised.
    pub fn raised(no: PointNo, words: TextId, loss: Option<Loss>) -> Self {
        Self {
            no,
            words,
            loss,
            outcome: None,
            found: None,
            offer: Vec::new(),
            why_none: None,
            options_made: 0,
            chosen: None,
            plan: None,
            plus: None,
            answered_at: None,
            done_at: None,
            checked: None,
            costs: None,
        }
    }

    /// Whether the customer said yes to a plan for it.
    pub fn agreed(&self) -> bool {
        self.plan
            .as_ref()
            .is_some_and(|plan| plan.agreed_at.is_some())
    }

    /// The option chosen, if it still stands.
    pub fn choice(&self) -> Option<&Offered> {
        self.offer
            .iter()
            .find(|offered| Some(offered.option) == self.chosen)
    }

    /// The path begins again; what was found stays true.
    pub(in crate::case) fn begin_again(&mut self) {
        self.offer.clear();
        self.why_none = None;
        self.chosen = None;
        self.plan = None;
        self.plus = None;
        self.not_done();
    }

    /// More is owed for it than was done.
    pub(in crate::case) fn not_done(&mut self) {
        self.done_at = None;
        self.checked = None;
        self.costs = None;
    }
}
