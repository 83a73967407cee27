//! The mails people are sent, each from plain facts to subject, text and HTML.
//!
//! A mail of a person leads with that person's words; where they wrote none, a greeting and one plain sentence stand in
//! their place. Below it stands what every such mail carries: the name, how to reach them, when the next word comes and
//! the address of the customer's page. A mail of the machine says that it is one.

mod final_answer;
mod follow_up;
mod full_answer;
mod layout;
mod notices;
mod offer;
mod other;
mod plan;
mod receipt;
mod staff;
mod subject;
mod understanding;
mod word;

use calendar::{Moment, TimeZone};

pub use final_answer::{FinalAnswer, FinalPoint, final_answer};
pub use follow_up::{DoneDeed, FollowUp, MidFollowUp, follow_up, mid_follow_up, second_follow_up};
pub(crate) use full_answer::sections;
pub use full_answer::{AnswerBody, AnsweredPoint, FullAnswer, full_answer};
pub use notices::{Noticed, Notices, notices};
pub use offer::{Offer, OfferedOption, OfferedPoint, UnmetWish, offer};
pub use other::{ToOther, to_other};
pub use plan::{Plan, PlannedPoint, PlannedStep, plan};
pub use receipt::{Receipt, receipt};
pub use staff::{Invitation, PasswordReset, invitation, password_reset};
pub use subject::{SUBJECT_MAX, subject_tag};
pub use understanding::{Understanding, understanding};
pub use word::{Word, word};

use crate::catalogue::{Arg, Catalogue};
use crate::colour::Colour;
use crate::language::Language;
use crate::link::CustomerPage;
use layout::Block;

/// A mail, composed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The subject, on one line, with the mark of the case.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML, a whole document.
    pub html: String,
}

/// The house that writes.
#[derive(Clone, Debug)]
pub struct House {
    /// The name customers know it by.
    pub name: String,
    /// When it writes: a date of another year is said with its year. Where it is not known, no date is.
    pub now: Option<Moment>,
    /// The zone in which times are said.
    pub zone: TimeZone,
    /// The language it writes in.
    pub words: &'static Catalogue,
    /// Its colour, where it has one of its own.
    pub colour: Option<Colour>,
    /// What stands below its mails, in Markdown.
    pub signature: Option<String>,
}

impl House {
    /// A house that writes in this language.
    pub fn new(name: impl Into<String>, zone: TimeZone, language: Language) -> Self {
        Self {
            name: name.into(),
            now: None,
            zone,
            words: language.words(),
            colour: None,
            signature: None,
        }
    }

    /// The same as it writes at this moment.
    #[must_use]
    pub fn writing_at(mut self, now: Moment) -> Self {
        self.now = Some(now);
        self
    }

    /// The same with its own colour, and with what stands below its mails.
    #[must_use]
    pub fn branded(mut self, colour: Option<Colour>, signature: Option<String>) -> Self {
        self.colour = colour;
        self.signature = signature;
        self
    }

    pub(crate) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    pub(crate) fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.words.say_with(key, args)
    }

    fn when(&self, at: Moment) -> String {
        match self.now {
            Some(now) => self.words.day_and_time_said(at, now, &self.zone),
            None => self.words.day_and_time(at, &self.zone),
        }
    }
}

/// What every mail about a case carries.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Who writes.
    pub house: House,
    /// The number of the case; stands in the subject as `[#1047]`.
    pub number: u64,
    /// What the complaint is about, in the customer's own line.
    pub subject: Option<String>,
    /// The customer's name, for the greeting where the person who writes gave none.
    pub customer: Option<String>,
    /// The customer's page.
    pub page: CustomerPage,
    /// The line at the very end by which an answer finds its case when all else is lost.
    pub token_line: String,
}

/// The person who cares for the case, and when the customer hears from them (P26, P27).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Their name.
    pub name: String,
    /// Where else to reach them, in words: a telephone number and its hours. Answering the mail reaches them anyway.
    pub reach: Option<String>,
    /// Whether it can be solved today, where this word says so; the first one always does (P25).
    pub solved_today: Option<bool>,
    /// By when the next word is promised; none once nothing more is owed.
    pub next_word: Option<Moment>,
}

impl Frame {
    fn say(&self, key: &str) -> String {
        self.house.say(key)
    }

    /// The person's words; a greeting and our own sentence where there are none.
    fn opening(&self, text: &str, otherwise: &str) -> Vec<Block> {
        if text.trim().is_empty() {
            vec![
                Block::Para(self.greeting()),
                Block::Para(self.say(otherwise)),
            ]
        } else {
            vec![Block::Said(text.to_owned())]
        }
    }

    fn greeting(&self) -> String {
        match self.customer.as_deref().map(str::trim) {
            Some(customer) if !customer.is_empty() => self
                .house
                .say_with("mail-greeting", &[("customer", customer.into())]),
            _ => self.say("mail-greeting-plain"),
        }
    }

    /// Whether it can be solved today, the person, how to reach them, when they write next, what else is to come, and
    /// the page.
    fn closing(&self, contact: &Contact, to_come: Option<String>) -> Vec<Block> {
        let mut lines = vec![contact.name.clone(), self.house.name.clone()];
        lines.push(match &contact.reach {
            Some(reach) => self
                .house
                .say_with("mail-reach-also", &[("reach", reach.into())]),
            None => self.say("mail-reach"),
        });
        if let Some(due) = contact.next_word {
            let when = self.house.when(due);
            lines.push(
                self.house
                    .say_with("mail-next-word", &[("when", when.into())]),
            );
        }
        lines.extend(to_come);
        let today = contact.solved_today.map(|today| {
            let key = if today {
                "mail-solved-today"
            } else {
                "mail-not-today"
            };
            Block::Para(self.say(key))
        });
        let mut blocks: Vec<Block> = today.into_iter().collect();
        blocks.push(Block::Lines(lines));
        blocks.extend(self.house.signature.clone().map(Block::Said));
        blocks.extend([
            Block::Links(vec![(self.say("mail-page"), self.page.url())]),
            Block::Quiet(vec![self.token_line.clone()]),
        ]);
        blocks
    }

    fn letter(&self, subject: String, blocks: &[Block]) -> Letter {
        layout::letter(&self.house, subject, blocks)
    }

    /// A letter in the customer's own conversation, from the person who cares for it.
    fn answer(&self, contact: &Contact, mut blocks: Vec<Block>) -> Letter {
        blocks.extend(self.closing(contact, None));
        self.letter(self.reply_subject(), &blocks)
    }
}
