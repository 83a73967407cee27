//! A name and a way to that person.

use crate::draft::cues::{Cue, Line, Reading, Token, form};
use crate::text::Span;

/// Words of a last line within which a name is taken for a signature.
const SIGNATURE: usize = 14;

/// A name, and a way by which that person can be reached.
pub(super) fn reachable(reading: &Reading) -> Option<Span> {
    let way = reading
        .lines
        .iter()
        .rev()
        .find(|line| line.any(&[Cue::Contact, Cue::ContactMe]))?;
    let greeted = greeted(reading);
    let named = reading.lines.iter().any(|line| line.has(Cue::Intro))
        || names(reading.tokens_of(way), &greeted)
        || signed(reading, &greeted);
    named.then_some(way.span)
}

/// The stems of the names in the greeting: they are the customer's.
fn greeted(reading: &Reading) -> Vec<u64> {
    let first = reading
        .lines
        .first()
        .filter(|line| reading.lines.len() > 1 || line.has(Cue::Greeting));
    first.map_or_else(Vec::new, |line| {
        reading
            .tokens_of(line)
            .iter()
            .enumerate()
            .take_while(|(index, token)| *index == 0 || !token.comma)
            .take(8)
            .filter(|(_, token)| token.capital)
            .map(|(_, token)| token.stem)
            .collect()
    })
}

fn names(tokens: &[Token], greeted: &[u64]) -> bool {
    tokens
        .iter()
        .any(|token| token.sets & form::NAME != 0 && !greeted.contains(&token.stem))
}

/// Whether the end of the draft holds a name.
fn signed(reading: &Reading, greeted: &[u64]) -> bool {
    let Some(last) = reading.lines.last() else {
        return false;
    };
    let tail = |line: &Line| {
        let tokens = reading.tokens_of(line);
        let from = tokens.len().saturating_sub(SIGNATURE);
        names(&tokens[from..], greeted)
    };
    let before = reading
        .lines
        .len()
        .checked_sub(2)
        .map(|at| &reading.lines[at]);
    let short = reading.tokens_of(last).len() <= 3
        && reading
            .tokens_of(last)
            .iter()
            .any(|token| token.capital && token.sets == 0);
    tail(last) || short || before.is_some_and(tail)
}
