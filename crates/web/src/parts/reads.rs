//! How easily words read: the length of sentences, rare words, and a grade where there are words enough for one (P11).

use coach::draft::facts::Facts;
use coach::draft::readability::{Readability, WORDS_IN_A_SENTENCE};
use coach::review::review;
use coach::rules::Rulebook;
use maud::{Markup, html};

/// Rare words that are named.
const RARE_SHOWN: usize = 8;
/// Flesch-Kincaid grade from which on words are hard to read.
const HARD_GRADE: f32 = 9.0;
/// Words of a sentence in the mean from which on it is long.
const LONG_MEAN: f32 = 18.0;

/// What is told of some words.
pub(crate) fn shown(words: &str) -> Markup {
    let read = review(words, &Facts::default(), None, Rulebook::built_in()).readability;
    let rare = rare(words, &read);
    html! {
        @if read.words > 0 {
            p { strong { (verdict(&read)) } " " span class="quiet" { (figures(&read)) } }
            @if let Some(long) = long(&read) { p class="quiet" { (long) } }
            @if !rare.is_empty() { p class="quiet" { (w!("reads-rare")) " " (rare) } }
        }
    }
}

/// The same in a line, of words that were read already; empty where there are none.
pub(crate) fn line(words: &str, read: &Readability) -> String {
    if read.words == 0 {
        return String::new();
    }
    let rare = rare(words, read);
    let mut parts = vec![verdict(read), figures(read)];
    parts.extend(long(read));
    if !rare.is_empty() {
        parts.push(format!("{} {rare}", t!("reads-rare")));
    }
    parts.join(" ")
}

fn verdict(read: &Readability) -> String {
    if is_plain(read) {
        t!("reads-plainly")
    } else {
        t!("reads-hard")
    }
}

fn figures(read: &Readability) -> String {
    let mean = format!("{:.0}", read.words_a_sentence);
    t!(
        "reads-figures",
        words = read.words,
        mean = mean,
        longest = read.longest
    )
}

fn long(read: &Readability) -> Option<String> {
    let count = read.long_sentences.len();
    (count > 0).then(|| t!("reads-long", count = count, max = WORDS_IN_A_SENTENCE))
}

/// Rare words, each with a plainer one where there is one.
fn rare(words: &str, read: &Readability) -> String {
    let named = read.rare.iter().take(RARE_SHOWN).filter_map(|one| {
        let word = words.get(one.span.start..one.span.end)?;
        Some(match one.plain {
            Some(plain) => format!("{word} ({plain})"),
            None => word.to_owned(),
        })
    });
    named.collect::<Vec<_>>().join(", ")
}

fn is_plain(read: &Readability) -> bool {
    read.words_a_sentence <= LONG_MEAN && read.grade.is_none_or(|grade| grade < HARD_GRADE)
}
