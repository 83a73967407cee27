//! What customers write when we ask “is it solved?”, “is this right?”, “do you agree?”, and how it is read.

mod bent;
mod laws;
mod straight;

use coach::{Answer, answer};

/// Sentences and how each is read.
type Table = &'static [(&'static str, Answer)];

fn check(table: Table) {
    let wrong: Vec<_> = table
        .iter()
        .filter(|(text, expected)| answer(text) != *expected)
        .map(|(text, expected)| format!("{text:?} is read as {:?}, not {expected:?}", answer(text)))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Every sentence of the tables, for the laws.
fn all() -> impl Iterator<Item = (&'static str, Answer)> {
    let tables = straight::ALL.iter().chain(bent::ALL);
    tables.copied().flatten().copied()
}
