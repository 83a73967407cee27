//! The moves of a good reply: found in the whole draft, each with the sentence that makes it.
//!
//! What each is, and where two lie close, is settled in the coach's definitions: understanding is not agreeing, a fact
//! named only inside an apology says nothing back, a discount is no solution, two time slots are no two options.

mod action;
mod contact;
mod expected;
mod overlap;
mod questions;
mod warmth;

use serde::{Deserialize, Serialize};

use super::cues::Reading;
use crate::text::{Span, Text};

pub use expected::Stage;
pub use overlap::Told;
pub(crate) use overlap::shared;

/// A move a reply can make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Move {
    /// Says that the point was heard and is taken seriously (P8).
    Acknowledges,
    /// Names the customer's feeling or view, or what the event means for them (P8, P41).
    Empathises,
    /// Apologises without ifs (P9).
    Apologises,
    /// Says the problem back in the agent's words (P7).
    Restates,
    /// Asks openly about facts or wishes (P3).
    Asks,
    /// Puts forward at least one concrete solution (P16).
    Offers,
    /// Puts forward two or more of which the customer picks one (P16).
    Options,
    /// Says who does what (P26).
    NextStep,
    /// Says by when (P26).
    ByWhen,
    /// Gives a name and a way to that person (P27).
    Reachable,
    /// Thanks for something named (P14).
    Thanks,
    /// Asks whether it is right, or whether it is solved (P7, P30).
    Confirms,
    /// Says in the first person that they want to help (P15). Shown, never expected.
    WantsToHelp,
    /// Puts both on one side of the table (P6). Shown, never expected.
    OpensNeutrally,
}

impl Move {
    /// All moves, in the order in which they are shown.
    pub const ALL: [Self; 14] = [
        Self::Acknowledges,
        Self::Empathises,
        Self::Apologises,
        Self::Restates,
        Self::Asks,
        Self::Offers,
        Self::Options,
        Self::NextStep,
        Self::ByWhen,
        Self::Reachable,
        Self::Thanks,
        Self::Confirms,
        Self::WantsToHelp,
        Self::OpensNeutrally,
    ];

    /// Its id in rules, data and figures.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Acknowledges => "acknowledges",
            Self::Empathises => "empathises",
            Self::Apologises => "apologises",
            Self::Restates => "restates",
            Self::Asks => "asks",
            Self::Offers => "offers",
            Self::Options => "options",
            Self::NextStep => "next-step",
            Self::ByWhen => "by-when",
            Self::Reachable => "reachable",
            Self::Thanks => "thanks",
            Self::Confirms => "confirms",
            Self::WantsToHelp => "wants-to-help",
            Self::OpensNeutrally => "opens-neutrally",
        }
    }

    /// The move with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|found| found.id() == id)
    }

    /// Whether it counts in figures; the others are only shown.
    pub const fn is_scored(self) -> bool {
        !matches!(self, Self::WantsToHelp | Self::OpensNeutrally)
    }
}

/// A move found, and the sentence that makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Which move.
    #[serde(rename = "move")]
    pub what: Move,
    /// The sentence, in bytes of the draft.
    pub span: Span,
}

/// Whether a text apologises without ifs (P9), [`Move::Apologises`] alone.
pub fn apologises(text: &str) -> bool {
    warmth::apologises(&Reading::new(&Text::new(text))).is_some()
}

/// Finds the moves of a draft. `told` is what the customer wrote, where it is known: with it, saying back is told from
/// new facts.
pub fn find(reading: &Reading, told: Option<&Told>, stage: Option<Stage>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut note = |what: Move, span: Option<Span>| {
        if let Some(span) = span {
            found.push(Found { what, span });
        }
    };
    note(Move::Acknowledges, warmth::acknowledges(reading));
    note(Move::Empathises, warmth::empathises(reading));
    note(Move::Apologises, warmth::apologises(reading));
    note(Move::Restates, overlap::restates(reading, told, stage));
    note(Move::Asks, questions::asks(reading));
    let offers = action::offers(reading);
    note(Move::Offers, offers);
    note(Move::Options, offers.and_then(|_| action::options(reading)));
    note(Move::NextStep, action::next_step(reading));
    note(Move::ByWhen, action::by_when(reading));
    note(Move::Reachable, contact::reachable(reading));
    note(Move::Thanks, warmth::thanks(reading));
    note(Move::Confirms, questions::confirms(reading));
    note(Move::WantsToHelp, warmth::wants_to_help(reading));
    note(Move::OpensNeutrally, questions::opens_neutrally(reading));
    found
}

#[cfg(test)]
mod tests {
    use super::apologises;

    #[test]
    fn an_apology_without_ifs_is_one_and_any_other_is_none() {
        assert!(apologises(
            "Dear Ms Ruiz, I am sorry that the parcel went to the old address."
        ));
        for none in [
            "I am sorry if you felt ignored.",
            "Thank you for the photos.",
            "",
        ] {
            assert!(!apologises(none), "{none}");
        }
    }
}
