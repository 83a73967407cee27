//! Where sentences end.

use std::ops::Range;

use super::Span;
use super::words::{Before, Word};

/// A sentence: its stretch with the mark that ends it, and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// From its first word up to and including the mark that ends it.
    pub span: Span,
    /// The numbers of its words.
    pub words: Range<usize>,
    /// Whether it ends with a question mark.
    pub question: bool,
    /// How many exclamation marks stand at its end.
    pub exclaims: u8,
}

/// Short forms after which a point does not end a sentence.
const SHORT: [&str; 18] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "incl", "approx", "tel", "vs", "e", "g", "i", "sr",
    "jr", "etc", "dept", "ca",
];

/// Short forms of what a number follows; before anything else they are words of their own: "The answer is no."
const SHORT_BEFORE_NUMBER: [&str; 8] = ["no", "nr", "ref", "art", "ext", "max", "min", "sec"];

/// Words a sentence may have; a longer one is read in parts, so that hostile text costs no more than other text.
const MAX_WORDS: usize = 150;

/// Divides the words into sentences, and marks the first word of each.
pub(super) fn read(source: &str, words: &[Word], folded: &str) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(words.len() / 10 + 1);
    let mut first = 0;
    for index in 0..words.len() {
        let end = words[index].span.end;
        let next = words
            .get(index + 1)
            .map_or(source.len(), |word| word.span.start);
        let between = &source[end..next];
        let lower = &folded[words[index].folded.start as usize..words[index].folded.end as usize];
        let last = index + 1 == words.len();
        if last || index + 1 - first >= MAX_WORDS || ends(between, lower, &source[next..]) {
            sentences.push(sentence(words, first..index + 1, between));
            first = index + 1;
        }
    }
    sentences
}

fn sentence(words: &[Word], range: Range<usize>, between: &str) -> Sentence {
    let marks = between.char_indices().take_while(|(_, c)| {
        matches!(
            c,
            '.' | '!' | '?' | '…' | ')' | '"' | '”' | '\'' | '’' | '%'
        )
    });
    let (mut tail, mut question, mut exclaims) = (0, false, 0_u8);
    for (offset, c) in marks {
        tail = offset + c.len_utf8();
        question |= c == '?';
        exclaims = exclaims.saturating_add(u8::from(c == '!'));
    }
    Sentence {
        span: Span::new(
            words[range.start].span.start,
            words[range.end - 1].span.end + tail,
        ),
        words: range,
        question,
        exclaims,
    }
}

/// Whether a sentence ends between two words.
fn ends(between: &str, lower: &str, rest: &str) -> bool {
    if between.len() == 1 && between != "\n" {
        return false;
    }
    let mut breaks = 0;
    let mut stop = None;
    let mut spaced = false;
    for c in between.chars() {
        match c {
            '\n' => {
                breaks += 1;
                spaced = true;
            }
            '!' | '?' | '…' | '.' => stop = Some(c),
            c if c.is_whitespace() => spaced = true,
            _ => {}
        }
    }
    let next = rest.chars().next();
    let begins_small = next.is_some_and(char::is_lowercase);
    let number_follows = next.is_some_and(char::is_numeric);
    if breaks > 1 {
        return true;
    }
    match stop {
        Some('.') => {
            let goes_on = SHORT.contains(&lower)
                || (number_follows && SHORT_BEFORE_NUMBER.contains(&lower))
                || (begins_small && short_hour(lower));
            spaced && !goes_on
        }
        Some(_) => spaced,
        // A line that ends without a mark is a greeting or an item, unless the next goes on in small letters.
        None => breaks == 1 && !begins_small,
    }
}

/// "5 p.m. today" goes on; so does an initial.
fn short_hour(lower: &str) -> bool {
    lower.len() == 1 || matches!(lower, "pm" | "am")
}

/// Marks the first word of every sentence; what stood before it ended the one before.
pub(super) fn mark(words: &mut [Word], sentences: &[Sentence]) {
    for sentence in sentences {
        words[sentence.words.start].before = Before::Stop;
    }
}
