//! Everyday words and the languages they are of, found in one look each.

use std::collections::HashMap;

/// The everyday words of some languages.
pub(super) struct Everyday<const LANGUAGES: usize> {
    of: HashMap<&'static str, [bool; LANGUAGES]>,
}

impl<const LANGUAGES: usize> Everyday<LANGUAGES> {
    /// The words of each language.
    pub fn new(lists: [&[&'static str]; LANGUAGES]) -> Self {
        let mut of = HashMap::new();
        for (language, list) in lists.into_iter().enumerate() {
            for word in list {
                of.entry(*word).or_insert([false; LANGUAGES])[language] = true;
            }
        }
        Self { of }
    }

    /// Whether it is a word of any of them.
    pub fn has(&self, word: &str) -> bool {
        self.of.contains_key(word)
    }

    /// How many of these words are everyday words of each language.
    pub fn count<'w>(&self, words: impl IntoIterator<Item = &'w str>) -> [usize; LANGUAGES] {
        let mut counts = [0; LANGUAGES];
        for languages in words.into_iter().filter_map(|word| self.of.get(word)) {
            for (count, is) in counts.iter_mut().zip(languages) {
                *count += usize::from(*is);
            }
        }
        counts
    }
}
