//! What a letter to the customer must hold.

use serde::{Deserialize, Serialize};

use super::shape::Basis;

/// One thing that must not be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Which, for the program.
    pub part: Part,
    /// What the rule asks, for people.
    pub text: String,
    /// In which letters; in all where nothing is said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// On what it stands.
    #[serde(flatten)]
    pub basis: Basis,
}

/// A part of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// That it was received.
    Received,
    /// The number of the case, to follow it by.
    CaseNumber,
    /// What we understood the complaint to be.
    Understanding,
    /// How complaints are handled here.
    Procedure,
    /// By when an answer comes.
    Deadline,
    /// A person, and how to reach them.
    Contact,
    /// An invitation to talk about how it will be handled.
    OfferToTalk,
    /// Why it takes longer.
    DelayReasons,
    /// By when it is now expected.
    ExpectedDate,
    /// What was decided.
    Decision,
    /// What was decided on each point.
    DecisionPerPoint,
    /// The facts that the decision rests on.
    Facts,
    /// Why it was decided so.
    Reasons,
    /// What we do to make it good.
    Remedy,
    /// By when that is done.
    RemedyDate,
    /// What else there is where the demand is not met.
    Alternatives,
    /// What was done already.
    StepsTaken,
    /// What is still to be done, and by when.
    OutstandingActions,
    /// What comes next.
    NextStep,
    /// Copies of what was written both ways.
    Copies,
    /// How the portal or the report is to class it.
    Category,
    /// At which stage this is.
    Stage,
    /// How to go on to the next stage.
    HowToEscalate,
    /// Who outside the house can decide.
    Referral,
    /// How to reach them.
    ReferralContact,
    /// Their leaflet.
    Leaflet,
    /// By when the customer must turn to them.
    ReferralLimit,
    /// What happens if the customer does not reply.
    SilenceRule,
    /// The name and signature of the responsible person.
    Signature,
}

impl Part {
    /// Its name as a policy file has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::CaseNumber => "case-number",
            Self::Understanding => "understanding",
            Self::Procedure => "procedure",
            Self::Deadline => "deadline",
            Self::Contact => "contact",
            Self::OfferToTalk => "offer-to-talk",
            Self::DelayReasons => "delay-reasons",
            Self::ExpectedDate => "expected-date",
            Self::Decision => "decision",
            Self::DecisionPerPoint => "decision-per-point",
            Self::Facts => "facts",
            Self::Reasons => "reasons",
            Self::Remedy => "remedy",
            Self::RemedyDate => "remedy-date",
            Self::Alternatives => "alternatives",
            Self::StepsTaken => "steps-taken",
            Self::OutstandingActions => "outstanding-actions",
            Self::NextStep => "next-step",
            Self::Copies => "copies",
            Self::Category => "category",
            Self::Stage => "stage",
            Self::HowToEscalate => "how-to-escalate",
            Self::Referral => "referral",
            Self::ReferralContact => "referral-contact",
            Self::Leaflet => "leaflet",
            Self::ReferralLimit => "referral-limit",
            Self::SilenceRule => "silence-rule",
            Self::Signature => "signature",
        }
    }

    /// The part of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// All there are.
    pub const ALL: [Self; 29] = [
        Self::Received,
        Self::CaseNumber,
        Self::Understanding,
        Self::Procedure,
        Self::Deadline,
        Self::Contact,
        Self::OfferToTalk,
        Self::DelayReasons,
        Self::ExpectedDate,
        Self::Decision,
        Self::DecisionPerPoint,
        Self::Facts,
        Self::Reasons,
        Self::Remedy,
        Self::RemedyDate,
        Self::Alternatives,
        Self::StepsTaken,
        Self::OutstandingActions,
        Self::NextStep,
        Self::Copies,
        Self::Category,
        Self::Stage,
        Self::HowToEscalate,
        Self::Referral,
        Self::ReferralContact,
        Self::Leaflet,
        Self::ReferralLimit,
        Self::SilenceRule,
        Self::Signature,
    ];
}
