//! The kinds of hint, and the page of each.

use std::sync::LazyLock;

use serde::{Serialize, Serializer};

use super::page::{Page, read};

/// What a hint is about. Its page in `crates/coach/hints` tells what is noticed, why, and what to say instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Opens with “So”, “Actually”, “Look” and the like.
    AbruptOpening,
    /// Says “item”, “issue” or “matter” where the customer named the thing.
    AbstractWords,
    /// The failure has no author: it “was” delayed, lost or overlooked.
    Agentless,
    /// Apologises once more, after two apologies, with nothing new.
    ApologyAgain,
    /// Says no with neither a reason nor another way.
    BareRefusal,
    /// Nothing in the draft belongs to this case.
    CouldBeAnyone,
    /// Sends the customer to the European platform for online disputes, which is closed.
    DeadReferral,
    /// The middle of the reply holds no act, date, option or fact.
    EmptyMiddle,
    /// Says “I understand how you feel” and nothing of their story.
    EmptyUnderstanding,
    /// Insists: “in fact”, “actually”, “to be honest”.
    FactWords,
    /// The whole is harder to read than a customer should need.
    HardToRead,
    /// A paragraph has more than six sentences and many words.
    LongParagraph,
    /// A sentence has more than 25 words.
    LongSentence,
    /// Says what cannot be done before what can.
    NegativeFirst,
    /// Promises that it will not happen again, without saying what was changed.
    NeverAgain,
    /// A longer reply begins without a greeting or a name.
    NoGreeting,
    /// More than one sentence opens with “please” and an order.
    PleaseOrders,
    /// Tells the customer what happened to them or what they want.
    Presumes,
    /// Four questions or more, and nothing said back between them.
    QuestionsInARow,
    /// Thanks for patience after a broken promise, with no apology.
    ThanksForPatience,
    /// Puts a solution forward before anything of the story was heard, asked or said back.
    TooEarly,
    /// A point the customer raised is not touched in the draft.
    Unanswered,
    /// Three warm sentences in a row, and nothing done.
    WarmWithoutAct,
    /// Says “we” for what the writer will do alone.
    WeForI,
    /// Asks the customer why they did or did not do something.
    WhyYou,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 25] = [
        Self::AbruptOpening,
        Self::AbstractWords,
        Self::Agentless,
        Self::ApologyAgain,
        Self::BareRefusal,
        Self::CouldBeAnyone,
        Self::DeadReferral,
        Self::EmptyMiddle,
        Self::EmptyUnderstanding,
        Self::FactWords,
        Self::HardToRead,
        Self::LongParagraph,
        Self::LongSentence,
        Self::NegativeFirst,
        Self::NeverAgain,
        Self::NoGreeting,
        Self::PleaseOrders,
        Self::Presumes,
        Self::QuestionsInARow,
        Self::ThanksForPatience,
        Self::TooEarly,
        Self::Unanswered,
        Self::WarmWithoutAct,
        Self::WeForI,
        Self::WhyYou,
    ];

    /// Its id in answers and settings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::AbruptOpening => "abrupt-opening",
            Self::AbstractWords => "abstract-words",
            Self::Agentless => "agentless",
            Self::ApologyAgain => "apology-again",
            Self::BareRefusal => "bare-refusal",
            Self::CouldBeAnyone => "could-be-anyone",
            Self::DeadReferral => "dead-referral",
            Self::EmptyMiddle => "empty-middle",
            Self::EmptyUnderstanding => "empty-understanding",
            Self::FactWords => "fact-words",
            Self::HardToRead => "hard-to-read",
            Self::LongParagraph => "long-paragraph",
            Self::LongSentence => "long-sentence",
            Self::NegativeFirst => "negative-first",
            Self::NeverAgain => "never-again",
            Self::NoGreeting => "no-greeting",
            Self::PleaseOrders => "please-orders",
            Self::Presumes => "presumes",
            Self::QuestionsInARow => "questions-in-a-row",
            Self::ThanksForPatience => "thanks-for-patience",
            Self::TooEarly => "too-early",
            Self::Unanswered => "unanswered",
            Self::WarmWithoutAct => "warm-without-act",
            Self::WeForI => "we-for-i",
            Self::WhyYou => "why-you",
        }
    }

    /// The hint with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Its page as it was written, in Markdown.
    pub const fn source(self) -> &'static str {
        match self {
            Self::AbruptOpening => include_str!("../../../hints/abrupt-opening.md"),
            Self::AbstractWords => include_str!("../../../hints/abstract-words.md"),
            Self::Agentless => include_str!("../../../hints/agentless.md"),
            Self::ApologyAgain => include_str!("../../../hints/apology-again.md"),
            Self::BareRefusal => include_str!("../../../hints/bare-refusal.md"),
            Self::CouldBeAnyone => include_str!("../../../hints/could-be-anyone.md"),
            Self::DeadReferral => include_str!("../../../hints/dead-referral.md"),
            Self::EmptyMiddle => include_str!("../../../hints/empty-middle.md"),
            Self::EmptyUnderstanding => include_str!("../../../hints/empty-understanding.md"),
            Self::FactWords => include_str!("../../../hints/fact-words.md"),
            Self::HardToRead => include_str!("../../../hints/hard-to-read.md"),
            Self::LongParagraph => include_str!("../../../hints/long-paragraph.md"),
            Self::LongSentence => include_str!("../../../hints/long-sentence.md"),
            Self::NegativeFirst => include_str!("../../../hints/negative-first.md"),
            Self::NeverAgain => include_str!("../../../hints/never-again.md"),
            Self::NoGreeting => include_str!("../../../hints/no-greeting.md"),
            Self::PleaseOrders => include_str!("../../../hints/please-orders.md"),
            Self::Presumes => include_str!("../../../hints/presumes.md"),
            Self::QuestionsInARow => include_str!("../../../hints/questions-in-a-row.md"),
            Self::ThanksForPatience => include_str!("../../../hints/thanks-for-patience.md"),
            Self::TooEarly => include_str!("../../../hints/too-early.md"),
            Self::Unanswered => include_str!("../../../hints/unanswered.md"),
            Self::WarmWithoutAct => include_str!("../../../hints/warm-without-act.md"),
            Self::WeForI => include_str!("../../../hints/we-for-i.md"),
            Self::WhyYou => include_str!("../../../hints/why-you.md"),
        }
    }

    /// Its page.
    pub fn page(self) -> &'static Page {
        static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
            Kind::ALL
                .into_iter()
                .map(|kind| read(kind.source()))
                .collect()
        });
        &PAGES[self as usize]
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
