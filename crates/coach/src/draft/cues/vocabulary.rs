//! The words that cues and lists name, by number, and the stems of all words.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Numbers of the known words. Nought is a word that no cue and no list names.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    numbers: HashMap<Box<str>, u32, BuildHasherDefault<Quick>>,
    /// By number: the sets a word belongs to.
    sets: Vec<u64>,
    /// By number: its place among the frequent words, from 1; 0 when it is none.
    ranks: Vec<u16>,
    /// By number: its stem.
    stems: Vec<u64>,
    /// By number: the one or two words it is read as; (0, 0) when it stands for itself.
    read_as: Vec<(u32, u32)>,
}

/// A small hash for short words of our own lists and of one text: no table of it is ever filled by strangers.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0.rotate_left(5) ^ u64::from(*byte)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }
}

impl Vocabulary {
    /// The number of a word, which is given one when it is new.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.numbers.len() + 1).unwrap_or(u32::MAX);
        self.numbers.insert(word.into(), number);
        self.sets.resize(number as usize + 1, 0);
        self.ranks.resize(number as usize + 1, 0);
        self.stems.resize(number as usize + 1, 0);
        self.read_as.resize(number as usize + 1, (0, 0));
        self.stems[number as usize] = stem(word);
        number
    }

    /// Puts a word into a set.
    pub(super) fn put(&mut self, word: &str, set: u64) {
        let number = self.number(word);
        self.sets[number as usize] |= set;
    }

    /// Notes a word's place among the frequent ones.
    pub(super) fn rank(&mut self, word: &str, rank: u16) {
        let number = self.number(word);
        self.ranks[number as usize] = rank;
    }

    /// How many words it knows.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// The sets of a word by its number.
    pub(super) fn sets_of(&self, number: usize) -> u64 {
        self.sets.get(number).copied().unwrap_or_default()
    }

    /// The place among the frequent words of a word by its number.
    pub(super) fn rank_of(&self, number: usize) -> u16 {
        self.ranks.get(number).copied().unwrap_or_default()
    }

    /// The words that are read as others: chat spellings and contractions without an apostrophe.
    pub(super) fn learn_short_forms(&mut self) {
        for (short, first, second) in OPENED {
            self.learn(short, first, second);
        }
        for (short, long) in SPELT {
            self.learn(short, long, "");
        }
        for verb in [
            "do", "does", "did", "is", "was", "have", "has", "would", "could", "should",
        ] {
            self.learn(&format!("{verb}nt"), verb, "not");
        }
    }

    fn learn(&mut self, short: &str, first: &str, second: &str) {
        let first = self.number(first);
        let second = if second.is_empty() {
            0
        } else {
            self.number(second)
        };
        let short = self.number(short);
        self.read_as[short as usize] = (first, second);
    }

    /// The stem of a word by its number.
    pub(super) fn stem_of(&self, number: usize) -> u64 {
        self.stems.get(number).copied().unwrap_or_default()
    }

    /// The words a short form is read as, by its number; (0, 0) when it stands for itself.
    pub(super) fn read_as(&self, number: usize) -> (u32, u32) {
        self.read_as.get(number).copied().unwrap_or_default()
    }

    /// The number of a word; 0 when no list names it.
    pub(super) fn find(&self, word: &str) -> u32 {
        self.numbers.get(word).copied().unwrap_or_default()
    }
}

/// Short forms and what they stand for; a form without an apostrophe is read the same.
const OPENED: [(&str, &str, &str); 14] = [
    ("im", "i", "am"),
    ("ive", "i", "have"),
    ("youre", "you", "are"),
    ("youve", "you", "have"),
    ("youll", "you", "will"),
    ("theyll", "they", "will"),
    ("weve", "we", "have"),
    ("thats", "that", "is"),
    ("heres", "here", "is"),
    ("whats", "what", "is"),
    ("lets", "let", "us"),
    ("cannot", "can", "not"),
    ("gonna", "going", "to"),
    ("wanna", "want", "to"),
];

/// Chat spellings.
const SPELT: [(&str, &str); 12] = [
    ("u", "you"),
    ("ur", "your"),
    ("pls", "please"),
    ("plz", "please"),
    ("thx", "thanks"),
    ("ty", "thanks"),
    ("tmrw", "tomorrow"),
    ("tmr", "tomorrow"),
    ("tomorow", "tomorrow"),
    ("sry", "sorry"),
    ("msg", "message"),
    ("apologize", "apologise"),
];

/// A word's stem as a number: endings of number, tense and possession taken off, without a copy of the word.
pub(crate) fn stem(lower: &str) -> u64 {
    let mut root = lower.trim_end_matches("'s");
    for ending in [
        "ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "er", "y", "e",
    ] {
        if let Some(short) = root.strip_suffix(ending)
            && short.len() >= 3
        {
            root = short;
            break;
        }
    }
    let bytes = root.as_bytes();
    let mut end = bytes.len();
    // "stopped" and "stop" are one.
    if end > 3 && bytes[end - 1] == bytes[end - 2] && root.len() < lower.len() {
        end -= 1;
    }
    // "carried" and "carry", "charged" and "charge" are one.
    if end > 3 && matches!(bytes[end - 1], b'e' | b'i' | b'y') {
        end -= 1;
    }
    let mut hash = Quick::default();
    hash.write(&bytes[..end]);
    hash.finish() | 1
}
