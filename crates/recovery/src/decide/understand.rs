//! Repeating back, until the customer says it is right (P7).

use super::{Draft, word};
use crate::case::UnderstandingState;
use crate::command::Command;
use crate::event::Event;
use crate::facts::Actor;
use crate::refusal::Refusal;
use crate::terms::Purpose;

pub(super) fn decide(draft: &mut Draft<'_>, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::WriteUnderstanding { text, points } => {
            draft.must_be_open()?;
            if points.is_empty() {
                return Err(Refusal::ListsNoPoints);
            }
            for point in points {
                draft.must_have_point(*point)?;
            }
            let edition = draft
                .case
                .understanding
                .as_ref()
                .map_or(1, |last| last.edition + 1);
            draft.push(Event::UnderstandingWritten {
                edition,
                text: *text,
                points: points.clone(),
            });
            Ok(())
        }
        Command::SendUnderstanding {
            edition,
            word: given,
        } => {
            stands(draft, *edition)?;
            word::say(draft, given, Purpose::Understanding)?;
            draft.push(Event::UnderstandingSent {
                edition: *edition,
                message: given.message,
            });
            Ok(())
        }
        Command::ConfirmUnderstanding { edition, via } => {
            draft.must_be_open()?;
            match stands(draft, *edition)? {
                UnderstandingState::Confirmed => return Err(Refusal::SaidAlready),
                // On the phone it is repeated back aloud, so staff may record a yes to a draft.
                UnderstandingState::Written if !by_staff(draft) => {
                    return Err(Refusal::NoUnderstanding);
                }
                _ => {}
            }
            draft.push(Event::UnderstandingConfirmed {
                edition: *edition,
                via: *via,
            });
            Ok(())
        }
        Command::CorrectUnderstanding {
            edition,
            words,
            via,
        } => {
            draft.must_be_open()?;
            if stands(draft, *edition)? == UnderstandingState::Written && !by_staff(draft) {
                return Err(Refusal::NoUnderstanding);
            }
            draft.push(Event::UnderstandingCorrected {
                edition: *edition,
                words: Some(*words),
                via: *via,
            });
            Ok(())
        }
        Command::SkipStage { stage, reason } => {
            draft.must_be_open()?;
            if !stage.can_be_skipped() || *stage <= draft.case.stage() {
                return Err(Refusal::CannotSkip(*stage));
            }
            draft.push(Event::StageSkipped {
                stage: *stage,
                reason: *reason,
            });
            Ok(())
        }
        // `mod.rs` sends each family only its own commands.
        _ => Err(Refusal::NotTheirs),
    }
}

fn by_staff(draft: &Draft<'_>) -> bool {
    matches!(draft.facts.actor, Actor::Staff(_))
}

/// Where the edition stands, if it is the latest.
fn stands(draft: &Draft<'_>, edition: u32) -> Result<UnderstandingState, Refusal> {
    let understanding = draft
        .case
        .understanding
        .as_ref()
        .ok_or(Refusal::NoUnderstanding)?;
    if understanding.edition == edition {
        Ok(understanding.state)
    } else {
        Err(Refusal::OldEdition {
            stands: understanding.edition,
        })
    }
}
