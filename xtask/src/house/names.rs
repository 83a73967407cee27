//! Names that say nothing about the subject become a home for everything.

use super::Outcome;
use crate::repo::Source;

const EMPTY: [&str; 8] = [
    "util",
    "utils",
    "utilities",
    "common",
    "manager",
    "managers",
    "helpers",
    "misc",
];

pub fn check(sources: &[Source]) -> Outcome {
    let mut outcome = Outcome::default();
    for source in sources {
        let empty = source.path.split('/').find(|part| {
            let stem = part.split('.').next().unwrap_or_default().to_lowercase();
            stem.split(['_', '-']).any(|word| EMPTY.contains(&word))
        });
        if let Some(part) = empty {
            outcome.fail(
                &source.path,
                &format!("is named {part}, which does not tell its subject"),
            );
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn a_name_without_a_subject_fails_in_a_file_and_in_a_folder() {
        let named = |path: &str| check(&[source(path, "")]).failures.len();
        assert_eq!(named("crates/web/src/utils.rs"), 1);
        assert_eq!(named("crates/web/tests/common/mod.rs"), 1);
        assert_eq!(named("crates/desk/src/case_manager.rs"), 1);
        assert_eq!(named("crates/recovery/src/decide/promise.rs"), 0);
        assert_eq!(named("docs/commonplace.md"), 0);
    }
}
