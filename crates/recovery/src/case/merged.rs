//! What stands still while a case goes on in another one, and what is owed again afterwards.

use super::{Asked, Case, Owed, Promise, PromiseState, Status};
use crate::ids::{CaseId, MessageId, PromiseNo};
use crate::terms::{MadeBy, Release, WordSort};
use calendar::Moment;
use std::collections::{BTreeMap, BTreeSet};

/// How many words of ours in the case where it went on are kept when it is parted; the longest silence is read off them.
const WORDS_THERE_MAX: usize = 100;

/// What a case was before it was merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BeforeMerge {
    pub(super) status: Status,
    pub(super) waiting_since: Option<Moment>,
    pub(super) waits_here_since: Option<Moment>,
    pub(super) customer_waits: bool,
    pub(super) asked_by_others: BTreeMap<MessageId, Moment>,
    pub(super) asked: Option<Asked>,
    pub(super) owed: Owed,
    /// When it was merged.
    at: Moment,
    /// The date by which the customer was to hear from us; the other case held to it.
    word_due: Option<Moment>,
    /// What was let go because it was merged.
    pub(super) stopped: BTreeSet<PromiseNo>,
}

impl BeforeMerge {
    /// A case that went on here was let go in the meantime.
    pub(super) fn forget(&mut self, other: CaseId) {
        if self.owed.forget(other) {
            let cases = self.owed.cases_since();
            self.waiting_since = cases.into_iter().chain(self.waits_here_since).min();
        }
    }
}

impl Case {
    /// Keeps what it is, to go back to.
    pub(super) fn keep_before_merge(&mut self, at: Moment) {
        self.before_merge = Some(BeforeMerge {
            status: self.status,
            waiting_since: self.waiting_since,
            waits_here_since: self.waits_here_since,
            customer_waits: self.customer_waits,
            asked_by_others: self.asked_by_others.clone(),
            asked: self.asked,
            at,
            word_due: self.next_word_due(),
            stopped: BTreeSet::new(),
            owed: self.take_owed(),
        });
    }

    /// When it was merged, where it goes on in another one.
    pub fn merged_at(&self) -> Option<Moment> {
        Some(self.before_merge.as_ref()?.at)
    }

    /// The words the customer had of us since it was merged, in the order in which they had them: of many the first and
    /// the latest.
    pub(crate) fn heard_since_merge(&self, heard: &[Moment]) -> Vec<Moment> {
        let merged = self.merged_at();
        let mut heard = heard.to_vec();
        heard.retain(|at| merged.is_some_and(|merged| *at > merged));
        heard.sort_unstable();
        heard.dedup();
        if heard.len() > WORDS_THERE_MAX {
            heard.drain(1..=heard.len() - WORDS_THERE_MAX);
        }
        heard
    }

    /// The promises that stand again once it is parted. What a word kept where it went on is not owed twice, and the
    /// wait of a case that only time keeps is counted anew.
    pub(crate) fn owed_after_merge(&self, heard: bool) -> Vec<PromiseNo> {
        let Some(before) = &self.before_merge else {
            return Vec::new();
        };
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
