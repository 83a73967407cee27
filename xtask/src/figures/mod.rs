//! `cargo xtask figures`: the whole table of figures of the coach and the reader.

pub mod keywords;
pub mod measures;
pub mod mistakes;
pub mod moves;
pub mod reader;
pub mod tasks;

use std::path::Path;

use anyhow::{Result, bail};

/// A part of the table: its name, and what prints it.
type Part = (&'static str, fn(&Path, &Path) -> Result<String>);

/// All parts, in the order of the table.
const PARTS: &[Part] = &[
    ("mistakes", mistakes::table),
    ("moves", moves::table),
    ("reader", reader::table),
    ("tasks", tasks::table),
];

/// Prints every part, or those named.
pub fn run(root: &Path, data: &Path, only: &[String]) -> Result<bool> {
    if let Some(unknown) = only
        .iter()
        .find(|name| !PARTS.iter().any(|(part, _)| part == name))
    {
        let known: Vec<_> = PARTS.iter().map(|(part, _)| *part).collect();
        bail!("there is no part {unknown}; there are {}", known.join(", "));
    }
    for (name, table) in PARTS {
        if only.is_empty() || only.iter().any(|only| only == name) {
            println!("{}", table(root, data)?);
        }
    }
    Ok(true)
}
