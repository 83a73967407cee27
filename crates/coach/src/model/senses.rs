//! What words stand for: a list of our own puts words that do the same work in a draft under one name, so that “your
//! depot” and “your warehouse” are read alike.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::bag::hash;

/// One sense a line, `name: word word`; after `=` words that stand for themselves alone.
const LIST: &str = include_str!("../../senses/senses.txt");

static BUILT_IN: LazyLock<Senses> = LazyLock::new(|| Senses::read(LIST));

/// What a word stands for: the hash of the name of its sense, and of a second one where it has two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// In the run of senses.
    pub first: u32,
    /// Besides.
    pub second: Option<u32>,
    /// Whether the list gives it a name; else it stands for itself.
    pub named: bool,
}

/// The words of the list in all their forms, by their hashes.
#[derive(Debug)]
pub struct Senses {
    /// Open addressing over a power of two; at most half of it is taken.
    slots: Vec<Option<(u32, Sense)>>,
}

/// Kinds of words by their endings, for those the list does not know.
const ENDINGS: [(&[u8], u32); 11] = [
    (b"ing", hash(b"-ing")),
    (b"ed", hash(b"-ed")),
    (b"ly", hash(b"-ly")),
    (b"tion", hash(b"-tion")),
    (b"ment", hash(b"-ment")),
    (b"ness", hash(b"-ness")),
    (b"ous", hash(b"-ous")),
    (b"ful", hash(b"-ful")),
    (b"er", hash(b"-er")),
    (b"est", hash(b"-est")),
    (b"s", hash(b"-s")),
];
const NUMBER: u32 = hash(b"0");
const UNKNOWN: u32 = hash(b"-");

impl Senses {
    /// The list that comes with the coach.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    fn read(list: &str) -> Self {
        let mut known: HashMap<u32, Sense> = HashMap::new();
        let lines = || {
            list.lines()
                .filter(|line| !line.starts_with('#'))
                .filter_map(|line| line.split_once([':', '=']))
        };
        let named = || lines().filter(|(name, _)| !name.is_empty());
        for (name, words) in named() {
            for word in words.split_whitespace() {
                note(&mut known, word, name);
            }
        }
        for (_, words) in lines().filter(|(name, _)| name.is_empty()) {
            for word in words.split_whitespace() {
                let itself = Sense {
                    first: hash(word.as_bytes()),
                    second: None,
                    named: false,
                };
                known.entry(itself.first).or_insert(itself);
            }
        }
        // A form that is listed itself keeps the sense it is listed with.
        let mut forms: HashMap<u32, Sense> = HashMap::new();
        for (_, words) in named() {
            for word in words.split_whitespace() {
                let sense = known[&hash(word.as_bytes())];
                forms_of(word, |form| {
                    let form = hash(form.as_bytes());
                    if !known.contains_key(&form) {
                        forms.entry(form).or_insert(sense);
                    }
                });
            }
        }
        known.extend(forms);
        let mut slots = vec![None; (2 * known.len()).next_power_of_two()];
        for (word, sense) in known {
            let mut at = word as usize;
            while slots[at % slots.len()].is_some() {
                at += 1;
            }
            let free = at % slots.len();
            slots[free] = Some((word, sense));
        }
        Self { slots }
    }

    /// What a masked word stands for; `known` is its hash.
    pub fn of(&self, word: &[u8], known: u32) -> Sense {
        let mut at = known as usize;
        while let Some((other, sense)) = self.slots[at & (self.slots.len() - 1)] {
            if other == known {
                return sense;
            }
            at += 1;
        }
        let first = match word.first() {
            Some(b'0') => NUMBER,
            Some(first) if first.is_ascii_punctuation() => known,
            _ => ENDINGS
                .iter()
                .find(|(ending, _)| word.len() > ending.len() + 2 && word.ends_with(ending))
                .map_or(UNKNOWN, |(_, kind)| *kind),
        };
        Sense {
            first,
            second: None,
            named: false,
        }
    }
}

fn note(known: &mut HashMap<u32, Sense>, word: &str, name: &str) {
    let sense = hash(format!("#{name}").as_bytes());
    let entry = known.entry(hash(word.as_bytes())).or_insert(Sense {
        first: sense,
        second: None,
        named: true,
    });
    if entry.first != sense && entry.second.is_none() {
        entry.second = Some(sense);
    }
}

/// The forms a listed word may take, right ones and a few that nobody writes.
fn forms_of(word: &str, mut each: impl FnMut(&str)) {
    let mut with = |stem: &str, endings: &[&str]| {
        for ending in endings {
            each(&format!("{stem}{ending}"));
        }
    };
    if word.chars().count() < 3 || !word.ends_with(char::is_alphabetic) {
        return;
    }
    with(word, &["'s", "s", "ly"]);
    let mut letters = word.chars();
    match letters.next_back() {
        Some('e') => with(letters.as_str(), &["ed", "ing", "es"]),
        Some('y') => {
            with(word, &["ing", "ed"]);
            with(letters.as_str(), &["ies", "ied", "ily"]);
        }
        Some(last) => {
            with(word, &["es", "ed", "ing"]);
            let doubled = format!("{word}{last}");
            with(&doubled, &["ed", "ing"]);
        }
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sense(word: &str) -> Sense {
        Senses::built_in().of(word.as_bytes(), hash(word.as_bytes()))
    }

    #[test]
    fn words_that_do_the_same_work_stand_for_the_same() {
        assert!(sense("warehouse").named);
        assert_eq!(sense("warehouse"), sense("depot"));
        assert_eq!(sense("warehouses"), sense("depot's"));
        assert_eq!(sense("dropping").first, sense("dropped").first);
        assert_ne!(sense("policy").first, sense("courier").first);
    }

    #[test]
    fn what_the_list_does_not_know_is_told_by_its_ending() {
        assert_eq!(sense("quuxing").first, sense("zorbing").first);
        assert_ne!(sense("quuxing").first, sense("quuxed").first);
        assert_eq!(sense("00").first, NUMBER);
        assert_ne!(sense("!").first, sense("?").first);
    }

    #[test]
    fn every_line_of_the_list_can_be_read() {
        for line in LIST.lines().filter(|line| !line.starts_with('#')) {
            let (name, words) = line.split_once([':', '=']).unwrap_or_else(|| {
                panic!("a line has a name and words, or an = and words: {line}")
            });
            assert!(!words.trim().is_empty(), "{name} has no words");
            assert_eq!(line, line.to_lowercase(), "words are read in lower case");
        }
    }
}
