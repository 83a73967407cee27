//! Addresses of what is said of words that somebody wrote, and of what went well.

use recovery::MessageId;
use uuid::Uuid;

/// What was said to whoever asks, and by them.
pub const FEEDBACK: &str = "/feedback";
/// What went well.
pub const RECOGNITION: &str = "/recognition";

/// Where somebody answers what was said to them.
pub fn answer_feedback(id: Uuid) -> String {
    format!("{FEEDBACK}/{id}/answer")
}

/// The words of ours on a case, to mark their lines.
pub fn case_feedback(number: u64) -> String {
    format!("{}/feedback", super::case(number))
}

/// One of them.
pub fn give_feedback(number: u64, message: MessageId) -> String {
    format!("{}/{message}", case_feedback(number))
}
