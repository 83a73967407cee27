//! How a case ends and comes back.

use super::{Act, Translation};
use crate::acts::said::About;
use crate::error::DeskError;
use recovery::terms::Ending;
use recovery::{Command, Refusal};

impl Translation {
    pub(super) fn close(&mut self, act: Act) -> Result<Command, DeskError> {
        Ok(match act {
            Act::TakeYes {
                message,
                via,
                waives,
            } => Command::ConfirmSolved {
                via,
                message: Some(message),
                waives,
            },
            Act::SayNotYet { via, words } => {
                let words = self.wanted.words.keep_any("words", words.as_deref())?;
                let words = self.told(words, via);
                Command::SayNotYet { via, words }
            }
            Act::End { how, reason, say } => {
                let about = match how {
                    Ending::Deadlock => About::FinalAnswer,
                    Ending::NotComplaint | Ending::Withdrawn | Ending::Erased => About::Word,
                };
                Command::End {
                    how,
                    reason: self.wanted.words.keep("reason", &reason)?,
                    word: say.map(|say| self.say(say, about)).transpose()?,
                }
            }
            Act::Reopen => Command::Reopen,
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
            // `mod.rs` sends each family only its own acts.
            _ => return Err(Refusal::NotTheirs.into()),
        })
    }
}
