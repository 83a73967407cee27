//! The model beside the phrases: it doubts a phrase that stands in an innocent sentence, and finds sentences that no
//! phrase reaches.

use std::sync::LazyLock;

use super::{Candidate, Reading};
use crate::model::{Head, Phrasing};
use crate::rules::RuleId;

/// English alone. A test reads its weights.
static MODEL: LazyLock<Option<Head>> =
    LazyLock::new(|| Head::parse(include_bytes!("../../../weights/mistakes.bin")).ok());

/// How far the model is believed, in log-odds. Chosen on replies by writers the model had not seen, for the best F1 at a
/// precision of 0.9, and a step stricter, since its chances are laid through sentences by hands it knows.
struct Belief {
    /// Below this a phrase is not believed.
    doubt_below: f32,
    /// From this on a sentence is marked without a phrase.
    mark_from: f32,
}

/// In a letter or a mail: chances of 0.15 and 0.6.
const LETTER: Belief = Belief {
    doubt_below: -1.7,
    mark_from: 0.4,
};
/// In a few lines, which leave less to judge by: 0.25 and 0.65.
const NOTE: Belief = Belief {
    doubt_below: -1.1,
    mark_from: 0.6,
};
/// In a public post, where a formula is the custom: 0.5 and 0.8.
const POST: Belief = Belief {
    doubt_below: 0.0,
    mark_from: 1.4,
};
/// In a post that opens with an account's name, a reply on the run in which nearly nothing is meant badly: 0.96 and 0.99.
const REPLY: Belief = Belief {
    doubt_below: 3.2,
    mark_from: 4.6,
};
/// A sentence seldom makes two mistakes: from these log-odds of another one on (a chance of 0.18) a rule loses so much
/// of what the other has more. Chosen as above.
const RIVAL_FROM: f32 = -1.5;
const RIVAL_SHARE: f32 = 0.6;
/// A draft of fewer words is weighed as a note.
const WORDS_OF_A_LETTER: usize = 30;
/// A sentence of fewer words is not weighed at all: a greeting, a name.
const WORDS_TO_WEIGH: usize = 3;

impl Belief {
    fn of(reading: &Reading<'_>) -> &'static Self {
        if reading.text.source().trim_start().starts_with('@') {
            &REPLY
        } else if reading.post {
            &POST
        } else if reading.text.words().len() < WORDS_OF_A_LETTER {
            &NOTE
        } else {
            &LETTER
        }
    }
}

/// How each rule leans once the likeliest other one has been heard.
fn hear_rivals(leanings: &mut [f32]) {
    let (mut first, mut second) = (f32::MIN, f32::MIN);
    let mut at = 0;
    for (number, leaning) in leanings.iter().enumerate() {
        if *leaning > first {
            (second, first, at) = (first, *leaning, number);
        } else if *leaning > second {
            second = *leaning;
        }
    }
    for (number, leaning) in leanings.iter_mut().enumerate() {
        let rival = if number == at { second } else { first };
        *leaning -= RIVAL_SHARE * (rival - RIVAL_FROM).max(0.0);
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
    let mut leanings = Vec::with_capacity(rules.len());
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
        head.leanings(&phrasing, &mut leanings);
        hear_rivals(&mut leanings);
        for (rule, leaning) in rules.iter().zip(&leanings) {
            let Some(rule) = *rule else { continue };
            let known = candidates[first..]
                .iter()
                .position(|candidate| candidate.rule == rule);
            let entry = &reading.book.rules()[usize::from(rule)];
            // A desk that wrote the page anew knows what it wants.
            if *leaning < belief.doubt_below && !entry.own {
                if let Some(known) = known.filter(|known| !candidates[first + known].sure) {
                    candidates.remove(first + known);
                }
            } else if *leaning >= belief.mark_from && entry.on && known.is_none() {
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
    let mut leanings = Vec::new();
    phrasing.read(sentence);
    head.leanings(&phrasing, &mut leanings);
    hear_rivals(&mut leanings);
    let id = reading.id(rule);
    let mut leanings = head.labels().zip(&leanings);
    leanings
        .find(|(label, _)| *label == id)
        .is_some_and(|(_, leaning)| *leaning >= Belief::of(reading).mark_from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_believed_less_where_another_is_likelier() {
        let mut leanings = [2.0, 1.0, -3.0];
        hear_rivals(&mut leanings);
        assert!(leanings[0] > 0.0 && leanings[1] < -1.0);
        let mut alone = [2.0, -4.0, -3.0];
        hear_rivals(&mut alone);
        assert!((alone[0] - 2.0).abs() < f32::EPSILON, "nothing rivals it");
    }
}
