//! What a phrase alone cannot know: whether the rest of the draft, or the case, takes the harm out of it.

use super::{Candidate, Reading, post};
use crate::draft::facts::Facts;
use crate::rules::{Hits, RuleId, Rulebook};

/// Whether a candidate is a mistake in this draft.
pub(super) fn stands(reading: &Reading<'_>, candidate: &Candidate) -> bool {
    match reading.id(candidate.rule) {
        // A plus after a solution is welcome (P20, P32).
        "discount-first" => !reading.facts.solution_agreed && !reading.whole.solution,
        // Sorry for the inconvenience, and then it is taken in hand: a form of words, but no harm (coach.md, clean).
        "hollow-apology" => {
            !(reading.whole.last_commitment >= Some(candidate.sentence) && reading.bare(candidate))
        }
        // Whoever says that it is solved is the customer (P30).
        "premature-close" => {
            !reading.facts.confirmed && !reading.near("closing-question", candidate.sentence)
        }
        // The same promise with who and when beside it is a next step (P26).
        "vague-next-step" => {
            let next = candidate.sentence + 1;
            !(reading.in_sentence("commitment", next) && reading.in_sentence("when", next))
        }
        // To take it to a direct message hands nobody on (coach.md, where two ids lie close).
        "passes-the-buck" => {
            let sentence = reading.text.sentences()[candidate.sentence].span;
            !(reading.post && post::moves_aside(sentence.of(reading.text.source())))
        }
        // An order that guards somebody, or was asked for, is a help (P5).
        "commanding" => {
            !reading.whole.asked_for && !reading.in_sentence("safety", candidate.sentence)
        }
        _ => true,
    }
}

/// What is known of the draft as a whole.
pub(super) struct Whole {
    /// A solution is told somewhere.
    solution: bool,
    /// The last sentence that takes something in hand.
    last_commitment: Option<usize>,
    /// The customer asked what they have to do.
    asked_for: bool,
}

impl Whole {
    pub(super) fn of(facts: &Facts, book: &Rulebook, hits: &Hits) -> Self {
        Self {
            solution: hits.last_sentence(book.number("solution")).is_some(),
            last_commitment: hits.last_sentence(book.number("commitment")),
            asked_for: asked_for(facts),
        }
    }
}

/// The customer asked what they have to do.
fn asked_for(facts: &Facts) -> bool {
    const ASKING: [&str; 6] = [
        "what do i need to",
        "what do i have to",
        "what should i do",
        "do i need to",
        "do i have to",
        "what must i",
    ];
    let customer = facts.customer.as_deref().unwrap_or_default().to_lowercase();
    ASKING.iter().any(|asking| customer.contains(asking))
}

/// Rules that say the same of a stretch: the first one speaks.
const NEAR: [(&str, &str); 12] = [
    ("overpromises", "absolute"),
    ("hollow-apology", "dismissive"),
    ("hollow-apology", "blames-customer"),
    ("premature-close", "vague-next-step"),
    ("premature-close", "defends-company"),
    ("passes-the-buck", "commanding"),
    ("passes-the-buck", "vague-next-step"),
    ("discount-first", "empty-formula"),
    ("blames-customer", "commanding"),
    ("hides-behind-policy", "defends-company"),
    ("absolute", "contradicts"),
    ("blames-others", "defends-company"),
];

/// Where two rules that lie close mark the same words, one finding is told.
pub(super) fn settle(reading: &Reading<'_>, candidates: &mut Vec<Candidate>) {
    let pairs: Vec<(RuleId, RuleId)> = NEAR
        .iter()
        .filter_map(|(keep, drop)| Some((reading.book.number(keep)?, reading.book.number(drop)?)))
        .collect();
    let mut kept = Vec::with_capacity(candidates.len());
    for here in candidates.chunk_by(|one, next| one.sentence == next.sentence) {
        kept.extend(
            here.iter()
                .filter(|candidate| {
                    !here.iter().any(|other| {
                        other.span.overlaps(&candidate.span)
                            && pairs.contains(&(other.rule, candidate.rule))
                    })
                })
                .cloned(),
        );
    }
    *candidates = kept;
}

impl Reading<'_> {
    /// The id of a rule.
    pub(super) fn id(&self, rule: RuleId) -> &str {
        &self.book.rules()[usize::from(rule)].page.id
    }

    /// Whether the apology is for the inconvenience itself, without if, but or any.
    fn bare(&self, candidate: &Candidate) -> bool {
        const TAKEN_BACK: [&str; 6] = ["if", "but", "any", "may", "might", "feel"];
        let sentence = &self.text.sentences()[candidate.sentence];
        let words = || sentence.words.clone().map(|word| self.text.lower_at(word));
        words().any(|word| word.starts_with("inconvenien"))
            && !words().any(|word| TAKEN_BACK.contains(&word))
    }

    /// Whether a sentence shows this signal.
    pub(super) fn in_sentence(&self, signal: &str, sentence: usize) -> bool {
        self.hits.in_sentence(self.book.number(signal), sentence)
    }

    /// Whether a sentence or the one behind it shows this signal.
    pub(super) fn near(&self, signal: &str, sentence: usize) -> bool {
        self.in_sentence(signal, sentence) || self.in_sentence(signal, sentence + 1)
    }
}
