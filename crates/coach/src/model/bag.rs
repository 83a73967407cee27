//! The buckets of one table that a text falls into, each once.

/// Buckets of one table, as a power of two. A smaller head folds neighbouring buckets together.
pub const TABLE_BITS: u32 = 14;

const BUCKETS: usize = 1 << TABLE_BITS;
const SEED: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// What a [`super::Head`] weighs: the buckets a text falls into, table by table.
pub trait Buckets {
    /// How many tables there are.
    const TABLES: usize;

    /// The buckets of a table, each once, at [`TABLE_BITS`].
    fn buckets(&self, table: usize) -> &[u32];

    /// What one bucket of a table counts: long texts must not shout louder than short ones.
    fn share(&self, table: usize) -> f32 {
        share(self.buckets(table).len())
    }
}

/// One of so many counts so much.
#[allow(
    clippy::cast_precision_loss,
    reason = "at most as many as buckets, 2^14"
)]
pub fn share(count: usize) -> f32 {
    1.0 / (count.max(1) as f32).sqrt()
}

/// The buckets of one table; kept and filled again, so that reading allocates nothing.
#[derive(Debug, Clone)]
pub struct Bag {
    seen: Vec<u64>,
    found: Vec<u32>,
}

impl Default for Bag {
    fn default() -> Self {
        Self {
            seen: vec![0; BUCKETS / 64],
            found: Vec::new(),
        }
    }
}

impl Bag {
    /// Empties the bag.
    pub fn clear(&mut self) {
        for bucket in self.found.drain(..) {
            self.seen[bucket as usize / 64] = 0;
        }
    }

    /// Adds what has this hash.
    pub fn add(&mut self, hash: u32) {
        // The low bits of this hash are weak; a last stir spreads them.
        let stirred = (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d);
        let bucket = (stirred ^ (stirred >> 13)) >> (32 - TABLE_BITS);
        let at = bucket as usize;
        if self.seen[at / 64] & (1 << (at % 64)) == 0 {
            self.seen[at / 64] |= 1 << (at % 64);
            self.found.push(bucket);
        }
    }

    /// The buckets in the order they were found.
    pub fn found(&self) -> &[u32] {
        &self.found
    }
}

/// The hash of bytes.
pub const fn hash(bytes: &[u8]) -> u32 {
    more(SEED, bytes)
}

/// The hash of what has been hashed with these bytes behind it.
pub const fn more(from: u32, bytes: &[u8]) -> u32 {
    let mut hash = from;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(PRIME);
        at += 1;
    }
    hash
}

/// The hash of a pair, its order counting.
pub const fn pair(before: u32, this: u32) -> u32 {
    this.rotate_left(7).wrapping_mul(PRIME) ^ before
}
