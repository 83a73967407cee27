//! The words of the method that commands, events and the case share.

use crate::ids::{OptionNo, StaffId, TextId, WishNo};
use calendar::Moment;
use serde::{Deserialize, Serialize};

/// How a word reached us or the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Electronic mail.
    Mail,
    /// A call.
    Phone,
    /// The customer's page.
    Page,
    /// A letter on paper.
    Letter,
    /// Face to face.
    InPerson,
    /// The web form for complaints: whoever wrote there is known by nothing but what they typed.
    Web,
}

/// What the customer's words say to the question we asked last; read by the coach, never guessed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// A clear yes with nothing that limits it.
    Yes,
    /// A yes with a "but".
    YesBut,
    /// A no, or a "not yet".
    No,
    /// Thanks alone, which is not a yes.
    Thanks,
    /// None of these, or the words say nothing about it.
    Unclear,
}

/// Why a message was written by a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AutomaticSort {
    /// A report that a message of ours could not be delivered.
    Bounce,
    /// An absence note.
    Vacation,
    /// A list, newsletter or bulk mail.
    Bulk,
    /// Our own mail come back.
    Own,
    /// Some other machine.
    Other,
}

/// What a promise is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordSort {
    /// The first word of a person to the customer, in this round.
    First,
    /// The next update, so that nobody waits in silence (P24).
    Update,
    /// An answer to what the customer said, asked, chose or wished.
    Answer,
    /// A word with a new date, because a promise will not hold (P25).
    NewDate,
    /// Asks whether all goes as agreed, days after the customer's yes (P29).
    MidFollowUp,
    /// Asks whether it is really solved (P30).
    FollowUp,
    /// Asks once more, by another channel where there is one.
    SecondFollowUp,
    /// We told the customer that the case stays open until then; time keeps it, and the case rests.
    HoldOpen,
    /// Look at a message that was held because its sender is no participant.
    Look,
    /// Say yes or no to what a colleague may not give alone; owed to them and not to the customer.
    Approve,
    /// Look along at what failed a second time; owed to whoever cares for it.
    Senior,
}

impl WordSort {
    /// Whether it is owed to one of us and no word to the customer.
    pub fn is_among_us(self) -> bool {
        matches!(self, Self::Look | Self::Approve | Self::Senior)
    }
}

/// A word (kept by a person's message) or a deed (kept by its owner's say-so).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case", try_from = "ToldOf")]
pub enum PromiseOf {
    /// A word to the customer.
    Word {
        /// Which word.
        sort: WordSort,
    },
    /// Something we do for the customer.
    Deed {
        /// The point it puts right.
        point: crate::ids::PointNo,
    },
}

/// [`PromiseOf`] as it is written. A log holds many: so each is read where it stands, and not set aside until it is known
/// which of the two it is.
#[derive(Deserialize)]
struct ToldOf {
    of: WordOrDeed,
    sort: Option<WordSort>,
    point: Option<crate::ids::PointNo>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum WordOrDeed {
    Word,
    Deed,
}

impl TryFrom<ToldOf> for PromiseOf {
    type Error = &'static str;

    fn try_from(told: ToldOf) -> Result<Self, Self::Error> {
        match told.of {
            WordOrDeed::Word => told.sort.map(|sort| Self::Word { sort }),
            WordOrDeed::Deed => told.point.map(|point| Self::Deed { point }),
        }
        .ok_or("a word without its sort, or a deed without its point")
    }
}

/// How a promise came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MadeBy {
    /// The house policy asks for it.
    Policy,
    /// A person made it by hand.
    Hand,
    /// A step of a plan the customer agreed to.
    Plan,
}

/// Why a promise no longer stands although it was neither kept nor broken for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Release {
    /// The case moved on and the word is no longer needed.
    NotNeeded,
    /// The customer does without it.
    Waived,
    /// The case ended.
    Ended,
    /// The case was merged; the other case carries on.
    Merged,
}

/// The kinds of solution (P16). `Goodwill` is the plus: a gift, a voucher or money off (P20, P32).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Mend what is broken.
    Repair,
    /// The same thing, new.
    Replacement,
    /// Another product that reaches the goal.
    OtherProduct,
    /// The service done again.
    Redo,
    /// The money back.
    Refund,
    /// The price as it had been agreed.
    PriceCorrection,
    /// Costs the customer had.
    Reimbursement,
    /// What happened and why, in plain words.
    Explanation,
    /// An apology that names what went wrong.
    Apology,
    /// Something better for the same price.
    Upgrade,
    /// A service free of charge.
    FreeService,
    /// A gift, a voucher or money off: a plus, never a solution.
    Goodwill,
}

impl Remedy {
    /// Every kind, in the order screens show them.
    pub const ALL: [Self; 12] = [
        Self::Repair,
        Self::Replacement,
        Self::OtherProduct,
        Self::Redo,
        Self::Refund,
        Self::PriceCorrection,
        Self::Reimbursement,
        Self::Explanation,
        Self::Apology,
        Self::Upgrade,
        Self::FreeService,
        Self::Goodwill,
    ];

    /// A plus comes after a solution and never counts as one (P20, P32).
    pub fn is_plus(self) -> bool {
        self == Self::Goodwill
    }
}

/// What an option does for the wish the customer stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meets {
    /// It is what was asked for.
    Fully,
    /// It reaches the goal another way, or part of it.
    Partly,
    /// It does something else.
    Not,
}

/// A dated step of a plan: a deed once the customer has said yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What is done.
    pub what: TextId,
    /// Who sees to it; nobody yet means the owner of the case.
    pub owner: Option<StaffId>,
    /// By when.
    pub due: Moment,
}

/// A solution as it is put to the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Which kind.
    pub remedy: Remedy,
    /// In the customer's words: what they get, when.
    pub text: TextId,
    /// What it does for the stated wish.
    pub meets: Meets,
    /// The wish it grants, if it answers one with yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grants: Option<WishNo>,
    /// What it comes to for us, where that was said; the customer reads the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<Money>,
    /// Its plan, where it is known already: then choosing it is the yes to the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
}

/// A proposal with its number within the point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Its number.
    pub option: OptionNo,
    /// What it is.
    #[serde(flatten)]
    pub proposal: Proposal,
}

/// What the point cost the customer, as far as it can be counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// What kind of loss.
    pub kind: LossKind,
    /// In hundredths of the currency, if it is money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

/// Kinds of loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LossKind {
    /// Money.
    Money,
    /// Time and trouble.
    Time,
    /// A thing that does not work or did not come.
    Goods,
    /// Trust, dignity, an occasion that does not return.
    Trust,
}

/// An amount in hundredths of a currency, which is three capital letters (ISO 4217).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// In hundredths.
    pub cents: i64,
    /// Such as `EUR`.
    pub currency: String,
}

/// What we found about a point. Customers never read "rejected" (P22).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The customer is right.
    Upheld,
    /// In part.
    Partly,
    /// The customer was mistaken, or it was not ours; a solution is still owed.
    NotUpheld,
}

/// What became of the costs the customer had because of us (P23).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "costs", rename_all = "snake_case")]
pub enum Costs {
    /// Asked; there were none.
    None,
    /// Asked, and made good.
    MadeGood {
        /// How much.
        amount: Money,
    },
    /// Nobody has asked yet. Never enters the log.
    NotAsked,
}

/// What a message of ours is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A word: first word, update, answer, new date.
    Word,
    /// Repeats back what we understood.
    Understanding,
    /// Puts options forward.
    Offer,
    /// Lays out the plan.
    Plan,
    /// Asks whether all goes as agreed.
    MidFollowUp,
    /// Asks whether it is really solved.
    FollowUp,
    /// The final answer of a case that ends in deadlock.
    FinalAnswer,
}

/// What a note holds. Notes are facts first and are never mailed (P2, P10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteSort {
    /// A fact.
    Fact,
    /// A point raised, in the customer's words.
    Quote,
    /// A question still to ask.
    Question,
}

/// How a case can end other than by the customer's yes or by silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// It held no dissatisfaction at all.
    NotComplaint,
    /// The customer took it back.
    Withdrawn,
    /// Both sides stand where they stand; the final answer says where else to turn.
    Deadlock,
    /// The person was erased, with all their words, before it came to an end. Nobody chooses it: it comes with the
    /// erasure.
    Erased,
}

/// Why somebody keeps a promise or cares for a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// Whoever kept it is not there then.
    Absence,
    /// Whoever kept it has left.
    Left,
    /// A colleague stepped in while it happened (P42).
    SteppedIn,
    /// It failed a second time.
    FailedAgain,
    /// They cared for it before, and the customer knows them.
    HadIt,
    /// The customer asked for them.
    AskedFor,
    /// They cared for the customer's last case when it was solved.
    SolvedLast,
    /// Hard cases are spread, and they carry fewest.
    Spread,
    /// They have the most room.
    MostRoom,
}

/// Why a case came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The customer wrote again.
    LaterWord,
    /// Somebody else wrote about it and was let in.
    OtherWord,
    /// The customer says it is not solved.
    NotYet,
    /// One of us had a reason.
    Hand,
    /// Our last words did not arrive, so the customer was never asked or answered.
    NotDelivered,
}
