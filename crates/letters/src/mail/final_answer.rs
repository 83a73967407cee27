//! The final answer of a case that ends in deadlock: what we found, and where else the customer can turn.

use super::layout::{Block, Item};
use super::{Contact, Frame, Letter};

/// What the final answer says about a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinalPoint {
    /// What it is about, in the customer's words.
    pub about: String,
    /// What we found, and why we stand where we stand.
    pub found: String,
    /// What remains open to the customer for it, where something does.
    pub still_offered: Vec<String>,
}

/// A final answer.
#[derive(Clone, Debug)]
pub struct FinalAnswer {
    /// What every mail about a case carries.
    pub frame: Frame,
    /// Who writes.
    pub contact: Contact,
    /// What they wrote.
    pub text: String,
    /// Point by point.
    pub points: Vec<FinalPoint>,
    /// Where else the customer can turn, each with its address.
    pub elsewhere: Vec<String>,
}

/// The mail that carries the final answer.
pub fn final_answer(view: &FinalAnswer) -> Letter {
    let frame = &view.frame;
    let mut blocks = frame.opening(&view.text, "mail-final-opening");
    for point in &view.points {
        blocks.push(Block::Heading(point.about.clone()));
        blocks.push(Block::Answers(vec![(
            frame.say("mail-final-found"),
            point.found.clone(),
        )]));
        if !point.still_offered.is_empty() {
            blocks.push(Block::Para(frame.say("mail-final-still")));
            blocks.push(bullets(&point.still_offered));
        }
    }
    blocks.push(Block::Para(frame.say("mail-final-is-final")));
    if !view.elsewhere.is_empty() {
        blocks.push(Block::Para(frame.say("mail-final-elsewhere")));
        blocks.push(bullets(&view.elsewhere));
    }
    blocks.push(Block::Para(frame.say("mail-final-come-back")));
    frame.answer(&view.contact, blocks)
}

fn bullets(texts: &[String]) -> Block {
    let items = texts.iter().map(|text| Item {
        number: None,
        title: text.clone(),
        lines: Vec::new(),
    });
    Block::Items(items.collect())
}
