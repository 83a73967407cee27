//! Who does it: I, we, a team, a colleague by name or by trade.

use super::grammar::Reader;
use super::lexicon::{Lex, Unit, W};
use super::tokens::Kind;
use super::who::{Who, word_at};
use crate::text::Span;

/// Trades and rooms that do work for us.
#[rustfmt::skip]
pub const ROLES: &[&str] = &[
    "team", "colleague", "engineer", "technician", "driver", "fitter", "manager", "supervisor", "plumber", "electrician", "mechanic", "courier", "workshop", "depot", "warehouse",
    "department", "office", "specialist", "director", "boss", "agent", "installer", "crew", "staff", "engineers", "colleagues", "drivers", "technicians", "fitters", "couriers",
    "people", "accountant", "officer", "advisor", "adviser", "coordinator", "clerk", "planner", "builder", "joiner", "painter", "baker", "inspector", "nurse", "doctor", "tech", "developers", "partner",
];

pub fn role(word: &str) -> bool {
    ROLES.iter().any(|role| role.eq_ignore_ascii_case(word))
}

/// Who stands before the word of will at `i`.
pub fn subject(reader: &Reader<'_>, i: usize) -> Option<(Who, usize)> {
    let mut j = i.checked_sub(1)?;
    while j > 0
        && (reader.any(j, &[W::Then, W::Now, W::Just])
            || matches!(
                word_at(reader, j),
                "also" | "personally" | "therefore" | "both" | "gladly" | "myself" | "hereby"
            ))
    {
        j -= 1;
    }
    match reader.lex(j) {
        Some(Lex::W(W::I)) => return Some((Who::I, j)),
        Some(Lex::W(W::We)) => return Some((Who::We, j)),
        Some(Lex::W(W::She | W::He)) => return Some((Who::Named(reader.tokens[j].span()), j)),
        Some(Lex::W(_) | Lex::Unit(Unit::Day)) => return None,
        _ => {}
    }
    if let Some((who, first)) = role_subject(reader, j) {
        // "Hanna from our workshop" is Hanna.
        let room = reader.any(first.wrapping_sub(1), &[W::From, W::In, W::At, W::Of]);
        let head = first.checked_sub(2).filter(|_| room);
        let headed = head.and_then(|head| name(reader, head).map(|span| (Who::Named(span), head)));
        return Some(headed.unwrap_or((who, first)));
    }
    // "Hanna from our workshop", "my manager, Mr Oduya,"
    if reader.kind(j) == Some(Kind::Comma) {
        let comma = (j.saturating_sub(5)..j)
            .rev()
            .find(|k| reader.kind(*k) == Some(Kind::Comma))?;
        let head = comma.checked_sub(1)?;
        return role_subject(reader, head)
            .or_else(|| name(reader, head).map(|token| (Who::Named(token), head)));
    }
    let joint = (j.saturating_sub(5)..j)
        .rev()
        .find(|k| reader.any(*k, &[W::From, W::In, W::At, W::Of]));
    if let Some(joint) = joint
        && let Some(head) = joint.checked_sub(1)
        && let Some(found) = role_subject(reader, head)
            .or_else(|| name(reader, head).map(|span| (Who::Named(span), head)))
    {
        return Some(found);
    }
    let span = name(reader, j)?;
    // "my colleague Hanna", "Mr Oduya"
    let mut first = j;
    while first > 0 && j - first < 4 && reader.tokens[first].start > span.start {
        first -= 1;
    }
    if first > 0
        && let Some((Who::Named(_), at)) = role_subject(reader, first - 1)
    {
        return Some((Who::Named(span), at));
    }
    let thing = reader.any(
        first.wrapping_sub(1),
        &[W::The, W::Your, W::A, W::This, W::New, W::That],
    );
    if thing {
        return None;
    }
    Some((Who::Named(span), first))
}

/// Nouns that begin sentences about things.
pub fn common_start(word: &str) -> bool {
    matches!(
        word,
        "Delivery"
            | "Collection"
            | "Payment"
            | "Refund"
            | "Replacement"
            | "Shipping"
            | "Everything"
            | "Someone"
            | "Somebody"
            | "Everyone"
            | "Nobody"
            | "Access"
            | "Work"
            | "Installation"
            | "Repair"
            | "Repairs"
            | "Customer"
            | "Customers"
            | "Parcel"
            | "Support"
            | "Post"
            | "Invoice"
            | "Engineers"
            | "Whoever"
            | "One"
            | "Both"
            | "What"
            | "Service"
    )
}

/// "our team", "the night team", "my colleague", "a driver of ours"
pub fn role_subject(reader: &Reader<'_>, j: usize) -> Option<(Who, usize)> {
    if !role(word_at(reader, j)) {
        return None;
    }
    let first = (j.saturating_sub(4)..j)
        .rev()
        .find(|k| reader.any(*k, &[W::Our, W::My, W::The, W::A]))?;
    let plain = (first + 1..j).all(|k| {
        !matches!(
            reader.kind(k),
            Some(Kind::Comma | Kind::Stop(_) | Kind::Pause)
        ) && !reader.any(k, &[W::Of, W::And, W::To])
    });
    plain.then(|| {
        (
            Who::Named(Span::new(reader.tokens[first].start, reader.tokens[j].end)),
            first,
        )
    })
}

/// A name that ends at this token: capitals, with a title before them.
pub fn name(reader: &Reader<'_>, j: usize) -> Option<Span> {
    let token = *reader.tokens.get(j)?;
    let text = token.text(reader.source);
    if common_start(text) {
        return None;
    }
    let plain = token.capital && matches!(token.kind, Kind::Word(Lex::Other)) && text.len() > 1;
    if !plain || (text.len() > 3 && text.chars().all(char::is_uppercase)) || text.ends_with("ing") {
        return None;
    }
    let mut start = token.start;
    let mut k = j;
    while k > 0 && j - k < 3 {
        let before = reader.tokens[k - 1];
        let title_dot = before.kind == Kind::Junk && before.text(reader.source) == ".";
        let goes_on = before.capital
            && matches!(before.kind, Kind::Word(Lex::Other))
            && before.end + 1 == reader.tokens[k].start;
        if !(goes_on || title_dot) {
            break;
        }
        k -= 1;
        start = before.start;
    }
    Some(Span::new(start, token.end))
}

/// Who began the sentence that goes on with "and will".
pub fn earlier_subject(reader: &Reader<'_>, and: usize) -> Option<(Who, usize)> {
    (and.saturating_sub(14)..and)
        .rev()
        .take_while(|i| !matches!(reader.kind(*i), Some(Kind::Stop(_) | Kind::Pause)))
        .filter(|i| !reader.any(*i, &[W::You, W::It, W::They]))
        .find_map(|i| match reader.lex(i) {
            Some(Lex::W(W::Im | W::Ive | W::Ill)) => Some((Who::I, i)),
            Some(Lex::W(W::Were2 | W::Weve | W::Well)) => Some((Who::We, i)),
            Some(Lex::W(W::Is | W::Has | W::Am | W::Are | W::Have)) => subject(reader, i),
            _ => None,
        })
}
