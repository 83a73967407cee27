//! People beside the customer who write on the case, and what we answer them. Nothing they say counts in the customer's
//! name, and no word to them keeps what the customer was promised.

use crate::case::Case;
use crate::facts::Actor;
use crate::ids::MessageId;
use calendar::Moment;

impl Case {
    /// Whether these words, which came by mail, are those of somebody else: the machine takes in what no customer is
    /// known to have written. What opened the case is its customer's, whoever took it in.
    pub(super) fn is_from_another(&self, actor: Actor) -> bool {
        actor == Actor::Machine && !self.points.is_empty()
    }

    /// Somebody else's words came in, and wait for an answer of ours.
    pub(super) fn heard_another(&mut self, at: Moment, message: MessageId) {
        let waited = self.customer_waits;
        self.received(
            at,
            message,
            crate::terms::Channel::Mail,
            crate::terms::Reading::Unclear,
        );
        self.customer_waits = waited;
        self.asked_by_others.insert(message, at);
    }

    /// They had our answer. Where nobody but they waited, nobody does any more.
    pub(super) fn other_answered(&mut self, message: MessageId, answers: &[MessageId]) {
        self.told_others.insert(message, answers.to_vec());
        for answered in answers {
            if self.asked_by_others.remove(answered).is_some() {
                self.unanswered.remove(answered);
            }
        }
        if self.asked_by_others.is_empty() && !self.customer_waits {
            self.waits_here_since = None;
            self.waiting_since = self.unanswered_cases.values().min().copied();
        }
    }

    /// Our answer to somebody else did not arrive: they wait again, and what it kept is owed again.
    pub(super) fn other_not_reached(&mut self, at: Moment, message: MessageId) {
        let Some(answers) = self.told_others.remove(&message) else {
            return;
        };
        self.not_kept_by(message);
        if !self.is_open() {
            return;
        }
        for answered in answers {
            self.asked_by_others.insert(answered, at);
            self.unanswered.insert(answered, at);
        }
        self.waiting_since = self.waiting_since.or(Some(at));
        self.waits_here_since = self.waits_here_since.or(Some(at));
    }

    /// A word of ours to the customer answers all that came in, or the case has ended.
    pub(super) fn nobody_waits(&mut self) {
        self.waiting_since = None;
        self.waits_here_since = None;
        self.customer_waits = false;
        self.asked_by_others.clear();
    }
}
