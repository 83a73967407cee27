//! Solutions, steps and times.

use super::warmth::covered;
use crate::draft::cues::{Cue, Hit, Line, Reading};
use crate::text::Span;

/// A concrete solution, put forward or done; money off is none, nor is what cannot be done or what the customer did.
pub(super) fn offers(reading: &Reading) -> Option<Span> {
    reading
        .lines
        .iter()
        .find(|line| offered(line))
        .map(|line| line.span)
}

fn offered(line: &Line) -> bool {
    let acting = line.any(&[Cue::Can, Cue::Commit, Cue::Asked, Cue::Third]);
    let wondering = line.question && !acting && !line.any(&[Cue::ShallQuestion, Cue::Or]);
    let theirs = line.any(&[Cue::YouWant, Cue::PleaseOpen]) && !acting;
    (line.has(Cue::Remedy) || (line.has(Cue::RemedyNoun) && (acting || line.has(Cue::Goes))))
        && !wondering
        && !theirs
        && !line.any(&[Cue::Refuse, Cue::Discount, Cue::Closed])
        && !(line.has(Cue::Vague) && !line.any(&[Cue::Commit, Cue::Can]))
}

/// Two or more of which the customer picks one; two times for one solution are not.
pub(super) fn options(reading: &Reading) -> Option<Span> {
    let choice = reading
        .lines
        .iter()
        .any(|line| line.has(Cue::WhichQuestion) && line.question);
    reading
        .lines
        .iter()
        .find(|line| {
            let strong = reading
                .hits_of(line)
                .iter()
                .any(|hit| hit.cue == Cue::Options);
            let put = line.any(&[Cue::Remedy, Cue::Can, Cue::Commit]);
            let parted = reading
                .hits_of(line)
                .iter()
                .any(|hit| hit.cue == Cue::Or && !between_times(reading, line, hit));
            (strong
                && (put
                    || choice
                    || line.question
                    || reading.lines.iter().any(|line| offered(line))))
                || (parted && put && choice)
        })
        .map(|line| line.span)
}

/// Whether an "or" stands between two times: "at ten or at two".
fn between_times(reading: &Reading, line: &Line, or: &Hit) -> bool {
    reading
        .hits_of(line)
        .iter()
        .any(|hit| hit.cue == Cue::Time && hit.from > or.from && hit.from <= or.to + 1)
}

/// Who does what; a promise that names neither who nor when is none.
pub(super) fn next_step(reading: &Reading) -> Option<Span> {
    reading
        .lines
        .iter()
        .find(|line| {
            if line.any(&[Cue::Discount, Cue::Closed]) {
                return false;
            }
            let timed = timed(reading, line) || (line.has(Cue::Now) && line.has(Cue::Commit));
            let hits = reading.hits_of(line);
            let we = hits.iter().any(|hit| {
                matches!(hit.cue, Cue::Commit | Cue::Asked | Cue::Third)
                    && !covered(hits, hit, Cue::Serious)
            });
            // A solution without a date is an offer and not yet a step.
            let we = we && (timed || !offered(line));
            let yes_away = line.has(Cue::Can) && timed && !wondering(line);
            (we && (!line.has(Cue::Vague) || timed)) || yes_away
        })
        .map(|line| line.span)
}

/// A date, a time or a span for it.
pub(super) fn by_when(reading: &Reading) -> Option<Span> {
    reading
        .lines
        .iter()
        .find(|line| {
            let we = line.any(&[Cue::Commit, Cue::Asked, Cue::Third, Cue::Can]);
            let forward = (we && (!line.has(Cue::Recap) || line.has(Cue::Commit)))
                || (line.has(Cue::Goes) && !line.has(Cue::Thank));
            forward && !line.has(Cue::Discount) && !wondering(line) && timed(reading, line)
        })
        .map(|line| line.span)
}

/// A question that asks for a time gives none.
fn wondering(line: &Line) -> bool {
    line.question && line.has(Cue::OpenQuestion) && !line.any(&[Cue::Commit, Cue::Third])
}

/// Whether a time in the sentence lies ahead and is ours to keep.
fn timed(reading: &Reading, line: &Line) -> bool {
    let hits = reading.hits_of(line);
    hits.iter().any(|hit| match hit.cue {
        Cue::Time => {
            !covered(hits, hit, Cue::Stay)
                && !covered(hits, hit, Cue::PastTime)
                && !covered(hits, hit, Cue::Validity)
                && !reading.is_past(line, hit)
        }
        _ => false,
    })
}
