//! Who will do it: the promise around a time.
//!
//! A promise has a subject that stands for us (I, we, a team, a colleague by name or trade, he or she), a word that says it
//! is to come ("will", "am going to", "aim to", "have booked"), and a deed. A question, a no, or a state ("I will be away")
//! is none. The verb nearest before the time decides; where the time comes first, the one right behind it.

use super::Side;
use super::grammar::{Phrase, Reader};
use super::lexicon::{Lex, Unit, W};
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
    match reader.kind(first.wrapping_sub(1)) {
        None | Some(Kind::Stop(_) | Kind::Pause | Kind::Comma | Kind::Dash) => true,
        Some(Kind::Word(Lex::W(W::And | W::But | W::So | W::Then | W::Or))) => true,
        _ => false,
    }
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
fn blocks(reader: &Reader<'_>, i: usize) -> bool {
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

struct Commitment {
    who: Who,
    first: usize,
    /// Where the deed begins.
    deed: usize,
}

/// A commitment whose word of will stands at this token.
fn commitment(reader: &Reader<'_>, i: usize) -> Option<Commitment> {
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
            W::Youll => receives(reader, i, i + 1),
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

/// Whether a sentence (or what follows an "and") begins here.
fn starts(reader: &Reader<'_>, i: usize) -> bool {
    matches!(
        reader.kind(i.wrapping_sub(1)),
        None | Some(Kind::Stop(_) | Kind::Pause | Kind::Comma | Kind::Dash)
    ) || reader.any(i.wrapping_sub(1), &[W::And, W::So, W::But, W::Please])
}

fn word_at<'s>(reader: &Reader<'s>, i: usize) -> &'s str {
    reader
        .tokens
        .get(i)
        .map_or("", |token| token.text(reader.source))
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
        return receives(reader, i - 1, i + 1);
    }
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

/// Who began the sentence that goes on with "and will".
fn earlier_subject(reader: &Reader<'_>, and: usize) -> Option<(Who, usize)> {
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

/// "be in touch", "be with you", "be at your door", "be on the phone to"
fn in_touch(reader: &Reader<'_>, be: usize) -> bool {
    reader.any(be + 1, &[W::With])
        || matches!(word_at(reader, be + 2), "touch" | "contact" | "your")
        || matches!(
            word_at(reader, be + 1),
            "calling" | "ringing" | "writing" | "visiting"
        )
}

/// The first word of the deed, unless it is a no or a state.
fn deed(reader: &Reader<'_>, i: usize) -> Option<usize> {
    let mut j = i;
    for _ in 0..4 {
        if reader.any(j, &[W::Not, W::Never, W::No]) {
            return None;
        }
        let adverb = reader.any(j, &[W::Then, W::Just, W::Now, W::Later])
            || matches!(
                word_at(reader, j),
                "also"
                    | "personally"
                    | "gladly"
                    | "certainly"
                    | "definitely"
                    | "therefore"
                    | "of"
                    | "course"
                    | "myself"
                    | "happily"
                    | "both"
                    | "all"
                    | "do"
            );
        let really_do = word_at(reader, j) == "do"
            && !reader.any(j + 1, &[W::My])
            && verb(word_at(reader, j + 1)).is_none();
        if !adverb || really_do {
            break;
        }
        j += 1;
    }
    if matches!(reader.kind(j), None | Some(Kind::Stop(_))) {
        return None;
    }
    if reader.is(j, W::Usually) || state(reader, j) {
        return None;
    }
    Some(j)
}

/// Words that say how somebody is, where they are or what they wish: no deed.
fn state(reader: &Reader<'_>, i: usize) -> bool {
    if reader.any(i, &[W::Need, W::Want, W::Like, W::Expect]) {
        return true;
    }
    if matches!(
        word_at(reader, i),
        "know"
            | "hope"
            | "miss"
            | "understand"
            | "remember"
            | "love"
            | "wait"
            | "stay"
            | "hate"
            | "prefer"
    ) {
        return true;
    }
    if reader.is(i, W::Have) && reader.is(i + 1, W::To) {
        return true;
    }
    if !reader.is(i, W::Be) {
        return false;
    }
    match word_at(reader, i + 1) {
        "away" | "out" | "off" | "closed" | "back" | "here" | "home" | "available" | "open"
        | "unavailable" | "reachable" | "shut" | "there" | "unable" | "happy" | "glad"
        | "sorry" | "pleased" | "waiting" | "travelling" | "busy" | "free" => {
            !(word_at(reader, i + 1) == "back"
                && word_at(reader, i + 2) == "in"
                && word_at(reader, i + 3) == "touch")
                && !(reader.any(i + 1, &[W::There]) && reader.side == Side::Agent)
        }
        "in" | "at" => {
            matches!(
                word_at(reader, i + 3),
                "office" | "desk" | "shop" | "branch"
            ) || matches!(
                word_at(reader, i + 2),
                "work" | "home" | "hospital" | "town"
            )
        }
        "on" => matches!(
            word_at(reader, i + 2),
            "leave" | "holiday" | "holidays" | "vacation" | "annual" | "duty" | "shift"
        ),
        _ => false,
    }
}

/// "am calling", "are going to call", "is coming": a deed in the making, and no state.
fn doing(reader: &Reader<'_>, i: usize) -> Option<usize> {
    let mut j = i;
    if reader.any(j, &[W::Not, W::Never]) {
        return None;
    }
    if reader.any(j, &[W::Now, W::Just, W::Then])
        || matches!(word_at(reader, j), "also" | "currently" | "personally")
    {
        j += 1;
    }
    if reader.is(j, W::Going) {
        return reader.is(j + 1, W::To).then(|| deed(reader, j + 2))?;
    }
    let text = word_at(reader, j);
    if reader.side == Side::Customer {
        return None;
    }
    let making = text.len() > 4 && text.ends_with("ing");
    (making
        && !matches!(
            text,
            "having"
                | "being"
                | "working"
                | "waiting"
                | "going"
                | "leaving"
                | "missing"
                | "looking"
                | "hoping"
                | "wondering"
                | "asking"
                | "telling"
                | "trying"
                | "during"
                | "something"
                | "anything"
                | "nothing"
                | "staying"
                | "closing"
                | "travelling"
                | "writing"
        ))
    .then_some(j)
}

/// "have booked Leroy for", "have asked the bakery to"
fn has_booked(reader: &Reader<'_>, i: usize) -> Option<usize> {
    if reader.side == Side::Customer {
        return None;
    }
    let j = i + usize::from(matches!(
        word_at(reader, i),
        "now" | "just" | "already" | "also" | "therefore"
    ));
    (reader.any(j, &[W::Booked]) || word_at(reader, j) == "asked").then_some(j)
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

enum Form {
    Base,
    Third,
    Making,
}

/// Deeds of people who put things right.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "answer", "arrange", "bring", "call", "cancel", "chase", "check", "collect", "come", "confirm", "contact", "correct", "credit", "deliver", "email", "explain", "fetch", "file",
    "fit", "fix", "follow", "forward", "get", "give", "hand", "help", "hold", "inform", "inspect", "install", "issue", "keep", "let", "look", "mail", "make", "meet",
    "message", "move", "offer", "order", "pass", "pay", "phone", "pick", "post", "put", "refund", "reimburse", "release", "remove", "repair", "replace",
    "reply", "report", "return", "ring", "run", "scan", "see", "send", "settle", "ship", "show", "sort", "speak", "start", "stop", "swap", "take", "talk", "tell",
    "test", "text", "track", "transfer", "try", "update", "visit", "waive", "write", "drop", "handle", "investigate", "review", "reach", "book", "do", "add", "go", "work",
];

/// Whether a word is a form of such a verb.
fn verb(word: &str) -> Option<Form> {
    let folded = word.as_bytes();
    if folded.len() > 14 || !word.is_ascii() {
        return None;
    }
    let known = |stem: &str| VERBS.iter().any(|verb| verb.eq_ignore_ascii_case(stem));
    if known(word) {
        return Some(Form::Base);
    }
    if let Some(stem) = word.strip_suffix("ing") {
        let doubled =
            stem.len() > 2 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
        let with_e = VERBS.iter().any(|verb| {
            verb.strip_suffix('e')
                .is_some_and(|verb| verb.eq_ignore_ascii_case(stem))
        });
        return (known(stem) || with_e || (doubled && known(&stem[..stem.len() - 1])))
            .then_some(Form::Making);
    }
    if let Some(stem) = word.strip_suffix('s') {
        if known(stem) || stem.strip_suffix('e').is_some_and(known) {
            return Some(Form::Third);
        }
        return stem
            .strip_suffix("ie")
            .is_some_and(|stem| {
                VERBS.iter().any(|verb| {
                    verb.strip_suffix('y')
                        .is_some_and(|verb| verb.eq_ignore_ascii_case(stem))
                })
            })
            .then_some(Form::Third);
    }
    None
}

/// Trades and rooms that do work for us.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "team", "colleague", "engineer", "technician", "driver", "fitter", "manager", "supervisor", "plumber", "electrician", "mechanic", "courier", "workshop", "depot", "warehouse",
    "department", "office", "specialist", "director", "boss", "agent", "installer", "crew", "staff", "engineers", "colleagues", "drivers", "technicians", "fitters", "couriers",
    "people", "accountant", "officer", "advisor", "adviser", "coordinator", "clerk", "planner", "builder", "joiner", "painter", "baker", "inspector", "nurse", "doctor", "tech", "developers", "partner",
];

fn role(word: &str) -> bool {
    ROLES.iter().any(|role| role.eq_ignore_ascii_case(word))
}

/// Who stands before the word of will at `i`.
fn subject(reader: &Reader<'_>, i: usize) -> Option<(Who, usize)> {
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
fn common_start(word: &str) -> bool {
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
fn role_subject(reader: &Reader<'_>, j: usize) -> Option<(Who, usize)> {
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
fn name(reader: &Reader<'_>, j: usize) -> Option<Span> {
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

impl Reader<'_> {
    fn tokens_say_role(&self, span: Span) -> bool {
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
