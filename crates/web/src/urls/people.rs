//! The addresses around who is there, and who steps in.

use recovery::StaffId;

/// Where I say that I will be away.
pub const MY_ABSENCE: &str = "/account/away";
/// Where an absence is taken back.
pub const END_ABSENCE: &str = "/account/away/end";
/// Who asks for help, and which cases boil.
pub const BOILING: &str = "/boiling";

/// Where somebody's absence is said.
pub fn absence(id: StaffId) -> String {
    format!("/people/{id}/away")
}

/// Where somebody leaves.
pub fn leave(id: StaffId) -> String {
    format!("/people/{id}/leave")
}
