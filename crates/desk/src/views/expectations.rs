//! What we expect of each role, as it is shown.

use super::handbook::LineIs;
use calendar::Moment;
use letters::expectations::{Section, Sections};
use recovery::Role;

/// A version in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectationsVersion {
    /// Counted from one.
    pub version: u32,
    /// What its writer says they changed.
    pub changed: String,
    /// Who wrote it, by name; nothing for what came along.
    pub by: Option<String>,
    /// When.
    pub at: Moment,
}

/// How the present version stands with whoever asks, whose role it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnReading {
    /// The present version.
    pub version: u32,
    /// What its writer says they changed.
    pub changed: String,
    /// When they said that they have read it, if they did.
    pub read_at: Option<Moment>,
}

/// A version of a role's page, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectations {
    /// Whose page.
    pub role: Role,
    /// Which version, by whom and when.
    pub version: ExpectationsVersion,
    /// The present version.
    pub present: u32,
    /// The language of its words, as a tag.
    pub language: String,
    /// What it says.
    pub sections: Sections,
    /// How the present version stands with whoever asks; nothing where the page is of another role.
    pub own: Option<OwnReading>,
}

/// What differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectationsDifference {
    /// The later one.
    pub later: ExpectationsVersion,
    /// The number of the earlier one.
    pub before: u32,
    /// The language of the later words, as a tag.
    pub language: String,
    /// The parts that differ, line by line.
    pub changed: Vec<(Section, Vec<(LineIs, String)>)>,
    /// The parts that say the same.
    pub same: Vec<Section>,
}

/// What one of us has read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectationsReader {
    /// Their name.
    pub name: String,
    /// The latest version they have read, and when they said so.
    pub read: Option<(u32, Moment)>,
}

/// Who has read the page of a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectationsReaders {
    /// The present version.
    pub present: u32,
    /// Everybody of the role who may sign in, by name.
    pub people: Vec<ExpectationsReader>,
}
