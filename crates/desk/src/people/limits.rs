//! How long a sign-in waits after failures. Pure; the counts live in the database, one for the
//! account and one for the address, so that neither one account nor one list of accounts can be tried.

use calendar::Moment;
use store::sessions::Failures;

/// Failures of an account that cost no wait.
pub(super) const FREE_FOR_ACCOUNT: u64 = 5;
/// Failures of an address that cost no wait; many people can share one.
pub(super) const FREE_FOR_ADDRESS: u64 = 20;
/// The first wait, doubled with each further failure.
const FIRST_WAIT_US: i64 = 2_000_000;
/// The longest wait: fifteen minutes, so that nobody can lock another out for long.
pub(super) const LONGEST_WAIT_US: i64 = 15 * 60 * 1_000_000;
/// Failures older than this are forgotten, in hours.
pub(crate) const WINDOW_HOURS: i64 = 24;

/// Whether the next try has to wait.
pub(super) fn must_wait(counted: Option<Failures>, free: u64, now: Moment) -> bool {
    let Some(counted) = counted else { return false };
    if counted.since < now.plus_hours(-WINDOW_HOURS) {
        return false;
    }
    now < counted.last.plus_us(wait_us(counted.failures, free))
}

/// The wait after so many failures.
fn wait_us(failures: u64, free: u64) -> i64 {
    if failures < free {
        return 0;
    }
    let doublings = u32::try_from(failures - free).unwrap_or(u32::MAX).min(30);
    FIRST_WAIT_US
        .saturating_mul(1 << doublings)
        .min(LONGEST_WAIT_US)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(failures: u64, seconds: i64) -> bool {
        let last = Moment::from_us(1_000_000_000_000_000);
        let counted = Failures {
            failures,
            since: last,
            last,
        };
        must_wait(
            Some(counted),
            FREE_FOR_ACCOUNT,
            last.plus_us(seconds * 1_000_000),
        )
    }

    #[test]
    fn the_wait_grows_and_is_bounded() {
        assert!(!must_wait(None, FREE_FOR_ACCOUNT, Moment::from_us(0)));
        assert!(!after(4, 0));
        assert!(after(5, 1) && !after(5, 2));
        assert!(after(6, 3) && !after(6, 4));
        assert!(after(u64::MAX, 899) && !after(u64::MAX, 900));
    }

    #[test]
    fn what_is_old_is_forgotten() {
        let since = Moment::from_us(0);
        let now = since.plus_hours(WINDOW_HOURS).plus_us(1);
        let counted = Failures {
            failures: 1_000,
            since,
            last: now,
        };
        assert!(!must_wait(Some(counted), FREE_FOR_ACCOUNT, now));
    }
}
