//! What we understood, in the parts the customer reads; kept as one text that reads as plain words.

use serde::{Deserialize, Serialize};

/// Between two parts. Space to every reader and to search, so that a find shows words and no signs.
const BETWEEN: char = '\u{c}';
/// Before a character of a part that would read as one of these two.
const MEANT: char = '\u{b}';

/// What we understood, in the parts the customer reads. Stored as one text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnderstandingText {
    /// What happened.
    pub happened: String,
    /// What had been promised or expected.
    pub expected: String,
    /// What it means to the customer.
    pub means: String,
    /// What they ask for.
    pub asks: String,
    /// The goal behind it, where it differs.
    pub goal: String,
    /// What comes next.
    pub next: String,
}

impl UnderstandingText {
    /// The parts as one text; [`UnderstandingText::read`] gives them back exactly.
    pub(crate) fn kept(&self) -> String {
        let parts = [
            &self.happened,
            &self.expected,
            &self.means,
            &self.asks,
            &self.goal,
            &self.next,
        ];
        let mut text = String::with_capacity(parts.iter().map(|part| part.len() + 1).sum());
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                text.push(BETWEEN);
            }
            for letter in part.chars() {
                if matches!(letter, BETWEEN | MEANT) {
                    text.push(MEANT);
                }
                text.push(letter);
            }
        }
        text
    }

    /// The parts of a text; one without parts, such as "erased on …", is what happened.
    pub fn read(text: &str) -> Self {
        let mut parts: [String; 6] = Default::default();
        let mut place = 0;
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            match letter {
                BETWEEN if place + 1 < parts.len() => place += 1,
                MEANT => parts[place].extend(letters.next()),
                letter => parts[place].push(letter),
            }
        }
        let [happened, expected, means, asks, goal, next] = parts;
        Self {
            happened,
            expected,
            means,
            asks,
            goal,
            next,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_without_parts_is_what_happened() {
        let read = UnderstandingText::read("erased on Friday");
        assert_eq!(read.happened, "erased on Friday");
        assert_eq!(read.next, "");
    }

    #[test]
    fn the_kept_text_is_words_and_space() {
        let text = UnderstandingText {
            happened: "The kettle leaks.".into(),
            asks: "A new one.".into(),
            ..UnderstandingText::default()
        };
        let words: Vec<String> = text.kept().split_whitespace().map(str::to_owned).collect();
        assert_eq!(words.join(" "), "The kettle leaks. A new one.");
    }

    proptest! {
        /// Whatever was typed, the signs between the parts too, comes back as it was.
        #[test]
        fn what_was_kept_reads_back_exactly(
            parts in prop::array::uniform6("[a-zé \n\u{b}\u{c}{}\":,]{0,12}|\\PC{0,20}")
        ) {
            let [happened, expected, means, asks, goal, next] = parts;
            let text = UnderstandingText { happened, expected, means, asks, goal, next };
            prop_assert_eq!(UnderstandingText::read(&text.kept()), text);
        }
    }
}
