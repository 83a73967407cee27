//! Finding the known phrases in a clause.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::mark::{Found, Mark};
use super::{english, french, german, spanish};

/// A table: each row a mark and its phrases, parted by `|`. Words are written as [`super::text`] gives them: lower case,
/// no accents, no apostrophes. A `*` ends a stem, in phrases of one word.
pub type Table = &'static [(Mark, &'static str)];

struct Phrases {
    /// By their first word, the longest first.
    whole: HashMap<&'static str, Vec<(Vec<&'static str>, Mark)>>,
    stems: Vec<(&'static str, Mark)>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases {
        whole: HashMap::new(),
        stems: Vec::new(),
    };
    let rows = [english::TABLE, german::TABLE, french::TABLE, spanish::TABLE]
        .into_iter()
        .flatten();
    for &(mark, row) in rows {
        for phrase in row.split('|').map(str::trim) {
            if let Some(stem) = phrase.strip_suffix('*') {
                phrases.stems.push((stem, mark));
            } else {
                let words: Vec<_> = phrase.split_whitespace().collect();
                phrases
                    .whole
                    .entry(words[0])
                    .or_default()
                    .push((words, mark));
            }
        }
    }
    for same_start in phrases.whole.values_mut() {
        same_start.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    phrases
});

/// The marked phrases of a clause in order, the longest at each place, none overlapping.
pub fn find(clause: &[String]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < clause.len() {
        if let Some((mark, length)) = at(&clause[from..]) {
            found.push(Found {
                mark,
                from,
                to: from + length,
            });
            from += length;
        } else {
            from += 1;
        }
    }
    found
}

fn at(words: &[String]) -> Option<(Mark, usize)> {
    let first = words.first()?.as_str();
    let starts = |phrase: &[&str]| {
        phrase.len() <= words.len() && phrase.iter().zip(words).all(|(a, b)| a == b)
    };
    let whole = PHRASES
        .whole
        .get(first)
        .into_iter()
        .flatten()
        .find(|(phrase, _)| starts(phrase));
    whole
        .map(|(phrase, mark)| (*mark, phrase.len()))
        .or_else(|| {
            PHRASES
                .stems
                .iter()
                .find(|(stem, _)| first.starts_with(stem))
                .map(|(_, mark)| (*mark, 1))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_written_as_the_reader_gives_it() {
        for (mark, row) in [english::TABLE, german::TABLE, french::TABLE, spanish::TABLE]
            .into_iter()
            .flatten()
        {
            for phrase in row.split('|').map(str::trim) {
                assert!(!phrase.is_empty(), "an empty phrase for {mark:?}");
                let stem = phrase.strip_suffix('*').unwrap_or(phrase);
                assert!(
                    !phrase.ends_with('*') || !stem.contains(' '),
                    "“{phrase}”: a stem is one word"
                );
                let read: Vec<_> = super::super::text::sentences(stem)
                    .into_iter()
                    .flat_map(|s| s.clauses)
                    .collect();
                assert_eq!(
                    read.concat().join(" "),
                    stem,
                    "“{phrase}” would never be met"
                );
            }
        }
    }

    #[test]
    fn no_phrase_has_two_meanings() {
        let mut seen = HashMap::new();
        for (mark, row) in [english::TABLE, german::TABLE, french::TABLE, spanish::TABLE]
            .into_iter()
            .flatten()
        {
            for phrase in row.split('|').map(str::trim) {
                let before = seen.insert(phrase, *mark);
                assert!(before.is_none(), "“{phrase}” is {mark:?} and {before:?}");
            }
        }
    }
}
