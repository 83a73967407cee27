//! Every way `decide` says no: a code with its arguments. The words are in the catalogue.

use crate::care::Need;
use crate::case::Stage;
use crate::facts::Role;
use crate::final_answer::Missing;
use crate::ids::{ApprovalNo, OptionNo, PointNo, PromiseNo, WishNo};
use crate::terms::{Money, Remedy};

/// What came between the version a person saw and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Between {
    /// The customer (or a held sender) wrote.
    Message,
    /// A colleague gave a word.
    Word,
    /// A promise was made, moved or kept.
    Promise,
    /// The customer chose, declined, confirmed or corrected.
    Choice,
    /// A colleague wrote an understanding, a finding, a point, an answer to a wish, or said it is done.
    Work,
    /// The case was assigned, merged, parted, closed or reopened.
    State,
}

/// A no, with all that its sentence needs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// The case has not been opened.
    #[error("no such case")]
    NoSuchCase,
    /// The case has been opened already.
    #[error("the case is open already")]
    AlreadyOpened,
    /// Not for this kind of actor.
    #[error("not theirs to do")]
    NotTheirs,
    /// Asks for a higher role.
    #[error("needs the role {needs:?}")]
    NeedsRole {
        /// The least role that may.
        needs: Role,
    },
    /// The case changed in the meantime.
    #[error("the case changed since version {seen}")]
    ChangedSince {
        /// The version the person saw.
        seen: u64,
        /// What came, newest last.
        what: Vec<Between>,
    },
    /// The case is not open.
    #[error("the case is not open")]
    NotOpen,
    /// The case is open.
    #[error("the case is open")]
    StillOpen,
    /// The case goes on elsewhere.
    #[error("the case goes on as {into_number}")]
    Merged {
        /// That case's number.
        into_number: u64,
    },
    /// It was not merged.
    #[error("the case was not merged")]
    NotMerged,
    /// Deeds with their dates stand in the case that would stop (P24).
    #[error("case {number} owes deeds")]
    OwesDeeds {
        /// Its number.
        number: u64,
    },
    /// Only the cases of one customer go on as one.
    #[error("cases {number} and {other} are of two customers")]
    TwoCustomers {
        /// The case that would have stopped.
        number: u64,
        /// The one that would have gone on.
        other: u64,
    },
    /// Somebody else cares for the case, and the customer is asked in person (P29).
    #[error("somebody else cares for the case")]
    AnotherCares,
    /// A case cannot be merged with itself.
    #[error("a case cannot be merged with itself")]
    SameCase,
    /// No such point.
    #[error("no point {0}")]
    NoPoint(PointNo),
    /// No such option in the offer that stands.
    #[error("no option {option} for point {point}")]
    NoOption {
        /// The point.
        point: PointNo,
        /// The option.
        option: OptionNo,
    },
    /// What stands on top of the solutions is no choice by itself (P20).
    #[error("the plus of point {0} is no choice")]
    PlusIsNoChoice(PointNo),
    /// No such promise.
    #[error("no promise {0}")]
    NoPromise(PromiseNo),
    /// The promise is not open.
    #[error("promise {0} is not open")]
    PromiseNotOpen(PromiseNo),
    /// A word is kept by a message, not by a say-so.
    #[error("promise {0} is a word")]
    IsAWord(PromiseNo),
    /// No such wish.
    #[error("no wish {0}")]
    NoWish(WishNo),
    /// No such message is held.
    #[error("no such message is held")]
    NotHeld,
    /// The message stands in the case already.
    #[error("the message is in the case already")]
    MessageKnown,
    /// No understanding has been written.
    #[error("no understanding to send")]
    NoUnderstanding,
    /// Another edition stands.
    #[error("edition {stands} stands")]
    OldEdition {
        /// The one that stands.
        stands: u32,
    },
    /// The understanding lists no points.
    #[error("the understanding lists no points")]
    ListsNoPoints,
    /// The first word says whether it can be solved today (P25).
    #[error("the first word says whether it can be solved today")]
    SayWhetherToday,
    /// Repeat it back and have it confirmed first, or skip with a reason (P7).
    #[error("the understanding is not confirmed")]
    UnderstandFirst,
    /// Two or more solutions are asked for, or the reason why there is one (P16).
    #[error("two solutions, or why there is one")]
    TwoSolutions,
    /// None of the options meets the wish; say why (P17).
    #[error("none meets the wish; say why")]
    SayWhyNone,
    /// A plus never comes before a solution is chosen (P20).
    #[error("a plus comes after a solution")]
    PlusAfterSolution,
    /// The customer's wish is to be answered first: yes, or a reason and another way (P19).
    #[error("wish {0} is not answered")]
    AnswerWish(WishNo),
    /// Ask for the goal behind the wish first (P3, P17).
    #[error("ask for the goal behind wish {0}")]
    AskForGoal(WishNo),
    /// A reason alone is not an answer: at least one other way belongs to it (P17).
    #[error("offer another way")]
    AnotherWay,
    /// Nothing has been offered for this point.
    #[error("nothing offered for point {0}")]
    NothingOffered(PointNo),
    /// Nothing has been chosen for this point.
    #[error("nothing chosen for point {0}")]
    NothingChosen(PointNo),
    /// No plan has been laid for this point.
    #[error("no plan for point {0}")]
    NoPlan(PointNo),
    /// Another plan stands than the one that was agreed to.
    #[error("another plan stands for point {0}")]
    OldPlan(PointNo),
    /// The customer said yes to another plan since, and that one stands.
    #[error("another plan was agreed for point {0}")]
    NewerAgreed(PointNo),
    /// What the customer said yes to holds, until they say yes to what was sent since.
    #[error("what was agreed for point {0} holds")]
    AgreementHolds(PointNo),
    /// A plan has at least one step.
    #[error("a plan needs a step")]
    PlanNeedsSteps,
    /// A deed waits for the customer's yes, or has a reason not to (P18).
    #[error("the customer has not agreed for point {0}")]
    AgreeFirst(PointNo),
    /// A deed is kept with how it was checked (P23).
    #[error("say how it was checked")]
    SayHowChecked,
    /// Deeds of this point are still open.
    #[error("deeds still open for point {0}")]
    DeedsOpen(PointNo),
    /// The point is done already.
    #[error("point {0} is done already")]
    AlreadyDone(PointNo),
    /// Ask for the costs the customer had (P23).
    #[error("ask for the customer's costs")]
    AskForCosts,
    /// A promise lies ahead, not behind.
    #[error("the date has passed")]
    DateHasPassed,
    /// Nothing to ask yet: no point is done, or no plan agreed.
    #[error("too early to ask")]
    TooEarlyToAsk,
    /// Asked twice whether it is solved, and not a word since: there is no third time (P29).
    #[error("asked twice already")]
    AskedTwice,
    /// This stage cannot be skipped, or is reached already.
    #[error("stage {0:?} cannot be skipped")]
    CannotSkip(Stage),
    /// From one to five.
    #[error("from one to five")]
    OneToFive,
    /// A bound of the case is reached.
    #[error("a case holds at most {max} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many.
        max: usize,
    },
    /// No deed is open that could be waived.
    #[error("nothing to waive")]
    NothingToWaive,
    /// A deadlock ends with a final answer to the customer.
    #[error("a deadlock needs a final answer")]
    FinalAnswer,
    /// No such complaint policy may be chosen.
    #[error("no such policy")]
    NoPolicy,
    /// Nobody has checked any clock of the policy yet.
    #[error("nothing of the policy is in force")]
    PolicyUnchecked,
    /// No such clock of a policy.
    #[error("no such clock")]
    NoClock,
    /// The policy allows no later date, it is too late for one, or the date is no later.
    #[error("no later date")]
    NoLaterDate,
    /// What starts a clock lies behind us, and a complaint was received before it was written down.
    #[error("it cannot have begun later")]
    StartsLater,
    /// A final answer holds what the policy asks for.
    #[error("the final answer lacks {} parts", missing.len())]
    FinalAnswerLacks {
        /// What is missing.
        missing: Vec<Missing>,
    },
    /// It has a limit, so it is said what it comes to (P44).
    #[error("say what the {0:?} comes to")]
    SayWorth(Remedy),
    /// Beyond what they decide alone: a colleague who may is asked (P44).
    #[error("{remedy:?} beyond the limit")]
    AboveLimit {
        /// Which kind of remedy.
        remedy: Remedy,
        /// How far they decide alone.
        limit: Money,
        /// What it comes to, where that was said.
        worth: Option<Money>,
    },
    /// Nobody has to be asked for this.
    #[error("theirs to give without asking")]
    YoursToGive,
    /// No such approval was asked for.
    #[error("no approval {0}")]
    NoApproval(ApprovalNo),
    /// A colleague has answered, or it is not needed any more.
    #[error("answered already")]
    ApprovalAnswered,
    /// Another pair of eyes is asked for.
    #[error("they asked for it themselves")]
    AskedItYourself,
    /// The customer asked to be reached another way; who goes this way all the same says why.
    #[error("{0:?} speaks against this way")]
    AnotherChannel(Need),
    /// A no to a customer with a support need is looked at by a colleague first.
    #[error("a colleague looks at the no at point {0} first")]
    SecondEyes(PointNo),
    /// A colleague was asked to look at the no, and has not answered yet.
    #[error("a colleague is looking at the no at point {0}")]
    NoIsLookedAt(PointNo),
    /// Out of sight, its first promise could no longer be kept, or is broken already.
    #[error("snoozes too long")]
    SnoozesTooLong,
    /// No list of classes knows it.
    #[error("no such class")]
    NoSuchClass,
    /// The customer has said so already.
    #[error("said already")]
    SaidAlready,
}

impl Refusal {
    /// The code, as the catalogue and the API name it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSuchCase => "no-such-case",
            Self::AlreadyOpened => "already-opened",
            Self::NotTheirs => "not-theirs",
            Self::NeedsRole { .. } => "needs-role",
            Self::ChangedSince { .. } => "changed-since",
            Self::NotOpen => "not-open",
            Self::StillOpen => "still-open",
            Self::Merged { .. } => "merged",
            Self::NotMerged => "not-merged",
            Self::OwesDeeds { .. } => "owes-deeds",
            Self::TwoCustomers { .. } => "two-customers",
            Self::AnotherCares => "another-cares",
            Self::SameCase => "same-case",
            Self::NoPoint(_) => "no-point",
            Self::NoOption { .. } => "no-option",
            Self::PlusIsNoChoice(_) => "plus-is-no-choice",
            Self::NoPromise(_) => "no-promise",
            Self::PromiseNotOpen(_) => "promise-not-open",
            Self::IsAWord(_) => "is-a-word",
            Self::NoWish(_) => "no-wish",
            Self::NotHeld => "not-held",
            Self::MessageKnown => "message-known",
            Self::NoUnderstanding => "no-understanding",
            Self::OldEdition { .. } => "old-edition",
            Self::ListsNoPoints => "lists-no-points",
            Self::SayWhetherToday => "say-whether-today",
            Self::UnderstandFirst => "understand-first",
            Self::TwoSolutions => "two-solutions",
            Self::SayWhyNone => "say-why-none",
            Self::PlusAfterSolution => "plus-after-solution",
            Self::AnswerWish(_) => "answer-wish",
            Self::AskForGoal(_) => "ask-for-goal",
            Self::AnotherWay => "another-way",
            Self::NothingOffered(_) => "nothing-offered",
            Self::NothingChosen(_) => "nothing-chosen",
            Self::NoPlan(_) => "no-plan",
            Self::OldPlan(_) => "old-plan",
            Self::NewerAgreed(_) => "newer-agreed",
            Self::AgreementHolds(_) => "agreement-holds",
            Self::PlanNeedsSteps => "plan-needs-steps",
            Self::AgreeFirst(_) => "agree-first",
            Self::SayHowChecked => "say-how-checked",
            Self::DeedsOpen(_) => "deeds-open",
            Self::AlreadyDone(_) => "already-done",
            Self::AskForCosts => "ask-for-costs",
            Self::DateHasPassed => "date-has-passed",
            Self::TooEarlyToAsk => "too-early-to-ask",
            Self::AskedTwice => "asked-twice",
            Self::CannotSkip(_) => "cannot-skip",
            Self::OneToFive => "one-to-five",
            Self::TooMany { .. } => "too-many",
            Self::NothingToWaive => "nothing-to-waive",
            Self::FinalAnswer => "final-answer",
            Self::NoPolicy => "no-policy",
            Self::PolicyUnchecked => "policy-unchecked",
            Self::NoClock => "no-clock",
            Self::NoLaterDate => "no-later-date",
            Self::StartsLater => "starts-later",
            Self::FinalAnswerLacks { .. } => "final-answer-lacks",
            Self::SayWorth(_) => "say-worth",
            Self::AboveLimit { .. } => "above-limit",
            Self::YoursToGive => "yours-to-give",
            Self::NoApproval(_) => "no-approval",
            Self::ApprovalAnswered => "approval-answered",
            Self::AskedItYourself => "asked-it-yourself",
            Self::AnotherChannel(_) => "another-channel",
            Self::SecondEyes(_) => "second-eyes",
            Self::NoIsLookedAt(_) => "no-is-looked-at",
            Self::SnoozesTooLong => "snoozes-too-long",
            Self::NoSuchClass => "no-such-class",
            Self::SaidAlready => "said-already",
        }
    }
}
