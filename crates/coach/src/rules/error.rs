//! What is wrong with a page of a rule.

use std::fmt;

/// Why a page was not taken.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RuleError {
    /// The page's name as it was given.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong, and what was expected.
    pub reason: String,
}

impl RuleError {
    pub(crate) fn new(file: &str, line: usize, reason: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line,
            reason: reason.into(),
        }
    }
}

impl fmt::Display for RuleError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, line {}: {}", self.file, self.line, self.reason)
    }
}

impl std::error::Error for RuleError {}
