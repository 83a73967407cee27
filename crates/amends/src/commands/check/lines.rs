//! `--jsonl`: many drafts, one a line, read and answered one after the other.

use super::this_moment;
use crate::exit::Failure;
use crate::jsonl::{self, BadLine};
use coach::draft::facts::Facts;
use coach::draft::moves::Stage;
use coach::review::told::{Told, Unit, told};
use coach::review::{Now, review};
use coach::rules::Rulebook;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::process::ExitCode;

/// A line in.
#[derive(Deserialize)]
struct Asked {
    id: Value,
    #[serde(default)]
    stage: Option<String>,
    #[serde(default)]
    customer: Option<String>,
    reply: String,
    #[serde(default)]
    at: Option<String>,
    #[serde(default)]
    facts: Option<Facts>,
}

/// A line out.
#[derive(Serialize)]
struct Answered {
    id: Value,
    #[serde(flatten)]
    told: Told,
}

pub(super) fn run(files: &[String]) -> Result<ExitCode, Failure> {
    let rulebook = Rulebook::built_in();
    let unsaid = this_moment();
    jsonl::run(files, |asked: Asked| {
        let now = match &asked.at {
            Some(at) => {
                let (at, zone) =
                    calendar::read_written(at).map_err(|error| BadLine(error.to_string()))?;
                Now::new(at, zone)
            }
            None => unsaid.clone(),
        };
        let mut facts = asked.facts.unwrap_or_default();
        if asked.stage.is_some() {
            facts.stage = asked.stage;
        }
        if let Some(stage) = facts
            .stage
            .as_deref()
            .filter(|stage| Stage::from_id(stage).is_none())
        {
            return Err(BadLine(unknown_stage(stage)));
        }
        if asked.customer.is_some() {
            facts.customer = asked.customer;
        }
        let review = review(&asked.reply, &facts, Some(&now), rulebook);
        Ok(Answered {
            id: asked.id,
            told: told(&asked.reply, &review, Unit::Characters, &now.zone),
        })
    })
}

fn unknown_stage(stage: &str) -> String {
    let known: Vec<&str> = Stage::ALL.iter().map(|stage| stage.id()).collect();
    let shown: String = stage.chars().take(40).collect();
    format!(
        "there is no stage “{shown}”; there are {}",
        known.join(", ")
    )
}
