//! The mistakes in a draft: stretches that harm, each with a rule, a kind word and, where it can be given, a better one.
//!
//! Pages of rules find candidates ([`crate::rules`]); what no phrase can know is decided here: what else the draft says
//! ([`judge`]), codes and capitals ([`shape`]), and how such sentences read on the whole ([`weigh`]).

mod judge;
mod post;
pub(crate) mod samples;
mod shape;
#[cfg(test)]
mod tests;
mod weigh;

use std::collections::BTreeSet;

use crate::rules::tokens::Tokens;
use crate::rules::{Hits, Level, Role, RuleId, Rulebook};
use crate::text::{Span, Text};

use super::facts::Facts;

/// Mistakes told of one draft.
pub const MAX_FINDINGS: usize = 200;

/// A mistake found in a draft.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Mistake {
    /// The rule's id.
    pub rule: String,
    /// How much it weighs.
    pub level: Level,
    /// Where it stands, in bytes.
    pub span: Span,
    /// What the customer may hear, in a line or two.
    pub message: String,
    /// What may stand there instead, when it can be told.
    pub replacement: Option<String>,
}

/// A stretch a rule noticed, before it is judged.
#[derive(Debug, Clone)]
struct Candidate {
    rule: RuleId,
    sentence: usize,
    span: Span,
    /// Whether the page says that it stands however the sentence reads.
    sure: bool,
}

/// A draft as it is judged.
struct Reading<'r> {
    text: &'r Text<'r>,
    facts: &'r Facts,
    book: &'r Rulebook,
    hits: Hits,
    /// What is known of the draft as a whole; asked of every candidate, found once.
    whole: judge::Whole,
    /// Whether it is a public post.
    post: bool,
}

/// Finds the mistakes of a draft, in the order of their places.
pub fn find(text: &Text<'_>, facts: &Facts, book: &Rulebook) -> Vec<Mistake> {
    let tokens = Tokens::read(text, book.vocabulary());
    let hits = book.search(text, &tokens);
    let reading = Reading {
        text,
        facts,
        book,
        whole: judge::Whole::of(facts, book, &hits),
        post: post::is_post(text.source()),
        hits,
    };
    // In the order of the sentences from here on: every step looks at those of one sentence alone, so that a long text
    // costs no more a sentence than a short one.
    let mut candidates = candidates(&reading);
    weigh::weigh(&reading, &mut candidates);
    shape::add(&reading, &mut candidates);
    candidates.retain(|candidate| judge::stands(&reading, candidate));
    judge::settle(&reading, &mut candidates);
    candidates.sort_by_key(|candidate| (candidate.span, candidate.rule));
    candidates.truncate(MAX_FINDINGS);
    candidates
        .iter()
        .map(|candidate| told(&reading, candidate))
        .collect()
}

/// One candidate for a rule and sentence, in the order of the sentences, unless an exception stands in the sentence.
fn candidates(reading: &Reading<'_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut excepted: BTreeSet<(usize, RuleId)> = BTreeSet::new();
    for hit in &reading.hits.all {
        match hit.role {
            Role::Noticed if !reading.book.is_signal(hit.rule) => {
                let span = hit.span(reading.text);
                let known = found
                    .iter_mut()
                    .rev()
                    .take_while(|known| known.sentence == hit.sentence)
                    .find(|known| known.rule == hit.rule);
                match known {
                    Some(known) => {
                        known.span = known.span.hull(span);
                        known.sure |= hit.sure;
                    }
                    None => found.push(Candidate {
                        rule: hit.rule,
                        sentence: hit.sentence,
                        span,
                        sure: hit.sure,
                    }),
                }
            }
            Role::Excepted => {
                excepted.insert((hit.sentence, hit.rule));
            }
            Role::Noticed | Role::Better(_) => {}
        }
    }
    found.retain(|candidate| !excepted.contains(&(candidate.sentence, candidate.rule)));
    found
}

fn told(reading: &Reading<'_>, candidate: &Candidate) -> Mistake {
    let page = &reading.book.rules()[usize::from(candidate.rule)].page;
    let (span, replacement) = match bettered(reading, candidate) {
        Some((span, wording)) => (span, Some(wording)),
        None => (candidate.span, None),
    };
    Mistake {
        rule: page.id.clone(),
        level: page.level,
        span,
        message: page.message.clone(),
        replacement,
    }
}

/// The stretch with the better wording put in, when the page has one for its words. The wording may take the place of
/// words beside what was noticed ("please calm down"); where more was noticed than it replaces, or the sentence would be
/// marked for its other words, there is none, since the fault would stay.
fn bettered(reading: &Reading<'_>, candidate: &Candidate) -> Option<(Span, String)> {
    let page = &reading.book.rules()[usize::from(candidate.rule)].page;
    let here = || {
        let hits = reading.hits.of_sentence(candidate.sentence).iter();
        hits.filter(|hit| hit.rule == candidate.rule)
            .map(|hit| (hit.role, hit.span(reading.text)))
    };
    let (within, at) = here()
        .filter_map(|(role, span)| match role {
            Role::Better(at) => Some((span, at)),
            _ => None,
        })
        .max_by_key(|(span, _)| span.end - span.start)?;
    let mut noticed = here()
        .filter(|(role, _)| *role == Role::Noticed)
        .map(|(_, span)| span)
        .peekable();
    noticed.peek()?;
    if !noticed.all(|span| span.overlaps(&within)) {
        return None;
    }
    let source = reading.text.source();
    let wording = &page.better.get(usize::from(at))?.wording;
    let whole = candidate.span.hull(within);
    let before = source.get(whole.start..within.start)?;
    let after = source.get(within.end..whole.end)?;
    let large = within.of(source).starts_with(char::is_uppercase);
    let mut letters = wording.chars();
    let first: String = match letters.next() {
        Some(first) if large => first.to_uppercase().collect(),
        first => first.into_iter().collect(),
    };
    let put = format!("{before}{first}{}{after}", letters.as_str());
    let sentence = reading.text.sentences().get(candidate.sentence)?.span;
    let before = source.get(sentence.start..whole.start).unwrap_or_default();
    let after = source.get(whole.end..sentence.end).unwrap_or_default();
    let anew = format!("{before}{put}{after}");
    (!weigh::marks(reading, candidate.rule, &anew)).then_some((whole, put))
}
