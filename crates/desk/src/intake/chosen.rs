//! A plain reply to an offer counts as a press on the customer's page does, where it names a solution by its number or says
//! that it is none of them.

use crate::bounds::TEXT;
use coach::Choice;
use recovery::case::Asked;
use recovery::command::Answering;
use recovery::terms::{Channel, Reading};
use recovery::{Case, Command, PointNo, TextId};
use uuid::Uuid;

/// What a reply says to the offer that stands.
pub(super) struct Chosen {
    /// What a press would have done.
    pub command: Command,
    /// What they answer by it.
    pub answering: Answering,
    /// How the reply is read.
    pub reading: Reading,
    /// Their words, where they become a wish.
    pub wish: Option<(TextId, String)>,
}

/// Reads it. Nothing where another question stands, or an offer for another point beside it: its numbers are the same.
pub(super) fn chosen(case: &Case, words: &str, answering: Answering) -> Option<Chosen> {
    let Some(Asked::Choice { point }) = case.asked else {
        return None;
    };
    if another_waits(case, point) {
        return None;
    }
    let via = Channel::Mail;
    match coach::choice(words)? {
        Choice::Number(place) => {
            let answering = case.offer_answered_by(answering)?;
            let place = usize::from(place).checked_sub(1)?;
            // Counted as the mail counts them: what comes on top has no number.
            let option = case.points.get(&point)?.solutions().nth(place)?.option;
            Some(Chosen {
                command: Command::Choose { point, option, via },
                answering,
                reading: Reading::Yes,
                wish: None,
            })
        }
        // None of these may be meant for what was asked since.
        Choice::NoneOfThese if !case.is_answered_by(answering) => None,
        Choice::NoneOfThese => {
            // A long letter is read by a person.
            let wish = TEXT.needed("words", words).ok()?;
            let text = TextId(Uuid::now_v7());
            Some(Chosen {
                command: Command::Decline {
                    point,
                    words: text,
                    via,
                },
                answering,
                reading: Reading::No,
                wish: Some((text, wish)),
            })
        }
    }
}

fn another_waits(case: &Case, point: PointNo) -> bool {
    case.points
        .iter()
        .any(|(no, other)| *no != point && !other.offer.is_empty() && other.chosen.is_none())
}
