//! The list of heads: what each is trained on, and how. It lies beside the weights that ship.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::Value;

use super::{lines, parts};

/// From the root of the repository.
pub const LIST: &str = "crates/coach/weights/heads.toml";
/// Where the labelled examples of the repository lie.
pub const EXAMPLES: &str = "crates/coach/examples";
/// What the data folder may give to weights that ship; everything else is for measuring alone.
pub const ALLOWED: [&str; 5] = [
    "goemotions/",
    "banking77/",
    "multidogo/",
    "cfpb_sample/",
    "coach/written",
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// The heads.
    pub head: Vec<Wanted>,
}

/// One head to train.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    /// The weights' file name.
    pub name: String,
    /// What it says, in a line.
    pub what: String,
    /// No program that ships reads it; the public tasks are measured with it.
    #[serde(default)]
    pub measured_only: bool,
    /// Its classes; left out, every label that occurs is one.
    #[serde(default)]
    pub classes: Vec<String>,
    /// A measure (ridge over the label as a number) in place of chances.
    #[serde(default)]
    pub measure: bool,
    /// How its texts are cut.
    #[serde(default)]
    pub cut: Cut,
    /// Buckets of a table, as a power of two.
    #[serde(default = "bits")]
    pub bits: u32,
    /// What an error costs; larger fits closer.
    #[serde(default = "cost")]
    pub cost: f32,
    /// Whether rare classes weigh as much as common ones.
    #[serde(default)]
    pub even: bool,
    /// Buckets that fewer rows fall into are not learned; from 2 on only those that are learned are kept.
    #[serde(default)]
    pub at_least: u32,
    /// How much of a line that tells rows with any class from rows with none is added to each class's line: classes
    /// that are often taken for one another learn together what makes a row bad at all.
    #[serde(default)]
    pub any: f32,
    /// Where its rows come from.
    pub from: Vec<Source>,
}

/// How texts are cut into what is weighed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cut {
    /// Words and runs of letters ([`coach::model::Grams`]).
    #[default]
    Text,
    /// A sentence of a draft with what its words stand for ([`coach::model::Phrasing`]).
    Sentence,
}

/// One source of rows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// A file of the data folder, without its ending.
    pub data: Option<String>,
    /// A folder of `crates/coach/examples`.
    pub examples: Option<String>,
    /// The field that holds the text.
    #[serde(default = "text")]
    pub text: String,
    /// The field that holds the label: a text, a number, a truth or a list.
    pub label: Option<String>,
    /// Which classes a label stands for; a label not named stands for none. Left out, a label is its class.
    pub is: Option<BTreeMap<String, Vec<String>>>,
    /// Rows with one of these labels are left out.
    #[serde(default)]
    pub skip: BTreeSet<String>,
    /// Classes that every row has.
    #[serde(default)]
    pub always: Vec<String>,
    /// Only every so-manieth row is taken.
    #[serde(default = "every")]
    pub every: usize,
    /// Rows of replies are cut into sentences, each with the mistakes that lie in it.
    #[serde(default)]
    pub sentences: bool,
    /// Rows whose id ends with one of these are kept for testing.
    #[serde(default)]
    pub keep: String,
}

fn bits() -> u32 {
    coach::model::TABLE_BITS
}

fn cost() -> f32 {
    0.3
}

fn text() -> String {
    "text".into()
}

fn every() -> usize {
    1
}

/// A text with what is said of it.
#[derive(Debug, Clone)]
pub struct Row {
    /// As it was written.
    pub text: String,
    /// Its classes.
    pub classes: BTreeSet<String>,
    /// Its measure, for heads that have one.
    pub value: f32,
}

/// Reads the list.
pub fn list(root: &Path) -> Result<List> {
    let path = root.join(LIST);
    let told = std::fs::read_to_string(&path)
        .with_context(|| format!("{} is not there", path.display()))?;
    toml::from_str(&told).with_context(|| format!("{LIST} is not as it must be"))
}

impl Source {
    /// Its rows; refuses a source that may not ship.
    pub fn rows(&self, root: &Path, data: &Path) -> Result<Vec<Row>> {
        let values = match (&self.data, &self.examples) {
            (Some(file), None) => {
                if !ALLOWED.iter().any(|allowed| file.starts_with(allowed)) {
                    bail!("{file} may be measured on, but weights made from it must not ship");
                }
                lines::read(&data.join(file))?
            }
            (None, Some(folder)) => lines::read_folder(&root.join(EXAMPLES).join(folder))?,
            _ => bail!(
                "a source is a file of the data folder or a folder of examples, one of the two"
            ),
        };
        let taken = values.iter().filter(|value| !self.kept(value));
        let taken = taken.step_by(self.every.max(1));
        if self.sentences {
            let cut: Vec<Vec<Value>> = taken.map(parts::sentences).collect::<Result<_>>()?;
            return Ok(cut
                .iter()
                .flatten()
                .filter_map(|value| self.row(value))
                .collect());
        }
        Ok(taken.filter_map(|value| self.row(value)).collect())
    }

    /// Where it comes from, in a word.
    pub fn name(&self) -> String {
        let examples = || {
            self.examples
                .as_ref()
                .map(|folder| format!("examples/{folder}"))
        };
        self.data.clone().or_else(examples).unwrap_or_default()
    }

    fn kept(&self, value: &Value) -> bool {
        let id = lines::text(value, "id");
        id.chars()
            .last()
            .is_some_and(|last| self.keep.contains(last))
    }

    fn row(&self, value: &Value) -> Option<Row> {
        let text = lines::text(value, &self.text).to_owned();
        let label = self.label.as_ref().map(|field| &value[field]);
        let said = label.map(labels).unwrap_or_default();
        if text.trim().is_empty() || said.iter().any(|label| self.skip.contains(label)) {
            return None;
        }
        let mut classes: BTreeSet<String> = self.always.iter().cloned().collect();
        for label in said {
            match &self.is {
                Some(is) => classes.extend(is.get(&label).into_iter().flatten().cloned()),
                None => drop(classes.insert(label)),
            }
        }
        #[allow(clippy::cast_possible_truncation, reason = "a measure is kept as f32")]
        let value = label.and_then(Value::as_f64).unwrap_or_default() as f32;
        Some(Row {
            text,
            classes,
            value,
        })
    }
}

fn labels(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(many) => many.iter().flat_map(labels).collect(),
        Value::String(one) => vec![one.clone()],
        other => vec![other.to_string()],
    }
}
