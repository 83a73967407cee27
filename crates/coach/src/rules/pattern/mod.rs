//! The pattern language of the rules: a line that says which words are noticed.
//!
//! | written | meaning |
//! | --- | --- |
//! | `sorry` | that word, in any case; short forms are read in full, so `do not` also finds "don't" and "dont" |
//! | `inconvenien*` | every word that begins so |
//! | `(any\|some of the)` | one of these, each one word or more |
//! | `[very\|so]` | the same, or nothing |
//! | `{third-party}` | one of the entries of that list of words |
//! | `{number}` `{money}` `{percent}` `{capitals}` | a word of that kind |
//! | `_` | any one word |
//! | `!(not\|never)` | any one word but these |
//! | `..` | up to two words |
//! | `...` | up to five words |
//! | `^` | here a sentence begins |
//! | `,` | here a sentence begins, or a comma, colon, dash or bracket stands |
//! | `$` last | here the sentence ends |
//! | `?` last | only in a question |
//! | `.` last | not in a question |
//!
//! A match lies within one sentence and takes as many words as it can. A pattern has at most [`MAX_PLACES`] places for a
//! word, and every place is looked at once per word and beginning: whatever is read, the time is linear in its length.

mod automaton;
mod join;
mod parse;
mod places;
mod rarity;
pub(super) mod symbols;
#[cfg(test)]
mod tests;

pub use automaton::{MAX_PLACES, Pattern};
pub(super) use parse::{Node, parse};
