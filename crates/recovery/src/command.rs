//! What can be asked of a case.

use crate::case::Stage;
use crate::case::clock::ClockKey;
use crate::classes::{Axis, Code};
use crate::clocks::Start;
use crate::event::{Came, ProofPlace};
use crate::final_answer::{AnswerDraft, AnswerPart};
use crate::ids::{
    ApprovalNo, CaseId, CauseId, CustomerId, MessageId, OptionNo, PointNo, PromiseNo, StaffId,
    TagId, TeamId, TextId, WishNo,
};
use crate::policies::PolicyName;
use crate::severity::Severity;
use crate::terms::{
    AutomaticSort, Because, Channel, Costs, Ending, Loss, Money, NoteSort, Outcome, Proposal,
    Purpose, Reading, Step,
};
use calendar::Moment;
use calendar::civil::Date;

/// The next word a person promises in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextWord {
    /// By when.
    pub due: Moment,
    /// In words.
    pub text: Option<TextId>,
}

/// What the customer's words answer. A plain yes counts for the question it was asked with and for no
/// other: a yes to the plan of Monday is none to the plan of Wednesday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    /// This message of ours.
    Message(MessageId),
    /// Whatever stood when they were written, for they name no message of ours.
    Written(Moment),
    /// Nothing we asked: somebody wrote who is not known to be the customer.
    Nothing,
}

/// A person's word to the customer, whatever it carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The message.
    pub message: MessageId,
    /// How it goes.
    pub channel: Channel,
    /// Whether it can be solved today; asked for in the first word.
    pub solved_today: Option<bool>,
    /// The next word it promises; without one the house policy sets it.
    pub next: Option<NextWord>,
    /// The words promised by hand that this one keeps; those of the house policy it keeps anyway.
    pub keeps: Vec<PromiseNo>,
}

/// Everything that can be asked of a case. Texts and messages are stored by the caller, in the
/// same transaction; commands name them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields are those of the event each command leads to"
)]
pub enum Command {
    /// A complaint came in.
    Open {
        number: u64,
        customer: CustomerId,
        channel: Channel,
        subject: TextId,
        team: Option<TeamId>,
        /// The message that brought it and the words of its first point.
        message: Option<MessageId>,
        words: TextId,
        /// The receipt that goes out for it, if one may.
        receipt: Option<MessageId>,
        /// Its owner from the start, when one of us opens it by hand.
        owner: Option<StaffId>,
        /// The complaint policy the house chose for what comes this way.
        policy: Option<PolicyName>,
    },
    /// The customer wrote or spoke.
    ReceiveMessage {
        message: MessageId,
        channel: Channel,
        reading: Reading,
        answering: Answering,
        new_matter: bool,
    },
    /// A machine wrote.
    FileAutomatic {
        message: MessageId,
        sort: AutomaticSort,
    },
    /// Somebody who is no participant wrote.
    HoldMessage { message: MessageId },
    /// Let a held message in.
    LetIn { message: MessageId },
    /// Leave a held message out.
    LeaveOut { message: MessageId },
    /// One more point.
    RaisePoint { words: TextId, loss: Option<Loss> },
    /// What a point cost the customer.
    RecordLoss { point: PointNo, loss: Loss },
    /// A note.
    WriteNote { text: TextId, sort: NoteSort },
    /// Take, assign, hand over.
    Assign {
        owner: Option<StaffId>,
        word: Option<TextId>,
    },
    /// Give a case that nobody cares for to whoever was found for it.
    HandTo { staff: StaffId, because: Because },
    /// The customer asks for one of us by name; nobody takes it back.
    SayAskedFor { staff: Option<StaffId> },
    /// Look whether whoever keeps a promise is there when it falls due, and give it to who stands in.
    LookWhoIsThere,
    /// Ask a colleague to stand by, in words or without.
    AskHelp { words: Option<TextId> },
    /// No help is needed any more.
    EndHelp,
    /// Stand beside whoever cares for it.
    Join,
    /// And no longer.
    StepBack,
    /// A word to whoever cares for it, for their eyes alone.
    Whisper { text: TextId },
    /// Take it, with whoever had it at one's side.
    TakeOver { word: Option<TextId> },
    /// Give it to a team.
    SetTeam { team: Option<TeamId> },
    /// Call it by a tag.
    Tag { tag: TagId },
    /// No longer.
    Untag { tag: TagId },
    /// It has to do with another case, the one with this number.
    LinkWith { other: CaseId, number: u64 },
    /// It has nothing to do with it.
    UnlinkFrom { other: CaseId },
    /// Out of sight until then.
    Snooze { until: Moment },
    /// Back in sight.
    EndSnooze,
    /// Say what it was about, on one axis: this and nothing else.
    Classify { axis: Axis, codes: Vec<Code> },
    /// Say how severe it is, or take that back.
    SaySeverity { severity: Option<Severity> },
    /// A cause stands behind it.
    FindCause { cause: CauseId },
    /// It does not.
    TakeOffCause { cause: CauseId },
    /// Write down what we understood.
    WriteUnderstanding { text: TextId, points: Vec<PointNo> },
    /// Repeat it back.
    SendUnderstanding { edition: u32, word: Word },
    /// It is right.
    ConfirmUnderstanding { edition: u32, via: Channel },
    /// Something is missing.
    CorrectUnderstanding {
        edition: u32,
        words: TextId,
        via: Channel,
    },
    /// A word to the customer: first word, update, answer, new date.
    GiveWord { word: Word },
    /// A word that has reached the customer another way: one of us wrote to them from their own
    /// mailbox. Nothing can be asked of it any more.
    RecordWord {
        message: MessageId,
        channel: Channel,
    },
    /// An answer to somebody else who wrote on the case, at their own address. It is no word to the customer.
    AnswerOther {
        message: MessageId,
        answers: Vec<MessageId>,
    },
    /// A message of ours did not arrive.
    RecordFailure { message: MessageId },
    /// A message of ours has waited so long for the mail server that the customer may wait in silence (P24).
    RecordDelay { message: MessageId },
    /// A message of ours that was late has gone out after all.
    RecordCaughtUp { message: MessageId },
    /// What we found.
    RecordFinding {
        point: PointNo,
        outcome: Outcome,
        found: TextId,
    },
    /// Put solutions to the customer.
    Offer {
        point: PointNo,
        proposals: Vec<Proposal>,
        why_none: Option<TextId>,
        why_one: Option<TextId>,
        word: Word,
    },
    /// Please explain.
    AskExplanation {
        point: PointNo,
        words: Option<TextId>,
        via: Channel,
    },
    /// This one.
    Choose {
        point: PointNo,
        option: OptionNo,
        via: Channel,
    },
    /// None of these; this would make me happy.
    Decline {
        point: PointNo,
        words: TextId,
        via: Channel,
    },
    /// The goal behind a wish.
    FindGoal { wish: WishNo, goal: TextId },
    /// A wish cannot be met.
    SayCannotBeMet { wish: WishNo, reason: TextId },
    /// A small extra.
    AddPlus {
        point: PointNo,
        text: TextId,
        worth: Option<Money>,
    },
    /// The same trouble came back.
    SayFailedAgain,
    /// Whoever was asked to look along at a second failure has done so.
    SayLooked,
    /// Ask a colleague who may whether this may be offered; the word tells the customer when they will hear.
    AskApproval {
        point: PointNo,
        wanted: Vec<Proposal>,
        why: Option<TextId>,
        /// Who is asked; whoever else may can answer as well.
        of: StaffId,
        /// Where it promises no next word, one is promised for the day after the answer is due.
        word: Word,
    },
    /// Yes, it may.
    Approve {
        approval: ApprovalNo,
        note: Option<TextId>,
    },
    /// No, with the reason and another way.
    DeclineApproval {
        approval: ApprovalNo,
        reason: TextId,
        instead: TextId,
    },
    /// Lay out the plan.
    LayPlan {
        point: PointNo,
        steps: Vec<Step>,
        word: Word,
    },
    /// Yes to the plan.
    AgreePlan {
        point: PointNo,
        edition: u32,
        via: Channel,
    },
    /// Promise a deed by hand.
    PromiseDeed {
        point: PointNo,
        text: TextId,
        owner: Option<StaffId>,
        due: Moment,
        /// Why it starts before the customer's yes, if it does.
        early: Option<TextId>,
    },
    /// Promise a word by hand, beside those that stand.
    PromiseWord {
        text: Option<TextId>,
        owner: Option<StaffId>,
        due: Moment,
    },
    /// A deed is kept, and this is how it was checked.
    KeepDeed {
        promise: PromiseNo,
        checked: Option<TextId>,
    },
    /// This will not hold.
    DoubtPromise {
        promise: PromiseNo,
        new_due: Moment,
        why: TextId,
    },
    /// The customer agreed to a new date.
    MovePromise {
        promise: PromiseNo,
        due: Moment,
        why: Option<TextId>,
    },
    /// The team says a point is done.
    DeclareDone {
        point: PointNo,
        checked: TextId,
        costs: Costs,
    },
    /// Take back a file that was put there as proof by mistake.
    TakeBackProof(ProofPlace),
    /// Ask whether all goes as agreed, or whether it is solved.
    FollowUp {
        word: Word,
        purpose: Purpose,
        /// Somebody else cares for the case, and whoever asks says that they ask in their place.
        in_place: bool,
    },
    /// It is solved, says the customer.
    ConfirmSolved {
        via: Channel,
        message: Option<MessageId>,
        /// The last deed before them when they said so, where they do without those still open.
        waives: Option<PromiseNo>,
    },
    /// Not yet, says the customer.
    SayNotYet { via: Channel, words: Option<TextId> },
    /// The customer does without the deeds still open, up to the last one before them when they
    /// said so: what was promised since still stands.
    WaiveDeeds { last: PromiseNo, via: Channel },
    /// End it another way.
    End {
        how: Ending,
        reason: TextId,
        word: Option<Word>,
    },
    /// Bring it back by hand.
    Reopen,
    /// It goes on in another case (this is the one that stops). A case that owes a deed goes on
    /// itself: the other one can be merged into it.
    MergeInto {
        into: CaseId,
        into_number: u64,
        /// Both are of one customer, by one record or by several that were joined.
        one_customer: bool,
    },
    /// Another case goes on here.
    TakeIn {
        other: CaseId,
        other_number: u64,
        waiting: bool,
        /// By when its customer was told to hear from us; that date holds here too.
        word_due: Option<Moment>,
    },
    /// Undo it (this is the one that had stopped).
    UndoMerge {
        /// When its customer had words of ours where it went on, as far as they are known.
        heard: Vec<Moment>,
        /// What came for it meanwhile and has had no answer where it went on.
        came: Vec<Came>,
    },
    /// Undo it (this is the one that went on).
    LetGo {
        other: CaseId,
        /// What came for the other meanwhile and waits for an answer there from now on.
        came: Vec<MessageId>,
    },
    /// Pass over a stage, with a reason.
    SkipStage { stage: Stage, reason: TextId },
    /// How satisfied, what to do better, may we quote.
    GiveFeedback {
        satisfied: Option<u8>,
        better: Option<TextId>,
        quote: Option<bool>,
    },
    /// A new address for the customer's page.
    RenewLink,
    /// Close the customer's page.
    RevokeLink,
    /// The person is erased; the case stays as a fact, and nobody owes anything on it any more.
    RecordErasure { reason: TextId },
    /// A complaint policy counts from now on, for the case or for a point; none where none does.
    UsePolicy {
        point: Option<PointNo>,
        policy: Option<PolicyName>,
        /// Clocks that are for some complaints alone, and this is one.
        applies: Vec<String>,
    },
    /// When it was received, passed on to us, or taken to the next stage.
    RecordStart { start: Start, at: Moment },
    /// The customer agreed to a later date for a clock.
    AgreeLater { key: ClockKey, until: Date },
    /// The final answer, with all that the policies ask of it.
    SendFinalAnswer {
        points: Vec<AnswerDraft>,
        parts: Vec<AnswerPart>,
        word: Word,
    },
    /// Time passes: promises break, silence lets the case rest.
    PassTime,
}
