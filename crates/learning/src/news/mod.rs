//! What is new (P34): words, pairs of words and topics that more customers bring up than in a usual week, so that a problem
//! is seen before many have written.
//!
//! **The usual week.** The last day, three days and seven days are each held against the same days of the nine weeks before,
//! so that a Monday is compared with Mondays. How many customers complained of other things is the exposure: a busy day is no
//! news. What is counted is customers and never mentions; one who writes ten times is one.
//!
//! **Chance.** Words come in bursts, so their counts are taken as negative binomial, with the dispersion of each word shrunk
//! towards that of all (after Farrington and others, 1996, and Noufaily and others, 2013, who watch reports of diseases this
//! way). A word without a history has had half a customer in it (Jeffreys), which leaves it little known and not impossible.
//!
//! **Many words.** So many are looked at that some rise by chance alone. Bonferroni's bound counts them: a word is told where
//! chance would bring so many customers so rarely that of all words, on all days and lengths looked at, one is expected in
//! twenty times ten weeks ([`EXPECTED`]).
//!
//! Words that rise together in the same complaints are one finding.

mod chance;
mod day;
mod together;
mod weeks;
mod words;

pub use day::Day;
pub use together::{Complaint, Finding, findings};
pub use weeks::{DAYS, EXPECTED, LEAST, LENGTHS, Rising, WEEKS, WEEKS_LEAST, Weeks};
pub use words::{Said, TERMS_MAX, said, topic};

/// A word, a pair of words or a topic, as a number that stands for it: what is counted and kept holds nobody's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term(pub u64);
