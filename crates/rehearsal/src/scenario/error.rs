//! What is wrong with a scenario file, where, and what to do.

/// Why a scenario cannot be played.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct ScenarioError {
    /// The line of the file, from 1.
    pub line: usize,
    /// What does not fit and what it must be.
    pub reason: String,
}

impl ScenarioError {
    /// At this byte of the text.
    pub(super) fn at(text: &str, byte: usize, reason: impl Into<String>) -> Self {
        let upto = &text[..text.floor_char_boundary(byte)];
        Self {
            line: upto.bytes().filter(|byte| *byte == b'\n').count() + 1,
            reason: reason.into(),
        }
    }
}
