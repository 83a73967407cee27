//! A surprise gets an error that says what to do, not a panic; `expect` states an invariant where there is one.

use super::{Outcome, code};
use crate::repo::Source;

const PANICS: [&str; 3] = [".unwrap()", "todo!(", "unimplemented!("];

pub fn check(sources: &[Source]) -> Outcome {
    let mut outcome = Outcome::default();
    for source in sources
        .iter()
        .filter(|source| code::is_of_the_product(source))
    {
        for (number, line) in code::outside_tests(&source.text).lines().enumerate() {
            if let Some(panic) = PANICS.iter().find(|panic| line.contains(*panic)) {
                outcome.fail(
                    &format!("{}:{}", source.path, number + 1),
                    &format!("has {panic}, a panic where something is missing or unfinished"),
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

    fn found(text: &str) -> usize {
        check(&[source("crates/desk/src/intake.rs", text)])
            .failures
            .len()
    }

    #[test]
    fn an_unwrap_in_the_product_fails() {
        assert_eq!(found("fn f() { first().unwrap(); }"), 1);
        assert_eq!(found("fn f() { first().expect(\"never empty\"); }"), 0);
    }

    #[test]
    fn an_unwrap_in_a_test_a_comment_or_a_text_does_not() {
        assert_eq!(
            found("#[cfg(test)]\nmod tests {\n    fn f() { first().unwrap(); }\n}\n"),
            0
        );
        assert_eq!(found("/// let x = f().unwrap();\nfn f() {}"), 0);
        assert_eq!(found("const HINT: &str = \".unwrap()\";"), 0);
        assert_eq!(
            found("#[cfg(test)]\nmod tests { }\nfn f() { first().unwrap(); }"),
            1
        );
    }
}
