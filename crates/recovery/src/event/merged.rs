//! What two cases that go on as one, or are parted again, keep of each other.

use crate::ids::{CaseId, MessageId, PromiseNo};
use calendar::Moment;
use serde::{Deserialize, Serialize};

/// Another case about the same matter goes on here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenIn {
    /// Which.
    pub other: CaseId,
    /// Its number.
    pub other_number: u64,
    /// It was open: its customer still waits for a solution.
    pub waiting: bool,
}

/// A word of the case that goes on holds to a date that another case had told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldTo {
    /// Which word.
    pub promise: PromiseNo,
    /// Which case told the date.
    pub other: CaseId,
    /// The date.
    pub due: Moment,
}

/// The case goes its own way again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parted {
    /// What it promised before the merge and owes again, each by its own date; old logs do not say.
    #[serde(default)]
    pub again: Option<Vec<PromiseNo>>,
    /// When its customer last had a word of ours in the case where it went on, if they had one.
    #[serde(default)]
    pub heard: Option<Moment>,
    /// When they had each of those words; old logs know the last alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Moment>,
    /// What came for it meanwhile and waits for an answer here from now on; old logs left it in the other case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub came: Vec<Came>,
}

/// A message that came for a case while it went on in another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Came {
    /// Which.
    pub message: MessageId,
    /// When.
    pub at: Moment,
}

/// The other case goes its own way again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetGo {
    /// Which.
    pub other: CaseId,
    /// Only for its sake this one had come back, and it ends again as it was; old logs left it open.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ends_again: bool,
    /// What came for the other meanwhile and waits here no more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub came: Vec<MessageId>,
}
