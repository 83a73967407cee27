//! Answers that are easily read wrongly: limited, polite, ironic, misspelt, in other tongues.

use crate::{Table, check};
use coach::Answer::{No, Thanks, Unclear, Yes, YesBut};

const LIMITED: Table = &[
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

/// What ended is what was asked about: no but.
const ENDED: Table = &[
    ("Yes. They stopped.", Yes),
    ("Yes, it has stopped.", Yes),
    ("Yes, the calls have stopped. Thank you.", Yes),
    ("They stopped.", Unclear),
    ("Yes. They have not stopped.", YesBut),
    ("Yes, if it has stopped", YesBut),
    ("Yes. Has it stopped?", YesBut),
];

const POLITE_BRITISH: Table = &[
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

const FROM_AFAR: Table = &[
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

const OTHER_TONGUES: Table = &[
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
const BAIT: Table = &[
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

#[test]
fn a_yes_with_anything_that_limits_it() {
    check(LIMITED);
}

#[test]
fn what_stopped_takes_nothing_from_a_yes() {
    check(ENDED);
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

/// The sentences above, for the laws.
pub const ALL: &[Table] = &[
    LIMITED,
    ENDED,
    POLITE_BRITISH,
    FROM_AFAR,
    OTHER_TONGUES,
    BAIT,
];
