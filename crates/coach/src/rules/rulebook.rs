//! All rules in force, ready to be matched.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::builtin;
use super::error::RuleError;
use super::page::{self, Level, Line, Page};
use super::pattern::{Node, Pattern, parse};
use super::vocabulary::{Sieve, Symbol, Vocabulary};
use crate::draft::hints::Kind;
use crate::draft::mistakes::samples;

/// Pages a desk may add.
pub const MAX_PAGES: usize = 200;

/// The number of a rule in its book.
pub type RuleId = u16;

/// A rule in force.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The page it came from.
    pub page: Page,
    /// Whether its findings are shown.
    pub on: bool,
    /// Whether a desk added it.
    pub own: bool,
}

/// What a pattern is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Notices,
    /// Notices, and no model may doubt it.
    Surely,
    Excepts,
    /// Gives the better wording with this number.
    Betters(u16),
}

#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub pattern: Pattern,
    pub rule: RuleId,
    pub purpose: Use,
    /// The line of the page it stands on.
    pub line: usize,
}

/// A pattern under one of its keys, with a first look at what else it needs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    all: Sieve,
    one: [Sieve; 2],
    /// The pattern's number.
    pub pattern: u32,
}

impl Entry {
    /// Whether a sentence with these words may hold a match.
    pub fn may_stand(&self, sentence: Sieve) -> bool {
        sentence.covers(self.all) && self.one.iter().all(|one| sentence.meets(*one))
    }
}

/// The rules, and their patterns by the words they are looked for with.
#[derive(Debug, Clone)]
pub struct Rulebook {
    pub(super) rules: Vec<Rule>,
    /// The rules' numbers by their ids: what is asked of every sentence is not searched for each time.
    numbers: BTreeMap<String, RuleId>,
    pub(super) placed: Vec<Placed>,
    /// All entries by key, one key behind the other.
    entries: Vec<Entry>,
    /// Where the entries of each symbol begin, and at last where all end.
    starts: Vec<u32>,
    pub(super) vocabulary: Vocabulary,
}

static BUILT_IN: LazyLock<Rulebook> = LazyLock::new(|| {
    let (book, errors) = Rulebook::build(&[]);
    debug_assert!(
        errors.is_empty(),
        "the built-in rules are read by a test: {errors:?}"
    );
    book
});

impl Rulebook {
    /// The rules that come with the desk.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The built-in rules and a desk's own, each page as its name and text. A page with the id of a built-in rule takes
    /// its place. The samples of a desk's pages are tried as those of the built-in ones are by the tests.
    ///
    /// # Errors
    /// Everything that is wrong with the pages, with file and line; then none of them is taken.
    pub fn with_pages(pages: &[(String, String)]) -> Result<Self, Vec<RuleError>> {
        let (book, mut errors) = Self::build(pages);
        // The samples of a page that cannot be read whole say nothing yet; those of the others do.
        errors.extend(samples::that_fail(&book));
        if errors.is_empty() {
            Ok(book)
        } else {
            errors.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
            Err(errors)
        }
    }

    /// The same book with the findings of these rules left out.
    #[must_use]
    pub fn without(mut self, ids: &[String]) -> Self {
        for rule in &mut self.rules {
            rule.on &= !ids.contains(&rule.page.id);
        }
        self
    }

    /// All rules, the built-in ones first.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The rule with this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        let number = self.number(id)?;
        self.rules.get(usize::from(number))
    }

    /// The number of the rule with this id.
    pub fn number(&self, id: &str) -> Option<RuleId> {
        self.numbers.get(id).copied()
    }

    /// What the patterns call every word.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The book of all pages that can be read, and what is wrong with the others.
    fn build(own: &[(String, String)]) -> (Self, Vec<RuleError>) {
        let mut errors = Vec::new();
        let lists = lists(builtin::WORDS, &mut errors);
        let mut pages: Vec<Taken> = Vec::new();
        for (file, text) in builtin::PAGES {
            let (page, wrong) = page::read(file, text);
            let own = false;
            pages.push(Taken { page, own, wrong });
        }
        for (file, text) in own.iter().take(MAX_PAGES) {
            let (page, wrong) = page::read(file, text);
            take(&mut pages, page, wrong);
        }
        for (file, _) in own.iter().skip(MAX_PAGES) {
            errors.push(RuleError::new(
                file,
                1,
                format!("this is one page too many: a desk has at most {MAX_PAGES}"),
            ));
        }
        let mut book = Self {
            rules: Vec::new(),
            numbers: BTreeMap::new(),
            placed: Vec::new(),
            entries: Vec::new(),
            starts: Vec::new(),
            vocabulary: Vocabulary::new(),
        };
        for taken in pages {
            errors.append(&mut book.add(taken, &lists));
        }
        book.index();
        (book, errors)
    }

    /// Adds a page whole or not at all; what comes back is everything wrong with it.
    fn add(&mut self, taken: Taken, shared: &BTreeMap<String, Vec<Node>>) -> Vec<RuleError> {
        let Taken {
            page,
            own,
            wrong: mut errors,
        } = taken;
        let rule = RuleId::try_from(self.rules.len()).unwrap_or(RuleId::MAX);
        let text: Vec<(usize, &str)> = page
            .words
            .iter()
            .map(|line| (line.number, line.text.as_str()))
            .collect();
        let local = read_lists(&page.file, text, &mut errors);
        let find = |name: &str| local.get(name).or_else(|| shared.get(name)).cloned();
        let mut placed = Vec::new();
        let notices = page.notices.iter().map(|line| (line, Use::Notices));
        let surely = page.surely.iter().map(|line| (line, Use::Surely));
        let exceptions = page.exceptions.iter().map(|line| (line, Use::Excepts));
        let better = page
            .better
            .iter()
            .zip(0..)
            .map(|(better, at)| (&better.pattern, Use::Betters(at)));
        for (line, purpose) in notices.chain(surely).chain(exceptions).chain(better) {
            match self.placed(&page.file, line, rule, purpose, &find) {
                Ok(pattern) => placed.push(pattern),
                Err(error) => errors.push(error),
            }
        }
        if errors.is_empty() {
            self.placed.append(&mut placed);
            self.numbers.entry(page.id.clone()).or_insert(rule);
            self.rules.push(Rule {
                page,
                on: true,
                own,
            });
        }
        errors
    }

    fn placed(
        &mut self,
        file: &str,
        line: &Line,
        rule: RuleId,
        purpose: Use,
        find: &dyn Fn(&str) -> Option<Vec<Node>>,
    ) -> Result<Placed, RuleError> {
        let pattern = parse(&line.text)
            .and_then(|parsed| Pattern::build(&parsed, find, &mut self.vocabulary))
            .map_err(|reason| RuleError::new(file, line.number, reason))?;
        Ok(Placed {
            pattern,
            rule,
            purpose,
            line: line.number,
        })
    }

    fn index(&mut self) {
        let mut by_key = vec![Vec::new(); self.vocabulary.size()];
        for (number, placed) in (0_u32..).zip(&self.placed) {
            let (all, one) = placed.pattern.needs();
            let entry = Entry {
                all,
                one,
                pattern: number,
            };
            for key in placed.pattern.keys() {
                by_key[*key as usize].push(entry);
            }
        }
        let place = |entries: &[Entry]| u32::try_from(entries.len()).unwrap_or(u32::MAX);
        for of_key in by_key {
            self.starts.push(place(&self.entries));
            self.entries.extend(of_key);
        }
        self.starts.push(place(&self.entries));
    }

    /// The patterns that are looked for with this symbol.
    pub(super) fn by_key(&self, symbol: Symbol) -> &[Entry] {
        let at = symbol as usize;
        &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// Whether this rule is only asked about by others.
    pub(crate) fn is_signal(&self, rule: RuleId) -> bool {
        self.rules[usize::from(rule)].page.level == Level::Signal
    }
}

/// A page among the others, with what is wrong with it so far.
struct Taken {
    page: Page,
    own: bool,
    wrong: Vec<RuleError>,
}

/// Puts a page of a desk's own among the others, or in the place of the built-in one with its id. One with which
/// something is wrong replaces nothing; it is read on, so that all that is wrong can be told.
fn take(pages: &mut Vec<Taken>, page: Page, mut wrong: Vec<RuleError>) {
    let known = pages.iter_mut().find(|known| known.page.id == page.id);
    let known = known.filter(|_| !page.id.is_empty());
    let refused = if Kind::from_id(&page.id).is_some() {
        Some("is that of a hint, which no page can replace".to_owned())
    } else {
        match &known {
            Some(known) if known.own => {
                Some(format!("stands on the page {} already", known.page.file))
            }
            Some(known) if known.page.level == Level::Signal => {
                Some("is one that other rules ask about".to_owned())
            }
            _ => None,
        }
    };
    if let Some(why) = refused {
        let reason = format!("the id `{}` {why}; give the rule another one", page.id);
        wrong.push(RuleError::new(&page.file, 1, reason));
    }
    let own = true;
    let taken = Taken { page, own, wrong };
    match known {
        Some(known) if taken.wrong.is_empty() => *known = taken,
        _ => pages.push(taken),
    }
}

fn lists(text: &str, errors: &mut Vec<RuleError>) -> BTreeMap<String, Vec<Node>> {
    let lines = text
        .lines()
        .zip(1..)
        .filter_map(|(line, number)| Some((number, line.trim().strip_prefix("- ")?)))
        .collect();
    read_lists("words.md", lines, errors)
}

/// Lists of words: `name: a | b c | d*`.
fn read_lists(
    file: &str,
    lines: Vec<(usize, &str)>,
    errors: &mut Vec<RuleError>,
) -> BTreeMap<String, Vec<Node>> {
    let mut found = BTreeMap::new();
    let mut names = BTreeSet::new();
    for (number, line) in lines {
        let Some((name, entries)) = line.split_once(':') else {
            errors.push(RuleError::new(
                file,
                number,
                "a list is `name: word | some words`",
            ));
            continue;
        };
        let name = name.trim().trim_matches('`').to_owned();
        match parse(entries) {
            Ok(parsed) if names.insert(name.clone()) => {
                let entries = if let Node::Choice(entries) = parsed.node {
                    entries
                } else {
                    vec![parsed.node]
                };
                found.insert(name, entries);
            }
            Ok(_) => errors.push(RuleError::new(
                file,
                number,
                format!("the list `{name}` stands twice"),
            )),
            Err(reason) => errors.push(RuleError::new(file, number, reason)),
        }
    }
    found
}
