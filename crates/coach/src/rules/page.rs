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
    Exceptions,
    Words,
    Better,
    Why,
    Instead,
    Noticed,
    LeftAlone,
}

const PARTS: [(&str, Part); 9] = [
    ("message", Part::Message),
    ("notices", Part::Notices),
    ("exceptions", Part::Exceptions),
    ("words", Part::Words),
    ("better", Part::Better),
    ("why", Part::Why),
    ("say instead", Part::Instead),
    ("samples noticed", Part::Noticed),
    ("samples left alone", Part::LeftAlone),
];

/// Reads a page.
///
/// # Errors
/// The first thing wrong with it, with its line.
pub fn read(file: &str, text: &str) -> Result<Page, RuleError> {
    if text.len() > MAX_PAGE_BYTES {
        return Err(RuleError::new(
            file,
            1,
            format!("a page has at most {MAX_PAGE_BYTES} bytes"),
        ));
    }
    let mut page = Page::empty(file);
    let mut level = None;
    let mut part = Part::Head;
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        let line = line.trim();
        if let Some(title) = line.strip_prefix("## ") {
            let wanted = title.trim().to_lowercase();
            let Some((_, found)) = PARTS.iter().find(|(name, _)| *name == wanted) else {
                let known: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
                return Err(RuleError::new(
                    file,
                    number,
                    format!(
                        "no part is called `{title}`; the parts are {}",
                        known.join(", ")
                    ),
                ));
            };
            part = *found;
        } else if let Some(id) = line.strip_prefix("# ") {
            page.id = named(file, number, id.trim())?;
        } else if !line.is_empty() {
            page.take(part, number, line, &mut level)?;
        }
    }
    page.checked(level)
}

/// An id: small letters, digits and hyphens.
fn named(file: &str, number: usize, id: &str) -> Result<String, RuleError> {
    let fits = !id.is_empty()
        && id.len() <= 60
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if fits {
        Ok(id.to_owned())
    } else {
        Err(RuleError::new(
            file,
            number,
            format!("`{id}` is no id: small letters, digits and hyphens"),
        ))
    }
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
            exceptions: Vec::new(),
            words: Vec::new(),
            better: Vec::new(),
            noticed: Vec::new(),
            left_alone: Vec::new(),
        }
    }

    fn take(
        &mut self,
        part: Part,
        number: usize,
        line: &str,
        level: &mut Option<Level>,
    ) -> Result<(), RuleError> {
        match part {
            Part::Head => return self.head(number, line, level),
            Part::Message => join(&mut self.message, line),
            Part::Why => join(&mut self.why, line),
            Part::Instead => join(&mut self.instead, line),
            Part::Notices => self.notices.push(item(&self.file, number, line)?),
            Part::Exceptions => self.exceptions.push(item(&self.file, number, line)?),
            Part::Words => self.words.push(item(&self.file, number, line)?),
            Part::Noticed => self.noticed.push(item(&self.file, number, line)?),
            Part::LeftAlone => self.left_alone.push(item(&self.file, number, line)?),
            Part::Better => {
                let line = item(&self.file, number, line)?;
                let Some((pattern, wording)) = line.text.split_once("=>") else {
                    return Err(RuleError::new(
                        &self.file,
                        number,
                        "a better wording is `pattern => wording`",
                    ));
                };
                let pattern = Line {
                    number,
                    text: bare(pattern).to_owned(),
                };
                self.better.push(Better {
                    pattern,
                    wording: bare(wording).to_owned(),
                });
            }
        }
        if self.notices.len() + self.exceptions.len() > MAX_PATTERNS {
            return Err(RuleError::new(
                &self.file,
                number,
                format!("a page has at most {MAX_PATTERNS} patterns"),
            ));
        }
        Ok(())
    }

    fn head(
        &mut self,
        number: usize,
        line: &str,
        level: &mut Option<Level>,
    ) -> Result<(), RuleError> {
        let Some(entry) = line.strip_prefix("- ") else {
            join(&mut self.about, line);
            return Ok(());
        };
        match entry
            .split_once(':')
            .map(|(name, value)| (name.trim(), value.trim()))
        {
            Some(("level", value)) => {
                *level = Some(match value {
                    "error" => Level::Error,
                    "advice" => Level::Advice,
                    "hint" => Level::Hint,
                    "signal" => Level::Signal,
                    _ => {
                        return Err(RuleError::new(
                            &self.file,
                            number,
                            format!("`{value}` is no level: error, advice or hint"),
                        ));
                    }
                });
            }
            Some(("title", value)) => value.clone_into(&mut self.title),
            Some(("serves", value)) => {
                self.serves = value
                    .split_whitespace()
                    .map(|p| p.trim_matches(',').to_owned())
                    .collect();
            }
            _ => {
                return Err(RuleError::new(
                    &self.file,
                    number,
                    "expected `- title: …`, `- level: …` or `- serves: …`",
                ));
            }
        }
        Ok(())
    }

    fn checked(mut self, level: Option<Level>) -> Result<Self, RuleError> {
        let Some(level) = level else {
            return Err(RuleError::new(
                &self.file,
                1,
                "the level is missing: `- level: advice`",
            ));
        };
        self.level = level;
        if self.id.is_empty() {
            return Err(RuleError::new(
                &self.file,
                1,
                "the page begins with `# id-of-the-rule`",
            ));
        }
        if self.title.is_empty() {
            self.title = in_words(&self.id);
        }
        if self.level != Level::Signal && self.message.is_empty() {
            return Err(RuleError::new(
                &self.file,
                1,
                "the part `## Message` is missing",
            ));
        }
        Ok(self)
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

fn item(file: &str, number: usize, line: &str) -> Result<Line, RuleError> {
    match line.strip_prefix("- ") {
        Some(text) => Ok(Line {
            number,
            text: bare(text).to_owned(),
        }),
        None => Err(RuleError::new(
            file,
            number,
            "every line here begins with `- `",
        )),
    }
}

/// Without the backticks that keep a pattern from being read as Markdown.
fn bare(text: &str) -> &str {
    let text = text.trim();
    text.strip_prefix('`')
        .and_then(|text| text.strip_suffix('`'))
        .unwrap_or(text)
}
