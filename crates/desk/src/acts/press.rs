//! What a customer presses on their page, and what it comes to. The words beside a button are read as well as the
//! button: a yes that they limit is no yes yet, and nothing the customer wrote is lost.

use super::{Act, Done};
use crate::desk::Desk;
use crate::error::DeskError;
use calendar::Moment;
use recovery::terms::Channel;
use recovery::{OptionNo, PointNo, PromiseNo, Refusal};

const VIA: Channel = Channel::Page;

/// A button of the customer's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Button {
    /// "Yes, that is right."
    Right {
        /// Which edition of the understanding.
        edition: u32,
    },
    /// "Something is missing."
    Missing {
        /// Which edition of the understanding.
        edition: u32,
    },
    /// One of the solutions.
    Choose {
        /// For which point.
        point: PointNo,
        /// Which one.
        option: OptionNo,
    },
    /// "Please explain."
    Explain {
        /// Which point's solutions.
        point: PointNo,
    },
    /// "None of these."
    NoneOfThese {
        /// Which point's solutions.
        point: PointNo,
    },
    /// "Yes, please", to the plan.
    GoAhead {
        /// For which point.
        point: PointNo,
        /// Which of its plans.
        edition: u32,
    },
    /// "It is solved."
    Solved {
        /// The last deed on the page they had, where they do without what is still open.
        waives: Option<PromiseNo>,
    },
    /// "Not yet."
    NotYet {
        /// The last deed on the page they had, where they do without what is still open all the same.
        waives: Option<PromiseNo>,
    },
    /// How it was.
    Feedback {
        /// From one, not at all, to five.
        satisfied: Option<u8>,
        /// What should be better.
        better: Option<String>,
        /// Whether they may be quoted.
        quote: Option<bool>,
    },
    /// "Send the message."
    Write {
        /// When the page they wrote on was shown: a yes is meant for no question that was put later. Where it is not
        /// known, it is meant for none.
        shown: Option<Moment>,
    },
}

/// What a press was taken as. The names ending in `But` are a yes that the words beside it limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named after the button")]
pub enum Taken {
    Right,
    /// Taken as a correction: the understanding is written anew.
    RightBut,
    Missing,
    Chosen,
    /// Taken as a message: nothing is chosen, and a person answers.
    ChosenBut,
    Explain,
    Wish,
    GoAhead,
    Solved,
    /// Taken as a message: the case stays open, and a person answers.
    SolvedBut,
    /// Taken as a message: that it is solved was said before and stands, and a person answers what is added.
    SolvedAdded,
    NotYet,
    Feedback,
    Written,
}

impl Desk {
    /// A press on the customer's page, with the words beside the button. All of it happens or nothing.
    ///
    /// # Errors
    /// As [`Desk::customer_act`]; `Invalid` too where a button needs words and none are there.
    pub async fn customer_press(
        &self,
        token: &str,
        button: Button,
        words: Option<String>,
    ) -> Result<Taken, DeskError> {
        let words = said(words);
        let not_yet = matches!(button, Button::NotYet { .. });
        let shown = match button {
            Button::Write { shown } => (shown.unwrap_or(Moment::from_us(0)), shown),
            _ => (self.now(), None),
        };
        let (acts, as_what) = taken_as(button, words.clone());
        let done = match self.customer_acts(token, acts, shown).await {
            // What they do without was kept or let go since; that it is not solved is heard all the same.
            Err(DeskError::Refused(Refusal::NothingToWaive | Refusal::NotOpen)) if not_yet => {
                let not_yet = vec![says_not_yet(words)];
                self.customer_acts(token, not_yet, shown).await?
            }
            // So many wishes or questions wait for an answer that one more would only hold it up: its words come in
            // as a message, and none are lost.
            Err(DeskError::Refused(Refusal::TooMany { .. })) if words.is_some() => {
                let message = vec![writes_beside(words)];
                self.customer_acts(token, message, shown).await?;
                return Ok(Taken::Written);
            }
            done => done?,
        };
        Ok(match as_what {
            _ if done.only_heard => Taken::Written,
            Taken::Solved => done.solved_taken_as(),
            as_what => as_what,
        })
    }
}

impl Done {
    /// After "it is solved" ([`Act::ConfirmSolved`]) on their page, what it was taken as: a yes; words in the place of one; or words
    /// beside a yes that was said before and stands.
    pub fn solved_taken_as(&self) -> Taken {
        match (self.limits_the_yes, self.yes_stands) {
            (false, _) => Taken::Solved,
            (true, false) => Taken::SolvedBut,
            (true, true) => Taken::SolvedAdded,
        }
    }
}

/// What stands in the field; a field with nothing but blanks says nothing.
fn said(words: Option<String>) -> Option<String> {
    words.filter(|words| !words.trim().is_empty())
}

/// The acts a press stands for. Words beside a yes that they leave a yes are a message of their own.
fn taken_as(button: Button, words: Option<String>) -> (Vec<Act>, Taken) {
    let limited = words.as_deref().is_some_and(limits_a_yes);
    let beside = |act: Act, words: Option<String>| {
        let message = words.map(|body| Act::Write { body, via: VIA });
        std::iter::once(act).chain(message).collect()
    };
    let one = |act: Act| vec![act];
    match button {
        Button::Right { edition } if limited => (one(corrects(edition, words)), Taken::RightBut),
        Button::Right { edition } => {
            let act = Act::ConfirmUnderstanding { edition, via: VIA };
            (beside(act, words), Taken::Right)
        }
        Button::Missing { edition } => (one(corrects(edition, words)), Taken::Missing),
        // A choice on a condition is no choice yet: a person reads it and answers.
        Button::Choose { .. } if limited => (one(writes_beside(words)), Taken::ChosenBut),
        Button::Choose { point, option } => {
            let act = Act::Choose {
                point,
                option,
                via: VIA,
            };
            (beside(act, words), Taken::Chosen)
        }
        Button::Explain { point } => {
            let act = Act::AskExplanation {
                point,
                words,
                via: VIA,
            };
            (one(act), Taken::Explain)
        }
        Button::NoneOfThese { point } => {
            let act = Act::Decline {
                point,
                words: words.unwrap_or_default(),
                via: VIA,
            };
            (one(act), Taken::Wish)
        }
        Button::GoAhead { point, edition } => {
            let act = Act::AgreePlan {
                point,
                edition,
                via: VIA,
            };
            (beside(act, words), Taken::GoAhead)
        }
        // Whether these words limit the yes is seen where the act is translated.
        Button::Solved { waives } => {
            let act = Act::ConfirmSolved {
                via: VIA,
                words,
                waives,
                plainly: false,
            };
            (one(act), Taken::Solved)
        }
        Button::NotYet { waives } => {
            let waive = waives.map(|last| Act::WaiveDeeds { last, via: VIA });
            let acts = waive.into_iter().chain([says_not_yet(words)]);
            (acts.collect(), Taken::NotYet)
        }
        Button::Feedback {
            satisfied,
            better,
            quote,
        } => {
            let act = Act::GiveFeedback {
                satisfied,
                better,
                quote,
            };
            (one(act), Taken::Feedback)
        }
        Button::Write { .. } => (one(writes(words)), Taken::Written),
    }
}

fn corrects(edition: u32, words: Option<String>) -> Act {
    Act::CorrectUnderstanding {
        edition,
        words: words.unwrap_or_default(),
        via: VIA,
    }
}

fn says_not_yet(words: Option<String>) -> Act {
    Act::SayNotYet { via: VIA, words }
}

fn writes(words: Option<String>) -> Act {
    Act::Write {
        body: words.unwrap_or_default(),
        via: VIA,
    }
}

fn writes_beside(words: Option<String>) -> Act {
    Act::WriteBeside {
        body: words.unwrap_or_default(),
        via: VIA,
    }
}

/// Whether words beside a yes limit it: beside "it is solved" the case then stays open. The button is the yes, and the
/// words are read as what follows it.
pub(super) fn limits_a_yes(words: &str) -> bool {
    limits(coach::answer, words)
}

/// The same of what one of us noted of a yes, which tells of it in the third person.
pub(super) fn note_limits_a_yes(note: &str) -> bool {
    limits(coach::noted, note)
}

fn limits(read: fn(&str) -> coach::Answer, words: &str) -> bool {
    [read(words), read(&format!("Yes, {words}"))]
        .iter()
        .any(|read| matches!(read, coach::Answer::No | coach::Answer::YesBut))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: PointNo = PointNo::FIRST;

    fn pressed(button: Button, words: &str) -> (Vec<Act>, Taken) {
        taken_as(button, said(Some(words.to_owned())))
    }

    fn choose() -> Button {
        Button::Choose {
            point: FIRST,
            option: OptionNo(2),
        }
    }

    #[test]
    fn words_beside_a_choice_go_along_as_a_message() {
        let (acts, taken) = pressed(choose(), "Thank you very much");
        assert_eq!(taken, Taken::Chosen);
        assert!(matches!(
            &acts[..],
            [Act::Choose { option: OptionNo(2), .. }, Act::Write { body, .. }] if body == "Thank you very much"
        ));
        let (acts, taken) = pressed(choose(), "  \n");
        assert_eq!((acts.len(), taken), (1, Taken::Chosen));
    }

    #[test]
    fn words_that_limit_a_yes_are_heard_before_the_button() {
        let but = "Yes, but the boss lost the contract, that is missing!";
        let (acts, taken) = pressed(Button::Right { edition: 1 }, but);
        assert_eq!(taken, Taken::RightBut);
        assert!(matches!(&acts[..], [Act::CorrectUnderstanding { words, .. }] if words == but));
        let (acts, taken) = pressed(choose(), "only if I also get 10 EUR");
        assert_eq!(taken, Taken::ChosenBut);
        assert!(
            matches!(&acts[..], [Act::WriteBeside { body, .. }] if body == "only if I also get 10 EUR")
        );
    }

    #[test]
    fn a_button_that_says_no_yes_is_not_limited_by_its_words() {
        let but = "but not like this";
        for (button, as_what) in [
            (Button::Missing { edition: 1 }, Taken::Missing),
            (Button::Explain { point: FIRST }, Taken::Explain),
            (Button::NoneOfThese { point: FIRST }, Taken::Wish),
            (Button::NotYet { waives: None }, Taken::NotYet),
            (Button::Write { shown: None }, Taken::Written),
        ] {
            let (acts, taken) = pressed(button, but);
            assert_eq!(taken, as_what);
            assert!(format!("{acts:?}").contains(but), "{acts:?}");
        }
    }

    #[test]
    fn a_but_beside_the_button_limits_the_yes() {
        for limits in [
            "Yes, but the boss lost the contract, that is missing!",
            "only if I also get 10 EUR",
            "No, the date is wrong",
            "But not on Monday",
            "but the pipe still drips a little",
        ] {
            assert!(limits_a_yes(limits), "{limits}");
        }
    }

    #[test]
    fn thanks_and_another_yes_leave_it_a_yes() {
        for plain in [
            "Thank you very much",
            "Yes, that is right",
            "Perfect, thanks!",
        ] {
            assert!(!limits_a_yes(plain), "{plain}");
        }
    }
}
