//! The handbook as it is shown.

use calendar::Moment;
use letters::handbook::Kind;

/// A page in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandbookRow {
    /// Its name in addresses.
    pub slug: String,
    /// What it is.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// Stages, by id.
    pub stages: Vec<String>,
    /// What it is about, by id.
    pub categories: Vec<String>,
    /// Whether customers may read it.
    pub is_public: bool,
    /// Whether nobody looked at it for a year.
    pub is_old: bool,
    /// The words around what was looked for, in pieces, those that were looked for marked; empty in other lists.
    pub excerpt: Vec<(String, bool)>,
}

/// Where the words of a page come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameFrom {
    /// With the program, unchanged.
    Program,
    /// With the program; the desk changed it.
    Changed,
    /// The desk wrote it.
    Desk,
}

/// A page, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandbookPage {
    /// What lists show of it.
    pub row: HandbookRow,
    /// The language, as a tag.
    pub language: String,
    /// Practices, as `P5`.
    pub practices: Vec<String>,
    /// What to mind; never sent.
    pub note: String,
    /// Markdown.
    pub body: String,
    /// Whether it was taken out.
    pub is_retired: bool,
    /// Counted from one.
    pub version: u32,
    /// Where its words come from.
    pub came_from: CameFrom,
    /// Who wrote this version, by name; nobody for what came along.
    pub by: Option<String>,
    /// When.
    pub at: Moment,
    /// When somebody last changed it or said that it still holds.
    pub looked_at: Moment,
    /// Verdicts of colleagues on it.
    pub verdicts: Verdicts,
}

/// Whether it was right for those who used it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    /// How many say so.
    pub right: usize,
    /// How many say that it was not.
    pub wrong: usize,
    /// What was not, with who says it and when, the latest first.
    pub lines: Vec<(String, String, Moment)>,
    /// What the reader said.
    pub mine: Option<bool>,
}

/// A version in the list of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandbookVersion {
    /// Counted from one.
    pub version: u32,
    /// Its title.
    pub title: String,
    /// What its writer says they changed.
    pub changed: String,
    /// Who, by name; nobody for what came along.
    pub by: Option<String>,
    /// When.
    pub at: Moment,
}

/// What one version changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandbookDifference {
    /// The version.
    pub version: HandbookVersion,
    /// The lines of it and of the one before, in their order.
    pub lines: Vec<(LineIs, String)>,
}

/// Of which of the two a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineIs {
    /// Of both.
    Same,
    /// Of the later one.
    New,
    /// Of the one before.
    Gone,
}

/// What stands at the entrance: the pages of a chapter, and what asks for a look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandbookEntrance {
    /// Pages by title; of one kind, stage or category, or all.
    pub rows: Vec<HandbookRow>,
    /// Where the list goes on.
    pub next: Option<super::Cursor>,
    /// Pages that nobody looked at for a year, the oldest first.
    pub old: Vec<HandbookRow>,
}

/// What pages are listed by.
pub use store::handbook::Belongs;
