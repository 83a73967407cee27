//! Shares beside values worked out elsewhere, and as laws.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use learning::share::{FEW, Share};
use proptest::prelude::*;

#[test]
fn the_interval_is_that_of_wilson() {
    // Worked out by hand from the formula of 1927: 81 of 263, the sample that Newcombe (1998) gives 0.2553 to 0.3662 for.
    let known = Share { some: 81, all: 263 }.known().unwrap();
    assert!((known.low - 0.2553).abs() < 5e-5, "{known:?}");
    assert!((known.high - 0.3662).abs() < 5e-5, "{known:?}");
    let none = Share { some: 0, all: 20 }.known().unwrap();
    assert_eq!((none.share, none.low), (0.0, 0.0));
    assert!((none.high - 0.1611).abs() < 5e-5, "{none:?}");
}

#[test]
fn of_few_cases_nothing_is_told() {
    assert_eq!(
        Share {
            some: 3,
            all: FEW - 1
        }
        .known(),
        None
    );
    assert!(Share { some: 3, all: FEW }.known().is_some());
    assert_eq!(Share { some: 9, all: 8 }.known(), None);
}

proptest! {
    /// The share lies within its interval, the interval within 0 and 1, and that of the rest is the same seen from the
    /// other side.
    #[test]
    fn a_share_and_its_rest_say_the_same(all in FEW..5_000, part in 0.0_f64..=1.0) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "small")]
        let some = (part * all as f64).round() as u64;
        let known = Share { some, all }.known().unwrap();
        let rest = Share { some: all - some, all }.known().unwrap();
        prop_assert!(0.0 <= known.low && known.low <= known.share && known.share <= known.high && known.high <= 1.0);
        prop_assert!((known.low - (1.0 - rest.high)).abs() < 1e-9);
    }
}
