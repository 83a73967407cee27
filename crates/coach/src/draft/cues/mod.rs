//! Cues: short phrases that tell what a stretch of a draft does. Moves and hints are decided from them.
//!
//! The phrases are data, in `crates/coach/moves/*.cues`; one pass over the words finds all of them.

mod kinds;
mod lexicon;
mod pattern;
mod search;
pub(crate) mod token;
mod vocabulary;

use std::ops::Range;

pub(crate) use kinds::Cue;
use kinds::{IN_NOTES, IN_QUESTIONS};
pub(crate) use lexicon::PLAIN;
use lexicon::lexicon;
pub(crate) use token::{Token, form};

use crate::text::{Span, Text};

/// A phrase found: what it tells and which words say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) cue: Cue,
    pub(crate) from: usize,
    pub(crate) to: usize,
}

/// A sentence of a draft: its words, the cues in it, and its form.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The numbers of its tokens.
    pub(crate) tokens: Range<usize>,
    /// The numbers of its hits.
    pub(crate) hits: Range<usize>,
    /// All its cues as bits.
    pub(crate) cues: u128,
    /// Whether it ends with a question mark.
    pub(crate) question: bool,
    /// How many exclamation marks end it.
    pub(crate) exclaims: u8,
    /// Its place, from the first word to the mark that ends it.
    pub(crate) span: Span,
}

/// Whether this is one of the frequent words of English service talk (`crates/coach/words/frequent.txt`, some
/// 2,500 of them), in capitals or not. A word that bends, "parcels", is one where the list names that form.
pub fn is_frequent(word: &str) -> bool {
    let words = &lexicon().vocabulary;
    words.rank_of(words.find(&word.to_lowercase()) as usize) > 0
}

/// Words before a phrase among which a "not" turns it round.
const NOT_REACH: usize = 2;
/// Words before a time among which the verb that puts it behind us is sought.
const PAST_REACH: usize = 8;

impl Line {
    /// Whether it holds the cue.
    pub(crate) fn has(&self, cue: Cue) -> bool {
        self.cues & cue.bit() != 0
    }

    /// Whether it holds one of the cues.
    pub(crate) fn any(&self, cues: &[Cue]) -> bool {
        cues.iter().any(|cue| self.has(*cue))
    }
}

/// A text read for its cues. Made once and used by moves, hints and readability.
#[derive(Debug)]
pub struct Reading {
    pub(crate) tokens: Vec<Token>,
    pub(crate) lines: Vec<Line>,
    pub(crate) hits: Vec<Hit>,
}

impl Reading {
    /// Reads a message or a draft: one pass, linear in its length.
    pub fn new(text: &Text<'_>) -> Self {
        Self::without(text, IN_NOTES)
    }

    /// Reads an internal note.
    pub fn of_note(text: &Text<'_>) -> Self {
        Self::without(text, 0)
    }

    /// Reads a text for its words alone, without cues: enough to compare another text with it.
    pub(crate) fn of_words(text: &Text<'_>) -> Self {
        Self::without(text, u128::MAX)
    }

    fn without(text: &Text<'_>, skip: u128) -> Self {
        let lexicon = lexicon();
        let mut tokens = token::read(text, &lexicon.vocabulary);
        let mut lines = Vec::with_capacity(text.sentences().len());
        let mut hits = Vec::with_capacity(tokens.len());
        let mut first = 0;
        for sentence in text.sentences() {
            let mut end = first;
            while end < tokens.len() && tokens[end].span.start < sentence.span.end {
                end += 1;
            }
            lexicon.clauses(&mut tokens[first..end]);
            let from = hits.len();
            let mut cues = 0;
            let unasked = if sentence.question { 0 } else { IN_QUESTIONS };
            lexicon
                .index
                .find(&tokens, first..end, skip | unasked, &mut hits);
            for hit in &hits[from..] {
                cues |= hit.cue.bit();
            }
            lines.push(Line {
                tokens: first..end,
                hits: from..hits.len(),
                cues,
                question: sentence.question,
                exclaims: sentence.exclaims,
                span: sentence.span,
            });
            first = end;
        }
        Self {
            tokens,
            lines,
            hits,
        }
    }

    /// Whether a "not" stands shortly before a phrase in its clause.
    pub(crate) fn is_negated(&self, line: &Line, hit: &Hit) -> bool {
        let lexicon = lexicon();
        let from = hit.from.saturating_sub(NOT_REACH).max(line.tokens.start);
        self.tokens[from..hit.from]
            .iter()
            .any(|token| token.sets & lexicon.negation != 0)
    }

    /// Whether the clause of this word begins with "if".
    fn is_conditional(&self, line: &Line, at: usize) -> bool {
        let lexicon = lexicon();
        self.tokens[line.tokens.start..at]
            .iter()
            .rev()
            .take(PAST_REACH)
            .take_while(|token| !token.comma)
            .any(|token| token.word == lexicon.condition)
    }

    /// Whether a plainer word is known for this one.
    pub(crate) fn is_office_word(token: &Token) -> bool {
        token.sets & lexicon().office != 0
    }

    /// The hits of a sentence.
    pub(crate) fn hits_of(&self, line: &Line) -> &[Hit] {
        &self.hits[line.hits.clone()]
    }

    /// The tokens of a sentence.
    pub(crate) fn tokens_of(&self, line: &Line) -> &[Token] {
        &self.tokens[line.tokens.clone()]
    }

    /// Whether a time lies behind: a verb in the past stands before it in its clause.
    pub(crate) fn is_past(&self, line: &Line, time: &Hit) -> bool {
        let lexicon = lexicon();
        for at in (line.tokens.start..time.from).rev().take(PAST_REACH) {
            let token = &self.tokens[at];
            if token.word == lexicon.condition {
                return true;
            }
            if token.sets & (lexicon.ahead | lexicon.being) != 0 && !self.is_conditional(line, at) {
                return false;
            }
            let described =
                at > line.tokens.start && self.tokens[at - 1].sets & lexicon.determiners != 0;
            if token.sets & lexicon.past != 0 && token.sets & lexicon.present == 0 && !described {
                let helped = self.tokens[line.tokens.start..at]
                    .iter()
                    .rev()
                    .take(5)
                    .any(|before| before.sets & (lexicon.ahead | lexicon.being) != 0);
                return !helped;
            }
            if token.pause || (token.comma && token.clause) {
                return false;
            }
        }
        false
    }

    /// Where the words of a hit stand.
    pub(crate) fn span_of(&self, hit: &Hit) -> Span {
        let last = hit.to.max(hit.from + 1) - 1;
        Span::new(self.tokens[hit.from].span.start, self.tokens[last].span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cues(text: &str) -> Vec<Cue> {
        let text = Text::new(text);
        Reading::new(&text).hits.iter().map(|hit| hit.cue).collect()
    }

    #[test]
    fn frequent_words_are_told_from_names_and_from_words_that_cues_alone_know() {
        for word in ["the", "The", "ORDER", "thank"] {
            assert!(is_frequent(word), "{word}");
        }
        for word in ["Ridgeway", "", "7", "thermocouple"] {
            assert!(!is_frequent(word), "{word}");
        }
    }

    #[test]
    fn every_line_of_the_cue_files_can_be_read() {
        assert!(lexicon::read().is_ok(), "{:?}", lexicon::read().err());
    }

    #[test]
    fn contractions_say_the_same_as_the_words_they_stand_for() {
        assert_eq!(cues("I'll ring you."), cues("I will ring you."));
        assert_eq!(cues("I’m sending it."), cues("I am sending it."));
    }

    #[test]
    fn many_phrases_in_a_row_are_read_in_one_pass() {
        let long = "i will i have i am sorry that you or ".repeat(5_000);
        let text = Text::new(&long);
        let begun = std::time::Instant::now();
        let reading = Reading::new(&text);
        assert!(!reading.hits.is_empty());
        assert!(begun.elapsed() < std::time::Duration::from_mins(1));
    }
}
