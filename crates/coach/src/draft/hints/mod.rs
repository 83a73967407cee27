//! Hints: what a customer may stumble over although it is none of the mistakes. A hint advises; it never blocks.

mod case;
mod kinds;
mod page;
mod refusal;
mod shape;
mod tone;

#[cfg(test)]
mod tests;

use serde::Serialize;

use super::cues::{Cue, Line, Reading};
use super::moves::{Found, Move, Stage, Told};
use super::readability::Readability;
use crate::text::{Span, Text};

pub use kinds::Kind;
pub use page::Page;

/// Hints a draft is given at most; the first in the text are kept.
pub const MOST_HINTS: usize = 40;

/// Something a customer may stumble over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hint {
    /// What it is about.
    pub rule: Kind,
    /// Where, in bytes of the draft.
    pub span: Span,
    /// What the customer may hear.
    pub message: String,
    /// Why, with the evidence.
    pub why: &'static str,
    /// What to say instead.
    pub instead: &'static str,
}

impl Hint {
    fn new(rule: Kind, span: Span) -> Self {
        let page = rule.page();
        Self {
            rule,
            span,
            message: page.message.clone(),
            why: &page.why,
            instead: &page.instead,
        }
    }
}

/// What is known of the case a draft is written for. Everything may be missing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'k> {
    /// Where the draft stands.
    pub stage: Option<Stage>,
    /// What the customer wrote.
    pub customer: Option<&'k Customer<'k>>,
    /// Apologies the customer has had before this draft.
    pub apologies_given: u32,
    /// Promises to this customer that were broken and not yet made good.
    pub promises_broken: u32,
    /// Whether a support need is on record: then the text is to be easier still.
    pub support_need: bool,
}

/// A customer's message, read once for all checks.
#[derive(Debug)]
pub struct Customer<'t> {
    pub(crate) source: &'t str,
    pub(crate) reading: Reading,
    /// Its words that matter.
    pub told: Told,
}

impl<'t> Customer<'t> {
    /// Reads a customer's message.
    pub fn new(text: &Text<'t>) -> Self {
        let reading = Reading::of_words(text);
        let told = Told::of(&reading);
        Self {
            source: text.source(),
            reading,
            told,
        }
    }
}

/// A draft with all that was found in it.
pub(crate) struct Seen<'d> {
    pub(crate) text: &'d Text<'d>,
    pub(crate) reading: &'d Reading,
    pub(crate) moves: &'d [Found],
    pub(crate) readability: &'d Readability,
    pub(crate) known: Known<'d>,
}

impl Seen<'_> {
    fn makes(&self, what: Move) -> bool {
        self.moves.iter().any(|found| found.what == what)
    }

    fn lines(&self) -> &[Line] {
        &self.reading.lines
    }

    /// Where the first phrase of this cue stands in a sentence.
    fn at(&self, line: &Line, cue: Cue) -> Span {
        self.reading
            .hits_of(line)
            .iter()
            .find(|hit| hit.cue == cue)
            .map_or(line.span, |hit| self.reading.span_of(hit))
    }
}

/// Finds the hints of a draft, in the order of the text.
pub fn find(
    text: &Text<'_>,
    reading: &Reading,
    moves: &[Found],
    readability: &Readability,
    known: Known<'_>,
) -> Vec<Hint> {
    let seen = Seen {
        text,
        reading,
        moves,
        readability,
        known,
    };
    let mut hints = Vec::new();
    refusal::find(&seen, &mut hints);
    case::find(&seen, &mut hints);
    tone::find(&seen, &mut hints);
    shape::find(&seen, &mut hints);
    hints.sort_by_key(|hint: &Hint| (hint.span.start, hint.span.end, hint.rule));
    hints.truncate(MOST_HINTS);
    hints
}
