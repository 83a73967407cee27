//! What we expect of whoever works here: a page per role in six parts (P40). What comes along is a file per language and
//! role in `expectations/`; a desk keeps its own copies and may change them.

use recovery::Role;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

/// What a part begins with in a file, before its id.
const HEAD: &str = "# ";
/// What addresses of these pages begin with.
const PATH: &str = "/expectations/";

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// How to listen.
    Listen,
    /// How to acknowledge.
    Acknowledge,
    /// How to word things.
    Word,
    /// How to offer.
    Offer,
    /// What to do at each stage of a case.
    Moves,
    /// How we back each other.
    Support,
}

impl Section {
    /// All of them, in their order on the page.
    pub const ALL: [Self; 6] = [
        Self::Listen,
        Self::Acknowledge,
        Self::Word,
        Self::Offer,
        Self::Moves,
        Self::Support,
    ];

    /// The id, as files, addresses and the database have it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Listen => "listen",
            Self::Acknowledge => "acknowledge",
            Self::Word => "word",
            Self::Offer => "offer",
            Self::Moves => "moves",
            Self::Support => "support",
        }
    }

    /// The part with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}

/// The Markdown of each part that says something.
pub type Sections = BTreeMap<Section, String>;

/// Why a file is no page, for whoever wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Words stand before the first part.
    NoHead,
    /// A part of this name is none.
    Unknown(String),
    /// A part stands there twice.
    Twice(Section),
    /// It says nothing.
    Empty,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = Section::ALL.map(Section::id).join(", ");
        match self {
            Self::NoHead => write!(
                f,
                "words stand before the first part; a part begins with a line such as “{HEAD}listen”"
            ),
            Self::Unknown(id) => write!(f, "“{HEAD}{id}” is no part; there are {ids}"),
            Self::Twice(section) => write!(f, "the part “{}” stands there twice", section.id()),
            Self::Empty => f.write_str("it says nothing"),
        }
    }
}

impl std::error::Error for ReadError {}

/// Reads a page: each part begins with a line such as `# listen`.
///
/// # Errors
/// [`ReadError`] with what is wrong and what may stand there.
pub fn read(text: &str) -> Result<Sections, ReadError> {
    let mut sections = Sections::new();
    let mut open: Option<(Section, String)> = None;
    for line in text.lines() {
        if let Some(id) = line.strip_prefix(HEAD) {
            let section =
                Section::from_id(id.trim()).ok_or_else(|| ReadError::Unknown(id.to_owned()))?;
            close(&mut sections, open.take())?;
            open = Some((section, String::new()));
        } else if let Some((_, body)) = &mut open {
            body.push_str(line);
            body.push('\n');
        } else if !line.trim().is_empty() {
            return Err(ReadError::NoHead);
        }
    }
    close(&mut sections, open)?;
    sections.retain(|_, body| !body.is_empty());
    if sections.is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(sections)
}

fn close(sections: &mut Sections, open: Option<(Section, String)>) -> Result<(), ReadError> {
    let Some((section, body)) = open else {
        return Ok(());
    };
    match sections.insert(section, body.trim().to_owned()) {
        None => Ok(()),
        Some(_) => Err(ReadError::Twice(section)),
    }
}

/// The page as a file, for [`read`].
pub fn written(sections: &Sections) -> String {
    let parts: Vec<String> = sections
        .iter()
        .map(|(section, body)| format!("{HEAD}{}\n\n{body}\n", section.id()))
        .collect();
    parts.join("\n")
}

/// A part of a version, as a word among us leads to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Whose page.
    pub role: Role,
    /// The version that stood then.
    pub version: u32,
    /// Which part.
    pub section: Section,
}

impl Cited {
    /// Its address, which stays as long as there are versions.
    pub fn path(&self) -> String {
        let role = crate::term::role(self.role).trim_start_matches("role-");
        let (version, section) = (self.version, self.section.id());
        format!("{PATH}{role}/versions/{version}#{section}")
    }

    /// The words with the address below them, by which they can be told apart again.
    pub fn below(&self, words: &str) -> String {
        format!("{}\n\n{}", words.trim_end(), self.path())
    }

    /// The words, and what they lead to, where the last line is such an address.
    pub fn split(text: &str) -> (&str, Option<Self>) {
        let (words, last) = text.rsplit_once('\n').unwrap_or(("", text));
        match Self::read(last.trim()) {
            Some(cited) => (words.trim_end(), Some(cited)),
            None => (text, None),
        }
    }

    fn read(path: &str) -> Option<Self> {
        let (role, rest) = path.strip_prefix(PATH)?.split_once("/versions/")?;
        let (version, section) = rest.split_once('#')?;
        let cited = Self {
            role: role_of(&format!("{role}.md"))?,
            version: version.parse().ok()?,
            section: Section::from_id(section)?,
        };
        (cited.path() == path).then_some(cited)
    }
}

/// A page that comes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// Whose.
    pub role: Role,
    /// The language, as a tag.
    pub language: String,
    /// What it says.
    pub sections: Sections,
}

include!(concat!(env!("OUT_DIR"), "/expectation_files.rs"));

/// Every page that comes along. A test reads each file, so that none is left out.
pub fn shipped() -> &'static [Shipped] {
    static PAGES: LazyLock<Vec<Shipped>> = LazyLock::new(|| {
        let page = |(language, file, text): &(&str, &str, &str)| {
            Some(Shipped {
                role: role_of(file)?,
                language: (*language).to_owned(),
                sections: read(text).ok()?,
            })
        };
        FILES.iter().filter_map(page).collect()
    });
    &PAGES
}

fn role_of(file: &str) -> Option<Role> {
    match file {
        "agent.md" => Some(Role::Agent),
        "supervisor.md" => Some(Role::Supervisor),
        "administrator.md" => Some(Role::Administrator),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::*;
    use crate::Language;
    use crate::handbook::{PRACTICES, shipped as handbook};
    use std::collections::BTreeSet;

    #[test]
    fn a_page_is_read_as_it_is_written() {
        let text = "# listen\n\nLet them.\n\n- all\n\n# offer\n\nTwo ways.\n";
        let sections = read(text).unwrap();
        assert_eq!(sections[&Section::Listen], "Let them.\n\n- all");
        assert_eq!(written(&sections), text);
        let empty = read("# listen\n\n# offer\nx").unwrap();
        assert_eq!(empty.len(), 1, "a part without words is none");
    }

    #[test]
    fn what_is_no_page_is_said() {
        assert_eq!(read("Hello\n# listen\nx"), Err(ReadError::NoHead));
        let unknown = read("# lisen\nx").unwrap_err();
        assert!(unknown.to_string().contains("listen, acknowledge"));
        let twice = read("# listen\nx\n# listen\ny");
        assert_eq!(twice, Err(ReadError::Twice(Section::Listen)));
        assert_eq!(read("# listen\n\n"), Err(ReadError::Empty));
    }

    #[test]
    fn what_words_lead_to_is_told_apart_from_them() {
        let cited = Cited {
            role: Role::Supervisor,
            version: 12,
            section: Section::Moves,
        };
        let text = cited.below("Look at this.\n");
        let path = "/expectations/supervisor/versions/12#moves";
        assert_eq!(text, format!("Look at this.\n\n{path}"));
        assert_eq!(Cited::split(&text), ("Look at this.", Some(cited)));
        assert_eq!(Cited::split(path), ("", Some(cited)));
        for plain in [
            "",
            "Look at this.",
            "see /expectations/agent/versions/1#moves",
            "/expectations/agent/versions/01#moves",
            "/expectations/king/versions/1#moves",
            "/expectations/agent/versions/1#x<b>",
            "/expectations/agent/versions/1#moves\nThanks",
        ] {
            assert_eq!(Cited::split(plain), (plain, None));
        }
    }

    #[test]
    fn every_role_has_a_whole_page_in_every_language() {
        for (language, file, text) in FILES {
            let page = read(text);
            assert!(page.is_ok(), "expectations/{language}/{file}: {page:?}");
            assert!(role_of(file).is_some(), "expectations/{language}/{file}");
        }
        for language in Language::all() {
            let of_language: Vec<_> = shipped()
                .iter()
                .filter(|page| page.language == language.tag())
                .collect();
            let roles: BTreeSet<Role> = of_language.iter().map(|page| page.role).collect();
            assert_eq!((roles.len(), of_language.len()), (3, 3), "{language:?}");
            for page in of_language {
                assert_eq!(page.sections.len(), Section::ALL.len(), "{:?}", page.role);
            }
        }
    }

    /// The addresses a text leads to.
    fn links(text: &str) -> impl Iterator<Item = &str> {
        let ends = text.split("](").skip(1);
        ends.filter_map(|rest| rest.split(')').next())
    }

    #[test]
    fn each_part_stands_on_pages_of_the_handbook_and_on_practices_they_serve() {
        for page in shipped() {
            for (section, body) in &page.sections {
                let of = format!("{} {:?} {section:?}", page.language, page.role);
                let mut served = BTreeSet::new();
                let mut named = BTreeSet::new();
                for to in links(body) {
                    if let Some(slug) = to.strip_prefix("/handbook/pages/") {
                        let found = handbook().iter().find(|one| one.slug == slug);
                        let found = found.unwrap_or_else(|| panic!("{of}: no page {slug}"));
                        served.extend(found.practices.iter().copied());
                    } else if let Some(no) = to.strip_prefix("/handbook?practice=P") {
                        let no: u8 = no.parse().expect("a number");
                        assert!((1..=PRACTICES).contains(&no), "{of}: P{no}");
                        named.insert(no);
                    } else {
                        let ours = ["/coach/rules", "/house/", "/learning", "/rehearsal", "/"];
                        assert!(ours.iter().any(|one| to.starts_with(one)), "{of}: {to}");
                    }
                }
                assert!(
                    !served.is_empty() && !named.is_empty(),
                    "{of} stands on nothing"
                );
                assert!(named.is_subset(&served), "{of}: {named:?} {served:?}");
            }
        }
    }

    #[test]
    fn the_languages_stand_on_the_same() {
        let at = |language: &str, role: Role, section: Section| -> Vec<String> {
            let mut pages = shipped().iter();
            let page = pages.find(|page| page.role == role && page.language == language);
            let body = &page.expect("a page").sections[&section];
            links(body).map(str::to_owned).collect()
        };
        for page in shipped() {
            for section in Section::ALL {
                let here = at(&page.language, page.role, section);
                let english = at("en", page.role, section);
                assert_eq!(
                    here, english,
                    "{} {:?} {section:?}",
                    page.language, page.role
                );
            }
        }
    }
}
