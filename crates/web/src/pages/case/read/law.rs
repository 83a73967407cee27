//! The policy that counts, what starts its clocks, and the final answer.

use super::{Read, terms};
use crate::form::Form;
use crate::pages::case::clocks;
use crate::problem::Misfit;
use crate::when::When;
use desk::acts::{Act, PartAnswer, PointAnswer, Say};
use recovery::PointNo;
use recovery::case::clock::ClockKey;
use recovery::clocks::Start;
use recovery::policies::Part;

/// The act of this name, where it is one of these.
pub(super) fn read(name: &str, form: &Form, when: &When) -> Option<Read<Act>> {
    let act = || -> Read<Option<Act>> {
        Ok(Some(match name {
            "use-policy" => Act::UsePolicy {
                point: form.maybe("point")?.map(PointNo),
                policy: match form.get("policy") {
                    "" => None,
                    named => Some(
                        clocks::read(named)
                            .ok_or_else(|| Misfit::new("policy", "misfit-choose"))?,
                    ),
                },
                applies: form.all("applies").map(str::to_owned).collect(),
            },
            "record-start" => Act::RecordStart {
                start: form.term("start", start)?,
                at: form.need_when("at", when)?,
            },
            "agree-later" => Act::AgreeLater {
                key: ClockKey {
                    point: form.maybe("point")?.map(PointNo),
                    clock: form.need_line("clock")?,
                },
                until: form
                    .get("until")
                    .parse()
                    .map_err(|_| Misfit::new("until", "misfit-date"))?,
            },
            "final-answer" => Act::SendFinalAnswer {
                points: form
                    .all("answers")
                    .filter_map(|no| no.parse().ok())
                    .map(|no| point(form, when, PointNo(no)))
                    .collect::<Read<_>>()?,
                parts: parts(form)?,
                say: Say {
                    body: form.text("body")?.unwrap_or_default(),
                    channel: form.term("channel", terms::channel)?,
                    solved_today: match form.get("today") {
                        "yes" => Some(true),
                        "no" => Some(false),
                        _ => None,
                    },
                    next: None,
                    keeps: Vec::new(),
                    despite: None,
                },
            },
            _ => return Ok(None),
        }))
    };
    act().transpose()
}

fn start(name: &str) -> Option<Start> {
    Some(match name {
        "received" => Start::Received,
        "sent-to-us" => Start::SentToUs,
        "escalated" => Start::Escalated,
        _ => return None,
    })
}

fn point(form: &Form, when: &When, no: PointNo) -> Read<PointAnswer> {
    let text = |field: &str| form.text(&format!("{field}-{no}"));
    Ok(PointAnswer {
        point: no,
        outcome: terms::read(form.get(&format!("outcome-{no}"))),
        facts: text("facts")?,
        reasons: text("reasons")?,
        remedy: text("remedy")?,
        remedy_due: form.when(&format!("remedy-due-{no}"), when)?,
        alternatives: text("alternatives")?,
    })
}

/// The parts that were filled in, and those that do not apply here. What is left empty is missing.
fn parts(form: &Form) -> Read<Vec<PartAnswer>> {
    let mut parts = Vec::new();
    for part in Part::ALL {
        let text = form.text(&format!("part-{}", part.name()))?;
        if text.is_some() || form.has("not-here", part.name()) {
            parts.push(PartAnswer { part, text });
        }
    }
    Ok(parts)
}
