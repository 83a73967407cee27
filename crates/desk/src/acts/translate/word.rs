//! A word to the customer.

use super::{Act, ToldOther, Translation};
use crate::acts::said::About;
use crate::acts::words::new_message;
use crate::bounds::BODY;
use crate::error::DeskError;
use recovery::terms::Purpose;
use recovery::{Command, MessageId, Refusal};

impl Translation {
    pub(super) fn answer_other(
        &mut self,
        answers: MessageId,
        body: &str,
    ) -> Result<Command, DeskError> {
        let message = new_message();
        let body = BODY.needed("body", body)?;
        self.wanted.told = Some(ToldOther { message, body });
        let answers = vec![answers];
        Ok(Command::AnswerOther { message, answers })
    }

    pub(super) fn word(&mut self, act: Act) -> Result<Command, DeskError> {
        Ok(match act {
            Act::GiveWord { say } => Command::GiveWord {
                word: self.say(say, About::Word)?,
            },
            Act::FollowUp {
                say,
                purpose,
                in_place,
            } => {
                let about = match purpose {
                    Purpose::MidFollowUp => About::MidFollowUp,
                    _ => About::FollowUp,
                };
                Command::FollowUp {
                    word: self.say(say, about)?,
                    purpose,
                    in_place,
                }
            }
            // `mod.rs` sends each family only its own acts.
            _ => return Err(Refusal::NotTheirs.into()),
        })
    }
}
