//! A message as the phrases see it: small letters without accents and apostrophes, each word with its place.

use crate::text::{Kind, Span, Text};

/// One word.
#[derive(Debug, Clone, Copy)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an observation of its own"
)]
pub struct Token {
    from: u32,
    to: u32,
    /// Where it stands in the message.
    pub span: Span,
    /// The number of its sentence.
    pub sentence: u32,
    /// The first word of its sentence.
    pub opens: bool,
    /// The last word of its sentence.
    pub closes: bool,
    /// A comma or the like stands before it.
    pub parted: bool,
    /// Its sentence is a question.
    pub asked: bool,
    /// A number, a sum, a time.
    pub number: bool,
    /// All capitals, three letters or more.
    pub shouted: bool,
}

/// The words of a message in order.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    folded: String,
    list: Vec<Token>,
    questions: usize,
    sentences: usize,
}

impl Tokens {
    /// Reads the words of a text; names and addresses become a word of their own that no phrase knows.
    pub fn new(text: &Text<'_>) -> Self {
        let mut tokens = Self::default();
        for (number, sentence) in text.sentences().iter().enumerate() {
            tokens.sentences += 1;
            tokens.questions += usize::from(sentence.question);
            let words = text.words_of(sentence);
            // French puts a space before the mark.
            let ends = words
                .last()
                .map_or("", |last| &text.source()[last.span.end..]);
            let asked = sentence.question || ends.trim_start().starts_with('?');
            for (at, word) in words.iter().enumerate() {
                let from = tokens.folded.len();
                match word.kind {
                    Kind::Address => tokens.folded.push('\u{2192}'),
                    Kind::Handle if text.lower(word).starts_with('@') => tokens.folded.push('@'),
                    _ => fold(text.lower(word), &mut tokens.folded),
                }
                let token = Token {
                    from: u32::try_from(from).unwrap_or(u32::MAX),
                    to: u32::try_from(tokens.folded.len()).unwrap_or(u32::MAX),
                    span: word.span,
                    sentence: u32::try_from(number).unwrap_or(u32::MAX),
                    opens: at == 0,
                    closes: at + 1 == words.len(),
                    parted: at > 0
                        && text.source()[words[at - 1].span.end..word.span.start]
                            .contains([',', ';', ':', '(', ')', '–', '—', '…']),
                    asked,
                    number: matches!(word.kind, Kind::Number | Kind::Money | Kind::Percent),
                    shouted: word.capitals && word.span.end - word.span.start > 2,
                };
                tokens.list.push(token);
            }
        }
        tokens
    }

    /// The words.
    pub fn list(&self) -> &[Token] {
        &self.list
    }

    /// The letters of the word with this number.
    pub fn word(&self, at: usize) -> &str {
        let token = &self.list[at];
        &self.folded[token.from as usize..token.to as usize]
    }

    /// How many sentences there are, and how many of them are questions.
    pub fn sentences(&self) -> (usize, usize) {
        (self.sentences, self.questions)
    }
}

/// Adds a word in small letters without accents, apostrophes and the sign of a hashtag.
pub fn fold(word: &str, into: &mut String) {
    for c in word.chars() {
        match c {
            '\'' | '’' | '#' => {}
            'à' | 'á' | 'â' | 'ã' | 'ä' => into.push('a'),
            'è' | 'é' | 'ê' | 'ë' => into.push('e'),
            'ì' | 'í' | 'î' | 'ï' => into.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => into.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => into.push('u'),
            'ç' => into.push('c'),
            'ñ' => into.push('n'),
            'œ' => into.push_str("oe"),
            c => into.push(c),
        }
    }
}
