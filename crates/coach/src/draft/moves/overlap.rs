//! Saying back: what a draft shares with what the customer wrote.

use super::super::cues::{Cue, Line, Reading, Token};
use super::expected::Stage;
use crate::text::{Span, Text};

/// What the customer wrote, as the stems that matter.
#[derive(Debug, Clone, Default)]
pub struct Told {
    stems: Vec<(u64, f32)>,
}

/// Words among the most frequent this many say nothing of a case.
const EMPTY_RANK: u16 = 170;
/// Words among the most frequent this many say little.
const PLAIN_RANK: u16 = 900;

impl Told {
    /// Reads a customer's message.
    pub fn new(text: &Text<'_>) -> Self {
        let reading = Reading::of_words(text);
        Self::of(&reading)
    }

    /// The same from a message that was read already.
    pub fn of(reading: &Reading) -> Self {
        let mut stems: Vec<(u64, f32)> = reading
            .tokens
            .iter()
            .filter_map(|token| weight(token).map(|weight| (token.stem, weight)))
            .collect();
        stems.sort_unstable_by_key(|(stem, _)| *stem);
        stems.dedup_by_key(|(stem, _)| *stem);
        Self { stems }
    }

    /// How much a word of the draft weighs when the customer used it too.
    pub(crate) fn shared(&self, token: &Token) -> Option<f32> {
        let at = self
            .stems
            .binary_search_by_key(&token.stem, |(stem, _)| *stem)
            .ok()?;
        Some(self.stems[at].1)
    }
}

/// What a word weighs: rare ones and numbers more than frequent ones, the emptiest nothing.
fn weight(token: &Token) -> Option<f32> {
    if token.digits {
        return Some(1.3);
    }
    match token.rank {
        0 if token.span.end - token.span.start < 3 => None,
        0 => Some(1.2),
        1..=EMPTY_RANK => None,
        rank if rank <= PLAIN_RANK => Some(0.7),
        _ => Some(1.0),
    }
}

/// What a sentence must reach to say back. The weights below were fitted to labelled replies, then rounded.
const ENOUGH: f32 = 3.5;
/// Taken off what must be reached where saying back is the draft's task.
const AT_UNDERSTANDING: f32 = 0.7;
/// What a sentence that announces itself reaches without the customer's message.
const ANNOUNCED: f32 = 3.6;
/// What a shared word weighs at most in all.
const MOST: f32 = 6.0;

/// A main clause that repeats the core fact and a detail.
pub(super) fn restates(
    reading: &Reading,
    told: Option<&Told>,
    stage: Option<Stage>,
) -> Option<Span> {
    let enough = match stage {
        Some(Stage::Understanding) => ENOUGH - AT_UNDERSTANDING,
        _ => ENOUGH,
    };
    let mut best: Option<(f32, Span)> = None;
    for line in &reading.lines {
        let points = match told {
            Some(told) => said_back(reading, line, told),
            None if line.has(Cue::Recap) && !line.question => ANNOUNCED,
            None => 0.0,
        };
        if points > enough && best.is_none_or(|(most, _)| points > most) {
            best = Some((points, line.span));
        }
    }
    best.map(|(_, span)| span)
}

/// How much a sentence says back.
fn said_back(reading: &Reading, line: &Line, told: &Told) -> f32 {
    let tokens = reading.tokens_of(line);
    let when = |cues: &[Cue], weight: f32| if line.any(cues) { weight } else { 0.0 };
    let ends_open = if line.question { -0.4 } else { 0.0 };
    0.85 * shared(tokens, told).min(MOST)
        + when(&[Cue::ToldPast], 0.7)
        + when(&[Cue::ToldNow], 0.75)
        + when(&[Cue::Heard], 0.35)
        + when(&[Cue::Recap], 0.6)
        + when(&[Cue::Serious, Cue::Ours], 0.2)
        + when(&[Cue::Can], -0.3)
        + when(&[Cue::Asked], -0.3)
        + when(&[Cue::Goes], -0.3)
        + when(&[Cue::Right], -0.2)
        + ends_open
}

/// What a stretch shares with what was told; each word counts once.
pub(crate) fn shared(tokens: &[Token], told: &Told) -> f32 {
    let mut seen: Vec<u64> = Vec::new();
    let mut sum = 0.0;
    for token in tokens {
        if let Some(weight) = told.shared(token)
            && !seen.contains(&token.stem)
        {
            seen.push(token.stem);
            sum += weight;
        }
    }
    sum
}
