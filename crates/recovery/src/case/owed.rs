//! What the customer waits for that no yes of theirs answers, and what only somebody else waits for. The complaint itself
//! is answered where it is solved.

use super::Case;
use crate::case::Promise;
use crate::ids::{CaseId, MessageId};
use crate::terms::WordSort;
use calendar::Moment;
use std::collections::BTreeMap;

/// What waited at a moment, to be owed again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Owed {
    messages: BTreeMap<MessageId, Moment>,
    cases: BTreeMap<CaseId, Moment>,
}

impl Owed {
    /// Nothing of this case waits any more; whether something did.
    pub(super) fn forget(&mut self, case: CaseId) -> bool {
        self.cases.remove(&case).is_some()
    }

    /// Since when the earliest of the cases waits.
    pub(super) fn cases_since(&self) -> Option<Moment> {
        self.cases.values().min().copied()
    }
}

impl Case {
    /// Since when the earliest of it waits; nothing where nothing does.
    pub(super) fn owed_since(&self) -> Option<Moment> {
        let messages = self.unanswered.values();
        messages
            .chain(self.unanswered_cases.values())
            .min()
            .copied()
    }

    /// All of it, which then waits no more.
    pub(super) fn take_owed(&mut self) -> Owed {
        Owed {
            messages: std::mem::take(&mut self.unanswered),
            cases: std::mem::take(&mut self.unanswered_cases),
        }
    }

    /// It waits again, beside what does.
    pub(super) fn owe_again(&mut self, owed: Owed) {
        self.unanswered.extend(owed.messages);
        self.unanswered_cases.extend(owed.cases);
    }

    /// Whether something of the customer's own waits that no yes of theirs answers.
    pub(super) fn owes_the_customer(&self) -> bool {
        let mut messages = self.unanswered.keys();
        !self.unanswered_cases.is_empty()
            || messages.any(|message| !self.asked_by_others.contains_key(message))
    }

    /// Whether the next word says if it can be solved today: the first one does (P25), unless the customer said that it is
    /// solved.
    pub fn tells_of_today(&self) -> bool {
        self.acknowledged_at.is_none() && self.confirmed_at.is_none()
    }

    /// The newest message of whoever else wrote, where nobody but they waits for an answer.
    pub fn another_waits(&self) -> Option<MessageId> {
        let newest = self.asked_by_others.iter().max_by_key(|(_, at)| **at);
        let (message, _) = newest?;
        (!self.customer_waits && !self.owes_the_customer()).then_some(*message)
    }

    /// The message this promise answers, where it is owed to whoever else wrote and not to the customer.
    pub fn owed_to_another(&self, promise: &Promise) -> Option<MessageId> {
        let answers = promise.is_open() && promise.word() == Some(WordSort::Answer);
        self.another_waits().filter(|_| answers)
    }
}
