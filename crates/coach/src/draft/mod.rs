//! What is read in an agent's draft.

pub(crate) mod cues;
pub mod moves;

pub use cues::Reading;
