//! What a line offers, and what it says no to.

use super::Heard;
use super::cues::cues;
use super::sentence::{Sentence, looks_back};
use crate::scenario::Scenario;
use coach::draft::moves::Move;

/// A solution that is named is offered where the sentence, or the one that announces a choice, puts something forward;
/// refused where its own part of the sentence says no.
pub(super) fn offers(sentences: &[Sentence], scenario: &Scenario, heard: &mut Heard) {
    let mut announced = 0_usize;
    let by_coach = heard.makes(Move::Offers);
    for sentence in sentences {
        if cues().choice.stands_in(&sentence.plain) {
            announced = 4;
        }
        if looks_back(sentence, heard) {
            continue;
        }
        let forward = announced > 0
            || cues().offering.stands_in(&sentence.plain)
            || by_coach.is_some_and(|span| span.overlaps(&sentence.span));
        announced = announced.saturating_sub(1);
        for (at, solution) in scenario.solutions.iter().enumerate() {
            let mut parts = sentence
                .parts
                .iter()
                .filter(|part| solution.words.stands_in(part))
                .peekable();
            let whole = solution.words.stands_in(&sentence.plain);
            if parts.peek().is_none() && !whole {
                continue;
            }
            if parts.peek().is_some() && parts.all(|part| cues().refusing.stands_in(part)) {
                heard.refused.push((at, sentence.span));
            } else if forward && !heard.offered.iter().any(|(known, _)| *known == at) {
                heard.offered.push((at, sentence.span));
            }
        }
    }
    heard
        .refused
        .retain(|(at, _)| !heard.offered.iter().any(|(known, _)| known == at));
}
