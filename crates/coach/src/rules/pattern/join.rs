//! Choices with fewer places.

use std::collections::BTreeMap;

use super::parse::Node;

/// The same choice with fewer places: phrases of equal length that differ in one word only become one phrase with a
/// choice of that word.
pub(super) fn joined(options: &[Node]) -> Vec<Node> {
    let mut rest = Vec::new();
    let mut by_length: BTreeMap<usize, Vec<Vec<Node>>> = BTreeMap::new();
    for option in options {
        match option {
            Node::Row(parts) if parts.iter().all(|part| matches!(part, Node::Word(..))) => {
                by_length
                    .entry(parts.len())
                    .or_default()
                    .push(parts.clone());
            }
            other => rest.push(other.clone()),
        }
    }
    for (length, mut phrases) in by_length {
        for at in (0..length).rev() {
            let mut groups: BTreeMap<Vec<Node>, Vec<Node>> = BTreeMap::new();
            for mut phrase in phrases {
                let word = phrase.remove(at);
                groups.entry(phrase).or_default().push(word);
            }
            phrases = groups
                .into_iter()
                .map(|(phrase, words)| with_word(phrase, at, words))
                .collect();
        }
        rest.extend(phrases.into_iter().map(Node::Row));
    }
    rest
}

fn with_word(mut phrase: Vec<Node>, at: usize, words: Vec<Node>) -> Vec<Node> {
    let mut single = Vec::new();
    for word in words {
        match word {
            Node::Choice(options) => single.extend(options),
            word => single.push(word),
        }
    }
    phrase.insert(
        at,
        if single.len() == 1 {
            single.swap_remove(0)
        } else {
            Node::Choice(single)
        },
    );
    phrase
}
