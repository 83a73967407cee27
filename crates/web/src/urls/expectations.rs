//! Addresses of what we expect.

use super::with;

/// What we expect of whoever asks.
pub const EXPECTATIONS: &str = "/expectations";

/// The same, and where they go on to.
pub fn expectations_then(then: &str) -> String {
    with(EXPECTATIONS, &[("then", then)])
}

/// The page of a role, by name.
pub fn expectations(role: &str) -> String {
    format!("{EXPECTATIONS}/{role}")
}

/// Where somebody says that they have read it.
pub fn expectations_read(role: &str) -> String {
    format!("{}/read", expectations(role))
}

/// Who has read it.
pub fn expectations_readers(role: &str) -> String {
    format!("{}/readers", expectations(role))
}

/// Changing it.
pub fn expectations_edit(role: &str) -> String {
    format!("{}/edit", expectations(role))
}

/// Its versions.
pub fn expectations_versions(role: &str) -> String {
    format!("{}/versions", expectations(role))
}

/// One version, whole.
pub fn expectations_version(role: &str, version: u32) -> String {
    format!("{}/versions/{version}", expectations(role))
}

/// What a version changed of the one before.
pub fn expectations_changes(role: &str, version: u32) -> String {
    format!("{}/changes", expectations_version(role, version))
}
