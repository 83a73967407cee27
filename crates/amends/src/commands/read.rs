//! `amends read`: what a customer's message says. It opens no data and asks no network.

use crate::exit::Failure;
use crate::jsonl::{self, Shape};
use clap::Args;
use coach::message;
use coach::{Answer, answer};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::process::ExitCode;

#[derive(Args, Debug)]
pub struct Arguments {
    /// Files of JSON lines, or - for standard input (also where none is named)
    files: Vec<String>,
    /// JSON objects, one a line: `{"id", "text"}` in, a reading out
    #[arg(long, required = true)]
    jsonl: bool,
}

/// A line in.
#[derive(Deserialize)]
struct Asked {
    id: Value,
    text: String,
}

const SHAPE: Shape = Shape {
    example: r#"{"id": 1, "text": "My parcel never came."}."#,
    needed: &["id", "text"],
};

/// A line out.
#[derive(Serialize)]
struct Answered {
    id: Value,
    complaint: bool,
    complaint_score: f32,
    heat: f32,
    heat_step: &'static str,
    urgency: &'static str,
    asks: Vec<&'static str>,
    failed: Vec<&'static str>,
    solved: &'static str,
    /// Two letters, or null where the words are too few to tell.
    language: Option<&'static str>,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    jsonl::run(&arguments.files, &SHAPE, |asked: Asked| {
        let reading = message::read(&asked.text);
        Ok(Answered {
            id: asked.id,
            complaint: reading.complaint,
            complaint_score: reading.complaint_score,
            heat: reading.heat,
            heat_step: reading.heat_step.id(),
            urgency: reading.urgency.id(),
            asks: reading.asks.iter().map(|ask| ask.id()).collect(),
            failed: reading.failed.iter().map(|failed| failed.id()).collect(),
            solved: solved(answer(&asked.text)),
            language: reading.language.map(message::Tongue::code),
        })
    })
}

/// Thanks are no yes, and neither a no.
fn solved(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::YesBut => "yes-but",
        Answer::No => "no",
        Answer::Thanks | Answer::Unclear => "unclear",
    }
}
