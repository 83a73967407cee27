//! What one of us noted of a customer's yes, heard on the phone or read in a letter.
//!
//! A note tells it in the third person, with the how and the when: “She says it is solved, on the phone this morning”.
//! There a “said” is no wish, quotation marks are no doubt, and a time of day takes nothing from the yes.

use super::text::Sentence;
use super::{Answer, weigh};

/// Words that only tell who said it, as [`super::text`] writes them.
const TELLING: &[&str] = &[
    "said",
    "says",
    "say",
    "saying",
    "told me",
    "tells me",
    "told us",
    "tells us",
    "telling me", // English
    "sagt",
    "sagte",
    "gesagt",
    "meint",
    "meinte", // German
    "dice",
    "dijo",
    "ha dicho",
    "me dice",
    "me dijo", // Spanish
    "dit",
    "a dit",
    "ma dit", // French
];

/// After one of these it is our own word that is told, or one that the customer holds against us.
const NOT_THEIRS: &[&str] = &["i", "we", "you", "ich", "wir"];

/// Words of the how and the when that would be read as something else.
const WHEN: &[&str] = &[
    "half past",
    "before noon",
    "before lunch",
    "before ten",
    "when i called",
    "when i rang",
    "when i phoned",
    "when i asked",
    "when asked", // English
    "heute morgen",
    "gestern morgen",
    "am morgen",
    "montag morgen",
    "dienstag morgen",
    "mittwoch morgen",
    "donnerstag morgen",
    "freitag morgen",
    "auf nachfrage", // German
    "esta manana",
    "por la manana",
    "de la manana",
    "ayer por la manana", // Spanish
];

/// Reads a note of what a customer said, as [`super::answer`] reads their own words.
pub fn noted(text: &str) -> Answer {
    weigh(text, |sentences| {
        for sentence in sentences {
            plain(sentence);
        }
    })
}

fn plain(sentence: &mut Sentence) {
    sentence.quotes = false;
    for clause in &mut sentence.clauses {
        *clause = without_telling(clause);
    }
    sentence.clauses.retain(|clause| !clause.is_empty());
}

fn without_telling(clause: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    let mut rest = clause;
    while let Some(word) = rest.first() {
        let theirs = !kept
            .last()
            .is_some_and(|before| NOT_THEIRS.contains(&before.as_str()));
        let skipped = [(WHEN, true), (TELLING, theirs)]
            .into_iter()
            .filter(|(_, may)| *may)
            .flat_map(|(phrases, _)| phrases)
            .filter_map(|phrase| begins(rest, phrase))
            .max();
        rest = &rest[skipped.unwrap_or(1)..];
        if skipped.is_none() {
            kept.push(word.clone());
        }
    }
    kept
}

/// How many words the phrase takes, where the words begin with it.
fn begins(words: &[String], phrase: &str) -> Option<usize> {
    let mut taken = 0;
    for word in phrase.split(' ') {
        if words.get(taken)? != word {
            return None;
        }
        taken += 1;
    }
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(note: &str) -> bool {
        matches!(noted(note), Answer::No | Answer::YesBut)
            || matches!(noted(&format!("Yes, {note}")), Answer::No | Answer::YesBut)
    }

    #[test]
    fn how_and_when_it_was_said_take_nothing_from_a_yes() {
        for note in [
            "It is fine, said on the phone today",
            "It is solved. Said on the phone, today at 11.",
            "She says it is solved, on the phone today",
            "“It is solved now.” Monday, 10:55",
            "Yes, all works again, said Monday 23 November at 10:55",
            "The toaster runs, she told me today",
            "It is solved",
            "Solved, today at 11",
            "He said: \"Everything works again\". Call of 24 November, half past nine.",
            "When I rang this morning, she said that it is solved.",
            "Es ist gelöst, sagte sie heute Morgen am Telefon",
            "Sie sagt, alles funktioniert wieder. Anruf am Montag um 10:55",
            "„Es ist alles in Ordnung.“ Telefon, heute 11 Uhr",
            "Hat am Telefon gesagt, dass es behoben ist",
            "Dice que está resuelto, por teléfono esta mañana",
            "«Ya funciona», me dijo hoy a las 11",
            "Está solucionado, dijo el lunes por la mañana",
        ] {
            assert!(!limits(note), "{note}: {:?}", noted(note));
        }
    }

    #[test]
    fn what_is_missing_is_heard_in_a_note_as_well() {
        for note in [
            "Yes, but it still leaks",
            "She says it is solved, but the lid still squeaks",
            "It is not solved yet, said on the phone today",
            "She did not say that it is solved",
            "He could not tell me whether it is solved",
            "Solved except for the refund, she told me",
            "I told her that it is solved",
            "She hopes it is solved",
            "She wants the money as well, then it is solved",
            "Would be fine if the refund came, said today",
            "Sie sagt, es ist noch nicht gelöst",
            "Gelöst, aber der Deckel quietscht noch, sagte sie",
            "Wenn das Geld kommt, ist es gelöst, sagte er heute Morgen",
            "Dice que está resuelto, pero falta el dinero",
            "Todavía no está resuelto, dijo hoy",
        ] {
            assert!(limits(note), "{note}: {:?}", noted(note));
        }
    }
}
