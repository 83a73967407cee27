//! What we learn from a case.

use crate::classes::{Axis, Code};
use crate::ids::CauseId;
use crate::severity::Severity;
use serde::{Deserialize, Serialize};

/// What was said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Learned {
    /// What it was about, on one axis; nothing where what stood there was taken back.
    Classified {
        /// On which.
        axis: Axis,
        /// What.
        codes: Vec<Code>,
    },
    /// How severe it is; nothing where what was said was taken back.
    SeveritySaid {
        /// Which step.
        severity: Option<Severity>,
    },
    /// A cause stands behind it.
    CauseFound {
        /// Which.
        cause: CauseId,
    },
    /// That cause does not stand behind it.
    CauseTakenOff {
        /// Which.
        cause: CauseId,
    },
}
