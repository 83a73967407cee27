//! What a customer listens for in any line, from `words/heard.toml`.

use crate::phrase::Phrases;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The lists.
pub(super) struct Cues {
    /// A sentence that asks without a question mark.
    pub asking: Phrases,
    /// A question for what is really needed, in any scenario.
    pub goal: Phrases,
    /// A question for the whole story.
    pub openly: Phrases,
    /// Puts something forward.
    pub offering: Phrases,
    /// Asks whether what was just said is right.
    pub check: Phrases,
    /// Announces or ends a summary.
    pub recap: Phrases,
    /// Sees how it is for them; no offer, for all its “I can”.
    pub seeing: Phrases,
    /// Announces a choice; the sentences behind it are offers, too.
    pub choice: Phrases,
    /// Says no.
    pub refusing: Phrases,
    /// Gives a reason.
    pub reason: Phrases,
    /// Names a time.
    pub when: Phrases,
}

type Entries = BTreeMap<String, Vec<String>>;

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let entries: Entries =
        toml::from_str(include_str!("../../words/heard.toml")).unwrap_or_else(|error| {
            panic!("the words to listen for come along and are tried: {error}")
        });
    Cues {
        asking: list(&entries, "asking"),
        goal: list(&entries, "goal"),
        openly: list(&entries, "openly"),
        offering: list(&entries, "offering"),
        check: list(&entries, "check"),
        recap: list(&entries, "recap"),
        seeing: list(&entries, "seeing"),
        choice: list(&entries, "choice"),
        refusing: list(&entries, "refusing"),
        reason: list(&entries, "reason"),
        when: list(&entries, "when"),
    }
});

fn list(entries: &Entries, key: &str) -> Phrases {
    let listed = entries.get(key).map(Vec::as_slice).unwrap_or_default();
    Phrases::read(listed.iter().map(String::as_str))
        .unwrap_or_else(|phrase| panic!("words to listen for, {key}: “{phrase}” has none"))
}

/// The lists, read once.
pub(super) fn cues() -> &'static Cues {
    &CUES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_words() {
        let entries: Entries =
            toml::from_str(include_str!("../../words/heard.toml")).expect("TOML");
        assert_eq!(entries.len(), 11);
        assert!(entries.values().all(|listed| !listed.is_empty()));
        assert!(!cues().goal.is_empty() && !cues().when.is_empty());
    }
}
