//! Answers that say what they mean: a word, a clear yes, a clear no, and words that do not answer.

use crate::{Table, check};
use coach::Answer::{No, Thanks, Unclear, Yes, YesBut};

const SHORT: Table = &[
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
    ("Yes, go ahead please.", Yes),
    ("Everything works again. You can close it.", Yes),
    ("It works again", Yes),
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

const NAMED_IN_THE_METHOD: Table = &[
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

const LONGER_YES: Table = &[
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

const NO_IN_MANY_WORDS: Table = &[
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

const NEITHER: Table = &[
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
fn a_no_in_many_words() {
    check(NO_IN_MANY_WORDS);
}

#[test]
fn words_that_do_not_answer() {
    check(NEITHER);
}

/// The sentences above, for the laws.
pub const ALL: &[Table] = &[
    SHORT,
    NAMED_IN_THE_METHOD,
    LONGER_YES,
    NO_IN_MANY_WORDS,
    NEITHER,
];
