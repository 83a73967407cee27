//! One trained model: its classes, its weights, and how its sums become chances.

use std::fmt;

use super::bag::Buckets;
use super::held::Held;

/// Before a head of two tables.
pub(super) const MAGIC: &[u8; 4] = b"AMH1";
/// Before a head that says how many tables it has.
pub(super) const MAGIC_OF_TABLES: &[u8; 4] = b"AMH2";
/// Before a head that says so and holds rows for some buckets alone.
pub(super) const MAGIC_OF_SOME: &[u8; 4] = b"AMH3";
/// The widest tables, as a power of two.
const BITS_MAX: u32 = 20;
/// Tables of a head that does not say.
pub(super) const TABLES_UNSAID: u8 = 2;

/// What a head's number means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The chance of a class, 0 to 1, each class for itself.
    Chance,
    /// A measure on the scale it was trained on.
    Measure,
}

/// Why bytes are no head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken(pub &'static str);

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "these bytes are no weights: {}", self.0)
    }
}

impl std::error::Error for Broken {}

/// A model of one question with one or more classes.
#[derive(Debug, Clone)]
pub struct Head {
    kind: Kind,
    bits: u32,
    tables: usize,
    classes: Vec<Class>,
    /// The buckets that have a row; without it all have.
    held: Option<Held>,
    /// By table, then bucket, then class.
    weights: &'static [u8],
}

#[derive(Debug, Clone)]
struct Class {
    label: &'static str,
    /// One step of an int8 weight.
    step: f32,
    bias: f32,
    /// Of the logistic curve that makes a chance of a sum: how steep, and where its middle lies.
    slope: f32,
    offset: f32,
}

impl Head {
    /// Reads weights as [`super::Made::bytes`] writes them.
    pub fn parse(bytes: &'static [u8]) -> Result<Self, Broken> {
        let mut rest = bytes;
        let mut take = |n: usize| {
            let (head, tail) = rest
                .split_at_checked(n)
                .ok_or(Broken("they end too early"))?;
            rest = tail;
            Ok::<_, Broken>(head)
        };
        let magic = take(4)?;
        let some = magic == MAGIC_OF_SOME;
        let says = some || magic == MAGIC_OF_TABLES;
        if !says && magic != MAGIC {
            return Err(Broken("the first four are not AMH1, AMH2 or AMH3"));
        }
        let mut byte = || Ok::<_, Broken>(take(1)?[0]);
        let (kind, bits) = (byte()?, byte()?);
        let tables = if says { byte()? } else { TABLES_UNSAID };
        let classes = byte()?;
        let kind = match kind {
            0 => Kind::Chance,
            1 => Kind::Measure,
            _ => return Err(Broken("an unknown kind")),
        };
        let bits = u32::from(bits);
        if bits == 0 || bits > BITS_MAX {
            return Err(Broken("a table of an unknown size"));
        }
        let tables = usize::from(tables);
        let mut read = Vec::with_capacity(usize::from(classes));
        for _ in 0..classes {
            let length = usize::from(take(1)?[0]);
            let label =
                std::str::from_utf8(take(length)?).map_err(|_| Broken("a label is not UTF-8"))?;
            let mut number = || {
                let four = take(4)?
                    .try_into()
                    .map_err(|_| Broken("they end too early"))?;
                Ok::<_, Broken>(f32::from_le_bytes(four))
            };
            read.push(Class {
                label,
                step: number()?,
                bias: number()?,
                slope: number()?,
                offset: number()?,
            });
        }
        let buckets = tables << bits;
        let held = if some {
            Some(Held::read(take(buckets.div_ceil(8))?))
        } else {
            None
        };
        let rows = held.as_ref().map_or(buckets, Held::rows);
        if read.is_empty() || tables == 0 || rest.len() != rows * read.len() {
            return Err(Broken("there are not as many weights as buckets"));
        }
        Ok(Self {
            kind,
            bits,
            tables,
            classes: read,
            held,
            weights: rest,
        })
    }

    /// The classes' labels, in the order of [`Head::scores`].
    pub fn labels(&self) -> impl Iterator<Item = &'static str> {
        self.classes.iter().map(|class| class.label)
    }

    /// Whether it weighs what cuts texts in this way.
    pub fn weighs<B: Buckets>(&self) -> bool {
        self.tables == B::TABLES && self.bits <= B::BITS
    }

    /// Every class's chance or measure, written into `scores`, which is cleared first. A head that was made for another
    /// way of cutting ([`Head::weighs`]) says the same of every text.
    pub fn scores<B: Buckets>(&self, text: &B, scores: &mut Vec<f32>) {
        self.leanings(text, scores);
        if self.kind == Kind::Chance {
            for score in scores {
                *score = chance(*score);
            }
        }
    }

    /// Like [`Head::scores`], with the logarithm of its odds in place of a chance: 0 where it is as likely as not.
    pub fn leanings<B: Buckets>(&self, text: &B, leanings: &mut Vec<f32>) {
        let n = self.classes.len();
        leanings.clear();
        leanings.resize(n, 0.0);
        let shift = B::BITS.saturating_sub(self.bits);
        let mut rows = [0; FIT];
        for table in 0..if self.weighs::<B>() { self.tables } else { 0 } {
            let share = text.share(table);
            let start = table << self.bits;
            for buckets in text.buckets(table).chunks(FIT) {
                // Which rows they are is found first and apart, so that the weights can be fetched side by side.
                let mut count = 0;
                for bucket in buckets {
                    let bucket = start + (bucket >> shift) as usize;
                    let (row, is_held) = match &self.held {
                        Some(held) => held.row(bucket),
                        None => (bucket, true),
                    };
                    rows[count] = row;
                    count += usize::from(is_held);
                }
                for (first, leanings) in leanings.chunks_mut(LANES).enumerate() {
                    let sums = sums(self.weights, n, first * LANES, &rows[..count]);
                    for (leaning, sum) in leanings.iter_mut().zip(sums) {
                        *leaning += f32::from(sum) * share;
                    }
                }
            }
        }
        for (leaning, class) in leanings.iter_mut().zip(&self.classes) {
            let sum = *leaning * class.step + class.bias;
            *leaning = sum * class.slope + class.offset;
        }
    }

    /// The first class's chance or measure, for heads with one.
    pub fn score<B: Buckets>(&self, text: &B) -> f32 {
        let mut scores = Vec::with_capacity(self.classes.len());
        self.scores(text, &mut scores);
        scores[0]
    }

    /// The likeliest class and its chance.
    pub fn best<B: Buckets>(&self, text: &B) -> (&'static str, f32) {
        let mut scores = Vec::with_capacity(self.classes.len());
        self.scores(text, &mut scores);
        let best = scores.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        best.map_or(("", 0.0), |(at, score)| (self.classes[at].label, *score))
    }
}

/// Classes that are summed at once.
const LANES: usize = 32;
/// So many int8 weights surely fit into one i16.
const FIT: usize = 255;

/// The sums of so many classes from `first` on over at most [`FIT`] rows of `n` weights.
fn sums(weights: &[u8], n: usize, first: usize, rows: &[usize]) -> [i16; LANES] {
    let mut sums = [0_i16; LANES];
    for row in rows {
        let rest = &weights[row * n + first..];
        // What lies behind the row's end is the next row's; it falls into lanes that nobody reads.
        let row = rest.first_chunk().copied().unwrap_or_else(|| last(rest));
        for (sum, weight) in sums.iter_mut().zip(row) {
            *sum += i16::from(weight.cast_signed());
        }
    }
    sums
}

/// The last weights of a table, filled up.
#[cold]
fn last(rest: &[u8]) -> [u8; LANES] {
    let mut row = [0; LANES];
    row[..rest.len()].copy_from_slice(rest);
    row
}

fn chance(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Grams, Made, Phrasing, TABLE_BITS};

    const TABLES: usize = Grams::TABLES;

    fn made() -> Made {
        let mut grams = Grams::default();
        grams.read("broken");
        let mut weights = vec![0.0; TABLES << TABLE_BITS];
        for &bucket in grams.buckets(0) {
            weights[bucket as usize] = 2.0;
        }
        Made {
            kind: Kind::Chance,
            bits: TABLE_BITS,
            tables: TABLES,
            some: false,
            classes: vec![("complaint".into(), weights, -1.0, 1.0, 0.0)],
        }
    }

    #[test]
    fn weights_come_back_as_they_were_packed() {
        let bytes: &'static [u8] = made().bytes().unwrap().leak();
        let head = Head::parse(bytes).unwrap();
        let mut grams = Grams::default();
        grams.read("broken");
        assert!(head.score(&grams) > 0.8);
        grams.read("splendid");
        assert!(head.score(&grams) < 0.3);
        assert_eq!(head.best(&grams).0, "complaint");
    }

    #[test]
    fn a_head_that_holds_some_rows_alone_says_the_same_as_one_that_holds_all() {
        let all = made().bytes().unwrap().leak();
        let some = Made {
            some: true,
            ..made()
        };
        let some = some.bytes().unwrap().leak();
        assert!(some.len() < all.len() / 2);
        let (all, some) = (Head::parse(all).unwrap(), Head::parse(some).unwrap());
        let mut grams = Grams::default();
        for text in ["", "broken", "it came broken", "splendid"] {
            grams.read(text);
            assert!((all.score(&grams) - some.score(&grams)).abs() < f32::EPSILON);
        }
    }

    #[test]
    fn a_head_made_for_another_way_of_cutting_says_nothing_of_a_text() {
        let head = Head::parse(made().bytes().unwrap().leak()).unwrap();
        let mut phrasing = Phrasing::default();
        phrasing.read("broken");
        let broken = head.score(&phrasing);
        phrasing.read("all is well");
        assert!(!head.weighs::<Phrasing>() && broken.to_bits() == head.score(&phrasing).to_bits());
    }

    #[test]
    fn as_many_classes_as_a_head_can_hold_come_back_and_one_more_is_refused() {
        let mut many = Made { bits: 1, ..made() };
        many.classes = (0..255)
            .map(|number| (number.to_string(), vec![1.0; TABLES << 1], 0.0, 1.0, 0.0))
            .collect();
        let head = Head::parse(many.bytes().unwrap().leak()).unwrap();
        assert_eq!(head.labels().count(), 255);
        many.classes.push(many.classes[0].clone());
        assert!(many.bytes().unwrap_err().to_string().contains("255"));
    }

    #[test]
    fn what_is_no_head_is_refused_with_a_reason() {
        let bytes: &'static [u8] = made().bytes().unwrap().leak();
        for cut in [0, 3, 6, 12, 40, bytes.len() - 1] {
            assert!(Head::parse(&bytes[..cut]).is_err(), "{cut}");
        }
        assert!(
            Head::parse(b"GIF89a")
                .unwrap_err()
                .to_string()
                .contains("AMH1")
        );
    }
}
