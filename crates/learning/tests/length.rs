//! Lengths beside values worked out elsewhere, and beside the sorted list they stand for.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use learning::length::{FEW_TENTHS, Length, Lengths, Part};
use learning::share::FEW;
use proptest::prelude::*;

fn of(lengths: impl IntoIterator<Item = u64>) -> Lengths {
    let mut counted = Lengths::default();
    for length in lengths {
        counted.add(length, 1);
    }
    counted
}

#[test]
fn the_interval_lies_at_the_ranks_of_the_tables() {
    // Ranks of the sign test at 95 %, as in Conover (1999), table A3 of the binomial distribution.
    for (all, low, high) in [(6, 1, 6), (10, 2, 9), (20, 6, 15), (25, 8, 18)] {
        let known = of(1..=all).known(Part::Half).unwrap();
        assert_eq!((known.low, known.high), (Some(low), Some(high)), "{all}");
    }
    // The longest of ten sets no upper bound to what nine in ten do not exceed.
    let ten = of(1..=10).known(Part::NineInTen).unwrap();
    assert_eq!((ten.length, ten.low, ten.high), (9, Some(7), None));
    // Half of five may lie beyond either end of them.
    let five = of(1..=5).known(Part::Half).unwrap();
    assert_eq!((five.length, five.low, five.high), (3, None, None));
}

#[test]
fn of_few_cases_nothing_is_told() {
    assert_eq!(of(1..FEW).known(Part::Half), None);
    assert!(of(1..=FEW).known(Part::Half).is_some());
    assert_eq!(of(1..FEW_TENTHS).known(Part::NineInTen), None);
    assert!(of(1..=FEW_TENTHS).known(Part::NineInTen).is_some());
    assert_eq!(Lengths::default().known(Part::Half), None);
}

#[test]
fn a_million_cases_are_told_as_well() {
    let mut many = Lengths::default();
    for length in 0..1_000 {
        many.add(length, 1_000);
    }
    let known = many.known(Part::NineInTen).unwrap();
    assert_eq!(known.length, 899);
    assert!(
        known.low >= Some(898) && known.high <= Some(900),
        "{known:?}"
    );
}

proptest! {
    /// What is counted together says the same as the list of all, sorted.
    #[test]
    fn counted_or_sorted_it_is_the_same(mut list in prop::collection::vec(0_u64..60, 10..300), at in 0_usize..300) {
        let at = at.min(list.len());
        let mut counted = of(list[..at].iter().copied());
        counted.add_all(&of(list[at..].iter().copied()));
        prop_assert_eq!(counted.all(), list.len() as u64);
        list.sort_unstable();
        for (part, percent) in [(Part::Half, 50), (Part::NineInTen, 90)] {
            let Length { length, low, high } = counted.known(part).unwrap();
            prop_assert_eq!(length, list[(list.len() * percent).div_ceil(100) - 1]);
            prop_assert!(low.is_none_or(|low| low <= length) && high.is_none_or(|high| high >= length));
        }
    }
}
