//! Addresses of what one is told of.

use desk::views::Cursor;

/// What one is told of.
pub const NOTICES: &str = "/notices";

/// When one is told by mail (a change).
pub const NOTICES_BY_MAIL: &str = "/account/notices";

/// The same, from this place on.
pub fn notices(after: Option<&Cursor>) -> String {
    match after {
        Some(Cursor(after)) => format!("{NOTICES}?after={after}"),
        None => NOTICES.to_owned(),
    }
}
