//! What the customer hears in a line of the trainee: what the coach reads in it, what it asks for, offers and refuses.

mod cues;
mod offers;
mod said;
mod sentence;

use cues::cues;
use offers::offers;
use said::{SAID_BACK, checked, repeats, says_back};
use sentence::{Sentence, looks_back};

use coach::draft::facts::Facts;
use coach::draft::moves::{Found, Move};
use coach::review::{Remark, Review, review};
use coach::rules::Rulebook;
use coach::text::{Span, Text};

use crate::phrase::Phrases;
use crate::scenario::Scenario;

/// A line of the trainee as this customer hears it. Places are bytes of the line.
#[derive(Debug, Clone)]
pub struct Heard {
    /// What the coach reads in it.
    pub review: Review,
    /// Whether nothing was said at all.
    pub silent: bool,
    /// Facts it asks for, by their place in the scenario.
    pub facts: Vec<(usize, Span)>,
    /// Where it asks for the whole story.
    pub openly: Option<Span>,
    /// Where it asks for what is really needed.
    pub goal: Option<Span>,
    /// Solutions it offers.
    pub offered: Vec<(usize, Span)>,
    /// Solutions it says no to.
    pub refused: Vec<(usize, Span)>,
    /// Whether it gives a reason.
    pub reason: bool,
    /// What makes it worse with this customer.
    pub worse: Vec<(usize, Span)>,
    /// Needs it takes care of.
    pub needs: Vec<(usize, Span)>,
    /// The statement on which a check follows ("is that right?").
    pub checked: Option<Span>,
    /// Where it says again what was said before.
    pub repeats: Option<Span>,
    /// Where it names a time.
    pub when: Option<Span>,
}

impl Heard {
    /// The sentence that makes a move.
    pub fn makes(&self, what: Move) -> Option<Span> {
        let found = self.review.moves.iter().find(|found| found.what == what);
        found.map(|found| found.span)
    }
}

/// What was said before this line.
pub struct Before<'a> {
    /// All the customer said, in one text.
    pub customer: &'a str,
    /// The lines of the trainee.
    pub trainee: &'a [String],
    /// Whether a solution is agreed.
    pub agreed: bool,
}

/// Hears a line.
pub fn hear(line: &str, scenario: &Scenario, before: &Before<'_>, book: &Rulebook) -> Heard {
    let facts = Facts {
        customer: Some(before.customer.to_owned()),
        solution_agreed: before.agreed,
        ..Facts::default()
    };
    let review = review(line, &facts, None, book);
    let text = Text::new(line);
    let sentences: Vec<Sentence> = text
        .sentences()
        .iter()
        .map(|sentence| Sentence::new(sentence.span, sentence.span.of(line)))
        .filter(|sentence| !sentence.plain.words().is_empty())
        .collect();
    let mut heard = Heard {
        silent: sentences.is_empty(),
        facts: Vec::new(),
        openly: None,
        goal: None,
        offered: Vec::new(),
        refused: Vec::new(),
        reason: sentences
            .iter()
            .any(|one| cues().reason.stands_in(&one.plain)),
        worse: Vec::new(),
        checked: checked(&sentences),
        needs: named(&sentences, &scenario.needs, |one| &one.words),
        repeats: repeats(&sentences, before.trainee),
        when: None,
        review,
    };
    if let Some(span) = heard
        .checked
        .or_else(|| says_back(&sentences, before.customer))
        && heard.makes(Move::Restates).is_none()
    {
        heard.review.moves.push(Found {
            what: Move::Restates,
            span,
        });
    }
    // A fact of theirs said back for a check is no blame and no denial, whatever its words are elsewhere.
    if let Some(span) = heard.checked {
        let back =
            |mistake: &Remark| SAID_BACK.contains(&&*mistake.rule) && mistake.span.overlaps(&span);
        heard.review.mistakes.retain(|mistake| !back(mistake));
    }
    let said_now = |sentence: &Sentence| !sentence.question && !looks_back(sentence, &heard);
    heard.worse = scenario
        .worse
        .iter()
        .enumerate()
        .filter_map(|(at, one)| {
            let does =
                |sentence: &&Sentence| said_now(sentence) && one.words.stands_in(&sentence.plain);
            Some((at, sentences.iter().find(does)?.span))
        })
        .collect();
    questions(&sentences, scenario, &mut heard);
    offers(&sentences, scenario, &mut heard);
    let by_when = heard.makes(Move::ByWhen);
    let dates = |one: &&Sentence| {
        let named = by_when.is_some_and(|span| span.overlaps(&one.span))
            || cues().when.stands_in(&one.plain);
        named
            && !looks_back(one, &heard)
            && (!one.question || cues().offering.stands_in(&one.plain))
    };
    heard.when = sentences.iter().find(dates).map(|one| one.span);
    heard
}

fn named<T>(
    sentences: &[Sentence],
    of: &[T],
    words: impl Fn(&T) -> &Phrases,
) -> Vec<(usize, Span)> {
    of.iter()
        .enumerate()
        .filter_map(|(at, one)| {
            let sentence = sentences
                .iter()
                .find(|sentence| words(one).stands_in(&sentence.plain))?;
            Some((at, sentence.span))
        })
        .collect()
}

fn questions(sentences: &[Sentence], scenario: &Scenario, heard: &mut Heard) {
    for sentence in sentences.iter().filter(|sentence| sentence.question) {
        for (at, fact) in scenario.facts.iter().enumerate() {
            if fact.asked.stands_in(&sentence.plain) {
                heard.facts.push((at, sentence.span));
            }
        }
        if cues().goal.stands_in(&sentence.plain) || scenario.goal.asked.stands_in(&sentence.plain)
        {
            heard.goal.get_or_insert(sentence.span);
        } else if cues().openly.stands_in(&sentence.plain) {
            heard.openly.get_or_insert(sentence.span);
        }
    }
}
