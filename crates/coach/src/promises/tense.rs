//! Whether what happens at a time lies ahead: read from the verbs of its clause.
//!
//! "I called you on Monday" and "I will call you on Monday" name the same weekday. The clause is searched from the time to
//! the left, then to the right; the strongest sign decides. Without any sign a time is taken to lie ahead.

use super::grammar::{Phrase, Reader, Relation, Shape};
use super::lexicon::{Lex, W};
use super::tokens::Kind;

/// So many tokens of a clause are looked at on either side.
const REACH: usize = 28;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// will, going to, want, must, please
    Future,
    /// is, can, have: now, which lets a time lie ahead
    Present,
    /// was, did, rang
    Past,
    /// A past form that may as well be a participle: "delivered".
    MaybePast,
    /// have + participle: done, unless it booked something ahead
    Perfect,
    Booked,
}

/// What the clause around a time says: a bit for each sign.
#[derive(Debug, Clone, Copy, Default)]
struct Signs(u8);

impl Signs {
    fn note(&mut self, sign: Sign) {
        self.0 |= 1 << sign as u8;
    }

    fn has(self, sign: Sign) -> bool {
        self.0 & (1 << sign as u8) != 0
    }

    fn any(self) -> bool {
        self.0 != 0
    }
}

/// Whether the time of this phrase lies ahead of the writer.
pub fn lies_ahead(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    let said = phrase.said;
    if said.amount.is_some() || said.same_time || said.days.is_some_and(|days| days.sure) {
        return true;
    }
    let (left, nearest) = signs_left(reader, phrase.first);
    let signs = if left.any() {
        left
    } else {
        signs_right(reader, phrase.end)
    };
    let nearest = if left.any() { nearest } else { None };
    let maybe_behind = said.days.is_some_and(|days| days.maybe_behind);
    let bound = matches!(
        phrase.relation,
        Relation::By | Relation::Before | Relation::Until | Relation::From
    );
    if nearest == Some(Sign::Past) {
        return false;
    }
    if signs.has(Sign::Future) {
        return true;
    }
    if signs.has(Sign::Booked) {
        return !signs.has(Sign::Past) && !maybe_behind;
    }
    if signs.has(Sign::Past) || signs.has(Sign::MaybePast) || signs.has(Sign::Perfect) {
        return false;
    }
    if phrase.relation == Relation::For && said.days.is_some_and(|days| days.shape == Shape::Month)
    {
        return false;
    }
    if phrase.relation == Relation::Of && !signs.has(Sign::Present) {
        return !maybe_behind && said.days.is_some_and(|days| days.shape == Shape::Plain);
    }
    !maybe_behind || bound
}

fn ends_clause(reader: &Reader<'_>, i: usize) -> bool {
    match reader.kind(i) {
        Some(Kind::Stop(_) | Kind::Pause) | None => true,
        Some(Kind::Word(Lex::W(
            W::Because
            | W::If
            | W::Unless
            | W::Whether
            | W::Which
            | W::Who
            | W::Why
            | W::But
            | W::While
            | W::When
            | W::Where,
        ))) => true,
        Some(Kind::Word(Lex::W(W::That))) => true,
        // ", I" and "and we" begin a clause of their own.
        Some(Kind::Comma) => subject(reader, i + 1),
        Some(Kind::Word(Lex::W(W::And | W::So))) => {
            subject(reader, i + 1) || (reader.any(i + 1, &[W::Then]) && subject(reader, i + 2))
        }
        _ => false,
    }
}

fn subject(reader: &Reader<'_>, i: usize) -> bool {
    reader.any(
        i,
        &[
            W::I,
            W::We,
            W::He,
            W::She,
            W::They,
            W::It,
            W::Ill,
            W::Well,
            W::Im,
            W::Were2,
            W::Ive,
            W::Weve,
            W::Youll,
            W::You,
            W::Hell,
            W::Shell,
            W::Theyll,
            W::Its,
            W::Id,
            W::Wed,
            W::Nothing,
        ],
    )
}

fn signs_left(reader: &Reader<'_>, first: usize) -> (Signs, Option<Sign>) {
    let mut signs = Signs::default();
    let mut nearest = None;
    for i in (first.saturating_sub(REACH)..first).rev() {
        let ends = ends_clause(reader, i);
        if ends {
            break;
        }
        if let Some(sign) = sign(reader, i) {
            nearest = nearest.or(Some(sign));
            signs.note(sign);
        }
    }
    (signs, nearest)
}

fn signs_right(reader: &Reader<'_>, end: usize) -> Signs {
    let mut signs = Signs::default();
    let end = end + usize::from(reader.kind(end) == Some(Kind::Comma));
    for i in end..end + REACH {
        if i > end && ends_clause(reader, i) {
            break;
        }
        if let Some(sign) = sign(reader, i) {
            signs.note(sign);
            // The first verb of the clause is its own.
            if sign != Sign::MaybePast {
                break;
            }
        }
        if matches!(reader.kind(i), None | Some(Kind::Stop(_))) {
            break;
        }
    }
    signs
}

fn sign(reader: &Reader<'_>, i: usize) -> Option<Sign> {
    let Some(Kind::Word(lex)) = reader.kind(i) else {
        return None;
    };
    match lex {
        Lex::W(word) => match word {
            W::Will
            | W::Shall
            | W::Going
            | W::Must
            | W::Want
            | W::Need
            | W::Please
            | W::Ill
            | W::Well
            | W::Youll
            | W::Hell
            | W::Shell
            | W::Theyll
            | W::Wont
            | W::Let
            | W::Promise
            | W::Like => Some(Sign::Future),
            W::Am
            | W::Are
            | W::Is
            | W::Im
            | W::Were2
            | W::Youre
            | W::Theyre
            | W::Its
            | W::Be
            | W::Can
            | W::Cannot
            | W::Expect => Some(Sign::Present),
            W::Should | W::Could | W::Would | W::To
                if reader.any(i + 1, &[W::Have]) && participle(reader, i + 2) =>
            {
                Some(Sign::Past)
            }
            W::Should | W::Could | W::Wed => Some(Sign::Present),
            W::Couldnt | W::Was | W::Were | W::Did | W::Didnt | W::Had | W::Hed => Some(Sign::Past),
            W::Would if reader.any(i + 1, &[W::Like]) => Some(Sign::Future),
            W::Would | W::Id => {
                let asked = reader.any(i + 1, &[W::You, W::That, W::It])
                    || matches!(
                        reader.kind(i.wrapping_sub(1)),
                        None | Some(Kind::Stop(_) | Kind::Comma)
                    );
                if asked || !reported(reader, i) {
                    Some(Sign::Present)
                } else {
                    Some(Sign::Past)
                }
            }
            W::Have | W::Has | W::Ive | W::Weve | W::Youve => {
                let j = (i + 1..i + 4).find(|j| participle(reader, *j))?;
                let booked = reader.lex(j) == Some(Lex::W(W::Booked))
                    || matches!(
                        reader.tokens.get(j).map(|token| token.text(reader.source)),
                        Some("asked")
                    );
                Some(if booked { Sign::Booked } else { Sign::Perfect })
            }
            W::Went => past(reader, i),
            W::Booked => booked(reader, i),
            _ => None,
        },
        Lex::ShortWeekday(5) if reader.tokens[i].text(reader.source) == "sat" && !reader.led(i) => {
            Some(Sign::Past)
        }
        Lex::Other => {
            let text = reader.tokens[i].text(reader.source);
            (text.len() > 4 && text.ends_with("ed") && !text.ends_with("eed"))
                .then(|| past(reader, i))?
        }
        _ => None,
    }
}

/// A participle behind "have", or "been".
fn participle(reader: &Reader<'_>, i: usize) -> bool {
    match reader.lex(i) {
        Some(Lex::W(W::Went | W::Booked | W::Been | W::Had)) => true,
        Some(Lex::Other) => {
            let text = reader.tokens[i].text(reader.source);
            text.len() > 4 && (text.ends_with("ed") || text.ends_with("en"))
        }
        _ => false,
    }
}

/// A past form: finite after a subject, a participle after "be", "the" or "it".
fn past(reader: &Reader<'_>, i: usize) -> Option<Sign> {
    for before in (i.saturating_sub(3)..i).rev() {
        match reader.lex(before) {
            Some(Lex::W(
                W::Be
                | W::Is
                | W::Are
                | W::Am
                | W::Im
                | W::Its
                | W::Were2
                | W::Youre
                | W::Have
                | W::Has
                | W::Ive
                | W::Weve
                | W::Youve
                | W::To
                | W::Been,
            )) => return None,
            Some(Lex::W(W::The | W::A | W::Your | W::Our | W::My | W::Their | W::Her | W::Of))
                if before + 1 == i =>
            {
                return None;
            }
            Some(Lex::W(
                W::I
                | W::We
                | W::You
                | W::He
                | W::She
                | W::They
                | W::It
                | W::Nothing
                | W::And
                | W::Which
                | W::Who,
            )) => return Some(Sign::MaybePast),
            _ => {}
        }
    }
    Some(Sign::MaybePast)
}

/// "put", "set" and "moved" without "have": past after a subject, otherwise a participle or a present form.
fn booked(reader: &Reader<'_>, i: usize) -> Option<Sign> {
    let text = reader.tokens[i].text(reader.source);
    if matches!(text, "put" | "set") {
        return None;
    }
    past(reader, i)
}

/// Whether a verb of saying in the past stands before: "you told me it would come".
fn reported(reader: &Reader<'_>, i: usize) -> bool {
    (i.saturating_sub(REACH)..i)
        .rev()
        .take_while(|j| !matches!(reader.kind(*j), Some(Kind::Stop(_))))
        .any(|j| {
            matches!(
                reader.lex(j),
                Some(Lex::W(W::Went | W::Was | W::Were | W::Did | W::Hed))
            )
        })
}
