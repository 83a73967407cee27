//! Small linear models over hashed n-grams: how likely it is that a text is of a kind, where no phrase would reach.
//!
//! A text is masked ([`Grams::read`]), cut into word and character n-grams, and each is hashed into one of two tables. A
//! [`Head`] holds an int8 weight for every bucket and class; a score is their sum, scaled by the number of n-grams, and
//! calibrated to a chance. The same text and the same weights always give the same score.
//!
//! Weights lie in `weights/<head>.bin`, made by `cargo xtask train`, with what they reached in `weights/<head>.toml`.

mod grams;
mod head;
mod mask;

pub use grams::{Grams, MAX_BYTES_WEIGHED, TABLE_BITS, TABLES};
pub use head::{Broken, Head, Kind, Made, share};
