//! Internal notes: facts first, and no word about a person's character. A note can be read by the customer one day.

use serde::Serialize;

use super::cues::{Cue, Hit, Line, Reading};
use crate::text::Span;

/// What is noticed in a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// A word about a person's character or mood (P10).
    Character,
    /// The note begins with an opinion and not with what happened (P10).
    FactsFirst,
}

impl NoteKind {
    /// Its id in answers and settings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Character => "character",
            Self::FactsFirst => "facts-first",
        }
    }
}

/// Something to change in a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NoteFinding {
    /// What.
    pub rule: NoteKind,
    /// Where, in bytes of the note.
    pub span: Span,
    /// What to do about it.
    pub message: &'static str,
    /// Why.
    pub why: &'static str,
}

const CHARACTER: (&str, &str) = (
    "This judges a person. Write what was said or done: “raised her voice twice”, “rang five times on Monday”.",
    "Notes about a person are handed over when they ask for their data, and a label colours how the next colleague \
     meets them. Facts help; a verdict does not.",
);

const FACTS_FIRST: (&str, &str) = (
    "The note begins with an opinion. Put what happened first: who, what, when.",
    "The next reader acts on the first line. Facts, in the customer’s words, can be checked; opinions cannot.",
);

/// Words between a person and the word about them.
const REACH: usize = 4;

/// Reads a note. `reading` is that of [`Reading::of_note`].
pub fn note(reading: &Reading) -> Vec<NoteFinding> {
    let mut findings: Vec<NoteFinding> = reading
        .lines
        .iter()
        .flat_map(|line| character(reading, line))
        .map(|span| NoteFinding {
            rule: NoteKind::Character,
            span,
            message: CHARACTER.0,
            why: CHARACTER.1,
        })
        .collect();
    if let Some(span) = opinion_first(reading) {
        findings.push(NoteFinding {
            rule: NoteKind::FactsFirst,
            span,
            message: FACTS_FIRST.0,
            why: FACTS_FIRST.1,
        });
    }
    findings.sort_by_key(|finding| finding.span.start);
    findings
}

/// Words about a person in a sentence. What a person is reported to have said is a fact.
fn character(reading: &Reading, line: &Line) -> Vec<Span> {
    if line.has(Cue::Reported) {
        return Vec::new();
    }
    let hits = reading.hits_of(line);
    let about = |hit: &Hit| {
        hits.iter().any(|other| {
            let before = other.cue == Cue::CharacterOf
                && other.to <= hit.from
                && hit.from - other.to <= REACH;
            let behind = other.cue == Cue::Person && other.from == hit.to;
            before || behind
        })
    };
    hits.iter()
        .filter(|hit| hit.cue == Cue::Mood || (hit.cue == Cue::Character && about(hit)))
        .map(|hit| reading.span_of(hit))
        .collect()
}

/// The first sentence, when it holds an opinion and no fact while a later one holds a fact.
fn opinion_first(reading: &Reading) -> Option<Span> {
    let (first, rest) = reading.lines.split_first()?;
    let fact = |line: &Line| {
        reading.tokens_of(line).iter().any(|token| token.digits)
            || line.any(&[
                Cue::Time,
                Cue::PastTime,
                Cue::Reported,
                Cue::Commit,
                Cue::Asked,
            ])
    };
    let opinion = first.has(Cue::Opinion) || !character(reading, first).is_empty();
    (opinion && !fact(first) && rest.iter().any(fact)).then_some(first.span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn found(note_text: &str) -> Vec<(&'static str, String)> {
        let text = Text::new(note_text);
        note(&Reading::of_note(&text))
            .into_iter()
            .map(|finding| (finding.rule.id(), finding.span.of(note_text).to_owned()))
            .collect()
    }

    #[test]
    fn a_word_about_a_persons_character_is_found() {
        for (text, word) in [
            ("Customer is rude.", "rude"),
            ("She was quite hysterical on the phone.", "hysterical"),
            ("Spoke to a pushy caller at 9.", "pushy"),
            ("He is a liar.", "liar"),
            ("Mrs B came across as very difficult.", "difficult"),
            ("Typical rude customer.", "rude"),
            ("The guest is obviously drunk.", "drunk"),
            ("He is trying it on.", "trying it on"),
            ("Caller kicked off again at 10.", "kicked off"),
        ] {
            assert_eq!(found(text), [("character", word.to_owned())], "{text}");
        }
    }

    #[test]
    fn facts_and_what_was_reported_are_left_alone() {
        for text in [
            "Customer rang at 9.10 and asked for the manager.",
            "She says the driver was rude to her.",
            "The repair was difficult because of the rust.",
            "Raised her voice twice; ended the call at 9.20.",
            "He told us he is afraid of dogs.",
            "The weather was nasty, van late.",
            "Customer is a wheelchair user and needs the lift.",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_note_begins_with_what_happened() {
        let opinion = "I think this one is only after money. Rang on 3 May, wants 40 back.";
        assert!(
            found(opinion)
                .iter()
                .any(|(rule, _)| *rule == "facts-first")
        );
        assert_eq!(
            found("Rang on 3 May, wants 40 back. I think we should pay."),
            []
        );
    }
}
