//! What stands still while a case goes on in another one, and what is owed again afterwards.

use super::{Case, Owed, Promise, PromiseState, Status};
use crate::ids::PromiseNo;
use crate::terms::{MadeBy, Release, WordSort};
use calendar::Moment;
use std::collections::BTreeSet;

/// What a case was before it was merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BeforeMerge {
    pub(super) status: Status,
    pub(super) waiting_since: Option<Moment>,
    pub(super) owed: Owed,
    /// When it was merged.
    at: Moment,
    /// The date by which the customer was to hear from us; the other case held to it.
    word_due: Option<Moment>,
    /// What was let go because it was merged.
    pub(super) stopped: BTreeSet<PromiseNo>,
}

impl Case {
    /// Keeps what it is, to go back to.
    pub(super) fn keep_before_merge(&mut self, at: Moment) {
        self.before_merge = Some(BeforeMerge {
            status: self.status,
            waiting_since: self.waiting_since,
            at,
            word_due: self.next_word_due(),
            stopped: BTreeSet::new(),
            owed: self.take_owed(),
        });
    }

    /// When the customer had a word of ours in the case where this one went on, if it was after the merge.
    pub(crate) fn heard_since_merge(&self, heard: Option<Moment>) -> Option<Moment> {
        let merged = self.before_merge.as_ref()?.at;
        heard.filter(|heard| *heard > merged)
    }

    /// The promises that stand again once it is parted. What a word kept where it went on is not owed twice, and the
    /// wait of a case that only time keeps is counted anew.
    pub(crate) fn owed_after_merge(&self, heard: Option<Moment>) -> Vec<PromiseNo> {
        let Some(before) = &self.before_merge else {
            return Vec::new();
        };
        let heard = self.heard_since_merge(heard).is_some();
        let kept_there = |promise: &Promise| match promise.word() {
            Some(WordSort::First | WordSort::Answer) => true,
            Some(WordSort::Update) => {
                promise.made_by == MadeBy::Policy || Some(promise.due) == before.word_due
            }
            _ => false,
        };
        self.promises
            .values()
            .filter(|promise| before.stopped.contains(&promise.no) && promise.is_merged_away())
            .filter(|promise| promise.word() != Some(WordSort::HoldOpen))
            .filter(|promise| !(heard && kept_there(promise)))
            .map(|promise| promise.no)
            .collect()
    }
}

impl Promise {
    /// Whether it went on in the case into which this one was merged.
    pub(super) fn is_merged_away(&self) -> bool {
        self.state
            == PromiseState::Released {
                why: Release::Merged,
            }
    }
}
