//! A review as programs read it: plain fields, ids as words, places in the unit of the reader.

use calendar::{TimeZone, write_moment};
use serde::Serialize;

use super::{Promised, Remark, Review};
use crate::promises::Concern;
use crate::rules::Level;
use crate::text::{Offsets, Span};

/// What places are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Characters (Unicode scalar values), as in JSON lines.
    Characters,
    /// UTF-16 units, as browsers count.
    Utf16,
}

/// A place in the draft with its words.
#[derive(Debug, Clone, Serialize)]
pub struct Place {
    /// Where it begins.
    pub start: usize,
    /// Where it ends, the end not included.
    pub end: usize,
    /// Its words.
    pub quote: String,
}

/// A mistake or a hint.
#[derive(Debug, Clone, Serialize)]
pub struct RemarkTold {
    /// The id of the rule.
    pub rule: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// What the customer may hear.
    pub message: String,
    /// A better wording, or null.
    pub replacement: Option<String>,
    /// What people call the rule; in the full answer only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `error`, `advice` or `hint`; in the full answer only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Why; in the full answer only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// A promise.
#[derive(Debug, Clone, Serialize)]
pub struct PromiseTold {
    /// Where: from who to when.
    #[serde(flatten)]
    pub place: Place,
    /// Who does it.
    pub who: String,
    /// What they do.
    pub what: String,
    /// From when, RFC 3339.
    pub due_from: String,
    /// Until when, RFC 3339.
    pub due_to: String,
    /// What stands against it; in the full answer only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub concerns: Option<Vec<ConcernTold>>,
}

/// What stands against a promise.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "concern", rename_all = "kebab-case")]
pub enum ConcernTold {
    /// It falls on a holiday.
    Holiday {
        /// Of this name.
        name: String,
    },
    /// Nobody works then.
    OutsideOffice,
    /// The customer needs it before.
    BeyondCustomer {
        /// By when.
        deadline: String,
    },
}

/// How easily a draft reads.
#[derive(Debug, Clone, Serialize)]
pub struct ReadabilityTold {
    /// Words in all.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Words of the longest sentence.
    pub longest: usize,
    /// The school grade it asks for, where there are words enough to tell.
    pub grade: Option<f32>,
}

/// The answer.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    /// Mistakes, in the order of the text.
    pub mistakes: Vec<RemarkTold>,
    /// Hints, in the order of the text.
    pub hints: Vec<RemarkTold>,
    /// Ids of the moves found.
    pub moves: Vec<&'static str>,
    /// Promises, in the order of the text.
    pub promises: Vec<PromiseTold>,
    /// Ids of the moves the stage expects and the draft does not make; in the full answer only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<Vec<&'static str>>,
    /// How easily it reads; in the full answer only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readability: Option<ReadabilityTold>,
}

/// Puts a review into the short shape. `zone` is the one times are told in.
pub fn told(draft: &str, review: &Review, unit: Unit, zone: &TimeZone) -> Told {
    tell(draft, review, unit, zone, false)
}

/// Puts a review into the full shape.
pub fn told_in_full(draft: &str, review: &Review, unit: Unit, zone: &TimeZone) -> Told {
    tell(draft, review, unit, zone, true)
}

fn tell(draft: &str, review: &Review, unit: Unit, zone: &TimeZone, full: bool) -> Told {
    let teller = Teller {
        draft,
        offsets: Offsets::new(draft),
        unit,
        zone,
        full,
    };
    Told {
        mistakes: review
            .mistakes
            .iter()
            .map(|remark| teller.remark(remark))
            .collect(),
        hints: review
            .hints
            .iter()
            .map(|remark| teller.remark(remark))
            .collect(),
        moves: review.moves.iter().map(|found| found.what.id()).collect(),
        promises: review
            .promises
            .iter()
            .filter_map(|promised| teller.promise(promised))
            .collect(),
        missing: full.then(|| review.missing.iter().map(|what| what.id()).collect()),
        readability: full.then_some(ReadabilityTold {
            words: review.readability.words,
            sentences: review.readability.sentences,
            longest: review.readability.longest,
            grade: review.readability.grade,
        }),
    }
}

struct Teller<'t> {
    draft: &'t str,
    offsets: Offsets<'t>,
    unit: Unit,
    zone: &'t TimeZone,
    full: bool,
}

impl Teller<'_> {
    fn place(&self, span: Span) -> Place {
        let at = |byte: usize| match self.unit {
            Unit::Characters => self.offsets.chars(byte),
            Unit::Utf16 => self.offsets.utf16(byte),
        };
        Place {
            start: at(span.start),
            end: at(span.end),
            quote: span.of(self.draft).to_owned(),
        }
    }

    fn remark(&self, remark: &Remark) -> RemarkTold {
        RemarkTold {
            rule: remark.rule.clone(),
            place: self.place(remark.span),
            message: remark.message.clone(),
            replacement: remark.replacement.clone(),
            title: self.full.then(|| remark.title.clone()),
            level: self.full.then_some(remark.level),
            why: self.full.then(|| remark.why.clone()),
        }
    }

    fn promise(&self, promised: &Promised) -> Option<PromiseTold> {
        let promise = promised.timed.promise?;
        let time = |at| write_moment(at, self.zone);
        let concern = |concern: &Concern| match concern {
            Concern::Holiday { name } => ConcernTold::Holiday { name: name.clone() },
            Concern::OutsideOffice => ConcernTold::OutsideOffice,
            Concern::BeyondCustomer { deadline } => ConcernTold::BeyondCustomer {
                deadline: time(*deadline),
            },
        };
        Some(PromiseTold {
            place: self.place(promise.span),
            who: promise.who_in(self.draft).to_owned(),
            what: promise.what.of(self.draft).to_owned(),
            due_from: time(promised.timed.due_from),
            due_to: time(promised.timed.due_to),
            concerns: self
                .full
                .then(|| promised.concerns.iter().map(concern).collect()),
        })
    }
}
