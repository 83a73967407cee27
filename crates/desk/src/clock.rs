//! The one place where time comes from. Everything else is told.

use calendar::{DAY_US, Moment};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// The day by which the desk counts, from the epoch on. It begins at midnight in UTC, wherever the office is: what is
/// only counted or bounded a day needs no calendar.
pub(crate) fn day_of(now: Moment) -> i64 {
    now.us().div_euclid(DAY_US)
}

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Moment;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Moment::from_us(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// A clock that stands where it is put: for tests, the demo's month and its "one day later".
#[derive(Clone, Debug, Default)]
pub struct FixedClock(Arc<AtomicI64>);

impl FixedClock {
    /// A clock that stands at `at`.
    pub fn at(at: Moment) -> Self {
        Self(Arc::new(AtomicI64::new(at.us())))
    }

    /// Puts it to `at`.
    pub fn set(&self, at: Moment) {
        self.0.store(at.us(), Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Moment {
        Moment::from_us(self.0.load(Ordering::SeqCst))
    }
}
