//! Addresses of the handbook. No word of a title stands in one.

use super::escaped;

/// The handbook.
pub const HANDBOOK: &str = "/handbook";
/// What is found in it, alone.
pub const HANDBOOK_FOUND: &str = "/handbook/found";
/// A page that is new.
pub const HANDBOOK_NEW: &str = "/handbook/new";
/// Pages that were taken out of it.
pub const HANDBOOK_OUT: &str = "/handbook/out";
/// The pages that are open to customers.
pub const HELP: &str = "/help";

/// A page of the handbook.
pub fn handbook_page(slug: &str) -> String {
    format!("{HANDBOOK}/pages/{}", escaped(slug))
}

/// The same, to change it.
pub fn handbook_edit(slug: &str) -> String {
    format!("{}/edit", handbook_page(slug))
}

/// Its versions.
pub fn handbook_versions(slug: &str) -> String {
    format!("{}/versions", handbook_page(slug))
}

/// What one of them changed.
pub fn handbook_version(slug: &str, version: u32) -> String {
    format!("{}/versions/{version}", handbook_page(slug))
}

/// Say whether it was right.
pub fn handbook_judge(slug: &str) -> String {
    format!("{}/right", handbook_page(slug))
}

/// Say that it still holds.
pub fn handbook_confirm(slug: &str) -> String {
    format!("{}/confirm", handbook_page(slug))
}

/// Take it out.
pub fn handbook_take_out(slug: &str) -> String {
    format!("{}/out", handbook_page(slug))
}

/// Put it back.
pub fn handbook_put_back(slug: &str) -> String {
    format!("{}/back", handbook_page(slug))
}

/// What the handbook has for a case.
pub fn handbook_beside(number: u64) -> String {
    format!("/cases/{number}/handbook")
}

/// Put the words of a page into the reply to a case.
pub fn handbook_put_in(number: u64, slug: &str) -> String {
    format!("/cases/{number}/handbook/{}", escaped(slug))
}

/// A page that is open to customers.
pub fn help_page(slug: &str) -> String {
    format!("{HELP}/{}", escaped(slug))
}
