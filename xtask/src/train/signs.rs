//! What the signs of a customer's message weigh: a logistic regression for a complaint, a linear one for heat. Few
//! weights with names, kept as lines of text so that people can read them.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Result, bail};
use coach::message::{self, HeatStep};
use serde_json::Value;

use super::folds::{FOLDS, folds, part};
use super::heads::EXAMPLES;
use super::{lines, parts};
use crate::figures::measures;

/// The name by which `train --only` asks for them.
pub const NAME: &str = "signs";
/// From the root of the repository.
const FILE: &str = "crates/coach/weights/signs.txt";
/// Our own messages; those by readers who saw no rule have rows that are kept for testing.
const FOLDERS: [&str; 2] = ["messages", "messages-fresh"];
const FRESH: &str = "messages-fresh";
/// Hold the weights down; larger holds harder.
const HOLD_COMPLAINT: f64 = 5.0;
const HOLD_HEAT: f64 = 10.0;
/// Steps of the search; it settles in a handful.
const STEPS_MAX: usize = 50;
/// A line through many points keeps to the middle; its values are drawn apart by one of these, the best for the steps.
const STRETCHES: [f64; 6] = [1.0, 1.1, 1.2, 1.3, 1.4, 1.5];

/// One message.
struct Row {
    text: String,
    /// Its evidence, and a one for where the sum begins.
    evidence: Vec<f64>,
    complaint: bool,
    heat: usize,
}

/// Fits both and writes them.
pub fn run(root: &Path) -> Result<()> {
    let rows = rows(root)?;
    let names: Vec<&str> = message::evidence_of("")
        .iter()
        .map(|(name, _)| *name)
        .collect();
    let all: Vec<&Row> = rows.iter().collect();
    let mut page = format!(
        "# Written by `cargo xtask train` from {} messages of our own: what each piece of evidence weighs (src/message/evidence.rs).\n{}",
        rows.len(),
        told(&rows)
    );
    for (kind, weights) in [("complaint", complaint(&all)), ("heat", heat(&all))] {
        for (name, weight) in names.iter().chain(&["begins"]).zip(weights) {
            let _ = writeln!(page, "{kind} {name} {weight:.4}");
        }
    }
    std::fs::write(root.join(FILE), &page)?;
    println!("{page}");
    Ok(())
}

fn rows(root: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for folder in FOLDERS {
        let read = lines::read_folder(&root.join(EXAMPLES).join(folder))?;
        let taken = read
            .iter()
            .filter(|row| folder != FRESH || !parts::is_kept(row));
        rows.extend(taken.filter_map(row));
    }
    if rows.len() < 2 * FOLDS {
        bail!("{} messages are too few", rows.len());
    }
    Ok(rows)
}

fn row(value: &Value) -> Option<Row> {
    let text = lines::text(value, "text").to_owned();
    let pieces = message::evidence_of(&text);
    let evidence = pieces.iter().map(|(_, piece)| f64::from(*piece));
    Some(Row {
        evidence: evidence.chain([1.0]).collect(),
        complaint: value["complaint"].as_bool()?,
        heat: usize::try_from(value["heat"].as_u64()?).ok()?,
        text,
    })
}

/// What the fitted weights alone reach on messages they had not seen.
fn told(rows: &[Row]) -> String {
    let right: Vec<usize> = rows.iter().map(|row| usize::from(row.complaint)).collect();
    let steps: Vec<usize> = rows.iter().map(|row| row.heat).collect();
    let fold = folds(rows.iter().map(|row| row.text.as_str()), &right);
    let (mut said, mut heated) = (vec![0; rows.len()], vec![0; rows.len()]);
    for number in 0..FOLDS {
        let (seen, unseen) = part(&fold, number);
        let seen: Vec<&Row> = seen.iter().map(|&at| &rows[at]).collect();
        let (by_complaint, by_heat) = (complaint(&seen), heat(&seen));
        for at in unseen {
            said[at] = usize::from(sum(&rows[at].evidence, &by_complaint) > 0.0);
            heated[at] = step(sum(&rows[at].evidence, &by_heat));
        }
    }
    format!(
        "# Alone, in {FOLDS} folds, on rows not seen: complaint macro-F1 {:.3}, heat step kappa {:.3}.\n",
        measures::macro_f1(&right, &said),
        measures::kappa(&steps, &heated, HeatStep::ALL.len())
    )
}

/// The step that so much heat, in steps, is told as.
#[allow(
    clippy::cast_possible_truncation,
    reason = "heat is told in small numbers"
)]
fn step(steps: f64) -> usize {
    let told = HeatStep::of_heat((steps as f32).clamp(0.0, 4.0) / 4.0);
    let place = HeatStep::ALL.iter().position(|step| *step == told);
    place.unwrap_or(0)
}

fn sum(evidence: &[f64], weights: &[f64]) -> f64 {
    evidence.iter().zip(weights).map(|(e, w)| e * w).sum()
}

/// A logistic regression by Newton's steps.
fn complaint(rows: &[&Row]) -> Vec<f64> {
    let size = rows[0].evidence.len();
    let mut weights = vec![0.0; size];
    for _ in 0..STEPS_MAX {
        let mut normal = held(size, HOLD_COMPLAINT);
        let mut pull: Vec<f64> = weights
            .iter()
            .map(|weight| -HOLD_COMPLAINT * weight)
            .collect();
        pull[size - 1] = 0.0;
        for row in rows {
            let chance = 1.0 / (1.0 + (-sum(&row.evidence, &weights)).exp());
            let gap = f64::from(u8::from(row.complaint)) - chance;
            add(&mut normal, &mut pull, row, chance * (1.0 - chance), gap);
        }
        let way = solved(normal, pull);
        let most = way.iter().fold(0.0f64, |most, step| most.max(step.abs()));
        for (weight, step) in weights.iter_mut().zip(way) {
            *weight += step;
        }
        if most < 1e-6 {
            break;
        }
    }
    weights
}

/// A line through the steps, drawn apart.
#[allow(
    clippy::cast_precision_loss,
    reason = "messages are counted in thousands"
)]
fn heat(rows: &[&Row]) -> Vec<f64> {
    let size = rows[0].evidence.len();
    let mut normal = held(size, HOLD_HEAT);
    let mut pull = vec![0.0; size];
    for row in rows {
        add(&mut normal, &mut pull, row, 1.0, row.heat as f64);
    }
    let line = solved(normal, pull);
    let told: Vec<f64> = rows.iter().map(|row| sum(&row.evidence, &line)).collect();
    let middle = told.iter().sum::<f64>() / told.len() as f64;
    let right: Vec<usize> = rows.iter().map(|row| row.heat).collect();
    let kappa = |stretch: f64| {
        let steps: Vec<usize> = told
            .iter()
            .map(|value| step(middle + stretch * (value - middle)))
            .collect();
        measures::kappa(&right, &steps, HeatStep::ALL.len())
    };
    let best = STRETCHES
        .into_iter()
        .max_by(|one, other| kappa(*one).total_cmp(&kappa(*other)))
        .unwrap_or(1.0);
    let mut weights: Vec<f64> = line.iter().map(|weight| weight * best).collect();
    weights[size - 1] += middle * (1.0 - best);
    weights
}

/// The sums that a row adds to: `weight` of its evidence with itself, `pull` of its evidence.
fn add(normal: &mut [Vec<f64>], pulls: &mut [f64], row: &Row, weight: f64, pull: f64) {
    for (i, one) in row
        .evidence
        .iter()
        .enumerate()
        .filter(|(_, one)| **one != 0.0)
    {
        pulls[i] += one * pull;
        for (j, other) in row.evidence.iter().enumerate() {
            normal[i][j] += weight * one * other;
        }
    }
}

/// Holds every weight down but where the sum begins.
fn held(size: usize, hold: f64) -> Vec<Vec<f64>> {
    let mut normal = vec![vec![0.0; size]; size];
    for (at, line) in normal.iter_mut().enumerate() {
        line[at] = if at + 1 < size { hold } else { 1e-9 };
    }
    normal
}

/// The solution of a small system of equations, by elimination with the largest pivot.
fn solved(mut of: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for column in 0..size {
        let largest = (column..size)
            .max_by(|a, b| of[*a][column].abs().total_cmp(&of[*b][column].abs()))
            .unwrap_or(column);
        of.swap(column, largest);
        right.swap(column, largest);
        let pivot = of[column].clone();
        for below in column + 1..size {
            let factor = of[below][column] / pivot[column];
            for (value, above) in of[below].iter_mut().zip(&pivot).skip(column) {
                *value -= factor * above;
            }
            right[below] -= factor * right[column];
        }
    }
    for at in (0..size).rev() {
        let known: f64 = (at + 1..size).map(|j| of[at][j] * right[j]).sum();
        right[at] = (right[at] - known) / of[at][at];
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_system_is_solved() {
        let found = solved(vec![vec![0.0, 2.0], vec![3.0, 1.0]], vec![4.0, 5.0]);
        assert!((found[0] - 1.0).abs() < 1e-12 && (found[1] - 2.0).abs() < 1e-12);
    }

    #[test]
    fn the_weights_that_ship_are_those_of_the_examples() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let rows = rows(&root).expect("the examples are there");
        let all: Vec<&Row> = rows.iter().collect();
        let shipped = std::fs::read_to_string(root.join(FILE)).expect("the weights are there");
        let begins = complaint(&all).pop().expect("a weight");
        let line = format!("complaint begins {begins:.4}");
        assert!(
            shipped.lines().any(|shipped| shipped == line),
            "`cargo xtask train --only {NAME}` makes them anew: {line}"
        );
    }
}
