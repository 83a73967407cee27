//! What holds for every answer, whatever its words.

use crate::all;
use coach::Answer::{Thanks, Yes, YesBut};
use coach::{MAX_BYTES_READ, MAX_WORDS_OF_A_YES, answer};
use proptest::prelude::*;

/// What takes the plain yes from any text.
const LIMITS: [&str; 12] = [
    "but it still leaks",
    "but",
    "however the door is scratched",
    "except for the lamp",
    "if you pay",
    "I hope",
    "only the first point",
    "the noise came again",
    "until tomorrow",
    "still",
    "it is broken",
    "when do you come?",
];

/// Words of the tables' kind in any order, which come close to real answers.
fn babble() -> impl Strategy<Value = String> {
    let words = [
        "yes",
        "no",
        "not",
        "it",
        "is",
        "solved",
        "works",
        "now",
        "thanks",
        "but",
        "the",
        "leak",
        "fixed",
        "any more",
        "stopped",
        "leaking",
        ",",
        ".",
        "?",
        "and",
        "all good",
        "ja",
        "oui",
        "sí",
        "nicht",
        "pas",
        "never",
        "problem",
        "happy with",
        "I",
        "agree",
        "\n",
        "!",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..12)
        .prop_map(|words| words.join(" "))
}

#[test]
fn there_are_enough_sentences_and_none_twice() {
    let mut texts: Vec<_> = all().map(|(text, _)| text).collect();
    let count = texts.len();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), count);
    assert!(count >= 120, "{count}");
}

#[test]
fn a_limit_behind_any_yes_of_the_tables_takes_the_plain_yes() {
    for (text, _) in all().filter(|(_, expected)| *expected == Yes) {
        for limit in LIMITS {
            for joint in [" ", ", ", ". ", "\n\n"] {
                let limited = format!("{text}{joint}{limit}");
                assert_ne!(answer(&limited), Yes, "{limited:?}");
            }
        }
    }
}

#[test]
fn a_text_that_is_not_read_to_its_end_is_no_plain_yes() {
    let long = format!("Yes, it is solved.{}", " ".repeat(MAX_BYTES_READ));
    assert_eq!(answer(&long), YesBut);
    let wordy = format!(
        "Yes, it is solved. {}",
        "The sun shines. ".repeat(MAX_WORDS_OF_A_YES / 3)
    );
    assert_eq!(answer(&wordy), YesBut);
    assert_ne!(
        answer(&format!("Thanks {}", "ü".repeat(MAX_BYTES_READ))),
        Thanks
    );
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,400}", wild in prop::collection::vec(any::<char>(), 0..3000)) {
        answer(&text);
        answer(&wild.into_iter().collect::<String>());
    }

    #[test]
    fn but_it_still_leaks_takes_the_plain_yes_from_any_text(text in prop_oneof![babble(), ".{0,60}"], limit in prop::sample::select(LIMITS.to_vec())) {
        // Without a stop, random words can run into the limit and change it; a “but” always starts anew.
        for limited in [format!("{text}. {limit}"), format!("{text} but it still leaks")] {
            prop_assert_ne!(answer(&limited), Yes, "{:?}", limited);
        }
    }

    #[test]
    fn thanks_before_or_behind_change_no_yes_and_make_none(text in babble()) {
        let plain = answer(&text);
        let thanked = answer(&format!("{text}. Thank you"));
        prop_assert_eq!(plain == Yes, thanked == Yes, "{:?}", text);
    }

    #[test]
    fn case_and_spaces_make_no_difference(text in babble()) {
        prop_assert_eq!(answer(&text), answer(&text.to_uppercase()));
        prop_assert_eq!(answer(&text), answer(&format!("  {text} ")));
    }
}

#[test]
fn an_indent_makes_no_line_long() {
    let text = "happy with happy with any more happy with agree \n problem";
    assert_eq!(answer(text), answer(&format!("  {text}")));
}
