//! A point the customer raised, and what became of it.

use crate::ids::{OptionNo, PointNo, TextId};
use crate::terms::{Costs, Loss, Offered, Outcome, Step};
use calendar::Moment;

/// A plan of dated steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Counted from one over the point, so that a yes is to the plan that was seen.
    pub edition: u32,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// When the customer said yes.
    pub agreed_at: Option<Moment>,
}

/// A choice and its plan the customer said yes to, which hold while something else is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// What they had chosen; nothing where that stage was passed over.
    pub choice: Option<Offered>,
    /// The plan they agreed to. Its deeds are owed until another plan takes its place.
    pub plan: Plan,
}

/// What was done and made good for a point before it came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoneBefore {
    /// When the team said it was done.
    pub at: Moment,
    /// How that was checked.
    pub checked: TextId,
    /// What became of the customer's costs (P23).
    pub costs: Costs,
    /// The extra that went with it.
    pub plus: Option<TextId>,
}

/// A point: one thing that went wrong for the customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its number.
    pub no: PointNo,
    /// In their words.
    pub words: TextId,
    /// When it was raised.
    pub raised_at: Moment,
    /// In which round.
    pub raised_in: u32,
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
    /// How often the customer asked us to explain it since our last word.
    pub asks: u32,
    /// The one chosen.
    pub chosen: Option<OptionNo>,
    /// The plan.
    pub plan: Option<Plan>,
    /// How many plans were ever laid; the edition of the last one.
    pub plans_laid: u32,
    /// What had been agreed before the offer or the plan that stands now; it holds until the next yes.
    pub agreement: Option<Agreement>,
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
    /// What was done and made good for it before, oldest first: it came back, and that stays true.
    pub done_before: Vec<DoneBefore>,
}

impl Point {
    /// A point as it was raised, at this moment and in this round.
    pub fn raised(
        no: PointNo,
        words: TextId,
        loss: Option<Loss>,
        (raised_at, raised_in): (Moment, u32),
    ) -> Self {
        Self {
            no,
            words,
            raised_at,
            raised_in,
            loss,
            outcome: None,
            found: None,
            offer: Vec::new(),
            why_none: None,
            options_made: 0,
            asks: 0,
            chosen: None,
            plan: None,
            plans_laid: 0,
            agreement: None,
            plus: None,
            answered_at: None,
            done_at: None,
            checked: None,
            costs: None,
            done_before: Vec::new(),
        }
    }

    /// Whether the customer said yes to a plan for it.
    pub fn agreed(&self) -> bool {
        self.plan
            .as_ref()
            .is_some_and(|plan| plan.agreed_at.is_some())
    }

    /// The solutions to choose from, in the order in which the customer counts them.
    pub fn solutions(&self) -> impl Iterator<Item = &Offered> {
        self.offer
            .iter()
            .filter(|offered| !offered.proposal.remedy.is_plus())
    }

    /// What was offered on top, whichever solution is chosen: it is no choice by itself (P20).
    pub fn beside(&self) -> impl Iterator<Item = &Offered> {
        self.offer
            .iter()
            .filter(|offered| offered.proposal.remedy.is_plus())
    }

    /// The option chosen, if it still stands.
    pub fn choice(&self) -> Option<&Offered> {
        self.offer
            .iter()
            .find(|offered| Some(offered.option) == self.chosen)
    }

    /// A plan is laid. Its edition is the one in the log; 0, as in old logs and for a plan that comes with a choice, is
    /// the next.
    pub(in crate::case) fn lay(&mut self, edition: u32, steps: Vec<Step>) {
        self.plans_laid = match edition {
            0 => self.plans_laid + 1,
            edition => edition,
        };
        self.plan = Some(Plan {
            edition: self.plans_laid,
            steps,
            agreed_at: None,
        });
    }

    /// The choice and the plan make room for what comes. What the customer said yes to holds on.
    pub(in crate::case) fn make_room(&mut self) {
        let choice = self.choice().cloned();
        if let Some(plan) = self.plan.take()
            && plan.agreed_at.is_some()
        {
            self.agreement = Some(Agreement { choice, plan });
        }
    }

    /// The path begins again; what was found, done and made good stays true, and so does what was
    /// agreed while its deeds are `owed`.
    pub(in crate::case) fn begin_again(&mut self, owed: bool) {
        self.not_done();
        if let (Some(last), Some(plus)) = (self.done_before.last_mut(), self.plus) {
            last.plus = last.plus.or(Some(plus));
        }
        self.make_room();
        if !owed {
            self.agreement = None;
        }
        self.offer.clear();
        self.why_none = None;
        self.chosen = None;
        self.plus = None;
    }

    /// More is owed for it than was done.
    pub(in crate::case) fn not_done(&mut self) {
        let done = (self.done_at.take(), self.checked.take(), self.costs.take());
        if let (Some(at), Some(checked), Some(costs)) = done {
            self.done_before.push(DoneBefore {
                at,
                checked,
                costs,
                plus: None,
            });
        }
    }
}
