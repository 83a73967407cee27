//! Every language says all that English says, with what is put in and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use letters::{Arg, Catalogue, Language};

/// What stands in a message beside its words.
#[derive(Debug, Default, PartialEq, Eq)]
struct Held {
    /// The variables that are put in or chosen by.
    given: BTreeSet<String>,
    /// The choices by name, without plurals and numbers.
    choices: BTreeSet<String>,
    /// The terms that are put in.
    terms: BTreeSet<String>,
}

/// The plurals there are; which of them a language has is its own affair.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// File and key, with what stands in the message.
fn held(words: &Catalogue) -> BTreeMap<(String, String), Held> {
    let mut all = BTreeMap::new();
    for (file, content) in words.files() {
        for entry in parser::parse(content).unwrap().body {
            let (key, pattern) = match entry {
                Entry::Message(message) => {
                    assert!(message.attributes.is_empty(), "{}", message.id.name);
                    (message.id.name.to_owned(), message.value.unwrap())
                }
                Entry::Term(term) => (format!("-{}", term.id.name), term.value),
                _ => continue,
            };
            let mut held = Held::default();
            walk(&pattern, &mut held);
            all.insert((file.to_owned(), key), held);
        }
    }
    all
}

fn walk(pattern: &Pattern<&str>, held: &mut Held) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => note(inline, held),
                Expression::Select { selector, variants } => {
                    note(selector, held);
                    assert!(variants.iter().any(|variant| variant.default));
                    for variant in variants {
                        if let VariantKey::Identifier { name } = variant.key
                            && !PLURALS.contains(&name)
                        {
                            held.choices.insert(name.to_owned());
                        }
                        walk(&variant.value, held);
                    }
                }
            }
        }
    }
}

fn note(inline: &InlineExpression<&str>, held: &mut Held) {
    match inline {
        InlineExpression::VariableReference { id } => {
            held.given.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            held.terms.insert(id.name.to_owned());
        }
        other => panic!("a text puts in what no text of ours needs: {other:?}"),
    }
}

#[test]
fn there_are_english_german_and_spanish() {
    let tags: Vec<_> = Language::all().map(Language::tag).collect();
    assert_eq!(tags, ["de", "en", "es"]);
}

#[test]
fn every_language_has_every_text_with_what_is_put_in() {
    let english = held(Catalogue::english());
    for language in Language::all() {
        let theirs = held(language.words());
        let missing: Vec<_> = english
            .keys()
            .filter(|key| !theirs.contains_key(*key))
            .collect();
        let unknown: Vec<_> = theirs
            .keys()
            .filter(|key| !english.contains_key(*key))
            .collect();
        assert!(missing.is_empty(), "{language} lacks {missing:#?}");
        assert!(
            unknown.is_empty(),
            "{language} has what nobody asks for: {unknown:#?}"
        );
        let other: Vec<_> = english
            .iter()
            .filter(|(key, held)| theirs[*key] != **held)
            .map(|(key, held)| (key, held, &theirs[key]))
            .collect();
        assert!(
            other.is_empty(),
            "{language} puts in other things: {other:#?}"
        );
    }
}

#[test]
fn every_text_can_be_said_with_any_number() {
    let english = held(Catalogue::english());
    for language in Language::all().chain([Language::PSEUDO]) {
        let words = language.words();
        for ((_, key), held) in english.iter().filter(|((_, key), _)| !key.starts_with('-')) {
            for number in [0, 1, 2, 3, 5, 11, 12, 13, 21, 1_000_000] {
                let args: Vec<(&str, Arg)> = held
                    .given
                    .iter()
                    .map(|name| (name.as_str(), Arg::from(number)))
                    .collect();
                let said = words.say_with(key, &args);
                assert!(!said.trim().is_empty(), "{language} {key}");
                for wrong in ["{", "}", "⟪", "$"] {
                    assert!(!said.contains(wrong), "{language} {key}: {said}");
                }
            }
        }
    }
}

/// How many words a text has beside what is put in.
fn of_its_own(text: &str) -> usize {
    let words = text.split_whitespace();
    words
        .filter(|word| !word.contains('$') && word.chars().any(char::is_alphabetic))
        .count()
}

#[test]
fn a_translation_is_one() {
    // Names and single words may be the same in both.
    let english = Catalogue::english();
    for language in Language::all().filter(|one| *one != Language::ENGLISH) {
        let words = language.words();
        let same: Vec<_> = english
            .keys()
            .filter(|key| english.say(key) == words.say(key))
            .filter(|key| of_its_own(&words.say(key)) > 3)
            .collect();
        assert!(same.is_empty(), "{language} says as English does: {same:?}");
    }
}

#[test]
fn no_language_raises_its_voice_or_mixes_its_quotes() {
    for (tag, strange) in [("de", ['”', '"', '«']), ("es", ['„', '"', '«'])] {
        let words = Language::named(tag).unwrap().words();
        for key in words.keys() {
            let text = words.say(key);
            assert!(!text.contains('!') && !text.contains('¡'), "{key}: {text}");
            assert!(!text.contains(strange), "{key}: {text}");
        }
    }
    let german = Language::named("de").unwrap().words();
    for key in german.keys() {
        let text = german.say(key);
        let opened = text.matches('„').count();
        assert_eq!(opened, text.matches('“').count(), "{key}: {text}");
        for wrong in [" du ", " dein", " dir ", " dich "] {
            assert!(!text.contains(wrong), "{key}: {text}");
        }
    }
}

#[test]
fn the_strange_language_has_no_plain_letter_of_ours() {
    let words = Language::PSEUDO.words();
    let english = held(Catalogue::english());
    for ((_, key), held) in english.iter().filter(|((_, key), _)| !key.starts_with('-')) {
        let args: Vec<(&str, Arg)> = held
            .given
            .iter()
            .map(|name| (name.as_str(), Arg::from(1)))
            .collect();
        let said = words.say_with(key, &args);
        assert!(
            !said.contains(|c: char| c.is_ascii_alphabetic()),
            "{key}: {said}"
        );
        let plain = Catalogue::english().say_with(key, &args);
        assert!(
            said.chars().count() >= plain.chars().count(),
            "{key}: {said}"
        );
    }
}
