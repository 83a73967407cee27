//! The manual: a page for every rule in force and for every hint, as people and programs are shown it.

use crate::draft::hints::Kind;
use crate::rules::{Level, Rulebook};

/// A page of the manual, of a rule or of a hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'b> {
    /// The id, by which settings, findings and programs call it.
    pub id: &'b str,
    /// What people call it.
    pub title: &'b str,
    /// What is noticed, in a sentence.
    pub about: &'b str,
    /// How much a finding weighs.
    pub level: Level,
    /// What the customer may hear.
    pub message: &'b str,
    /// Why, with the evidence; empty where a desk's own page says nothing of it.
    pub why: &'b str,
    /// What to say instead; empty likewise.
    pub instead: &'b str,
    /// Better wordings that can be read as words: what stands in the draft, and what may stand there.
    pub better: Vec<(&'b str, &'b str)>,
    /// Samples that are noticed.
    pub noticed: Vec<&'b str>,
    /// Samples that are left alone.
    pub left_alone: Vec<&'b str>,
}

/// All pages: the rules of this book, the built-in ones first, then the hints.
pub fn entries(book: &Rulebook) -> impl Iterator<Item = Entry<'_>> {
    let rules = book
        .rules()
        .iter()
        .map(|rule| &rule.page)
        .filter(|page| page.level != Level::Signal)
        .map(|page| Entry {
            id: &page.id,
            title: &page.title,
            about: &page.about,
            level: page.level,
            message: &page.message,
            why: &page.why,
            instead: &page.instead,
            better: page
                .better
                .iter()
                .filter_map(|better| Some((in_words(&better.pattern.text)?, &*better.wording)))
                .collect(),
            noticed: page.noticed.iter().map(|line| &*line.text).collect(),
            left_alone: page.left_alone.iter().map(|line| &*line.text).collect(),
        });
    rules.chain(Kind::ALL.into_iter().map(of_hint))
}

fn of_hint<'b>(kind: Kind) -> Entry<'b> {
    let page = kind.page();
    Entry {
        id: kind.id(),
        title: &page.title,
        about: &page.about,
        level: Level::Hint,
        message: &page.message,
        why: &page.why,
        instead: &page.instead,
        better: Vec::new(),
        noticed: page.noticed.iter().map(String::as_str).collect(),
        left_alone: page.left_alone.iter().map(String::as_str).collect(),
    }
}

/// The words of a pattern, without the marks of where it begins and ends. One with choices in it would read as code.
fn in_words(pattern: &str) -> Option<&str> {
    let words = pattern.trim_start_matches([',', '^', ' ']);
    let words = words.trim_end_matches(['$', ' ']);
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '\'' | ',');
    words.chars().all(plain).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::MISTAKES;

    #[test]
    fn every_rule_and_every_hint_has_a_page_that_says_why_and_what_instead() {
        let all: Vec<_> = entries(Rulebook::built_in()).collect();
        let ids: Vec<_> = all.iter().map(|entry| entry.id).collect();
        let hints = Kind::ALL.map(Kind::id);
        assert_eq!(ids, [MISTAKES.as_slice(), hints.as_slice()].concat());
        for entry in all {
            for part in [entry.title, entry.about, entry.message, entry.why] {
                assert!(!part.is_empty(), "{}", entry.id);
            }
            assert!(!entry.instead.is_empty() && !entry.noticed.is_empty());
        }
    }

    #[test]
    fn a_page_of_the_desk_stands_in_the_manual() {
        let page = "# no-kindly\n\nThe word kindly before an order.\n\n- level: advice\n\n## Message\nAsk.\n\n## Notices\n- `, kindly (send|call)`\n\n## Better\n- `, kindly send` => could you send\n- `, kindly (call|ring)` => could you call\n";
        let book = Rulebook::with_pages(&[("no-kindly.md".to_owned(), page.to_owned())])
            .expect("the page is right");
        let entry = entries(&book)
            .find(|entry| entry.id == "no-kindly")
            .expect("the page");
        assert_eq!((entry.title, entry.level), ("No kindly", Level::Advice));
        assert_eq!(entry.better, [("kindly send", "could you send")]);
    }
}
