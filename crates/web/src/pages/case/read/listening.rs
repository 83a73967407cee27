//! Hearing and understanding: what was said, points, notes, who cares for it, what we understood.

use super::{Read, message, point, terms, via};
use crate::form::Form;
use crate::problem::Misfit;
use desk::acts::{Act, UnderstandingText};
use recovery::terms::Loss;
use recovery::{PointNo, Stage};

/// The act of this name, where it is one of these.
pub(super) fn read(name: &str, form: &Form) -> Option<Read<Act>> {
    let act = || -> Read<Option<Act>> {
        Ok(Some(match name {
            "write" => Act::Write {
                body: form.need("body")?,
                via: via(form)?,
            },
            "answer-other" => Act::AnswerOther {
                message: message(form)?,
                body: form.need("body")?,
            },
            "note" => Act::Note {
                text: form.need("text")?,
                sort: form.term("sort", terms::read)?,
            },
            "raise-point" => Act::RaisePoint {
                words: form.need("words")?,
                loss: loss(form)?,
            },
            "record-loss" => Act::RecordLoss {
                point: point(form)?,
                loss: loss(form)?.ok_or_else(|| Misfit::new("loss", "misfit-choose"))?,
            },
            "assign" => Act::Assign {
                owner: form.maybe("owner")?,
                word: form.text("word")?,
            },
            "set-team" => Act::SetTeam {
                team: form.maybe("team")?,
            },
            "ask-help" => Act::AskHelp {
                words: form.text("words")?,
            },
            "end-help" => Act::EndHelp,
            "join" => Act::Join,
            "step-back" => Act::StepBack,
            "say-asked-for" => Act::SayAskedFor {
                staff: form.maybe("staff")?,
            },
            "say-failed-again" => Act::SayFailedAgain,
            "say-looked" => Act::SayLooked,
            "whisper" => Act::Whisper {
                text: form.need("text")?,
                cites: form.text("cites")?,
            },
            "take-over" => Act::TakeOver {
                word: form.text("word")?,
            },
            "let-in" => Act::LetIn {
                message: message(form)?,
            },
            "leave-out" => Act::LeaveOut {
                message: message(form)?,
            },
            "write-understanding" => Act::WriteUnderstanding {
                text: UnderstandingText {
                    happened: form.need("happened")?,
                    expected: form.text("expected")?.unwrap_or_default(),
                    means: form.text("means")?.unwrap_or_default(),
                    asks: form.text("asks")?.unwrap_or_default(),
                    goal: form.text("goal")?.unwrap_or_default(),
                    next: form.text("next-step")?.unwrap_or_default(),
                },
                points: form
                    .all("points")
                    .filter_map(|no| no.parse().ok())
                    .map(PointNo)
                    .collect(),
            },
            "confirm-understanding" => Act::ConfirmUnderstanding {
                edition: form.one("edition")?,
                via: via(form)?,
            },
            "correct-understanding" => Act::CorrectUnderstanding {
                edition: form.one("edition")?,
                words: form.need("words")?,
                via: via(form)?,
            },
            "skip-stage" => Act::SkipStage {
                stage: form.term("stage", Stage::from_name)?,
                reason: form.need("reason")?,
            },
            "reopen" => Act::Reopen,
            "renew-link" => Act::RenewLink,
            "revoke-link" => Act::RevokeLink,
            _ => return Ok(None),
        }))
    };
    act().transpose()
}

fn loss(form: &Form) -> Read<Option<Loss>> {
    if form.get("loss").is_empty() {
        return Ok(None);
    }
    Ok(Some(Loss {
        kind: form.term("loss", terms::read)?,
        amount: form.money("amount", "currency")?,
    }))
}
