//! Every text that is asked for is there, and every key of the files reads as it should.

use std::collections::BTreeSet;

use letters::promise::{promise_key, promised_key};
use letters::{Arg, Catalogue, Language, promise_words, promised_to_you};
use recovery::PointNo;
use recovery::classes::Class;
use recovery::terms::{PromiseOf, WordSort};

/// Every language, the one nobody speaks among them.
fn spoken() -> impl Iterator<Item = Language> {
    Language::all().chain([Language::PSEUDO])
}

#[test]
fn the_files_parse_and_no_key_stands_twice() {
    for language in spoken() {
        assert_eq!(language.words().faults(), &[] as &[String], "{language}");
        assert_eq!(language.words().language(), language);
    }
}

#[test]
fn every_key_reads_as_a_text() {
    let words = Catalogue::english();
    assert!(words.keys().count() > 200);
    for key in words.keys() {
        let text = words.say(key);
        assert!(!text.trim().is_empty(), "{key} is empty");
        assert!(!text.contains('⟪'), "{key} is not found: {text}");
    }
}

#[test]
fn a_missing_key_and_a_missing_argument_are_seen() {
    let words = Catalogue::english();
    assert_eq!(words.say("no-such-key"), "⟪no-such-key⟫");
    assert!(!words.has("no-such-key"));
    assert_eq!(words.say("due-today"), "today {$time}");
}

#[test]
fn arguments_go_in_as_they_stand() {
    let words = Catalogue::english();
    let name = "Zoë { $x } <b>".to_owned();
    assert_eq!(
        words.say_with("mail-greeting", &[("customer", (&name).into())]),
        "Hello Zoë { $x } <b>,"
    );
    let merged = words.say_with("refusal-merged", &[("number", 1_234_567_u64.into())]);
    assert!(merged.contains("case 1234567."), "{merged}");
    assert_eq!(Arg::from(u64::MAX), Arg::Number(i64::MAX));
}

#[test]
fn what_is_made_ready_reads_as_fluent_says_it() {
    let names = [
        "customer", "count", "time", "day", "month", "year", "weekday", "number", "when", "name",
        "point", "stage", "minutes", "hours", "days", "span", "company", "page", "subject", "late",
        "step", "what", "first", "last", "usual", "weeks", "of", "asked", "kept", "cases",
    ];
    for language in spoken() {
        let words = language.words();
        for key in words.keys() {
            assert_eq!(words.say(key), words.say_by_fluent(key, &[]), "{key}");
            for number in [-1, 0, 1, 2, 5, 7, 12, 13, 1_000_000, 1_234_567] {
                let numbers: Vec<(&str, Arg)> = names
                    .iter()
                    .map(|name| (*name, Arg::from(number)))
                    .collect();
                let texts: Vec<(&str, Arg)> = names
                    .iter()
                    .map(|name| (*name, Arg::from("a { $b }")))
                    .collect();
                for args in [numbers, texts] {
                    let said = words.say_with(key, &args);
                    assert_eq!(said, words.say_by_fluent(key, &args), "{key} {number}");
                }
            }
        }
    }
}

#[test]
fn a_list_reads_like_speech() {
    let list = |things: &[&str]| {
        let things: Vec<String> = things.iter().map(ToString::to_string).collect();
        Catalogue::english().list(&things)
    };
    assert_eq!(list(&[]), "");
    assert_eq!(list(&["a"]), "a");
    assert_eq!(list(&["a", "b"]), "a and b");
    assert_eq!(list(&["a", "b", "c"]), "a, b and c");
}

#[test]
fn the_desk_asks_for_no_text_that_is_not_there() {
    let words = Catalogue::english();
    let unknown: Vec<_> = crate::sources::asked_for()
        .into_iter()
        .filter(|(_, key)| !words.has(key))
        .collect();
    assert!(unknown.is_empty(), "not in the catalogue: {unknown:#?}");
}

#[test]
fn the_scan_sees_each_way_to_ask() {
    let source = r#"
        t("a-a"); words.say("b-b"); house.say_with(
            "c-c", &[]); insert("d-d"); expect("e-e"); assert("f-f"); words.title("g-g"); say(key);
    "#;
    assert_eq!(
        crate::sources::keys_asked(source),
        ["a-a", "b-b", "c-c", "g-g"]
    );
}

/// Told and not demanded: a key may be built from parts.
#[test]
fn keys_that_nobody_names_are_told() {
    let named: BTreeSet<String> = crate::sources::literals().into_iter().collect();
    let idle: Vec<_> = Catalogue::english()
        .keys()
        .filter(|key| !named.contains(*key) && !key.starts_with("refusal-"))
        .collect();
    println!("{} keys stand in no source: {idle:#?}", idle.len());
}

#[test]
fn every_term_has_its_name() {
    let words = Catalogue::english();
    for (file, source) in [
        ("term.rs", include_str!("../../src/term.rs")),
        ("promise.rs", include_str!("../../src/promise.rs")),
    ] {
        let keys: Vec<_> = source
            .split("=> \"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        assert!(keys.len() > 15, "{file}: {} keys", keys.len());
        for key in keys {
            assert!(words.has(key), "{file} names {key}");
        }
    }
}

#[test]
fn every_class_has_its_name() {
    let words = Catalogue::english();
    for class in Class::all() {
        let key = format!("class-{}-{}", class.axis.name(), class.code.as_str());
        assert!(words.has(&key), "{key}");
        assert!(words.has(&format!("classes-axis-{}", class.axis.name())));
    }
}

#[test]
fn a_promise_is_said_to_us_and_to_the_customer() {
    let word = |sort| PromiseOf::Word { sort };
    let deed = PromiseOf::Deed { point: PointNo(1) };
    let words = Catalogue::english();
    assert_eq!(
        promise_words(words, word(WordSort::First), None, "Mara Lindt"),
        "First word to Mara Lindt"
    );
    assert_eq!(
        promise_words(words, word(WordSort::FollowUp), Some("  "), "Mara Lindt"),
        "Ask Mara Lindt whether it is really solved"
    );
    assert_eq!(
        promise_words(words, deed, Some("Send the new hinge"), "Mara Lindt"),
        "Send the new hinge"
    );
    assert_eq!(
        promised_to_you(words, word(WordSort::Update), None),
        "We tell you how it stands"
    );
    assert_eq!(
        promised_to_you(words, deed, Some("A new hinge")),
        "A new hinge"
    );
    assert_ne!(promise_key(deed), promised_key(deed));
}
