//! Phrases as data: what people write, and what it shows. Finding all of them takes one pass.
//!
//! The files in `reader/` say how phrases are written. A phrase never reaches over the end of a sentence.

use std::collections::HashMap;

use super::signs::Sign;
use super::tokens::{Token, Tokens};

/// Words a gap may hold: of two points and of three.
const SHORT_GAP: usize = 3;
const LONG_GAP: usize = 6;
/// So many words before a phrase are looked at for a negation.
const NEGATION_REACH: usize = 2;
/// Of one sign so many places are kept; what is said a hundred times is not a hundred times true.
const PLACES_MAX: usize = 12;

const NEGATIONS: [&str; 20] = [
    "not", "no", "never", "without", "isnt", "wasnt", "arent", "werent", "dont", "doesnt", "didnt",
    "hasnt", "havent", "nor", "nothing", "none", "cannot", "cant", "wont", "neither",
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

#[derive(Debug)]
struct Phrase {
    sign: Sign,
    parts: Vec<Part>,
    /// A negation before it does not undo it.
    firm: bool,
}

/// All phrases of a language.
#[derive(Debug, Default)]
pub struct Phrases {
    all: Vec<Phrase>,
    whole: HashMap<&'static str, Vec<u32>>,
    /// By the first two letters.
    stems: HashMap<[u8; 2], Vec<(&'static str, u32)>>,
    numbers: Vec<u32>,
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
                    let (name, firm) = head
                        .split_once(']')
                        .ok_or(format!("{line}: the bracket is not closed"))?;
                    let sign = Sign::named(name).ok_or(format!("[{name}] is no sign"))?;
                    section = Some((sign, firm.trim() == "!"));
                    continue;
                }
                let (sign, firm) = section.ok_or(format!("{line}: stands in no section"))?;
                for phrase in line.split(';').map(str::trim).filter(|p| !p.is_empty()) {
                    phrases.add(sign, firm, phrase)?;
                }
            }
        }
        Ok(phrases)
    }

    fn add(&mut self, sign: Sign, firm: bool, phrase: &'static str) -> Result<(), String> {
        let parts: Vec<Part> = phrase
            .split([' ', '-'])
            .filter(|part| !part.is_empty())
            .map(part)
            .collect();
        let number = u32::try_from(self.all.len()).map_err(|_| "too many phrases".to_owned())?;
        let mut found_first = false;
        for part in &parts {
            let Part::Words { any, optional } = part else {
                if matches!(part, Part::Opens) {
                    continue;
                }
                break;
            };
            for word in any {
                match word {
                    Word::Is(word) => self.whole.entry(word).or_default().push(number),
                    Word::Begins(stem) => {
                        let first = stem
                            .as_bytes()
                            .first_chunk()
                            .ok_or(format!("“{phrase}”: a stem has two letters or more"))?;
                        self.stems.entry(*first).or_default().push((stem, number));
                    }
                    Word::Number => self.numbers.push(number),
                }
            }
            found_first = true;
            if !optional {
                break;
            }
        }
        if !found_first {
            return Err(format!("“{phrase}” begins with no word"));
        }
        self.all.push(Phrase { sign, parts, firm });
        Ok(())
    }

    /// Every place where a phrase stands, in the order of the words.
    pub fn find(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut counts: HashMap<Sign, usize> = HashMap::new();
        for at in 0..tokens.list().len() {
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
                if *count >= PLACES_MAX || (!phrase.firm && negated(tokens, at)) {
                    continue;
                }
                if let Some(to) = reaches(&phrase.parts, tokens, at, tokens.list()[at].sentence) {
                    *count += 1;
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

fn part(written: &'static str) -> Part {
    match written {
        ".." => Part::Gap(SHORT_GAP),
        "..." => Part::Gap(LONG_GAP),
        "^" => Part::Opens,
        "$" => Part::Closes,
        words => {
            let (words, optional) = words
                .strip_suffix('?')
                .map_or((words, false), |words| (words, true));
            let any = words.split('|').map(|word| match word.strip_suffix('*') {
                Some(stem) => Word::Begins(stem),
                None if word.starts_with('#') => Word::Number,
                None => Word::Is(word),
            });
            Part::Words {
                any: any.collect(),
                optional,
            }
        }
    }
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
    }
}
