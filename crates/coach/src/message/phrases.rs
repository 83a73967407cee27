//! Phrases as data: what people write, and what it shows. Finding all of them takes one pass.
//!
//! The files in `reader/` say how phrases are written. A phrase never reaches over the end of a sentence.

use std::collections::HashMap;

use super::denial::denied;
use super::signs::Sign;
use super::tokens::{Token, Tokens};

/// Words a gap may hold: of two points and of three.
const SHORT_GAP: usize = 3;
const LONG_GAP: usize = 6;
/// So many words before a phrase are looked at for a negation.
const NEGATION_REACH: usize = 2;
/// Of one sign so many places are kept; what is said a hundred times is not a hundred times true.
const PLACES_MAX: usize = 12;

const NEGATIONS: [&str; 25] = [
    "not", "no", "never", "without", "isnt", "wasnt", "arent", "werent", "dont", "doesnt", "didnt",
    "hasnt", "havent", "nor", "nothing", "none", "cannot", "cant", "wont", "neither", "kein",
    "keine", "keinen", "nicht", "ohne",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Is(&'static str),
    Begins(&'static str),
    Number,
}

#[derive(Debug, Clone)]
enum Part {
    Words { any: Vec<Word>, optional: bool },
    Gap(usize),
    Opens,
    Closes,
}

/// What undoes a phrase, though its words stand there.
#[derive(Debug, Clone, Copy)]
enum Undone {
    /// A negation of any language shortly before it.
    Near,
    /// Nothing.
    Never,
    /// What plainly denies it.
    Denied,
}

impl Undone {
    /// As a section says it behind its head.
    fn read(said: &str) -> Option<Self> {
        Some(match said {
            "" => Self::Near,
            "!" => Self::Never,
            "~" => Self::Denied,
            _ => return None,
        })
    }
}

#[derive(Debug)]
struct Phrase {
    sign: Sign,
    parts: Vec<Part>,
    undone: Undone,
    /// The number of the phrase as the file has it: those written out from one are one where they begin together.
    written: u32,
}

/// All phrases of a language.
#[derive(Debug, Default)]
pub struct Phrases {
    all: Vec<Phrase>,
    whole: HashMap<&'static str, Vec<u32>>,
    /// By the first two letters.
    stems: HashMap<[u8; 2], Vec<(&'static str, u32)>>,
    numbers: Vec<u32>,
    /// How many phrases the files have.
    written: u32,
}

/// A sign and the words that show it, by number, the end not included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// What is shown.
    pub sign: Sign,
    /// The first word.
    pub from: usize,
    /// The word behind the last.
    pub to: usize,
}

impl Phrases {
    /// Reads files of phrases; an error names the file's section and phrase.
    pub fn read(files: &[&'static str]) -> Result<Self, String> {
        let mut phrases = Self::default();
        for file in files {
            let mut section = None;
            for line in file.lines().map(str::trim) {
                if line.is_empty() || line.starts_with("# ") {
                    continue;
                }
                if let Some(head) = line.strip_prefix('[') {
                    let (name, undone) = head
                        .split_once(']')
                        .ok_or(format!("{line}: the bracket is not closed"))?;
                    let sign = Sign::named(name).ok_or(format!("[{name}] is no sign"))?;
                    let undone = Undone::read(undone.trim())
                        .ok_or(format!("{line}: what stands behind the head is unknown"))?;
                    section = Some((sign, undone));
                    continue;
                }
                let (sign, undone) = section.ok_or(format!("{line}: stands in no section"))?;
                for phrase in line.split(';').map(str::trim).filter(|p| !p.is_empty()) {
                    phrases.add(sign, undone, phrase)?;
                }
            }
        }
        Ok(phrases)
    }

    fn add(&mut self, sign: Sign, undone: Undone, phrase: &'static str) -> Result<(), String> {
        let refused = |why| format!("“{phrase}” {why}");
        let written = self.written;
        self.written += 1;
        for parts in written_out(phrase).map_err(refused)? {
            let number = u32::try_from(self.all.len()).map_err(|_| "too many phrases")?;
            let mut opening = parts.iter().filter(|part| !matches!(part, Part::Opens));
            match opening.next() {
                Some(Part::Words { optional: true, .. }) => {
                    return Err(refused("begins with a word that may be left out"));
                }
                Some(Part::Words { any, .. }) => self.index(any, number).map_err(refused)?,
                _ => return Err(refused("begins with no word")),
            }
            self.all.push(Phrase {
                sign,
                parts,
                undone,
                written,
            });
        }
        Ok(())
    }

    /// Keeps a phrase under the words it begins with.
    fn index(&mut self, first: &[Word], number: u32) -> Result<(), &'static str> {
        for word in first {
            match word {
                Word::Is(word) => self.whole.entry(word).or_default().push(number),
                Word::Begins(stem) => {
                    let first = stem.as_bytes().first_chunk();
                    let first = first.ok_or("has a stem of less than two letters")?;
                    self.stems.entry(*first).or_default().push((stem, number));
                }
                Word::Number => self.numbers.push(number),
            }
        }
        Ok(())
    }

    /// Every place where a phrase stands, in the order of the words.
    pub fn find(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut counts: HashMap<Sign, usize> = HashMap::new();
        let mut stood = Vec::new();
        for at in 0..tokens.list().len() {
            stood.clear();
            let word = tokens.word(at);
            let whole = self.whole.get(word).into_iter().flatten();
            let stems = word
                .as_bytes()
                .first_chunk()
                .and_then(|first| self.stems.get(first))
                .into_iter()
                .flatten()
                .filter(|(stem, _)| word.starts_with(stem))
                .map(|(_, number)| number);
            let numbers = self.numbers.iter().filter(|_| tokens.list()[at].number);
            for number in whole.chain(stems).chain(numbers) {
                let phrase = &self.all[*number as usize];
                let count = counts.entry(phrase.sign).or_default();
                if *count >= PLACES_MAX
                    || stood.contains(&phrase.written)
                    || (matches!(phrase.undone, Undone::Near) && negated(tokens, at))
                {
                    continue;
                }
                let denied =
                    |to: usize| matches!(phrase.undone, Undone::Denied) && denied(tokens, at, to);
                let to = reaches(&phrase.parts, tokens, at, tokens.list()[at].sentence);
                if let Some(to) = to.filter(|to| !denied(*to)) {
                    *count += 1;
                    stood.push(phrase.written);
                    hits.push(Hit {
                        sign: phrase.sign,
                        from: at,
                        to,
                    });
                }
            }
        }
        hits
    }
}

/// The parts of a phrase. A choice of which an alternative has several words, `(cannot|not able to)`, is written out: a
/// way for the single words together and one for each of the others.
fn written_out(phrase: &'static str) -> Result<Vec<Vec<Part>>, &'static str> {
    let mut ways = vec![Vec::new()];
    let mut rest = phrase;
    while let Some((head, open)) = rest.split_once('(') {
        let (inner, after) = open
            .split_once(')')
            .ok_or("has a bracket that is not closed")?;
        let stands_alone = (head.is_empty() || head.ends_with([' ', '-']))
            && (after.is_empty() || after.starts_with([' ', '-']))
            && !inner.contains('(');
        if !stands_alone {
            return Err("has a bracket that is no part of its own");
        }
        append(&mut ways, &parts(head)?);
        let (several, single): (Vec<&str>, Vec<&str>) =
            inner.split('|').partition(|way| way.contains(' '));
        let mut choices: Vec<Vec<Part>> = Vec::new();
        for way in &several {
            if several.iter().filter(|other| *other == way).count() > 1 {
                return Err(REPEATED);
            }
            choices.push(parts(way)?);
        }
        if !single.is_empty() {
            choices.push(vec![choice(single.into_iter(), false)?]);
        }
        let begun = std::mem::take(&mut ways);
        for choice in choices {
            let mut with = begun.clone();
            append(&mut with, &choice);
            ways.append(&mut with);
        }
        rest = after;
    }
    append(&mut ways, &parts(rest)?);
    Ok(ways)
}

fn append(ways: &mut [Vec<Part>], parts: &[Part]) {
    for way in ways {
        way.extend_from_slice(parts);
    }
}

fn parts(written: &'static str) -> Result<Vec<Part>, &'static str> {
    let written = written.split([' ', '-']).filter(|part| !part.is_empty());
    written.map(part).collect()
}

const REPEATED: &str =
    "has an alternative twice; several words of one stand in brackets, `(a b|c)`";

fn part(written: &'static str) -> Result<Part, &'static str> {
    Ok(match written {
        ".." => Part::Gap(SHORT_GAP),
        "..." => Part::Gap(LONG_GAP),
        "^" => Part::Opens,
        "$" => Part::Closes,
        words => match words.strip_suffix('?') {
            Some(words) => choice(words.split('|'), true)?,
            None => choice(words.split('|'), false)?,
        },
    })
}

fn choice(words: impl Iterator<Item = &'static str>, optional: bool) -> Result<Part, &'static str> {
    let mut any = Vec::new();
    for word in words {
        let word = match word.strip_suffix('*') {
            Some(stem) => Word::Begins(stem),
            None if word.starts_with('#') => Word::Number,
            None if word.ends_with('?') => return Err("leaves out a part of a choice with `?`"),
            None => Word::Is(word),
        };
        // Ordinals as `#st` and `#nd` are all the same number.
        if word != Word::Number && any.contains(&word) {
            return Err(REPEATED);
        }
        any.push(word);
    }
    Ok(Part::Words { any, optional })
}

fn negated(tokens: &Tokens, at: usize) -> bool {
    let sentence = tokens.list()[at].sentence;
    (at.saturating_sub(NEGATION_REACH)..at).any(|before| {
        tokens.list()[before].sentence == sentence && NEGATIONS.contains(&tokens.word(before))
    })
}

/// Where the parts end when they begin at this word, all within one sentence.
fn reaches(parts: &[Part], tokens: &Tokens, at: usize, sentence: u32) -> Option<usize> {
    let Some((first, rest)) = parts.split_first() else {
        return Some(at);
    };
    let token: Option<&Token> = tokens
        .list()
        .get(at)
        .filter(|token| token.sentence == sentence);
    match first {
        Part::Opens => token
            .filter(|token| token.opens)
            .and_then(|_| reaches(rest, tokens, at, sentence)),
        Part::Closes => {
            let closed = at > 0 && tokens.list()[at - 1].closes;
            closed.then_some(at)
        }
        Part::Gap(most) => (0..=*most).find_map(|skipped| {
            let inside = tokens
                .list()
                .get(at + skipped)
                .is_some_and(|token| token.sentence == sentence);
            inside
                .then(|| reaches(rest, tokens, at + skipped, sentence))
                .flatten()
        }),
        Part::Words { any, optional } => {
            let fits = token.is_some_and(|token| {
                let word = tokens.word(at);
                any.iter().any(|one| match one {
                    Word::Is(is) => word == *is,
                    Word::Begins(stem) => word.starts_with(stem),
                    Word::Number => token.number,
                })
            });
            let on = if fits {
                reaches(rest, tokens, at + 1, sentence)
            } else {
                None
            };
            on.or_else(|| {
                optional
                    .then(|| reaches(rest, tokens, at, sentence))
                    .flatten()
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::ids::{Ask, Failed};
    use crate::text::Text;

    fn signs(file: &'static str, text: &str) -> Vec<Sign> {
        let phrases = Phrases::read(&[file]).unwrap();
        let hits = phrases.find(&Tokens::new(&Text::new(text)));
        hits.iter().map(|hit| hit.sign).collect()
    }

    #[test]
    fn a_phrase_has_choices_stems_gaps_and_ends() {
        let file = "[failed late]\nlate|delay* .. train|#\n[asks refund]!\n^ refund please? $";
        assert_eq!(
            signs(file, "The delayed old slow train"),
            [Sign::Failed(Failed::Late)]
        );
        assert_eq!(
            signs(file, "Late by 20 minutes"),
            [Sign::Failed(Failed::Late)]
        );
        assert_eq!(signs(file, "It was late. A train passed."), []);
        assert_eq!(
            signs(file, "Well. Refund please."),
            [Sign::Asks(Ask::Refund)]
        );
        assert_eq!(signs(file, "A refund is not what I want"), []);
    }

    #[test]
    fn an_alternative_of_several_words_stands_in_brackets() {
        let file = "[failed late]!\n(cannot|not able to|no) .. (get through|reach) them";
        for text in [
            "I cannot reach them",
            "We are not able to get through them",
            "No train will reach them",
        ] {
            assert_eq!(signs(file, text).len(), 1, "{text}");
        }
        assert_eq!(signs(file, "Not once did we reach them"), []);
    }

    #[test]
    fn a_phrase_counts_once_where_it_stands() {
        for phrase in [
            "delayed|delay*",
            "(delayed|delayed again)",
            "(late|late by) ... train",
        ] {
            let file: &'static str = format!("[failed late]\n{phrase}").leak();
            assert_eq!(
                signs(file, "Delayed again, late by an hour, the train").len(),
                1,
                "{phrase}"
            );
        }
    }

    #[test]
    fn a_negation_undoes_a_phrase_that_is_not_firm() {
        let soft = "[failed late]\nlate";
        assert_eq!(signs(soft, "It wasn’t very late"), []);
        assert_eq!(
            signs("[failed late]!\nlate", "It wasn’t very late").len(),
            1
        );
    }

    #[test]
    fn a_file_that_is_not_right_is_refused_with_the_place() {
        assert!(
            Phrases::read(&["[failed nowhere]\nx"])
                .unwrap_err()
                .contains("failed nowhere")
        );
        assert!(Phrases::read(&["late"]).unwrap_err().contains("no section"));
        assert!(
            Phrases::read(&["[failed late]\n.. late"])
                .unwrap_err()
                .contains("no word")
        );
        for (phrase, why) in [
            ("cant|cant even|couldnt .. see", "alternative twice"),
            ("trains? .. late", "may be left out"),
            ("late|trains?|buses? .. again", "with `?`"),
            ("(late|behind time", "not closed"),
            ("so(late|slow)", "part of its own"),
        ] {
            let file: &'static str = format!("[failed late]\n{phrase}").leak();
            let told = Phrases::read(&[file]).unwrap_err();
            assert!(told.contains(why) && told.contains(phrase), "{told}");
        }
    }
}
