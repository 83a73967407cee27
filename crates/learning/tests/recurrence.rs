//! Two counts and what they tell, beside values worked out elsewhere, and as laws.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use learning::recurrence::{Seen, Verdict, compare};
use proptest::prelude::*;

fn seen(cases: u64, exposure: f64) -> Seen {
    Seen { cases, exposure }
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * other.abs().max(1.0)
}

#[test]
fn the_interval_is_the_exact_one() {
    // 0 of 8: the upper bound of the share is 1 - 0.025^(1/8), worked out by hand.
    let none = compare(seen(8, 7.0), seen(0, 7.0)).unwrap();
    let share = 1.0 - 0.025_f64.powf(1.0 / 8.0);
    assert_eq!((none.ratio, none.low), (Some(0.0), 0.0));
    assert!(near(none.high.unwrap(), share / (1.0 - share)), "{none:?}");
    assert_eq!(none.verdict, Verdict::Helped);
    // 5 of 20: the tables of Clopper and Pearson have 0.0866 to 0.4910.
    let some = compare(seen(15, 30.0), seen(5, 30.0)).unwrap();
    let (low, high) = (some.low, some.high.unwrap());
    assert!((low / (1.0 + low) - 0.0866).abs() < 5e-5, "{some:?}");
    assert!((high / (1.0 + high) - 0.4910).abs() < 5e-5, "{some:?}");
}

#[test]
fn few_cases_tell_nothing_and_more_than_before_is_no_help() {
    // Five before and none after may be chance; six may not.
    assert_eq!(
        compare(seen(5, 1.0), seen(0, 1.0)).unwrap().verdict,
        Verdict::Unknown
    );
    assert_eq!(
        compare(seen(6, 1.0), seen(0, 1.0)).unwrap().verdict,
        Verdict::Helped
    );
    assert_eq!(
        compare(seen(10, 1.0), seen(9, 1.0)).unwrap().verdict,
        Verdict::Unknown
    );
    assert_eq!(
        compare(seen(3, 1.0), seen(30, 1.0)).unwrap().verdict,
        Verdict::Worse
    );
    let new = compare(seen(0, 1.0), seen(6, 1.0)).unwrap();
    assert_eq!(
        (new.ratio, new.high, new.verdict),
        (None, None, Verdict::Worse)
    );
}

#[test]
fn twice_the_exposure_is_half_the_rate() {
    // Ten in a hundred orders before and ten in a thousand after: a tenth of the rate, not the same.
    let fewer = compare(seen(10, 100.0), seen(10, 1000.0)).unwrap();
    assert!(near(fewer.ratio.unwrap(), 0.1));
    assert_eq!(fewer.verdict, Verdict::Helped);
}

#[test]
fn nothing_is_said_of_nothing() {
    assert_eq!(compare(seen(0, 7.0), seen(0, 7.0)), None);
    for exposure in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(compare(seen(1, exposure), seen(1, 1.0)), None);
        assert_eq!(compare(seen(1, 1.0), seen(1, exposure)), None);
    }
}

proptest! {
    /// The ratio lies in its interval, and turning before and after round turns ratio, interval and verdict round.
    #[test]
    fn before_and_after_turned_round_say_the_opposite(
        before in 1_u64..400, after in 1_u64..400, one in 0.5_f64..900.0, two in 0.5_f64..900.0,
    ) {
        let there = compare(seen(before, one), seen(after, two)).unwrap();
        let back = compare(seen(after, two), seen(before, one)).unwrap();
        let (ratio, high) = (there.ratio.unwrap(), there.high.unwrap());
        prop_assert!(there.low < ratio && ratio < high, "{there:?}");
        prop_assert!(near(1.0 / high, back.low) && near(1.0 / there.low, back.high.unwrap()), "{there:?} {back:?}");
        let turned = match back.verdict {
            Verdict::Helped => Verdict::Worse,
            Verdict::Worse => Verdict::Helped,
            Verdict::Unknown => Verdict::Unknown,
        };
        prop_assert_eq!(there.verdict, turned);
    }

    /// Where nothing changed, chance is called a help (or a harm) in no more than one of forty: over every later count there
    /// can be, weighed by how likely it is.
    #[test]
    fn chance_is_seldom_called_a_help(all in 1_u64..60) {
        let mut weight = 0.5_f64.powi(i32::try_from(all).unwrap());
        let mut helped = 0.0;
        for after in 0..=all {
            let found = compare(seen(all - after, 1.0), seen(after, 1.0)).unwrap();
            if found.verdict == Verdict::Helped {
                helped += weight;
            }
            #[allow(clippy::cast_precision_loss, reason = "below sixty")]
            let next = (all - after) as f64 / (after + 1) as f64;
            weight *= next;
        }
        prop_assert!(helped <= 0.025 + 1e-9, "{helped}");
    }
}
