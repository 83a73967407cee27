//! The words by which somebody binds themselves: "will", "am going to", "aim to", "have booked", "you will receive".

use super::Side;
use super::deed::{Form, deed, doing, has_booked, verb};
use super::doer::{earlier_subject, name, subject};
use super::grammar::Reader;
use super::lexicon::{Lex, W};
use super::passive::passive;
use super::tokens::Kind;
use super::who::{Who, starts, word_at};
use crate::text::Span;

/// Somebody binds themselves.
pub struct Commitment {
    pub who: Who,
    pub first: usize,
    /// Where the deed begins.
    pub deed: usize,
}

/// A commitment whose word of will stands at this token.
pub fn commitment(reader: &Reader<'_>, i: usize) -> Option<Commitment> {
    let Some(Kind::Word(lex)) = reader.kind(i) else {
        return None;
    };
    let with = |who: Who, first: usize, deed: usize| Some(Commitment { who, first, deed });
    match lex {
        Lex::W(word) => match word {
            W::Ill => deed(reader, i + 1).and_then(|deed| with(Who::I, i, deed)),
            W::Well => deed(reader, i + 1).and_then(|deed| with(Who::We, i, deed)),
            W::Hell | W::Shell => deed(reader, i + 1)
                .and_then(|deed| with(Who::Named(reader.tokens[i].span()), i, deed)),
            W::Youll => receives(reader, i, i + 1).or_else(|| passive(reader, i)),
            W::Will | W::Shall => will(reader, i),
            W::Im | W::Were2 => {
                let who = if word == W::Im { Who::I } else { Who::We };
                doing(reader, i + 1).and_then(|deed| with(who, i, deed))
            }
            W::Am | W::Are | W::Is => {
                let (who, first) = subject(reader, i)?;
                if word == W::Is && matches!(who, Who::I | Who::We) {
                    return None;
                }
                if reader.side == Side::Customer && matches!(who, Who::Named(_)) {
                    return None;
                }
                doing(reader, i + 1).and_then(|deed| with(who, first, deed))
            }
            W::Ive | W::Weve => {
                let who = if word == W::Ive { Who::I } else { Who::We };
                has_booked(reader, i + 1).and_then(|deed| with(who, i, deed))
            }
            W::Have if reader.any(i.wrapping_sub(1), &[W::You]) => received_from_us(reader, i),
            W::Have | W::Has => {
                let (who, first) = subject(reader, i)?;
                has_booked(reader, i + 1).and_then(|deed| with(who, first, deed))
            }
            W::Promise => {
                let (who, first) = subject(reader, i)?;
                let to = i + 1;
                (reader.any(to, &[W::To]))
                    .then(|| deed(reader, to + 1).and_then(|deed| with(who, first, deed)))?
            }
            W::Let
                if reader.any(i + 1, &[W::Me, W::Us])
                    && starts(reader, i)
                    && reader.side == Side::Agent =>
            {
                let who = if reader.is(i + 1, W::Me) {
                    Who::I
                } else {
                    Who::We
                };
                let text = word_at(reader, i + 2);
                (!matches!(text, "know" | "have" | "see" | "hear"))
                    .then(|| deed(reader, i + 2).and_then(|deed| with(who, i, deed)))?
            }
            W::Allow if reader.any(i + 1, &[W::Me, W::Us]) && reader.any(i + 2, &[W::To]) => {
                let who = if reader.is(i + 1, W::Me) {
                    Who::I
                } else {
                    Who::We
                };
                deed(reader, i + 3).and_then(|deed| with(who, i, deed))
            }
            W::Expect if reader.side == Side::Agent => expected(reader, i),
            _ => None,
        },
        Lex::Other | Lex::Unit(_) => acts(reader, i),
        _ => None,
    }
}

/// "will" and "shall" with their subject before them; inverted they ask.
fn will(reader: &Reader<'_>, i: usize) -> Option<Commitment> {
    if reader.any(
        i + 1,
        &[
            W::I,
            W::We,
            W::You,
            W::He,
            W::She,
            W::They,
            W::It,
            W::The,
            W::Your,
            W::My,
            W::Our,
        ],
    ) {
        return None;
    }
    if reader.any(i.wrapping_sub(1), &[W::You]) {
        return receives(reader, i - 1, i + 1).or_else(|| passive(reader, i));
    }
    somebody_will(reader, i).or_else(|| passive(reader, i))
}

fn somebody_will(reader: &Reader<'_>, i: usize) -> Option<Commitment> {
    let plain = matches!(reader.kind(i.wrapping_sub(1)), None | Some(Kind::Stop(_)));
    if plain {
        // "Will call you tomorrow at 9."
        return verb(word_at(reader, i + 1)).is_some().then(|| Commitment {
            who: Who::I,
            first: i,
            deed: i + 1,
        });
    }
    let (who, first) = match subject(reader, i) {
        Some(found) => found,
        // "Our engineer is on the way and will be with you"
        None if reader.any(i.wrapping_sub(1), &[W::And, W::But]) => earlier_subject(reader, i - 1)?,
        None => return None,
    };
    let begins = deed(reader, i + 1)?;
    let named = matches!(who, Who::Named(span) if span.of(reader.source).starts_with(char::is_uppercase) && !reader.tokens_say_role(span));
    if named && verb(word_at(reader, begins)).is_none() && !reader.is(begins, W::Be) {
        return None;
    }
    if named && reader.is(begins, W::Be) && !in_touch(reader, begins) {
        return None;
    }
    if reader.side == Side::Customer && !matches!(who, Who::I | Who::We) {
        return None;
    }
    Some(Commitment {
        who,
        first,
        deed: begins,
    })
}

/// "be in touch", "be with you", "be at your door", "be on the phone to"
fn in_touch(reader: &Reader<'_>, be: usize) -> bool {
    reader.any(be + 1, &[W::With])
        || matches!(word_at(reader, be + 2), "touch" | "contact" | "your")
        || matches!(
            word_at(reader, be + 1),
            "calling" | "ringing" | "writing" | "visiting"
        )
}

/// "you will have", "you'll hear from me": ours to do.
fn receives(reader: &Reader<'_>, first: usize, i: usize) -> Option<Commitment> {
    if reader.side == Side::Customer {
        return None;
    }
    let i = i + usize::from(matches!(word_at(reader, i), "then" | "also" | "soon"));
    let get = reader.is(i, W::Have) && !reader.is(i + 1, W::To) && !reader.is(i + 1, W::Until)
        || matches!(word_at(reader, i), "get" | "receive" | "hear");
    if !get || word_at(reader, i + 1) == "used" {
        return None;
    }
    let mine = (i..i + 12)
        .take_while(|j| !matches!(reader.kind(*j), None | Some(Kind::Stop(_))))
        .any(|j| reader.any(j, &[W::Me, W::My]));
    Some(Commitment {
        who: if mine { Who::I } else { Who::We },
        first,
        deed: i,
    })
}

/// "Tomorrow at noon you have an answer from me": as good as "will have", where it says from whom.
fn received_from_us(reader: &Reader<'_>, i: usize) -> Option<Commitment> {
    let said = (i + 1..i + 9)
        .take_while(|j| !matches!(reader.kind(*j), None | Some(Kind::Stop(_))))
        .any(|j| {
            reader.is(j, W::From) && reader.any(j + 1, &[W::Me, W::Us])
                || reader.any(j, &[W::My, W::Our]) && j == i + 1
        });
    if said {
        receives(reader, i - 1, i)
    } else {
        None
    }
}

/// "Expect a call from me", "you can expect our answer"
fn expected(reader: &Reader<'_>, i: usize) -> Option<Commitment> {
    let commands = starts(reader, i);
    let can = reader.any(i.wrapping_sub(1), &[W::Can]) && reader.any(i.wrapping_sub(2), &[W::You]);
    if !(commands || can) {
        return None;
    }
    let who = (i + 1..i + 8)
        .take_while(|j| !matches!(reader.kind(*j), None | Some(Kind::Stop(_))))
        .find_map(|j| match reader.lex(j) {
            Some(Lex::W(W::Me | W::My)) => Some(Who::I),
            Some(Lex::W(W::Us | W::Our)) => Some(Who::We),
            _ => None,
        })?;
    Some(Commitment {
        who,
        first: if can { i - 2 } else { i },
        deed: i + 1,
    })
}

/// A present form that acts: "I phone you on Thursday", "Hanna rings you at 10", "Sending it out today".
fn acts(reader: &Reader<'_>, i: usize) -> Option<Commitment> {
    if reader.side == Side::Customer {
        return None;
    }
    let text = word_at(reader, i);
    let form = verb(text);
    if text.ends_with("'ll") || text.ends_with("’ll") {
        let named = name(reader, i)?;
        let deed = deed(reader, i + 1)?;
        return (verb(word_at(reader, deed)).is_some() || in_touch(reader, deed)).then_some(
            Commitment {
                who: Who::Named(Span::new(
                    named.start,
                    named.end - text.len() + text.find(['\'', '’'])?,
                )),
                first: i,
                deed,
            },
        );
    }
    match form? {
        Form::Base => {
            let before = i.wrapping_sub(1);
            let who = match reader.lex(before)? {
                Lex::W(W::I) => Who::I,
                Lex::W(W::We) => Who::We,
                _ => return None,
            };
            // "Shall I call", "when I call": asked, or on a condition.
            let led = before.wrapping_sub(1);
            let asked = reader.any(
                led,
                &[
                    W::Shall,
                    W::Can,
                    W::Could,
                    W::Should,
                    W::Would,
                    W::Will,
                    W::Did,
                    W::If,
                    W::When,
                    W::That,
                    W::Before,
                    W::After,
                    W::Until,
                    W::While,
                    W::Where,
                    W::What,
                    W::How,
                    W::Once,
                ],
            ) || word_at(reader, led).eq_ignore_ascii_case("do")
                || word_at(reader, led).eq_ignore_ascii_case("may");
            (!asked).then_some(Commitment {
                who,
                first: before,
                deed: i,
            })
        }
        Form::Third => {
            let (who, first) = subject(reader, i)?;
            matches!(who, Who::Named(_)).then_some(Commitment {
                who,
                first,
                deed: i,
            })
        }
        Form::Making => {
            let plain = matches!(reader.kind(i.wrapping_sub(1)), None | Some(Kind::Stop(_)));
            (plain && reader.tokens[i].capital).then_some(Commitment {
                who: Who::I,
                first: i,
                deed: i,
            })
        }
    }
}
