//! What came in, and who cares for it.

use super::parts::checked_loss;
use super::{Act, Translation};
use crate::bounds::TEXT;
use crate::error::DeskError;
use crate::intake::reading as read;
use recovery::terms::Reading;
use recovery::{Command, Refusal};
use store::texts::TextKind;

impl Translation {
    pub(super) fn listen(&mut self, act: Act, by_customer: bool) -> Result<Command, DeskError> {
        Ok(match act {
            Act::Write { body, via } => {
                // Staff write down what was no answer; the customer's own words are read.
                let reading = if by_customer {
                    read(&body)
                } else {
                    Reading::Unclear
                };
                self.heard(&body, via, reading)?
            }
            Act::WriteBeside { body, via } => self.heard(&body, via, Reading::Unclear)?,
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
            Act::AskHelp { words } => {
                let said = words.filter(|words| !words.trim().is_empty());
                let text = said.map(|said| {
                    let words = &mut self.wanted.words;
                    words.keep_as(TextKind::Note, TEXT, "words", &said)
                });
                let words = text.transpose()?;
                Command::AskHelp { words }
            }
            Act::EndHelp => Command::EndHelp,
            Act::Join => Command::Join,
            Act::StepBack => Command::StepBack,
            Act::SayAskedFor { staff } => Command::SayAskedFor { staff },
            Act::SayFailedAgain => Command::SayFailedAgain,
            Act::SayLooked => Command::SayLooked,
            Act::Whisper { text, .. } => {
                let words = &mut self.wanted.words;
                let text = words.keep_as(TextKind::Note, TEXT, "text", &text)?;
                Command::Whisper { text }
            }
            Act::TakeOver { word } => {
                let word = self.wanted.words.keep_any("word", word.as_deref())?;
                Command::TakeOver { word }
            }
            Act::LetIn { message } => Command::LetIn { message },
            Act::LeaveOut { message } => Command::LeaveOut { message },
            // `mod.rs` sends each family only its own acts.
            _ => return Err(Refusal::NotTheirs.into()),
        })
    }
}
