//! What somebody may not give alone, and the colleague's yes or no to it (P44).

use super::Case;
use crate::ids::{ApprovalNo, PointNo, PromiseNo, StaffId, TextId};
use crate::terms::{Money, Proposal, Remedy};
use calendar::Moment;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApprovalState {
    /// Nobody has answered yet.
    Asked,
    /// Yes.
    Given {
        /// Who said so.
        by: StaffId,
        /// When.
        at: Moment,
        /// In words, where there were any.
        note: Option<TextId>,
    },
    /// No, with another way.
    Declined {
        /// Who said so.
        by: StaffId,
        /// When.
        at: Moment,
        /// The reason itself.
        reason: TextId,
        /// What can be offered in its place.
        instead: TextId,
    },
    /// It is not needed any more.
    Dropped,
}

/// Somebody asks whether they may offer this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Its number.
    pub no: ApprovalNo,
    /// For which point.
    pub point: PointNo,
    /// In which round of the case; a case that came back is another matter.
    pub round: u32,
    /// What they want to offer, whole; nothing where they ask whether the answer may be no.
    pub wanted: Vec<Proposal>,
    /// What speaks for it.
    pub why: Option<TextId>,
    /// Who asked.
    pub asked_by: Option<StaffId>,
    /// When.
    pub asked_at: Moment,
    /// The promise of whoever was asked.
    pub promise: PromiseNo,
    /// What became of it.
    pub state: ApprovalState,
}

impl Approval {
    /// Whether it waits for an answer.
    pub fn is_open(&self) -> bool {
        self.state == ApprovalState::Asked
    }

    /// Whether it asks that the answer may be no.
    pub fn is_for_a_no(&self) -> bool {
        self.wanted.is_empty()
    }

    /// Whether a yes to it is a yes to this.
    fn covers(&self, remedy: Remedy, worth: Option<&Money>) -> bool {
        let enough = |wanted: &Proposal| match (&wanted.worth, worth) {
            (Some(most), Some(worth)) => {
                most.currency == worth.currency && worth.cents <= most.cents
            }
            // What was agreed to without an amount is agreed to as it was asked for.
            (None, None) => true,
            _ => false,
        };
        self.wanted
            .iter()
            .any(|wanted| wanted.remedy == remedy && enough(wanted))
    }
}

impl Case {
    /// What waits for a colleague's yes at this point.
    pub fn open_approval(&self, of: PointNo) -> Option<&Approval> {
        self.open_approvals().find(|one| one.point == of)
    }

    /// Whether a colleague looks at the no at this point. Where the question came back to whoever asked it, or to nobody,
    /// since the colleague is away or has left, another one can be asked.
    pub fn no_is_looked_at(&self, of: PointNo) -> bool {
        let with_a_colleague = |asked: &Approval| {
            let promise = self.promises.get(&asked.promise);
            let owner = promise.and_then(|promise| promise.owner);
            owner.is_some() && owner != asked.asked_by
        };
        self.open_approvals()
            .any(|one| one.point == of && one.is_for_a_no() && with_a_colleague(one))
    }

    /// All that waits for a colleague's yes, in the order in which it was asked for.
    pub fn open_approvals(&self) -> impl Iterator<Item = &Approval> {
        self.approvals.values().filter(|one| one.is_open())
    }

    /// The last answer of a colleague for this point in this round, where none is waited for.
    pub fn answered_approval(&self, of: PointNo) -> Option<&Approval> {
        let mut latest = self.approvals.values().rev();
        latest
            .find(|one| one.point == of && one.round == self.round)
            .filter(|one| {
                matches!(
                    one.state,
                    ApprovalState::Given { .. } | ApprovalState::Declined { .. }
                )
            })
    }

    /// Whether a colleague agreed that the answer at this point is no, in this round.
    pub fn no_approved(&self, of: PointNo) -> bool {
        self.approvals.values().any(|one| {
            one.point == of
                && one.round == self.round
                && one.is_for_a_no()
                && matches!(one.state, ApprovalState::Given { .. })
        })
    }

    /// Whether a colleague who may said yes to this, for this point and in this round.
    pub fn approved(&self, of: PointNo, remedy: Remedy, worth: Option<&Money>) -> bool {
        self.approvals.values().any(|one| {
            one.point == of
                && one.round == self.round
                && matches!(one.state, ApprovalState::Given { .. })
                && one.covers(remedy, worth)
        })
    }
}
