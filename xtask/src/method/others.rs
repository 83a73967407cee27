//! What other models say of a text. Each is trained on a set of its own, so it may speak where another set is judged:
//! two thousand tweets say less of anger than forty thousand comments and two thousand tweets.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::Path;

use anyhow::{Context, Result};
use coach::message;
use coach::model::{Grams, Head};
use serde_json::Value;

use super::model::{Aim, Fit, Model};
use crate::shipped;
use crate::train::folds::hash;
use crate::train::lines;

/// Sets whose models speak: folder and part, field of the text, field of the label, what an error costs.
const SETS: &[(&str, &str, &str, &str, f32)] = &[
    ("goemotions", "train", "text", "labels", 0.05),
    (
        "tweeteval_emotion",
        "train_minus_emoint",
        "text",
        "label",
        0.2,
    ),
    ("tweeteval_offensive", "train", "text", "label", 0.05),
    ("airline", "train", "text_deleaked", "sentiment", 0.05),
    ("feedback_en", "train", "text", "labels", 0.2),
    ("complaints_social", "train", "text", "label", 0.2),
    ("politeness_wiki", "train", "text", "score", 0.3),
    ("politeness_se", "train", "text", "score", 0.3),
    ("emoint_anger", "train", "text", "intensity", 0.5),
    ("esconv", "train", "text", "label", 0.2),
    ("annomi", "train", "text", "question", 0.2),
];
/// Signs of the reader are counted in so many columns.
const SIGN_COLUMNS: usize = 128;
/// A label that stands at fewer texts is not learnt.
const TEXTS_MIN: usize = 40;
/// Where the finished library lies, under the build folder.
const FILE: &str = "others.bin";

/// All the models, each with its folder.
pub struct Library {
    parts: Vec<(&'static str, Model)>,
}

impl Library {
    /// Reads the library kept from an earlier run, or trains it.
    pub fn open(cache: &Path, data: &Path) -> Result<Self> {
        let path = cache.join(FILE);
        if let Ok(file) = File::open(&path) {
            let mut from = BufReader::new(file);
            let parts = SETS
                .iter()
                .map(|set| Ok((set.0, Model::read(&mut from)?)))
                .collect::<Result<_>>();
            return Ok(Self {
                parts: parts
                    .with_context(|| format!("{} is damaged; delete it", path.display()))?,
            });
        }
        let mut parts = Vec::new();
        for (folder, part, text, label, cost) in SETS {
            eprintln!("learning from {folder}");
            let values = lines::read(&data.join(folder).join(part))?;
            let texts: Vec<&str> = values
                .iter()
                .map(|value| lines::text(value, text))
                .collect();
            let fit = Fit {
                cost: *cost,
                others: 0.0,
            };
            let measures: Option<Vec<f32>> =
                values.iter().map(|value| number(&value[*label])).collect();
            let none = vec![Vec::new(); texts.len()];
            let model = match measures.filter(|_| *folder != "complaints_social") {
                Some(measures) => Model::fit(&texts, &none, &Aim::Values(&[measures]), fit),
                None => Model::fit(&texts, &none, &Aim::Classes(&classes(&values, label)), fit),
            };
            parts.push((*folder, model));
        }
        let partly = cache.join("others.partly");
        let mut out = BufWriter::new(File::create(&partly)?);
        for (_, model) in &parts {
            model.write(&mut out)?;
        }
        drop(out);
        std::fs::rename(partly, path)?;
        Ok(Self { parts })
    }

    /// What all say of texts, those trained on the folder that is judged left out; and what the reader says.
    pub fn say(&self, texts: &[&str], judged: &str) -> Vec<Vec<f32>> {
        let mut said: Vec<Vec<f32>> = texts.iter().map(|text| reader(text)).collect();
        if let Ok(head) = Head::parse(include_bytes!(
            "../../../crates/coach/weights/complaint.bin"
        )) {
            let mut grams = Grams::default();
            for (said, text) in said.iter_mut().zip(texts) {
                grams.read(text);
                said.push(head.score(&grams));
            }
        }
        for (folder, model) in &self.parts {
            if *folder != judged {
                let none = vec![Vec::new(); texts.len()];
                for (said, sums) in said.iter_mut().zip(model.sums(texts, &none)) {
                    said.extend(sums);
                }
            }
        }
        said
    }
}

fn classes(values: &[Value], label: &str) -> Vec<Vec<bool>> {
    let said: Vec<BTreeSet<String>> = values.iter().map(|value| labels(&value[label])).collect();
    let all: BTreeSet<&String> = said.iter().flatten().collect();
    all.into_iter()
        .map(|class| {
            said.iter()
                .map(|said| said.contains(class))
                .collect::<Vec<bool>>()
        })
        .filter(|yes| {
            (TEXTS_MIN..=yes.len() - TEXTS_MIN).contains(&yes.iter().filter(|y| **y).count())
        })
        .collect()
}

fn labels(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Array(many) => many.iter().flat_map(labels).collect(),
        Value::String(one) => BTreeSet::from([one.clone()]),
        Value::Null => BTreeSet::new(),
        other => BTreeSet::from([other.to_string()]),
    }
}

#[allow(clippy::cast_possible_truncation, reason = "measures are kept as f32")]
fn number(value: &Value) -> Option<f32> {
    value.as_f64().map(|value| value as f32)
}

/// The reader's findings as numbers: rules reach where a few thousand texts do not.
fn reader(text: &str) -> Vec<f32> {
    let read = message::read(text);
    let score = read.complaint_score.clamp(0.01, 0.99);
    let some = |is: bool| f32::from(u8::from(is));
    let mut said = vec![
        (score / (1.0 - score)).ln(),
        read.heat,
        some(read.thanks),
        some(!read.abuse.is_empty()),
        some(!read.threats.is_empty()),
        some(read.urgency != message::Urgency::None),
        f32::from(u8::try_from(read.heat_words.len()).unwrap_or(u8::MAX)),
    ];
    let mut signs = [0f32; SIGN_COLUMNS];
    for sign in message::signs_of(text) {
        let column = hash(&sign) % SIGN_COLUMNS as u64;
        signs[usize::try_from(column).unwrap_or(0)] += 1.0;
    }
    said.extend(signs.iter().map(|times| times.min(3.0)));
    said.push(shipped::politeness(text));
    let question = shipped::question(text);
    said.extend(
        ["open", "closed"]
            .iter()
            .map(|kind| some(question == *kind)),
    );
    let reason = shipped::reason(text);
    said.extend(shipped::REASONS.iter().map(|one| some(reason == *one)));
    said.extend(
        message::Ask::ALL
            .iter()
            .map(|ask| some(read.asks.contains(ask))),
    );
    said.extend(
        message::Failed::ALL
            .iter()
            .map(|failed| some(read.failed.contains(failed))),
    );
    said
}
