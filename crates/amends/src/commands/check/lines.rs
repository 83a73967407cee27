//! `--jsonl`: many drafts, one a line, read and answered one after the other.

use super::this_moment;
use crate::exit::Failure;
use crate::jsonl::{self, BadLine, Shape};
use coach::review::told::{Told, Unit, told};
use coach::review::{Asked, review};
use coach::rules::Rulebook;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::process::ExitCode;

/// A line in.
#[derive(Deserialize)]
struct Line {
    id: Value,
    reply: String,
    #[serde(flatten)]
    asked: Asked,
}

const SHAPE: Shape = Shape {
    example: r#"{"id": 1, "reply": "Dear Ms Weiss, …"}, with "stage", "customer", "at" and "facts" where they are known."#,
    needed: &["id", "reply"],
};

/// A line out.
#[derive(Serialize)]
struct Answered {
    id: Value,
    #[serde(flatten)]
    told: Told,
}

pub(super) fn run(files: &[String], rulebook: &Rulebook) -> Result<ExitCode, Failure> {
    let unsaid = this_moment();
    jsonl::run(files, &SHAPE, |line: Line| {
        let (facts, now) = line
            .asked
            .read(unsaid.clone())
            .map_err(|why| BadLine(why.to_string()))?;
        let review = review(&line.reply, &facts, Some(&now), rulebook);
        Ok(Answered {
            id: line.id,
            told: told(&line.reply, &review, Unit::Characters, &now.zone),
        })
    })
}
