//! Two databases, one code: a text that exists once for each engine is the exception, and its name shows it.

use std::collections::{BTreeMap, BTreeSet};

use super::Outcome;
use crate::repo::Source;

const FOLDER: &str = "crates/store/sql/";
const ENGINES: [&str; 2] = ["sqlite", "postgres"];
/// The most of all statements that may exist as a pair, in parts of a hundred.
const MOST: usize = 5;
/// What one engine alone needs: SQLite's search index follows the texts piece by piece and marks how far it came; PostgreSQL writes
/// it with the text.
const ALONE: [&str; 4] = [
    "search.index.range.sql",
    "search.piece.end.sql",
    "search.set.upto.sql",
    "search.upto.sql",
];

/// Migrations are pairs by nature and stand elsewhere; here are the statements the program runs.
pub fn check(sources: &[Source]) -> Outcome {
    let mut outcome = Outcome::default();
    let mut statements: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for source in sources.iter().filter(|source| source.ends(".sql")) {
        if let Some(path) = source.path.strip_prefix(FOLDER) {
            let (name, engine) = told_apart(path);
            statements.entry(name).or_default().extend(engine);
        }
    }
    let pairs: Vec<_> = statements
        .iter()
        .filter(|(_, engines)| !engines.is_empty())
        .collect();
    for (name, engines) in &pairs {
        if ALONE.contains(&name.as_str()) {
            continue;
        }
        if let Some(missing) = ENGINES.iter().find(|engine| !engines.contains(*engine)) {
            outcome.fail(
                &format!("{FOLDER}{name}"),
                &format!("has no text for {missing}"),
            );
        }
    }
    if pairs.len() * 100 >= statements.len() * MOST && !pairs.is_empty() {
        outcome.fail(
            FOLDER,
            &format!(
                "has {} of {} statements once for each engine; under {MOST} % may be",
                pairs.len(),
                statements.len()
            ),
        );
    } else if !statements.is_empty() {
        outcome.note(
            FOLDER,
            &format!(
                "has {} of {} statements once for each engine",
                pairs.len(),
                statements.len()
            ),
        );
    }
    outcome
}

/// The statement's name, and its engine where the file or its folder is named after one.
fn told_apart(path: &str) -> (String, Option<&'static str>) {
    let engine = ENGINES
        .into_iter()
        .find(|engine| path.split(['/', '.', '_']).any(|part| part == *engine));
    match engine {
        None => (path.to_owned(), None),
        Some(engine) => {
            let rest: Vec<&str> = path
                .split(['/', '.', '_'])
                .filter(|part| *part != engine)
                .collect();
            (rest.join("."), Some(engine))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    fn with(plain: usize, others: &[&str]) -> Outcome {
        let mut sources: Vec<Source> = (0..plain)
            .map(|n| source(&format!("{FOLDER}cases/find_{n}.sql"), "select 1"))
            .collect();
        sources.extend(
            others
                .iter()
                .map(|path| source(&format!("{FOLDER}{path}"), "select 1")),
        );
        check(&sources)
    }

    #[test]
    fn a_twentieth_of_pairs_is_too_many() {
        let pair = ["jobs/claim.sqlite.sql", "jobs/claim.postgres.sql"];
        assert!(with(20, &pair).failures.is_empty());
        assert_eq!(with(19, &pair).failures.len(), 1);
    }

    #[test]
    fn one_half_of_a_pair_is_told() {
        assert_eq!(
            with(60, &["search/find_cases.sqlite.sql"]).failures.len(),
            1
        );
        assert!(
            with(60, &["search/sqlite/find.sql", "search/postgres/find.sql"])
                .failures
                .is_empty()
        );
    }

    #[test]
    fn migrations_are_pairs_by_nature() {
        assert!(
            check(&[source("crates/store/migrations/sqlite/0001_first.sql", "")])
                .failures
                .is_empty()
        );
    }
}
