//! The handbook that comes along: the service manual, frequent questions with answers, and templates of replies. Each is
//! a file in `handbook/`: what it is about between two lines of `+++`, then Markdown. A desk keeps its own copies and
//! may change them.

mod read;
mod rich;

pub use read::{ReadError, read};
pub use rich::rich;

use std::sync::LazyLock;

/// Practices there are (P1 to P44).
pub const PRACTICES: u8 = 44;

/// Stages of a case a page can be about, from the first to the last.
pub const STAGES: [&str; 7] = [
    "heard",
    "acknowledged",
    "understood",
    "offered",
    "agreed",
    "done",
    "solved",
];

/// Chapters of the manual, in their order; pages for customers come last.
pub const CHAPTERS: [&str; 8] = [
    "listening",
    "understanding",
    "solving",
    "informing",
    "closing",
    "learning",
    "people",
    "for-customers",
];

/// What a complaint can be about: what failed, by the ids of the reader of messages.
pub const FAILED: [&str; 16] = [
    "not-delivered",
    "late",
    "wrong",
    "faulty",
    "damaged",
    "missing-part",
    "billing",
    "refund-not-received",
    "information",
    "promise-broken",
    "staff-conduct",
    "access-effort",
    "privacy-security",
    "safety",
    "complaint-handling",
    "other",
];

/// Whether this is a category a page can have: a chapter, or what failed.
pub fn is_category(id: &str) -> bool {
    CHAPTERS.contains(&id) || FAILED.contains(&id)
}

/// What a page of the handbook is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Something to read and learn from.
    Page,
    /// A question customers ask, and an answer to put into a reply.
    Answer,
    /// A whole reply to begin with.
    Template,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Page, Self::Answer, Self::Template];

    /// The id, as files and the database have it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Answer => "answer",
            Self::Template => "template",
        }
    }

    /// The kind with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether its words are put into replies.
    pub const fn is_inserted(self) -> bool {
        matches!(self, Self::Answer | Self::Template)
    }
}

/// A page as a file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its name in addresses: the file's name without the number it is sorted by.
    pub slug: String,
    /// Its title; of an answer, the question.
    pub title: String,
    /// What it is.
    pub kind: Kind,
    /// Stages it belongs to, of [`STAGES`].
    pub stages: Vec<String>,
    /// What it is about; see [`is_category`].
    pub categories: Vec<String>,
    /// Practices it teaches or serves, by number.
    pub practices: Vec<u8>,
    /// The language, as a tag (`en`).
    pub language: String,
    /// For whoever uses it: what to mind. Never sent.
    pub note: String,
    /// Markdown.
    pub body: String,
}

include!(concat!(env!("OUT_DIR"), "/handbook_files.rs"));

/// Every page that comes along, in the order of its files. A test reads each file, so that none is left out.
pub fn shipped() -> &'static [Page] {
    static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
        let pages = FILES.iter().map(|(_, file, text)| read(file, text));
        pages.filter_map(Result::ok).collect()
    });
    &PAGES
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_file_is_a_page_with_a_name_of_its_own() {
        for (folder, file, text) in FILES {
            let page = read(file, text);
            assert!(page.is_ok(), "handbook/{folder}/{file}: {page:?}");
        }
        let names: BTreeSet<&str> = shipped().iter().map(|page| page.slug.as_str()).collect();
        assert_eq!(names.len(), FILES.len());
    }
}
