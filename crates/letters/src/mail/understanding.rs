//! Repeats back what we understood and asks whether it is right (P7).

use super::layout::{Block, Item};
use super::{Contact, Frame, Letter};
use crate::link::Answer;

/// What we understood. Parts that are empty are left out.
#[derive(Clone, Debug)]
pub struct Understanding {
    /// What every mail about a case carries.
    pub frame: Frame,
    /// Who writes, and when they write next.
    pub contact: Contact,
    /// What they wrote above it; may be empty.
    pub text: String,
    /// What happened.
    pub happened: String,
    /// What had been promised or expected.
    pub expected: String,
    /// What it means to the customer.
    pub means: String,
    /// What they ask for.
    pub asks: String,
    /// The goal behind it, where it differs.
    pub goal: Option<String>,
    /// What comes next.
    pub next: String,
    /// The points it lists, in the customer's words.
    pub points: Vec<String>,
}

/// The mail that repeats it back.
pub fn understanding(view: &Understanding) -> Letter {
    let frame = &view.frame;
    let mut blocks = frame.opening(&view.text, "mail-understanding-opening");
    let parts = [
        ("mail-understanding-happened", view.happened.as_str()),
        ("mail-understanding-expected", &view.expected),
        ("mail-understanding-means", &view.means),
        ("mail-understanding-asks", &view.asks),
        (
            "mail-understanding-goal",
            view.goal.as_deref().unwrap_or_default(),
        ),
        ("mail-understanding-next", &view.next),
    ];
    let said = parts
        .into_iter()
        .filter(|(_, words)| !words.trim().is_empty())
        .map(|(key, words)| (frame.say(key), words.to_owned()))
        .collect();
    blocks.push(Block::Answers(said));
    if !view.points.is_empty() {
        blocks.push(Block::Para(frame.say("mail-understanding-points")));
        let items = (1..).zip(&view.points).map(|(number, words)| Item {
            number: Some(number),
            title: words.clone(),
            lines: Vec::new(),
        });
        blocks.push(Block::Items(items.collect()));
    }
    blocks.push(Block::Para(frame.say("mail-understanding-ask")));
    let link = |key, answer| (frame.say(key), frame.page.answering(answer));
    blocks.push(Block::Links(vec![
        link("mail-understanding-right", Answer::Right),
        link("mail-understanding-missing", Answer::Missing),
    ]));
    blocks.push(Block::Para(frame.say("mail-reply-counts")));
    frame.answer(&view.contact, blocks)
}
