//! Hints about the whole: its questions, its warmth, its middle, its length.

use super::super::cues::Token;
use super::{Cue, Hint, Kind, Line, Seen};
use crate::text::Span;

/// Questions in a row from which on nothing said back between them is told.
const QUESTIONS: usize = 4;
/// Warm sentences in a row, nothing done, from which on it is told.
const WARM: usize = 3;
/// Words from which on a reply should begin with a greeting.
const WORDS_TO_GREET: usize = 60;
/// Sentences from which on a reply has a middle.
const SENTENCES_WITH_MIDDLE: usize = 5;

pub(super) fn find(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    questions(seen, hints);
    warmth(seen, hints);
    greeting(seen, hints);
    middle(seen, hints);
    for long in &seen.readability.long_sentences {
        hints.push(Hint::new(Kind::LongSentence, *long));
    }
    for long in &seen.readability.long_paragraphs {
        hints.push(Hint::new(Kind::LongParagraph, *long));
    }
    let target = if seen.known.support_need { 6.0 } else { 8.0 };
    // A grade or two above the aim is a matter of names and dates; three are a matter of style.
    if seen
        .readability
        .grade
        .is_some_and(|grade| grade > target + 3.0)
    {
        hints.push(Hint::new(Kind::HardToRead, whole(seen)));
    }
}

fn whole(seen: &Seen<'_>) -> Span {
    let lines = seen.lines();
    match (lines.first(), lines.last()) {
        (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
        _ => Span::new(0, 0),
    }
}

fn questions(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    let mut row: Vec<Span> = Vec::new();
    for line in seen.lines() {
        if line.question {
            row.push(line.span);
        } else if line.any(&[
            Cue::Heard,
            Cue::Recap,
            Cue::Feel,
            Cue::ToldPast,
            Cue::ToldNow,
        ]) {
            row.clear();
        }
    }
    if let (true, Some(first), Some(last)) = (row.len() >= QUESTIONS, row.first(), row.last()) {
        hints.push(Hint::new(Kind::QuestionsInARow, first.hull(*last)));
    }
}

fn warmth(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    let mut row: Vec<Span> = Vec::new();
    for line in seen.lines() {
        if is_warm(line) && !acts(seen, line) {
            row.push(line.span);
        } else {
            row.clear();
        }
        if row.len() == WARM {
            hints.push(Hint::new(Kind::WarmWithoutAct, row[0].hull(line.span)));
            return;
        }
    }
}

fn is_warm(line: &Line) -> bool {
    line.any(&[Cue::Warm, Cue::Thank, Cue::Pity]) || line.exclaims > 0
}

/// Whether a sentence holds an act, a date or a fact.
fn acts(seen: &Seen<'_>, line: &Line) -> bool {
    line.any(&[
        Cue::Commit,
        Cue::Third,
        Cue::Asked,
        Cue::Remedy,
        Cue::Time,
        Cue::ThankNamed,
    ]) || seen
        .reading
        .tokens_of(line)
        .iter()
        .any(|token| token.digits)
}

fn greeting(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    let Some(first) = seen.lines().first() else {
        return;
    };
    let tokens = seen.reading.tokens_of(first);
    let greeted = first.has(Cue::Greeting) || tokens.iter().take(3).any(Token::is_name);
    if seen.reading.tokens.len() >= WORDS_TO_GREET && !greeted {
        let end = tokens.get(2).map_or(first.span.end, |token| token.span.end);
        hints.push(Hint::new(
            Kind::NoGreeting,
            Span::new(first.span.start, end),
        ));
    }
}

fn middle(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    let lines = seen.lines();
    if lines.len() < SENTENCES_WITH_MIDDLE {
        return;
    }
    let middle = &lines[1..lines.len() - 1];
    let empty = middle.iter().all(|line| {
        !acts(seen, line)
            && !line.question
            && !line.any(&[Cue::Can, Cue::Goes, Cue::ToldPast, Cue::ToldNow, Cue::Heard])
    });
    if let (true, Some(first), Some(last)) = (empty, middle.first(), middle.last()) {
        hints.push(Hint::new(Kind::EmptyMiddle, first.span.hull(last.span)));
    }
}
