//! Words to listen for, as scenarios name them: `refund`, `new pair`, `replac*` for any ending.

/// A text as words in small letters, each with its place.
#[derive(Debug, Clone)]
pub(crate) struct Plain {
    words: Vec<String>,
}

impl Plain {
    pub(crate) fn new(text: &str) -> Self {
        let text = text.to_lowercase().replace(['’', '‘'], "'");
        Self {
            words: text
                .split(|c: char| !c.is_alphanumeric() && c != '\'')
                .map(|word| word.trim_matches('\''))
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect(),
        }
    }

    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }
}

/// Phrases to listen for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrases {
    phrases: Vec<Vec<String>>,
}

impl Phrases {
    /// Reads phrases. A star ends a word that may go on.
    ///
    /// # Errors
    /// The phrase that has no word.
    pub fn read<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        phrases
            .into_iter()
            .map(|phrase| {
                let words: Vec<String> = phrase
                    .to_lowercase()
                    .replace('’', "'")
                    .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '*')
                    .filter(|word| !word.is_empty())
                    .map(str::to_owned)
                    .collect();
                if words.iter().all(|word| word.trim_matches('*').is_empty()) {
                    return Err(phrase.to_owned());
                }
                Ok(words)
            })
            .collect::<Result<_, _>>()
            .map(|phrases| Self { phrases })
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    pub(crate) fn stands_in(&self, text: &Plain) -> bool {
        self.phrases
            .iter()
            .any(|phrase| text.words.windows(phrase.len()).any(|at| fits(phrase, at)))
    }
}

fn fits(phrase: &[String], words: &[String]) -> bool {
    phrase
        .iter()
        .zip(words)
        .all(|(wanted, word)| match wanted.strip_suffix('*') {
            Some(stem) => word.starts_with(stem),
            None => word == wanted,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_heard_whole_and_a_star_takes_any_ending() {
        let phrases = Phrases::read(["replac*", "new pair"]).unwrap();
        for heard in ["I can replace them.", "A NEW pair, today?", "replacement"] {
            assert!(phrases.stands_in(&Plain::new(heard)), "{heard}");
        }
        for not in ["a new repair", "pair new", "irreplaceable"] {
            assert!(!phrases.stands_in(&Plain::new(not)), "{not}");
        }
        assert!(Phrases::read(["*"]).is_err());
    }
}
