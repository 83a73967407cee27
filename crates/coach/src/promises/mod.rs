//! Promises in words: who does what by when, resolved to moments; and the deadlines in a customer's message.
//!
//! [`read`] finds every time that lies ahead in an English text and resolves it against a moment, a zone and office hours
//! (P26). Where somebody of the house says that they will do something by then, it is a [`Promise`]: "I will call you on
//! Thursday at 3". A time without a doer ("the parcel arrives on Friday") is a time and no promise. What lies behind
//! ("since Monday", "I called on the 3rd"), habits ("Monday to Friday from 9 to 5"), prices and model numbers are neither.
//!
//! The way: [`tokens`] cuts the text, [`grammar`] with [`day`], [`date`], [`stretch`], [`clock`], [`part`] and [`lengths`] reads times out of the tokens, [`tense`] tells what lies
//! behind, [`resolve`] puts the rest on the calendar, [`who`] looks for the doer with [`commitment`] and [`passive`], [`concern`] for what stands against it.
//! Each step looks a bounded way around its place, so reading is linear in the length of the text.

#![allow(
    clippy::match_same_arms,
    reason = "the arms of a grammar are told apart by what they mean"
)]

mod clock;
mod commitment;
mod concern;
mod date;
mod day;
mod deed;
mod doer;
mod grammar;
mod habit;
mod house;
mod lengths;
mod lexicon;
mod part;
mod passive;
mod resolve;
mod stretch;
mod tense;
mod tokens;
mod who;

use calendar::{Moment, OfficeHours, TimeZone};

use crate::text::Span;
use grammar::Reader;
use house::House;

pub use concern::{Concern, concerns};
pub use who::Who;

/// So much of a text is read, in bytes; what lies behind is left unread.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// So many times are told of one text; a text with more is no letter.
pub const MAX_TIMES: usize = 2000;

/// Whether 3/4 is the third of April or the fourth of March.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateOrder {
    /// The third of April.
    #[default]
    DayFirst,
    /// The fourth of March.
    MonthFirst,
}

/// Who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// One of us: days are days of work.
    #[default]
    Agent,
    /// A customer: days are whole days, and what they commit to is their own.
    Customer,
}

/// When and where a text is written.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The moment it is written.
    pub at: Moment,
    /// The clock it counts on.
    pub zone: &'a TimeZone,
    /// When the office works; only its week and holidays are used, not its zone.
    pub hours: &'a OfficeHours,
    /// How dates in digits are read.
    pub order: DateOrder,
    /// Who writes.
    pub side: Side,
}

/// A time ahead that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timed {
    /// The words of the time.
    pub span: Span,
    /// From when; the moment of writing for "by" and "within".
    pub due_from: Moment,
    /// Until when; never before `due_from`.
    pub due_to: Moment,
    /// Whether it is a length of time ("within 24 hours") and no day or hour.
    pub length: bool,
    /// The promise it belongs to, if somebody makes one.
    pub promise: Option<Promise>,
}

/// Somebody will do something. For a customer's text: what the customer commits to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// The whole promise, from the doer to the time.
    pub span: Span,
    /// Who does it.
    pub who: Who,
    /// What they do.
    pub what: Span,
}

impl Promise {
    /// Who, in words: "I", "we", or as the text names them.
    pub fn who_in<'t>(&self, text: &'t str) -> &'t str {
        match self.who {
            Who::I => "I",
            Who::We => "we",
            Who::Named(span) => span.of(text),
        }
    }
}

/// Every time ahead in a text, in order, and the promises they belong to.
pub fn read(text: &str, context: &Context<'_>) -> Vec<Timed> {
    let mut end = text.len().min(MAX_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let source = &text[..end];
    let tokens = tokens::read(source);
    let house = House::new(context.at, context.zone, context.hours, context.side);
    let reader = Reader {
        source,
        tokens: &tokens,
        house: &house,
        order: context.order,
        side: context.side,
    };
    let mut found = Vec::new();
    let mut i = 0;
    while i < tokens.len() && found.len() < MAX_TIMES {
        let Some(phrase) = reader.phrase(i).filter(|phrase| phrase.end > i) else {
            i += 1;
            continue;
        };
        i = phrase.end;
        if phrase.behind || !tense::lies_ahead(&reader, &phrase) {
            continue;
        }
        let Some((due_from, due_to)) = resolve::resolve(&phrase, &house) else {
            continue;
        };
        let span = |first: usize, end: usize| match (
            tokens.get(first),
            tokens.get(end.max(first + 1) - 1),
        ) {
            (Some(first), Some(last)) => Span::new(first.start, last.end),
            _ => Span::new(0, 0),
        };
        let promise = who::promise(&reader, &phrase).map(|found| Promise {
            span: span(found.first, found.end),
            who: found.who,
            what: span(found.what.0, found.what.1),
        });
        found.push(Timed {
            span: span(phrase.first, phrase.end),
            due_from,
            due_to,
            length: phrase.said.amount.is_some(),
            promise,
        });
    }
    found
}
