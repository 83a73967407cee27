//! A text as the numbers of the buckets that its n-grams fall into.

use super::bag::{Bag, Buckets, hash, more, pair};
use super::mask;

/// So much of a text is weighed, in bytes; nobody's twentieth page changes what the first ones say.
pub const MAX_BYTES_WEIGHED: usize = 16 * 1024;

/// The shortest and the longest run of characters.
const RUNS: std::ops::RangeInclusive<usize> = 2..=5;
/// A longer word is weighed by so many of its first bytes.
const WORD_BYTES_MAX: usize = 40;

/// The n-grams of one text; kept and filled again for the next, so that reading allocates nothing. Two tables: words and
/// pairs of words; runs of characters within a word.
#[derive(Debug, Clone, Default)]
pub struct Grams {
    masked: String,
    bags: [Bag; 2],
}

impl Buckets for Grams {
    const TABLES: usize = 2;

    fn buckets(&self, table: usize) -> &[u32] {
        self.bags[table].found()
    }
}

impl Grams {
    /// Masks and cuts a text; of one longer than [`MAX_BYTES_WEIGHED`] the beginning. Time grows with its length.
    pub fn read(&mut self, text: &str) {
        self.bags.iter_mut().for_each(Bag::clear);
        let cut = text.floor_char_boundary(MAX_BYTES_WEIGHED);
        let mut masked = std::mem::take(&mut self.masked);
        mask::mask(&text[..cut], &mut masked);
        let mut before = hash(b"^");
        words(&masked, |word| {
            let this = hash(word);
            self.bags[0].add(this);
            self.bags[0].add(pair(before, this));
            before = this;
            self.cut_runs(&word[..word.len().min(WORD_BYTES_MAX)]);
        });
        self.masked = masked;
    }

    fn cut_runs(&mut self, word: &[u8]) {
        // A blank on either side, so that beginnings and endings are runs of their own.
        let mut padded = [b' '; WORD_BYTES_MAX + 2];
        padded[1..=word.len()].copy_from_slice(word);
        let padded = &padded[..word.len() + 2];
        for from in 0..=word.len() {
            let longest = &padded[from..padded.len().min(from + RUNS.end())];
            let (short, rest) = longest.split_at(RUNS.start() - 1);
            let mut run = hash(short);
            for byte in rest {
                run = more(run, &[*byte]);
                self.bags[1].add(run ^ 0x5bd1_e995);
            }
        }
    }
}

/// The words of a masked text in order; every sign that is no letter is a word.
pub(super) fn words(masked: &str, mut each: impl FnMut(&[u8])) {
    let mut from = None;
    let inside = |c: char| c.is_alphanumeric() || c == '\'';
    for (at, c) in masked.char_indices() {
        if inside(c) {
            from.get_or_insert(at);
            continue;
        }
        if let Some(from) = from.take() {
            each(&masked.as_bytes()[from..at]);
        }
        if c != ' ' {
            each(&masked.as_bytes()[at..at + c.len_utf8()]);
        }
    }
    if let Some(from) = from {
        each(&masked.as_bytes()[from..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<u32>> {
        let mut grams = Grams::default();
        grams.read(text);
        (0..Grams::TABLES)
            .map(|t| grams.buckets(t).to_vec())
            .collect()
    }

    #[test]
    fn a_text_leaves_no_trace_in_the_next() {
        let mut grams = Grams::default();
        grams.read("The kettle leaks, and nobody has called me back.");
        grams.read("All fine now");
        let again: Vec<_> = (0..Grams::TABLES)
            .map(|t| grams.buckets(t).to_vec())
            .collect();
        assert_eq!(again, read("All fine now"));
    }

    #[test]
    fn an_n_gram_counts_once_and_names_do_not_count() {
        assert_eq!(read("@anna late late late"), read("@bob late late"));
        assert_eq!(read(""), [Vec::<u32>::new(), Vec::new()]);
    }
}
