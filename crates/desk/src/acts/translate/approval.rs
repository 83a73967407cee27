//! A colleague is asked, and answers.

use super::{Act, Translation};
use crate::acts::said::About;
use crate::error::DeskError;
use recovery::{Command, Refusal};

impl Translation {
    pub(super) fn approval(&mut self, act: Act) -> Result<Command, DeskError> {
        Ok(match act {
            Act::AskApproval {
                point,
                wanted,
                why,
                of,
                say,
            } => Command::AskApproval {
                point,
                wanted: self.proposals(wanted)?,
                why: self.wanted.words.keep_any("why", why.as_deref())?,
                of,
                word: self.say(say, About::Word)?,
            },
            Act::Approve { approval, note } => Command::Approve {
                approval,
                note: self.wanted.words.keep_any("note", note.as_deref())?,
            },
            Act::DeclineApproval {
                approval,
                reason,
                instead,
            } => Command::DeclineApproval {
                approval,
                reason: self.wanted.words.keep("reason", &reason)?,
                instead: self.wanted.words.keep("instead", &instead)?,
            },
            // `mod.rs` sends each family only its own acts.
            _ => return Err(Refusal::NotTheirs.into()),
        })
    }
}
