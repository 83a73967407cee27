//! Scenario files: those that come along, and what is said of one that cannot be played.

use rehearsal::scenario::Meets;
use rehearsal::{Scenario, shipped};
use std::collections::BTreeSet;

const GOOD: &str = include_str!("../../../scenarios/boots-that-leak.toml");

#[test]
fn at_least_twenty_four_come_along_in_many_trades_and_three_levels() {
    let all = shipped();
    assert!(all.len() >= 24);
    for level in 1..=3 {
        assert!(
            all.iter().filter(|one| one.level == level).count() >= 7,
            "level {level}"
        );
    }
    let trades: BTreeSet<&str> = all.iter().map(|one| &*one.domain).collect();
    assert!(trades.len() >= 12, "{trades:?}");
    let themes: Vec<&str> = all.iter().map(|one| &*one.theme).collect();
    let themes = themes.join("; ");
    for theme in [
        "the customer is mistaken",
        "furious and right",
        "second failure",
        "quiet and leaving",
        "asks for a manager",
        "wants the impossible",
        "polite and vulnerable",
        "a threat to post it",
        "a billing surprise",
        "a safety matter",
    ] {
        assert!(themes.contains(theme), "{theme}: {themes}");
    }
}

#[test]
fn every_file_of_the_folder_comes_along() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios");
    let files = std::fs::read_dir(folder).unwrap().flatten();
    let names: BTreeSet<String> = files
        .filter_map(|file| {
            file.path()
                .file_stem()
                .map(|stem| stem.to_string_lossy().into_owned())
        })
        .collect();
    let known: BTreeSet<String> = shipped().iter().map(|one| one.id.clone()).collect();
    assert_eq!(names, known);
}

#[test]
fn a_customer_who_wants_the_impossible_cannot_be_given_it() {
    assert!(
        shipped()
            .iter()
            .filter(|one| one
                .solutions
                .iter()
                .any(|solution| solution.meets == Meets::Impossible))
            .count()
            >= 4
    );
}

/// The line and the reason for a file with this change.
fn refused(from: &str, to: &str) -> (usize, String) {
    assert!(GOOD.contains(from), "{from}");
    let error =
        Scenario::read("own", &GOOD.replacen(from, to, 1)).expect_err("it cannot be played");
    (error.line, error.reason)
}

#[test]
fn a_file_that_cannot_be_played_says_the_line_and_the_reason() {
    let line_of = |what: &str| GOOD[..GOOD.find(what).unwrap()].lines().count() + 1;
    for (from, to, place, why) in [
        ("level = 1", "level = 9", "level = 1", "1, 2 or 3"),
        ("temper = 48", "temper = 480", "temper = 48", "0 to 100"),
        (
            "demand = \"{I want",
            "demand = \"{I want\" #",
            "demand = ",
            "never closed",
        ),
        ("theme = ", "teme = ", "theme = ", "unknown field `teme`"),
        (
            "meets = \"part\"",
            "meets = \"half\"",
            "meets = \"part\"",
            "unknown variant `half`",
        ),
        (
            "closes = \"{Thank you|",
            "closes = \"Bye.\" #",
            "closes = ",
            "needs 24",
        ),
    ] {
        let (line, reason) = refused(from, to);
        assert_eq!(line, line_of(place), "{from}: {reason}");
        assert!(reason.contains(why), "{from}: {reason}");
    }
    assert!(
        refused("meets = \"goal\"", "meets = \"part\"")
            .1
            .contains("no solution meets the goal")
    );
    assert!(Scenario::read("own", "nothing at all").is_err());
}
