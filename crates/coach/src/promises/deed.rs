//! What is done: verbs that put things right, and what is a state and no deed.

use super::Side;
use super::grammar::Reader;
use super::lexicon::W;
use super::tokens::Kind;
use super::who::word_at;

/// The form in which a verb stands.
pub enum Form {
    Base,
    Third,
    Making,
}

/// Deeds of people who put things right.
#[rustfmt::skip]
pub const VERBS: &[&str] = &[
    "answer", "arrange", "bring", "call", "cancel", "chase", "check", "collect", "come", "confirm", "contact", "correct", "credit", "deliver", "email", "explain", "fetch", "file",
    "fit", "fix", "follow", "forward", "get", "give", "hand", "help", "hold", "inform", "inspect", "install", "issue", "keep", "let", "look", "mail", "make", "meet",
    "message", "move", "offer", "order", "pass", "pay", "phone", "pick", "post", "put", "refund", "reimburse", "release", "remove", "repair", "replace",
    "reply", "report", "return", "ring", "run", "scan", "see", "send", "settle", "ship", "show", "sort", "speak", "start", "stop", "swap", "take", "talk", "tell",
    "test", "text", "track", "transfer", "try", "update", "visit", "waive", "write", "drop", "handle", "investigate", "review", "reach", "book", "do", "add", "go", "work",
];

/// Whether a word is a form of such a verb.
pub fn verb(word: &str) -> Option<Form> {
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

/// The first word of the deed, unless it is a no or a state.
pub fn deed(reader: &Reader<'_>, i: usize) -> Option<usize> {
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
pub fn state(reader: &Reader<'_>, i: usize) -> bool {
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
            let back_in_touch =
                word_at(reader, i + 1) == "back" && word_at(reader, i + 3) == "touch";
            let ours_to_come = reader.any(i + 1, &[W::There]) && reader.side == Side::Agent;
            !back_in_touch && !ours_to_come
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
pub fn doing(reader: &Reader<'_>, i: usize) -> Option<usize> {
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
pub fn has_booked(reader: &Reader<'_>, i: usize) -> Option<usize> {
    if reader.side == Side::Customer {
        return None;
    }
    let j = i + usize::from(matches!(
        word_at(reader, i),
        "now" | "just" | "already" | "also" | "therefore"
    ));
    (reader.any(j, &[W::Booked]) || word_at(reader, j) == "asked").then_some(j)
}
