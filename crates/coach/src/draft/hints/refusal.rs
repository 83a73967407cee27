//! Saying no: with a reason and another way, and after what can be done.

use super::{Cue, Hint, Kind, Line, Seen};
use crate::draft::cues::Hit;

/// Sentences behind a no in which its reason or another way may still come.
const REACH: usize = 2;

pub(super) fn find(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    let lines = seen.lines();
    for (index, line) in lines.iter().enumerate() {
        if !refuses(line) {
            continue;
        }
        let near = &lines[index..(index + 1 + REACH).min(lines.len())];
        let before = &lines[index.saturating_sub(1)..index];
        let other_way = |line: &Line| other_way(seen, line);
        let helped = near.iter().chain(before).any(other_way);
        let reasoned = near.iter().chain(before).any(|line| line.has(Cue::Reason));
        let span = seen.at(line, Cue::Refuse);
        if !helped && !reasoned {
            hints.push(Hint::new(Kind::BareRefusal, span));
            return;
        }
        let possible_first = lines[..index].iter().any(other_way);
        let later = lines[index + 1..].iter().any(other_way);
        if later && !possible_first && !other_way(line) {
            hints.push(Hint::new(Kind::NegativeFirst, span));
            return;
        }
    }
}

/// A no, and neither an apology for one nor looking forward ("I cannot wait").
fn refuses(line: &Line) -> bool {
    line.has(Cue::Refuse) && !line.question && !line.any(&[Cue::Sorry])
}

/// Whether the sentence says what can be done; what it refuses to do is no way.
fn other_way(seen: &Seen<'_>, line: &Line) -> bool {
    let remedy = line.has(Cue::Remedy) && !line.has(Cue::Refuse);
    (remedy || line.any(&[Cue::Commit, Cue::Third, Cue::Asked]) || can_do(seen, line))
        && !line.has(Cue::Discount)
}

/// Whether it says what can be done: "I can", save the one in "nothing I can do".
fn can_do(seen: &Seen<'_>, line: &Line) -> bool {
    let hits = seen.reading.hits_of(line);
    let refused = |can: &Hit| {
        let mut noes = hits.iter().filter(|hit| hit.cue == Cue::Refuse);
        noes.any(|no| no.from <= can.from && can.from < no.to)
    };
    let mut cans = hits.iter().filter(|hit| hit.cue == Cue::CanDo);
    cans.any(|can| !refused(can))
}
