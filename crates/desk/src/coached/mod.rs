//! The coach advises, whoever writes decides, and the record shows both: what went out as it was although something had
//! been found, which rules are of use here, and which are switched off.
//!
//! What went out as it was belongs to its case (`heeded.rs`). What was changed before it went out was a draft, and
//! nobody's business: it is a count by rule and day that knows no case and nobody who writes. No figures of
//! people are made (`figures.rs`); what stands at a case stands there with its word, and with whoever wrote it.

mod figures;
mod heeded;
mod silence;

pub(crate) use figures::COUNTED_DAYS;
pub use figures::{FEW, IN_ALL_DAYS, LATELY_DAYS, RuleFigures, Tally};
pub use heeded::{Heeded, RuleHeeded, Why};
pub(crate) use silence::SilenceCell;
pub use silence::{Reach, Silent};
