//! The final answer a policy asks for: every point with what was decided and why, and whatever else it must hold. The
//! mail and the paper to keep say the same.

use super::layout::Block;
use super::{Contact, Frame, House, Letter};
use crate::term::part_key;
use calendar::Moment;
use recovery::policies::Part;
use recovery::terms::Outcome;

/// What is answered on a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweredPoint {
    /// Its number.
    pub number: u32,
    /// What it is about, in the customer's words.
    pub about: String,
    /// What was decided.
    pub outcome: Outcome,
    /// The facts it rests on.
    pub facts: Option<String>,
    /// Why it was decided so.
    pub reasons: Option<String>,
    /// What we do to make it good.
    pub remedy: Option<String>,
    /// By when.
    pub remedy_due: Option<Moment>,
    /// What else there is where the demand is not met.
    pub alternatives: Option<String>,
}

/// What a final answer says beside its frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerBody {
    /// Point by point.
    pub points: Vec<AnsweredPoint>,
    /// What else it says: which part, and the words.
    pub parts: Vec<(Part, String)>,
}

/// A final answer.
#[derive(Clone, Debug)]
pub struct FullAnswer {
    /// What every mail about a case carries.
    pub frame: Frame,
    /// Who writes.
    pub contact: Contact,
    /// What they wrote before it.
    pub text: String,
    /// The answer.
    pub body: AnswerBody,
}

/// A part of the answer: its heading, and labels with their words. A label may be empty.
pub(crate) struct Section {
    pub(crate) heading: String,
    pub(crate) rows: Vec<(String, String)>,
}

/// The mail that carries the final answer.
pub fn full_answer(view: &FullAnswer) -> Letter {
    let frame = &view.frame;
    let mut blocks = frame.opening(&view.text, "mail-final-opening");
    blocks.push(Block::Para(frame.say("answer-in-mail")));
    for section in sections(&frame.house, &view.body) {
        blocks.push(Block::Heading(section.heading));
        let (labelled, plain): (Vec<_>, Vec<_>) = section
            .rows
            .into_iter()
            .partition(|(label, _)| !label.is_empty());
        blocks.extend(plain.into_iter().map(|(_, text)| Block::Para(text)));
        if !labelled.is_empty() {
            blocks.push(Block::Answers(labelled));
        }
    }
    frame.answer(&view.contact, blocks)
}

/// The answer in its parts, in the order in which it is read.
pub(crate) fn sections(house: &House, body: &AnswerBody) -> Vec<Section> {
    let mut sections: Vec<Section> = body
        .points
        .iter()
        .map(|point| of_point(house, point))
        .collect();
    for (part, text) in &body.parts {
        sections.push(Section {
            heading: capital(&house.say(&part_key(*part))),
            rows: vec![(String::new(), text.clone())],
        });
    }
    sections
}

fn of_point(house: &House, point: &AnsweredPoint) -> Section {
    let decided = house.say(match point.outcome {
        Outcome::Upheld => "answer-outcome-upheld",
        Outcome::Partly => "answer-outcome-partly",
        Outcome::NotUpheld => "answer-outcome-not-upheld",
    });
    let remedy = point.remedy.as_ref().map(|remedy| match point.remedy_due {
        Some(due) => {
            let day = house.words.date_in_words(due, &house.zone);
            let by = house.say_with("answer-file-by", &[("day", day.into())]);
            format!("{remedy} ({by})")
        }
        None => remedy.clone(),
    });
    let mut rows = vec![(house.say("answer-decided"), decided)];
    for (label, text) in [
        ("answer-facts", &point.facts),
        ("answer-reasons", &point.reasons),
        ("answer-remedy", &remedy),
        ("answer-alternatives", &point.alternatives),
    ] {
        if let Some(text) = text {
            rows.push((house.say(label), text.clone()));
        }
    }
    let args = [
        ("number", point.number.into()),
        ("words", point.about.as_str().into()),
    ];
    Section {
        heading: house.say_with("answer-file-point", &args),
        rows,
    }
}

/// With a capital: it begins a line.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
