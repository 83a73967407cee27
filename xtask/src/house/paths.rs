//! A path of somebody's machine helps nobody else, and tells who that somebody is.

use super::Outcome;
use crate::repo::Source;

/// The first folder of paths that exist on one machine only.
const OF_ONE_MACHINE: [&str; 4] = ["work", "home", "root", "Users"];

pub fn check(sources: &[Source]) -> Outcome {
    let mut outcome = Outcome::default();
    for source in sources {
        for (number, line) in source.text.lines().enumerate() {
            if let Some(folder) = OF_ONE_MACHINE.iter().find(|folder| names(line, folder)) {
                outcome.fail(
                    &format!("{}:{}", source.path, number + 1),
                    &format!("holds a path under /{folder}"),
                );
            }
        }
    }
    outcome
}

/// Whether the line holds `/folder/` as the beginning of a path, not as the middle of one.
fn names(line: &str, folder: &str) -> bool {
    let begin = format!("/{folder}/");
    line.match_indices(&begin).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || "_.-)}>*".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn a_path_of_a_machine_fails_and_a_path_of_the_project_does_not() {
        let found = |text: &str| check(&[source("docs/performance.md", text)]).failures.len();
        assert_eq!(found(&format!("read {}/data", "/work")), 1);
        assert_eq!(found(&format!("\"{}/someone/amends\"", "/home")), 1);
        assert_eq!(found("docs/work/plan.md"), 0);
        assert_eq!(found("https://desk.example/home/today"), 0);
        assert_eq!(found("a folder such as /var/lib/amends"), 0);
    }
}
