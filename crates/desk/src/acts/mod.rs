//! Everything a person can do to a case, with the words still in hand.
//!
//! An [`Act`] is a `recovery::Command` whose texts have not been stored yet. The desk stores texts,
//! messages and mails in the same batch as the events, so nothing is half done.

mod ahead;
mod by_hand;
mod call;
mod call_help;
mod call_own;
mod correspondence;
mod customer;
mod customer_merged;
mod despite;
mod draft;
mod enclosed;
mod erase;
mod heard;
mod law;
mod letter;
mod merge;
mod other;
mod press;
mod proof;
mod reach;
mod said;
mod soon;
mod staff;
mod their_yes;
mod translate;
mod understanding;
mod words;

pub use call::{Agreed, CallWords};
pub use draft::{draft_mark, form_draft, keeps_draft};
pub use erase::PersonErased;
pub use law::{PartAnswer, PointAnswer};
pub use press::{Button, Taken};
pub use reach::Added;
pub use soon::{Given, Soon, TakenBack, WAIT_US_MAX};
pub(crate) use soon::{NOT_SENT, SEND_WORD, SendWord};
pub use translate::DATE_DAYS_MAX;
pub use understanding::UnderstandingText;

use crate::attached::Attached;
use calendar::Moment;
use calendar::civil::Date;
use recovery::case::clock::ClockKey;
use recovery::clocks::Start;
use recovery::policies::PolicyName;
use recovery::terms::{
    Channel, Costs, Ending, Loss, Meets, Money, NoteSort, Outcome, Purpose, Remedy,
};
use recovery::{
    ApprovalNo, MessageId, OptionNo, PointNo, PromiseNo, ProofPlace, StaffId, Stage, TeamId, WishNo,
};
use serde::{Deserialize, Serialize};

/// A person's word to the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Say {
    /// What is said; for a call, what was said in short.
    pub body: String,
    /// By mail it is composed and sent; on the phone, by letter or in person it is only recorded.
    pub channel: Channel,
    /// Whether it can be solved today.
    pub solved_today: Option<bool>,
    /// The next word it promises.
    pub next: Option<(Moment, Option<String>)>,
    /// Words promised by hand that this one keeps.
    pub keeps: Vec<PromiseNo>,
    /// Why it goes another way than the customer asked for, where it does.
    #[serde(default)]
    pub despite: Option<String>,
}

/// A step of a plan, before its words are stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepDraft {
    /// What is done.
    pub what: String,
    /// Who sees to it.
    pub owner: Option<StaffId>,
    /// By when.
    pub due: Moment,
}

/// A solution, before its words are stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// Which kind.
    pub remedy: Remedy,
    /// What the customer gets, when.
    pub text: String,
    /// What it does for the stated wish.
    pub meets: Meets,
    /// The wish it grants.
    pub grants: Option<WishNo>,
    /// What it comes to for us, where that was said.
    pub worth: Option<Money>,
    /// Its plan, where known.
    pub steps: Vec<StepDraft>,
}

/// What a person does to a case. Fields are those of the command each leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of recovery::Command")]
pub enum Act {
    /// The customer wrote on their page, or called and said something that is no answer.
    Write {
        body: String,
        via: Channel,
    },
    /// What they wrote beside a button comes in alone: it limits what the button says, and no answer to any other
    /// question is read into it.
    WriteBeside {
        body: String,
        via: Channel,
    },
    /// Somebody else who wrote on the case is answered at their own address.
    AnswerOther {
        message: MessageId,
        body: String,
    },
    Note {
        text: String,
        sort: NoteSort,
    },
    RaisePoint {
        words: String,
        loss: Option<Loss>,
    },
    RecordLoss {
        point: PointNo,
        loss: Loss,
    },
    Assign {
        owner: Option<StaffId>,
        word: Option<String>,
    },
    SetTeam {
        team: Option<TeamId>,
    },
    AskHelp {
        words: Option<String>,
    },
    EndHelp,
    Join,
    StepBack,
    SayAskedFor {
        staff: Option<StaffId>,
    },
    SayFailedAgain,
    SayLooked,
    Whisper {
        text: String,
        /// The part of what we expect that it leads to, by id.
        cites: Option<String>,
    },
    TakeOver {
        word: Option<String>,
    },
    WriteUnderstanding {
        text: UnderstandingText,
        points: Vec<PointNo>,
    },
    SendUnderstanding {
        edition: u32,
        say: Say,
    },
    ConfirmUnderstanding {
        edition: u32,
        via: Channel,
    },
    CorrectUnderstanding {
        edition: u32,
        words: String,
        via: Channel,
    },
    SkipStage {
        stage: Stage,
        reason: String,
    },
    GiveWord {
        say: Say,
    },
    RecordFinding {
        point: PointNo,
        outcome: Outcome,
        found: String,
    },
    Offer {
        point: PointNo,
        proposals: Vec<Proposed>,
        why_none: Option<String>,
        why_one: Option<String>,
        say: Say,
    },
    AskExplanation {
        point: PointNo,
        words: Option<String>,
        via: Channel,
    },
    Choose {
        point: PointNo,
        option: OptionNo,
        via: Channel,
    },
    Decline {
        point: PointNo,
        words: String,
        via: Channel,
    },
    FindGoal {
        wish: WishNo,
        goal: String,
    },
    SayCannotBeMet {
        wish: WishNo,
        reason: String,
    },
    AddPlus {
        point: PointNo,
        text: String,
        worth: Option<Money>,
    },
    AskApproval {
        point: PointNo,
        wanted: Vec<Proposed>,
        why: Option<String>,
        of: StaffId,
        say: Say,
    },
    Approve {
        approval: ApprovalNo,
        note: Option<String>,
    },
    DeclineApproval {
        approval: ApprovalNo,
        reason: String,
        instead: String,
    },
    LayPlan {
        point: PointNo,
        steps: Vec<StepDraft>,
        say: Say,
    },
    AgreePlan {
        point: PointNo,
        edition: u32,
        via: Channel,
    },
    PromiseDeed {
        point: PointNo,
        text: String,
        owner: Option<StaffId>,
        due: Moment,
        early: Option<String>,
    },
    PromiseWord {
        text: String,
        owner: Option<StaffId>,
        due: Moment,
    },
    // Only words wait to be sent, and nothing but them is written down before it is done.
    #[serde(skip)]
    KeepDeed {
        promise: PromiseNo,
        checked: String,
        proof: Vec<Attached>,
    },
    DoubtPromise {
        promise: PromiseNo,
        new_due: Moment,
        why: String,
    },
    MovePromise {
        promise: PromiseNo,
        due: Moment,
        why: Option<String>,
    },
    WaiveDeeds {
        last: PromiseNo,
        via: Channel,
    },
    #[serde(skip)]
    DeclareDone {
        point: PointNo,
        checked: String,
        costs: Costs,
        proof: Vec<Attached>,
    },
    #[serde(skip)]
    TakeBackProof(ProofPlace),
    FollowUp {
        say: Say,
        purpose: Purpose,
        /// Somebody else cares for the case, and whoever asks says that they ask in their place.
        #[serde(default)]
        in_place: bool,
    },
    ConfirmSolved {
        via: Channel,
        words: Option<String>,
        waives: Option<PromiseNo>,
        /// One of us, who heard it, says that it was said without more, whatever the note of it reads like.
        #[serde(default)]
        plainly: bool,
    },
    /// What they wrote unasked is taken as their yes.
    TakeYes {
        message: MessageId,
        via: Channel,
        waives: Option<PromiseNo>,
    },
    SayNotYet {
        via: Channel,
        words: Option<String>,
    },
    End {
        how: Ending,
        reason: String,
        say: Option<Say>,
    },
    Reopen,
    LetIn {
        message: MessageId,
    },
    LeaveOut {
        message: MessageId,
    },
    GiveFeedback {
        satisfied: Option<u8>,
        better: Option<String>,
        quote: Option<bool>,
    },
    RenewLink,
    RevokeLink,
    #[serde(skip)]
    UsePolicy {
        point: Option<PointNo>,
        policy: Option<PolicyName>,
        applies: Vec<String>,
    },
    #[serde(skip)]
    RecordStart {
        start: Start,
        at: Moment,
    },
    #[serde(skip)]
    AgreeLater {
        key: ClockKey,
        until: Date,
    },
    #[serde(skip)]
    SendFinalAnswer {
        points: Vec<PointAnswer>,
        parts: Vec<PartAnswer>,
        say: Say,
    },
}

/// What an act left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The case's version now.
    pub version: u64,
    /// The names of the events that came of it, in order.
    pub events: Vec<&'static str>,
    /// Whether a yes of the customer to "is it solved?" stands now.
    pub yes_stands: bool,
    /// After [`Act::ConfirmSolved`] of the customer, whether the words beside it limit it: they came in alone, in its
    /// place.
    pub limits_the_yes: bool,
    /// Whatever was pressed came in as a message and as nothing else.
    pub only_heard: bool,
}
