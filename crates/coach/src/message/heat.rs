//! How heated a message is, and by which words.

use super::Seen;
use super::signs::Sign;
use crate::text::Span;

/// Words shown at most.
const WORDS_MAX: usize = 12;
/// What a complaint weighs by itself, in steps.
const BARE: f32 = 0.9;
/// What each further sign counts of the one before.
const FADING: f32 = 0.6;
/// No heat without a complaint goes higher than this, in steps.
const STRAY_MAX: f32 = 1.4;

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

/// The heat from 0 to 1, and the words that show it, the hottest first.
pub fn measure(seen: &Seen<'_>, complaint: f32) -> (f32, Vec<Span>) {
    let mut found: Vec<(f32, Option<Span>)> = Vec::new();
    for hit in seen.hits {
        let points = match hit.sign {
            Sign::Heat(tenths) => f32::from(tenths) / 10.0,
            Sign::Sarcasm => 0.9,
            Sign::Abuse => 2.2,
            _ => continue,
        };
        found.push((points, Some(seen.span(hit))));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    // The same words count once, by their hottest reading.
    let mut spans: Vec<(f32, Span)> = Vec::new();
    for (points, span) in found
        .into_iter()
        .filter_map(|(points, span)| Some((points, span?)))
    {
        if !spans.iter().any(|(_, kept)| kept.overlaps(&span)) && spans.len() < WORDS_MAX {
            spans.push((points, span));
        }
    }
    let mut points: Vec<f32> = spans.iter().map(|(points, _)| *points).collect();
    points.extend(signs_without_words(seen));
    points.sort_by(|a, b| b.total_cmp(a));
    let mut share = 1.0;
    let mut steps = 0.0;
    for point in points {
        steps += point * share;
        share *= FADING;
    }
    // The surer the complaint, the more of the heat is about us.
    let steps = if complaint >= super::COMPLAINT_FROM {
        BARE + steps * 0.72
    } else {
        (steps * complaint * 1.1).min(STRAY_MAX)
    };
    let words = if steps > 0.0 {
        spans.into_iter().map(|(_, span)| span).collect()
    } else {
        Vec::new()
    };
    ((steps / 4.0).clamp(0.0, 1.0), words)
}

/// Shouting, exclamation marks and faces.
fn signs_without_words(seen: &Seen<'_>) -> Vec<f32> {
    let mut points = Vec::new();
    let words = seen.tokens.list();
    let letters = words
        .iter()
        .filter(|token| !token.number && token.span.end - token.span.start > 2)
        .count();
    let shouted = words.iter().filter(|token| token.shouted).count();
    let all = letters > 5 && shouted * 2 > letters;
    if all {
        points.push(1.0);
    } else if shouted >= 2 {
        points.push(0.4);
    }
    let (mut run, mut most, mut total) = (0usize, 0usize, 0usize);
    for c in seen.message.chars() {
        run = if matches!(c, '!' | '?') { run + 1 } else { 0 };
        total += usize::from(c == '!');
        most = most.max(run);
        let face = FACES.iter().find(|(face, _)| *face == c);
        points.extend(
            face.filter(|_| points.len() < WORDS_MAX)
                .map(|(_, face)| *face),
        );
    }
    match most {
        0 | 1 if total == 0 => {}
        0 | 1 => points.push(0.15),
        2 => points.push(0.4),
        _ => points.push(0.7),
    }
    if seen.message.contains(":(") || seen.message.contains(":-(") {
        points.push(0.3);
    }
    points
}
