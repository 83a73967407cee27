//! The model beside the phrases: it doubts a phrase that stands in an innocent sentence, and finds sentences that no
//! phrase reaches.

use std::sync::LazyLock;

use super::{Candidate, Reading};
use crate::model::{Head, Phrasing};
use crate::rules::RuleId;

/// English alone. A test reads its weights.
static MODEL: LazyLock<Option<Head>> =
    LazyLock::new(|| Head::parse(include_bytes!("../../../weights/mistakes.bin")).ok());

/// How far the model is believed. Chosen on replies by writers the model had not seen: the best F1 at a precision of 0.9.
struct Belief {
    /// Below this chance a phrase is not believed.
    doubt_below: f32,
    /// From this chance on a sentence is marked without a phrase.
    mark_from: f32,
}

/// In a letter or a mail.
const LETTER: Belief = Belief {
    doubt_below: 0.2,
    mark_from: 0.75,
};
/// In a few lines, which leave less to judge by.
const NOTE: Belief = Belief {
    doubt_below: 0.35,
    mark_from: 0.85,
};
/// In a public post, where a formula is the custom and nearly nothing is meant badly.
const POST: Belief = Belief {
    doubt_below: 0.9,
    mark_from: 0.99,
};
/// A draft of fewer words is weighed as a note.
const WORDS_OF_A_LETTER: usize = 30;
/// A sentence of fewer words is not weighed at all: a greeting, a name.
const WORDS_TO_WEIGH: usize = 3;

impl Belief {
    fn of(reading: &Reading<'_>) -> &'static Self {
        let source = reading.text.source();
        if source.trim_start().starts_with('@') {
            &POST
        } else if reading.text.words().len() < WORDS_OF_A_LETTER {
            &NOTE
        } else {
            &LETTER
        }
    }
}

/// Weighs every sentence: takes away candidates it doubts, adds those it is sure of. The candidates come and go in the
/// order of the sentences.
pub(super) fn weigh(reading: &Reading<'_>, candidates: &mut Vec<Candidate>) {
    let Some(head) = MODEL.as_ref() else { return };
    let rules: Vec<_> = head
        .labels()
        .map(|label| reading.book.number(label))
        .collect();
    let belief = Belief::of(reading);
    let mut phrasing = Phrasing::default();
    let mut scores = Vec::with_capacity(rules.len());
    let mut noticed = std::mem::take(candidates).into_iter().peekable();
    for (number, sentence) in reading.text.sentences().iter().enumerate() {
        let first = candidates.len();
        while let Some(candidate) = noticed.next_if(|candidate| candidate.sentence == number) {
            candidates.push(candidate);
        }
        if sentence.words.len() < WORDS_TO_WEIGH {
            continue;
        }
        phrasing.read(sentence.span.of(reading.text.source()));
        head.scores(&phrasing, &mut scores);
        for (rule, score) in rules.iter().zip(&scores) {
            let Some(rule) = *rule else { continue };
            let known = candidates[first..]
                .iter()
                .position(|candidate| candidate.rule == rule);
            let entry = &reading.book.rules()[usize::from(rule)];
            // A desk that wrote the page anew knows what it wants.
            if *score < belief.doubt_below && !entry.own {
                if let Some(known) = known.filter(|known| !candidates[first + known].sure) {
                    candidates.remove(first + known);
                }
            } else if *score >= belief.mark_from && entry.on && known.is_none() {
                candidates.push(Candidate {
                    rule,
                    sentence: number,
                    span: sentence.span,
                    sure: false,
                });
            }
        }
    }
}

/// Whether a sentence of this draft would be marked for the rule if it stood there in these words, no phrase asked.
pub(super) fn marks(reading: &Reading<'_>, rule: RuleId, sentence: &str) -> bool {
    let Some(head) = MODEL.as_ref() else {
        return false;
    };
    let mut phrasing = Phrasing::default();
    let mut scores = Vec::new();
    phrasing.read(sentence);
    head.scores(&phrasing, &mut scores);
    let id = reading.id(rule);
    let mut scores = head.labels().zip(&scores);
    scores
        .find(|(label, _)| *label == id)
        .is_some_and(|(_, score)| *score >= Belief::of(reading).mark_from)
}
