//! What was said of the cases, as the desk understands it; what nobody understands is told with what there is, and the
//! rest is searched.

use super::super::cases::STATUSES;
use super::super::classes::in_words;
use super::said::{self, OPERATORS, Operator, Said, read};
use crate::problem::Problem;
use crate::state::WebState;
use crate::when::When;
use crate::words::say_in;
use desk::filing::Tag;
use desk::views::{CaredBy, Narrow, Person, TAGS_ASKED_MAX, TERMS_MAX, leaves_aside};
use letters::Language;
use recovery::classes::Class;
use recovery::{Severity, Stage};

/// Names of what there is that are told.
const TOLD_MAX: usize = 12;

/// What is searched, and what is told about it.
pub(super) struct Narrowed {
    pub(super) words: String,
    pub(super) narrow: Narrow,
    pub(super) told: Vec<String>,
}

/// Understands what somebody typed.
pub(super) async fn understand(
    web: &WebState,
    me: &Person,
    when: &When,
    text: &str,
) -> Result<Narrowed, Problem> {
    let typed = read(text);
    let mut told = Vec::new();
    let mut unknown = typed.unknown.clone();
    unknown.sort_unstable();
    unknown.dedup();
    for name in &unknown {
        let names: Vec<String> = OPERATORS
            .iter()
            .map(|(_, _, key)| format!("{}:", t!(key)))
            .collect();
        told.push(t!(
            "search-no-operator",
            name = name.as_str(),
            all = names.join(", ")
        ));
    }
    let asks = |what: Operator| typed.said.iter().any(|one| one.what == what);
    let people = if asks(Operator::Owner) {
        web.desk.people(me).await?
    } else {
        Vec::new()
    };
    let tags = if asks(Operator::Tag) {
        web.desk.tags(me).await?
    } else {
        Vec::new()
    };
    let mut narrow = Narrow::default();
    // What was said of each, in turn, and whether it was understood.
    let mut heard: Vec<(Operator, bool)> = Vec::new();
    for one in &typed.said {
        let understood = match one.what {
            Operator::From => {
                let records = web.desk.records_at(me, &one.value).await?;
                let known = !records.is_empty();
                if known {
                    narrow.customers = records;
                }
                let none = || {
                    if one.value.is_empty() {
                        t!("search-needs-address")
                    } else {
                        t!("search-no-address", address = one.value.as_str())
                    }
                };
                if known { Ok(()) } else { Err(none()) }
            }
            _ => take(&mut narrow, one, (me, &people, &tags), when),
        };
        heard.push((one.what, understood.is_ok()));
        if let Err(sentence) = understood
            && !told.contains(&sentence)
        {
            told.push(sentence);
        }
    }
    told.extend(said_twice(&heard));
    let left_aside = heard.iter().any(|(_, understood)| !understood);
    if left_aside && (!typed.words.is_empty() || narrow != Narrow::default()) {
        told.push(t!("search-rest"));
    }
    if leaves_aside(&typed.words) {
        told.push(t!("search-words-most", most = TERMS_MAX));
    }
    if said::only_without(&typed.words) {
        told.push(t!("search-only-without"));
    }
    Ok(Narrowed {
        words: typed.words,
        narrow,
        told,
    })
}

/// Of what was said more than once, which one counts, each told once. Tags must all be there.
fn said_twice(heard: &[(Operator, bool)]) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for (place, (what, last)) in heard.iter().enumerate().rev() {
        let mut before = heard[..place].iter().filter(|(other, _)| other == what);
        let later = heard[place + 1..].iter().any(|(other, _)| other == what);
        if *what == Operator::Tag || later {
            continue;
        }
        let known = before.clone().any(|(_, understood)| *understood);
        // What fits nothing is left aside, and what was said before it stands.
        let counts = match (last, known) {
            (true, _) if before.next().is_some() => "search-twice",
            (false, true) => "search-twice-before",
            _ => continue,
        };
        told.insert(0, t!(counts, what = named(*what)));
    }
    told
}

/// How an operator is told.
fn named(what: Operator) -> String {
    match what {
        Operator::Number => "#".to_owned(),
        other => format!("{}:", other.name()),
    }
}

fn take(
    narrow: &mut Narrow,
    said: &Said,
    (me, people, tags): (&Person, &[Person], &[Tag]),
    when: &When,
) -> Result<(), String> {
    match said.what {
        Operator::Number => narrow.number = Some(said.value.parse().unwrap_or(u64::MAX)),
        Operator::Status => narrow.status = Some(choose(said, statuses())?),
        Operator::Stage => narrow.stage = Some(choose(said, stages())?),
        Operator::Owner => narrow.owner = Some(choose(said, owners(me, people))?),
        Operator::Tag => {
            let choices = tags.iter().map(|tag| Choice::of(tag.id, &[&tag.name]));
            let tag = choose(said, choices.collect())?;
            if narrow.tags.len() == TAGS_ASKED_MAX {
                return Err(t!("search-tags-most", most = TAGS_ASKED_MAX));
            }
            narrow.tags.push(tag);
        }
        Operator::Class => narrow.class = Some(choose(said, classes())?),
        Operator::Severity => narrow.severity = Some(choose(said, severities())?),
        Operator::After => narrow.opened_from = Some(day(said, when)?),
        Operator::Before => narrow.opened_before = Some(day(said, when)?),
        // The desk is asked for the records of an address.
        Operator::From => {}
    }
    Ok(())
}

/// Something that can be said, under each of its names; the first is told where nothing fits.
struct Choice<T> {
    is: T,
    names: Vec<String>,
}

impl<T> Choice<T> {
    fn of(is: T, names: &[&str]) -> Self {
        Self {
            is,
            names: names.iter().map(|name| (*name).to_owned()).collect(),
        }
    }
}

/// The states a case can be asked for: their codes, and the words of the screen.
fn statuses() -> Vec<Choice<String>> {
    let all = STATUSES.iter().map(|(code, key)| Choice {
        is: (*code).to_owned(),
        names: vec![
            (*code).to_owned(),
            t!(key),
            say_in(Language::ENGLISH, key, &[]),
        ],
    });
    all.collect()
}

fn stages() -> Vec<Choice<Stage>> {
    let all = Stage::PATH.iter().map(|stage| {
        let key = letters::term::stage(*stage);
        Choice {
            is: *stage,
            names: vec![t!(key), stage.name().to_owned()],
        }
    });
    all.collect()
}

fn owners(me: &Person, people: &[Person]) -> Vec<Choice<CaredBy>> {
    let mut all = vec![
        Choice::of(CaredBy::One(me.id), &[&t!("search-owner-me"), "me"]),
        Choice::of(CaredBy::Nobody, &[&t!("search-owner-none"), "none"]),
    ];
    let people = people.iter();
    all.extend(people.map(|one| Choice::of(CaredBy::One(one.id), &[&one.name])));
    all
}

fn classes() -> Vec<Choice<Class>> {
    let all = Class::all().map(|class| {
        let names = vec![class.to_string(), in_words(&class)];
        Choice { is: class, names }
    });
    all.collect()
}

fn severities() -> Vec<Choice<Severity>> {
    let all = Severity::ALL.iter();
    all.map(|one| Choice::of(*one, &[&one.step().to_string()]))
        .collect()
}

/// The one that is meant: named in full, or by words that begin those of one name alone.
fn choose<T: Clone + PartialEq>(said: &Said, choices: Vec<Choice<T>>) -> Result<T, String> {
    let all = |choices: &[&Choice<T>]| {
        let names = choices.iter().filter_map(|one| one.names.first());
        let mut names: Vec<String> = names.take(TOLD_MAX).map(|name| said::typed(name)).collect();
        if choices.len() > TOLD_MAX {
            names.push("…".to_owned());
        }
        names.join(", ")
    };
    let every: Vec<&Choice<T>> = choices.iter().collect();
    let what = named(said.what);
    if said.value.is_empty() {
        return Err(t!("search-needs-value", what = what, all = all(&every)));
    }
    let sought = words(&said.value);
    let is_named = |one: &&Choice<T>| one.names.iter().any(|name| words(name) == sought);
    if let Some(one) = choices.iter().find(is_named) {
        return Ok(one.is.clone());
    }
    let begins = |name: &String| {
        let name = words(name);
        !sought.is_empty()
            && sought
                .iter()
                .all(|sought| name.iter().any(|word| word.starts_with(sought)))
    };
    let mut fits: Vec<&Choice<T>> = Vec::new();
    for one in choices.iter().filter(|one| one.names.iter().any(begins)) {
        if fits.iter().all(|other| other.is != one.is) {
            fits.push(one);
        }
    }
    let said = format!("{what}{}", said.value);
    match fits.as_slice() {
        [one] => Ok(one.is.clone()),
        [] => Err(t!("search-no-value", said = said, all = all(&every))),
        _ => Err(t!("search-many-values", said = said, all = all(&fits))),
    }
}

fn words(name: &str) -> Vec<String> {
    let words = name.split(|sign: char| !sign.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The first moment of a day: 2026-11-23, or 23.11.2026 as some write it.
fn day(said: &Said, when: &When) -> Result<calendar::Moment, String> {
    let parts: Vec<&str> = said.value.split('.').collect();
    let written = match parts.as_slice() {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => said.value.clone(),
    };
    let no_day = || {
        let today = when.input(when.now);
        let today = today.get(..10).unwrap_or_default().to_owned();
        t!(
            "search-no-day",
            said = format!("{}{}", named(said.what), said.value),
            day = today
        )
    };
    when.read(&format!("{written}T00:00")).ok_or_else(no_day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(what: Operator, value: &str) -> Said {
        Said {
            what,
            value: value.to_owned(),
        }
    }

    fn status(value: &str) -> Result<String, String> {
        choose(&said(Operator::Status, value), statuses())
    }

    #[test]
    fn a_state_is_named_by_its_code_or_by_the_words_of_the_screen() {
        for (value, code) in [
            ("open", "open"),
            ("not-complaint", "not-complaint"),
            ("no-answer", "resting"),
            ("Resting, no answer", "resting"),
            ("solved", "confirmed"),
        ] {
            assert_eq!(status(value).as_deref(), Ok(code), "{value}");
        }
    }

    #[test]
    fn what_fits_several_or_none_is_told_with_what_there_is() {
        let several = status("customer").unwrap_err();
        assert!(
            several.contains("withdrawn") && !several.contains("open"),
            "{several}"
        );
        for none in ["closed", "-", ""] {
            let told = status(none).unwrap_err();
            assert!(told.contains("open, confirmed, resting"), "{told}");
        }
    }

    #[test]
    fn a_day_is_read_as_it_is_written() {
        let when = When {
            now: calendar::Moment::from_us(0),
            zone: calendar::TimeZone::UTC,
        };
        let read = |value: &str| day(&said(Operator::Before, value), &when);
        assert_eq!(read("2026-11-23"), read("23.11.2026"));
        assert_eq!(read("3.1.2026"), read("2026-01-03"));
        for odd in ["", "soon", "2026-13-01", "1.2", "2026-11-23T10:00"] {
            assert!(read(odd).unwrap_err().contains("1970-01-01"), "{odd}");
        }
    }
}
