//! The policy that counts, what starts its clocks, and the final answer.

use super::{Act, Translation};
use crate::acts::law::{Answered, PartAnswer, PointAnswer};
use crate::acts::said::About;
use crate::error::DeskError;
use recovery::final_answer::{AnswerDraft, AnswerPart};
use recovery::{Command, Refusal};

impl Translation {
    pub(super) fn law(&mut self, act: Act) -> Result<Command, DeskError> {
        Ok(match act {
            Act::UsePolicy {
                point,
                policy,
                applies,
            } => Command::UsePolicy {
                point,
                policy,
                applies,
            },
            Act::RecordStart { start, at } => Command::RecordStart { start, at },
            Act::AgreeLater { key, until } => Command::AgreeLater { key, until },
            Act::SendFinalAnswer { points, parts, say } => {
                let drafts = points
                    .iter()
                    .map(|point| self.answer_draft(point))
                    .collect::<Result<_, _>>()?;
                let texts = parts
                    .iter()
                    .map(|part| self.answer_part(part))
                    .collect::<Result<_, _>>()?;
                let word = self.say(say, About::Answer)?;
                if let Some(said) = &mut self.wanted.said {
                    said.answer = Some(Answered { points, parts });
                }
                Command::SendFinalAnswer {
                    points: drafts,
                    parts: texts,
                    word,
                }
            }
            // `mod.rs` sends each family only its own acts.
            _ => return Err(Refusal::NotTheirs.into()),
        })
    }

    fn answer_draft(&mut self, typed: &PointAnswer) -> Result<AnswerDraft, DeskError> {
        let words = &mut self.wanted.words;
        let mut keep = |field, text: &Option<String>| words.keep_any(field, text.as_deref());
        let (facts, reasons) = (
            keep("facts", &typed.facts)?,
            keep("reasons", &typed.reasons)?,
        );
        let (remedy, alternatives) = (
            keep("remedy", &typed.remedy)?,
            keep("alternatives", &typed.alternatives)?,
        );
        let remedy_due = typed.remedy_due.map(|due| self.date("remedy-due", due));
        Ok(AnswerDraft {
            point: typed.point,
            outcome: typed.outcome,
            facts,
            reasons,
            remedy,
            remedy_due: remedy_due.transpose()?,
            alternatives,
        })
    }

    fn answer_part(&mut self, typed: &PartAnswer) -> Result<AnswerPart, DeskError> {
        let words = &mut self.wanted.words;
        Ok(AnswerPart {
            part: typed.part,
            text: words.keep_any("part", typed.text.as_deref())?,
        })
    }
}
