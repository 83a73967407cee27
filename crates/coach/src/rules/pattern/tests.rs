use crate::rules::{Role, Rulebook, tokens::Tokens};
use crate::text::Text;

/// What a pattern marks in a text, by a page of its own.
fn marks(pattern: &str, text: &str) -> Vec<String> {
    let page =
        format!("# probe\n\n- level: hint\n\n## Message\nHere.\n\n## Notices\n- `{pattern}`\n");
    let book =
        Rulebook::with_pages(&[("probe.md".to_owned(), page)]).expect("the pattern is right");
    let read = Text::new(text);
    let hits = book.search(&read, &Tokens::read(&read, book.vocabulary()));
    let probe = book.number("probe").expect("the page is taken");
    hits.all
        .iter()
        .filter(|hit| hit.role == Role::Noticed && hit.rule == probe)
        .map(|hit| hit.span(&read).of(text).to_owned())
        .collect()
}

#[test]
fn words_stems_and_choices() {
    assert_eq!(marks("sorry if", "Sorry IF it hurts"), ["Sorry IF"]);
    assert_eq!(
        marks("inconvenien*", "for any inconveniences"),
        ["inconveniences"]
    );
    assert_eq!(
        marks("(head office|sales) said", "So head office said no"),
        ["head office said"]
    );
    assert_eq!(
        marks("we [really|truly] care", "We care. We truly care."),
        ["We care", "We truly care"]
    );
}

#[test]
fn short_forms_are_read_in_full() {
    assert_eq!(
        marks("do not worry", "Don’t worry, dont worry"),
        ["Don’t worry", "dont worry"]
    );
    assert_eq!(
        marks("it is just", "its just a thing, it's just so"),
        ["its just", "it's just"]
    );
}

#[test]
fn gaps_stay_in_the_sentence() {
    assert_eq!(
        marks("sorry ... but", "Sorry about all that, but no"),
        ["Sorry about all that, but"]
    );
    assert!(marks("sorry ... but", "Sorry. We are late but here").is_empty());
    assert!(marks("sorry .. but", "sorry for one two three but").is_empty());
}

#[test]
fn places_and_forms() {
    assert_eq!(marks(", call us", "Well, call us"), ["call us"]);
    assert!(marks("^ call us", "please call us").is_empty());
    assert_eq!(marks("{percent} off", "take 10% off"), ["10% off"]);
    assert_eq!(
        marks("is it done ?", "It is it done. Is it done?"),
        ["Is it done"]
    );
    assert_eq!(
        marks("you !(can|may) always", "you can always, you nearly always"),
        ["you nearly always"]
    );
    assert!(marks("trust me $", "trust me on this").is_empty());
}
