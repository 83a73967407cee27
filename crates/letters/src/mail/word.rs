//! A person's word to the customer.

use super::layout::Block;
use super::{Contact, Frame, Letter};

/// A word: first word, update, answer, new date.
#[derive(Clone, Debug)]
pub struct Word {
    /// What every mail about a case carries.
    pub frame: Frame,
    /// Who writes, and when they write next.
    pub contact: Contact,
    /// What they wrote, greeting and all.
    pub text: String,
}

/// The mail that carries a word.
pub fn word(view: &Word) -> Letter {
    let blocks = vec![Block::Said(view.text.clone())];
    view.frame.answer(&view.contact, blocks)
}
