//! Words to say, made from the notes; each says them in their own words.

use crate::problem::Problem;
use crate::state::WebState;
use crate::when::When;
use calendar::Moment;
use desk::calls::Written;
use desk::views::Person;
use letters::{Arg, Language};
use recovery::call::{CallStep, NoteKind};

/// Lines as sentences: each begins with a capital and ends with a stop.
pub(super) fn sentences<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(sentence).collect::<Vec<_>>().join(" ")
}

fn sentence(line: &str) -> String {
    let mut letters = line.chars();
    let mut said: String = letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default();
    if !said.ends_with(['.', '!', '?', '…', ':']) {
        said.push('.');
    }
    said
}

/// A line without its stop, to stand within a sentence.
pub(super) fn within(line: &str) -> &str {
    line.trim().trim_end_matches(['.', ';', ','])
}

/// What to say at this step; nothing where one breathes.
pub(super) fn to_say(written: &Written, me: &Person, when: &When) -> Option<String> {
    let notes = &written.notes;
    let all = |kind| sentences(notes.lines(kind));
    let said = match written.step {
        CallStep::Breathe => return None,
        CallStep::Open => t!("call-say-open", name = me.name.as_str()),
        CallStep::Listen => t!("call-say-listen"),
        CallStep::Ask => match notes.lines(NoteKind::Ask).next() {
            Some(asked) => t!("call-say-ask-noted", asked = asked),
            None => t!("call-say-ask"),
        },
        CallStep::RepeatBack => repeat(crate::words::language(), written),
        CallStep::Acknowledge => match all(NoteKind::Meaning) {
            means if means.is_empty() => t!("call-say-acknowledge"),
            means => t!("call-say-acknowledge-noted", means = means),
        },
        CallStep::Offer => {
            let ways: Vec<String> = ways(written).map(|way| within(way).to_owned()).collect();
            match ways.as_slice() {
                [] => t!("call-say-offer"),
                [one] => t!("call-say-offer-one", way = one.as_str()),
                [before @ .., last] => t!(
                    "call-say-offer-noted",
                    ways = before.join("; "),
                    last = last.as_str()
                ),
            }
        }
        CallStep::Agree => match plan(written, when) {
            plan if plan.is_empty() => t!("call-say-agree"),
            plan => t!("call-say-agree-noted", plan = plan),
        },
        CallStep::Promise => {
            let due = when.read(written.next_due.trim());
            let due = due.map(|due| when.full_words(due));
            match (due, me.phone.as_str()) {
                (Some(due), "") => t!("call-say-promise-noted", due = due),
                (Some(due), phone) => t!("call-say-promise-reach", due = due, phone = phone),
                (None, _) => t!("call-say-promise"),
            }
        }
    };
    Some(said)
}

/// The words to repeat back: only of what was noted.
pub(super) fn repeat(language: Language, written: &Written) -> String {
    let say = |key: &str, args: &[(&str, Arg)]| crate::words::say_in(language, key, args);
    let mut parts = vec![say("call-repeat-begin", &[])];
    for (kind, key) in [
        (NoteKind::Facts, "call-repeat-facts"),
        (NoteKind::Meaning, "call-repeat-meaning"),
        (NoteKind::Wish, "call-repeat-wish"),
    ] {
        let noted = sentences(written.notes.lines(kind));
        if !noted.is_empty() {
            parts.push(say(key, &[("noted", noted.into())]));
        }
    }
    if parts.len() == 1 {
        return say("call-repeat-nothing", &[]);
    }
    parts.push(say("call-repeat-end", &[]));
    parts.join(" ")
}

/// The ways that were noted.
pub(super) fn ways(written: &Written) -> impl Iterator<Item = &str> {
    let texts = written.ways.iter().map(|way| way.text.trim());
    texts.filter(|text| !text.is_empty())
}

/// The way they chose.
pub(super) fn chosen(written: &Written) -> Option<&str> {
    let place = written.chosen.checked_sub(1)?;
    let text = written.ways.get(place)?.text.trim();
    (!text.is_empty()).then_some(text)
}

/// What was agreed, in sentences.
fn plan(written: &Written, when: &When) -> String {
    let deed = written.deed.trim();
    let due = when.read(written.deed_due.trim());
    let deed = match (deed, due) {
        ("", _) => None,
        (deed, None) => Some(deed.to_owned()),
        (deed, Some(due)) => Some(t!(
            "call-deed-by",
            deed = within(deed),
            due = when.full_words(due)
        )),
    };
    sentences(chosen(written).into_iter().chain(deed.as_deref()))
}

/// The date of the agreed word, where the mail itself does not name it. Below each mail stands when they hear from us next:
/// that is the agreed word, unless it lies beyond the longest silence and an earlier one comes before it.
pub(super) async fn next_in_mail(
    web: &WebState,
    written: &Written,
    when: &When,
) -> Result<Option<Moment>, Problem> {
    let Some(due) = when.read(written.next_due.trim()) else {
        return Ok(None);
    };
    let (office, policy) = (web.desk.office().await?, web.desk.policy().await?);
    Ok((due > policy.silence_ends(&office, when.now)).then_some(due))
}

/// The mail that sums it up, in the language of whoever reads it.
pub(super) fn summary(
    language: Language,
    written: &Written,
    name: &str,
    when: &When,
    next: Option<Moment>,
) -> String {
    let words = language.words();
    let say = |key: &str, args: &[(&str, Arg)]| words.say_with(key, args);
    let due_of = |text: &str| {
        let due = when.read(text.trim());
        due.map(|due| words.day_and_time_said(due, when.now, &when.zone))
    };
    let mut parts = vec![if name.trim().is_empty() {
        say("call-mail-greeting", &[])
    } else {
        say("call-mail-greeting-named", &[("name", name.trim().into())])
    }];
    parts.push(say(
        if written.in_person {
            "call-mail-thanks-person"
        } else {
            "call-mail-thanks-phone"
        },
        &[],
    ));
    for (kind, key) in [
        (NoteKind::Facts, "call-mail-facts"),
        (NoteKind::Meaning, "call-mail-meaning"),
        (NoteKind::Wish, "call-mail-wish"),
    ] {
        let noted = sentences(written.notes.lines(kind));
        if !noted.is_empty() {
            parts.push(say(key, &[("noted", noted.into())]));
        }
    }
    if let Some(chosen) = chosen(written) {
        parts.push(say("call-mail-agreed", &[("way", sentence(chosen).into())]));
    }
    let deed = written.deed.trim();
    if !deed.is_empty() {
        let deed = match due_of(&written.deed_due) {
            Some(due) => say(
                "call-mail-deed-by",
                &[("deed", within(deed).into()), ("due", due.into())],
            ),
            None => say("call-mail-deed", &[("deed", sentence(deed).into())]),
        };
        parts.push(deed);
    }
    if let Some(due) = next {
        let due = words.day_and_time_said(due, when.now, &when.zone);
        parts.push(say("call-mail-next", &[("due", due.into())]));
    }
    parts.push(say("call-mail-end", &[]));
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_become_sentences() {
        assert_eq!(
            sentences(["dented dishwasher", "And again!"].into_iter()),
            "Dented dishwasher. And again!"
        );
        assert_eq!(within("a new one."), "a new one");
    }
}
