//! Who will do it: the promise around a time.
//!
//! A promise has a subject that stands for us (I, we, a team, a colleague by name or trade, he or she), a word that says it
//! is to come ("will", "am going to", "aim to", "have booked"), and a deed. A question, a no, or a state ("I will be away")
//! is none. The verb nearest before the time decides; where the time comes first, the one right behind it.

use super::commitment::commitment;
use super::doer::role;
use super::grammar::{Phrase, Reader};
use super::lexicon::{Lex, W};
use super::tokens::Kind;
use crate::text::Span;

/// Who promised, and where the words stand, in tokens.
#[derive(Debug, Clone)]
pub struct Found {
    pub who: Who,
    /// The first token of the promise, and the one behind its last.
    pub first: usize,
    pub end: usize,
    /// The tokens of the deed.
    pub what: (usize, usize),
}

/// Who is to do what was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// The writer.
    I,
    /// The house.
    We,
    /// Somebody named: "Hanna", "our engineer", "she".
    Named(Span),
}

const REACH: usize = 40;

/// The promise that this time belongs to.
pub fn promise(reader: &Reader<'_>, phrase: &Phrase) -> Option<Found> {
    if begins_clause(reader, phrase.first)
        && let Some(found) = behind(reader, phrase)
    {
        return Some(found);
    }
    before(reader, phrase)
}

fn begins_clause(reader: &Reader<'_>, first: usize) -> bool {
    matches!(
        reader.kind(first.wrapping_sub(1)),
        None | Some(
            Kind::Stop(_)
                | Kind::Pause
                | Kind::Comma
                | Kind::Dash
                | Kind::Word(Lex::W(W::And | W::But | W::So | W::Then | W::Or))
        )
    )
}

/// "On Thursday at 3 I will call you."
fn behind(reader: &Reader<'_>, phrase: &Phrase) -> Option<Found> {
    let start = phrase.end + usize::from(reader.kind(phrase.end) == Some(Kind::Comma));
    let start = if reader.any(start, &[W::On]) {
        start + 1
    } else {
        start
    };
    for marker in start..start + 7 {
        if matches!(
            reader.kind(marker),
            None | Some(Kind::Stop(_) | Kind::Pause)
        ) {
            return None;
        }
        if let Some(commitment) = commitment(reader, marker)
            && commitment.first >= phrase.end
            && commitment.first <= start + 1
        {
            let end = clause_end(reader, commitment.deed);
            return Some(Found {
                who: commitment.who,
                first: phrase.first,
                end: end.max(phrase.end),
                what: (commitment.deed, end.max(commitment.deed)),
            });
        }
    }
    None
}

/// "I will call you on Thursday at 3."
fn before(reader: &Reader<'_>, phrase: &Phrase) -> Option<Found> {
    for marker in (phrase.first.saturating_sub(REACH)..phrase.first).rev() {
        if let Some(commitment) = commitment(reader, marker) {
            if commitment.deed > phrase.first {
                return None;
            }
            return Some(Found {
                who: commitment.who,
                first: commitment.first,
                end: phrase.end,
                what: (
                    commitment.deed,
                    deed_end(reader, commitment.deed, phrase.first),
                ),
            });
        }
        if blocks(reader, marker) {
            return None;
        }
    }
    None
}

/// What keeps a time from belonging to a verb further left.
pub fn blocks(reader: &Reader<'_>, i: usize) -> bool {
    match reader.kind(i) {
        Some(Kind::Stop(_) | Kind::Pause) | None => true,
        Some(Kind::Word(Lex::W(word))) => match word {
            W::If
            | W::Unless
            | W::Whether
            | W::When
            | W::Because
            | W::Who
            | W::Which
            | W::Why
            | W::Where
            | W::How
            | W::Once
            | W::While
            | W::Wont
            | W::But => true,
            W::As => {
                reader.any(i + 1, &[W::Soon]) || reader.any(i + 1, &[W::I, W::We, W::You, W::They])
            }
            W::Not | W::Never => {
                reader.any(i.wrapping_sub(1), &[W::Will, W::Shall, W::Ill, W::Well])
            }
            // "and you have it on Thursday": another one's sentence.
            W::And | W::So => {
                reader.any(i + 1, &[W::It, W::You, W::That, W::This, W::They])
                    && !reader.any(i + 2, &[W::By, W::On])
            }
            _ => false,
        },
        Some(Kind::Dash) => spaced(reader, i),
        Some(Kind::Comma) => {
            reader.any(i + 1, &[W::It, W::You])
                || (reader.any(i + 1, &[W::The, W::Your]) && ends_in_verb(reader, i + 2))
        }
        _ => false,
    }
}

/// A dash between words, with a space on either side.
fn spaced(reader: &Reader<'_>, i: usize) -> bool {
    let token = reader.tokens[i];
    token.start > 0
        && reader.source.as_bytes().get(token.start - 1) == Some(&b' ')
        && reader.source.as_bytes().get(token.end) == Some(&b' ')
}

/// Whether a noun and a verb in the present follow: ", the parcel arrives".
fn ends_in_verb(reader: &Reader<'_>, i: usize) -> bool {
    (i..i + 3).any(|j| {
        reader.lex(j) == Some(Lex::Other)
            && reader.tokens[j].text(reader.source).ends_with('s')
            && j > i
    })
}

/// Whether a sentence (or what follows an "and") begins here.
pub fn starts(reader: &Reader<'_>, i: usize) -> bool {
    matches!(
        reader.kind(i.wrapping_sub(1)),
        None | Some(Kind::Stop(_) | Kind::Pause | Kind::Comma | Kind::Dash)
    ) || reader.any(i.wrapping_sub(1), &[W::And, W::So, W::But, W::Please])
}

pub fn word_at<'s>(reader: &Reader<'s>, i: usize) -> &'s str {
    reader
        .tokens
        .get(i)
        .map_or("", |token| token.text(reader.source))
}

impl Reader<'_> {
    pub fn tokens_say_role(&self, span: Span) -> bool {
        span.of(self.source).rsplit(' ').next().is_some_and(role)
    }
}

fn clause_end(reader: &Reader<'_>, from: usize) -> usize {
    (from..from + REACH)
        .find(|i| {
            matches!(
                reader.kind(*i),
                None | Some(Kind::Stop(_) | Kind::Pause | Kind::Comma)
            ) || (reader.is(*i, W::And)
                && reader.any(i + 1, &[W::I, W::We, W::Ill, W::Well, W::You, W::Youll]))
        })
        .unwrap_or(from + 1)
        .min(reader.tokens.len())
}

/// The deed ends before the time, without the small words that led to it.
fn deed_end(reader: &Reader<'_>, from: usize, first: usize) -> usize {
    let mut end = first.max(from);
    while end > from
        && (matches!(reader.kind(end - 1), Some(Kind::Comma | Kind::Dash))
            || reader.any(end - 1, &[W::And, W::Just]))
    {
        end -= 1;
    }
    end
}
