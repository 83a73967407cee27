//! The house policy's times.

use calendar::{Moment, OfficeHours};
use serde::{Deserialize, Serialize};

/// How fast the house promises to be. Working time is that of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct HousePolicy {
    /// The first word of a person, in working minutes.
    pub first_word_minutes: u32,
    /// An answer to a word of the customer, in working minutes.
    pub answer_minutes: u32,
    /// The next update where nothing earlier was promised, in working days.
    pub update_days: u32,
    /// No two words lie further apart, in working days.
    pub silence_days: u32,
    /// From the customer's yes to the word that asks whether all goes as agreed, in days.
    pub mid_follow_up_days: u32,
    /// From delivery to the word that asks whether it is solved, in days (P29: three to four).
    pub follow_up_days: u32,
    /// From the first to the second follow-up, in days.
    pub second_follow_up_days: u32,
    /// From the second follow-up to rest, in days.
    pub rest_days: u32,
    /// To look at a held message, or along at what failed a second time, in working minutes.
    pub look_minutes: u32,
    /// To say yes or no to a colleague who may not decide alone, in working minutes.
    pub approval_minutes: u32,
}

impl Default for HousePolicy {
    fn default() -> Self {
        Self {
            first_word_minutes: 240,
            answer_minutes: 480,
            update_days: 2,
            silence_days: 3,
            mid_follow_up_days: 3,
            follow_up_days: 3,
            second_follow_up_days: 4,
            rest_days: 4,
            look_minutes: 240,
            approval_minutes: 240,
        }
    }
}

/// A figure of the policy that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field} is {value}; it must lie between {min} and {max}")]
pub struct PolicyError {
    /// Which figure.
    pub field: &'static str,
    /// What it was.
    pub value: u32,
    /// The least it may be.
    pub min: u32,
    /// The most it may be.
    pub max: u32,
}

/// A working month, the longest any single clock of the house may run.
const MINUTES_MAX: u32 = 60 * 24 * 31;
/// The longest any clock in days may run.
const DAYS_MAX: u32 = 31;

impl HousePolicy {
    /// Checks every figure.
    ///
    /// # Errors
    /// The first figure out of bounds.
    pub fn check(&self) -> Result<(), PolicyError> {
        let figures = [
            ("first_word_minutes", self.first_word_minutes, MINUTES_MAX),
            ("answer_minutes", self.answer_minutes, MINUTES_MAX),
            ("update_days", self.update_days, DAYS_MAX),
            ("silence_days", self.silence_days, DAYS_MAX),
            ("mid_follow_up_days", self.mid_follow_up_days, DAYS_MAX),
            ("follow_up_days", self.follow_up_days, DAYS_MAX),
            (
                "second_follow_up_days",
                self.second_follow_up_days,
                DAYS_MAX,
            ),
            ("rest_days", self.rest_days, DAYS_MAX),
            ("look_minutes", self.look_minutes, MINUTES_MAX),
            ("approval_minutes", self.approval_minutes, MINUTES_MAX),
        ];
        for (field, value, max) in figures {
            if value == 0 || value > max {
                return Err(PolicyError {
                    field,
                    value,
                    min: 1,
                    max,
                });
            }
        }
        Ok(())
    }

    /// The latest moment for the next word after one at `last`.
    pub fn silence_ends(&self, office: &OfficeHours, last: Moment) -> Moment {
        office.add_working_days(last, self.silence_days)
    }

    /// When the next update falls due after a word at `last`; never beyond the longest silence.
    pub fn update_due(&self, office: &OfficeHours, last: Moment) -> Moment {
        office
            .add_working_days(last, self.update_days)
            .min(self.silence_ends(office, last))
    }
}
