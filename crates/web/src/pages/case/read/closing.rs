//! Done, asked, solved or not, and the other ends.

use super::{Read, message, point, say, terms, via};
use crate::form::Form;
use crate::problem::Misfit;
use crate::when::When;
use desk::acts::Act;
use recovery::PromiseNo;
use recovery::terms::{Costs, Purpose};

/// The act of this name, where it is one of these.
pub(super) fn read(name: &str, form: &Form, when: &When) -> Option<Read<Act>> {
    let act = || -> Read<Option<Act>> {
        Ok(Some(match name {
            "declare-done" => Act::DeclareDone {
                point: point(form)?,
                checked: form.need("checked")?,
                costs: costs(form)?,
                // Its files come beside the words, not among them.
                proof: Vec::new(),
            },
            "follow-up" => Act::FollowUp {
                say: say(form, when)?,
                purpose: match form.get("purpose") {
                    "mid_follow_up" => Purpose::MidFollowUp,
                    _ => Purpose::FollowUp,
                },
                in_place: form.has("in_place", "yes"),
            },
            "confirm-solved" => Act::ConfirmSolved {
                via: via(form)?,
                // Nobody here closes a case as solved: it is the customer who says so, in words.
                words: Some(form.need("words")?),
                waives: form.maybe("waive")?.map(PromiseNo),
                plainly: form.has("plainly", "on"),
            },
            "take-yes" => Act::TakeYes {
                message: message(form)?,
                via: via(form)?,
                waives: form.maybe("waive")?.map(PromiseNo),
            },
            "say-not-yet" => Act::SayNotYet {
                via: via(form)?,
                words: form.text("words")?,
            },
            "end" => Act::End {
                how: form.term("how", terms::read)?,
                reason: form.need("reason")?,
                say: if form.get("body").is_empty() {
                    None
                } else {
                    Some(say(form, when)?)
                },
            },
            _ => return Ok(None),
        }))
    };
    act().transpose()
}

/// Not asked is not none: the method sends whoever has not asked back to ask (P23).
fn costs(form: &Form) -> Read<Costs> {
    Ok(match form.get("costs") {
        "none" => Costs::None,
        "made_good" => Costs::MadeGood {
            amount: form
                .money("amount", "currency")?
                .ok_or_else(|| Misfit::new("amount", "misfit-amount"))?,
        },
        _ => Costs::NotAsked,
    })
}
