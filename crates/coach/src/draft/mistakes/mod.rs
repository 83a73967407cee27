//! The mistakes in a draft: stretches that harm, each with a rule, a kind word and, where it can be given, a better one.
//!
//! Pages of rules find candidates ([`crate::rules`]); what no phrase can know is decided here: what else the draft says
//! ([`judge`]), codes and capitals ([`shape`]), and how such sentences read on the whole ([`weigh`]).

mod judge;
mod shape;
#[cfg(test)]
mod tests;
mod weigh;

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
    /// What the customer will hear, in a line or two.
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
}

/// A draft as it is judged.
struct Reading<'r> {
    text: &'r Text<'r>,
    facts: &'r Facts,
    book: &'r Rulebook,
    hits: Hits,
}

/// Finds the mistakes of a draft, in the order of their places.
pub fn find(text: &Text<'_>, facts: &Facts, book: &Rulebook) -> Vec<Mistake> {
    let tokens = Tokens::read(text, book.vocabulary());
    let reading = Reading {
        text,
        facts,
        book,
        hits: book.search(text, &tokens),
    };
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

/// One candidate for a rule and sentence, unless an exception stands in the sentence.
fn candidates(reading: &Reading<'_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut excepted: Vec<(RuleId, usize)> = Vec::new();
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
                    Some(known) => known.span = known.span.hull(span),
                    None => found.push(Candidate {
                        rule: hit.rule,
                        sentence: hit.sentence,
                        span,
                    }),
                }
            }
            Role::Excepted => excepted.push((hit.rule, hit.sentence)),
            _ => {}
        }
    }
    found.retain(|candidate| !excepted.contains(&(candidate.rule, candidate.sentence)));
    found
}

fn told(reading: &Reading<'_>, candidate: &Candidate) -> Mistake {
    let page = &reading.book.rules()[usize::from(candidate.rule)].page;
    Mistake {
        rule: page.id.clone(),
        level: page.level,
        span: candidate.span,
        message: page.message.clone(),
        replacement: replacement(reading, candidate),
    }
}

/// The stretch with the better wording put in, when the page has one for its words.
fn replacement(reading: &Reading<'_>, candidate: &Candidate) -> Option<String> {
    let page = &reading.book.rules()[usize::from(candidate.rule)].page;
    let hit = reading.hits.all.iter().find_map(|hit| match hit.role {
        Role::Better(at) if hit.rule == candidate.rule && hit.sentence == candidate.sentence => {
            Some((hit.span(reading.text), at))
        }
        _ => None,
    });
    let (within, at) = hit
        .filter(|(span, _)| candidate.span.start <= span.start && span.end <= candidate.span.end)?;
    let source = reading.text.source();
    let wording = &page.better.get(usize::from(at))?.wording;
    Some(format!(
        "{}{wording}{}",
        source.get(candidate.span.start..within.start)?,
        source.get(within.end..candidate.span.end)?
    ))
}
