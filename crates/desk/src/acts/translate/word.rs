//! A word to the customer.

use super::{Act, Translation};
use crate::acts::said::About;
use crate::error::DeskError;
use recovery::terms::Purpose;
use recovery::{Command, Refusal};

impl Translation {
    pub(super) fn word(&mut self, act: Act) -> Result<Command, DeskError> {
        Ok(match act {
            Act::GiveWord { say } => Command::GiveWord {
                word: self.say(say, About::Word)?,
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
            // `mod.rs` sends each family only its own acts.
            _ => return Err(Refusal::NotTheirs.into()),
        })
    }
}
