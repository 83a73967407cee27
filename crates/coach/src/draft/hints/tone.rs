//! Hints about single phrases.

use super::super::cues::form;
use super::{Cue, Hint, Kind, Line, Seen};

/// Sentences at the beginning of a draft in which an abrupt word opens it.
const OPENING: usize = 2;

pub(super) fn find(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    let lines = seen.lines();
    let mut orders = 0;
    let says_i = seen.text.words().iter().any(|word| {
        matches!(
            seen.text.lower(word),
            "i" | "i'm" | "i'll" | "i've" | "i'd" | "me"
        )
    });
    for (index, line) in lines.iter().enumerate() {
        let mut note = |kind: Kind, cue: Cue| hints.push(Hint::new(kind, seen.at(line, cue)));
        if line.has(Cue::Presume) && !line.question && !line.any(&[Cue::PresumeAsk, Cue::Recap]) {
            let asked = lines.get(index + 1).is_some_and(|next| next.question);
            if !asked {
                note(Kind::Presumes, Cue::Presume);
            }
        }
        if line.has(Cue::Passive) {
            note(Kind::Agentless, Cue::Passive);
        }
        if line.has(Cue::NeverAgain) && !changed(line) && !lines.get(index + 1).is_some_and(changed)
        {
            note(Kind::NeverAgain, Cue::NeverAgain);
        }
        if line.has(Cue::WhyYou) && line.question {
            note(Kind::WhyYou, Cue::WhyYou);
        }
        if line.has(Cue::SoOpen) && index < OPENING {
            note(Kind::AbruptOpening, Cue::SoOpen);
        } else if line.has(Cue::FactWord) {
            note(Kind::FactWords, Cue::FactWord);
        }
        if line.has(Cue::WeAct) && !says_i {
            note(Kind::WeForI, Cue::WeAct);
        }
        if line.has(Cue::DeadLink) || dead_link(seen, line) {
            note(Kind::DeadReferral, Cue::DeadLink);
        }
        if line.has(Cue::UnderstandBare) && !felt(seen, index) {
            note(Kind::EmptyUnderstanding, Cue::UnderstandBare);
        }
        if line.has(Cue::PleaseOpen) {
            orders += 1;
            if orders == 2 {
                note(Kind::PleaseOrders, Cue::PleaseOpen);
            }
        }
    }
}

/// Addresses of the European platform for disputes that was closed.
const CLOSED: [&str; 2] = ["ec.europa.eu/consumers/odr", "ec.europa.eu/odr"];

fn dead_link(seen: &Seen<'_>, line: &Line) -> bool {
    seen.reading.tokens_of(line).iter().any(|token| {
        let word = token.span.of(seen.text.source());
        token.sets & form::WEB != 0 && CLOSED.iter().any(|closed| word.contains(closed))
    })
}

/// Whether the sentence names what has changed.
fn changed(line: &Line) -> bool {
    line.has(Cue::Cause)
}

/// Whether the feeling or the effect is named here or in the next sentence.
fn felt(seen: &Seen<'_>, index: usize) -> bool {
    let lines = seen.lines();
    let named = |line: &Line| {
        seen.reading.hits_of(line).iter().any(|hit| {
            matches!(hit.cue, Cue::Feel | Cue::Hard)
                && !seen.reading.hits_of(line).iter().any(|bare| {
                    bare.cue == Cue::UnderstandBare && bare.from < hit.to && hit.from < bare.to
                })
        })
    };
    lines[index..(index + 2).min(lines.len())].iter().any(named)
}
