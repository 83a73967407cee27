//! What a policy file holds.

use calendar::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::content::Content;
use crate::clocks::{Pause, Roll, Rule, Start, Unit};
use crate::terms::Channel;

/// A complaint policy: what the law, a code or the house asks of whoever handles a complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Short name, such as `uk-fca-disp`.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Raised with every edition that we ship.
    pub edition: u32,
    /// Who asks.
    pub kind: Kind,
    /// For whom it is.
    pub about: String,
    /// Whose holidays count, such as `gb-eng`; the desk's own days where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// The zone in which its days begin and end; the desk's where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// Which of ours a desk's copy was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub based_on: Option<BasedOn>,
    /// What it was read from.
    #[serde(default, rename = "source")]
    pub sources: Vec<Source>,
    /// The clocks that run.
    #[serde(default, rename = "clock")]
    pub clocks: Vec<Clock>,
    /// What the first word to the customer must hold.
    #[serde(default)]
    pub acknowledgement: Vec<Content>,
    /// What must be told when the answer takes longer.
    #[serde(default)]
    pub delay_notice: Vec<Content>,
    /// What the last word must hold.
    #[serde(default)]
    pub final_answer: Vec<Content>,
    /// How long records are kept.
    #[serde(default)]
    pub retention: Vec<Retention>,
    /// How answers are counted by their age.
    #[serde(default)]
    pub report_band: Vec<Band>,
    /// What is reported to whom.
    #[serde(default)]
    pub report: Vec<Report>,
}

impl Policy {
    /// On what each entry stands, with its place in the file: `clock “answer”`.
    pub fn bases(&self) -> Vec<(String, &Basis)> {
        let mut bases = Vec::new();
        let clocks = self.clocks.iter().map(|one| ("clock", &one.id, &one.basis));
        let letters = [
            ("acknowledgement", &self.acknowledgement),
            ("delay_notice", &self.delay_notice),
            ("final_answer", &self.final_answer),
        ];
        let contents = letters.iter().flat_map(|(letter, contents)| {
            contents
                .iter()
                .map(move |one| (*letter, &one.text, &one.basis))
        });
        let kept = self
            .retention
            .iter()
            .map(|one| ("retention", &one.what, &one.basis));
        let bands = self
            .report_band
            .iter()
            .map(|one| ("report_band", &one.name, &one.basis));
        let reports = self
            .report
            .iter()
            .map(|one| ("report", &one.what, &one.basis));
        for (table, name, basis) in clocks
            .chain(contents)
            .chain(kept)
            .chain(bands)
            .chain(reports)
        {
            bases.push((format!("{table} “{name}”"), basis));
        }
        bases
    }
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The house itself: its clocks may pause.
    House,
    /// A law, or the rules of an authority.
    Law,
    /// A standard that one chooses to follow.
    Standard,
}

/// Which of ours a copy was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasedOn {
    /// Its short name.
    pub id: String,
    /// Which edition.
    pub edition: u32,
}

/// A text that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// How entries name it.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub address: String,
    /// The day on which it was read.
    pub read_on: Date,
    /// Whether it tells of the rule and is not the rule itself.
    #[serde(default, skip_serializing_if = "is_false")]
    pub second_hand: bool,
}

/// On what an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// A source that was read.
    #[default]
    Read,
    /// Our own choice; no rule asks for it.
    Ours,
    /// Memory alone: not in force until a person confirms it.
    Unchecked,
}

/// Who confirmed an unchecked entry, when and by what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// The day.
    pub on: Date,
    /// The role or the name.
    pub by: String,
    /// Where it was read.
    pub source: String,
}

/// On what an entry stands, and whether it counts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Basis {
    /// A source, the house, or memory alone.
    #[serde(default)]
    pub standing: Standing,
    /// The keys of its sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Who confirmed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmed>,
    /// Switched off by hand.
    #[serde(default, skip_serializing_if = "is_false")]
    pub off: bool,
    /// What whoever relies on it should know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Basis {
    /// Whether the entry counts: not switched off, and either checked or confirmed by a person.
    pub fn in_force(&self) -> bool {
        !self.off && (self.standing != Standing::Unchecked || self.confirmed.is_some())
    }
}

/// What has to be done before a clock runs out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Tell the customer that we have it.
    Acknowledge,
    /// Tell the customer how it stands.
    Inform,
    /// Answer.
    Answer,
    /// Answer, where a notice of delay allows for longer.
    ExtendedAnswer,
    /// Tell the customer who else can decide.
    Refer,
    /// Have somebody else in the house look.
    Review,
    /// Do what was agreed.
    Do,
}

impl Purpose {
    /// What it comes to, for people.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Acknowledge => "acknowledge",
            Self::Inform => "keep informed",
            Self::Answer => "answer",
            Self::ExtendedAnswer => "answer, after a notice of delay",
            Self::Refer => "tell who else can decide",
            Self::Review => "second look inside the house",
            Self::Do => "do what was agreed",
        }
    }
}

/// One clock of a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Short name within the policy.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// What has to be done.
    #[serde(rename = "for")]
    pub purpose: Purpose,
    /// What starts it.
    pub start: Start,
    /// How many units.
    pub amount: u16,
    /// Of which.
    pub unit: Unit,
    /// Whether the first day is counted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub first_day_counts: bool,
    /// From this time of day on, what comes counts as of the next working day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cutoff: Option<Time>,
    /// When the last day ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_ends: Option<Time>,
    /// Where it ends if not on a working day.
    #[serde(default)]
    pub roll: Roll,
    /// What may make it longer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pause: Vec<Pause>,
    /// Whether it starts anew when it was met.
    #[serde(default, skip_serializing_if = "is_false")]
    pub again: bool,
    /// To which complaints it applies; to all where nothing is said. Where no channel is named, a person says whether
    /// this is one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// By which ways the complaints came to which it applies; by all where nothing is said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channel: Vec<Channel>,
    /// Percentages of its time at which somebody should look.
    #[serde(default = "half_three_quarters_nine_tenths")]
    pub warn_at: Vec<u8>,
    /// Dates worked out by hand, by which the entry is tried.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub example: Vec<Example>,
    /// On what it stands.
    #[serde(flatten)]
    pub basis: Basis,
}

impl Clock {
    /// How it counts.
    pub fn rule(&self) -> Rule {
        Rule {
            amount: self.amount,
            unit: self.unit,
            first_day_counts: self.first_day_counts,
            cutoff: self.cutoff,
            day_ends: self.day_ends,
            roll: self.roll,
            pauses: self.pause.clone(),
        }
    }
}

/// A date worked out by hand: from this local time the clock ends on this day, or at this local time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// `2026-04-02T10:00`, in the zone of the policy.
    pub start: String,
    /// `2026-04-09`; a clock of hours `2026-04-04T10:00`.
    pub due: String,
}

/// From what records are kept, and how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// What is kept.
    pub what: String,
    /// How long.
    pub amount: u16,
    /// In months or years.
    pub unit: Span,
    /// What starts the time.
    pub from: Anchor,
    /// On what it stands.
    #[serde(flatten)]
    pub basis: Basis,
}

/// In what the keeping of records is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// Months of the calendar.
    Month,
    /// Years of the calendar.
    Year,
}

/// What starts the time for which records are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    /// The day on which the complaint was received.
    Received,
    /// The day of the final answer.
    Answered,
    /// The day on which the case was closed.
    Closed,
}

/// Answers no older than this are counted together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// Its name in the report.
    pub name: String,
    /// The oldest answer in it; none for all that are older than the band before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<u16>,
    /// In what that is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// On what it stands.
    #[serde(flatten)]
    pub basis: Basis,
}

/// What is reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// To whom.
    pub to: String,
    /// How often.
    pub every: String,
    /// What.
    pub what: String,
    /// On what it stands.
    #[serde(flatten)]
    pub basis: Basis,
}

fn half_three_quarters_nine_tenths() -> Vec<u8> {
    vec![50, 75, 90]
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "the shape serde asks for"
)]
fn is_false(value: &bool) -> bool {
    !value
}
