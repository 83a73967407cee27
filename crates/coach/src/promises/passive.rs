//! "Your refund will be paid by Friday", "you will be called back", "it will be with you on Monday": nobody says who does
//! it, and the customer hears that the house does.

use super::Side;
use super::commitment::Commitment;
use super::deed::VERBS;
use super::grammar::Reader;
use super::lexicon::{Lex, W};
use super::tokens::Kind;
use super::who::{Who, blocks, word_at};

/// So many words before "will" its subject may take.
const SUBJECT_WORDS: usize = 10;

/// Participles of deeds that [`VERBS`] does not give by adding an ending.
const PARTICIPLES: &[&str] = &[
    "sent",
    "paid",
    "done",
    "told",
    "given",
    "brought",
    "kept",
    "taken",
    "shown",
    "put",
    "made",
    "held",
    "met",
    "rung",
    "got",
    "unblocked",
    "unlocked",
    "restored",
    "reconnected",
    "dispatched",
    "despatched",
    "processed",
    "completed",
    "finished",
    "resolved",
    "lifted",
    "reopened",
    "exchanged",
    "cleared",
    "reversed",
    "compensated",
    "rebooked",
    "redelivered",
    "reinstated",
    "mended",
    "rectified",
    "actioned",
];

/// A deed without a doer, behind the "will" at `i` ("you'll" is subject and will in one).
pub fn passive(reader: &Reader<'_>, i: usize) -> Option<Commitment> {
    if reader.side == Side::Customer {
        return None;
    }
    let be = small_words(reader, i + 1);
    if !reader.is(be, W::Be) {
        return None;
    }
    let done = small_words(reader, be + 1);
    if !(participle(word_at(reader, done)) || comes_to_them(reader, done)) {
        return None;
    }
    Some(Commitment {
        who: Who::We,
        first: subject(reader, i)?,
        deed: be,
    })
}

fn small_words(reader: &Reader<'_>, mut i: usize) -> usize {
    while reader.any(i, &[W::Then, W::Now, W::Just])
        || matches!(
            word_at(reader, i),
            "also" | "automatically" | "fully" | "completely" | "back" | "therefore"
        )
    {
        i += 1;
    }
    i
}

fn participle(word: &str) -> bool {
    let known = |stem: &str| VERBS.contains(&stem);
    let regular = word.strip_suffix("ed").is_some_and(|stem| {
        let doubled = stem
            .char_indices()
            .next_back()
            .is_some_and(|(at, last)| stem[..at].ends_with(last) && known(&stem[..at]));
        let with_e = word.strip_suffix('d').is_some_and(known);
        let with_y = stem.strip_suffix('i').is_some_and(|stem| {
            VERBS
                .iter()
                .any(|verb| verb.strip_suffix('y') == Some(stem))
        });
        known(stem) || doubled || with_e || with_y
    });
    regular || PARTICIPLES.contains(&word)
}

/// "be with you", "be there", "be in your account", "be at your door"
fn comes_to_them(reader: &Reader<'_>, i: usize) -> bool {
    reader.any(i, &[W::There])
        || reader.any(i, &[W::With]) && reader.any(i + 1, &[W::You])
        || reader.any(i, &[W::In, W::On, W::At]) && reader.any(i + 1, &[W::Your])
}

/// The first word of the subject of "will": a thing, or the customer; nobody who could do it.
fn subject(reader: &Reader<'_>, i: usize) -> Option<usize> {
    if reader.is(i, W::Youll) {
        return Some(i);
    }
    let last = i.checked_sub(1)?;
    if reader.any(
        last,
        &[W::I, W::We, W::He, W::She, W::They, W::Who, W::Which],
    ) {
        return None;
    }
    let mut first = i;
    while first > 0 && i - first < SUBJECT_WORDS {
        let before = first - 1;
        let ends = matches!(
            reader.kind(before),
            None | Some(Kind::Stop(_) | Kind::Pause | Kind::Comma | Kind::Dash)
        ) || matches!(
            reader.lex(before),
            Some(Lex::W(W::And | W::But | W::So | W::That | W::Then))
        );
        if ends {
            break;
        }
        // "if the part will be sent": on a condition.
        if blocks(reader, before) {
            return None;
        }
        first = before;
        // "By Friday your line": the subject begins with "your", unless that belongs to what stands before it.
        let begins = reader.any(
            before,
            &[W::The, W::Your, W::Our, W::My, W::This, W::A, W::It, W::You],
        );
        let belongs = before.checked_sub(1).is_some_and(|led| {
            reader.any(
                led,
                &[W::Of, W::For, W::To, W::From, W::In, W::On, W::At, W::With],
            )
        });
        if begins && !belongs {
            break;
        }
    }
    // "has been found and will be credited": the subject stands further back.
    let goes_on = reader.any(last, &[W::And, W::But]);
    (first < i || goes_on).then_some(first)
}
