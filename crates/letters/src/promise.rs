//! What a promise says in words, to us and to the customer.

use recovery::terms::{PromiseOf, WordSort};

use crate::catalogue::Catalogue;

/// The key of the words for us; the message takes `customer`.
pub fn promise_key(what: PromiseOf) -> &'static str {
    match what {
        PromiseOf::Word { sort } => match sort {
            WordSort::First => "promise-first-word",
            WordSort::Update => "promise-update",
            WordSort::Answer => "promise-answer",
            WordSort::NewDate => "promise-new-date",
            WordSort::MidFollowUp => "promise-mid-follow-up",
            WordSort::FollowUp => "promise-follow-up",
            WordSort::SecondFollowUp => "promise-second-follow-up",
            WordSort::HoldOpen => "promise-hold-open",
            WordSort::Look => "promise-look",
            WordSort::Approve => "promise-approve",
            WordSort::Senior => "promise-senior",
        },
        PromiseOf::Deed { .. } => "promise-deed",
    }
}

/// The key of the words for the customer.
pub fn promised_key(what: PromiseOf) -> &'static str {
    match what {
        PromiseOf::Word { sort } => match sort {
            WordSort::First => "promised-first-word",
            WordSort::Update => "promised-update",
            WordSort::Answer => "promised-answer",
            WordSort::NewDate => "promised-new-date",
            WordSort::MidFollowUp => "promised-mid-follow-up",
            WordSort::FollowUp => "promised-follow-up",
            WordSort::SecondFollowUp => "promised-second-follow-up",
            WordSort::HoldOpen => "promised-hold-open",
            WordSort::Look => "promised-look",
            WordSort::Approve => "promised-approve",
            WordSort::Senior => "promised-senior",
        },
        PromiseOf::Deed { .. } => "promised-deed",
    }
}

/// What is promised, for the one who keeps it: the words it was made with where it has some, else the standard ones
/// ("Answer Mara Lindt").
pub fn promise_words(
    words: &Catalogue,
    what: PromiseOf,
    text: Option<&str>,
    customer: &str,
) -> String {
    own(text).unwrap_or_else(|| words.say_with(promise_key(what), &[("customer", customer.into())]))
}

/// What is promised, for the customer: the words it was made with where it has some, else the standard ones
/// ("We answer you").
pub fn promised_to_you(words: &Catalogue, what: PromiseOf, text: Option<&str>) -> String {
    own(text).unwrap_or_else(|| words.say(promised_key(what)))
}

fn own(text: Option<&str>) -> Option<String> {
    text.map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}
