//! The rules of the house that a machine can read, one file each.

mod code;
mod dialect;
mod hosts;
mod lengths;
mod names;
mod paths;
mod purity;
mod skipped;
mod unwraps;
mod words;

use std::path::Path;

use anyhow::Result;

use crate::repo::{self, Source};

/// What a check found.
#[derive(Default)]
pub struct Outcome {
    /// What must be put right, each with its place.
    pub failures: Vec<String>,
    /// What is worth a look and stops nobody.
    pub notes: Vec<String>,
}

impl Outcome {
    /// Adds something that must be put right.
    pub fn fail(&mut self, place: &str, what: &str) {
        self.failures.push(format!("{place} {what}"));
    }

    /// Adds something worth a look.
    pub fn note(&mut self, place: &str, what: &str) {
        self.notes.push(format!("{place} {what}"));
    }
}

/// A rule's name and how it is read.
type Rule = (&'static str, fn(&[Source]) -> Outcome);

const RULES: [Rule; 9] = [
    ("lengths", lengths::check),
    ("names", names::check),
    ("words", words::check),
    ("paths", paths::check),
    ("hosts", hosts::check),
    ("unwraps", unwraps::check),
    ("purity", purity::check),
    ("dialect", dialect::check),
    ("skipped", skipped::check),
];

/// Every rule with what it found.
pub fn check(root: &Path) -> Result<Vec<(&'static str, Outcome)>> {
    let sources = repo::sources(root)?;
    Ok(RULES
        .iter()
        .map(|(name, rule)| (*name, rule(&sources)))
        .collect())
}

/// Checks every rule and prints what was found; true where nothing must be put right.
pub fn run(root: &Path) -> Result<bool> {
    let mut good = true;
    for (name, outcome) in check(root)? {
        good &= print(name, &outcome);
    }
    Ok(good)
}

/// Prints one check; true where nothing must be put right.
pub fn print(name: &str, outcome: &Outcome) -> bool {
    let good = outcome.failures.is_empty();
    println!(
        "{name}: {}",
        if good {
            "ok".to_owned()
        } else {
            format!("{} to put right", outcome.failures.len())
        }
    );
    for failure in &outcome.failures {
        println!("  FAIL {failure}");
    }
    for note in &outcome.notes {
        println!("  note {note}");
    }
    good
}

#[cfg(test)]
fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}
