//! Asking for facts and wishes, and asking whether it is right.

use crate::draft::cues::{Cue, Reading};
use crate::text::Span;

/// An open question, or a choice; not a yes-or-no check, not a bare request for a number.
pub(super) fn asks(reading: &Reading) -> Option<Span> {
    reading
        .lines
        .iter()
        .find(|line| {
            if line.has(Cue::TellMore) && !line.has(Cue::OrderQuestion) {
                return true;
            }
            if !line.question {
                return false;
            }
            let open = reading
                .hits_of(line)
                .iter()
                .any(|hit| hit.cue == Cue::OpenQuestion);
            let choice = line.has(Cue::Or) && !line.has(Cue::Confirm);
            open || choice
        })
        .map(|line| line.span)
}

/// Asks whether the understanding is right, or whether it is solved.
pub(super) fn confirms(reading: &Reading) -> Option<Span> {
    reading
        .lines
        .iter()
        .find(|line| line.question && line.has(Cue::Confirm))
        .map(|line| line.span)
}

/// Puts both on one side of the table.
pub(super) fn opens_neutrally(reading: &Reading) -> Option<Span> {
    reading
        .lines
        .iter()
        .find(|line| line.has(Cue::Neutral))
        .map(|line| line.span)
}
