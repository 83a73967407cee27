//! Findings, solutions, wishes, plans and the yes.

use super::parts::checked_money;
use super::{Act, Translation};
use crate::acts::said::About;
use crate::error::DeskError;
use recovery::{Command, Refusal};

impl Translation {
    pub(super) fn offer(&mut self, act: Act) -> Result<Command, DeskError> {
        Ok(match act {
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
            Act::AskExplanation { point, words, via } => {
                let words = self.wanted.words.keep_any("words", words.as_deref())?;
                let words = self.told(words, via);
                Command::AskExplanation { point, words, via }
            }
            Act::Choose { point, option, via } => Command::Choose { point, option, via },
            Act::Decline { point, words, via } => {
                let words = self.wanted.words.keep("words", &words)?;
                self.told(Some(words), via);
                Command::Decline { point, words, via }
            }
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
            // `mod.rs` sends each family only its own acts.
            _ => return Err(Refusal::NotTheirs.into()),
        })
    }
}
