//! What the method can do with all the data there is: models that are measured and never shipped, kept under the build
//! folder. N-grams weighted by rarity, beside what models of other sets and the reader say, through linear machines.

pub mod grams;
pub mod model;
pub mod others;
pub mod tasks;

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::figures::measures;
use crate::score::{Task, Told};
use crate::train::calibrate;
use crate::train::folds::{FOLDS, folds, part};
use model::{Aim, Fit, Model};
use others::Library;
use tasks::{Row, Set};

/// How each set is fitted; found by cross-validation on its train part.
fn fit(set: Set) -> Fit {
    let (cost, others) = match set {
        Set::Complaints => (0.25, 0.05),
        Set::Feedback => (0.12, 0.06),
        Set::Airline => (0.06, 0.015),
        Set::Banking => (1.0, 0.0),
        Set::Anger => (1.0, 0.1),
        Set::Emotions => (0.04, 0.05),
        Set::PoliteWiki | Set::PoliteExchange => (0.3, 0.05),
        Set::Questions => (0.1, 0.12),
    };
    Fit { cost, others }
}

/// One set's model with what makes answers of its sums.
pub struct Answerer {
    set: Set,
    model: Model,
    /// By line.
    labels: Vec<String>,
    /// Added to each line's sum before the highest is taken.
    lifts: Vec<f32>,
    /// Slope and offset of the curve that makes a chance of a sum, where there are two labels.
    curve: (f32, f32),
    /// What it reached on rows it had not seen, in the set's own measure; 0 where nobody looked.
    pub unseen: f32,
}

/// A measure has one line; two labels have one; more have a line each.
fn labels(set: Set, rows: &[Row]) -> Vec<String> {
    match set {
        Set::Anger | Set::Emotions => vec!["anger".into()],
        Set::PoliteWiki | Set::PoliteExchange => vec!["polite".into()],
        Set::Complaints => vec!["1".into()],
        Set::Feedback => vec!["complaint".into()],
        Set::Airline | Set::Banking | Set::Questions => rows
            .iter()
            .map(|row| row.label.clone())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
    }
}

fn measured(set: Set) -> bool {
    matches!(set, Set::Anger | Set::PoliteWiki | Set::PoliteExchange)
}

fn fitted(set: Set, rows: &[&Row], said: &[Vec<f32>], labels: &[String], fit: Fit) -> Model {
    let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    if measured(set) {
        let values = vec![rows.iter().map(|row| row.value).collect()];
        return Model::fit(&texts, said, &Aim::Values(&values), fit);
    }
    let classes: Vec<Vec<bool>> = labels
        .iter()
        .map(|label| rows.iter().map(|row| row.label == *label).collect())
        .collect();
    Model::fit(&texts, said, &Aim::Classes(&classes), fit)
}

/// The sums each row gets from a model that has not seen it.
pub fn unseen(set: Set, rows: &[Row], said: &[Vec<f32>], fit: Fit) -> Vec<Vec<f32>> {
    let labels = labels(set, rows);
    let all: Vec<String> = rows
        .iter()
        .map(|row| row.label.clone())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let numbers: Vec<usize> = rows
        .iter()
        .map(|row| {
            all.iter()
                .position(|label| *label == row.label)
                .unwrap_or(0)
        })
        .collect();
    let fold = folds(rows.iter().map(|row| row.text.as_str()), &numbers);
    let mut sums = vec![Vec::new(); rows.len()];
    for number in 0..FOLDS {
        let (seen, left) = part(&fold, number);
        let pick = |numbers: &[usize]| -> (Vec<&Row>, Vec<Vec<f32>>) {
            numbers
                .iter()
                .map(|&at| (&rows[at], said[at].clone()))
                .unzip()
        };
        let (known, known_said) = pick(&seen);
        let model = fitted(set, &known, &known_said, &labels, fit);
        let (new, new_said) = pick(&left);
        let texts: Vec<&str> = new.iter().map(|row| row.text.as_str()).collect();
        for (at, row) in left.into_iter().zip(model.sums(&texts, &new_said)) {
            sums[at] = row;
        }
    }
    sums
}

impl Answerer {
    /// Trains on the train part, or on the rows given.
    pub fn train(set: Set, rows: &[Row], library: &Library) -> Self {
        let fit = fit(set);
        let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
        let said = if fit.others > 0.0 {
            library.say(&texts, set.folder())
        } else {
            vec![Vec::new(); rows.len()]
        };
        let labels = labels(set, rows);
        let sums = if set == Set::Banking {
            Vec::new()
        } else {
            unseen(set, rows, &said, fit)
        };
        let all: Vec<&Row> = rows.iter().collect();
        let mut answerer = Self {
            set,
            model: fitted(set, &all, &said, &labels, fit),
            lifts: vec![0.0; labels.len()],
            labels,
            curve: (1.0, 0.0),
            unseen: 0.0,
        };
        if !sums.is_empty() {
            answerer.settle(rows, &sums);
            answerer.unseen = answerer.reached(rows, &sums);
        }
        answerer
    }

    /// Finds from sums of unseen rows where the line between the labels is best drawn.
    fn settle(&mut self, rows: &[Row], sums: &[Vec<f32>]) {
        if self.labels.len() == 1 {
            if self.set == Set::Anger {
                return;
            }
            let ends: Vec<usize> = (0..rows.len())
                .filter(|&at| rows[at].label != "middle")
                .collect();
            let firsts: Vec<f32> = ends.iter().map(|&at| sums[at][0]).collect();
            let yes: Vec<bool> = ends
                .iter()
                .map(|&at| rows[at].label == self.labels[0])
                .collect();
            let (slope, _) = calibrate::curve(&firsts, &yes);
            // The threshold that is best on unseen rows stands at a chance of one half.
            let measure = |edge: f32| {
                let told: Vec<usize> = firsts.iter().map(|sum| usize::from(*sum >= edge)).collect();
                let right: Vec<usize> = yes.iter().map(|y| usize::from(*y)).collect();
                if measured(self.set) {
                    measures::accuracy(&right, &told)
                } else {
                    measures::macro_f1(&right, &told)
                }
            };
            let edge = smooth_best(measure);
            self.curve = (slope, -slope * edge);
            return;
        }
        let right: Vec<usize> = rows
            .iter()
            .map(|row| {
                self.labels
                    .iter()
                    .position(|label| *label == row.label)
                    .unwrap_or(0)
            })
            .collect();
        // One label after the other is lifted or lowered as long as it helps, twice round.
        for _ in 0..2 {
            for class in 0..self.labels.len() {
                let was = self.lifts[class];
                let figure = |lift: f32| {
                    let told: Vec<usize> = sums
                        .iter()
                        .map(|row| best(row, &self.lifts, Some((class, was + lift))))
                        .collect();
                    measures::macro_f1(&right, &told)
                };
                let lift = smooth_best(figure);
                self.lifts[class] = was + lift;
            }
        }
    }

    /// The set's figure for sums of unseen rows, with the lines as they were drawn over all of them.
    fn reached(&self, rows: &[Row], sums: &[Vec<f32>]) -> f32 {
        let scores: Vec<f32> = sums.iter().map(|sums| self.score(sums)).collect();
        let figure = match self.set {
            Set::Anger => {
                let values: Vec<f32> = rows.iter().map(|row| row.value).collect();
                measures::pearson(&scores, &values)
            }
            Set::Emotions => {
                let yes: Vec<bool> = rows.iter().map(|row| row.label == "anger").collect();
                measures::auc(&scores, &yes)
            }
            _ if self.labels.len() == 1 => {
                let ends: Vec<usize> = (0..rows.len())
                    .filter(|&at| rows[at].label != "middle")
                    .collect();
                let right: Vec<usize> = ends
                    .iter()
                    .map(|&at| usize::from(rows[at].label == self.labels[0]))
                    .collect();
                let told: Vec<usize> = ends
                    .iter()
                    .map(|&at| usize::from(scores[at] >= 0.5))
                    .collect();
                if measured(self.set) {
                    measures::accuracy(&right, &told)
                } else {
                    measures::macro_f1(&right, &told)
                }
            }
            _ => {
                let place = |row: &Row| {
                    self.labels
                        .iter()
                        .position(|label| *label == row.label)
                        .unwrap_or(0)
                };
                let right: Vec<usize> = rows.iter().map(place).collect();
                let told: Vec<usize> = sums
                    .iter()
                    .map(|sums| best(sums, &self.lifts, None))
                    .collect();
                measures::macro_f1(&right, &told)
            }
        };
        #[allow(clippy::cast_possible_truncation, reason = "kept as f32")]
        let figure = figure as f32;
        figure
    }

    /// Sums for texts.
    pub fn sums(&self, texts: &[&str], library: &Library) -> Vec<Vec<f32>> {
        let said = if fit(self.set).others > 0.0 {
            library.say(texts, self.set.folder())
        } else {
            vec![Vec::new(); texts.len()]
        };
        self.model.sums(texts, &said)
    }

    /// The chance of the first label, or the measure itself.
    fn score(&self, sums: &[f32]) -> f32 {
        if self.set == Set::Anger {
            return sums[0].clamp(0.0, 1.0);
        }
        1.0 / (1.0 + (-(self.curve.0 * sums[0] + self.curve.1)).exp())
    }

    /// The answer that sums give.
    fn told(&self, sums: &[f32]) -> Told {
        if self.labels.len() > 1 {
            let at = best(sums, &self.lifts, None);
            return Told {
                label: json!(self.labels[at]),
                score: sums[at] + self.lifts[at],
            };
        }
        told(self.set, self.score(sums))
    }
}

/// An answer with two labels.
fn told(set: Set, score: f32) -> Told {
    let yes = score >= 0.5;
    let label: Value = match set {
        Set::Complaints => json!(u8::from(yes)),
        Set::Feedback => json!(if yes { "complaint" } else { "other" }),
        Set::PoliteWiki | Set::PoliteExchange => json!(if yes { "polite" } else { "impolite" }),
        _ => json!(if yes { "anger" } else { "none" }),
    };
    Told { label, score }
}

fn best(sums: &[f32], lifts: &[f32], instead: Option<(usize, f32)>) -> usize {
    let sum = |at: usize| {
        sums[at]
            + instead
                .filter(|(class, _)| *class == at)
                .map_or(lifts[at], |(_, lift)| lift)
    };
    (0..sums.len())
        .max_by(|a, b| sum(*a).total_cmp(&sum(*b)))
        .unwrap_or(0)
}

/// Where a figure is best between -0.6 and 0.6, each place judged with its neighbours, so that luck does not win.
fn smooth_best(figure: impl Fn(f32) -> f64) -> f32 {
    let places: Vec<f32> = (-15..=15i16).map(|step| f32::from(step) * 0.04).collect();
    let figures: Vec<f64> = places.iter().map(|place| figure(*place)).collect();
    let smooth = |at: usize| -> f64 {
        let near = &figures[at.saturating_sub(2)..(at + 3).min(figures.len())];
        #[allow(clippy::cast_precision_loss, reason = "five at most")]
        let mean = near.iter().sum::<f64>() / near.len() as f64;
        mean
    };
    let nearest = |at: usize| -places[at].abs();
    let best = (0..places.len()).max_by(|a, b| {
        smooth(*a)
            .total_cmp(&smooth(*b))
            .then(nearest(*a).total_cmp(&nearest(*b)))
    });
    best.map_or(0.0, |at| places[at])
}

/// Where the models of the method are kept.
pub fn cache(root: &Path) -> Result<PathBuf> {
    let folder = root.join("target/method");
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    Ok(folder)
}

/// The model of a set, from an earlier run or trained now.
pub fn open(root: &Path, data: &Path, set: Set, library: &Library) -> Result<Answerer> {
    let path = cache(root)?.join(format!("{}.bin", set.folder()));
    if let Ok(file) = File::open(&path) {
        let mut from = BufReader::new(file);
        let kept = Answerer::read(set, &mut from);
        return kept.with_context(|| format!("{} is damaged; delete it", path.display()));
    }
    eprintln!("training on {}", set.folder());
    let answerer = Answerer::train(set, &set.rows(data, "train")?, library);
    let partly = path.with_extension("partly");
    answerer.write(&mut BufWriter::new(File::create(&partly)?))?;
    std::fs::rename(partly, path)?;
    Ok(answerer)
}

/// Answers a task with the method's weights. Where two sets judge a task, a machine tells of which kind a text is, and
/// the two models speak in that measure.
pub fn answer(root: &Path, data: &Path, task: Task, texts: &[&str]) -> Result<Vec<Told>> {
    let library = Library::open(&cache(root)?, data)?;
    let sets = Set::of(task);
    let mut all = Vec::new();
    for set in sets {
        let answerer = open(root, data, *set, &library)?;
        let sums = answerer.sums(texts, &library);
        all.push((answerer, sums));
    }
    let (first, first_sums) = &all[0];
    if task == Task::Question {
        // How the last question begins says more than a few hundred open questions can teach.
        let said = texts.iter().zip(first_sums).map(|(text, sums)| {
            let rule = crate::shipped::question(text);
            let lifted = sums
                .iter()
                .zip(&first.labels)
                .map(|(sum, label)| sum + if label == rule { RULE_SHARE } else { 0.0 });
            first.told(&lifted.collect::<Vec<f32>>())
        });
        return Ok(said.collect());
    }
    if task == Task::Banking77 {
        // Two readings of the same rows: n-grams by rarity, and the hashed ones of the model that ships.
        return texts
            .iter()
            .zip(first_sums)
            .map(|(text, sums)| Ok(first.told(&beside(sums, text, &first.labels)?)))
            .collect();
    }
    let Some((second, second_sums)) = all.get(1) else {
        return Ok(first_sums.iter().map(|sums| first.told(sums)).collect());
    };
    let gate = gate(root, data, sets[0], sets[1])?;
    let none = vec![Vec::new(); texts.len()];
    let kinds = gate.sums(texts, &none);
    Ok((0..texts.len())
        .map(|at| {
            let share = 1.0 / (1.0 + (-4.0 * kinds[at][0]).exp());
            let score = share * first.score(&first_sums[at])
                + (1.0 - share) * second.score(&second_sums[at]);
            told(sets[0], score)
        })
        .collect())
}

/// The sums with the log of the shipped model's odds beside them.
fn beside(sums: &[f32], text: &str, labels: &[String]) -> Result<Vec<f32>> {
    let said = crate::shipped::banking(text)?;
    let odds = |label: &str| {
        let chance = said
            .iter()
            .find(|(one, _)| *one == label)
            .map_or(0.0, |(_, chance)| *chance)
            .clamp(1e-4, 0.999);
        (chance / (1.0 - chance)).ln()
    };
    Ok(sums
        .iter()
        .zip(labels)
        .map(|(sum, label)| sum + SHIPPED_SHARE * odds(label))
        .collect())
}

/// How much the rule's word on a question counts.
const RULE_SHARE: f32 = 0.6;
/// How much the shipped model's odds count.
const SHIPPED_SHARE: f32 = 0.25;

/// Tells texts of one set from those of another.
fn gate(root: &Path, data: &Path, one: Set, other: Set) -> Result<Model> {
    let path = cache(root)?.join(format!("{}-or-{}.bin", one.folder(), other.folder()));
    if let Ok(file) = File::open(&path) {
        return Model::read(&mut BufReader::new(file));
    }
    let (a, b) = (one.rows(data, "train")?, other.rows(data, "train")?);
    let thin = (b.len() / a.len().max(1) / 4).max(1);
    let b: Vec<&Row> = b.iter().step_by(thin).collect();
    let texts: Vec<&str> = a
        .iter()
        .chain(b.iter().copied())
        .map(|row| row.text.as_str())
        .collect();
    let yes: Vec<bool> = (0..texts.len()).map(|at| at < a.len()).collect();
    let none = vec![Vec::new(); texts.len()];
    let model = Model::fit(
        &texts,
        &none,
        &Aim::Classes(&[yes]),
        Fit {
            cost: 1.0,
            others: 0.0,
        },
    );
    model.write(&mut BufWriter::new(File::create(path)?))?;
    Ok(model)
}
