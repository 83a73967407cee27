//! The score of a rehearsal: five parts, a hundred in all. It is for the trainee, to be compared with their own alone.

use coach::draft::moves::Move;
use coach::rules::Level;

use crate::effect::Cause;
use crate::play::{Ending, Rehearsal};

/// What a rehearsal comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Score {
    /// What was reached, of 40.
    pub outcome: i32,
    /// How calm the customer is in the end, of 15.
    pub calm: i32,
    /// How far they trust, of 10.
    pub trust: i32,
    /// What was asked for and said back, of 20.
    pub listening: i32,
    /// The words, of 15; mistakes take off.
    pub wording: i32,
}

impl Score {
    /// The most there is.
    pub const MOST: i32 = 100;

    /// All parts together.
    pub const fn total(self) -> i32 {
        self.outcome + self.calm + self.trust + self.listening + self.wording
    }

    /// What this rehearsal comes to as it stands.
    pub fn of(rehearsal: &Rehearsal<'_>) -> Self {
        let state = rehearsal.state();
        let outcome = match rehearsal.ending() {
            Ending::Solved => 40,
            Ending::Settled => 18,
            Ending::Unfinished if state.has_standing() && !state.overpromised => 8,
            Ending::Unfinished => 4,
            Ending::Left | Ending::BrokeOff => 0,
        };
        let asked = state.asked.iter().filter(|asked| **asked).count().min(2);
        let listening = i32::try_from(asked).unwrap_or_default() * 4
            + if state.goal_told { 7 } else { 0 }
            + if state.made(Move::Restates) > 0 { 5 } else { 0 };
        let spoke = rehearsal
            .turns()
            .iter()
            .filter(|turn| !turn.heard.silent)
            .count();
        let wording = if spoke < 2 { 7 } else { 15 };
        Self {
            outcome,
            calm: 15 * (100 - state.mood.temper) / 100,
            trust: state.mood.trust / 10,
            listening,
            wording: (wording - faults(rehearsal)).max(0),
        }
    }
}

/// Points off for what was said badly.
fn faults(rehearsal: &Rehearsal<'_>) -> i32 {
    rehearsal
        .turns()
        .iter()
        .map(|turn| {
            let mistakes: i32 = turn
                .heard
                .review
                .mistakes
                .iter()
                .map(|mistake| if mistake.level == Level::Error { 4 } else { 1 })
                .sum();
            let others: i32 = turn
                .effects
                .iter()
                .map(|effect| match effect.cause {
                    Cause::Worse(_) | Cause::Overpromised(_) | Cause::Silence => 4,
                    Cause::Repeated | Cause::SorryAgain | Cause::Empty | Cause::TooEarly(_) => 2,
                    _ => 0,
                })
                .sum();
            mistakes + others
        })
        .sum()
}
