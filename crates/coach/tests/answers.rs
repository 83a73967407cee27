//! What customers write when we ask “is it solved?”, “is this right?”, “do you agree?”, and how it is read.

use coach::Answer::{self, No, Thanks, Unclear, Yes, YesBut};
use coach::answer;

const SHORT: &[(&str, Answer)] = &[
    ("yes", Yes),
    ("Yes.", Yes),
    ("YES!!!", Yes),
    ("yesss", Yes),
    ("yep", Yes),
    ("Yeah, all good", Yes),
    ("Yes, thank you", Yes),
    ("Yes please", Yes),
    ("Correct.", Yes),
    ("That's right", Yes),
    ("That’s right, thanks", Yes),
    ("Agreed", Yes),
    ("I agree", Yes),
    ("We accept, please go ahead", Yes),
    ("solved", Yes),
    ("Solved, thanks!", Yes),
    ("all good now", Yes),
    ("Fixed. Cheers", Yes),
    ("no", No),
    ("No.", No),
    ("nope", No),
    ("NOOOO", No),
    ("nah", No),
    ("no thanks", No),
    ("not yet", No),
    ("Not really", No),
    ("not solved", No),
    ("it still leaks", No),
    ("Still broken", No),
    ("no way", No),
    ("I disagree", No),
    ("👎", No),
    ("thanks", Thanks),
    ("Thank you!", Thanks),
    ("thx", Thanks),
    ("Yes, please.", Yes),
    ("Thanks. The lamp came with the post on Tuesday", Unclear),
    ("Many thanks for the quick reply", Thanks),
    ("Cheers", Thanks),
    ("", Unclear),
    ("   \n\t ", Unclear),
    ("ok", Unclear),
    ("Okay.", Unclear),
    ("?", Unclear),
    ("...", Unclear),
    ("hm", Unclear),
    ("Perfect", Unclear),
    ("Fine.", Unclear),
    ("yes?", Unclear),
    ("solved?", Unclear),
];

const NAMED_IN_THE_METHOD: &[(&str, Answer)] = &[
    ("yes, but it still leaks", YesBut),
    ("it is solved, thank you", Yes),
    ("no problems any more, all is well", Yes),
    ("I can't say it is solved", No),
    ("I can’t say it is solved.", No),
    ("no, it is fine now", YesBut),
    ("no it is fine now", YesBut),
    ("yes it is broken again", No),
    ("great, broken again", No),
    ("it works now, but the invoice is still wrong", YesBut),
    ("It is not only solved but better than before", YesBut),
];

const LONGER_YES: &[(&str, Answer)] = &[
    (
        "Dear Ms Example,\n\nthe new pump works perfectly and the kitchen is dry. Thank you very much.\n\nKind regards\nA. Tester",
        Yes,
    ),
    (
        "Hello, I can confirm that it is solved. You have been very kind. Have a nice day!",
        Yes,
    ),
    (
        "The problem is solved, thank you for your patience with me.",
        Yes,
    ),
    (
        "Your colleague fixed the leak on Tuesday. All is well.",
        Yes,
    ),
    ("The leak and the noise are fixed.", Yes),
    ("It is working again, thanks again!", Yes),
    (
        "The tap no longer leaks. I am very happy with the work.",
        Yes,
    ),
    ("It does not leak any more, thank you.", Yes),
    ("It has stopped leaking.", Yes),
    ("I could not be happier.", Yes),
    ("No complaints, all sorted.", Yes),
    ("No problem at all, yes it is solved.", Yes),
    (
        "Yes, that is right: the delivery came on Monday and two boxes were opened.",
        Yes,
    ),
    (
        "Everything works, and I have told my neighbour about you.",
        Yes,
    ),
    ("Sorry for the late reply. Everything is fine.", Yes),
    (
        "Yes, I agree with the plan: repair on Friday, new filter on Monday.",
        Yes,
    ),
];

const LIMITED: &[(&str, Answer)] = &[
    ("Yes, except for the invoice", YesBut),
    ("It works. However, the door is scratched.", YesBut),
    ("Solved, I think", YesBut),
    ("It seems to be solved", Unclear),
    ("Solved so far", YesBut),
    ("Yes, if the refund arrives", YesBut),
    ("Agreed, provided that it is done by Friday", YesBut),
    ("Yes. When will the invoice be corrected?", YesBut),
    ("Yes, it works. Can I keep the old part?", YesBut),
    ("It is partly solved", YesBut),
    ("It is almost fixed", YesBut),
    ("Only the first point is solved", YesBut),
    ("yes only the lamp is missing", YesBut),
    ("The heating works now, the lamp is missing", YesBut),
    ("Solved, although it took three weeks", YesBut),
    ("It is \"solved\"", YesBut),
    ("Yes and I would like a new filter", YesBut),
    ("Correct, apart from the date.", YesBut),
    ("It is solved. The invoice is still wrong.", YesBut),
    ("Yes, it is fixed for now", YesBut),
    ("It works fine, you did not answer my other letter", YesBut),
    ("It works fine until I close the door", YesBut),
    ("It is solved; hopefully it stays that way", YesBut),
    ("I agree, though I find the price steep", YesBut),
    ("Yes, the machine leaks and nobody called me", YesBut),
];

const NO_IN_MANY_WORDS: &[(&str, Answer)] = &[
    ("No, not yet. The second box is missing.", No),
    ("I am afraid it's not solved.", No),
    ("I'm sorry to say that it isn't fixed", No),
    ("it isn't working", No),
    ("It does not work", No),
    ("It doesn't work any more", No),
    ("It no longer works.", No),
    ("It has not stopped leaking", No),
    ("It stopped working on Sunday", No),
    ("Nothing has changed", No),
    ("None of this is solved", No),
    ("Neither point is resolved.", No),
    ("It is far from solved", No),
    ("It is anything but solved", No),
    ("It's unsolved as of today", No),
    ("It was solved, now it is broken again", No),
    ("The leak is back again", No),
    ("Thank you, but it still leaks", No),
    ("Thanks, still waiting", No),
    ("Thanks for nothing", No),
    ("Great job, it is worse", No),
    ("Oh wonderful. It leaks again.", No),
    ("Why is it still not solved?", No),
    ("Why does it still leak?", No),
    ("I do not agree", No),
    ("We can't accept this", No),
    ("This is not correct", No),
    ("That is wrong", No),
    ("I am not happy with this", No),
    ("not happy at all", No),
    ("No. It works only on Mondays.", No),
    ("I would not say that it is solved", No),
    ("I don't think it is solved", No),
    ("yes still broken", No),
    ("yes it is not solved", No),
    ("never solved", No),
    ("The problem is not solved", No),
    ("No problem was solved", No),
    ("It is solved NOT", No),
    (
        "I have looked at it with my husband today and we cannot say that\nit is solved.",
        No,
    ),
    ("Hello\nNo", No),
];

const POLITE_BRITISH: &[(&str, Answer)] = &[
    ("Quite right, thank you ever so much.", Yes),
    ("All sorted, much appreciated.", Yes),
    ("I'm afraid not yet, sorry to be a nuisance.", No),
    ("I'm terribly sorry but it still drips, I'm afraid.", No),
    ("It would seem to be sorted, touch wood.", Unclear),
    ("Lovely, that did the trick. Ta!", Yes),
    ("Not quite, I'm afraid.", No),
    (
        "I should be grateful if you would look at it once more.",
        Unclear,
    ),
    ("Sounds good to me, cheers.", Yes),
    ("With respect, this is hardly solved.", No),
    ("Better, thank you.", Unclear),
];

const FROM_AFAR: &[(&str, Answer)] = &[
    ("Is solved now thank you very much", Yes),
    ("now it work, thank you", Yes),
    ("it work now, thank you sir", Yes),
    ("machine is not work", No),
    ("problem is sloved thx", Yes),
    ("yse all fine", Yes),
    ("is stil brocken", No),
    ("dosnt work", No),
    ("it dont work since yesterday", No),
    ("is nto solved", No),
    ("no is not good", No),
    ("yeah right", Unclear),
    ("tank you", Unclear),
];

const OTHER_TONGUES: &[(&str, Answer)] = &[
    ("Ja", Yes),
    ("Ja, danke!", Yes),
    ("Ja, alles in Ordnung, vielen Dank.", Yes),
    ("Das Problem ist gelöst.", Yes),
    ("Funktioniert wieder, danke", Yes),
    ("Die Pumpe tropft nicht mehr.", Yes),
    ("Ja, aber es tropft noch", YesBut),
    ("Nein", No),
    ("Nein, noch nicht.", No),
    ("Nö", No),
    ("Es funktioniert nicht", No),
    ("Das stimmt nicht.", No),
    ("Ist nicht gelöst", No),
    ("Vielen Dank!", Thanks),
    ("Oui", Yes),
    ("Oui, merci beaucoup", Yes),
    ("C'est réglé, merci.", Yes),
    ("Oui, mais il y a encore une fuite", YesBut),
    ("Non", No),
    ("Pas encore", No),
    ("Ça ne marche pas", No),
    ("Ça marche pas", No),
    ("Le problème n'est pas résolu", No),
    ("Merci", Thanks),
    ("Sí", Yes),
    ("si", Yes),
    ("Sí, gracias", Yes),
    ("Está resuelto, muchas gracias.", Yes),
    ("Sí, pero todavía gotea", YesBut),
    ("No, todavía no", No),
    ("No funciona", No),
    ("No está resuelto", No),
    ("¿Está resuelto?", Unclear),
    ("Gracias", Thanks),
];

/// What looks like a yes at first.
const BAIT: &[(&str, Answer)] = &[
    ("Sure, solved, my foot", YesBut),
    ("I fixed it myself.", YesBut),
    ("Solved by throwing it away", YesBut),
    ("It worked for a day", YesBut),
    ("Solved for about an hour", YesBut),
    ("Solved save for the lamp", YesBut),
    ("All good, bar the scratch", YesBut),
    ("Yes it's solved. You lied to me.", YesBut),
    ("Yes, the wrong part arrived", YesBut),
    ("Yes. I want my money back", YesBut),
    ("Yes, I will never buy from you again", YesBut),
    ("The repair was done but no", No),
    ("Don't go ahead", No),
    ("Satisfied? No.", No),
    ("Yes. No.", No),
    ("yes and no", YesBut),
    ("Leider noch nicht gelöst", No),
    ("It is still not fixed", No),
    ("It is not really solved", No),
    ("Not that it is not solved", Unclear),
    ("Works like a charm", Yes),
    ("It is solved, you can close the case.", Yes),
    ("Kein Problem mehr", Yes),
    (
        "I have looked at the whole thing with my husband and it is\nsolved.\n\nKind regards\nA. Tester",
        Yes,
    ),
    ("It is solved. Now it is broken again", No),
    ("No need to call, it is solved", Yes),
    ("Ya no gotea", Yes),
    ("Ça ne fuit plus", Yes),
];

const NEITHER: &[(&str, Answer)] = &[
    ("Is it solved?", Unclear),
    ("is it solved", Unclear),
    ("When will it be solved?", Unclear),
    ("I hope it is solved", Unclear),
    ("Let me know when it is solved", Unclear),
    ("I want it solved by Friday", Unclear),
    ("You said it was solved", Unclear),
    ("Please get it fixed", Unclear),
    ("I don't know if it is solved", Unclear),
    ("I will check and let you know. Thanks", Unclear),
    ("My phone number is 555 0100", Unclear),
    ("I will be happy when it is solved", Unclear),
    ("Until it is solved I will not pay", Unclear),
    ("Did you find the leak?", Unclear),
    ("lorem ipsum", Unclear),
    ("Could you call me?", Unclear),
];

fn check(table: &[(&str, Answer)]) {
    let wrong: Vec<_> = table
        .iter()
        .filter(|(text, expected)| answer(text) != *expected)
        .map(|(text, expected)| format!("{text:?} is read as {:?}, not {expected:?}", answer(text)))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn short_answers() {
    check(SHORT);
}

#[test]
fn the_answers_that_the_method_names() {
    check(NAMED_IN_THE_METHOD);
}

#[test]
fn a_clear_yes_in_more_words() {
    check(LONGER_YES);
}

#[test]
fn a_yes_with_anything_that_limits_it() {
    check(LIMITED);
}

#[test]
fn a_no_in_many_words() {
    check(NO_IN_MANY_WORDS);
}

#[test]
fn polite_ways() {
    check(POLITE_BRITISH);
}

#[test]
fn english_of_people_who_learnt_it_and_slips_of_the_keyboard() {
    check(FROM_AFAR);
}

#[test]
fn german_french_and_spanish() {
    check(OTHER_TONGUES);
}

#[test]
fn what_looks_like_a_yes_at_first() {
    check(BAIT);
}

#[test]
fn words_that_do_not_answer() {
    check(NEITHER);
}

/// All sentences above, for the laws.
pub fn all() -> impl Iterator<Item = (&'static str, Answer)> {
    let tables = [
        SHORT,
        NAMED_IN_THE_METHOD,
        LONGER_YES,
        LIMITED,
        NO_IN_MANY_WORDS,
        POLITE_BRITISH,
        FROM_AFAR,
        OTHER_TONGUES,
        BAIT,
        NEITHER,
    ];
    tables.into_iter().flatten().copied()
}

mod laws {
    use super::{all, answer};
    use coach::Answer::{Thanks, Yes, YesBut};
    use coach::{MAX_BYTES_READ, MAX_WORDS_OF_A_YES};
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
}
