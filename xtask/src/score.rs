//! `cargo xtask score`: answers a public task line by line. Reads {"id","text"}, writes {"id","label","score"}.

use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::method;
use crate::shipped;
use crate::train::lines;

/// A public task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Task {
    /// Is a tweet a complaint: 1 or 0
    Complaint,
    /// Is a sentence of feedback a complaint: complaint or other
    Feedback,
    /// Why a traveller is dissatisfied, of ten reasons
    AirlineReason,
    /// Which of 77 wishes
    Banking77,
    /// How angry, 0 to 1
    Anger,
    /// Polite or impolite
    Politeness,
    /// open, closed or none
    Question,
    /// Everything the reader says of a message
    Reader,
}

/// Which weights answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Weights {
    /// Those of the repository
    Ship,
    /// Those made from all the data there is
    Method,
}

/// An answer: a label and how surely, or how much.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// As the data writes it.
    pub label: Value,
    /// 0 to 1 where there are two labels, else the margin of the best.
    pub score: f32,
}

/// Answers every line of the standard input.
pub fn run(root: &Path, data: &Path, task: Task, weights: Weights) -> Result<bool> {
    let mut rows = Vec::new();
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let row: Value = serde_json::from_str(&line)
            .with_context(|| format!("line {} is no JSON", number + 1))?;
        rows.push(row);
    }
    let texts: Vec<&str> = rows.iter().map(|row| lines::text(row, "text")).collect();
    let mut out = std::io::stdout().lock();
    if task == Task::Reader {
        if weights == Weights::Method {
            bail!("the reader has the weights that ship and no others");
        }
        for (row, text) in rows.iter().zip(texts) {
            let mut told = shipped::reading(text);
            told["id"] = row["id"].clone();
            writeln!(out, "{told}")?;
        }
        return Ok(true);
    }
    let told = match weights {
        Weights::Ship => shipped::answer(task, &texts)?,
        Weights::Method => method::answer(root, data, task, &texts)?,
    };
    for (row, told) in rows.iter().zip(told) {
        writeln!(
            out,
            "{}",
            json!({"id": row["id"], "label": told.label, "score": told.score})
        )?;
    }
    Ok(true)
}
