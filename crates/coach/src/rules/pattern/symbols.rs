//! Sets and tables of symbols that answer in a step or two, however long the list behind them is.

use crate::rules::tokens::Token;
use crate::rules::vocabulary::{Sieve, Symbol};

use super::places::Places;

/// A list with more symbols is asked by its bits.
const FEW: usize = 8;

/// A set of symbols.
#[derive(Debug, Clone, Default)]
pub struct Symbols {
    list: Vec<Symbol>,
    sieve: Sieve,
    /// A bit for each symbol of a longer list.
    bits: Vec<u64>,
}

impl Symbols {
    pub(in crate::rules) fn new(list: Vec<Symbol>) -> Self {
        let mut bits = Vec::new();
        if list.len() > FEW {
            let most = list.iter().max().map_or(0, |most| *most as usize);
            bits = vec![0; most / 64 + 1];
            for symbol in &list {
                bits[*symbol as usize / 64] |= 1 << (symbol % 64);
            }
        }
        Self {
            sieve: Sieve::of(&list),
            list,
            bits,
        }
    }

    pub(super) fn list(&self) -> &[Symbol] {
        &self.list
    }

    pub(super) fn sieve(&self) -> Sieve {
        self.sieve
    }

    fn has(&self, symbol: Symbol) -> bool {
        if self.bits.is_empty() {
            return self.list.contains(&symbol);
        }
        let word = self.bits.get(symbol as usize / 64);
        word.is_some_and(|word| word & (1 << (symbol % 64)) != 0)
    }

    /// Whether the token can stand for one of them.
    pub(super) fn fit(&self, token: &Token) -> bool {
        self.sieve.meets(token.sieve()) && token.symbols().iter().any(|symbol| self.has(*symbol))
    }

    /// Whether one of them is in a sentence, given as a first look and as bits.
    pub(super) fn stand(&self, sieve: Sieve, present: &[u64]) -> bool {
        if !self.sieve.meets(sieve) {
            return false;
        }
        if self.bits.is_empty() {
            let stands =
                |symbol: &Symbol| present[*symbol as usize / 64] & (1 << (symbol % 64)) != 0;
            return self.list.iter().any(stands);
        }
        let both = self.bits.iter().zip(present);
        both.fold(0, |both, (these, those)| both | (these & those)) != 0
    }
}

/// The places that each symbol fits.
#[derive(Debug, Clone, Default)]
pub(super) struct Fits {
    sieve: Sieve,
    /// Symbols by the low bits of their number, the next free seat where it is taken; as many as a power of two.
    seats: Vec<(Symbol, u16)>,
    places: Vec<Places>,
}

/// No symbol is so great.
const FREE: Symbol = Symbol::MAX;

impl Fits {
    pub(super) fn new(list: &[(Symbol, Places)]) -> Self {
        let mut seats = vec![(FREE, 0); (list.len() * 2).next_power_of_two()];
        let mask = seats.len() - 1;
        let mut sieve = Sieve::default();
        for (number, (symbol, _)) in (0..).zip(list) {
            sieve.add(*symbol);
            let mut at = *symbol as usize & mask;
            while seats[at].0 != FREE {
                at = (at + 1) & mask;
            }
            seats[at] = (*symbol, number);
        }
        Self {
            sieve,
            seats,
            places: list.iter().map(|(_, places)| *places).collect(),
        }
    }

    /// The places the token fits.
    pub(super) fn of(&self, token: &Token) -> Places {
        let mut found = Places::default();
        if self.sieve.meets(token.sieve()) {
            for symbol in token.symbols() {
                found = found.or(self.find(*symbol));
            }
        }
        found
    }

    fn find(&self, symbol: Symbol) -> Places {
        let mask = self.seats.len() - 1;
        let mut at = symbol as usize & mask;
        // At least half of the seats are free, so that the walk ends.
        loop {
            match self.seats[at] {
                (known, number) if known == symbol => return self.places[usize::from(number)],
                (FREE, _) => return Places::default(),
                _ => at = (at + 1) & mask,
            }
        }
    }
}
