//! From a date to a later or an earlier one.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// The date so many days on, or back when negative; none beyond the years that the zone database knows.
pub fn days_on(date: Date, days: i64) -> Option<Date> {
    // No date is further away than this, and a longer span is refused.
    const ALL_DAYS: u64 = 7_304_484;
    if days.unsigned_abs() > ALL_DAYS {
        return None;
    }
    date.checked_add(days.days()).ok()
}

/// The same day so many months on, or back when negative; the month's last day where it is shorter. None beyond the
/// years that the zone database knows.
pub fn months_on(date: Date, months: i64) -> Option<Date> {
    const ALL_MONTHS: u64 = 239_976;
    if months.unsigned_abs() > ALL_MONTHS {
        return None;
    }
    date.checked_add(months.months()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_shorter_month_lends_its_last_day() {
        assert_eq!(months_on(date(2026, 8, 31), 6), Some(date(2027, 2, 28)));
        assert_eq!(months_on(date(2027, 8, 31), 6), Some(date(2028, 2, 29)));
        assert_eq!(months_on(date(2026, 3, 31), -1), Some(date(2026, 2, 28)));
        assert_eq!(days_on(date(2026, 12, 31), 1), Some(date(2027, 1, 1)));
    }

    #[test]
    fn a_wild_number_is_no_date_and_no_panic() {
        for number in [i64::MAX, i64::MIN, 300_000_000] {
            assert_eq!(days_on(date(2026, 1, 1), number), None);
            assert_eq!(months_on(date(2026, 1, 1), number), None);
        }
        assert_eq!(days_on(date(9999, 12, 31), 1), None);
    }
}
