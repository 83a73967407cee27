//! The demo's clock: it stands while the month is played, then runs on from there, and "one day later"
//! moves it.

use calendar::{DAY_US, Moment};
use desk::{Clock, FixedClock, SystemClock};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

/// A week and a minute in microseconds.
const WEEK_US: i64 = 7 * DAY_US;
const MINUTE_US: i64 = 60_000_000;
/// A day passes in parts, none of them as long as a session may lie idle: whoever looks around stays signed in.
pub const PARTS_A_DAY: i64 = 3;
/// The demo's today begins here: late enough that something has happened this morning.
const TODAY_BEGINS: i64 = 10 * 60 + 40;
/// The weekday of the demo's today, Monday being 0: a Thursday, as 1 January 1970 was.
const THURSDAY: i64 = 3;
/// Days of a working week.
const WORKING_DAYS: i64 = 5;

/// The clock.
pub struct DemoClock {
    stands: AtomicBool,
    at: FixedClock,
    ahead_us: AtomicI64,
}

impl DemoClock {
    /// Stands at this moment.
    pub fn standing(at: Moment) -> Self {
        Self {
            stands: AtomicBool::new(true),
            at: FixedClock::at(at),
            ahead_us: AtomicI64::new(0),
        }
    }

    /// Runs, so far ahead of the machine's clock (or behind it, where that is negative).
    pub fn running(ahead_us: i64) -> Self {
        let clock = Self::standing(Moment::default());
        clock.ahead_us.store(ahead_us, Ordering::SeqCst);
        clock.stands.store(false, Ordering::SeqCst);
        clock
    }

    /// Puts it to this moment, while it stands.
    pub fn set(&self, at: Moment) {
        self.at.set(at);
    }

    /// From where it stands, it runs on.
    pub fn run(&self) {
        let ahead = self.at.now().us() - SystemClock.now().us();
        self.ahead_us.store(ahead, Ordering::SeqCst);
        self.stands.store(false, Ordering::SeqCst);
    }

    /// A part of a day later; [`PARTS_A_DAY`] of them are one day.
    pub fn add_part_of_a_day(&self) {
        self.ahead_us
            .fetch_add(DAY_US / PARTS_A_DAY, Ordering::SeqCst);
    }

    /// How far ahead of the machine's clock it runs.
    pub fn ahead_us(&self) -> i64 {
        self.ahead_us.load(Ordering::SeqCst)
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Moment {
        if self.stands.load(Ordering::SeqCst) {
            self.at.now()
        } else {
            SystemClock.now().plus_us(self.ahead_us())
        }
    }
}

/// When the demo's today begins: the latest Thursday morning there has been.
pub fn today(real: Moment) -> Moment {
    let begins = TODAY_BEGINS * MINUTE_US;
    Moment::from_us((real.us() - begins).div_euclid(WEEK_US) * WEEK_US + begins)
}

/// The moment so many working days from today, at this minute of the day.
pub fn moment(today: Moment, working_days: i64, minute: i64) -> Moment {
    let midnight = today.us().div_euclid(DAY_US) * DAY_US;
    let place = THURSDAY + working_days;
    let days = place.div_euclid(WORKING_DAYS) * 7 + place.rem_euclid(WORKING_DAYS) - THURSDAY;
    Moment::from_us(midnight + days * DAY_US + minute * MINUTE_US)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_opens_on_a_thursday_and_counts_working_days() {
        // Saturday 21 November 2026, 22:00.
        let today = today(Moment::from_us(1_795_298_400_000_000));
        assert_eq!(today.to_string(), "2026-11-19T10:40:00Z");
        assert_eq!(moment(today, 0, 0).to_string(), "2026-11-19T00:00:00Z");
        assert_eq!(
            moment(today, -3, 9 * 60).to_string(),
            "2026-11-16T09:00:00Z"
        );
        assert_eq!(
            moment(today, -4, 9 * 60).to_string(),
            "2026-11-13T09:00:00Z"
        );
        assert_eq!(moment(today, 2, 9 * 60).to_string(), "2026-11-23T09:00:00Z");
    }

    #[test]
    fn it_stands_until_it_runs() {
        let clock = DemoClock::standing(Moment::from_us(5));
        assert_eq!(clock.now().us(), 5);
        clock.run();
        let before = clock.now();
        assert!(before.us() >= 5);
        for _ in 0..PARTS_A_DAY {
            clock.add_part_of_a_day();
        }
        assert!(clock.now().minus(before) >= DAY_US);
    }
}
