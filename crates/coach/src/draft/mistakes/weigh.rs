//! The model beside the phrases: it doubts a phrase that stands in an innocent sentence, and finds sentences that no
//! phrase reaches.

use std::sync::LazyLock;

use super::{Candidate, Reading};
use crate::model::{Grams, Head};

/// English alone. A test reads its weights.
static MODEL: LazyLock<Option<Head>> =
    LazyLock::new(|| Head::parse(include_bytes!("../../../weights/mistakes.bin")).ok());

/// How far the model is believed.
struct Belief {
    /// Below this chance a phrase is not believed.
    doubt_below: f32,
    /// From this chance on a sentence is marked without a phrase.
    mark_from: f32,
}

/// In a letter or a mail. Chosen by cross-validation on replies that may be trained on: the best F1 at a precision of 0.85.
const LETTER: Belief = Belief {
    doubt_below: 0.1,
    mark_from: 0.65,
};
/// In a public post, whose few words sound alike whatever they say.
const POST: Belief = Belief {
    doubt_below: 0.3,
    mark_from: 0.98,
};
/// A draft of fewer words is weighed as a post.
const WORDS_OF_A_LETTER: usize = 30;
/// A sentence of fewer words says too little to be marked without a phrase.
const WORDS_TO_MARK: usize = 6;
/// A sentence of fewer words is not weighed at all: a greeting, a name.
const WORDS_TO_WEIGH: usize = 3;
/// A phrase is believed where its rule is about as likely as the likeliest.
const SHARE_OF_LIKELIEST: f32 = 0.75;

/// Weighs every sentence: takes away candidates it doubts, adds those it is sure of. The candidates come and go in the
/// order of the sentences.
pub(super) fn weigh(reading: &Reading<'_>, candidates: &mut Vec<Candidate>) {
    let Some(head) = MODEL.as_ref() else { return };
    let rules: Vec<_> = head
        .labels()
        .map(|label| reading.book.number(label))
        .collect();
    let belief = if reading.text.words().len() < WORDS_OF_A_LETTER {
        &POST
    } else {
        &LETTER
    };
    let mut grams = Grams::default();
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
        grams.read(sentence.span.of(reading.text.source()));
        head.scores(&grams, &mut scores);
        let likeliest = scores.iter().copied().fold(0.0, f32::max);
        let doubt_below = belief.doubt_below.max(likeliest * SHARE_OF_LIKELIEST);
        for (rule, score) in rules.iter().zip(&scores) {
            let Some(rule) = *rule else { continue };
            let known = candidates[first..]
                .iter()
                .position(|candidate| candidate.rule == rule);
            let entry = &reading.book.rules()[usize::from(rule)];
            // A desk that wrote the page anew knows what it wants.
            if *score < doubt_below && !entry.own {
                if let Some(known) = known {
                    candidates.remove(first + known);
                }
            } else if *score >= belief.mark_from
                && *score >= likeliest
                && entry.on
                && sentence.words.len() >= WORDS_TO_MARK
                && known.is_none()
            {
                candidates.push(Candidate {
                    rule,
                    sentence: number,
                    span: sentence.span,
                });
            }
        }
    }
}
