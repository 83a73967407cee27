//! Which buckets of a head have weights at all: most turns of phrase that can be written were never learned.

/// Buckets that are told of in one number.
const WORD: usize = u64::BITS as usize;

/// The buckets that have a row of weights, and which row it is.
#[derive(Debug, Clone)]
pub(super) struct Held {
    words: Vec<Word>,
    rows: usize,
}

#[derive(Debug, Clone, Copy)]
struct Word {
    /// A bit for each bucket that has a row, the lowest for the first.
    held: u64,
    /// Rows of the buckets before.
    before: u32,
}

impl Held {
    /// Reads a bit for each bucket, eight a byte, the lowest first.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut before = 0;
        let words = bytes.chunks(WORD / 8).map(|bytes| {
            let held = bytes
                .iter()
                .rev()
                .fold(0, |all, byte| all << 8 | u64::from(*byte));
            let word = Word { held, before };
            before += held.count_ones();
            word
        });
        let words = words.collect();
        Self {
            words,
            rows: before as usize,
        }
    }

    /// As [`Held::read`] reads it.
    pub(super) fn bytes(held: impl Iterator<Item = bool>) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (at, held) in held.enumerate() {
            if at % 8 == 0 {
                bytes.push(0);
            }
            if let Some(byte) = bytes.last_mut().filter(|_| held) {
                *byte |= 1 << (at % 8);
            }
        }
        bytes
    }

    /// How many rows there are.
    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    /// The row of a bucket, and whether it has one; without, the row is another's.
    pub(super) fn row(&self, bucket: usize) -> (usize, bool) {
        let word = self.words[bucket / WORD];
        let bit = 1 << (bucket % WORD);
        let before = word.before + (word.held & (bit - 1)).count_ones();
        (before as usize, word.held & bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_held_bucket_has_the_next_row() {
        let holds = |at: usize| at.is_multiple_of(3) || (70..90).contains(&at);
        let held = Held::read(&Held::bytes((0..200).map(holds)));
        let rows = (0..200).map(|at| held.row(at));
        let rows: Vec<_> = rows.filter(|row| row.1).map(|row| row.0).collect();
        assert_eq!(rows, (0..held.rows()).collect::<Vec<_>>());
        assert!((0..200).all(|at| held.row(at).1 == holds(at)));
    }
}
