//! A test that is switched off says nothing, and looks as if it did.

use super::{Outcome, code};
use crate::repo::Source;

const IN_RUST: [&str; 2] = ["#[ignore", "#[should_panic]"];
const IN_SCRIPT: [&str; 6] = [
    "test.skip",
    "test.todo",
    "test.only",
    "{ skip",
    "{ todo",
    ".fixme(",
];

pub fn check(sources: &[Source]) -> Outcome {
    let mut outcome = Outcome::default();
    for source in sources {
        let (text, marks): (_, &[&str]) = if source.ends(".rs") {
            (code::bare(&source.text), &IN_RUST)
        } else if source.ends(".test.js") {
            (source.text.clone(), &IN_SCRIPT)
        } else {
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            if let Some(mark) = marks.iter().find(|mark| line.contains(*mark)) {
                outcome.fail(
                    &format!("{}:{}", source.path, number + 1),
                    &format!("has {mark}: finish the test, say what it expects, or delete it"),
                );
            }
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn a_test_that_is_switched_off_fails() {
        let found = |path: &str, text: &str| check(&[source(path, text)]).failures.len();
        assert_eq!(
            found(
                "crates/store/tests/engines.rs",
                "#[test]\n#[ignore = \"slow\"]\nfn f() {}"
            ),
            1
        );
        assert_eq!(found("e2e/walk.test.js", "test.skip('later', () => {})"), 1);
        assert_eq!(found("e2e/walk.test.js", "test('now', () => {})"), 0);
        assert_eq!(
            found(
                "crates/store/tests/engines.rs",
                "// #[ignore] is not for us"
            ),
            0
        );
    }
}
