//! The buckets of one table that a text falls into, each once.

/// Buckets of one table, as a power of two, where nothing else is said. A smaller head folds neighbouring buckets together.
pub const TABLE_BITS: u32 = 14;

const BUCKETS: usize = 1 << TABLE_BITS;
const SEED: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// What a [`super::Head`] weighs: the buckets a text falls into, table by table.
pub trait Buckets {
    /// How many tables there are.
    const TABLES: usize;
    /// Buckets of one table, as a power of two.
    const BITS: u32 = TABLE_BITS;

    /// The buckets of a table, each once, out of 2^[`Buckets::BITS`].
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
    bits: u32,
    /// By the low bits of a bucket. In a wider table two may share a bit, and then what was found is looked through.
    seen: Vec<u64>,
    found: Vec<u32>,
}

impl Default for Bag {
    fn default() -> Self {
        Self::new(TABLE_BITS)
    }
}

impl Bag {
    /// An empty bag of a table with so many buckets, as a power of two.
    pub fn new(bits: u32) -> Self {
        Self {
            bits,
            seen: vec![0; BUCKETS / 64],
            found: Vec::new(),
        }
    }

    /// Empties the bag.
    pub fn clear(&mut self) {
        for bucket in self.found.drain(..) {
            self.seen[bucket as usize % BUCKETS / 64] = 0;
        }
    }

    /// Adds what has this hash.
    pub fn add(&mut self, hash: u32) {
        let bucket = bucket(hash, self.bits);
        let at = bucket as usize % BUCKETS;
        let (word, bit) = (&mut self.seen[at / 64], 1 << (at % 64));
        if *word & bit != 0 && (self.bits <= TABLE_BITS || self.found.contains(&bucket)) {
            return;
        }
        *word |= bit;
        self.found.push(bucket);
    }

    /// The buckets in the order they were found.
    pub fn found(&self) -> &[u32] {
        &self.found
    }
}

/// The bucket of what has this hash, out of so many as a power of two.
pub const fn bucket(hash: u32, bits: u32) -> u32 {
    // The low bits of this hash are weak; a last stir spreads them.
    let stirred = (hash ^ (hash >> 15)).wrapping_mul(0x2c1b_3c6d);
    (stirred ^ (stirred >> 13)) >> (32 - bits)
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
