//! Hints that need the case: what the customer wrote, where it stands, what went before.

use super::super::moves::shared;
use super::{Cue, Hint, Kind, Line, Move, Seen, Stage};
use crate::text::Span;

/// What a customer's sentence must weigh to count as a point of its own.
const POINT: f32 = 2.1;
/// Points told as unanswered at most.
const MOST_POINTS: usize = 2;
/// Words of a draft from which it must show whose case it is.
const WORDS_TO_BELONG: usize = 12;
/// Bytes of the customer's sentence that a message repeats.
const QUOTED: usize = 90;
/// Words for the customer's thing from which on the writer is reminded of its name.
const ABSTRACTS: usize = 2;

pub(super) fn find(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    too_early(seen, hints);
    again(seen, hints);
    unanswered(seen, hints);
    belongs(seen, hints);
}

/// A solution before the story is understood.
fn too_early(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    let early = matches!(
        seen.known.stage,
        Some(Stage::FirstWord | Stage::Understanding)
    );
    let listened = [
        Move::Acknowledges,
        Move::Empathises,
        Move::Restates,
        Move::Asks,
    ]
    .into_iter()
    .any(|what| seen.makes(what));
    let offer = seen.moves.iter().find(|found| found.what == Move::Offers);
    if let (true, false, Some(offer)) = (early, listened, offer) {
        hints.push(Hint::new(Kind::TooEarly, offer.span));
    }
}

/// Apologies and thanks that come too often or too late.
fn again(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    let apology = seen
        .moves
        .iter()
        .find(|found| found.what == Move::Apologises);
    let sorry = seen.lines().iter().find(|line| line.has(Cue::Sorry));
    let acts = seen.makes(Move::NextStep) || seen.makes(Move::Offers);
    if let (2.., false, Some(line)) = (seen.known.apologies_given, acts, sorry) {
        hints.push(Hint::new(Kind::ApologyAgain, line.span));
    }
    let patience = seen
        .lines()
        .iter()
        .find(|line| line.has(Cue::Thank) && line.has(Cue::Patience));
    if let (1.., None, Some(line)) = (seen.known.promises_broken, apology, patience) {
        hints.push(Hint::new(Kind::ThanksForPatience, line.span));
    }
}

/// Points of the customer of which the draft says nothing.
fn unanswered(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    let (Some(customer), Some(last)) = (seen.known.customer, seen.lines().last()) else {
        return;
    };
    let theirs = &customer.reading;
    let points: Vec<&Line> = theirs
        .lines
        .iter()
        .filter(|line| shared(theirs.tokens_of(line), &customer.told) >= POINT)
        .collect();
    if points.len() < 2 {
        return;
    }
    let mut told = 0;
    for point in points.into_iter().filter(|point| point.question) {
        let touched = theirs.tokens_of(point).iter().any(|token| {
            customer.told.shared(token).is_some()
                && seen
                    .reading
                    .tokens
                    .iter()
                    .any(|ours| ours.stem == token.stem)
        });
        if !touched && told < MOST_POINTS {
            told += 1;
            let mut hint = Hint::new(Kind::Unanswered, last.span);
            hint.message = format!("{} “{}”", hint.message, quoted(customer.source, point.span));
            hints.push(hint);
        }
    }
}

/// The beginning of a sentence, up to a whole word.
fn quoted(source: &str, span: Span) -> String {
    let whole = span.of(source);
    if whole.len() <= QUOTED {
        return whole.to_owned();
    }
    let end = (0..=QUOTED)
        .rev()
        .find(|at| whole.is_char_boundary(*at) && whole[*at..].starts_with(' '))
        .unwrap_or(0);
    format!("{} …", &whole[..end])
}

/// Whether anything in the draft belongs to this case, and whether their thing has its name.
fn belongs(seen: &Seen<'_>, hints: &mut Vec<Hint>) {
    let (Some(customer), Some(first)) = (seen.known.customer, seen.lines().first()) else {
        return;
    };
    let tokens = &seen.reading.tokens;
    let ours = shared(tokens, &customer.told);
    let facts = tokens.iter().any(|token| token.digits);
    let acts = [Move::NextStep, Move::Offers, Move::Asks]
        .into_iter()
        .any(|what| seen.makes(what));
    if ours == 0.0 && !facts && !acts && tokens.len() >= WORDS_TO_BELONG {
        let end = seen
            .lines()
            .last()
            .map_or(first.span.end, |line| line.span.end);
        hints.push(Hint::new(
            Kind::CouldBeAnyone,
            Span::new(first.span.start, end),
        ));
        return;
    }
    let bare: Vec<Span> = seen
        .reading
        .hits
        .iter()
        .filter(|hit| hit.cue == Cue::Abstract)
        .filter(|hit| {
            seen.reading.tokens[hit.from..hit.to].iter().all(|token| {
                !customer
                    .reading
                    .tokens
                    .iter()
                    .any(|their| their.stem == token.stem && token.rank > 60)
            })
        })
        .map(|hit| seen.reading.span_of(hit))
        .collect();
    if let (true, Some(span)) = (bare.len() >= ABSTRACTS && ours < 1.0, bare.first()) {
        hints.push(Hint::new(Kind::AbstractWords, *span));
    }
}
