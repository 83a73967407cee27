//! What acts are made of: words said and heard, proposals, steps, dates, amounts.

use super::Translation;
use super::{Despite, Heard};
use crate::acts::enclosed::Enclosed;
use crate::acts::said::{About, Said};
use crate::acts::words::new_message;
use crate::acts::{Proposed, Say, StepDraft};
use crate::bounds::{BODY, LINE};
use crate::error::DeskError;
use calendar::Moment;
use letters::facts;
use recovery::command::{Answering, NextWord, Word};
use recovery::terms::{Channel, Loss, Money, Proposal, Reading, Step};
use recovery::{Command, PromiseNo, TextId};
use store::texts::TextKind;

/// How far ahead a date may lie, in days.
pub const DATE_DAYS_MAX: i64 = 730;

impl Translation {
    /// A yes, or the words beside it alone where they limit it: a yes with a "but" goes to a person.
    pub(super) fn confirm(
        &mut self,
        via: Channel,
        words: Option<&str>,
        waives: Option<PromiseNo>,
        limited: bool,
    ) -> Result<(), DeskError> {
        let Some(words) = BODY.if_any("words", words.unwrap_or_default())? else {
            self.wanted.commands.push(Command::ConfirmSolved {
                via,
                message: None,
                waives,
            });
            return Ok(());
        };
        self.wanted.limits_the_yes = limited;
        // Then nothing is let go, and whoever reads the words reads that as well.
        let words = match waives {
            Some(_) if limited => {
                let does_without = crate::language::spoken().words().say("said-does-without");
                format!("{does_without}\n\n{words}")
            }
            _ => words,
        };
        let heard = self.heard(
            &words,
            via,
            // Whatever else we asked, it is not what these words answer.
            if limited {
                Reading::Unclear
            } else {
                Reading::Yes
            },
        )?;
        if !limited {
            let message = self.wanted.heard.map(|heard| heard.message);
            self.wanted.commands.push(Command::ConfirmSolved {
                via,
                message,
                waives,
            });
        }
        self.wanted.commands.push(heard);
        Ok(())
    }

    pub(super) fn heard(
        &mut self,
        body: &str,
        via: Channel,
        reading: Reading,
    ) -> Result<Command, DeskError> {
        let text = self
            .wanted
            .words
            .keep_as(TextKind::Message, BODY, "body", body)?;
        let message = new_message();
        self.wanted.heard = Some(Heard {
            message,
            text,
            channel: via,
        });
        Ok(Command::ReceiveMessage {
            message,
            channel: via,
            reading,
            answering: Answering::Written(self.shown),
            new_matter: false,
        })
    }

    /// Words beside an answer stand in the conversation too, as what the customer said and how.
    pub(super) fn told(&mut self, text: Option<TextId>, channel: Channel) -> Option<TextId> {
        self.wanted.heard = text.map(|text| Heard {
            message: new_message(),
            text,
            channel,
        });
        text
    }

    pub(super) fn say(&mut self, say: Say, about: About) -> Result<Word, DeskError> {
        let body = match about {
            About::Word | About::FinalAnswer => Some(BODY.needed("body", &say.body)?),
            // Here the letter has sentences of its own.
            _ => BODY.if_any("body", &say.body)?,
        };
        // A place that nobody filled in is no word to a customer.
        if body
            .as_deref()
            .is_some_and(|body| !facts::named(body).is_empty())
        {
            return Err(DeskError::invalid("body", "fact-left"));
        }
        if let Some(why) = LINE.if_any("despite", say.despite.as_deref().unwrap_or_default())? {
            let channel = say.channel;
            self.wanted.despite = Some(Despite { channel, why });
        }
        let message = new_message();
        let next = match say.next {
            Some((due, text)) => Some(NextWord {
                due: self.date("next", due)?,
                text: self.wanted.words.keep_any("next_text", text.as_deref())?,
            }),
            None => None,
        };
        self.wanted.said = Some(Said {
            message,
            channel: say.channel,
            body,
            solved_today: say.solved_today,
            about,
            answer: None,
            enclosed: Enclosed::default(),
        });
        Ok(Word {
            message,
            channel: say.channel,
            solved_today: say.solved_today,
            next,
            keeps: say.keeps,
        })
    }

    /// The solutions of an offer. The same words are one text, so that the method sees what is said twice.
    pub(super) fn proposals(
        &mut self,
        proposed: Vec<Proposed>,
    ) -> Result<Vec<Proposal>, DeskError> {
        let mut known: Vec<(String, TextId)> = Vec::new();
        proposed
            .into_iter()
            .map(|proposed| {
                let said = as_said(&proposed.text);
                let before = known.iter().find(|(text, _)| *text == said);
                let text = match before {
                    Some((_, text)) => *text,
                    None => self.wanted.words.keep("option", &proposed.text)?,
                };
                known.push((said, text));
                self.proposal(proposed, text)
            })
            .collect()
    }

    fn proposal(&mut self, proposed: Proposed, text: TextId) -> Result<Proposal, DeskError> {
        Ok(Proposal {
            remedy: proposed.remedy,
            text,
            meets: proposed.meets,
            grants: proposed.grants,
            worth: proposed.worth.map(checked_money).transpose()?,
            steps: self.steps(proposed.steps)?,
        })
    }

    pub(super) fn steps(&mut self, steps: Vec<StepDraft>) -> Result<Vec<Step>, DeskError> {
        steps
            .into_iter()
            .map(|step| {
                Ok(Step {
                    what: self.wanted.words.keep("step", &step.what)?,
                    owner: step.owner,
                    due: self.date("step_due", step.due)?,
                })
            })
            .collect()
    }

    /// A date within what a customer can wait for; that it lies ahead is for the method to say.
    pub(super) fn date(&self, field: &'static str, date: Moment) -> Result<Moment, DeskError> {
        if date > self.now.plus_days(DATE_DAYS_MAX) {
            return Err(DeskError::invalid(field, "date-out-of-range"));
        }
        Ok(date)
    }
}

/// Words as they are heard: capitals, spaces and the full stop make no other offer.
fn as_said(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .to_lowercase()
        .trim_end_matches(['.', '!', ' '])
        .to_owned()
}

pub(super) fn checked_loss(loss: Loss) -> Result<Loss, DeskError> {
    Ok(Loss {
        kind: loss.kind,
        amount: loss.amount.map(checked_money).transpose()?,
    })
}

pub(super) fn checked_money(money: Money) -> Result<Money, DeskError> {
    let currency =
        money.currency.len() == 3 && money.currency.bytes().all(|byte| byte.is_ascii_uppercase());
    if currency && money.cents >= 0 {
        Ok(money)
    } else {
        Err(DeskError::invalid("amount", "amount-invalid"))
    }
}
