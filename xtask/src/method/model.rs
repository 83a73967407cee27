//! A model of the method: n-grams, what other models say of the text, and a line for every class.

use std::collections::HashMap;
use std::io::{Read, Write};

use anyhow::{Result, bail};

use super::grams::Vocabulary;
use crate::train::rows::Rows;
use crate::train::solve::{Line, costs, machine, ridge};

/// What others say is held within so many spreads of its mean.
const HELD: f32 = 4.0;

/// How a model is fitted.
#[derive(Debug, Clone, Copy)]
pub struct Fit {
    /// What an error costs, or for a measure one by how much weights are held down.
    pub cost: f32,
    /// How much a column of what others say counts beside the n-grams.
    pub others: f32,
}

/// N-grams and lines; answers are sums, one for every line.
#[derive(Debug, Clone, Default)]
pub struct Model {
    vocabulary: Vocabulary,
    /// Mean and spread of what each other model says.
    others: Vec<(f32, f32)>,
    share: f32,
    lines: Vec<Line>,
}

/// What is to be told of a text.
pub enum Aim<'a> {
    /// One of so many classes, or none of them; each a line of its own.
    Classes(&'a [Vec<bool>]),
    /// Measures.
    Values(&'a [Vec<f32>]),
}

impl Model {
    /// Fits a model; `others` holds what other models say, a row for every text (empty rows for none).
    #[allow(clippy::cast_precision_loss, reason = "texts are counted in thousands")]
    pub fn fit(texts: &[&str], others: &[Vec<f32>], aim: &Aim<'_>, fit: Fit) -> Self {
        let vocabulary = Vocabulary::learn(texts);
        let n = texts.len() as f32;
        let width = others.first().map_or(0, Vec::len);
        let spread = (0..width).map(|at| {
            let mean = others.iter().map(|row| row[at]).sum::<f32>() / n;
            let square = others
                .iter()
                .map(|row| (row[at] - mean).powi(2))
                .sum::<f32>()
                / n;
            (mean, square.sqrt().max(1e-6))
        });
        let mut model = Self {
            others: spread.collect(),
            vocabulary,
            share: fit.others,
            lines: Vec::new(),
        };
        let rows = model.rows(texts, others);
        model.lines = match aim {
            Aim::Classes(classes) => classes
                .iter()
                .map(|yes| machine(&rows, yes, &costs(yes, fit.cost, true)))
                .collect(),
            Aim::Values(values) => values
                .iter()
                .map(|values| ridge(&rows, values, 1.0 / fit.cost))
                .collect(),
        };
        model
    }

    /// The sums for texts: a row for each text, a number for each line.
    pub fn sums(&self, texts: &[&str], others: &[Vec<f32>]) -> Vec<Vec<f32>> {
        let rows = self.rows(texts, others);
        (0..texts.len())
            .map(|at| {
                self.lines
                    .iter()
                    .map(|line| line.at(rows.row(at)))
                    .collect()
            })
            .collect()
    }

    fn rows(&self, texts: &[&str], others: &[Vec<f32>]) -> Rows {
        let from = self.vocabulary.columns();
        let mut rows = Rows::new(from + self.others.len());
        for (at, text) in texts.iter().enumerate() {
            let mut cells = self.vocabulary.row(text);
            for (number, (mean, spread)) in self.others.iter().enumerate() {
                let value = ((others[at][number] - mean) / spread).clamp(-HELD, HELD) * self.share;
                cells.push((u32::try_from(from + number).unwrap_or(u32::MAX), value));
            }
            rows.push(cells);
        }
        rows
    }

    /// Writes it for the next run.
    pub fn write(&self, out: &mut impl Write) -> Result<()> {
        let mut known: Vec<_> = self.vocabulary.known.iter().collect();
        known.sort_unstable_by_key(|(gram, _)| **gram);
        count(out, known.len())?;
        for (gram, (block, column, rarity)) in known {
            out.write_all(&gram.to_le_bytes())?;
            out.write_all(&[*block])?;
            out.write_all(&column.to_le_bytes())?;
            out.write_all(&rarity.to_le_bytes())?;
        }
        count(out, self.others.len())?;
        for (mean, spread) in &self.others {
            numbers(out, &[*mean, *spread])?;
        }
        numbers(out, &[self.share])?;
        count(out, self.lines.len())?;
        for line in &self.lines {
            count(out, line.weights.len())?;
            numbers(out, &line.weights)?;
            numbers(out, &[line.bias])?;
        }
        Ok(())
    }

    /// Reads what was written.
    pub fn read(from: &mut impl Read) -> Result<Self> {
        let mut known = HashMap::new();
        for _ in 0..counted(from)? {
            let mut bytes = [0; 17];
            from.read_exact(&mut bytes)?;
            let four = |at: usize| [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
            let gram = u64::from_le_bytes(bytes[..8].try_into()?);
            known.insert(
                gram,
                (
                    bytes[8],
                    u32::from_le_bytes(four(9)),
                    f32::from_le_bytes(four(13)),
                ),
            );
        }
        let mut others = Vec::new();
        for _ in 0..counted(from)? {
            let two = numbered(from, 2)?;
            others.push((two[0], two[1]));
        }
        let share = numbered(from, 1)?[0];
        let mut lines = Vec::new();
        for _ in 0..counted(from)? {
            let length = counted(from)?;
            lines.push(Line {
                weights: numbered(from, length)?,
                bias: numbered(from, 1)?[0],
            });
        }
        Ok(Self {
            vocabulary: Vocabulary { known },
            others,
            share,
            lines,
        })
    }
}

/// Nothing that is kept is longer.
const COUNT_MAX: u64 = 100_000_000;

fn count(out: &mut impl Write, count: usize) -> Result<()> {
    Ok(out.write_all(&(count as u64).to_le_bytes())?)
}

fn numbers(out: &mut impl Write, numbers: &[f32]) -> Result<()> {
    for number in numbers {
        out.write_all(&number.to_le_bytes())?;
    }
    Ok(())
}

fn counted(from: &mut impl Read) -> Result<usize> {
    let mut bytes = [0; 8];
    from.read_exact(&mut bytes)?;
    let count = u64::from_le_bytes(bytes);
    if count > COUNT_MAX {
        bail!("a count of {count} is none of ours");
    }
    Ok(usize::try_from(count)?)
}

fn numbered(from: &mut impl Read, count: usize) -> Result<Vec<f32>> {
    let mut bytes = vec![0; count * 4];
    from.read_exact(&mut bytes)?;
    Ok(bytes
        .as_chunks::<4>()
        .0
        .iter()
        .map(|four| f32::from_le_bytes(*four))
        .collect())
}

impl super::Answerer {
    /// Writes it for the next run.
    pub fn write(&self, out: &mut impl Write) -> Result<()> {
        self.model.write(out)?;
        count(out, self.labels.len())?;
        for label in &self.labels {
            count(out, label.len())?;
            out.write_all(label.as_bytes())?;
        }
        numbers(out, &self.lifts)?;
        numbers(out, &[self.curve.0, self.curve.1, self.unseen])
    }

    /// Reads what was written for this set.
    pub fn read(set: super::tasks::Set, from: &mut impl Read) -> Result<Self> {
        let model = Model::read(from)?;
        let mut labels = Vec::new();
        for _ in 0..counted(from)? {
            let mut bytes = vec![0; counted(from)?];
            from.read_exact(&mut bytes)?;
            labels.push(String::from_utf8(bytes)?);
        }
        let lifts = numbered(from, labels.len())?;
        let curve = numbered(from, 3)?;
        Ok(Self {
            set,
            model,
            labels,
            lifts,
            curve: (curve[0], curve[1]),
            unseen: curve[2],
        })
    }
}
