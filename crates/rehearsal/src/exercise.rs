//! Short exercises from the coach's rules: say it better, and what does the customer hear?

use coach::draft::facts::Facts;
use coach::manual::{Entry, entries};
use coach::review::review;
use coach::rules::{Level, Rulebook};

/// The set on conflict: what heats a conversation that is warm already.
pub const CONFLICT: [&str; 8] = [
    "dismissive",
    "contradicts",
    "blames-customer",
    "heated",
    "commanding",
    "absolute",
    "hides-behind-policy",
    "defends-company",
];

/// The fewest words of a better wording; saying nothing makes no mistake and no customer.
pub const MIN_WORDS: usize = 4;

/// Choices of “what does the customer hear?”.
pub const CHOICES: usize = 4;

/// A sentence to work on.
#[derive(Debug, Clone)]
pub struct Exercise<'b> {
    /// The rule it breaks.
    pub rule: Entry<'b>,
    /// The sentence.
    pub sample: &'b str,
}

/// Exercises of a rulebook, in an order that a seed shuffles; of the set on conflict alone, if wanted.
pub fn exercises(book: &Rulebook, seed: u64, conflict: bool) -> Vec<Exercise<'_>> {
    let mut found: Vec<(u64, Exercise<'_>)> = entries(book)
        .filter(|entry| matches!(entry.level, Level::Error | Level::Advice))
        .filter(|entry| !conflict || CONFLICT.contains(&entry.id))
        .filter_map(|rule| {
            let count = u64::try_from(rule.noticed.len())
                .ok()
                .filter(|count| *count > 0)?;
            let order = crate::line::shuffled(rule.id, seed);
            let sample = rule.noticed[usize::try_from(order % count).ok()?];
            Some((order, Exercise { rule, sample }))
        })
        .collect();
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, exercise)| exercise).collect()
}

/// What stands against a better wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Better {
    /// Nothing: it can be said like that.
    Yes,
    /// Too few words to say anything.
    TooShort,
    /// It says the same as before.
    Same,
    /// Another rule, or still the same one, marks these words.
    Still {
        /// The rule.
        rule: String,
        /// The words.
        cited: String,
        /// What the customer may hear.
        message: String,
    },
}

/// Reads a better wording for a sentence.
pub fn better(exercise: &Exercise<'_>, wording: &str, book: &Rulebook) -> Better {
    let plain = |text: &str| {
        text.to_lowercase()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    if wording.split_whitespace().count() < MIN_WORDS {
        return Better::TooShort;
    }
    if plain(wording) == plain(exercise.sample) {
        return Better::Same;
    }
    let read = review(wording, &Facts::default(), None, book);
    let still = read
        .mistakes
        .iter()
        .find(|mistake| mistake.rule == exercise.rule.id || mistake.level == Level::Error);
    still.map_or(Better::Yes, |mistake| Better::Still {
        rule: mistake.rule.clone(),
        cited: mistake.span.of(wording).to_owned(),
        message: mistake.message.clone(),
    })
}

/// “What does the customer hear?”: the message of its rule among those of others, and the place of the right one.
pub fn choices<'b>(
    exercise: &Exercise<'b>,
    book: &'b Rulebook,
    seed: u64,
) -> (Vec<&'b str>, usize) {
    let mut others: Vec<(u64, &'b str)> = entries(book)
        .filter(|entry| {
            matches!(entry.level, Level::Error | Level::Advice) && entry.id != exercise.rule.id
        })
        .map(|entry| (crate::line::shuffled(entry.id, seed ^ 0xC4), entry.message))
        .collect();
    others.sort_unstable();
    let mut shown: Vec<&'b str> = others
        .into_iter()
        .take(CHOICES - 1)
        .map(|(_, message)| message)
        .collect();
    let order = crate::line::shuffled(exercise.rule.id, seed ^ 0x5A);
    let right = usize::try_from(order % CHOICES as u64)
        .unwrap_or_default()
        .min(shown.len());
    shown.insert(right, exercise.rule.message);
    (shown, right)
}
