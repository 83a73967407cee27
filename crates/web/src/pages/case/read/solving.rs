//! Solutions: findings, offers, wishes, pluses, plans.

use super::{Read, point, say, terms, via, wish};
use crate::bounds::{PROPOSAL_ROWS, STEP_ROWS};
use crate::form::Form;
use crate::pages::case::approval::point_of_no;
use crate::problem::Misfit;
use crate::when::When;
use desk::acts::{Act, Proposed, StepDraft};
use recovery::terms::{Meets, Remedy};
use recovery::{ApprovalNo, OptionNo, WishNo};

/// The act of this name, where it is one of these.
pub(super) fn read(name: &str, form: &Form, when: &When) -> Option<Read<Act>> {
    let act = || -> Read<Option<Act>> {
        Ok(Some(match name {
            "record-finding" => Act::RecordFinding {
                point: point(form)?,
                outcome: form.term("outcome", terms::read)?,
                found: form.need("found")?,
            },
            "offer" => Act::Offer {
                point: point(form)?,
                proposals: proposals(form, when)?,
                why_none: form.text("why-none")?,
                why_one: form.text("why-one")?,
                say: say(form, when)?,
            },
            "ask-explanation" => Act::AskExplanation {
                point: point(form)?,
                words: form.text("words")?,
                via: via(form)?,
            },
            "choose" => Act::Choose {
                point: point(form)?,
                option: form.one("option").map(OptionNo)?,
                via: via(form)?,
            },
            "decline" => Act::Decline {
                point: point(form)?,
                words: form.need("words")?,
                via: via(form)?,
            },
            "find-goal" => Act::FindGoal {
                wish: wish(form)?,
                goal: form.need("goal")?,
            },
            "cannot-be-met" => Act::SayCannotBeMet {
                wish: wish(form)?,
                reason: form.need("reason")?,
            },
            "add-plus" => Act::AddPlus {
                point: point(form)?,
                text: form.need("text")?,
                worth: form.money("amount", "currency")?,
            },
            "ask-approval" => Act::AskApproval {
                point: match point_of_no(form.get("for")) {
                    Some(point) => point,
                    None => point(form)?,
                },
                wanted: wanted(form.get("for"), form, when)?,
                why: form.text("why")?,
                of: form.one("of")?,
                say: say(form, when)?,
            },
            "approve" => Act::Approve {
                approval: form.one("approval").map(ApprovalNo)?,
                note: form.text("note")?,
            },
            "decline-approval" => Act::DeclineApproval {
                approval: form.one("approval").map(ApprovalNo)?,
                reason: form.need("reason")?,
                instead: form.need("instead")?,
            },
            "lay-plan" => Act::LayPlan {
                point: point(form)?,
                steps: steps(form, when)?,
                say: say(form, when)?,
            },
            "agree-plan" => Act::AgreePlan {
                point: point(form)?,
                edition: form.one("edition")?,
                via: via(form)?,
            },
            _ => return Ok(None),
        }))
    };
    act().transpose()
}

/// What somebody may not give alone, as it stood in the form of this step.
pub(in super::super) fn wanted(step: &str, form: &Form, when: &When) -> Read<Vec<Proposed>> {
    let (remedy, words) = match step {
        "add-plus" => (Remedy::Goodwill, "text"),
        "declare-done" => (Remedy::Reimbursement, "checked"),
        _ => return proposals(form, when),
    };
    Ok(vec![Proposed {
        remedy,
        text: form.need(words)?,
        meets: Meets::Not,
        grants: None,
        worth: form.money("amount", "currency")?,
        steps: Vec::new(),
    }])
}

/// Rows with a text; a row left empty is no proposal.
fn proposals(form: &Form, when: &When) -> Read<Vec<Proposed>> {
    let mut proposals = Vec::new();
    for row in 0..PROPOSAL_ROWS {
        let Some(text) = form.text(&format!("text-{row}"))? else {
            continue;
        };
        proposals.push(Proposed {
            remedy: chosen(form, format!("remedy-{row}"), "misfit-remedy")?,
            text,
            meets: chosen(form, format!("meets-{row}"), "misfit-meets")?,
            grants: form.maybe(&format!("grants-{row}"))?.map(WishNo),
            worth: form.money(&format!("worth-{row}"), &format!("worth-currency-{row}"))?,
            steps: step(form, when, row)?.into_iter().collect(),
        });
    }
    Ok(proposals)
}

/// A term that has to be chosen for each solution; the sentence asks for it by what it means.
fn chosen<T: serde::de::DeserializeOwned>(
    form: &Form,
    field: String,
    asks: &'static str,
) -> Read<T> {
    terms::read(form.get(&field)).ok_or_else(|| Misfit::new(field, asks))
}

fn steps(form: &Form, when: &When) -> Read<Vec<StepDraft>> {
    let mut steps = Vec::new();
    for row in 0..STEP_ROWS {
        steps.extend(step(form, when, row)?);
    }
    Ok(steps)
}

fn step(form: &Form, when: &When, row: usize) -> Read<Option<StepDraft>> {
    let Some(what) = form.text(&format!("step-{row}"))? else {
        return Ok(None);
    };
    Ok(Some(StepDraft {
        what,
        owner: form.maybe(&format!("owner-{row}"))?,
        due: form.need_when(&format!("due-{row}"), when)?,
    }))
}
