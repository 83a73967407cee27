//! What the customer waits for that no yes of theirs answers. The complaint itself is answered where it is solved.

use super::Case;
use crate::ids::{CaseId, MessageId};
use calendar::Moment;
use std::collections::BTreeMap;

/// What waited at a moment, to be owed again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Owed {
    messages: BTreeMap<MessageId, Moment>,
    cases: BTreeMap<CaseId, Moment>,
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
}
