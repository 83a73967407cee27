//! A sentence of the trainee, cut so that each part may refuse for itself.

use super::Heard;
use super::cues::cues;
use crate::phrase::Plain;
use coach::draft::moves::Move;
use coach::text::Span;

pub(super) struct Sentence {
    pub span: Span,
    pub plain: Plain,
    pub question: bool,
    /// Parts between commas and turns, each of which may refuse for itself.
    pub parts: Vec<Plain>,
}

impl Sentence {
    pub fn new(span: Span, words: &str) -> Self {
        let plain = Plain::new(words);
        let turned = words
            .replace(" but ", ", ")
            .replace(" and I ", ", I ")
            .replace(" so I ", ", I ");
        Self {
            span,
            question: words.contains('?') || cues().asking.stands_in(&plain),
            parts: turned
                .split([',', ';', ':', '–', '—', '(', ')'])
                .map(Plain::new)
                .collect(),
            plain,
        }
    }
}

/// Whether a sentence speaks of what was: says it back, apologises for it, names what it was like. What it names there is
/// neither offered nor meant to hurt.
pub(super) fn looks_back(sentence: &Sentence, heard: &Heard) -> bool {
    const BACK: [Move; 3] = [Move::Restates, Move::Apologises, Move::Empathises];
    let on = |what: Move| {
        heard
            .makes(what)
            .is_some_and(|span| span.overlaps(&sentence.span))
    };
    let forward = puts_forward(sentence);
    let checked = heard.checked.is_some_and(|span| span == sentence.span);
    let sees = checked || cues().seeing.stands_in(&sentence.plain);
    sees || cues().recap.stands_in(&sentence.plain) || (!forward && BACK.into_iter().any(on))
}

/// Whether a sentence puts something forward, or announces a choice.
pub(super) fn puts_forward(sentence: &Sentence) -> bool {
    cues().offering.stands_in(&sentence.plain) || cues().choice.stands_in(&sentence.plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_sentence_refuses_for_itself() {
        let sentence = Sentence::new(
            Span::new(0, 1),
            "I cannot refund the coat, but I can send a new one tomorrow.",
        );
        assert!(cues().refusing.stands_in(&sentence.parts[0]));
        assert!(!cues().refusing.stands_in(&sentence.parts[1]));
    }
}
