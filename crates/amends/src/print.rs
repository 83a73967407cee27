//! Standard output, which may be closed before we are done (`| head`): then we go on without it.

use clap::ValueEnum;
use serde::Serialize;
use std::io::Write as _;

/// For whom a command prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For scripts.
    Json,
}

/// Writes a line. Who stopped reading is not told that we are sorry: the work itself goes on.
pub fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    // A closed pipe is the reader's choice, and the only failure there is to meet here.
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// Writes a value as one line of JSON.
pub fn json(value: &impl Serialize) {
    line(
        &serde_json::to_string(value).unwrap_or_else(|error| format!("{{\"error\":\"{error}\"}}")),
    );
}

/// Writes rows in columns as wide as their widest cell.
pub fn columns(rows: &[Vec<String>]) {
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..rows.first().map_or(0, Vec::len)).map(width).collect();
    for row in rows {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:<width$}"));
        line(cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}
