//! `[coach]`: what the coach looks for beside what it brings along.

use super::values::{Key, Values};
use std::path::PathBuf;

pub const KEYS: [Key; 1] = [Key::text("rules")];

/// What the coach looks for.
#[derive(Clone, Debug)]
pub struct CoachSection {
    /// The folder of the desk's own rules.
    pub rules: Option<PathBuf>,
}

pub fn read(values: &Values) -> CoachSection {
    CoachSection {
        rules: values.text("coach", "rules").map(PathBuf::from),
    }
}
