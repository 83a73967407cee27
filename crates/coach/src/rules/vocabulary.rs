//! The words the patterns know, each with a number.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

use crate::text::{Kind, Word};

use super::pattern::symbols::Symbols;
use super::tokens::Token;

/// The number of a word, a stem or a kind of word.
pub type Symbol = u32;

/// A set of symbols in 128 bits: what it says is not in it is not, what it says is in it may be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sieve(u128);

impl Sieve {
    /// Meets every set but the empty one.
    pub const ALL: Self = Self(u128::MAX);

    /// The set of these.
    pub fn of(symbols: &[Symbol]) -> Self {
        let mut sieve = Self::default();
        for symbol in symbols {
            sieve.add(*symbol);
        }
        sieve
    }

    /// Puts one more in.
    pub fn add(&mut self, symbol: Symbol) {
        self.0 |= 1 << (symbol % 128);
    }

    /// Puts all of another in.
    pub fn join(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether one may be in both.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all of the other may be in this.
    pub fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }
}

/// Kinds of word that have a number of their own.
pub const KINDS: [(&str, Symbol); 4] =
    [("number", 0), ("money", 1), ("percent", 2), ("capitals", 3)];

/// Bytes of a stem that are looked up before it is compared in full.
const HEAD: usize = 3;

/// Stems with the same beginning.
type Stems = Vec<(Box<str>, Symbol)>;

type Fast = BuildHasherDefault<Multiply>;

/// Every word the patterns name.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    words: HashMap<Box<str>, Symbol, Fast>,
    stems: HashMap<[u8; HEAD], Stems, Fast>,
    next: Symbol,
    /// Sets that stand in more than one pattern are kept once, so that they stay near at hand.
    sets: HashMap<Vec<Symbol>, Arc<Symbols>, Fast>,
}

impl Vocabulary {
    /// One that knows the kinds alone.
    pub fn new() -> Self {
        Self {
            next: 4,
            ..Self::default()
        }
    }

    /// The number of a word, given to it now if it has none.
    pub fn word(&mut self, word: &str) -> Symbol {
        if let Some(symbol) = self.words.get(word) {
            return *symbol;
        }
        let symbol = self.next;
        self.next += 1;
        self.words.insert(word.into(), symbol);
        symbol
    }

    /// The number of a stem, given to it now if it has none.
    pub fn stem(&mut self, stem: &str) -> Symbol {
        let known = self.stems.entry(head(stem)).or_default();
        if let Some((_, symbol)) = known.iter().find(|(known, _)| &**known == stem) {
            return *symbol;
        }
        let symbol = self.next;
        self.next += 1;
        known.push((stem.into(), symbol));
        symbol
    }

    /// A set of these symbols.
    pub(super) fn set(&mut self, symbols: Vec<Symbol>) -> Arc<Symbols> {
        if let Some(known) = self.sets.get(&symbols) {
            return Arc::clone(known);
        }
        let made = Arc::new(Symbols::new(symbols.clone()));
        self.sets.insert(symbols, Arc::clone(&made));
        made
    }

    /// How many numbers are in use; every symbol is smaller.
    pub fn size(&self) -> usize {
        self.next as usize
    }

    /// Adds to a token what the word can stand for.
    pub fn look_up(&self, lower: &str, token: &mut Token) {
        if let Some(symbol) = self.words.get(lower) {
            token.add(*symbol);
        }
        if lower.len() >= HEAD
            && let Some(stems) = self.stems.get(&head(lower))
        {
            for (stem, symbol) in stems {
                if lower.starts_with(&**stem) {
                    token.add(*symbol);
                }
            }
        }
    }

    /// Adds to a token what its form says.
    pub fn kind(&self, word: &Word, token: &mut Token) {
        match word.kind {
            Kind::Number => token.add(0),
            Kind::Money => token.add(1),
            Kind::Percent => token.add(2),
            _ => {}
        }
        if word.capitals && word.kind == Kind::Plain {
            token.add(3);
        }
    }
}

fn head(word: &str) -> [u8; HEAD] {
    let mut bytes = [0; HEAD];
    for (to, from) in bytes.iter_mut().zip(word.as_bytes()) {
        *to = *from;
    }
    bytes
}

/// A quick hash for short words. The table is built from our own patterns and never grows with what is read, so nobody
/// can fill it with words that collide.
#[derive(Debug, Clone, Copy, Default)]
pub struct Multiply(u64);

impl Hasher for Multiply {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            self.mix(u64::from_le_bytes(chunk.try_into().unwrap_or_default()));
        }
        let mut rest = [0; 8];
        rest[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
        self.mix(u64::from_le_bytes(rest) ^ ((bytes.len() as u64) << 56));
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }
}

impl Multiply {
    fn mix(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}
