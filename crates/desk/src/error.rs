//! What can go wrong between a request and its answer.

use recovery::Refusal;

/// Why nothing happened. Whatever was typed is still with the person: callers keep it as a draft.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The method says no.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// There is no such thing, or not for this person.
    #[error("not found")]
    NotFound,
    /// Not for this role.
    #[error("not allowed")]
    NotAllowed,
    /// A field does not fit; the code names the sentence in the catalogue.
    #[error("{field}: {code}")]
    Invalid {
        /// The form field.
        field: &'static str,
        /// The catalogue key of the sentence.
        code: &'static str,
    },
    /// Others were faster, again and again; try once more.
    #[error("busy")]
    Busy,
    /// The database or the disk failed; nothing was half done.
    #[error("storage: {0}")]
    Storage(String),
}
