//! Two cases go on as one, and are parted again.

use crate::case::approval::ApprovalState;
use crate::case::{Case, Promise, PromiseState, Status};
use crate::event::{Came, Event, HeldTo, LetGo, Parted};
use crate::ids::{CaseId, MessageId};
use crate::terms::MadeBy;
use calendar::Moment;

impl Case {
    pub(super) fn apply_merged(&mut self, at: Moment, event: &Event) {
        match event {
            Event::CaseMerged { into, into_number } => {
                self.keep_before_merge(at);
                self.end(Status::Merged {
                    into: *into,
                    into_number: *into_number,
                });
            }
            Event::MergeUndone(parted) => {
                self.part(at, parted);
                self.hear_what_came(&parted.came);
            }
            Event::CaseTakenIn(taken) => {
                self.taken_in.insert(taken.other);
                if taken.waiting {
                    self.keep_before_waking(taken.other);
                    self.waiting_since = self.waiting_since.or(Some(at));
                    self.unanswered_cases.insert(taken.other, at);
                }
            }
            Event::WordHeldTo(held) => self.hold_to(held),
            Event::CaseLetGo(gone) => self.let_go(at, gone),
            _ => {}
        }
    }

    /// Back to what it was before it was merged: what was promised then is owed again by its own date.
    fn part(&mut self, at: Moment, parted: &Parted) {
        let before = self.before_merge.take();
        self.status = before.as_ref().map_or(Status::Open, |one| one.status);
        match &parted.again {
            Some(again) => {
                for no in again {
                    if let Some(promise) = self.promises.get_mut(no) {
                        promise.state = PromiseState::Open;
                    }
                }
                // What was asked of a colleague is asked again with the promise to answer it.
                for one in self.approvals.values_mut() {
                    if one.state == ApprovalState::Dropped && again.contains(&one.promise) {
                        one.state = ApprovalState::Asked;
                    }
                }
            }
            // Old logs promised the words of the house policy anew.
            None => {
                for promise in self.promises.values_mut() {
                    let word = promise.word().is_some() && promise.made_by != MadeBy::Hand;
                    if promise.is_merged_away() && !word {
                        promise.state = PromiseState::Open;
                    }
                }
            }
        }
        // They had a word of ours there, so nobody waits here for one.
        if parted.heard.is_some() {
            self.last_word_at = self.last_word_at.max(parted.heard);
            return;
        }
        match before {
            Some(before) if parted.again.is_some() => {
                self.waiting_since = before.waiting_since.or(self.waiting_since);
                self.waits_here_since = before.waits_here_since;
                self.customer_waits = before.customer_waits;
                self.asked_by_others.extend(before.asked_by_others);
                self.asked = before.asked;
                self.owe_again(before.owed);
            }
            // Old logs counted the wait anew.
            before => {
                let waited = before
                    .as_ref()
                    .is_none_or(|one| one.waiting_since.is_some());
                self.waiting_since = waited.then_some(at).or(self.waiting_since);
                self.waits_here_since = self.waiting_since;
                self.customer_waits = self.waiting_since.is_some();
                self.owe_again(before.map(|one| one.owed).unwrap_or_default());
            }
        }
    }

    /// What came for it while it went on elsewhere is its own, and waits for an answer of ours here.
    fn hear_what_came(&mut self, came: &[Came]) {
        for one in came {
            self.unanswered.insert(one.message, one.at);
            let earliest = |since: Option<Moment>| since.map_or(one.at, |since| since.min(one.at));
            self.waiting_since = Some(earliest(self.waiting_since));
            self.waits_here_since = Some(earliest(self.waits_here_since));
            self.customer_waits = true;
        }
    }

    /// What came for a case that goes its own way again waits there, and here no more.
    fn give_back(&mut self, came: &[MessageId]) {
        let waited = came.iter().filter_map(|message| {
            self.asked_by_others.remove(message);
            self.unanswered.remove(message)
        });
        // What was heard here before them waits as it did.
        if let Some(first) = waited.min()
            && self.waits_here_since.is_none_or(|since| since >= first)
        {
            self.waits_here_since = self.unanswered.values().min().copied();
            self.customer_waits = self.unanswered.len() > self.asked_by_others.len();
            let cases = self.unanswered_cases.values().copied();
            self.waiting_since = cases.chain(self.waits_here_since).min();
        }
    }

    fn hold_to(&mut self, held: &HeldTo) {
        if let Some(promise) = self.promises.get_mut(&held.promise) {
            promise.own_due = promise.own_due.or(Some(promise.due));
            promise.held_to.insert(held.other, held.due);
            promise.due = promise.due.min(held.due);
        }
    }

    /// Nothing waits here for the other case any more, and no word holds to its date.
    fn let_go(&mut self, at: Moment, gone: &LetGo) {
        let other = gone.other;
        self.taken_in.remove(&other);
        // No word that is lost later, and no other merge that is undone, brings its wait back.
        for answered in self.answered_by.values_mut() {
            answered.forget(other);
        }
        if let Some(before) = &mut self.before_merge {
            before.forget(other);
        }
        self.give_back(&gone.came);
        let since = self.unanswered_cases.remove(&other);
        if since.is_some() && since == self.waiting_since {
            let cases = self.unanswered_cases.values().copied();
            self.waiting_since = cases.chain(self.waits_here_since).min();
        }
        let mut not_broken = 0;
        for promise in self.promises.values_mut() {
            not_broken += u32::from(promise.hold_no_more_to(other, at));
        }
        self.counts.broken = self.counts.broken.saturating_sub(not_broken);
        if gone.ends_again {
            self.end_again();
        }
        self.forget_waking(other);
    }
}

impl Promise {
    /// Back to its own date, or to the earliest that holds yet. Whether it counts as broken no more: then only the date
    /// of the other case had passed.
    fn hold_no_more_to(&mut self, other: CaseId, at: Moment) -> bool {
        // What was kept by the earlier date was kept by it.
        let owed = self.is_open() || self.is_merged_away();
        if self.held_to.remove(&other).is_none() || !owed {
            return false;
        }
        let Some(own) = self.own_due else {
            return false;
        };
        self.due = self
            .held_to
            .values()
            .copied()
            .chain([own])
            .min()
            .unwrap_or(own);
        self.own_due = self.own_due.filter(|_| !self.held_to.is_empty());
        self.due > at && self.broken_at.take().is_some()
    }
}
