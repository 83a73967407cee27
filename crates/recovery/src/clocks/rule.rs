//! What a clock counts, and how.

use calendar::civil::Time;
use serde::{Deserialize, Serialize};

/// The longest clock, in its own unit.
pub const MAX_AMOUNT: u16 = 1000;

/// What starts a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Start {
    /// The complaint reached us, by any channel.
    Received,
    /// We acknowledged it.
    Acknowledged,
    /// An authority or a platform passed it on to us.
    SentToUs,
    /// The customer asked for the next stage.
    Escalated,
    /// The customer agreed to what we proposed.
    Agreed,
    /// The customer last heard from us.
    LastWord,
}

/// In what a clock counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// 60 minutes gone by, day and night, whatever the clock on the wall is changed to.
    Hour,
    /// 60 minutes in which the office was open.
    WorkingHour,
    /// Days as the calendar has them; the clock ends with the last one.
    CalendarDay,
    /// Days on which people work by the calendar of the policy.
    WorkingDay,
    /// Seven days as the calendar has them.
    Week,
    /// To the same day of a later month, or its last day where that month is shorter.
    Month,
}

impl Unit {
    /// Whether the clock ends at a moment and not with a day.
    pub const fn is_of_hours(self) -> bool {
        matches!(self, Self::Hour | Self::WorkingHour)
    }
}

/// Where a clock ends whose last day is no working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Roll {
    /// On that day all the same.
    #[default]
    None,
    /// On the next working day.
    NextWorkingDay,
    /// On the last working day before.
    PreviousWorkingDay,
}

/// What may make a clock longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pause {
    /// The time for which we waited for an answer of the customer. Never in a clock of the law.
    CustomerWait,
    /// A later date to which the customer agreed while the clock ran.
    Agreed,
}

/// How a clock counts. The default for whatever is not named is the stricter or the plainer reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// How many units; 1 to [`MAX_AMOUNT`].
    pub amount: u16,
    /// Of which.
    pub unit: Unit,
    /// Whether the day on which the clock starts is the first one (“30 days beginning with the day of receipt”).
    pub first_day_counts: bool,
    /// What starts at or after this time of day, or on a day that is not worked, starts on the next working day.
    pub cutoff: Option<Time>,
    /// When the last day ends; at midnight where nothing is said.
    pub day_ends: Option<Time>,
    /// Where it ends if not on a working day.
    pub roll: Roll,
    /// What may make it longer.
    pub pauses: Vec<Pause>,
}

/// A rule that cannot be counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// None, or too many.
    #[error("amount is {0}; it must lie between 1 and {MAX_AMOUNT}")]
    Amount(u16),
    /// A clock of hours ends at a moment.
    #[error(
        "{0} has no meaning for a clock of hours, which ends at a moment and not with a day; leave it out"
    )]
    OfDaysOnly(&'static str),
    /// A clock of working days ends on one.
    #[error("roll has no meaning for working days, which end on one anyway; leave it out")]
    RollOfWorkingDays,
}

impl Rule {
    /// So many units, with nothing else said.
    pub const fn plain(amount: u16, unit: Unit) -> Self {
        Self {
            amount,
            unit,
            first_day_counts: false,
            cutoff: None,
            day_ends: None,
            roll: Roll::None,
            pauses: Vec::new(),
        }
    }

    /// Whether it can be counted by.
    ///
    /// # Errors
    /// The first thing that does not fit.
    pub fn check(&self) -> Result<(), RuleError> {
        if self.amount == 0 || self.amount > MAX_AMOUNT {
            return Err(RuleError::Amount(self.amount));
        }
        if self.unit.is_of_hours() {
            let of_days = [
                ("first_day_counts", self.first_day_counts),
                ("cutoff", self.cutoff.is_some()),
                ("day_ends", self.day_ends.is_some()),
                ("roll", self.roll != Roll::None),
            ];
            if let Some((field, _)) = of_days.into_iter().find(|(_, said)| *said) {
                return Err(RuleError::OfDaysOnly(field));
            }
        }
        if self.unit == Unit::WorkingDay && self.roll != Roll::None {
            return Err(RuleError::RollOfWorkingDays);
        }
        Ok(())
    }
}
