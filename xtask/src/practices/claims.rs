//! The file of claims: each practice in a few words, and the tests that show it.

use serde::Deserialize;

use crate::house::Outcome;

/// The practices the desk itself carries out; those after them (P33 and on) come with learning and people.
const LAST: u32 = 32;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    pub later: Later,
    pub practice: Vec<Practice>,
}

/// Practices nothing shows yet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Later {
    pub practices: Vec<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// 7 for P7.
    pub number: u32,
    /// What it asks for, in about six words.
    pub says: String,
    #[serde(default)]
    pub shown: Vec<Shown>,
}

/// Where a user sees the practice happen, and the test that proves it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    pub screen: String,
    /// From the root: `e2e/….test.js`, or a Rust file.
    pub file: String,
    /// A browser test's whole name, which holds the number; or a Rust test's function, whose doc comment says
    /// `Shows P24 on: the case page`.
    pub test: String,
}

impl Claims {
    /// Each of P1 to P32 once, and either shown or listed as later.
    pub fn check_numbers(&self) -> Outcome {
        let mut outcome = Outcome::default();
        for number in 1..=LAST {
            let rows: Vec<&Practice> = self
                .practice
                .iter()
                .filter(|row| row.number == number)
                .collect();
            let [row] = rows.as_slice() else {
                outcome.fail(
                    &format!("P{number}"),
                    &format!("has {} rows; it needs one", rows.len()),
                );
                continue;
            };
            match (row.shown.is_empty(), self.later.practices.contains(&number)) {
                (true, false) => outcome.fail(
                    &format!("P{number}"),
                    "is shown by no test and not listed as later",
                ),
                (false, true) => outcome.fail(
                    &format!("P{number}"),
                    "is shown by a test and still listed as later",
                ),
                _ => {}
            }
        }
        for number in &self.later.practices {
            if !self.practice.iter().any(|row| row.number == *number) {
                outcome.fail(&format!("P{number}"), "is listed as later and has no row");
            }
        }
        outcome
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(shown: &[u32], later: &[u32]) -> Claims {
        let practice = (1..=LAST)
            .map(|number| Practice {
                number,
                says: "Say it".to_owned(),
                shown: shown
                    .iter()
                    .filter(|one| **one == number)
                    .map(|_| Shown {
                        screen: "Today".into(),
                        file: "e2e/a.test.js".into(),
                        test: "a".into(),
                    })
                    .collect(),
            })
            .collect();
        Claims {
            later: Later {
                practices: later.to_vec(),
            },
            practice,
        }
    }

    #[test]
    fn a_practice_is_shown_or_later_and_not_both() {
        let all: Vec<u32> = (1..=LAST).collect();
        assert!(claims(&[], &all).check_numbers().failures.is_empty());
        assert!(
            claims(
                &[7],
                &all.iter().copied().filter(|n| *n != 7).collect::<Vec<_>>()
            )
            .check_numbers()
            .failures
            .is_empty()
        );
        assert_eq!(claims(&[7], &all).check_numbers().failures.len(), 1);
        assert_eq!(claims(&[], &all[1..]).check_numbers().failures.len(), 1);
    }

    #[test]
    fn a_practice_without_a_row_is_told() {
        let mut claims = claims(&[], &(1..=LAST).collect::<Vec<_>>());
        claims.practice.retain(|row| row.number != 12);
        assert!(!claims.check_numbers().failures.is_empty());
    }

    #[test]
    fn a_key_nobody_knows_is_refused() {
        assert!(toml::from_str::<Claims>("[later]\npractices = []\nmore = 1\n").is_err());
    }
}
