//! What we understood, and whether it is right.

use super::{Act, Translation};
use crate::acts::said::About;
use crate::bounds::TEXT;
use crate::error::DeskError;
use recovery::{Command, Refusal};
use store::texts::TextKind;

impl Translation {
    pub(super) fn understand(&mut self, act: Act) -> Result<Command, DeskError> {
        Ok(match act {
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
            } => {
                let words = self.wanted.words.keep("words", &words)?;
                self.told(Some(words), via);
                Command::CorrectUnderstanding {
                    edition,
                    words,
                    via,
                }
            }
            Act::SkipStage { stage, reason } => Command::SkipStage {
                stage,
                reason: self.wanted.words.keep("reason", &reason)?,
            },
            // `mod.rs` sends each family only its own acts.
            _ => return Err(Refusal::NotTheirs.into()),
        })
    }
}
