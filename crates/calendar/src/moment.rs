//! An instant.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

const US_A_MINUTE: i64 = 60_000_000;

/// Microseconds in 24 hours.
pub const DAY_US: i64 = 24 * 60 * US_A_MINUTE;

/// An instant: microseconds UTC since 1970-01-01. All arithmetic saturates, so a wild number can shift a date but never
/// stop the desk.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// The moment this many microseconds after the epoch; before it when negative.
    pub const fn from_us(us: i64) -> Self {
        Self(us)
    }

    /// Microseconds since the epoch.
    pub const fn us(self) -> i64 {
        self.0
    }

    /// This many microseconds later; earlier when negative.
    #[must_use]
    pub const fn plus_us(self, us: i64) -> Self {
        Self(self.0.saturating_add(us))
    }

    /// This many minutes later by the clock; earlier when negative.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_us(minutes.saturating_mul(US_A_MINUTE))
    }

    /// This many hours later by the clock; earlier when negative.
    #[must_use]
    pub const fn plus_hours(self, hours: i64) -> Self {
        self.plus_us(hours.saturating_mul(60 * US_A_MINUTE))
    }

    /// This many times 24 hours later; earlier when negative. For days as people count them see
    /// [`OfficeHours::add_calendar_days`](crate::OfficeHours::add_calendar_days).
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_us(days.saturating_mul(DAY_US))
    }

    /// Microseconds from `other` to this moment; negative when `other` is later.
    pub const fn minus(self, other: Self) -> i64 {
        self.0.saturating_sub(other.0)
    }

    /// The same instant for the zone database, held to the years it covers (-9999 to 9999).
    pub(crate) fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 {
            Timestamp::MIN
        } else {
            Timestamp::MAX
        })
    }

    pub(crate) fn from_timestamp(timestamp: Timestamp) -> Self {
        Self(timestamp.as_microsecond())
    }
}

/// RFC 3339 in UTC, such as `2026-11-23T14:00:00Z`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_itself_in_utc() {
        assert_eq!(Moment::from_us(0).to_string(), "1970-01-01T00:00:00Z");
        assert_eq!(
            Moment::from_us(1_795_446_000_000_000).to_string(),
            "2026-11-23T15:00:00Z"
        );
        assert_eq!(
            Moment::from_us(1_500_000).to_string(),
            "1970-01-01T00:00:01.5Z"
        );
    }

    #[test]
    fn never_overflows() {
        let last = Moment::from_us(i64::MAX);
        assert_eq!(last.plus_days(i64::MAX), last);
        assert_eq!(last.plus_minutes(1), last);
        assert_eq!(
            Moment::from_us(i64::MIN).plus_hours(i64::MIN).us(),
            i64::MIN
        );
        assert_eq!(last.minus(Moment::from_us(-1)), i64::MAX);
        assert!(last.to_string().starts_with("9999-"));
    }

    #[test]
    fn counts_minutes_hours_and_days() {
        let start = Moment::from_us(0);
        assert_eq!(start.plus_minutes(1440), start.plus_hours(24));
        assert_eq!(start.plus_hours(48), start.plus_days(2));
        assert_eq!(start.plus_minutes(-3).minus(start), -180_000_000);
    }

    #[test]
    fn sorts_and_defaults_like_its_number() {
        assert!(Moment::from_us(-1) < Moment::default());
        assert_eq!(Moment::default().us(), 0);
    }
}
