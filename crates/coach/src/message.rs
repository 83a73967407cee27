//! What a customer's message says: whether it complains, of what, how heated it is, what it asks for, how soon.
//!
//! It reads for people and decides nothing: it feeds the queue, the severity, the first word and the help a supervisor
//! is shown. Phrases as data ([`phrases`], the files in `reader/`) come first, since each finding can then be shown in
//! the customer's own words; a small linear model ([`crate::model`]) speaks beside them where no phrase reaches.
//! English is read in full, French and Spanish for complaint and heat and the plainest of the rest.

mod complaint;
mod denial;
mod everyday;
mod evidence;
mod harm;
mod heat;
mod ids;
mod phrases;
mod signs;
mod surely;
mod tokens;
mod tongue;
mod urgency;

pub use ids::{Ask, Danger, Failed, HeatStep, Threat, Urgency};
pub use surely::surely;
pub use tongue::Tongue;

use crate::text::{Span, Text};
use evidence::Evidence;
use phrases::Hit;
use signs::Sign;
use tokens::Tokens;

/// So much of a message is read, in bytes; a longer one is judged by its beginning.
pub const MAX_BYTES: usize = 64 * 1024;

/// From this score on a message is called a complaint.
pub const COMPLAINT_FROM: f32 = 0.5;

/// What was read in a message. Spans are bytes of the message. What it answers to the question whether it is solved is read
/// where that was asked, by [`crate::answer`].
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Something is held to have gone wrong, however kindly it is told.
    pub complaint: bool,
    /// How surely, 0 to 1.
    pub complaint_score: f32,
    /// 0 to 1.
    pub heat: f32,
    /// The same in five steps.
    pub heat_step: HeatStep,
    /// The words that show the heat, the hottest first.
    pub heat_words: Vec<Span>,
    /// What failed, in the order of the ids; empty where nothing did.
    pub failed: Vec<Failed>,
    /// What is asked for, in the order of the ids.
    pub asks: Vec<Ask>,
    /// How soon somebody should act.
    pub urgency: Urgency,
    /// Why, where the words tell.
    pub dangers: Vec<Danger>,
    /// The words that tell.
    pub urgency_words: Vec<Span>,
    /// The language, where there was enough to tell it by.
    pub language: Option<Tongue>,
    /// What they say they will do.
    pub threats: Vec<Threat>,
    /// The words that say it; to leave is none of them.
    pub threat_words: Vec<Span>,
    /// The words that ask for somebody above.
    pub above_words: Vec<Span>,
    /// The words of danger to somebody's body or health.
    pub harm_words: Vec<Span>,
    /// Insults, word by word.
    pub abuse: Vec<Span>,
    /// Whether they thank for something, and mean it.
    pub thanks: bool,
}

/// Reads a customer's fresh words, without quoted mail and signature. Never fails; time grows with the length up to
/// [`MAX_BYTES`].
pub fn read(message: &str) -> Reading {
    let message = &message[..message.floor_char_boundary(MAX_BYTES)];
    let text = Text::new(message);
    let tokens = Tokens::new(&text);
    let language = tongue::of(message, &tokens);
    let hits = match language {
        Some(Tongue::French) => signs::FRENCH.find(&tokens),
        Some(Tongue::Spanish) => signs::SPANISH.find(&tokens),
        _ => signs::ENGLISH.find(&tokens),
    };
    let seen = Seen {
        message,
        tokens: &tokens,
        hits: &hits,
    };
    let evidence = complaint::is_learned(language).then(|| Evidence::of(&seen));
    let complaint_score = complaint::score(&seen, language, evidence.as_ref());
    let complaint = complaint_score >= COMPLAINT_FROM;
    let urgent = urgency::weigh(&seen, complaint, language);
    let (heat, heat_words) = heat::measure(
        &seen,
        complaint_score,
        urgent.urgency == Urgency::Now,
        evidence.as_ref(),
    );
    Reading {
        complaint,
        complaint_score,
        heat,
        heat_step: HeatStep::of_heat(heat),
        heat_words,
        failed: if complaint {
            complaint::failed(&seen, language)
        } else {
            Vec::new()
        },
        asks: complaint::asks(&seen, complaint),
        urgency: urgent.urgency,
        dangers: urgent.dangers,
        urgency_words: urgent.words,
        language,
        threats: ids_of(&hits, |sign| match sign {
            Sign::Threat(threat) => Some(threat),
            _ => None,
        }),
        threat_words: seen
            .spans(|sign| matches!(sign, Sign::Threat(threat) if threat != Threat::Leaving)),
        above_words: seen.stretches(|sign| sign == Sign::Asks(Ask::Escalation)),
        harm_words: harm::words(&seen, urgent.urgency, complaint, language),
        abuse: seen.spans(|sign| sign == Sign::Abuse),
        thanks: complaint::thanks(&seen),
    }
}

/// Every sign in a message with how often it stands there, for those who weigh signs.
pub fn signs_of(message: &str) -> Vec<String> {
    let text = Text::new(message);
    let hits = signs::ENGLISH.find(&Tokens::new(&text));
    hits.iter().map(|hit| format!("{:?}", hit.sign)).collect()
}

/// The evidence that an English message shows, by name, for those who fit what it weighs.
pub fn evidence_of(message: &str) -> Vec<(&'static str, f32)> {
    let message = &message[..message.floor_char_boundary(MAX_BYTES)];
    let text = Text::new(message);
    let tokens = Tokens::new(&text);
    let hits = signs::ENGLISH.find(&tokens);
    let seen = Seen {
        message,
        tokens: &tokens,
        hits: &hits,
    };
    Evidence::of(&seen).by_name().collect()
}

/// A message with everything that was found in it.
struct Seen<'a> {
    message: &'a str,
    tokens: &'a Tokens,
    hits: &'a [Hit],
}

impl Seen<'_> {
    /// The stretch of a hit.
    fn span(&self, hit: &Hit) -> Span {
        let list = self.tokens.list();
        let end = hit.to.max(hit.from + 1) - 1;
        list[hit.from].span.hull(list[end].span)
    }

    /// The stretches of all hits of a kind, in order, none twice.
    fn spans(&self, is: impl Fn(Sign) -> bool) -> Vec<Span> {
        let mut spans: Vec<Span> = self
            .hits
            .iter()
            .filter(|hit| is(hit.sign))
            .map(|hit| self.span(hit))
            .collect();
        spans.sort_unstable();
        spans.dedup();
        spans
    }

    /// The stretches of all hits of a kind, in order, those that overlap as one.
    fn stretches(&self, is: impl Fn(Sign) -> bool) -> Vec<Span> {
        joined(self.spans(is))
    }

    /// How many places show a sign; overlapping ones are one.
    fn places(&self, is: impl Fn(Sign) -> bool) -> usize {
        let (mut places, mut covered) = (0, 0);
        for hit in self.hits.iter().filter(|hit| is(hit.sign)) {
            if hit.from >= covered {
                places += 1;
            }
            covered = covered.max(hit.to);
        }
        places
    }

    fn any(&self, is: impl Fn(Sign) -> bool) -> bool {
        self.hits.iter().any(|hit| is(hit.sign))
    }
}

/// Stretches in order, those that overlap as one.
fn joined(spans: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start < last.end => *last = last.hull(span),
            _ => joined.push(span),
        }
    }
    joined
}

/// The ids that hits show, in the order of their table, none twice.
fn ids_of<T: Ord>(hits: &[Hit], id: impl Fn(Sign) -> Option<T>) -> Vec<T> {
    let mut ids: Vec<T> = hits.iter().filter_map(|hit| id(hit.sign)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

#[cfg(test)]
mod tests;
