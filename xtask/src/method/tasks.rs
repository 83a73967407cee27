//! The public tasks: where their rows lie, and what is told of each.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use crate::score::Task;
use crate::train::lines;

/// A text with its label, its measure, or both.
#[derive(Debug, Clone)]
pub struct Row {
    /// The text.
    pub text: String,
    /// The label, as the answers write it.
    pub label: String,
    /// The measure; 0 where there is none.
    pub value: f32,
}

/// A set of the data folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Set {
    Complaints,
    Feedback,
    Airline,
    Banking,
    Anger,
    Emotions,
    PoliteWiki,
    PoliteExchange,
    Questions,
}

impl Set {
    /// Its folder.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Complaints => "complaints_social",
            Self::Feedback => "feedback_en",
            Self::Airline => "airline",
            Self::Banking => "banking77",
            Self::Anger => "emoint_anger",
            Self::Emotions => "goemotions",
            Self::PoliteWiki => "politeness_wiki",
            Self::PoliteExchange => "politeness_se",
            Self::Questions => "annomi",
        }
    }

    /// The sets that judge a task.
    pub fn of(task: Task) -> &'static [Self] {
        match task {
            Task::Complaint | Task::Reader => &[Self::Complaints],
            Task::Feedback => &[Self::Feedback],
            Task::AirlineReason => &[Self::Airline],
            Task::Banking77 => &[Self::Banking],
            Task::Anger => &[Self::Anger, Self::Emotions],
            Task::Politeness => &[Self::PoliteWiki, Self::PoliteExchange],
            Task::Question => &[Self::Questions],
        }
    }

    /// The rows of a part, `train` or `dev`, that the task is judged by (and for a measure, those between as well).
    pub fn rows(self, data: &Path, part: &str) -> Result<Vec<Row>> {
        let values = lines::read(&data.join(self.folder()).join(part))?;
        Ok(values.iter().filter_map(|value| self.row(value)).collect())
    }

    fn row(self, value: &Value) -> Option<Row> {
        let said: BTreeSet<&str> = value["labels"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let text = lines::text(
            value,
            if self == Self::Airline {
                "text_deleaked"
            } else {
                "text"
            },
        );
        let label = match self {
            Self::Complaints => value["label"].to_string(),
            Self::Feedback => if said.contains("complaint") {
                "complaint"
            } else {
                "other"
            }
            .to_owned(),
            Self::Airline => value["reason"].as_str()?.to_owned(),
            Self::Anger => String::new(),
            Self::Emotions => if said.contains("anger") || said.contains("annoyance") {
                "anger"
            } else {
                "none"
            }
            .to_owned(),
            Self::Questions => value["question"].as_str().unwrap_or("none").to_owned(),
            Self::Banking | Self::PoliteWiki | Self::PoliteExchange => {
                lines::text(value, "label").to_owned()
            }
        };
        #[allow(clippy::cast_possible_truncation, reason = "measures are kept as f32")]
        let measure = match self {
            Self::Anger => value["intensity"].as_f64()?,
            Self::PoliteWiki | Self::PoliteExchange => value["score"].as_f64()?,
            Self::Emotions => f64::from(u8::from(label == "anger")),
            _ => 0.0,
        } as f32;
        Some(Row {
            text: text.to_owned(),
            label,
            value: measure,
        })
    }
}
