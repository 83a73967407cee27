//! Addresses of rehearsals.

use super::escaped;
use uuid::Uuid;

/// Rehearsing hard conversations.
pub const REHEARSAL: &str = "/rehearsal";
/// Who may read one's rehearsals (a change).
pub const REHEARSAL_COACH: &str = "/rehearsal/coach";
/// The draft of a scenario made of a case.
pub const REHEARSAL_OF_CASE: &str = "/rehearsal/of-case";
/// Short exercises from the coach's rules.
pub const EXERCISES: &str = "/rehearsal/exercises";

/// A rehearsal.
pub fn rehearsal(id: Uuid) -> String {
    format!("{REHEARSAL}/{id}")
}

/// Say a line in it.
pub(crate) fn rehearsal_say(id: Uuid) -> String {
    format!("{}/say", rehearsal(id))
}

/// Stop it, to look back.
pub(crate) fn rehearsal_end(id: Uuid) -> String {
    format!("{}/end", rehearsal(id))
}

/// Try it again from a line.
pub(crate) fn rehearsal_retry(id: Uuid) -> String {
    format!("{}/retry", rehearsal(id))
}

/// Forget it.
pub(crate) fn rehearsal_forget(id: Uuid) -> String {
    format!("{}/forget", rehearsal(id))
}

/// Be the customer of a scenario.
pub(crate) fn as_customer_of(scenario: &str) -> String {
    format!("{REHEARSAL}/customer/{}", escaped(scenario))
}

/// An exercise, of all rules or of those that heat a conflict.
pub(crate) fn exercise(conflict: bool, number: u64) -> String {
    let marks = if conflict { "conflict=yes&" } else { "" };
    format!("{EXERCISES}?{marks}n={number}")
}
