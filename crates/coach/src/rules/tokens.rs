//! A text as the patterns read it: short forms spelled out, every word as the numbers of what it can stand for.

use crate::text::{Before, Kind, Text};

use super::vocabulary::{Sieve, Symbol, Vocabulary};

/// What a word can stand for at once: itself, stems, its kind.
pub const MOST_SYMBOLS: usize = 6;

/// A word, or a part of a short form.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// The number of the word in the text.
    pub word: usize,
    /// What separates it from the token before.
    pub before: Before,
    symbols: [Symbol; MOST_SYMBOLS],
    count: u8,
    sieve: Sieve,
}

impl Token {
    /// What it can stand for.
    pub fn symbols(&self) -> &[Symbol] {
        &self.symbols[..usize::from(self.count)]
    }

    /// A quick first look at what it can stand for.
    pub fn sieve(&self) -> Sieve {
        self.sieve
    }

    fn new(word: usize, before: Before) -> Self {
        Self {
            word,
            before,
            symbols: [0; MOST_SYMBOLS],
            count: 0,
            sieve: Sieve::default(),
        }
    }

    pub(super) fn add(&mut self, symbol: Symbol) {
        if usize::from(self.count) < MOST_SYMBOLS && !self.symbols().contains(&symbol) {
            self.symbols[usize::from(self.count)] = symbol;
            self.count += 1;
            self.sieve.add(symbol);
        }
    }
}

/// The tokens of a text, and for every sentence where its tokens begin and end.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    /// All tokens in order.
    pub all: Vec<Token>,
    /// The range of tokens of each sentence.
    pub sentences: Vec<std::ops::Range<usize>>,
}

impl Tokens {
    /// Looks every word up.
    pub fn read(text: &Text<'_>, vocabulary: &Vocabulary) -> Self {
        let mut tokens = Self {
            all: Vec::with_capacity(text.words().len() * 9 / 8 + 4),
            sentences: Vec::with_capacity(text.sentences().len()),
        };
        for sentence in text.sentences() {
            let start = tokens.all.len();
            for index in sentence.words.clone() {
                tokens.push(text, index, sentence.words.end, vocabulary);
            }
            tokens.sentences.push(start..tokens.all.len());
        }
        tokens
    }

    fn push(&mut self, text: &Text<'_>, index: usize, end: usize, vocabulary: &Vocabulary) {
        let word = &text.words()[index];
        let lower = text.lower(word);
        let mut before = word.before;
        if word.kind == Kind::Plain && may_be_short(lower) {
            let next = if index + 1 < end {
                text.lower_at(index + 1)
            } else {
                ""
            };
            let mut parts = full_form(lower);
            if parts.is_empty() {
                parts = without_apostrophe(lower, next);
            }
            if parts.is_empty()
                && let Some((head, tail)) = lower.split_once('\'')
            {
                self.tail(head, tail, index, before, vocabulary);
                return;
            }
            if !parts.is_empty() {
                for part in parts {
                    let mut token = Token::new(index, before);
                    vocabulary.look_up(part, &mut token);
                    self.all.push(token);
                    before = Before::Nothing;
                }
                return;
            }
        }
        let mut token = Token::new(index, before);
        vocabulary.look_up(lower, &mut token);
        vocabulary.kind(word, &mut token);
        self.all.push(token);
    }

    /// "it's", "who'd": the ending may stand for more than one word.
    fn tail(
        &mut self,
        head: &str,
        tail: &str,
        index: usize,
        before: Before,
        vocabulary: &Vocabulary,
    ) {
        let mut token = Token::new(index, before);
        vocabulary.look_up(head, &mut token);
        self.all.push(token);
        let mut token = Token::new(index, Before::Nothing);
        match tail {
            "s" => {
                vocabulary.look_up("is", &mut token);
                vocabulary.look_up("has", &mut token);
                vocabulary.look_up("'s", &mut token);
            }
            "d" => {
                vocabulary.look_up("would", &mut token);
                vocabulary.look_up("had", &mut token);
            }
            tail => vocabulary.look_up(tail, &mut token),
        }
        self.all.push(token);
    }
}

/// Most words need no second look.
fn may_be_short(lower: &str) -> bool {
    lower.len() <= 12
        && (lower.contains('\'')
            || matches!(
                lower.as_bytes().last(),
                Some(b't' | b's' | b'e' | b'm' | b'l' | b'a' | b'd')
            ))
}

/// A short form that has only one meaning, in full; empty when the word is none.
pub fn full_form(word: &str) -> &'static [&'static str] {
    match word {
        "don't" | "dont" => &["do", "not"],
        "doesn't" | "doesnt" => &["does", "not"],
        "didn't" | "didnt" => &["did", "not"],
        "won't" | "wont" => &["will", "not"],
        "wouldn't" | "wouldnt" => &["would", "not"],
        "can't" | "cant" | "cannot" => &["can", "not"],
        "couldn't" | "couldnt" => &["could", "not"],
        "shouldn't" | "shouldnt" => &["should", "not"],
        "isn't" | "isnt" => &["is", "not"],
        "aren't" | "arent" | "ain't" => &["are", "not"],
        "wasn't" | "wasnt" => &["was", "not"],
        "weren't" | "werent" => &["were", "not"],
        "haven't" | "havent" => &["have", "not"],
        "hasn't" | "hasnt" => &["has", "not"],
        "hadn't" | "hadnt" => &["had", "not"],
        "mustn't" => &["must", "not"],
        "needn't" => &["need", "not"],
        "i'm" | "im" => &["i", "am"],
        "i've" | "ive" => &["i", "have"],
        "i'll" => &["i", "will"],
        "we'll" => &["we", "will"],
        "we're" => &["we", "are"],
        "we've" | "weve" => &["we", "have"],
        "you're" | "youre" => &["you", "are"],
        "you've" | "youve" => &["you", "have"],
        "you'll" | "youll" => &["you", "will"],
        "they're" | "theyre" => &["they", "are"],
        "they've" | "theyve" => &["they", "have"],
        "they'll" | "theyll" => &["they", "will"],
        "it'll" | "itll" => &["it", "will"],
        "that'll" | "thatll" => &["that", "will"],
        "there'll" => &["there", "will"],
        "this'll" => &["this", "will"],
        "he'll" => &["he", "will"],
        "she'll" => &["she", "will"],
        "should've" | "shouldve" | "shoulda" => &["should", "have"],
        "could've" | "couldve" => &["could", "have"],
        "would've" | "wouldve" => &["would", "have"],
        "must've" => &["must", "have"],
        "might've" => &["might", "have"],
        "thats" => &["that", "is"],
        "theres" => &["there", "is"],
        "whats" => &["what", "is"],
        "let's" | "lets" => &["let", "us"],
        "gonna" => &["going", "to"],
        "wanna" => &["want", "to"],
        "gotta" => &["got", "to"],
        _ => &[],
    }
}

/// Words that are also other words: read as a short form only where the next word says so.
fn without_apostrophe(word: &str, next: &str) -> &'static [&'static str] {
    match word {
        "its"
            if matches!(
                next,
                "just"
                    | "a"
                    | "an"
                    | "the"
                    | "not"
                    | "only"
                    | "been"
                    | "all"
                    | "really"
                    | "very"
                    | "no"
                    | "nothing"
                    | "our"
                    | "your"
                    | "up"
                    | "never"
                    | "always"
            ) =>
        {
            &["it", "is"]
        }
        "were"
            if matches!(
                next,
                "sorry"
                    | "here"
                    | "always"
                    | "happy"
                    | "glad"
                    | "doing"
                    | "going"
                    | "committed"
                    | "looking"
                    | "working"
                    | "unable"
            ) =>
        {
            &["we", "are"]
        }
        "well"
            if matches!(
                next,
                "get"
                    | "be"
                    | "look"
                    | "circle"
                    | "have"
                    | "let"
                    | "sort"
                    | "do"
                    | "send"
                    | "call"
                    | "keep"
                    | "see"
                    | "try"
                    | "update"
                    | "reach"
                    | "never"
                    | "always"
                    | "fix"
            ) =>
        {
            &["we", "will"]
        }
        "ill"
            if matches!(
                next,
                "mark"
                    | "be"
                    | "get"
                    | "call"
                    | "send"
                    | "let"
                    | "look"
                    | "have"
                    | "close"
                    | "see"
                    | "try"
                    | "give"
                    | "do"
                    | "take"
                    | "pass"
                    | "make"
                    | "sort"
                    | "ask"
            ) =>
        {
            &["i", "will"]
        }
        _ => &[],
    }
}
