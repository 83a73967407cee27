//! A rule as a page of Markdown: the file that is read is the manual that is shown.

use super::error::RuleError;

/// Bytes of one page.
pub const MAX_PAGE_BYTES: usize = 64 * 1024;
/// Patterns on one page.
pub const MAX_PATTERNS: usize = 600;

/// How much a finding of the rule weighs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Shown to no one: what other rules ask about.
    Signal,
    /// Worth knowing.
    Hint,
    /// The customer is better served without it.
    Advice,
    /// It harms; `amends check` ends with status 1.
    Error,
}

/// A line of a page with its number, counted from one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the page.
    pub number: usize,
    /// What it says, without bullet and backticks.
    pub text: String,
}

/// A better wording for what a pattern finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Better {
    /// What it fits.
    pub pattern: Line,
    /// What may stand there instead.
    pub wording: String,
}

/// A page as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The name it was given under.
    pub file: String,
    /// The id of the rule.
    pub id: String,
    /// What people call the rule, in plain words; its id in words where the page names none.
    pub title: String,
    /// What the rule notices, in a sentence.
    pub about: String,
    /// How much a finding weighs.
    pub level: Level,
    /// The practices it serves, "P9".
    pub serves: Vec<String>,
    /// What the writer is told.
    pub message: String,
    /// Why, with the evidence.
    pub why: String,
    /// What to say instead.
    pub instead: String,
    /// Patterns of what is noticed.
    pub notices: Vec<Line>,
    /// Patterns of what is noticed however the rest of the sentence reads: no model doubts them.
    pub surely: Vec<Line>,
    /// Patterns that leave their whole sentence alone.
    pub exceptions: Vec<Line>,
    /// Lists of words of this page alone.
    pub words: Vec<Line>,
    /// Better wordings.
    pub better: Vec<Better>,
    /// Samples that must be noticed.
    pub noticed: Vec<Line>,
    /// Samples that must be left alone.
    pub left_alone: Vec<Line>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    Message,
    Notices,
    Surely,
    Exceptions,
    Words,
    Better,
    Why,
    Instead,
    Noticed,
    LeftAlone,
}

const PARTS: [(&str, Part); 10] = [
    ("message", Part::Message),
    ("notices", Part::Notices),
    ("surely", Part::Surely),
    ("exceptions", Part::Exceptions),
    ("words", Part::Words),
    ("better", Part::Better),
    ("why", Part::Why),
    ("say instead", Part::Instead),
    ("samples noticed", Part::Noticed),
    ("samples left alone", Part::LeftAlone),
];

/// A page as far as it can be read, and everything that is wrong with it, with its lines.
pub fn read(file: &str, text: &str) -> (Page, Vec<RuleError>) {
    let mut reader = Reader {
        page: Page::empty(file),
        part: Some(Part::Head),
        level: Told::Missing,
        id: Told::Missing,
        wrong: Vec::new(),
    };
    if text.len() > MAX_PAGE_BYTES {
        reader.is_wrong(1, format!("a page has at most {MAX_PAGE_BYTES} bytes"));
        return (reader.page, reader.wrong);
    }
    for (line, number) in text.lines().zip(1..) {
        reader.line(number, line.trim());
    }
    reader.ends()
}

/// Whether the page has said something it must say, rightly or not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Missing,
    Said,
}

struct Reader {
    page: Page,
    /// None below a heading nobody knows: its lines belong to no part.
    part: Option<Part>,
    level: Told,
    id: Told,
    wrong: Vec<RuleError>,
}

/// An id: small letters, digits and hyphens.
fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 60
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

impl Page {
    fn empty(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            id: String::new(),
            title: String::new(),
            about: String::new(),
            level: Level::Advice,
            serves: Vec::new(),
            message: String::new(),
            why: String::new(),
            instead: String::new(),
            notices: Vec::new(),
            surely: Vec::new(),
            exceptions: Vec::new(),
            words: Vec::new(),
            better: Vec::new(),
            noticed: Vec::new(),
            left_alone: Vec::new(),
        }
    }
}

impl Reader {
    fn is_wrong(&mut self, number: usize, reason: impl Into<String>) {
        self.wrong
            .push(RuleError::new(&self.page.file, number, reason));
    }

    fn line(&mut self, number: usize, line: &str) {
        if let Some(title) = line.strip_prefix("## ") {
            self.heading(number, title);
        } else if let Some(id) = line.strip_prefix("# ") {
            let id = id.trim();
            self.id = Told::Said;
            if is_id(id) {
                id.clone_into(&mut self.page.id);
            } else {
                self.is_wrong(
                    number,
                    format!("`{id}` is no id: small letters, digits and hyphens"),
                );
            }
        } else if let Some(part) = self.part.filter(|_| !line.is_empty()) {
            self.take(part, number, line);
        }
    }

    fn heading(&mut self, number: usize, title: &str) {
        let wanted = title.trim().to_lowercase();
        let known = PARTS.iter().find(|(name, _)| *name == wanted);
        self.part = known.map(|(_, part)| *part);
        if self.part.is_none() {
            let known: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
            let known = known.join(", ");
            self.is_wrong(
                number,
                format!("no part is called `{title}`; the parts are {known}"),
            );
        }
    }

    fn take(&mut self, part: Part, number: usize, line: &str) {
        let page = &mut self.page;
        let listed = match part {
            Part::Head => return self.head(number, line),
            Part::Message => return join(&mut page.message, line),
            Part::Why => return join(&mut page.why, line),
            Part::Instead => return join(&mut page.instead, line),
            Part::Better => return self.better(number, line),
            Part::Notices => &mut page.notices,
            Part::Surely => &mut page.surely,
            Part::Exceptions => &mut page.exceptions,
            Part::Words => &mut page.words,
            Part::Noticed => &mut page.noticed,
            Part::LeftAlone => &mut page.left_alone,
        };
        match item(number, line) {
            Some(item) => listed.push(item),
            None => self.is_wrong(number, NO_ITEM),
        }
    }

    fn better(&mut self, number: usize, line: &str) {
        let Some(line) = item(number, line) else {
            return self.is_wrong(number, NO_ITEM);
        };
        let Some((pattern, wording)) = line.text.split_once("=>") else {
            return self.is_wrong(number, "a better wording is `pattern => wording`");
        };
        let pattern = Line {
            number,
            text: bare(pattern).to_owned(),
        };
        self.page.better.push(Better {
            pattern,
            wording: bare(wording).to_owned(),
        });
    }

    fn head(&mut self, number: usize, line: &str) {
        let Some(entry) = line.strip_prefix("- ") else {
            return join(&mut self.page.about, line);
        };
        match entry
            .split_once(':')
            .map(|(name, value)| (name.trim(), value.trim()))
        {
            Some(("level", value)) => {
                self.level = Told::Said;
                self.page.level = match value {
                    "error" => Level::Error,
                    "advice" => Level::Advice,
                    "hint" => Level::Hint,
                    "signal" => Level::Signal,
                    _ => {
                        let why = format!("`{value}` is no level: error, advice or hint");
                        return self.is_wrong(number, why);
                    }
                };
            }
            Some(("title", value)) => value.clone_into(&mut self.page.title),
            Some(("serves", value)) => {
                self.page.serves = value
                    .split_whitespace()
                    .map(|p| p.trim_matches(',').to_owned())
                    .collect();
            }
            _ => self.is_wrong(
                number,
                "expected `- title: …`, `- level: …` or `- serves: …`",
            ),
        }
    }

    /// What is missing altogether is told at the first line.
    fn ends(mut self) -> (Page, Vec<RuleError>) {
        if self.id == Told::Missing {
            self.is_wrong(1, "the page begins with `# id-of-the-rule`");
        }
        if self.level == Told::Missing {
            self.is_wrong(1, "the level is missing: `- level: advice`");
        }
        if self.page.level != Level::Signal && self.page.message.is_empty() {
            self.is_wrong(1, "the part `## Message` is missing");
        }
        let noticed = self.page.notices.iter().chain(&self.page.surely);
        let patterns = noticed.chain(&self.page.exceptions);
        if let Some(over) = patterns.map(|line| line.number).nth(MAX_PATTERNS) {
            self.is_wrong(over, format!("a page has at most {MAX_PATTERNS} patterns"));
        }
        if self.page.title.is_empty() {
            self.page.title = in_words(&self.page.id);
        }
        self.wrong.sort_by_key(|wrong| wrong.line);
        (self.page, self.wrong)
    }
}

/// An id as people read it: `house-word` is "House word".
fn in_words(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn join(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(line);
}

/// What a line is told that stands in a list and is no part of it.
const NO_ITEM: &str = "every line here begins with `- `";

fn item(number: usize, line: &str) -> Option<Line> {
    let text = bare(line.strip_prefix("- ")?).to_owned();
    Some(Line { number, text })
}

/// Without the backticks that keep a pattern from being read as Markdown.
fn bare(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix('`')
        .and_then(|text| text.strip_suffix('`'))
        .unwrap_or(text)
}
