//! A final answer: what was decided on each point, and all that a policy asks of it.

use crate::ids::{MessageId, PointNo, TextId};
use crate::policies::{Part, PolicyName};
use crate::terms::Outcome;
use calendar::Moment;
use serde::{Deserialize, Serialize};

/// What a final answer says of one point, as far as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerDraft {
    /// Which point.
    pub point: PointNo,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// The facts it rests on.
    pub facts: Option<TextId>,
    /// Why it was decided so.
    pub reasons: Option<TextId>,
    /// What we do to make it good.
    pub remedy: Option<TextId>,
    /// By when.
    pub remedy_due: Option<Moment>,
    /// What else there is where the demand is not met.
    pub alternatives: Option<TextId>,
}

/// What the letter says beside the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerPart {
    /// Which part.
    pub part: Part,
    /// The words; none where a person said that it does not apply here.
    pub text: Option<TextId>,
}

/// What was decided on a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointAnswered {
    /// Which point.
    pub point: PointNo,
    /// What was decided.
    pub outcome: Outcome,
    /// The facts it rests on.
    pub facts: Option<TextId>,
    /// Why it was decided so.
    pub reasons: Option<TextId>,
    /// What we do to make it good.
    pub remedy: Option<TextId>,
    /// By when.
    pub remedy_due: Option<Moment>,
    /// What else there is where the demand is not met.
    pub alternatives: Option<TextId>,
}

/// A final answer that went out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinalAnswerSent {
    /// The message that carried it.
    pub message: MessageId,
    /// The policies that said what it must hold.
    pub policies: Vec<PolicyName>,
    /// The points it answers.
    pub points: Vec<PointAnswered>,
    /// What else it says.
    pub parts: Vec<AnswerPart>,
}

/// What a final answer lacks, as the policy asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// On which point; none where it is about the whole letter.
    pub point: Option<PointNo>,
    /// Which part.
    pub part: Part,
    /// The policy that asks for it, and in which words; empty where every final answer needs it.
    pub asked: String,
}

/// The parts of which each point says its own.
pub const OF_EACH_POINT: [Part; 7] = [
    Part::Decision,
    Part::DecisionPerPoint,
    Part::Facts,
    Part::Reasons,
    Part::Remedy,
    Part::RemedyDate,
    Part::Alternatives,
];
