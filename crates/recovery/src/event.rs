//! What happened. Events hold ids, facts and times; free text and addresses live beside the log, to be erased there.

mod cared;
mod fields;
mod filed;
mod kind;
mod learned;
mod merged;
mod proof;
mod recorded;
use crate::case::{Stage, clock::ClockKey, clock::ClockSet, clock::PolicyChosen};
use crate::ids::{
    ApprovalNo, CaseId, CustomerId, MessageId, OptionNo, PointNo, PromiseNo, StaffId, TeamId,
    TextId, WishNo,
};
use crate::terms::{
    AutomaticSort, Because, Channel, Costs, Ending, Loss, MadeBy, Money, NoteSort, Offered,
    Outcome, PromiseOf, Proposal, Purpose, Reading, Release, Step, Why,
};
use crate::{clocks::Start, final_answer::FinalAnswerSent};
use calendar::{Moment, civil::Date};
pub use merged::{Came, HeldTo, LetGo, Parted, TakenIn};
pub use proof::{ProofOf, ProofPlace};
use serde::{Deserialize, Serialize};
pub use {cared::Cared, filed::Filed, learned::Learned, recorded::Recorded};

/// Everything that can happen to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A complaint came in and is kept.
    CaseOpened {
        /// The number people use.
        number: u64,
        /// Who complains.
        customer: CustomerId,
        /// How it came.
        channel: Channel,
        /// What it is about, in a line.
        subject: TextId,
        /// The team that looks after it, if one does.
        team: Option<TeamId>,
    },
    /// The customer's words came in.
    MessageReceived {
        /// The message.
        message: MessageId,
        /// How it came.
        channel: Channel,
        /// What the words say to the question we asked last.
        reading: Reading,
        /// The subject and the words are new: perhaps another matter.
        new_matter: bool,
    },
    /// A machine wrote; filed, and nothing else follows from it.
    AutomaticFiled {
        /// The message.
        message: MessageId,
        /// Which machine.
        sort: AutomaticSort,
    },
    /// Somebody who is no participant wrote on this case; nobody reads it as the customer's word yet.
    MessageHeld {
        /// The message.
        message: MessageId,
    },
    /// A person looked and lets the held message in.
    HeldLetIn {
        /// The message.
        message: MessageId,
        /// What the words say to the question we asked last.
        reading: Reading,
    },
    /// A person looked and leaves the held message out.
    HeldLeftOut {
        /// The message.
        message: MessageId,
    },
    /// The machine told the customer that we have it.
    ReceiptQueued {
        /// The message.
        message: MessageId,
    },
    /// A point the customer raised, in their words.
    PointRaised {
        /// Its number.
        point: PointNo,
        /// The words.
        words: TextId,
        /// What it cost them.
        loss: Option<Loss>,
    },
    /// What a point cost the customer is known (better).
    LossRecorded {
        /// Which point.
        point: PointNo,
        /// What it cost.
        loss: Loss,
    },
    /// A note for the team.
    NoteWritten {
        /// The text.
        text: TextId,
        /// What it holds.
        sort: NoteSort,
    },
    /// Somebody cares for the case from now on.
    Assigned {
        /// Who.
        owner: Option<StaffId>,
        /// The word that went with it.
        word: Option<TextId>,
        /// Why, where nobody chose it by hand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        because: Option<Because>,
    },
    /// What happened among us around it.
    Care(Cared),
    /// A team looks after the case.
    TeamSet {
        /// Which.
        team: Option<TeamId>,
    },
    /// It is filed another way.
    Filed(Filed),
    /// Something was learned from it.
    Learned(Learned),
    /// We wrote down what we understood.
    UnderstandingWritten {
        /// Counted from one.
        edition: u32,
        /// The words.
        text: TextId,
        /// The points it lists.
        points: Vec<PointNo>,
    },
    /// We repeated it back and asked whether it is right.
    UnderstandingSent {
        /// Which edition.
        edition: u32,
        /// The message that carried it.
        message: MessageId,
    },
    /// The customer says it is right.
    UnderstandingConfirmed {
        /// Which edition.
        edition: u32,
        /// How.
        via: Channel,
    },
    /// The customer says something is missing or wrong.
    UnderstandingCorrected {
        /// Which edition.
        edition: u32,
        /// Their words; none where a mail said it, which stands in the conversation.
        words: Option<TextId>,
        /// How.
        via: Channel,
    },
    /// A person gave the customer a word.
    WordGiven {
        /// The message.
        message: MessageId,
        /// What it is for.
        purpose: Purpose,
        /// How.
        channel: Channel,
        /// Whether it can be solved today, said in every first word (P25).
        solved_today: Option<bool>,
    },
    /// A person answered somebody else who wrote on the case, at their own address. It is no word to the customer.
    OtherAnswered {
        /// The message.
        message: MessageId,
        /// What they had written.
        answers: Vec<MessageId>,
    },
    /// A message of ours did not arrive.
    DeliveryFailed {
        /// The message.
        message: MessageId,
    },
    /// A message of ours is late: it waits for the mail server. What it kept stands until it has gone out.
    DeliveryLate {
        /// The message.
        message: MessageId,
    },
    /// A message of ours that was late has gone out. What it was to keep is kept, as of now.
    DeliveryCaughtUp {
        /// The message.
        message: MessageId,
    },
    /// What we found about a point.
    FindingRecorded {
        /// Which point.
        point: PointNo,
        /// What we found.
        outcome: Outcome,
        /// In words the customer reads.
        found: TextId,
    },
    /// Solutions were put to the customer.
    OptionsOffered {
        /// For which point.
        point: PointNo,
        /// The solutions.
        options: Vec<Offered>,
        /// Why none meets the stated wish, where none does.
        why_none: Option<TextId>,
        /// Why there is only one, where there is.
        why_one: Option<TextId>,
        /// The message that carried them.
        message: MessageId,
    },
    /// The customer asks for an explanation before choosing.
    ExplanationAsked {
        /// Of which point.
        point: PointNo,
        /// Their words.
        words: Option<TextId>,
        /// How.
        via: Channel,
    },
    /// The customer chose.
    OptionChosen {
        /// For which point.
        point: PointNo,
        /// Which option.
        option: OptionNo,
        /// How.
        via: Channel,
    },
    /// None of these: the customer says what would make them happy.
    OptionsDeclined {
        /// For which point.
        point: PointNo,
        /// The wish it became.
        wish: WishNo,
        /// Their words.
        words: TextId,
        /// How.
        via: Channel,
    },
    /// The goal behind a wish was found by asking.
    WishGoalFound {
        /// Which wish.
        wish: WishNo,
        /// The goal.
        goal: TextId,
    },
    /// A wish cannot be met, and why.
    WishCannotBeMet {
        /// Which wish.
        wish: WishNo,
        /// The reason itself, not a policy.
        reason: TextId,
    },
    /// A small extra on top of a solution (P32).
    PlusAdded {
        /// For which point.
        point: PointNo,
        /// What it is.
        text: TextId,
        /// What it is worth.
        worth: Option<Money>,
    },
    /// A colleague is asked whether this may be offered.
    ApprovalAsked {
        /// Its number.
        approval: ApprovalNo,
        /// For which point.
        point: PointNo,
        /// What is wanted, whole.
        wanted: Vec<Proposal>,
        /// What speaks for it.
        why: Option<TextId>,
        /// The promise of whoever was asked.
        promise: PromiseNo,
    },
    /// Yes, it may.
    ApprovalGiven {
        /// Which.
        approval: ApprovalNo,
        /// In words, where there were any.
        note: Option<TextId>,
    },
    /// No, with another way.
    ApprovalDeclined {
        /// Which.
        approval: ApprovalNo,
        /// The reason itself.
        reason: TextId,
        /// What can be offered in its place.
        instead: TextId,
    },
    /// Nobody needs to answer it any more.
    ApprovalDropped {
        /// Which.
        approval: ApprovalNo,
    },
    /// The plan was laid out in dated steps.
    PlanLaid {
        /// For which point.
        point: PointNo,
        /// Counted from one over the point; nothing in old logs, where it is counted as they are read.
        #[serde(default)]
        edition: u32,
        /// The steps.
        steps: Vec<Step>,
        /// The message that carried it.
        message: MessageId,
    },
    /// The customer says yes to the plan.
    PlanAgreed {
        /// For which point.
        point: PointNo,
        /// How.
        via: Channel,
    },
    /// A promise stands.
    PromiseMade {
        /// Its number.
        promise: PromiseNo,
        /// A word or a deed.
        what: PromiseOf,
        /// In words, where the sort does not say it all.
        text: Option<TextId>,
        /// Who keeps it; nobody means the owner of the case.
        owner: Option<StaffId>,
        /// By when.
        due: Moment,
        /// How it came to be.
        made_by: MadeBy,
        /// Why a deed starts before the customer's yes, where it does.
        early: Option<TextId>,
    },
    /// A promise was kept.
    PromiseKept {
        /// Which.
        promise: PromiseNo,
        /// The message that kept it, if it was a word.
        message: Option<MessageId>,
        /// How it was checked, if it was a deed (P23).
        checked: Option<TextId>,
    },
    /// We see that it will not hold, and say so before it breaks (P25).
    PromiseInDoubt {
        /// Which.
        promise: PromiseNo,
        /// The date that will hold.
        new_due: Moment,
        /// Why.
        why: TextId,
    },
    /// A promise has a new date.
    PromiseMoved {
        /// Which.
        promise: PromiseNo,
        /// The new date.
        due: Moment,
        /// Whether the customer agreed; without that it counts as broken.
        agreed: bool,
        /// Why.
        why: Option<TextId>,
        /// The message that told it, where one did; old logs do not say.
        #[serde(default)]
        message: Option<MessageId>,
    },
    /// Its time passed.
    PromiseBroken {
        /// Which.
        promise: PromiseNo,
    },
    /// It no longer stands.
    PromiseReleased {
        /// Which.
        promise: PromiseNo,
        /// Why.
        why: Release,
    },
    /// The team says a point is done; the customer has not said so yet.
    PointDone {
        /// Which point.
        point: PointNo,
        /// How it was checked.
        checked: TextId,
        /// What became of the customer's costs.
        costs: Costs,
    },
    /// A file that was to prove something was taken back, and is gone.
    ProofTakenBack(ProofPlace),
    /// The customer says it is solved.
    SolvedConfirmed {
        /// How.
        via: Channel,
        /// The message that said so, if one did.
        message: Option<MessageId>,
    },
    /// The customer says it is not solved.
    NotYetSaid {
        /// How.
        via: Channel,
        /// Their words.
        words: Option<TextId>,
        /// We asked and were told: a credit to asking (P30).
        asked: bool,
        /// A done deed did not hold, or a promise broke.
        second_failure: bool,
    },
    /// Closed as confirmed by the customer.
    CaseClosed,
    /// Nobody answered two follow-ups; the case rests, and any later word wakes it.
    CaseRested,
    /// Ended another way.
    CaseEnded {
        /// How.
        how: Ending,
        /// Why.
        reason: TextId,
    },
    /// Came back; the same person stays the customer's contact.
    CaseReopened {
        /// Why.
        why: Why,
    },
    /// It is the same matter as another case and goes on there.
    CaseMerged {
        /// Where it goes on.
        into: CaseId,
        /// That case's number.
        into_number: u64,
    },
    /// The merge was undone.
    MergeUndone(Parted),
    /// Another case about the same matter goes on here.
    CaseTakenIn(TakenIn),
    /// A word to the customer holds to the date that a case which goes on here had told.
    WordHeldTo(HeldTo),
    /// The other case goes its own way again.
    CaseLetGo(LetGo),
    /// A stage was passed over, with a reason.
    StageSkipped {
        /// Which.
        stage: Stage,
        /// Why.
        reason: TextId,
    },
    /// How satisfied the customer is, in their own words and figures (P31).
    FeedbackGiven {
        /// From one to five.
        satisfied: Option<u8>,
        /// What to do better.
        better: Option<TextId>,
        /// Whether we may quote them.
        quote: Option<bool>,
    },
    /// The customer's page has a new address; the old one opens nothing.
    LinkRenewed {
        /// Counted from one.
        generation: u32,
    },
    /// The customer's page is closed until a new link is made.
    LinkRevoked,
    /// A complaint policy counts from now on, for the case or for a point.
    PolicyChosen(PolicyChosen),
    /// Something happened that starts clocks: an authority passed it on, the next stage was asked for.
    StartRecorded {
        /// What.
        start: Start,
        /// When.
        at: Moment,
    },
    /// A clock of a policy was set to these dates.
    ClockSet(ClockSet),
    /// What the policy asks was done.
    ClockStopped {
        /// Which clock.
        key: ClockKey,
        /// When it was done.
        at: Moment,
        /// The message that did it, if one did.
        message: Option<MessageId>,
    },
    /// The customer agreed to a later date for a clock whose policy allows it.
    LaterDateAgreed {
        /// Which clock.
        key: ClockKey,
        /// The new last day.
        until: Date,
    },
    /// The final answer went out.
    FinalAnswerSent(FinalAnswerSent),
    /// The person was erased for good, with all their words; that the case was there stays.
    PersonErased {
        /// Why, without a word of the person.
        reason: TextId,
    },
}
