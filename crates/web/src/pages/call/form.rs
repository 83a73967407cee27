//! What the page of a talk brings: put down on what was kept. A field that is not on the page leaves what is kept as it is.

use crate::form::Form;
use crate::pages::case::terms;
use crate::problem::Misfit;
use crate::when::When;
use desk::acts::Agreed;
use desk::calls::{Saving, WAYS, Written};
use recovery::call::NoteKind;
use recovery::terms::Remedy;

/// Names the groups of fields the page holds, so that a box without its tick is told from one that is not there.
pub(super) const HOLDS: &str = "holds";

/// The field of a kind of notes.
pub(super) fn note_field(kind: NoteKind) -> String {
    format!("note-{}", kind.name())
}

/// The field of the kind of a way.
pub(super) fn remedy_field(place: usize) -> String {
    format!("way-{place}-remedy")
}

/// The field of the words of a way.
pub(super) fn way_field(place: usize) -> String {
    format!("way-{place}-text")
}

/// From where it is kept.
pub(super) fn saving(form: &Form) -> Saving {
    Saving {
        window: form.get("window").to_owned(),
        count: form.get("count").parse().unwrap_or_default(),
        seen: form.get("seen").to_owned(),
    }
}

/// Puts down what the page brought.
pub(super) fn fill(form: &Form, written: &mut Written) {
    for (name, value) in form.pairs() {
        match name {
            "channel" => written.in_person = value == "in_person",
            "chosen" => written.chosen = value.parse().unwrap_or_default(),
            _ => {
                if let Some(text) = text_of(written, name) {
                    value.clone_into(text);
                }
            }
        }
    }
    if form.has(HOLDS, "agree") {
        written.whole = form.has("whole", "yes");
    }
    if form.has(HOLDS, "promise") {
        written.today = form.has("today", "yes");
    }
    if form.has(HOLDS, "right") {
        written.right = form.has("right", "yes");
    }
    written.chosen = written.chosen.min(WAYS);
}

fn text_of<'a>(written: &'a mut Written, name: &str) -> Option<&'a mut String> {
    if let Some(kind) = name.strip_prefix("note-") {
        return NoteKind::named(kind).map(|kind| written.notes.of_mut(kind));
    }
    if let Some(way) = name.strip_prefix("way-") {
        let (place, part) = way.split_once('-')?;
        let way = written.ways.get_mut(place.parse::<usize>().ok()?)?;
        return match part {
            "remedy" => Some(&mut way.remedy),
            "text" => Some(&mut way.text),
            _ => None,
        };
    }
    Some(match name {
        "name" => &mut written.name,
        "email" => &mut written.email,
        "phone" => &mut written.phone,
        "reference" => &mut written.reference,
        "subject" => &mut written.subject,
        "why" => &mut written.why,
        "deed" => &mut written.deed,
        "deed-due" => &mut written.deed_due,
        "next-about" => &mut written.next_about,
        "next-due" => &mut written.next_due,
        _ => return None,
    })
}

/// What was agreed, with its kinds and dates read.
///
/// # Errors
/// A way without its kind, a deed without its date, a date that is none, a choice of a way that has no words.
pub(super) fn agreed(written: &Written, when: &When) -> Result<Agreed, Misfit> {
    let mut agreed = Agreed {
        whole: written.whole,
        why: some(&written.why),
        today: written.today,
        ..Agreed::default()
    };
    for (place, way) in written.ways.iter().enumerate() {
        let is_chosen = written.chosen == place + 1;
        let Some(text) = some(&way.text) else {
            if is_chosen {
                return Err(Misfit::new(way_field(place), "misfit-empty"));
            }
            continue;
        };
        let remedy: Remedy = terms::read(&way.remedy)
            .ok_or_else(|| Misfit::new(remedy_field(place), "misfit-choose"))?;
        if is_chosen {
            agreed.chosen = Some(agreed.ways.len());
        }
        agreed.ways.push((remedy, text));
    }
    if let Some(deed) = some(&written.deed) {
        let due = written.deed_due.trim();
        if due.is_empty() {
            return Err(Misfit::new("deed-due", "misfit-date-empty"));
        }
        let due = when
            .read(due)
            .ok_or_else(|| Misfit::new("deed-due", "misfit-date"))?;
        agreed.deed = Some((deed, due));
    }
    let about = written.next_about.trim();
    let due = written.next_due.trim();
    if !due.is_empty() {
        let due = when
            .read(due)
            .ok_or_else(|| Misfit::new("next-due", "misfit-date"))?;
        agreed.next = Some((due, about.to_owned()));
    } else if !about.is_empty() {
        return Err(Misfit::new("next-due", "misfit-date-empty"));
    }
    Ok(agreed)
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_is_not_on_the_page_leaves_what_is_kept() {
        let mut written = Written {
            name: "Marta Ruiz".into(),
            whole: true,
            ..Written::default()
        };
        fill(
            &Form::from([
                ("note-facts", "It came dented."),
                ("way-1-text", "A new one"),
            ]),
            &mut written,
        );
        assert_eq!(written.name, "Marta Ruiz");
        assert_eq!(written.notes.facts, "It came dented.");
        assert_eq!(written.ways[1].text, "A new one");
        assert!(written.whole);
        fill(
            &Form::from([(HOLDS, "agree"), ("chosen", "99")]),
            &mut written,
        );
        assert!(!written.whole);
        assert_eq!(written.chosen, WAYS);
    }
}
