//! From an act to the commands it leads to. Checks words, names and dates; whether the method allows
//! it is for `recovery::decide` alone.

mod parts;

pub use parts::DATE_DAYS_MAX;

use super::Act;
use super::said::{About, Said};
use super::words::Words;
use crate::bounds::TEXT;
use crate::error::DeskError;
use crate::intake::reading as read;
use calendar::Moment;
use parts::{checked_loss, checked_money};
use recovery::terms::{Channel, Costs, Ending, Purpose, Reading};
use recovery::{Command, MessageId};
use store::texts::TextKind;

/// What an act asks for, ready to be decided.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    /// In turn.
    pub commands: Vec<Command>,
    /// The texts they name.
    pub words: Words,
    /// Our word to the customer.
    pub said: Option<Said>,
    /// The customer's word to us.
    pub heard: Option<Heard>,
}

/// A word of the customer that came by page or call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heard {
    /// Its message.
    pub message: MessageId,
    /// Its text.
    pub text: recovery::TextId,
    /// How it came.
    pub channel: Channel,
}

/// Translates the acts, in turn; one of them at most says or hears words. `by_customer` tells whose hand it is.
pub(super) fn translate(
    acts: impl IntoIterator<Item = Act>,
    by_customer: bool,
    now: Moment,
) -> Result<Wanted, DeskError> {
    let mut to = Translation {
        wanted: Wanted::default(),
        now,
    };
    for act in acts {
        to.act(act, by_customer)?;
    }
    Ok(to.wanted)
}

struct Translation {
    wanted: Wanted,
    now: Moment,
}

impl Translation {
    #[allow(clippy::too_many_lines, reason = "one short arm for each act")]
    fn act(&mut self, act: Act, by_customer: bool) -> Result<(), DeskError> {
        let command = match act {
            Act::Write { body, via } => {
                // Staff write down what was no answer; the customer's own words are read.
                let reading = if by_customer {
                    read(&body)
                } else {
                    Reading::Unclear
                };
                self.heard(&body, via, reading)?
            }
            Act::Note { text, sort } => {
                let words = &mut self.wanted.words;
                let text = words.keep_as(TextKind::Note, TEXT, "text", &text)?;
                Command::WriteNote { text, sort }
            }
            Act::RaisePoint { words, loss } => {
                let words = self.wanted.words.keep("words", &words)?;
                let loss = loss.map(checked_loss).transpose()?;
                Command::RaisePoint { words, loss }
            }
            Act::RecordLoss { point, loss } => Command::RecordLoss {
                point,
                loss: checked_loss(loss)?,
            },
            Act::Assign { owner, word } => {
                let word = self.wanted.words.keep_any("word", word.as_deref())?;
                Command::Assign { owner, word }
            }
            Act::SetTeam { team } => Command::SetTeam { team },
            Act::WriteUnderstanding { text, points } => {
                for part in [
                    &text.happened,
                    &text.expected,
                    &text.means,
                    &text.asks,
                    &text.goal,
                    &text.next,
                ] {
                    TEXT.if_any("text", part)?;
                }
                TEXT.needed("happened", &text.happened)?;
                let text = self.wanted.words.add(TextKind::Words, text.kept());
                Command::WriteUnderstanding { text, points }
            }
            Act::SendUnderstanding { edition, say } => Command::SendUnderstanding {
                edition,
                word: self.say(say, About::Understanding)?,
            },
            Act::ConfirmUnderstanding { edition, via } => {
                Command::ConfirmUnderstanding { edition, via }
            }
            Act::CorrectUnderstanding {
                edition,
                words,
                via,
            } => Command::CorrectUnderstanding {
                edition,
                words: self.wanted.words.keep("words", &words)?,
                via,
            },
            Act::SkipStage { stage, reason } => Command::SkipStage {
                stage,
                reason: self.wanted.words.keep("reason", &reason)?,
            },
            Act::GiveWord { say } => Command::GiveWord {
                word: self.say(say, About::Word)?,
            },
            Act::RecordFinding {
                point,
                outcome,
                found,
            } => Command::RecordFinding {
                point,
                outcome,
                found: self.wanted.words.keep("found", &found)?,
            },
            Act::Offer {
                point,
                proposals,
                why_none,
                why_one,
                say,
            } => {
                let proposals = self.proposals(proposals)?;
                Command::Offer {
                    point,
                    proposals,
                    why_none: self
                        .wanted
                        .words
                        .keep_any("why_none", why_none.as_deref())?,
                    why_one: self.wanted.words.keep_any("why_one", why_one.as_deref())?,
                    word: self.say(say, About::Offer { point })?,
                }
            }
            Act::AskExplanation { point, words, via } => Command::AskExplanation {
                point,
                words: self.wanted.words.keep_any("words", words.as_deref())?,
                via,
            },
            Act::Choose { point, option, via } => Command::Choose { point, option, via },
            Act::Decline { point, words, via } => Command::Decline {
                point,
                words: self.wanted.words.keep("words", &words)?,
                via,
            },
            Act::FindGoal { wish, goal } => Command::FindGoal {
                wish,
                goal: self.wanted.words.keep("goal", &goal)?,
            },
            Act::SayCannotBeMet { wish, reason } => Command::SayCannotBeMet {
                wish,
                reason: self.wanted.words.keep("reason", &reason)?,
            },
            Act::AddPlus { point, text, worth } => Command::AddPlus {
                point,
                text: self.wanted.words.keep("text", &text)?,
                worth: worth.map(checked_money).transpose()?,
            },
            Act::LayPlan { point, steps, say } => Command::LayPlan {
                point,
                steps: self.steps(steps)?,
                word: self.say(say, About::Plan { point })?,
            },
            Act::AgreePlan {
                point,
                edition,
                via,
            } => Command::AgreePlan {
                point,
                edition,
                via,
            },
            Act::PromiseDeed {
                point,
                text,
                owner,
                due,
                early,
            } => Command::PromiseDeed {
                point,
                text: self.wanted.words.keep("text", &text)?,
                owner,
                due: self.date("due", due)?,
                early: self.wanted.words.keep_any("early", early.as_deref())?,
            },
            Act::PromiseWord { text, owner, due } => Command::PromiseWord {
                text: self.wanted.words.keep_any("text", Some(&text))?,
                owner,
                due: self.date("due", due)?,
            },
            Act::KeepDeed { promise, checked } => Command::KeepDeed {
                promise,
                // Without words the method asks how it was checked.
                checked: self.wanted.words.keep_any("checked", Some(&checked))?,
            },
            Act::DoubtPromise {
                promise,
                new_due,
                why,
            } => Command::DoubtPromise {
                promise,
                new_due: self.date("new_due", new_due)?,
                why: self.wanted.words.keep("why", &why)?,
            },
            Act::MovePromise { promise, due, why } => Command::MovePromise {
                promise,
                due: self.date("due", due)?,
                why: self.wanted.words.keep_any("why", why.as_deref())?,
            },
            Act::WaiveDeeds { last, via } => Command::WaiveDeeds { last, via },
            Act::DeclareDone {
                point,
                checked,
                costs,
            } => Command::DeclareDone {
                point,
                checked: self.wanted.words.keep("checked", &checked)?,
                costs: match costs {
                    Costs::MadeGood { amount } => Costs::MadeGood {
                        amount: checked_money(amount)?,
                    },
                    other => other,
                },
            },
            Act::FollowUp { say, purpose } => {
                let about = match purpose {
                    Purpose::MidFollowUp => About::MidFollowUp,
                    _ => About::FollowUp,
                };
                Command::FollowUp {
                    word: self.say(say, about)?,
                    purpose,
                }
            }
            Act::ConfirmSolved { via, words, waives } => {
                return self.confirm(via, words.as_deref(), waives);
            }
            Act::SayNotYet { via, words } => Command::SayNotYet {
                via,
                words: self.wanted.words.keep_any("words", words.as_deref())?,
            },
            Act::End { how, reason, say } => {
                let about = match how {
                    Ending::Deadlock => About::FinalAnswer,
                    Ending::NotComplaint | Ending::Withdrawn => About::Word,
                };
                Command::End {
                    how,
                    reason: self.wanted.words.keep("reason", &reason)?,
                    word: say.map(|say| self.say(say, about)).transpose()?,
                }
            }
            Act::Reopen => Command::Reopen,
            // What a held message says is read where it is let in.
            Act::LetIn { message } => Command::LetIn {
                message,
                reading: Reading::Unclear,
            },
            Act::LeaveOut { message } => Command::LeaveOut { message },
            Act::GiveFeedback {
                satisfied,
                better,
                quote,
            } => Command::GiveFeedback {
                satisfied,
                better: self.wanted.words.keep_any("better", better.as_deref())?,
                quote,
            },
            Act::RenewLink => Command::RenewLink,
            Act::RevokeLink => Command::RevokeLink,
        };
        self.wanted.commands.push(command);
        Ok(())
    }
}
