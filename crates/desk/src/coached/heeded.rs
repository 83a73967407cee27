//! What became of the findings that were shown before a word went out.

use crate::bounds::LINE;
use crate::clock::day_of;
use crate::error::DeskError;
use crate::handle::Decided;
use calendar::Moment;
use coach::draft::moves::Stage;
use coach::rules::Level;
use recovery::{Event, MessageId, TextId};
use serde::{Deserialize, Serialize};
use store::Batch;
use store::coach_record::{self, Counted, Stood};

/// Rules of one word that are kept. There are fewer built in; of a desk with many of its own the rest is not counted.
const RULES_MAX: usize = 100;

/// Why words went out as they were. Whoever writes may choose one, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Why {
    /// It is true, and the customer asked for it.
    AskedFor,
    /// The customer's own words are quoted.
    TheirWords,
    /// The rule means something else than what was written.
    NotMeant,
    /// A law or the house's policy asks for these very words.
    Required,
    /// The customer and the writer speak with each other like this.
    OurWay,
}

impl Why {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::AskedFor,
        Self::TheirWords,
        Self::NotMeant,
        Self::Required,
        Self::OurWay,
    ];

    /// Its id, in forms and in the database.
    pub fn id(self) -> &'static str {
        match self {
            Self::AskedFor => "asked-for",
            Self::TheirWords => "their-words",
            Self::NotMeant => "not-meant",
            Self::Required => "required",
            Self::OurWay => "our-way",
        }
    }

    /// The one with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.id() == id)
    }
}

/// A rule of which something had been shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleHeeded {
    /// The rule's id.
    pub rule: String,
    /// Its level.
    pub level: Level,
    /// Findings of it in the words as they go out; none where the words were changed.
    pub stood: u32,
    /// Why, where something stood and a reason was chosen.
    pub why: Option<Why>,
}

/// What became of the findings that were shown before a word goes out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heeded {
    /// The stage of the draft.
    pub stage: Option<Stage>,
    /// The rules.
    pub rules: Vec<RuleHeeded>,
    /// What the writer says about what stands, in a line; erased with the case.
    pub line: String,
}

impl Heeded {
    /// The rules that had held the word up and whose findings stand: these belong to the case.
    fn stand(&self) -> impl Iterator<Item = &RuleHeeded> {
        self.rules
            .iter()
            .take(RULES_MAX)
            .filter(|one| one.level == Level::Error && one.stood > 0)
    }

    /// The line, where there is something it is about.
    pub(crate) fn checked_line(&self) -> Result<Option<String>, DeskError> {
        let line = LINE.if_any("coach-line", &self.line)?;
        Ok(line.filter(|_| self.stand().next().is_some()))
    }

    /// Puts down what became of them, in the batch of the word.
    pub(crate) fn put(
        &self,
        batch: &mut Batch,
        decided: &Decided,
        message: Option<MessageId>,
        line: Option<TextId>,
        now: Moment,
    ) {
        let stage = self.stage.map(Stage::id);
        let version = version_with_the_word(decided);
        for one in self.stand() {
            coach_record::put_stood(
                batch,
                &Stood {
                    case: decided.after.id,
                    version,
                    rule: one.rule.clone(),
                    message,
                    level: level(one.level).to_owned(),
                    stage: stage.map(str::to_owned),
                    times: one.stood,
                    reason: one.why.map(|why| why.id().to_owned()),
                    text: line,
                    at: now,
                },
            );
        }
        for one in self.rules.iter().take(RULES_MAX) {
            coach_record::count(
                batch,
                Counted {
                    day: day_of(now),
                    rule: &one.rule,
                    level: level(one.level),
                    stage: stage.unwrap_or_default(),
                    reason: one.why.filter(|_| one.stood > 0).map_or("", Why::id),
                    changed: u32::from(one.stood == 0),
                    stood: u32::from(one.stood > 0),
                },
            );
        }
    }
}

/// The version of the case with the word itself: promises that were kept or made with it come after.
fn version_with_the_word(decided: &Decided) -> u64 {
    let mut events = decided.events.iter();
    let word = events.find(|recorded| matches!(recorded.event, Event::WordGiven { .. }));
    word.or(decided.events.first())
        .map_or(decided.after.version, |recorded| recorded.version)
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Advice => "advice",
        Level::Hint | Level::Signal => "hint",
    }
}
