//! The sentence in which a customer says by themselves that it is solved.
//!
//! A yes alone answers a question, and a “fine” may be about Thursday. Here a word of its own must say that the trouble has
//! ended: it is solved, fixed, gone, or works again.

use super::clause;
use super::text::{self, WRAPPED_LINE};
use super::verdict::Signals;
use super::{Answer, answer};

/// Words that say it, as [`text`] writes words.
const ENDED: &[&str] = &[
    "solved",
    "resolved",
    "fixed",
    "sorted",
    "rectified",
    "remedied",
    "gone", // English
    "gelost",
    "behoben",
    "erledigt",
    "geklart", // German
    "resuelto",
    "resuelta",
    "resueltos",
    "resueltas",
    "solucionado",
    "solucionada",
    "arreglado",
    "arreglada", // Spanish
    "resolu",
    "resolue",
    "regle",
    "reglee", // French
];
/// Words that say it beside one that says “again” or “now”.
const RUNS: &[&str] = &[
    "works",
    "working",
    "runs",
    "running",
    "funktioniert",
    "lauft",
    "geht",
    "funciona",
    "funcionan",
    "fonctionne",
    "marche",
];
const AGAIN: &[&str] = &[
    "again",
    "now",
    "wieder",
    "jetzt",
    "nun",
    "nuevo",
    "vez",
    "ahora",
    "ya",
    "nouveau",
    "maintenant",
];

/// The sentence that says it. Nothing where all the words together are less than a clear yes.
pub fn says_solved(text: &str) -> Option<&str> {
    (answer(text) == Answer::Yes)
        .then(|| pieces(text).find(|piece| says(piece)))
        .flatten()
}

fn says(piece: &str) -> bool {
    let mut signals = Signals::default();
    let sentences = text::sentences(piece);
    for sentence in &sentences {
        clause::read_sentence(sentence, &mut signals);
    }
    let words = || {
        sentences
            .iter()
            .flat_map(|one| one.clauses.iter().flatten())
    };
    let any = |wanted: &[&str]| words().any(|word| wanted.contains(&word.as_str()));
    signals.well && (any(ENDED) || (any(RUNS) && any(AGAIN)))
}

/// The sentences as they were written, cut where the reading cuts them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut line = 0;
        let end = rest.char_indices().find_map(|(at, c)| {
            let ends = match c {
                '\n' => line < WRAPPED_LINE,
                _ => matches!(c, '.' | '!' | '?' | '…' | '？' | '。'),
            };
            line = if c == '\n' { 0 } else { line + 1 };
            ends.then(|| at + c.len_utf8())
        });
        let (piece, left) = rest.split_at(end.unwrap_or(rest.len()));
        rest = left;
        Some(piece.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_that_says_it_is_found_in_four_languages() {
        for (text, sentence) in [
            (
                "Hello Anna,\n\nYes, it is solved now, thank you! Have a good day.\n\nAda",
                "Yes, it is solved now, thank you!",
            ),
            ("The kettle works again.", "The kettle works again."),
            (
                "Thanks for the new seal.\nThe leak is gone.",
                "The leak is gone.",
            ),
            (
                "Danke, das Problem ist gelöst.",
                "Danke, das Problem ist gelöst.",
            ),
            (
                "Die Lampe funktioniert wieder. Danke!",
                "Die Lampe funktioniert wieder.",
            ),
            ("Gracias, ya está resuelto.", "Gracias, ya está resuelto."),
            ("Merci, c'est résolu.", "Merci, c'est résolu."),
        ] {
            assert_eq!(says_solved(text), Some(sentence), "{text}");
        }
    }

    #[test]
    fn less_than_that_says_nothing() {
        for text in [
            "",
            "Yes.",
            "Yes, thank you!",
            "Yes, Thursday works fine.",
            "Yes, a replacement is fine.",
            "I am very happy with it.",
            "It is solved, but the lid still squeaks.",
            "Is it solved?",
            "It is not solved.",
            "I hope it is solved soon.",
            "It works again only when I hold it.",
            "It is fixed. No, it broke again!",
        ] {
            assert_eq!(says_solved(text), None, "{text}");
        }
    }
}
