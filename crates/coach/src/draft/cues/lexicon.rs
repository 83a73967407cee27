//! The cue files, read once.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::kinds::Cue;
use super::pattern::Pattern;
use super::search::Index;
use super::token::{Token, form};
use super::vocabulary::Vocabulary;

/// The files, with the names by which errors call them.
const FILES: [(&str, &str); 6] = [
    ("sets", include_str!("../../../moves/sets.cues")),
    ("feeling", include_str!("../../../moves/feeling.cues")),
    ("action", include_str!("../../../moves/action.cues")),
    ("remedy", include_str!("../../../moves/remedy.cues")),
    ("talk", include_str!("../../../moves/talk.cues")),
    ("hints", include_str!("../../../moves/hints.cues")),
];

/// Words of offices with a plain one each; see [`crate::draft::readability`].
pub(crate) const PLAIN: &str = include_str!("../../../words/plain.txt");

const FREQUENT: &str = include_str!("../../../words/frequent.txt");

/// Words behind which a clause may begin.
const JOINTS: [&str; 6] = ["and", "but", "so", "then", "or", "because"];

/// Everything the cue files say.
#[derive(Debug)]
pub(super) struct Lexicon {
    pub(super) vocabulary: Vocabulary,
    /// The patterns, by where they are tried.
    pub(super) index: Index,
    joints: Vec<u32>,
    /// The sets of verbs in the past.
    pub(super) past: u64,
    /// The sets of verbs in the present.
    pub(super) present: u64,
    /// The set of words that put a verb ahead: "will", "can".
    pub(super) ahead: u64,
    /// The set of "is", "be" and the like.
    pub(super) being: u64,
    /// The set of words of offices.
    pub(super) office: u64,
    /// The set of "the", "your" and the like.
    pub(super) determiners: u64,
    /// The set of "not" and "never".
    pub(super) negation: u64,
    /// The number of "if".
    pub(super) condition: u32,
}

/// The lexicon the coach ships.
pub(super) fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> =
        LazyLock::new(|| read().expect("a test reads every line of the cue files"));
    &LEXICON
}

/// Reads all files.
pub(super) fn read() -> Result<Lexicon, String> {
    let mut vocabulary = Vocabulary::default();
    let mut sets: HashMap<String, u64> = form::NAMES
        .iter()
        .enumerate()
        .map(|(bit, name)| ((*name).to_owned(), 1 << bit))
        .collect();
    let mut patterns = Vec::new();
    for (rank, word) in FREQUENT
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .enumerate()
    {
        vocabulary.rank(word, u16::try_from(rank + 1).unwrap_or(u16::MAX));
    }
    for (file, text) in FILES {
        for (number, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            if line.is_empty() {
                continue;
            }
            read_line(line, &mut vocabulary, &mut sets, &mut patterns)
                .map_err(|why| format!("{file}.cues, line {}: {why}", number + 1))?;
        }
    }
    let office = set("office", &mut sets)?;
    for (word, _) in PLAIN.lines().filter_map(|line| line.split_once(" = ")) {
        vocabulary.put(word, office);
    }
    vocabulary.learn_short_forms();
    let joints = JOINTS.map(|word| vocabulary.number(word)).to_vec();
    let bits = |names: &[&str]| {
        names
            .iter()
            .filter_map(|name| sets.get(*name))
            .fold(0, |all, bits| all | bits)
    };
    Ok(Lexicon {
        index: Index::new(&vocabulary, patterns),
        joints,
        past: bits(&["act_ed", "move_ed", "gone"]),
        present: bits(&["act", "move"]),
        ahead: bits(&["modal"]),
        being: bits(&["is"]),
        determiners: bits(&["det"]),
        negation: bits(&["not"]),
        condition: vocabulary.number("if"),
        office,
        vocabulary,
    })
}

fn read_line(
    line: &str,
    vocabulary: &mut Vocabulary,
    sets: &mut HashMap<String, u64>,
    patterns: &mut Vec<(Cue, Pattern)>,
) -> Result<(), String> {
    if let Some((name, words)) = line
        .strip_prefix("set ")
        .and_then(|rest| rest.split_once(':'))
    {
        let bit = set(name.trim(), sets)?;
        for word in words.split_whitespace() {
            vocabulary.put(word, bit);
        }
        return Ok(());
    }
    if let Some((name, words)) = line
        .strip_prefix("verbs ")
        .and_then(|rest| rest.split_once(':'))
    {
        let name = name.trim();
        let bits = [
            set(name, sets)?,
            set(&format!("{name}_s"), sets)?,
            set(&format!("{name}_ing"), sets)?,
            set(&format!("{name}_ed"), sets)?,
        ];
        for verb in words.split_whitespace() {
            for (form, bit) in forms(verb).iter().zip([0, 1, 2, 3, 3]) {
                vocabulary.put(form, bits[bit]);
            }
        }
        return Ok(());
    }
    let (name, phrase) = line
        .split_once(':')
        .ok_or("a line is “cue: phrase”, “set name: words” or “verbs name: verbs”")?;
    let cue = Cue::named(name.trim()).ok_or_else(|| format!("there is no cue “{name}”"))?;
    let (mut depth, mut deepest) = (0_usize, 0);
    for sign in phrase.chars() {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    if depth != 0 || deepest > 1 {
        return Err("brackets are closed, and none stands inside another".to_owned());
    }
    for phrase in written_out(phrase.trim()) {
        patterns.push((cue, Pattern::read(&phrase, vocabulary, sets)?));
    }
    Ok(())
}

/// A choice of which a part has several words, `(now|right away)`, is written out: a line for the single words together
/// and one for each of the others.
fn written_out(phrase: &str) -> Vec<String> {
    let mut whole = vec![String::new()];
    let mut rest = phrase;
    while let Some(open) = rest.find('(') {
        let close = rest[open..].find(')').map_or(rest.len(), |at| open + at);
        let (head, inner) = (&rest[..open], &rest[open + 1..close]);
        let after = &rest[(close + 1).min(rest.len())..];
        let optional = after.starts_with('?');
        rest = after.strip_prefix('?').unwrap_or(after);
        let (single, several): (Vec<&str>, Vec<&str>) =
            inner.split('|').partition(|choice| !choice.contains(' '));
        let mut ways: Vec<String> = several.iter().map(ToString::to_string).collect();
        if !single.is_empty() {
            let mark = if optional && several.is_empty() {
                "?"
            } else {
                ""
            };
            ways.push(format!("({}){mark}", single.join("|")));
        }
        if optional && !several.is_empty() {
            ways.push(String::new());
        }
        whole = whole
            .iter()
            .flat_map(|begun| ways.iter().map(move |way| format!("{begun}{head}{way}")))
            .collect();
    }
    whole
        .into_iter()
        .map(|begun| format!("{begun}{rest}"))
        .collect()
}

/// The bit of a set, which is made when it is new.
fn set(name: &str, sets: &mut HashMap<String, u64>) -> Result<u64, String> {
    if let Some(bits) = sets.get(name) {
        return Ok(*bits);
    }
    let bit = u32::try_from(sets.len()).unwrap_or(u32::MAX);
    let bits = 1_u64.checked_shl(bit).ok_or("there are 64 sets at most")?;
    sets.insert(name.to_owned(), bits);
    Ok(bits)
}

/// A verb's forms: "send", "sends", "sending", and both past forms. A verb that bends otherwise is written
/// `go/goes/going/went/gone`.
fn forms(verb: &str) -> [String; 5] {
    let given: Vec<&str> = verb.split('/').collect();
    let base = given[0];
    let last = base.as_bytes().last().copied().unwrap_or_default();
    let before = base
        .as_bytes()
        .iter()
        .rev()
        .nth(1)
        .copied()
        .unwrap_or_default();
    let vowel = |byte: u8| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u');
    let hard_y = last == b'y' && !vowel(before);
    let hissing =
        base.ends_with("sh") || base.ends_with("ch") || matches!(last, b's' | b'x' | b'z' | b'o');
    let third = match (hard_y, hissing) {
        (true, _) => format!("{}ies", &base[..base.len() - 1]),
        (_, true) => format!("{base}es"),
        _ => format!("{base}s"),
    };
    let ing = if last == b'e' && !base.ends_with("ee") {
        format!("{}ing", &base[..base.len() - 1])
    } else {
        format!("{base}ing")
    };
    let past = match (hard_y, last) {
        (true, _) => format!("{}ied", &base[..base.len() - 1]),
        (_, b'e') => format!("{base}d"),
        _ => format!("{base}ed"),
    };
    let pick = |index: usize, own: String| {
        given
            .get(index)
            .filter(|form| !form.is_empty())
            .map_or(own, |form| (*form).to_owned())
    };
    let past = pick(3, past);
    [
        base.to_owned(),
        pick(1, third),
        pick(2, ing),
        past.clone(),
        pick(4, past),
    ]
}

impl Lexicon {
    /// Marks where clauses begin in a sentence.
    pub(super) fn clauses(&self, tokens: &mut [Token]) {
        for at in 1..tokens.len() {
            let joint = tokens[at - 1].word != 0 && self.joints.contains(&tokens[at - 1].word);
            tokens[at].clause |= joint;
        }
        if let Some(first) = tokens.first_mut() {
            first.clause = true;
        }
    }
}
