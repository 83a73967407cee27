//! A text as the coach sees it: sentences and words, each with its place in bytes.
//!
//! Reading is one pass and linear in the length, whatever is read. Case, curly quotes and the apostrophe are evened out
//! once, here, so that no rule has to think of them.

pub mod offsets;
mod sentences;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use offsets::Offsets;
pub use sentences::Sentence;
pub use words::{Before, Kind, Word};

/// Bytes of a text that are read; what lies behind is left unread: a bound against hostile input.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// A stretch of a text, in bytes, the end not included. Both ends lie on character borders of the text it came from.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte behind the last one.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` up to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words of `text` in this stretch; empty when it does not lie in the text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the two share at least a byte.
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The shortest stretch that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// A text with its words and sentences found.
#[derive(Debug, Clone)]
pub struct Text<'t> {
    source: &'t str,
    folded: String,
    words: Vec<Word>,
    sentences: Vec<Sentence>,
}

impl<'t> Text<'t> {
    /// Reads a text, up to [`MAX_BYTES`].
    pub fn new(source: &'t str) -> Self {
        let mut end = source.len().min(MAX_BYTES);
        while !source.is_char_boundary(end) {
            end -= 1;
        }
        let source = &source[..end];
        let (mut words, folded) = words::read(source);
        let sentences = sentences::read(source, &words, &folded);
        sentences::mark(&mut words, &sentences);
        Self {
            source,
            folded,
            words,
            sentences,
        }
    }

    /// The text as it was given (up to the bound).
    pub fn source(&self) -> &'t str {
        self.source
    }

    /// All words in order.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// All sentences in order; every word belongs to exactly one.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The words of a sentence.
    pub fn words_of(&self, sentence: &Sentence) -> &[Word] {
        &self.words[sentence.words.clone()]
    }

    /// A word in small letters with a straight apostrophe.
    pub fn lower(&self, word: &Word) -> &str {
        &self.folded[word.folded.start as usize..word.folded.end as usize]
    }

    /// The small-letter form of the word with this number; empty when there is none.
    pub fn lower_at(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| self.lower(word))
    }

    /// The stretch from the first to the last word of a range of words; `None` when the range is empty or outside.
    pub fn span_of(&self, words: Range<usize>) -> Option<Span> {
        let words = self.words.get(words)?;
        Some(words.first()?.span.hull(words.last()?.span))
    }

    /// The number of the sentence a byte lies in, or the nearest one before it.
    pub fn sentence_at(&self, byte: usize) -> Option<usize> {
        let behind = self
            .sentences
            .partition_point(|sentence| sentence.span.start <= byte);
        behind.checked_sub(1).or(if self.sentences.is_empty() {
            None
        } else {
            Some(0)
        })
    }
}
