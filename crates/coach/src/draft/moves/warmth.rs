//! Hearing, feeling, apologising, thanking.

use crate::draft::cues::{Cue, Hit, Line, Reading};
use crate::text::Span;

/// Says heard, right, serious, or ours. Owning up inside an apology belongs to the apology.
pub(super) fn acknowledges(reading: &Reading) -> Option<Span> {
    first(reading, |line| {
        if (line.question && !line.has(Cue::Right)) || line.any(&[Cue::Pity, Cue::SorryEmpty]) {
            return false;
        }
        let hits = reading.hits_of(line);
        let sorry = hits.iter().find(|hit| hit.cue == Cue::Sorry);
        hits.iter().any(|hit| match hit.cue {
            Cue::Heard => !covered(hits, hit, Cue::UnderstandBare),
            Cue::Right => true,
            Cue::Ours => sorry.is_none_or(|sorry| hit.from < sorry.from),
            Cue::OursAct | Cue::Serious => sorry.is_none(),
            Cue::SorryHear => !line.has(Cue::SorryEmpty),
            _ => false,
        })
    })
}

/// Names the feeling, or what it means for this person, and not the writer's own pity.
pub(super) fn empathises(reading: &Reading) -> Option<Span> {
    first(reading, |line| {
        !line.question
            && !line.has(Cue::Pity)
            && !line.has(Cue::SorryEmpty)
            && reading.hits_of(line).iter().any(|hit| match hit.cue {
                Cue::Feel | Cue::Hard => !covered(reading.hits_of(line), hit, Cue::UnderstandBare),
                _ => false,
            })
    })
}

/// Apologises without if or but, and for something.
pub(super) fn apologises(reading: &Reading) -> Option<Span> {
    let charge = reading.lines.iter().any(|line| line.has(Cue::TakesCharge));
    first(reading, |line| {
        let hits = reading.hits_of(line);
        hits.iter().any(|hit| {
            hit.cue == Cue::Sorry
                && !near(hits, hit, Cue::SorryHear)
                && !near(hits, hit, Cue::SorryLoss)
                && !near(hits, hit, Cue::SorryNo)
                && (!near(hits, hit, Cue::SorryEmpty)
                    || (charge && near(hits, hit, Cue::SorryInconvenience)))
        })
    })
}

/// Thanks for something named.
pub(super) fn thanks(reading: &Reading) -> Option<Span> {
    first(reading, |line| {
        let hits = reading.hits_of(line);
        hits.iter()
            .any(|hit| hit.cue == Cue::ThankNamed && !near(hits, hit, Cue::ThankEmpty))
    })
}

/// Says that they want to help.
pub(super) fn wants_to_help(reading: &Reading) -> Option<Span> {
    first(reading, |line| {
        line.has(Cue::Want) && !line.has(Cue::Refuse)
    })
}

fn first(reading: &Reading, mut says: impl FnMut(&Line) -> bool) -> Option<Span> {
    reading
        .lines
        .iter()
        .find(|line| says(line))
        .map(|line| line.span)
}

/// Whether a hit of the cue shares words with this one.
pub(super) fn covered(hits: &[Hit], hit: &Hit, cue: Cue) -> bool {
    hits.iter()
        .any(|other| other.cue == cue && other.from < hit.to && hit.from < other.to)
}

/// Whether a hit of the cue begins within two words of this one.
fn near(hits: &[Hit], hit: &Hit, cue: Cue) -> bool {
    hits.iter().any(|other| {
        other.cue == cue
            && (other.from.abs_diff(hit.from) <= 2
                || (other.from < hit.from && hit.from < other.to))
    })
}
