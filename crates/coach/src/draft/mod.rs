//! What is read in an agent's draft.

pub(crate) mod cues;
pub mod facts;
pub mod hints;
pub mod mistakes;
pub mod moves;
pub mod note;
pub mod readability;

pub use cues::{Reading, is_frequent};
