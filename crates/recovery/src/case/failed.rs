//! A second failure: what was done did not hold, a promise broke and the customer had to say so, or the same trouble is
//! back. It is another class of case: somebody senior looks along, and the first one's words work no more (P36).

use super::{Case, PromiseState};
use crate::event::Event;
use crate::ids::StaffId;
use crate::terms::{Channel, PromiseOf, WordSort};
use calendar::Moment;

/// Why it is a second failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailedAgain {
    /// What was done for them did not hold.
    DidNotHold,
    /// A promise broke, and it is not solved.
    PromiseBroke,
    /// The same trouble came back, says one of us.
    CameBack,
}

impl FailedAgain {
    /// Its name in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::DidNotHold => "did-not-hold",
            Self::PromiseBroke => "promise-broke",
            Self::CameBack => "came-back",
        }
    }
}

/// The last second failure of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecondFailure {
    /// Why it is one.
    pub why: FailedAgain,
    /// Since when we know.
    pub at: Moment,
    /// How the customer had our last word before it.
    pub over: Option<Channel>,
    /// Whether somebody was asked to look along.
    pub asked: bool,
    /// Who.
    pub senior: Option<StaffId>,
}

impl Case {
    /// Why a “not yet” now would be a second failure, where it would be one. A yes taken back is no failure of ours; a deed
    /// that did not hold or a broken promise is.
    pub(crate) fn fails_again(&self) -> Option<FailedAgain> {
        let kept = |promise: &super::Promise| matches!(promise.state, PromiseState::Kept { .. });
        let did_not_hold = self.promises.values().any(|promise| {
            let PromiseOf::Deed { point } = promise.what else {
                return false;
            };
            let point = self.points.get(&point);
            kept(promise) && point.is_some_and(|point| point.done_at.is_some())
        });
        if did_not_hold {
            Some(FailedAgain::DidNotHold)
        } else {
            self.broke_in_this_round()
                .then_some(FailedAgain::PromiseBroke)
        }
    }

    /// Notes what makes or ends a second failure, before all else that the event does.
    pub(super) fn note_failure(&mut self, at: Moment, event: &Event) {
        match event {
            Event::NotYetSaid {
                second_failure: true,
                ..
            } => {
                let why = self.fails_again().unwrap_or(FailedAgain::DidNotHold);
                self.fail_again(why, at);
            }
            // They say it is solved, and then it is no failure any more; nor one said between their yes and our last deed.
            Event::SolvedConfirmed { .. } | Event::CaseClosed => self.failure = None,
            Event::PromiseMade {
                what:
                    PromiseOf::Word {
                        sort: WordSort::Senior,
                    },
                owner,
                ..
            } => {
                if let Some(failure) = &mut self.failure {
                    failure.asked = true;
                    failure.senior = *owner;
                }
            }
            _ => {}
        }
    }

    pub(super) fn fail_again(&mut self, why: FailedAgain, at: Moment) {
        // Who has not looked yet looks at this one as well.
        let looks = self.open_word(WordSort::Senior);
        let (asked, senior) = (looks.is_some(), looks.and_then(|promise| promise.owner));
        let last = self.words.values().max_by_key(|given| given.at);
        self.failure = Some(SecondFailure {
            why,
            at,
            over: last.map(|given| given.channel),
            asked,
            senior,
        });
    }

    /// Whether the customer has had no word of ours since it failed again: what is said first is still to be said.
    pub fn first_word_after_failure(&self) -> Option<&SecondFailure> {
        let failure = self.failure.as_ref().filter(|_| self.is_open())?;
        let waits = self.last_word_at.is_none_or(|word| word < failure.at);
        waits.then_some(failure)
    }
}
