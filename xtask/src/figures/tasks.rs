//! The public tasks: what the repository says, and what the method can do, on train (each row unseen) and dev parts.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use super::measures;
use crate::method::tasks::{Row, Set};
use crate::method::{self, others::Library};
use crate::score::{Task, Told};
use crate::shipped;

const TASKS: &[(Task, &str, f64)] = &[
    (Task::Complaint, "complaint or not, macro-F1", 0.86),
    (Task::Feedback, "feedback_en complaint, macro-F1", 0.79),
    (Task::AirlineReason, "airline reason, macro-F1", 0.60),
    (Task::Banking77, "Banking77, accuracy", 0.92),
    (Task::Anger, "anger", 0.73),
    (Task::Politeness, "politeness, accuracy of the ends", 0.86),
    (Task::Question, "open, closed, no question, macro-F1", 0.80),
];

/// The part of the table.
pub fn table(root: &Path, data: &Path) -> Result<String> {
    let mut page = String::from(
        "## Public tasks\n\nOf a complaint the reader that ships speaks; of anger and Banking77 a model of the same making, of reason, politeness and question a plain rule, not shipped. The method's weights are made from all train parts and never shipped.\n\n| task | set | majority | reader, model or rule, dev | method, train, each row unseen | method, dev | aim |\n| --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for (task, name, aim) in TASKS {
        for set in Set::of(*task) {
            let dev = set.rows(data, "dev")?;
            let dev: Vec<Row> = dev
                .into_iter()
                .filter(|row| row.label != "middle")
                .collect();
            let texts: Vec<&str> = dev.iter().map(|row| row.text.as_str()).collect();
            let ship = figure(*set, &dev, &shipped::answer(*task, &texts)?);
            let best = figure(*set, &dev, &method::answer(root, data, *task, &texts)?);
            let aim = match set {
                Set::Emotions => 0.88,
                Set::PoliteExchange => 0.79,
                _ => *aim,
            };
            let most = majority(*set, &dev);
            let library = Library::open(&method::cache(root)?, data)?;
            let unseen = match method::open(root, data, *set, &library)?.unseen {
                0.0 => "–".to_owned(),
                figure => format!("{figure:.3}"),
            };
            let _ = writeln!(
                page,
                "| {name} | {} ({}) | {most:.3} | {ship} | {unseen} | {best} | {aim} |",
                set.folder(),
                dev.len()
            );
        }
    }
    Ok(page)
}

fn same(label: &Value, row: &Row) -> bool {
    written(label) == row.label
}

/// A label as the data writes it.
fn written(label: &Value) -> String {
    label
        .as_str()
        .map_or_else(|| label.to_string(), str::to_owned)
}

/// The set's figure with its interval.
fn figure(set: Set, rows: &[Row], told: &[Told]) -> String {
    let on = |sample: &[usize]| one(set, sample, rows, told);
    let all: Vec<usize> = (0..rows.len()).collect();
    let (low, high) = measures::interval(rows.len(), on);
    format!("{:.3} ({low:.3} to {high:.3})", one(set, &all, rows, told))
}

fn one(set: Set, sample: &[usize], rows: &[Row], told: &[Told]) -> f64 {
    let scores: Vec<f32> = sample.iter().map(|&at| told[at].score).collect();
    match set {
        Set::Anger => {
            let values: Vec<f32> = sample.iter().map(|&at| rows[at].value).collect();
            measures::pearson(&scores, &values)
        }
        Set::Emotions => {
            let yes: Vec<bool> = sample.iter().map(|&at| rows[at].label == "anger").collect();
            measures::auc(&scores, &yes)
        }
        Set::Banking | Set::PoliteWiki | Set::PoliteExchange => {
            let right = sample
                .iter()
                .filter(|&&at| same(&told[at].label, &rows[at]))
                .count();
            #[allow(clippy::cast_precision_loss, reason = "rows are counted in thousands")]
            let share = right as f64 / sample.len().max(1) as f64;
            share
        }
        _ => {
            let mut names: Vec<String> = rows.iter().map(|row| row.label.clone()).collect();
            names.sort();
            names.dedup();
            let right: Vec<usize> = sample
                .iter()
                .map(|&at| names.iter().position(|n| *n == rows[at].label).unwrap_or(0))
                .collect();
            let said: Vec<usize> = sample
                .iter()
                .map(|&at| {
                    let label = written(&told[at].label);
                    names
                        .iter()
                        .position(|n| *n == label)
                        .unwrap_or(names.len())
                })
                .collect();
            measures::macro_f1(&right, &said)
        }
    }
}

/// What always saying the commonest label reaches.
fn majority(set: Set, rows: &[Row]) -> f64 {
    let mut names: Vec<&str> = rows.iter().map(|row| row.label.as_str()).collect();
    names.sort_unstable();
    let most = names
        .chunk_by(|a, b| a == b)
        .max_by_key(|run| run.len())
        .and_then(|run| run.first())
        .copied()
        .unwrap_or("");
    let told: Vec<Told> = rows
        .iter()
        .map(|_| Told {
            label: Value::String(most.to_owned()),
            score: 0.5,
        })
        .collect();
    let all: Vec<usize> = (0..rows.len()).collect();
    one(set, &all, rows, &told)
}
