//! A no in a sentence that helps: what happened, what was kept, what to do.

use recovery::Refusal;
use recovery::final_answer::Missing;
use recovery::refusal::Between;
use recovery::terms::Money;

use crate::catalogue::{Arg, Catalogue};
use crate::term::{self, part_key};

/// The sentence for one of us.
pub fn refusal_sentence(words: &Catalogue, refusal: &Refusal) -> String {
    words.say_with(
        &format!("refusal-{}", refusal.code()),
        &arguments(words, refusal),
    )
}

/// The sentence for a customer on their page: of what a press there can meet, in their words; of anything else, that
/// it did not go through and how to reach us.
pub fn refusal_to_customer(words: &Catalogue, refusal: &Refusal) -> String {
    let key = format!("refusal-customer-{}", refusal.code());
    let key = if words.has(&key) {
        key.as_str()
    } else {
        "refusal-customer-other"
    };
    words.say_with(key, &arguments(words, refusal))
}

fn arguments(words: &Catalogue, refusal: &Refusal) -> Vec<(&'static str, Arg<'static>)> {
    match refusal {
        Refusal::NeedsRole { needs } => vec![("role", words.say(term::role(*needs)).into())],
        Refusal::ChangedSince { what, .. } => {
            let mut came: Vec<String> = what
                .iter()
                .map(|between: &Between| words.say(term::between(*between)))
                .collect();
            if came.is_empty() {
                came.push(words.say("between-something"));
            }
            vec![("what", words.list(&came).into())]
        }
        Refusal::Merged { into_number } => vec![("number", (*into_number).into())],
        Refusal::OwesDeeds { number } => vec![("number", (*number).into())],
        Refusal::TwoCustomers { number, other } => {
            vec![("number", (*number).into()), ("other", (*other).into())]
        }
        Refusal::NoOption { point, .. }
        | Refusal::PlusIsNoChoice(point)
        | Refusal::NoPoint(point)
        | Refusal::NothingOffered(point)
        | Refusal::NothingChosen(point)
        | Refusal::NoPlan(point)
        | Refusal::OldPlan(point)
        | Refusal::NewerAgreed(point)
        | Refusal::AgreementHolds(point)
        | Refusal::AgreeFirst(point)
        | Refusal::DeedsOpen(point)
        | Refusal::AlreadyDone(point) => vec![("point", (*point).into())],
        Refusal::NoPromise(promise)
        | Refusal::PromiseNotOpen(promise)
        | Refusal::IsAWord(promise) => vec![("promise", (*promise).into())],
        Refusal::NoWish(wish) | Refusal::AnswerWish(wish) | Refusal::AskForGoal(wish) => {
            vec![("wish", (*wish).into())]
        }
        Refusal::OldEdition { stands } => vec![("stands", (*stands).into())],
        Refusal::CannotSkip(stage) => vec![("stage", words.say(term::stage(*stage)).into())],
        Refusal::TooMany { what, max } => {
            // Of what is a word of the method; one the catalogue does not know is said as it stands.
            let key = format!("bound-{what}");
            let named = if words.has(&key) {
                words.say(&key)
            } else {
                (*what).to_owned()
            };
            vec![("what", named.into()), ("max", (*max).into())]
        }
        Refusal::AnotherChannel(need) => {
            vec![("need", words.say(&format!("need-{}", need.name())).into())]
        }
        Refusal::SayWorth(remedy) => vec![("remedy", words.say(term::remedy(*remedy)).into())],
        Refusal::AboveLimit { remedy, limit, .. } => vec![
            ("remedy", words.say(term::remedy(*remedy)).into()),
            ("limit", money(words, limit).into()),
        ],
        Refusal::FinalAnswerLacks { missing } => {
            let parts: Vec<String> = missing.iter().map(|one| lacks(words, one)).collect();
            vec![("missing", words.list(&parts).into())]
        }
        _ => Vec::new(),
    }
}

/// An amount as people read it.
fn money(words: &Catalogue, money: &Money) -> String {
    let cents = money.cents.unsigned_abs();
    let mark = words.say("decimal-mark");
    let amount = format!("{}{mark}{:02}", cents / 100, cents % 100);
    let args = [
        ("amount", amount.into()),
        ("currency", money.currency.clone().into()),
    ];
    words.say_with("money", &args)
}

/// A part that is missing, in the words of the catalogue and in those in which it is asked for.
fn lacks(words: &Catalogue, missing: &Missing) -> String {
    let part = words.say(&part_key(missing.part));
    let part = match missing.point {
        Some(point) => {
            let args = [("part", part.into()), ("point", point.into())];
            words.say_with("lacks-of-point", &args)
        }
        None => part,
    };
    if missing.asked.is_empty() {
        return part;
    }
    let args = [
        ("part", part.into()),
        ("asked", missing.asked.as_str().into()),
    ];
    words.say_with("lacks-asked", &args)
}
