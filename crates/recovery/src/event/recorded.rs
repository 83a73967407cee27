//! An event with its place in the log.

use super::Event;
use crate::facts::Actor;
use calendar::Moment;
use serde::{Deserialize, Serialize};

/// An event with its place in the case: which version, when, by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// One for the first event of a case, then one more each.
    pub version: u64,
    /// When it happened.
    pub at: Moment,
    /// Who did it.
    pub actor: Actor,
    /// What happened.
    pub event: Event,
}
