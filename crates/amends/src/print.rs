//! Standard output. It may be closed before we are done (`| head`): then we go on without it. It may also fail, on a full
//! disk for one: the work goes on, and the end tells.

use crate::exit::{Exit, Failure, answered};
use clap::ValueEnum;
use serde::Serialize;
use std::io::{ErrorKind, Write as _};
use std::sync::OnceLock;

/// Why something that was to be printed was not; the first time counts.
static UNWRITTEN: OnceLock<String> = OnceLock::new();

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
    note(writeln!(out, "{text}").and_then(|()| out.flush()));
}

/// Writes what a person types behind.
pub fn prompt(text: &str) {
    let mut out = std::io::stdout().lock();
    note(write!(out, "{text}").and_then(|()| out.flush()));
}

/// Keeps in mind that something was not written. A closed pipe is the reader's choice and no failure.
pub fn note(written: std::io::Result<()>) {
    if let Err(error) = written
        && error.kind() != ErrorKind::BrokenPipe
    {
        UNWRITTEN.get_or_init(|| answered(&error));
    }
}

/// Whether all that was printed arrived.
///
/// # Errors
/// Where something did not: a script that reads it must not take it for the whole.
pub fn arrived() -> Result<(), Failure> {
    UNWRITTEN.get().map_or(Ok(()), |why| {
        Err(Failure::new(
            Exit::InputOutput,
            format!(
                "Not everything could be printed: {why}. What the command did stays done. See to where its output goes \
                 before you run it again."
            ),
        ))
    })
}

/// Writes a value as one line of JSON.
pub fn json(value: &impl Serialize) {
    line(
        &serde_json::to_string(value).unwrap_or_else(|error| format!("{{\"error\":\"{error}\"}}")),
    );
}

/// So many of a thing, for people.
pub fn counted(count: u64, one: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{count} {one}s")
    }
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
