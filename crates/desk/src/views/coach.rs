//! What the coach had found, and rules that are switched off.

use crate::coached::Why;
use calendar::Moment;
use recovery::MessageId;

/// A rule whose finding was shown and stood in words that went out on a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoodView {
    /// The version of the case with the word; of one that was taken in, the version with which it was.
    pub version: u64,
    /// The message the words went out with; nothing where they go out with a later one.
    pub message: Option<MessageId>,
    /// The rule's id.
    pub rule: String,
    /// How many findings of it.
    pub times: u32,
    /// Why, where a reason was chosen.
    pub why: Option<Why>,
    /// What the writer said about it, the same for all rules of a word; an erased line reads as the catalogue says.
    pub line: Option<String>,
}

/// A time in which a rule was switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SilenceRow {
    /// The rule's id.
    pub rule: String,
    /// For what came by this address of ours alone; for all mail where there is none.
    pub mailbox: Option<String>,
    /// Why.
    pub reason: String,
    /// By whom, by name.
    pub off_by: String,
    /// Since when.
    pub off_at: Moment,
    /// Who switched it on again, and when.
    pub on: Option<(String, Moment)>,
}
