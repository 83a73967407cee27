//! The whole answer of the coach to a draft: mistakes, hints, moves, promises, readability.
//!
//! The parts read on their own ([`crate::draft`], [`crate::promises`]); here they are asked together, and [`told`] puts the
//! answer into the shape in which programs read it, with places counted in the unit they count in. [`Asked`] is what they
//! ask.

mod asked;
pub mod told;

pub use asked::{Asked, Unanswerable};

use crate::draft::Reading;
use crate::draft::facts::Facts;
use crate::draft::hints::{self, Customer, Hint};
use crate::draft::mistakes::{self, Mistake};
use crate::draft::moves::{self, Found, Move, Stage};
use crate::draft::readability::{self, Readability};
use crate::promises::{self, Concern, Context, DateOrder, Side, Timed};
use crate::rules::{Level, Rulebook};
use crate::text::{Span, Text};
use calendar::{Moment, OfficeHours, TimeZone};

/// When and where a draft is written, so that its times can be resolved.
#[derive(Debug, Clone)]
pub struct Now {
    /// The moment.
    pub at: Moment,
    /// The clock it counts on.
    pub zone: TimeZone,
    /// When the office works.
    pub hours: OfficeHours,
    /// How dates in digits are read.
    pub order: DateOrder,
}

impl Now {
    /// That moment on that clock, with the office hours most houses keep and the day before the month.
    pub fn new(at: Moment, zone: TimeZone) -> Self {
        Self {
            at,
            zone,
            hours: OfficeHours::default(),
            order: DateOrder::DayFirst,
        }
    }

    fn context(&self, side: Side) -> Context<'_> {
        Context {
            at: self.at,
            zone: &self.zone,
            hours: &self.hours,
            order: self.order,
            side,
        }
    }
}

/// Something found in a draft, a mistake or a hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The id of the rule.
    pub rule: String,
    /// What people call the rule.
    pub title: String,
    /// How much it weighs.
    pub level: Level,
    /// Where, in bytes of the draft.
    pub span: Span,
    /// What the customer may hear.
    pub message: String,
    /// A better wording, where one can be given.
    pub replacement: Option<String>,
    /// Why, with the evidence.
    pub why: String,
}

/// A promise the draft makes, and what stands against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promised {
    /// The promise; [`Timed::promise`] is always there.
    pub timed: Timed,
    /// What is to be told before it is given.
    pub concerns: Vec<Concern>,
}

/// All that was read in a draft.
#[derive(Debug, Clone)]
pub struct Review {
    /// Mistakes, in the order of the text.
    pub mistakes: Vec<Remark>,
    /// Hints, in the order of the text.
    pub hints: Vec<Remark>,
    /// Moves, each with the sentence that makes it.
    pub moves: Vec<Found>,
    /// Moves the stage expects and the draft does not make.
    pub missing: Vec<Move>,
    /// Promises, in the order of the text.
    pub promises: Vec<Promised>,
    /// How easily it reads.
    pub readability: Readability,
}

impl Review {
    /// Whether a mistake of the level "error" stands.
    pub fn has_error(&self) -> bool {
        self.mistakes
            .iter()
            .any(|mistake| mistake.level == Level::Error)
    }
}

/// Reads a draft as a whole. Without `now` no times are resolved, and so no promises told.
pub fn review(draft: &str, facts: &Facts, now: Option<&Now>, rulebook: &Rulebook) -> Review {
    let text = Text::new(draft);
    let reading = Reading::new(&text);
    let stage = facts.stage.as_deref().and_then(Stage::from_id);
    let customer_text = facts.customer.as_deref().map(Text::new);
    let customer = customer_text.as_ref().map(Customer::new);
    let told = customer.as_ref().map(|customer| &customer.told);
    let moves = moves::find(&reading, told, stage);
    let readability = readability::measure(&text, &reading);
    let known = hints::Known {
        stage,
        customer: customer.as_ref(),
        apologies_given: facts.apologies_given,
        promises_broken: facts.promises_broken,
        support_need: !facts.support_needs.is_empty(),
    };
    let hints = hints::find(&text, &reading, &moves, &readability, known);
    let mistakes = mistakes::find(&text, facts, rulebook);
    Review {
        mistakes: mistakes
            .into_iter()
            .map(|mistake| of_mistake(mistake, rulebook))
            .collect(),
        hints: hints.into_iter().map(of_hint).collect(),
        missing: stage.map(|stage| stage.missing(&moves)).unwrap_or_default(),
        moves,
        promises: now.map_or_else(Vec::new, |now| promised(draft, facts, now)),
        readability,
    }
}

fn of_mistake(mistake: Mistake, rulebook: &Rulebook) -> Remark {
    let (title, why) = rulebook
        .rule(&mistake.rule)
        .map(|rule| (rule.page.title.clone(), rule.page.why.clone()))
        .unwrap_or_default();
    Remark {
        rule: mistake.rule,
        title,
        level: mistake.level,
        span: mistake.span,
        message: mistake.message,
        replacement: mistake.replacement,
        why,
    }
}

fn of_hint(hint: Hint) -> Remark {
    Remark {
        rule: hint.rule.id().to_owned(),
        title: hint.rule.page().title.clone(),
        level: Level::Hint,
        span: hint.span,
        message: hint.message,
        replacement: None,
        why: hint.why.to_owned(),
    }
}

/// The promises of a draft, held against the office calendar and what the customer said they need.
fn promised(draft: &str, facts: &Facts, now: &Now) -> Vec<Promised> {
    let context = now.context(Side::Agent);
    let needed: Vec<Moment> = facts
        .customer
        .as_deref()
        .map(|customer| promises::read(customer, &now.context(Side::Customer)))
        .unwrap_or_default()
        .into_iter()
        .filter(|timed| timed.promise.is_none() && !timed.length)
        .map(|timed| timed.due_to)
        .collect();
    promises::read(draft, &context)
        .into_iter()
        .filter(|timed| timed.promise.is_some())
        .map(|timed| Promised {
            concerns: promises::concerns(&timed, &context, &needed),
            timed,
        })
        .collect()
}
