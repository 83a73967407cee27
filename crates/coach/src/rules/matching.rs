//! All patterns over a text at once.

use std::ops::Range;

use super::rulebook::{RuleId, Rulebook, Use};
use super::tokens::Tokens;
use super::vocabulary::Sieve;
use crate::text::{Span, Text};

/// What a hit stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The rule notices it.
    Noticed,
    /// The rule leaves its sentence alone.
    Excepted,
    /// A better wording fits it: the number on the rule's page.
    Better(u16),
}

/// A place where a pattern fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The rule.
    pub rule: RuleId,
    /// What it stands for.
    pub role: Role,
    /// Whether it stands however the rest of the sentence reads.
    pub sure: bool,
    /// The line of the rule's page that found it.
    pub line: usize,
    /// The sentence's number.
    pub sentence: usize,
    /// The words' numbers.
    pub words: Range<usize>,
}

/// Hits kept of one text; hostile text may hold more, which are left out.
const MAX_HITS: usize = 20_000;

/// Everything the patterns found in a text, by sentence.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    /// In the order of the text's sentences.
    pub all: Vec<Hit>,
}

impl Hits {
    /// The last sentence in which this rule or signal noticed something. It looks through all hits.
    pub fn last_sentence(&self, rule: Option<RuleId>) -> Option<usize> {
        let last = self.all.iter().rev().find(|hit| hit.is_noticed(rule));
        last.map(|hit| hit.sentence)
    }

    /// What stands in a sentence.
    pub fn of_sentence(&self, sentence: usize) -> &[Hit] {
        let from = self.all.partition_point(|hit| hit.sentence < sentence);
        let here = &self.all[from..];
        &here[..here.partition_point(|hit| hit.sentence == sentence)]
    }

    /// Whether this rule or signal noticed something in the sentence.
    pub fn in_sentence(&self, rule: Option<RuleId>, sentence: usize) -> bool {
        let mut here = self.of_sentence(sentence).iter();
        here.any(|hit| hit.is_noticed(rule))
    }
}

impl Hit {
    fn is_noticed(&self, rule: Option<RuleId>) -> bool {
        self.role == Role::Noticed && Some(self.rule) == rule
    }

    /// Its stretch of the text.
    pub fn span(&self, text: &Text<'_>) -> Span {
        text.span_of(self.words.clone()).unwrap_or(Span::new(0, 0))
    }
}

impl Rulebook {
    /// Looks for every pattern in every sentence. A pattern is tried only where one of the words it cannot do without
    /// stands in the sentence.
    pub fn search(&self, text: &Text<'_>, tokens: &Tokens) -> Hits {
        let mut hits = Hits::default();
        let mut tried = vec![u32::MAX; self.placed.len()];
        let mut present = vec![0_u64; self.vocabulary.size() / 64 + 1];
        for (number, range) in tokens.sentences.iter().enumerate() {
            let stamp = u32::try_from(number).unwrap_or(u32::MAX - 1);
            let question = text.sentences()[number].question;
            present.fill(0);
            let mut sieve = Sieve::default();
            for token in &tokens.all[range.clone()] {
                sieve.join(token.sieve());
                for symbol in token.symbols() {
                    present[*symbol as usize / 64] |= 1 << (symbol % 64);
                }
            }
            for at in range.clone() {
                for symbol in tokens.all[at].symbols() {
                    for entry in self.by_key(*symbol) {
                        let pattern = entry.pattern;
                        if !entry.may_stand(sieve) || tried[pattern as usize] == stamp {
                            continue;
                        }
                        tried[pattern as usize] = stamp;
                        let placed = &self.placed[pattern as usize];
                        if !placed.pattern.may_stand(sieve, &present) {
                            continue;
                        }
                        self.find(pattern, number, question, range, tokens, &mut hits);
                    }
                }
            }
            if hits.all.len() > MAX_HITS {
                break;
            }
        }
        hits
    }

    fn find(
        &self,
        pattern: u32,
        sentence: usize,
        question: bool,
        range: &Range<usize>,
        tokens: &Tokens,
        hits: &mut Hits,
    ) {
        let placed = &self.placed[pattern as usize];
        if hits.all.len() > MAX_HITS
            || !placed.pattern.suits(question)
            || !(self.rules[usize::from(placed.rule)].on || self.is_signal(placed.rule))
        {
            return;
        }
        let mut at = range.start;
        while at < range.end {
            if !placed.pattern.may_begin(&tokens.all[at]) {
                at += 1;
                continue;
            }
            let Some(length) = placed.pattern.at(&tokens.all[at..range.end]) else {
                at += 1;
                continue;
            };
            hits.all.push(Hit {
                rule: placed.rule,
                role: match placed.purpose {
                    Use::Notices | Use::Surely => Role::Noticed,
                    Use::Excepts => Role::Excepted,
                    Use::Betters(better) => Role::Better(better),
                },
                sure: placed.purpose == Use::Surely,
                line: placed.line,
                sentence,
                words: tokens.all[at].word..tokens.all[at + length - 1].word + 1,
            });
            at += length;
        }
    }
}
