//! A word of ours was given, or was lost on its way.

use crate::case::{Asked, Case, Given, PromiseState, UnderstandingState};
use crate::ids::MessageId;
use crate::terms::{Channel, Purpose};
use calendar::Moment;

/// A second question within this time is the same question.
const HOURS_BETWEEN: i64 = 24;

impl Case {
    pub(super) fn word_given(&mut self, message: MessageId, given: Given) {
        let (at, purpose) = (given.at, given.purpose);
        self.counts.given += 1;
        self.words.insert(message, given);
        self.last_word_at = Some(at);
        self.acknowledged_at = self.acknowledged_at.or(Some(at));
        self.nobody_waits();
        if self.owed_since().is_some() {
            let answered = self.take_owed();
            self.answered_by.insert(message, answered);
        }
        for point in self.points.values_mut() {
            point.asks = 0;
        }
        match purpose {
            Purpose::MidFollowUp => {
                self.mid_asked = true;
                self.ask(Asked::AllAsAgreed, message, at);
            }
            Purpose::FollowUp => {
                // Asking twice within a day is asking once.
                let again = self
                    .followed_up_at
                    .is_none_or(|last| last.plus_hours(HOURS_BETWEEN) <= at);
                self.follow_ups += u32::from(again);
                self.followed_up_at = Some(at);
                self.followed_up_over = Some(given.channel);
                self.ask(Asked::Solved, message, at);
            }
            Purpose::Word
            | Purpose::Understanding
            | Purpose::Offer
            | Purpose::Plan
            | Purpose::FinalAnswer => {}
        }
    }

    /// The customer has not heard us after all: what the message kept is owed again, and what it
    /// asked was not asked.
    pub(super) fn word_lost(&mut self, at: Moment, message: MessageId) {
        let Some(lost) = self.words.remove(&message) else {
            return self.other_not_reached(at, message);
        };
        let here = self.words.values().map(|given| given.at).max();
        self.last_word_at = here.max(self.heard.last_there());
        if self.words.is_empty() {
            self.acknowledged_at = None;
        }
        self.not_kept_by(message);
        self.new_dates_lost(message);
        self.answer_lost(message);
        if let Some(owed) = self.answered_by.remove(&message) {
            self.owe_again(owed);
        }
        // What stood in no mail that arrived was never asked; no yes can be meant for it.
        if self.asked_in.remove(&message) && self.asked_in.is_empty() {
            self.asked = None;
        }
        match lost.purpose {
            Purpose::FollowUp => {
                self.follow_ups = self.follow_ups.saturating_sub(1);
                self.followed_up_at = None;
                self.followed_up_over = self.last_follow_up_over();
            }
            Purpose::MidFollowUp => self.mid_asked = false,
            Purpose::Understanding => {
                let asked = matches!(self.asked, Some(Asked::Understanding { .. }));
                if let Some(understanding) = &mut self.understanding
                    && understanding.state == UnderstandingState::Sent
                    && !asked
                {
                    understanding.state = UnderstandingState::Written;
                }
            }
            Purpose::Word | Purpose::Offer | Purpose::Plan | Purpose::FinalAnswer => {}
        }
        self.wait(at);
    }

    /// The message waits for the mail server: what it is to keep stands until it has gone out.
    pub(super) fn word_late(&mut self, message: MessageId) {
        for promise in self.promises.values_mut() {
            if promise.kept_by == Some(message) {
                promise.state = PromiseState::Open;
                promise.kept_by = None;
                promise.kept_over = None;
                promise.late = Some(message);
                if promise.broken_at.is_none() && promise.is_counted() {
                    self.counts.kept -= 1;
                }
            }
        }
    }

    /// The message has gone out after all, and keeps what nothing else has kept in the meantime.
    pub(super) fn word_caught_up(&mut self, at: Moment, message: MessageId) {
        let channel = self.words.get(&message).map(|given| given.channel);
        for promise in self.promises.values_mut() {
            // A merge may have let it go while the message waited.
            let owed = promise.is_open() || promise.is_merged_away();
            if promise.late.take_if(|late| *late == message).is_none() || !owed {
                continue;
            }
            promise.state = PromiseState::Kept { at };
            promise.kept_by = Some(message);
            promise.kept_over = channel;
            promise.lost = None;
            if promise.broken_at.is_none() && promise.is_counted() {
                self.counts.kept += 1;
            }
        }
    }

    /// What the message kept is owed again.
    pub(super) fn not_kept_by(&mut self, message: MessageId) {
        for promise in self.promises.values_mut() {
            if promise.late.take_if(|late| *late == message).is_some() && promise.is_open() {
                promise.lost = Some(message);
            }
            if promise.kept_by == Some(message) {
                promise.state = PromiseState::Open;
                promise.kept_by = None;
                promise.kept_over = None;
                promise.lost = Some(message);
                if promise.broken_at.is_none() {
                    self.counts.kept -= 1;
                }
            }
        }
    }

    /// A message of ours puts a question; the same one again is still the same question.
    pub(super) fn ask(&mut self, question: Asked, message: MessageId, at: Moment) {
        if self.asked != Some(question) {
            self.asked = Some(question);
            self.asked_in.clear();
            self.asked_at = Some(at);
        }
        self.asked_in.insert(message);
    }

    /// How the latest question whether it is solved that arrived was put.
    fn last_follow_up_over(&self) -> Option<Channel> {
        self.words
            .values()
            .filter(|given| given.purpose == Purpose::FollowUp)
            .max_by_key(|given| given.at)
            .map(|given| given.channel)
    }
}
