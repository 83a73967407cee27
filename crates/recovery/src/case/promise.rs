//! A promise: what, by whom, by when, and what became of it.

use crate::ids::{CaseId, MessageId, PromiseNo, StaffId, TextId};
use crate::terms::{Channel, MadeBy, PromiseOf, Release, WordSort};
use calendar::Moment;
use std::collections::BTreeMap;

/// What became of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseState {
    /// It stands. Whether it is broken is told apart, for a broken one still stands.
    Open,
    /// Kept.
    Kept {
        /// When.
        at: Moment,
    },
    /// No longer owed.
    Released {
        /// Why.
        why: Release,
    },
}

/// A new date that a message of ours told, with what stood before: if the message is lost, that
/// stands again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The message.
    pub message: MessageId,
    /// The date before.
    pub due_before: Moment,
    /// When that one was broken, if it was.
    pub broken_before: Option<Moment>,
}

/// A promise to the customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Its number.
    pub no: PromiseNo,
    /// A word or a deed.
    pub what: PromiseOf,
    /// In words, where the sort does not say it all.
    pub text: Option<TextId>,
    /// Who keeps it; nobody means the owner of the case.
    pub owner: Option<StaffId>,
    /// By when.
    pub due: Moment,
    /// Its own date, while it holds to an earlier one.
    pub own_due: Option<Moment>,
    /// The dates told by cases that go on here, where they are earlier; the earliest holds.
    pub held_to: BTreeMap<CaseId, Moment>,
    /// When it was made.
    pub made_at: Moment,
    /// How it came to be.
    pub made_by: MadeBy,
    /// What became of it.
    pub state: PromiseState,
    /// When its time passed unkept, or it was moved without the customer's agreement.
    pub broken_at: Option<Moment>,
    /// The date that will hold, once we see that this one will not.
    pub doubted: Option<Moment>,
    /// The message that told the date that stands, where it was moved without their agreement.
    pub told: Option<Told>,
    /// The message that kept it, if it was a word.
    pub kept_by: Option<MessageId>,
    /// How that message went.
    pub kept_over: Option<Channel>,
    /// The message that was to keep it and did not arrive; until it is kept another way.
    pub lost: Option<MessageId>,
    /// The message that keeps it, where that still waits for the mail server.
    pub late: Option<MessageId>,
    /// How it was checked, once kept.
    pub checked: Option<TextId>,
    /// How often it got a new date.
    pub moves: u32,
}

impl Promise {
    /// Whether it stands.
    pub fn is_open(&self) -> bool {
        self.state == PromiseState::Open
    }

    /// Whether it counts as a promise to the customer: looking at a held message and answering a
    /// colleague are owed to ourselves, and holding a case open is kept by time alone.
    pub fn is_counted(&self) -> bool {
        !matches!(
            self.word(),
            Some(WordSort::Look | WordSort::Approve | WordSort::Senior | WordSort::HoldOpen)
        )
    }

    /// The sort of word, if it is one.
    pub fn word(&self) -> Option<WordSort> {
        match self.what {
            PromiseOf::Word { sort } => Some(sort),
            PromiseOf::Deed { .. } => None,
        }
    }
}
