//! Addresses of talks that go on. Whom they are with, and what was said, stands in none.

use uuid::Uuid;

/// Talks that are not part of a case yet; begin one.
pub const CALLS: &str = "/calls";

/// A talk.
pub fn call(id: Uuid) -> String {
    format!("{CALLS}/{id}")
}

/// Keep what was typed in it.
pub(crate) fn keep_call(id: Uuid) -> String {
    format!("{}/kept", call(id))
}

/// Find who it is.
pub(crate) fn find_caller(id: Uuid) -> String {
    format!("{}/found", call(id))
}

/// Make it part of a case.
pub(crate) fn file_call(id: Uuid) -> String {
    format!("{}/file", call(id))
}

/// Throw it away.
pub(crate) fn drop_call(id: Uuid) -> String {
    format!("{}/drop", call(id))
}
