//! Words and promises: given, kept, doubted, moved.

use super::{Read, point, promise, say, via};
use crate::form::Form;
use crate::when::When;
use desk::acts::Act;
use recovery::{PromiseNo, ProofOf, ProofPlace};

/// The act of this name, where it is one of these.
pub(super) fn read(name: &str, form: &Form, when: &When) -> Option<Read<Act>> {
    let act = || -> Read<Option<Act>> {
        Ok(Some(match name {
            "give-word" => Act::GiveWord {
                say: say(form, when)?,
            },
            "send-understanding" => Act::SendUnderstanding {
                edition: form.one("edition")?,
                say: say(form, when)?,
            },
            "promise-deed" => Act::PromiseDeed {
                point: point(form)?,
                text: form.need("text")?,
                owner: form.maybe("owner")?,
                due: form.need_when("due", when)?,
                early: form.text("early")?,
            },
            "promise-word" => Act::PromiseWord {
                text: form.need("text")?,
                owner: form.maybe("owner")?,
                due: form.need_when("due", when)?,
            },
            "keep-deed" => Act::KeepDeed {
                promise: promise(form)?,
                checked: form.text("checked")?.unwrap_or_default(),
                // Its files come beside the words, not among them.
                proof: Vec::new(),
            },
            "take-back-proof" => Act::TakeBackProof(ProofPlace {
                of: match form.get("point") {
                    "" => ProofOf::Deed(promise(form)?),
                    _ => ProofOf::Point(point(form)?),
                },
                place: form.one("place")?,
            }),
            "doubt-promise" => Act::DoubtPromise {
                promise: promise(form)?,
                new_due: form.need_when("due", when)?,
                why: form.need("why")?,
            },
            "move-promise" => Act::MovePromise {
                promise: promise(form)?,
                due: form.need_when("due", when)?,
                why: form.text("why")?,
            },
            "waive-deeds" => Act::WaiveDeeds {
                last: form.one("waive").map(PromiseNo)?,
                via: via(form)?,
            },
            _ => return Ok(None),
        }))
    };
    act().transpose()
}
