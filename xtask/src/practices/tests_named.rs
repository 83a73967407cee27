//! Whether a claim's test is there and says the practice's number itself.

use std::collections::BTreeSet;

use super::claims::{Claims, Shown};
use crate::house::Outcome;
use crate::repo::Source;

/// A test found in a file, and the practices it says it shows.
struct Found {
    name: String,
    numbers: BTreeSet<u32>,
}

pub fn check(claims: &Claims, sources: &[Source], outcome: &mut Outcome) {
    for practice in &claims.practice {
        for shown in &practice.shown {
            if let Err(what) = holds(practice.number, shown, sources) {
                outcome.fail(&format!("P{}", practice.number), &what);
            }
        }
    }
    for source in sources
        .iter()
        .filter(|source| source.ends(".test.js") || source.ends(".rs"))
    {
        for test in tests_in(source) {
            for number in &test.numbers {
                if !is_claimed(claims, *number, &source.path, &test.name) {
                    outcome.note(
                        &source.path,
                        &format!("shows P{number} in “{}”, which no claim names", test.name),
                    );
                }
            }
        }
    }
}

fn holds(number: u32, shown: &Shown, sources: &[Source]) -> Result<(), String> {
    let Some(source) = sources.iter().find(|source| source.path == shown.file) else {
        return Err(format!("names the file {}, which is not there", shown.file));
    };
    let Some(test) = tests_in(source)
        .into_iter()
        .find(|test| test.name == shown.test)
    else {
        return Err(format!(
            "names “{}”, which is no test of {}",
            shown.test, shown.file
        ));
    };
    if !test.numbers.contains(&number) {
        return Err(format!(
            "names “{}” of {}, which does not say that it shows P{number}",
            shown.test, shown.file
        ));
    }
    Ok(())
}

fn is_claimed(claims: &Claims, number: u32, file: &str, test: &str) -> bool {
    claims
        .practice
        .iter()
        .filter(|practice| practice.number == number)
        .flat_map(|practice| &practice.shown)
        .any(|shown| shown.file == file && shown.test == test)
}

fn tests_in(source: &Source) -> Vec<Found> {
    if source.ends(".js") {
        in_script(&source.text)
    } else {
        in_rust(&source.text)
    }
}

/// `test('P7 P30: the customer corrects us', …` at the beginning of a line, in any of the three quotes.
fn in_script(text: &str) -> Vec<Found> {
    text.lines()
        .filter_map(|line| {
            let line = line.trim_start();
            let call = ["test(", "it("]
                .iter()
                .find_map(|call| line.strip_prefix(call))?;
            let quote = call.chars().next().filter(|c| "'\"`".contains(*c))?;
            let name = call[1..].split(quote).next()?;
            Some(Found {
                name: name.to_owned(),
                numbers: numbers(name),
            })
        })
        .collect()
}

/// A function under `#[test]` or `#[tokio::test]`, with what its doc comment says it shows.
fn in_rust(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut is_test = false;
    let mut shows = BTreeSet::new();
    for line in text.lines().map(str::trim) {
        if let Some(said) = line.strip_prefix("/// Shows ") {
            shows.append(&mut numbers(said.split(" on:").next().unwrap_or_default()));
        } else if line.starts_with("#[") && line.contains("test") && !line.contains("cfg(") {
            is_test = true;
        } else if let Some((before, after)) = line.split_once("fn ")
            && (before.is_empty() || before == "async ")
        {
            let name = after.split(['(', '<']).next().unwrap_or_default();
            if is_test {
                found.push(Found {
                    name: name.to_owned(),
                    numbers: std::mem::take(&mut shows),
                });
            }
            is_test = false;
            shows.clear();
        } else if !line.starts_with("///") && !line.starts_with("#[") {
            is_test = false;
            shows.clear();
        }
    }
    found
}

/// Every `P<number>` that stands as a word of its own.
fn numbers(text: &str) -> BTreeSet<u32> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter_map(|word| word.strip_prefix('P'))
        .filter_map(|digits| digits.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::claims::{Later, Practice};
    use super::*;

    const SCRIPT: &str = "import test from 'node:test';\n\ntest('P7 P30: the customer corrects us', async () => {});\n";
    const RUST: &str = "/// What comes next is told.\n/// Shows P24, P26 on: the case page\n#[tokio::test]\nasync fn each_step_is_told() {}\n\nfn no_test() {}\n";

    fn failures(number: u32, file: &str, test: &str) -> usize {
        let shown = Shown {
            screen: "a page".into(),
            file: file.into(),
            test: test.into(),
        };
        let practice = Practice {
            number,
            says: "Say it".into(),
            shown: vec![shown],
        };
        let claims = Claims {
            later: Later { practices: vec![] },
            practice: vec![practice],
        };
        let sources = [
            Source {
                path: "e2e/walk.test.js".into(),
                text: SCRIPT.into(),
            },
            Source {
                path: "crates/web/tests/case.rs".into(),
                text: RUST.into(),
            },
        ];
        let mut outcome = Outcome::default();
        check(&claims, &sources, &mut outcome);
        outcome.failures.len()
    }

    #[test]
    fn a_claim_whose_test_says_the_number_holds() {
        assert_eq!(
            failures(30, "e2e/walk.test.js", "P7 P30: the customer corrects us"),
            0
        );
        assert_eq!(
            failures(24, "crates/web/tests/case.rs", "each_step_is_told"),
            0
        );
        assert_eq!(
            failures(26, "crates/web/tests/case.rs", "each_step_is_told"),
            0
        );
    }

    #[test]
    fn a_claim_without_its_test_is_red() {
        assert_eq!(failures(30, "e2e/walk.test.js", "P30: another name"), 1);
        assert_eq!(
            failures(8, "e2e/walk.test.js", "P7 P30: the customer corrects us"),
            1,
            "the number is missing"
        );
        assert_eq!(failures(7, "e2e/gone.test.js", "P7: gone"), 1);
        assert_eq!(
            failures(24, "crates/web/tests/case.rs", "no_test"),
            1,
            "a function is not yet a test"
        );
        assert_eq!(
            failures(2, "crates/web/tests/case.rs", "each_step_is_told"),
            1
        );
    }

    #[test]
    fn a_test_that_nobody_claims_is_noted() {
        let claims = Claims {
            later: Later { practices: vec![] },
            practice: vec![],
        };
        let mut outcome = Outcome::default();
        check(
            &claims,
            &[Source {
                path: "e2e/walk.test.js".into(),
                text: SCRIPT.into(),
            }],
            &mut outcome,
        );
        assert_eq!(outcome.notes.len(), 2);
    }
}
