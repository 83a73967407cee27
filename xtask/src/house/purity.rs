//! Law 1: the domain does no input or output and reads no clock. What it knows, it is given.

use super::{Outcome, code};
use crate::repo::Source;

/// The crates the table of rooms calls pure.
const PURE: [&str; 6] = [
    "calendar",
    "recovery",
    "coach",
    "rehearsal",
    "learning",
    "letters",
];

/// Doors to the world: clock, files, network, environment, threads, output, chance.
const WORLDLY: [&str; 24] = [
    "std::time",
    "std::fs",
    "std::net",
    "std::env",
    "std::io",
    "std::process",
    "std::thread",
    "tokio",
    "tracing",
    "Instant::now",
    "SystemTime",
    "Timestamp::now",
    "Zoned::now",
    "now_v7",
    "new_v4",
    "rand::",
    "print!(",
    "println!(",
    "eprint!(",
    "eprintln!(",
    "dbg!(",
    "TimeZone::system",
    "async fn",
    ".await",
];

pub fn check(sources: &[Source]) -> Outcome {
    let mut outcome = Outcome::default();
    for source in sources.iter().filter(|source| {
        source
            .crate_with_src()
            .is_some_and(|name| PURE.contains(&name))
    }) {
        for (number, line) in code::outside_tests(&source.text).lines().enumerate() {
            if let Some(door) = WORLDLY.iter().find(|door| names(line, door)) {
                outcome.fail(
                    &format!("{}:{}", source.path, number + 1),
                    &format!("reaches for the world: {door}"),
                );
            }
        }
    }
    outcome
}

/// Whether the line holds the words, not as the end of a longer name.
fn names(line: &str, door: &str) -> bool {
    line.match_indices(door).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&[source(path, text)]).failures.len()
    }

    #[test]
    fn the_domain_may_not_look_at_the_clock_the_disk_or_the_screen() {
        for text in [
            "let at = std::time::Instant::now();",
            "use std::fs;",
            "let now = Timestamp::now();",
            "println!(\"{case:?}\");",
            "let id = Uuid::now_v7();",
            "async fn decide() {}",
        ] {
            assert_eq!(
                found("crates/recovery/src/decide/offer.rs", text),
                1,
                "{text}"
            );
        }
    }

    #[test]
    fn others_may_and_words_in_comments_are_only_words() {
        assert_eq!(
            found(
                "crates/desk/src/clockwork.rs",
                "let at = std::time::Instant::now();"
            ),
            0
        );
        assert_eq!(
            found(
                "crates/recovery/src/lib.rs",
                "//! Knows no tokio and no SystemTime."
            ),
            0
        );
        assert_eq!(
            found("crates/recovery/src/lib.rs", "let operand::Kind = x;"),
            0
        );
        assert_eq!(found("crates/recovery/tests/laws.rs", "use std::fs;"), 0);
    }
}
