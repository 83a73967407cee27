//! An answer to somebody else who wrote about a complaint. It carries nothing of the customer: not their name, not their
//! words, and no way to their page.

use super::layout::{self, Block};
use super::subject::{bare, one_line, subject_tag};
use super::{House, Letter};

/// An answer to somebody else.
#[derive(Clone, Debug)]
pub struct ToOther {
    /// Which house.
    pub house: House,
    /// The number of the case; stands in the subject as `[#1047]`.
    pub number: u64,
    /// The subject of what they wrote themselves.
    pub subject: Option<String>,
    /// Who writes.
    pub name: String,
    /// Where else to reach them, in words.
    pub reach: Option<String>,
    /// What they wrote, greeting and all.
    pub text: String,
    /// The line at the very end by which an answer finds its case when all else is lost.
    pub token_line: String,
}

/// The mail that carries it.
pub fn to_other(view: &ToOther) -> Letter {
    let house = &view.house;
    let mut lines = vec![view.name.clone(), house.name.clone()];
    lines.push(match &view.reach {
        Some(reach) => house.say_with("mail-reach-also", &[("reach", reach.into())]),
        None => house.say("mail-reach"),
    });
    let blocks = [
        Block::Said(view.text.clone()),
        Block::Lines(lines),
        Block::Quiet(vec![view.token_line.clone()]),
    ];
    let tag = subject_tag(view.number);
    let theirs = view.subject.as_deref().map(|subject| bare(subject, &tag));
    let subject = match theirs {
        Some(subject) if !subject.is_empty() => format!("Re: {subject} {tag}"),
        _ => {
            let name = one_line(&house.name);
            let plain = house.say_with("mail-subject-plain", &[("house", name.into())]);
            format!("{plain} {tag}")
        }
    };
    layout::letter(house, subject, &blocks)
}
