//! A text as the numbers of the buckets that its n-grams fall into.

use super::mask;

/// Buckets of one table, as a power of two. A smaller head folds neighbouring buckets together.
pub const TABLE_BITS: u32 = 14;
/// Words and pairs of words; runs of characters within a word.
pub const TABLES: usize = 2;
/// So much of a text is weighed, in bytes; nobody's twentieth page changes what the first ones say.
pub const MAX_BYTES_WEIGHED: usize = 16 * 1024;

/// The shortest and the longest run of characters.
const RUNS: std::ops::RangeInclusive<usize> = 2..=5;
/// A longer word is weighed by so many of its first bytes.
const WORD_BYTES_MAX: usize = 40;

const BUCKETS: usize = 1 << TABLE_BITS;
const SEED: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// The n-grams of one text; kept and filled again for the next, so that reading allocates nothing.
#[derive(Debug, Clone)]
pub struct Grams {
    masked: String,
    seen: Vec<u64>,
    buckets: [Vec<u32>; TABLES],
}

impl Default for Grams {
    fn default() -> Self {
        Self {
            masked: String::new(),
            seen: vec![0; TABLES * BUCKETS / 64],
            buckets: [Vec::new(), Vec::new()],
        }
    }
}

impl Grams {
    /// Masks and cuts a text; of one longer than [`MAX_BYTES_WEIGHED`] the beginning. Time grows with its length.
    pub fn read(&mut self, text: &str) {
        for (table, found) in self.buckets.iter_mut().enumerate() {
            for bucket in found.drain(..) {
                self.seen[(table * BUCKETS + bucket as usize) / 64] = 0;
            }
        }
        let cut = text.floor_char_boundary(MAX_BYTES_WEIGHED);
        let mut masked = std::mem::take(&mut self.masked);
        mask::mask(&text[..cut], &mut masked);
        let mut before = hash(SEED, b"^");
        words(&masked, |word| {
            let this = hash(SEED, word);
            self.add(0, this);
            self.add(0, this.rotate_left(7).wrapping_mul(PRIME) ^ before);
            before = this;
            self.cut_runs(&word[..word.len().min(WORD_BYTES_MAX)]);
        });
        self.masked = masked;
    }

    /// The buckets of a table that the text falls into, each once, at [`TABLE_BITS`].
    pub fn buckets(&self, table: usize) -> &[u32] {
        &self.buckets[table]
    }

    fn cut_runs(&mut self, word: &[u8]) {
        // A blank on either side, so that beginnings and endings are runs of their own.
        let mut padded = [b' '; WORD_BYTES_MAX + 2];
        padded[1..=word.len()].copy_from_slice(word);
        let padded = &padded[..word.len() + 2];
        for from in 0..=word.len() {
            let longest = &padded[from..padded.len().min(from + RUNS.end())];
            let (short, rest) = longest.split_at(RUNS.start() - 1);
            let mut run = hash(SEED, short);
            for byte in rest {
                run = hash(run, &[*byte]);
                self.add(1, run ^ 0x5bd1_e995);
            }
        }
    }

    fn add(&mut self, table: usize, hash: u32) {
        // The low bits of this hash are weak; a last stir spreads them.
        let stirred = (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d);
        let bucket = (stirred ^ (stirred >> 13)) >> (32 - TABLE_BITS);
        let at = table * BUCKETS + bucket as usize;
        if self.seen[at / 64] & (1 << (at % 64)) == 0 {
            self.seen[at / 64] |= 1 << (at % 64);
            self.buckets[table].push(bucket);
        }
    }
}

fn hash(from: u32, bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(from, |h, b| (h ^ u32::from(*b)).wrapping_mul(PRIME))
}

/// The words of a masked text in order; every sign that is no letter is a word.
fn words(masked: &str, mut each: impl FnMut(&[u8])) {
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
        (0..TABLES).map(|t| grams.buckets(t).to_vec()).collect()
    }

    #[test]
    fn a_text_leaves_no_trace_in_the_next() {
        let mut grams = Grams::default();
        grams.read("The kettle leaks, and nobody has called me back.");
        grams.read("All fine now");
        let again: Vec<_> = (0..TABLES).map(|t| grams.buckets(t).to_vec()).collect();
        assert_eq!(again, read("All fine now"));
    }

    #[test]
    fn an_n_gram_counts_once_and_names_do_not_count() {
        assert_eq!(read("@anna late late late"), read("@bob late late"));
        assert_eq!(read(""), [Vec::<u32>::new(), Vec::new()]);
    }
}
