//! Solutions, steps and times.

use super::warmth::covered;
use crate::draft::cues::{Cue, Hit, Line, Reading};
use crate::text::Span;

/// A concrete solution, put forward or done; money off is none, nor is what cannot be done or what the customer did.
pub(super) fn offers(reading: &Reading) -> Option<Span> {
    reading
        .lines
        .iter()
        .find(|line| offered(reading, line))
        .map(|line| line.span)
}

fn offered(reading: &Reading, line: &Line) -> bool {
    let acting = line.any(&[Cue::Can, Cue::Commit, Cue::Asked, Cue::Third]);
    let open = !acting && !line.any(&[Cue::ShallQuestion, Cue::Or]);
    let wondering = line.question && open;
    let hits = reading.hits_of(line);
    let remedy = hits.iter().find(|hit| {
        let phrase = hit.cue == Cue::Remedy
            || (hit.cue == Cue::RemedyNoun && (acting || line.has(Cue::Goes)));
        phrase && (!reading.is_negated(line, hit) || line.has(Cue::Commit))
    });
    let wanted = hits
        .iter()
        .any(|hit| hit.cue == Cue::YouWant && remedy.is_some_and(|remedy| hit.from <= remedy.from));
    let theirs = (wanted || line.has(Cue::PleaseOpen)) && !acting;
    let vague = line.has(Cue::Vague) && !line.any(&[Cue::Commit, Cue::Can]);
    let no_solution = line.any(&[Cue::Refuse, Cue::Discount, Cue::Closed, Cue::Boast]);
    remedy.is_some() && !(wondering || theirs || vague || no_solution)
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
                    || reading.lines.iter().any(|line| offered(reading, line))))
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
                    && !covered(hits, hit, Cue::Presume)
            });
            // A solution without a date is an offer and not yet a step.
            let empty = line.has(Cue::Boast) || offered(reading, line);
            let we = we && (timed || !empty);
            let yes_away = line.has(Cue::Can) && timed && !wondering(reading, line);
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
            let only_said = line.any(&[Cue::Want, Cue::Recap]) && !line.has(Cue::Commit);
            let forward = we || (line.has(Cue::Goes) && !line.has(Cue::Thank));
            let other = only_said || line.any(&[Cue::Discount, Cue::Closed]);
            forward && !other && !wondering(reading, line) && timed(reading, line)
        })
        .map(|line| line.span)
}

/// A question that asks for a time gives none; one that follows an offer does not undo it.
fn wondering(reading: &Reading, line: &Line) -> bool {
    let first = |cues: &[Cue]| {
        reading
            .hits_of(line)
            .iter()
            .find(|hit| cues.contains(&hit.cue))
            .map_or(usize::MAX, |hit| hit.from)
    };
    let offered = first(&[Cue::Commit, Cue::Third, Cue::Can]);
    line.question && first(&[Cue::OpenQuestion]) < offered
}

/// Whether a time in the sentence lies ahead and is ours to keep.
fn timed(reading: &Reading, line: &Line) -> bool {
    let hits = reading.hits_of(line);
    hits.iter().any(|hit| match hit.cue {
        Cue::Time => {
            !covered(hits, hit, Cue::Stay)
                && !covered(hits, hit, Cue::PastTime)
                && !covered(hits, hit, Cue::Validity)
                && !covered(hits, hit, Cue::Vague)
                && !reading.is_past(line, hit)
        }
        _ => false,
    })
}
