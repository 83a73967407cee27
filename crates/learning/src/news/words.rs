//! What a complaint brings up: its words and pairs of words, without those that say nothing, and without names, numbers and
//! addresses.

use super::Term;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Most terms of one complaint; a letter that is longer has said what it is about.
pub const TERMS_MAX: usize = 800;
/// Letters of a word.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=30;

/// Words that say nothing of what a complaint is about, in all languages together: they are few, and which language a mail
/// is in need not be known.
static NOTHING: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let lists = [
        include_str!("../../words/english.txt"),
        include_str!("../../words/german.txt"),
        include_str!("../../words/spanish.txt"),
    ];
    lists
        .iter()
        .flat_map(|list| list.split_whitespace())
        .collect()
});

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What stands for it.
    pub term: Term,
    /// The word, or two with a space between them, in small letters.
    pub words: String,
}

/// The words and pairs of words of a complaint, each once, as they come up. `names` are those of people: what is said of
/// somebody is no news, and their names are not counted.
pub fn said(text: &str, names: &[&str]) -> Vec<Said> {
    let names: BTreeSet<String> = names.iter().flat_map(|name| letters(name)).collect();
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    let mut put = |words: String, all: &mut Vec<Said>| {
        let term = Term(number(&words));
        if all.len() < TERMS_MAX && seen.insert(term) {
            all.push(Said { term, words });
        }
    };
    let mut last: Option<String> = None;
    for chunk in text.split_whitespace() {
        if is_address(chunk) {
            last = None;
            continue;
        }
        for word in letters(chunk) {
            if names.contains(&word) {
                last = None;
                continue;
            }
            if NOTHING.contains(word.as_str()) || !LETTERS.contains(&word.chars().count()) {
                continue;
            }
            if let Some(last) = last.as_ref().filter(|last| **last != word) {
                put(format!("{last} {word}"), &mut all);
            }
            put(word.clone(), &mut all);
            last = Some(word);
        }
        // What stands in two sentences is no pair.
        if chunk.ends_with(['.', '!', '?', ':', ';', ',']) {
            last = None;
        }
    }
    all
}

/// What stands for a topic: a class, or whatever else a desk files complaints under. No words are the same as one.
pub fn topic(name: &str) -> Term {
    Term(number(&format!("\u{1}{name}")))
}

/// Whether this is an address of mail or of a page, or holds a number.
fn is_address(chunk: &str) -> bool {
    chunk.contains('@')
        || chunk.contains("//")
        || chunk.contains("www.")
        || chunk.chars().any(char::is_numeric)
}

/// The runs of letters, small.
fn letters(chunk: &str) -> impl Iterator<Item = String> {
    let runs = chunk.split(|one: char| !one.is_alphabetic());
    runs.filter(|run| !run.is_empty()).map(str::to_lowercase)
}

/// A number for these words: FNV-1a, mixed so that each bit hangs on all of them.
fn number(words: &str) -> u64 {
    let mut number = words
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |number, byte| {
            (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    number ^= number >> 33;
    number = number.wrapping_mul(0xff51_afd7_ed55_8ccd);
    number ^ (number >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, names: &[&str]) -> Vec<String> {
        said(text, names)
            .into_iter()
            .map(|said| said.words)
            .collect()
    }

    #[test]
    fn what_is_brought_up_is_words_and_pairs_without_those_that_say_nothing() {
        assert_eq!(
            words("The valve is leaking. It was the VALVE!", &[]),
            ["valve", "valve leaking", "leaking"]
        );
        assert_eq!(
            words("Die Dichtung war undicht, und der Händler schweigt.", &[]),
            [
                "dichtung",
                "dichtung undicht",
                "undicht",
                "händler",
                "händler schweigt",
                "schweigt"
            ]
        );
        assert_eq!(
            words("¿Por qué no llega el paquete?", &[]),
            ["llega", "llega paquete", "paquete"]
        );
        assert_eq!(words("", &[]), [] as [&str; 0]);
    }

    #[test]
    fn nobodys_name_number_or_address_is_counted() {
        let text =
            "Marta Lind <marta.lind@shop.example>, order AB-1207, https://shop.example/x, kettle";
        assert_eq!(words(text, &["Marta Lind"]), ["order", "kettle"]);
    }

    #[test]
    fn a_topic_is_no_word() {
        assert_ne!(topic("late"), Term(number("late")));
    }
}
