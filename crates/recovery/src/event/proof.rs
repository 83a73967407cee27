//! The files that prove what was done. They lie beside the log; events know them by their place alone.

use crate::ids::{PointNo, PromiseNo};
use serde::{Deserialize, Serialize};

/// What a file proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofOf {
    /// That a deed was kept.
    Deed(PromiseNo),
    /// That a point is done.
    Point(PointNo),
}

/// One file of those that prove something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ProofPlace {
    /// What it proves.
    pub of: ProofOf,
    /// Its place among them; no other file ever has the same.
    pub place: i64,
}
