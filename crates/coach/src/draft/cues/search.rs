//! Which patterns are tried where: each at its rarest word, and only in a sentence that holds its next rarest.

use std::ops::Range;

use super::Hit;
use super::kinds::Cue;
use super::pattern::Pattern;
use super::token::{Token, form};
use super::vocabulary::Vocabulary;

/// A pattern that may stand at a word: its number, and how many words before it it may begin.
#[derive(Debug, Clone, Copy)]
struct Entry {
    cue: Cue,
    pattern: u16,
    least: u8,
    most: u8,
    /// Of these one must stand in the sentence: words, each as one of 128 bits, or sets.
    needs: Presence,
}

/// Which words and sets stand in a sentence, roughly: two words may share a bit.
#[derive(Debug, Clone, Copy, Default)]
struct Presence {
    words: u128,
    sets: u64,
}

impl Presence {
    fn of_word(word: u32) -> u128 {
        1 << (word % 128)
    }

    fn shares(self, other: Self) -> bool {
        self.words & other.words != 0 || self.sets & other.sets != 0
    }
}

/// What a word that is not among the frequent ones costs, on the scale of `1 / rank`.
const RARE: f32 = 0.0004;
/// What a set that is found by form costs.
const BY_FORM: f32 = 0.02;

/// The patterns, by where they are tried.
#[derive(Debug)]
pub(super) struct Index {
    patterns: Vec<Pattern>,
    /// By word number: the patterns that are tried where it stands.
    by_word: Vec<Vec<Entry>>,
    /// By bit of a set: the patterns that are tried where a word of it stands.
    by_set: Vec<Vec<Entry>>,
    /// All bits at which a pattern is tried.
    anchors: u64,
}

/// What each word and each set costs: how often it is met.
struct Prices {
    words: Vec<f32>,
    sets: [f32; 64],
}

impl Prices {
    fn new(vocabulary: &Vocabulary) -> Self {
        let words: Vec<f32> = (0..=vocabulary.len())
            .map(|number| word_price(vocabulary.rank_of(number)))
            .collect();
        let mut sets = [BY_FORM; 64];
        for (bit, own) in sets.iter_mut().enumerate().skip(form::NAMES.len()) {
            *own = (1..=vocabulary.len())
                .filter(|number| vocabulary.sets_of(*number) & (1 << bit) != 0)
                .map(|number| words[number])
                .sum();
        }
        Self { words, sets }
    }

    fn of(&self, words: &[u32], sets: u64) -> f32 {
        let listed: f32 = words.iter().map(|word| self.words[*word as usize]).sum();
        let members: f32 = (0..64)
            .filter(|bit| sets & (1 << bit) != 0)
            .map(|bit| self.sets[bit])
            .sum();
        listed + members
    }
}

impl Index {
    /// Orders the patterns by where they are tried.
    pub(super) fn new(vocabulary: &Vocabulary, patterns: Vec<(Cue, Pattern)>) -> Self {
        let prices = Prices::new(vocabulary);
        let mut index = Self {
            patterns: Vec::with_capacity(patterns.len()),
            by_word: vec![Vec::new(); vocabulary.len() + 1],
            by_set: vec![Vec::new(); 64],
            anchors: 0,
        };
        for (number, (cue, pattern)) in patterns.into_iter().enumerate() {
            let (anchor, next) = pattern.anchor(|words, sets| prices.of(words, sets));
            let entry = Entry {
                cue,
                pattern: u16::try_from(number).unwrap_or(u16::MAX),
                least: u8::try_from(anchor.least).unwrap_or(u8::MAX),
                most: u8::try_from(anchor.most).unwrap_or(u8::MAX),
                needs: Presence {
                    words: next
                        .words
                        .iter()
                        .fold(0, |all, word| all | Presence::of_word(*word)),
                    sets: next.sets,
                },
            };
            for word in &anchor.words {
                index.by_word[*word as usize].push(entry);
            }
            for (bit, list) in index.by_set.iter_mut().enumerate() {
                if anchor.sets & (1 << bit) != 0 {
                    list.push(entry);
                }
            }
            index.anchors |= anchor.sets;
            index.patterns.push(pattern);
        }
        index
    }

    /// Finds the cues in a sentence, in the order of their first words; those in `skip` are not looked for.
    pub(super) fn find(
        &self,
        tokens: &[Token],
        range: Range<usize>,
        skip: u128,
        hits: &mut Vec<Hit>,
    ) {
        if skip == u128::MAX {
            return;
        }
        let first = hits.len();
        let mut there = Presence::default();
        for token in &tokens[range.clone()] {
            there.sets |= token.sets;
            if token.word != 0 {
                there.words |= Presence::of_word(token.word);
            }
        }
        for at in range.clone() {
            let token = &tokens[at];
            if token.word != 0 {
                for entry in wanted(&self.by_word[token.word as usize], skip, there) {
                    self.try_around(*entry, tokens, at, &range, hits);
                }
            }
            let mut sets = token.sets & self.anchors;
            while sets != 0 {
                let bit = sets.trailing_zeros() as usize;
                sets &= sets - 1;
                for entry in wanted(&self.by_set[bit], skip, there) {
                    self.try_around(*entry, tokens, at, &range, hits);
                }
            }
        }
        let found = &mut hits[first..];
        found.sort_unstable_by_key(|hit| (hit.from, hit.cue as u8, hit.to));
    }

    fn try_around(
        &self,
        entry: Entry,
        tokens: &[Token],
        at: usize,
        range: &Range<usize>,
        hits: &mut Vec<Hit>,
    ) {
        let pattern = &self.patterns[usize::from(entry.pattern)];
        for before in usize::from(entry.least)..=usize::from(entry.most) {
            let Some(start) = at.checked_sub(before).filter(|start| *start >= range.start) else {
                return;
            };
            if let Some(to) = pattern.matches(tokens, start, range.start, range.end)
                && to > at
            {
                hits.push(Hit {
                    cue: entry.cue,
                    from: start,
                    to,
                });
            }
        }
    }
}

fn wanted(entries: &[Entry], skip: u128, there: Presence) -> impl Iterator<Item = &Entry> {
    entries
        .iter()
        .filter(move |entry| entry.cue.bit() & skip == 0 && entry.needs.shares(there))
}

fn word_price(rank: u16) -> f32 {
    if rank == 0 {
        RARE
    } else {
        1.0 / (f32::from(rank) + 10.0)
    }
}
