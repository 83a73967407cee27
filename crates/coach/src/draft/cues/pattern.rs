//! The small language in which cues are written, and its matcher.
//!
//! A line is `cue: part part …`. A part is a word (`sorry`), a choice (`(ring|call)`), a set (`@day`), up to N words of
//! any kind (`~3`), the beginning of a sentence (`^`) or of a clause (`<`), the end of a clause (`$`). `?` behind a part
//! makes it optional, `!` before it forbids it at that place, and a first part `-(if|when)` forbids those words before.

use std::collections::HashMap;

use super::token::Token;
use super::vocabulary::Vocabulary;

/// Words a pattern may hold: with [`MAX_GAP`] it bounds the work at a place in the text.
const MAX_PARTS: usize = 14;
/// Words of any kind that one gap may skip.
const MAX_GAP: u8 = 6;
/// Gaps in one pattern.
const MAX_GAPS: usize = 3;

/// A choice of words and sets.
#[derive(Debug, Clone, Default)]
struct Choice {
    words: Vec<u32>,
    sets: u64,
}

/// Words up to which a choice is looked through one by one.
const FEW: usize = 6;

impl Choice {
    /// The words are sorted.
    fn has(&self, word: u32) -> bool {
        if self.words.len() <= FEW {
            self.words.contains(&word)
        } else {
            self.words.binary_search(&word).is_ok()
        }
    }

    fn holds(&self, token: &Token) -> bool {
        token.sets & self.sets != 0 || (token.word != 0 && self.has(token.word))
    }
}

#[derive(Debug, Clone)]
enum Part {
    One { choice: Choice, optional: bool },
    Not(Choice),
    Gap(u8),
    SentenceStart,
    ClauseStart,
    ClauseEnd,
}

/// Where a pattern is tried: at these words, from so many words before them.
#[derive(Debug, Clone, Default)]
pub(super) struct Anchor {
    pub(super) words: Vec<u32>,
    pub(super) sets: u64,
    pub(super) least: usize,
    pub(super) most: usize,
}

/// One line of a cue file, ready to match.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    before: Choice,
    parts: Vec<Part>,
}

impl Pattern {
    /// Reads the right side of a line; `sets` holds the names of the sets in the order of their bits.
    pub(super) fn read(
        line: &str,
        vocabulary: &mut Vocabulary,
        sets: &HashMap<String, u64>,
    ) -> Result<Self, String> {
        let mut pattern = Self {
            before: Choice::default(),
            parts: Vec::new(),
        };
        for raw in line.split_whitespace() {
            if let Some(before) = raw.strip_prefix('-') {
                if !pattern.parts.is_empty() {
                    return Err(format!("“{raw}” may only come first"));
                }
                pattern.before = choice(before, vocabulary, sets)?;
                continue;
            }
            pattern.parts.push(part(raw, vocabulary, sets)?);
        }
        let gaps = pattern
            .parts
            .iter()
            .filter(|part| matches!(part, Part::Gap(_)))
            .count();
        if pattern.parts.len() > MAX_PARTS || gaps > MAX_GAPS {
            return Err(format!(
                "a pattern holds at most {MAX_PARTS} parts and {MAX_GAPS} gaps"
            ));
        }
        if pattern.begins().is_none() {
            return Err("a pattern begins with a word or a set that must be there".to_owned());
        }
        Ok(pattern)
    }

    /// The words and sets of which one must stand where the pattern begins.
    fn begins(&self) -> Option<&Choice> {
        self.parts.iter().find_map(|part| match part {
            Part::SentenceStart | Part::ClauseStart => None,
            Part::One {
                choice,
                optional: false,
            } => Some(Some(choice)),
            _ => Some(None),
        })?
    }

    /// The part that is met most seldom in a text: the pattern is tried only where it stands; and the next one, without
    /// which trying is in vain.
    pub(super) fn anchor(&self, cost: impl Fn(&[u32], u64) -> f32) -> (Anchor, Anchor) {
        let (mut least, mut most) = (0, 0);
        let mut found: Vec<(f32, Anchor)> = Vec::new();
        for part in &self.parts {
            match part {
                Part::One { choice, optional } => {
                    let price = cost(&choice.words, choice.sets);
                    // A far anchor must be tried from several starts.
                    let spread = u8::try_from(most - least).unwrap_or(u8::MAX);
                    if !optional {
                        let anchor = Anchor {
                            words: choice.words.clone(),
                            sets: choice.sets,
                            least,
                            most,
                        };
                        found.push((price * (1.0 + f32::from(spread)), anchor));
                    }
                    least += usize::from(!optional);
                    most += 1;
                }
                Part::Gap(gap) => most += usize::from(*gap),
                _ => {}
            }
        }
        found.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let mut found = found.into_iter().map(|(_, anchor)| anchor);
        let first = found.next().unwrap_or_default();
        let second = found.next().unwrap_or_else(|| first.clone());
        (first, second)
    }

    /// The number behind the last token of the match that begins at `at`, in a sentence that ends at `end`.
    pub(super) fn matches(
        &self,
        tokens: &[Token],
        at: usize,
        start: usize,
        end: usize,
    ) -> Option<usize> {
        if at > start && self.before.holds(&tokens[at - 1]) {
            return None;
        }
        step(&self.parts, &tokens[..end], at, start)
    }
}

fn step(parts: &[Part], tokens: &[Token], at: usize, start: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else {
        return Some(at);
    };
    match part {
        Part::One { choice, optional } => {
            let here = tokens.get(at).is_some_and(|token| choice.holds(token));
            if here && let Some(end) = step(rest, tokens, at + 1, start) {
                return Some(end);
            }
            if *optional {
                return step(rest, tokens, at, start);
            }
            None
        }
        Part::Not(choice) => {
            if tokens.get(at).is_some_and(|token| choice.holds(token)) {
                return None;
            }
            step(rest, tokens, at, start)
        }
        Part::Gap(most) => {
            for skipped in 0..=usize::from(*most) {
                if at + skipped > tokens.len() {
                    return None;
                }
                // A gap stays within its clause: a colon, a semicolon or a dash ends it.
                if skipped > 0 && tokens[at + skipped - 1].pause && at + skipped - 1 > start {
                    return None;
                }
                if let Some(end) = step(rest, tokens, at + skipped, start) {
                    return Some(end);
                }
            }
            None
        }
        Part::SentenceStart => (at == start)
            .then(|| step(rest, tokens, at, start))
            .flatten(),
        Part::ClauseStart => (at == start || tokens[at].clause)
            .then(|| step(rest, tokens, at, start))
            .flatten(),
        Part::ClauseEnd => tokens
            .get(at)
            .is_none_or(|token| token.clause)
            .then(|| step(rest, tokens, at, start))
            .flatten(),
    }
}

fn part(
    raw: &str,
    vocabulary: &mut Vocabulary,
    sets: &HashMap<String, u64>,
) -> Result<Part, String> {
    match raw {
        "^" => return Ok(Part::SentenceStart),
        "<" => return Ok(Part::ClauseStart),
        "$" => return Ok(Part::ClauseEnd),
        _ => {}
    }
    if let Some(gap) = raw.strip_prefix('~') {
        let most: u8 = gap
            .parse()
            .map_err(|_| format!("“{raw}” is not a gap such as ~3"))?;
        if most > MAX_GAP {
            return Err(format!("a gap skips at most {MAX_GAP} words"));
        }
        return Ok(Part::Gap(most));
    }
    if let Some(forbidden) = raw.strip_prefix('!') {
        return Ok(Part::Not(choice(forbidden, vocabulary, sets)?));
    }
    let optional = raw.ends_with('?');
    Ok(Part::One {
        choice: choice(raw.trim_end_matches('?'), vocabulary, sets)?,
        optional,
    })
}

fn choice(
    raw: &str,
    vocabulary: &mut Vocabulary,
    sets: &HashMap<String, u64>,
) -> Result<Choice, String> {
    let mut choice = Choice::default();
    for name in raw.trim_start_matches('(').trim_end_matches(')').split('|') {
        if let Some(set) = name.strip_prefix('@') {
            choice.sets |= sets
                .get(set)
                .ok_or_else(|| format!("there is no set “{set}”"))?;
        } else if name.is_empty() {
            return Err(format!("“{raw}” holds an empty word"));
        } else {
            choice.words.push(vocabulary.number(name));
        }
    }
    choice.words.sort_unstable();
    choice.words.dedup();
    Ok(choice)
}
