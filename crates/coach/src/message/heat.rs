//! How heated a message is, and by which words.

use super::Seen;
use super::evidence::Evidence;
use super::signs::Sign;
use crate::text::Span;

/// Words shown at most.
const WORDS_MAX: usize = 12;
/// What a complaint weighs by itself, in steps.
const BARE: f32 = 1.25;
/// No heat without a complaint goes higher than this, in steps.
const STRAY_MAX: f32 = 1.4;
/// Whoever writes in danger is at least as heated, in steps.
const DANGER: f32 = 1.6;

/// Faces and hands, with their heat in steps; not all stand in one code block.
const FACES: &[(char, f32)] = &[
    ('😡', 1.2),
    ('😠', 1.0),
    ('🤬', 2.0),
    ('😤', 0.8),
    ('🖕', 2.2),
    ('💩', 0.9),
    ('👎', 0.6),
    ('🙄', 0.6),
    ('😑', 0.4),
    ('😒', 0.5),
    ('😞', 0.4),
    ('😔', 0.4),
    ('😢', 0.5),
    ('😭', 0.6),
    ('🤦', 0.5),
    ('💔', 0.5),
    ('🤨', 0.3),
    ('😩', 0.6),
    ('😫', 0.6),
    ('☹', 0.4),
    ('🙁', 0.4),
    ('😕', 0.3),
    ('😖', 0.5),
];

/// The heat from 0 to 1, and the words that show it, the hottest first; `evidence` where the message is English.
pub fn measure(
    seen: &Seen<'_>,
    complaint: f32,
    urgent: bool,
    evidence: Option<&Evidence>,
) -> (f32, Vec<Span>) {
    let mut found: Vec<(f32, Span)> = Vec::new();
    for hit in seen.hits {
        let points = match hit.sign {
            Sign::Heat(tenths) => f32::from(tenths) / 10.0,
            Sign::Sarcasm => 0.9,
            Sign::Abuse => 2.2,
            _ => continue,
        };
        found.push((points, seen.span(hit)));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    // The same words count once, by their hottest reading.
    let mut words: Vec<Span> = Vec::new();
    for (_, span) in found {
        if words.len() < WORDS_MAX && !words.iter().any(|kept| kept.overlaps(&span)) {
            words.push(span);
        }
    }
    let hot = steps(seen);
    let mut steps = if complaint >= super::COMPLAINT_FROM {
        (BARE + hot).max(0.6)
    } else {
        (hot.max(0.0) * 0.4 * complaint).min(STRAY_MAX)
    };
    if urgent {
        steps = steps.max(DANGER);
    }
    if let Some(evidence) = evidence {
        steps = evidence.heat(steps);
    }
    (steps.clamp(0.0, 4.0) / 4.0, words)
}

/// What all signs together add, in steps: the second of a kind counts less than the first.
fn steps(seen: &Seen<'_>) -> f32 {
    let count = |most: u8, is: &dyn Fn(Sign) -> bool| -> f32 {
        let found = seen.hits.iter().filter(|hit| is(hit.sign)).count();
        f32::from(u8::try_from(found).unwrap_or(u8::MAX).min(most))
    };
    let fading = |count: f32| count.powf(0.7);
    let signs = Without::of(seen);
    0.12 * count(3, &|sign| sign == Sign::Heat(3))
        + 0.25 * fading(count(4, &|sign| sign == Sign::Heat(7)))
        + 0.6 * fading(count(3, &|sign| sign == Sign::Heat(12)))
        + 0.9 * count(2, &|sign| sign == Sign::Heat(22))
        + 0.5 * count(1, &|sign| sign == Sign::Sarcasm)
        + 0.4 * count(1, &|sign| sign == Sign::Abuse)
        + 0.2 * count(2, &|sign| matches!(sign, Sign::Threat(_)))
        + 0.15 * signs.exclaims
        + 0.3 * signs.runs
        + 0.4 * fading(signs.faces)
        + 0.25 * signs.capitals
        - 0.25 * count(2, &|sign| sign == Sign::Calm(2))
}

/// Signs that are no words, each counted up to two or three.
pub struct Without {
    /// Exclamation marks.
    pub exclaims: f32,
    /// Whether signs stand in a row.
    pub runs: f32,
    /// Faces and hands, by their heat.
    pub faces: f32,
    /// Whether words are shouted, and most of them.
    pub capitals: f32,
}

impl Without {
    /// What a message shows beside its words.
    pub fn of(seen: &Seen<'_>) -> Self {
        let (mut run, mut most, mut exclaims, mut faces) = (0u32, 0u32, 0f32, 0f32);
        for c in seen.message.chars() {
            run = if matches!(c, '!' | '?') { run + 1 } else { 0 };
            most = most.max(run);
            exclaims += f32::from(u8::from(c == '!'));
            faces += FACES
                .iter()
                .find(|(face, _)| *face == c)
                .map_or(0.0, |(_, heat)| *heat);
        }
        if seen.message.contains(":(") || seen.message.contains(":-(") {
            faces += 0.5;
        }
        let words = seen.tokens.list();
        let letters = words
            .iter()
            .filter(|token| !token.number && token.span.end - token.span.start > 2)
            .count();
        let shouted = words.iter().filter(|token| token.shouted).count();
        Self {
            exclaims: exclaims.min(2.0),
            runs: f32::from(u8::from(most >= 2)),
            faces: faces.min(2.0),
            capitals: f32::from(u8::from(shouted >= 2))
                + f32::from(u8::from(letters > 5 && shouted * 2 > letters)),
        }
    }
}
