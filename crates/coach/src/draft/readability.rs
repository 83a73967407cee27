//! How easily a draft is read: the length of its sentences, its rare words, its grade.
//!
//! The formulas are those of Flesch and of Flesch and Kincaid. They are steady from about a hundred words on; below,
//! only sentence length and rare words are told. Counted is running prose: quoted lines, names, addresses and numbers
//! say nothing about how plainly the writer writes.

use std::sync::LazyLock;

use serde::Serialize;

use super::cues::{PLAIN, Reading};
use crate::text::{Before, Kind, Span, Text};

/// Words from which on the formulas are steady.
pub const WORDS_FOR_A_GRADE: usize = 100;
/// Words a sentence should hold at most.
pub const WORDS_IN_A_SENTENCE: usize = 25;
/// Sentences a paragraph should hold at most. Guides say three; a short reply is often one paragraph of five or six, so
/// that only twice the three is told.
pub const SENTENCES_IN_A_PARAGRAPH: usize = 6;
/// Words up to which a paragraph is short whatever its sentences.
pub const WORDS_IN_A_PARAGRAPH: usize = 90;
/// Rare words told at most.
pub const MOST_RARE: usize = 20;

/// How easily a text is read.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Readability {
    /// Words of running prose.
    pub words: usize,
    /// Sentences; a semicolon or a colon ends one.
    pub sentences: usize,
    /// Words of a sentence in the mean.
    pub words_a_sentence: f32,
    /// Words of the longest sentence.
    pub longest: usize,
    /// Sentences of more than [`WORDS_IN_A_SENTENCE`] words.
    pub long_sentences: Vec<Span>,
    /// Paragraphs of more than [`SENTENCES_IN_A_PARAGRAPH`] sentences and [`WORDS_IN_A_PARAGRAPH`] words.
    pub long_paragraphs: Vec<Span>,
    /// Words that are rare and long, or have a plainer one.
    pub rare: Vec<Rare>,
    /// Flesch reading ease, 0 to 100; 60 and more is plain. `None` below [`WORDS_FOR_A_GRADE`] words.
    pub ease: Option<f32>,
    /// Flesch-Kincaid grade in school years; 8 and less is plain. `None` below [`WORDS_FOR_A_GRADE`] words.
    pub grade: Option<f32>,
}

/// A rare word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rare {
    /// Where it stands.
    pub span: Span,
    /// A plainer word, where our list has one.
    pub plain: Option<&'static str>,
}

/// Measures a text. `reading` is the reading of the same text.
pub fn measure(text: &Text<'_>, reading: &Reading) -> Readability {
    let mut count = Counter::default();
    let quoted = quoted_lines(text.source());
    let mut token = 0;
    for sentence in text.sentences() {
        if quoted.iter().any(|quote| quote.overlaps(&sentence.span)) {
            continue;
        }
        for (index, word) in text.words_of(sentence).iter().enumerate() {
            while token + 1 < reading.tokens.len()
                && reading.tokens[token].span.start < word.span.start
            {
                token += 1;
            }
            let known = reading.tokens.get(token);
            if index > 0 && word.before == Before::Pause {
                count.ends();
            }
            if word.kind == Kind::Plain && !known.is_some_and(super::cues::Token::is_name) {
                let rank = known.map_or(0, |token| token.rank);
                let lower = text.lower(word);
                let plain = known
                    .filter(|token| Reading::is_office_word(token))
                    .and_then(|_| plain(lower));
                count.word(word.span, lower, rank, plain);
            }
        }
        count.ends();
    }
    count.paragraphs(text);
    count.finish()
}

/// Lines that quote another mail.
fn quoted_lines(source: &str) -> Vec<Span> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in source.split_inclusive('\n') {
        if line.starts_with('>') {
            found.push(Span::new(start, start + line.len()));
        }
        start += line.len();
    }
    found
}

#[derive(Default)]
struct Counter {
    result: Readability,
    syllables: usize,
    begun: Option<Span>,
    length: usize,
}

impl Counter {
    fn word(&mut self, span: Span, lower: &str, rank: u16, plain: Option<&'static str>) {
        self.result.words += 1;
        self.length += 1;
        self.begun = Some(self.begun.map_or(span, |begun| begun.hull(span)));
        let syllables = syllables(lower);
        self.syllables += syllables;
        let rare = plain.is_some() || (rank == 0 && syllables >= 4 && lower.len() >= 9);
        if rare && self.result.rare.len() < MOST_RARE {
            self.result.rare.push(Rare { span, plain });
        }
    }

    /// A sentence, or a part of one that stands alone, is over.
    fn ends(&mut self) {
        let Some(span) = self.begun.take() else {
            return;
        };
        self.result.sentences += 1;
        self.result.longest = self.result.longest.max(self.length);
        if self.length > WORDS_IN_A_SENTENCE {
            self.result.long_sentences.push(span);
        }
        self.length = 0;
    }

    fn paragraphs(&mut self, text: &Text<'_>) {
        let mut sentences = text.sentences().iter().peekable();
        let mut start = 0;
        for paragraph in text.source().split("\n\n") {
            let end = start + paragraph.len();
            let (mut count, mut words) = (0, 0);
            while let Some(sentence) = sentences.next_if(|sentence| sentence.span.start < end) {
                count += 1;
                words += sentence.words.len();
            }
            if count > SENTENCES_IN_A_PARAGRAPH && words > WORDS_IN_A_PARAGRAPH {
                self.result.long_paragraphs.push(Span::new(start, end));
            }
            start = end + 2;
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a text has far fewer words than an f32 can count"
    )]
    fn finish(mut self) -> Readability {
        let (words, sentences) = (self.result.words as f32, self.result.sentences as f32);
        if self.result.sentences > 0 {
            self.result.words_a_sentence = words / sentences;
        }
        if self.result.words >= WORDS_FOR_A_GRADE {
            let length = words / sentences;
            let syllables = self.syllables as f32 / words;
            self.result.ease = Some(206.835 - 1.015 * length - 84.6 * syllables);
            self.result.grade = Some(0.39 * length + 11.8 * syllables - 15.59);
        }
        self.result
    }
}

/// Syllables of an English word: groups of vowels, without a silent e at the end.
pub fn syllables(lower: &str) -> usize {
    let bytes = lower.as_bytes();
    let mut groups = 0;
    let mut inside = false;
    for byte in bytes {
        let vowel = matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
        groups += usize::from(vowel && !inside);
        inside = vowel;
    }
    let silent = (lower.ends_with('e') && !lower.ends_with("le"))
        || (lower.ends_with("es") && !ends_hissing(lower))
        || (lower.ends_with("ed") && !lower.ends_with("ted") && !lower.ends_with("ded"));
    if silent && groups > 1 {
        groups -= 1;
    }
    groups.max(1)
}

/// "boxes", "places": the e is spoken.
fn ends_hissing(lower: &str) -> bool {
    ["ses", "zes", "xes", "ches", "shes", "ces", "ges", "les"]
        .iter()
        .any(|ending| lower.ends_with(ending))
}

/// The plainer word for a word of offices.
fn plain(lower: &str) -> Option<&'static str> {
    static SORTED: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
        let mut words: Vec<_> = PLAIN
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(" = "))
            .collect();
        words.sort_unstable();
        words
    });
    let at = SORTED
        .binary_search_by_key(&lower, |(word, _)| *word)
        .ok()?;
    Some(SORTED[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(text: &str) -> Readability {
        let text = Text::new(text);
        measure(&text, &Reading::new(&text))
    }

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (word, count) in [
            ("cat", 1),
            ("table", 2),
            ("placed", 1),
            ("wanted", 2),
            ("boxes", 2),
            ("refund", 2),
            ("delivery", 4),
            ("responsibility", 6),
            ("the", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn below_a_hundred_words_no_grade_is_told() {
        let short = measured("The van comes at four. It brings the new door.");
        assert_eq!((short.words, short.sentences, short.longest), (10, 2, 5));
        assert_eq!(short.grade, None);
    }

    #[test]
    fn plain_prose_has_a_low_grade_and_office_prose_a_high_one() {
        let plain = measured(&"The van comes at four and brings the new door. ".repeat(12));
        let office = measured(
            &"Additional verification procedures necessitated temporary accommodation of the merchandise. "
                .repeat(12),
        );
        assert!(plain.grade.is_some_and(|grade| grade < 5.0), "{plain:?}");
        assert!(plain.ease.is_some_and(|ease| ease > 80.0));
        assert!(office.grade.is_some_and(|grade| grade > 14.0));
    }

    #[test]
    fn a_word_of_offices_is_told_with_its_plain_one() {
        let rare = measured("We shall endeavour to rectify it.").rare;
        let plain: Vec<_> = rare.iter().filter_map(|rare| rare.plain).collect();
        assert_eq!(plain, ["try", "put right"]);
    }

    #[test]
    fn quoted_lines_names_and_numbers_are_not_counted() {
        let measured = measured("> You said the van would come.\n\nIt came at 14.20, Mr Okonkwo.");
        assert_eq!(measured.words, 4);
    }
}
