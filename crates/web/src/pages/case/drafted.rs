//! A draft at a form: which of its words the customer will read, in which field each stands, and what the coach reads in
//! them. The press on a key and the reading along while somebody types are answered from this one place.

use super::reply::opened;
use crate::bounds::{FINDINGS_SHOWN_MAX, PROPOSAL_ROWS, STEP_ROWS};
use crate::form::Form;
use crate::problem::Problem;
use crate::state::WebState;
use crate::when::When;
use coach::draft::facts::Facts;
use coach::draft::moves::{self, Move, Stage};
use coach::review::{Now, Remark, Review};
use coach::rules::Level;
use coach::text::Span;
use desk::views::{CasePage, Person};
use recovery::Point;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Steps whose words reach the customer: in a message, or on their page, which shows what was found, what was promised,
/// how it was checked and what is given on top.
const READ: [&str; 14] = [
    "give-word",
    "write-understanding",
    "send-understanding",
    "offer",
    "cannot-be-met",
    "lay-plan",
    "follow-up",
    "end",
    "record-finding",
    "add-plus",
    "keep-deed",
    "declare-done",
    "promise-deed",
    "promise-word",
];
/// What stands in a mark between the rule and its words.
const RULE_ENDS: char = '.';
/// What stands between two fields where they are read as one text.
const BETWEEN_FIELDS: &str = "\n\n";

/// Whether the words of this step are read.
pub(super) fn is_read(act: &str) -> bool {
    READ.contains(&act)
}

/// All words of a form that the customer will read, as one text.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    pieces: Vec<Piece>,
}

/// The part of the text that stands in one field.
#[derive(Debug)]
struct Piece {
    /// The name of the field; empty where the words are no field's, such as a chosen opening.
    field: String,
    /// Where it stands in the text, in bytes.
    span: Span,
    /// UTF-16 units of the field before it: what a trimmed field begins with.
    before: usize,
}

/// A place in a field, in UTF-16 units as a browser counts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place<'w> {
    pub(super) field: &'w str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Words {
    /// Why there is only one solution is for us alone: the customer's letter and page do not say it.
    pub(super) fn of(act: &str, form: &Form) -> Self {
        let mut words = Self::default();
        let row = |name: &str, row: usize| format!("{name}-{row}");
        match act {
            "write-understanding" => {
                for part in ["happened", "expected", "means", "asks", "goal", "next-step"] {
                    words.field(form, part);
                }
            }
            "cannot-be-met" => words.field(form, "reason"),
            "record-finding" => words.field(form, "found"),
            "keep-deed" | "declare-done" => words.field(form, "checked"),
            "add-plus" | "promise-deed" | "promise-word" => words.field(form, "text"),
            "offer" => {
                words.body(form);
                for no in 0..PROPOSAL_ROWS {
                    words.field(form, &row("text", no));
                    words.field(form, &row("step", no));
                }
                words.field(form, "why-none");
                words.field(form, "next-text");
            }
            "lay-plan" => {
                words.body(form);
                for no in 0..STEP_ROWS {
                    words.field(form, &row("step", no));
                }
                words.field(form, "next-text");
            }
            // What the next word is about stands among the promises on their page.
            _ => {
                words.body(form);
                words.field(form, "next-text");
            }
        }
        words
    }

    /// The person's words, with the opening they chose before them.
    fn body(&mut self, form: &Form) {
        self.put("", &opened(form, String::new()), 0);
        self.field(form, "body");
    }

    fn field(&mut self, form: &Form, name: &str) {
        let raw = form.raw(name);
        let before = raw.len() - raw.trim_start().len();
        self.put(name, form.get(name), units(&raw[..before]));
    }

    fn put(&mut self, field: &str, words: &str, before: usize) {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(BETWEEN_FIELDS);
        }
        let start = self.text.len();
        self.text.push_str(words);
        self.pieces.push(Piece {
            field: field.to_owned(),
            span: Span {
                start,
                end: self.text.len(),
            },
            before,
        });
    }

    /// Where these words stand in their field; of words that reach over its end, what stands in it.
    pub(super) fn place(&self, span: Span) -> Option<Place<'_>> {
        let piece = self
            .pieces
            .iter()
            .find(|piece| (piece.span.start..piece.span.end).contains(&span.start))?;
        let from = &self.text[piece.span.start..span.start];
        let held = &self.text[span.start..span.end.min(piece.span.end)];
        let start = piece.before + units(from);
        Some(Place {
            field: &piece.field,
            start,
            end: start + units(held),
        })
    }
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// A draft that was read.
pub(super) struct Read {
    pub(super) words: Words,
    pub(super) customer: String,
    pub(super) stage: Option<Stage>,
    pub(super) review: Review,
    /// See [`marks`].
    pub(super) marks: Vec<String>,
}

impl Read {
    pub(super) async fn of(
        web: &WebState,
        me: &Person,
        page: &CasePage,
        (act, form): (&str, &Form),
        when: &When,
    ) -> Result<Self, Problem> {
        let words = Words::of(act, form);
        let mut now = Now::new(when.now, when.zone.clone());
        now.hours = web.desk.office().await?;
        let (stage, carried) = stage(act, page);
        let facts = facts(page, me, stage);
        let mut review = web
            .reviewed(&words.text, &facts, Some(&now), page.mailbox.as_deref())
            .await?;
        review.missing.retain(|missing| !carried.contains(missing));
        Ok(Self {
            marks: marks(&words.text, &review),
            customer: page.customer.name.clone(),
            words,
            stage,
            review,
        })
    }
}

/// Which stage the draft is of, and what the letter around it does by itself.
fn stage(act: &str, page: &CasePage) -> (Option<Stage>, &'static [Move]) {
    match act {
        "give-word" if page.case.acknowledged_at.is_none() => {
            (Some(Stage::FirstWord), &[Move::Reachable, Move::ByWhen])
        }
        "give-word" | "lay-plan" => (Some(Stage::Update), &[Move::Reachable, Move::ByWhen]),
        // The parts of the understanding and the question stand in the same mail.
        "send-understanding" => (
            Some(Stage::Understanding),
            &[Move::Restates, Move::Confirms],
        ),
        "offer" => (
            Some(Stage::Offer),
            &[Move::Reachable, Move::ByWhen, Move::Asks],
        ),
        "follow-up" => (Some(Stage::FollowUp), &[Move::Reachable, Move::Confirms]),
        _ => (None, &[]),
    }
}

/// What the case says to the coach. Apologies are counted in the messages the page shows, the latest ones.
fn facts(page: &CasePage, me: &Person, stage: Option<Stage>) -> Facts {
    let case = &page.case;
    let last = page
        .messages
        .iter()
        .rev()
        .find(|message| message.incoming && message.automatic.is_none() && !message.held);
    let apologies = page
        .messages
        .iter()
        .filter(|message| !message.incoming && !message.receipt)
        .filter(|message| moves::apologises(&message.fresh))
        .count();
    let needs = page.customer.needs.iter();
    Facts {
        stage: stage.map(|stage| stage.id().to_owned()),
        customer: last.map(|message| message.fresh.clone()),
        agent: Some(me.name.clone()),
        solution_agreed: case.agreed_at.is_some()
            || case
                .points
                .values()
                .any(|point| Point::choice(point).is_some()),
        confirmed: case.confirmed_at.is_some(),
        apologies_given: u32::try_from(apologies).unwrap_or(u32::MAX),
        promises_broken: case.counts.broken,
        support_needs: needs.map(|one| one.need.name().to_owned()).collect(),
        ..Facts::default()
    }
}

/// A mark for each mistake that holds a word up, by its rule and its words, so that the same one is told once. Of more
/// than a page shows the rest has no mark: it holds nothing up, and nobody is said to have seen it.
pub(super) fn marks(words: &str, read: &Review) -> Vec<String> {
    let errors = read
        .mistakes
        .iter()
        .filter(|mistake| mistake.level == Level::Error);
    marks_of(words, errors)
}

/// A mark for each of these remarks that a page shows.
pub(super) fn marks_of<'r>(words: &str, remarks: impl Iterator<Item = &'r Remark>) -> Vec<String> {
    let mut marks: Vec<String> = remarks
        .take(FINDINGS_SHOWN_MAX)
        .map(|remark| mark(words, remark))
        .collect();
    marks.sort();
    marks.dedup();
    marks
}

fn mark(words: &str, remark: &Remark) -> String {
    let mut hasher = DefaultHasher::new();
    remark.span.of(words).hash(&mut hasher);
    format!("{}{RULE_ENDS}{:016x}", remark.rule, hasher.finish())
}

/// The rule of a mark.
pub(super) fn rule_of(mark: &str) -> Option<&str> {
    mark.split_once(RULE_ENDS).map(|(rule, _)| rule)
}

#[cfg(test)]
mod tests {
    use super::*;
    use coach::rules::Rulebook;

    #[test]
    fn all_words_of_an_offer_are_read() {
        let form = Form::from([
            ("body", "Please choose."),
            ("text-0", "A new one on Friday"),
            ("step-0", "Bring it"),
            ("owner-0", "Somebody"),
            ("text-3", "The money back"),
            ("step-3", "Pay it back"),
            ("why-none", "It is sold out"),
            ("why-one", "Nothing else is left"),
            ("next-text", "What the workshop says"),
        ]);
        assert_eq!(
            Words::of("offer", &form).text,
            "Please choose.\n\nA new one on Friday\n\nBring it\n\nThe money back\n\nPay it back\n\n\
             It is sold out\n\nWhat the workshop says"
        );
    }

    #[test]
    fn all_words_of_a_plan_are_read() {
        let form = Form::from([
            ("body", "This is what I will do."),
            ("step-0", "Fetch the old one"),
            ("due-0", "2026-11-27T12:00"),
            ("step-3", "Bring the new one"),
            ("next-text", "Whether it fits"),
        ]);
        assert_eq!(
            Words::of("lay-plan", &form).text,
            "This is what I will do.\n\nFetch the old one\n\nBring the new one\n\nWhether it fits"
        );
        assert_eq!(
            Words::of("follow-up", &form).text,
            "This is what I will do.\n\nWhether it fits"
        );
    }

    #[test]
    fn only_what_a_page_shows_is_marked_as_shown() {
        let many = 2 * FINDINGS_SHOWN_MAX;
        let one = |no: usize| format!("w{no:03} ");
        let words = (0..many).fold(String::new(), |all, no| all + &one(no));
        let at = |no: usize| Span {
            start: no * one(no).len(),
            end: (no + 1) * one(no).len(),
        };
        let calm = "Please calm down.";
        let read = coach::review::review(calm, &Facts::default(), None, Rulebook::built_in());
        let remarks: Vec<Remark> = (0..many)
            .map(|no| Remark {
                span: at(no),
                ..read.mistakes[0].clone()
            })
            .collect();
        assert_eq!(marks_of(&words, remarks.iter()).len(), FINDINGS_SHOWN_MAX);
    }

    #[test]
    fn what_is_shown_on_their_page_is_read() {
        for (act, field) in [
            ("record-finding", "found"),
            ("add-plus", "text"),
            ("keep-deed", "checked"),
            ("declare-done", "checked"),
            ("promise-deed", "text"),
            ("promise-word", "text"),
        ] {
            let form = Form::from([(field, "You failed to read it."), ("early", "For us")]);
            assert!(is_read(act), "{act}");
            assert_eq!(
                Words::of(act, &form).text,
                "You failed to read it.",
                "{act}"
            );
        }
    }

    #[test]
    fn a_place_is_counted_in_its_own_field_as_a_browser_counts() {
        let form = Form::from([
            ("opening", "1"),
            ("body", "\n 😀 Oh, never."),
            ("next-text", "always so"),
        ]);
        let words = Words::of("give-word", &form);
        let place = |of: &str| {
            let start = words.text.find(of).expect("these words");
            let span = Span {
                start,
                end: start + of.len(),
            };
            let place = words.place(span).expect("a place");
            (place.field.to_owned(), place.start, place.end)
        };
        assert_eq!(place("😀"), ("body".to_owned(), 2, 4));
        assert_eq!(place("never"), ("body".to_owned(), 9, 14));
        assert_eq!(place("always"), ("next-text".to_owned(), 0, 6));
        assert_eq!(place("never.\n\nalways"), ("body".to_owned(), 9, 15));
        assert_eq!(
            words
                .place(Span { start: 0, end: 3 })
                .map(|place| place.field),
            Some("")
        );
        let end = words.text.len();
        assert_eq!(words.place(Span { start: end, end }), None);
    }
}
