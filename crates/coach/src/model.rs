//! Small linear models over hashed n-grams: how likely it is that a text is of a kind, where no phrase would reach.
//!
//! A text is masked and cut, a whole text into word and character n-grams ([`Grams`]), a sentence of a draft into words,
//! their ends and the run of their senses ([`Phrasing`]), and each is hashed into one of two or three tables. A
//! [`Head`] holds an int8 weight for every class and every bucket, or those that were learned; a score is their sum, scaled by the number of n-grams, and
//! calibrated to a chance. The same text and the same weights always give the same score.
//!
//! Weights lie in `weights/<head>.bin`, made by `cargo xtask train`, with what they reached in `weights/<head>.toml`.

mod bag;
mod grams;
mod head;
mod held;
mod made;
mod mask;
mod phrasing;
mod senses;

pub use bag::{Buckets, TABLE_BITS, share};
pub use grams::{Grams, MAX_BYTES_WEIGHED};
pub use head::{Broken, Head, Kind};
pub use made::Made;
pub use phrasing::Phrasing;
