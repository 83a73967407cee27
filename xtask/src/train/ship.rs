//! Trains the heads and writes their weights with what they reached.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};
use coach::model::{Head, Kind, Made};

use super::calibrate;
use super::cut::hashed;
use super::folds::{FOLDS, folds, part};
use super::heads::{self, Row, Wanted};
use super::rows::Rows;
use super::signs;
use super::solve::{Line, costs, machine, ridge};
use crate::figures::measures;

/// Where the weights that ship lie, from the root of the repository.
const FOLDER: &str = "crates/coach/weights";
/// Where those lie that are read for figures alone.
const FOLDER_MEASURED: &str = "xtask/weights";
/// All weights that ship together, in bytes.
pub const BYTES_MAX: u64 = 2_000_000;

/// Trains every head of the list and what the signs weigh, or the one of that name, and tells what it reached.
pub fn run(root: &Path, data: &Path, only: Option<&str>) -> Result<bool> {
    let list = heads::list(root)?;
    let wanted: Vec<_> = list
        .head
        .iter()
        .filter(|head| only.is_none_or(|name| head.name == name))
        .collect();
    if only.is_none_or(|name| name == signs::NAME) {
        signs::run(root)?;
    }
    if wanted.is_empty() && only != Some(signs::NAME) {
        bail!("{} names no such head", heads::LIST);
    }
    for head in wanted {
        let trained = train(root, data, head).with_context(|| format!("training {}", head.name))?;
        let folder = root.join(if head.measured_only {
            FOLDER_MEASURED
        } else {
            FOLDER
        });
        std::fs::write(folder.join(format!("{}.bin", head.name)), &trained.bytes)?;
        std::fs::write(folder.join(format!("{}.toml", head.name)), &trained.told)?;
        println!("{}", trained.told);
    }
    let total = total(&root.join(FOLDER))?;
    println!("weights that ship: {total} bytes of at most {BYTES_MAX}");
    Ok(total <= BYTES_MAX)
}

/// What the weights in a folder take together.
fn total(folder: &Path) -> Result<u64> {
    let mut total = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.path().extension().is_some_and(|e| e == "bin") {
            total += entry.metadata()?.len();
        }
    }
    Ok(total)
}

struct Trained {
    bytes: Vec<u8>,
    told: String,
}

/// The classes as the head will know them.
fn classes(wanted: &Wanted, rows: &[Row]) -> Vec<String> {
    if wanted.measure {
        return vec![wanted.name.clone()];
    }
    if !wanted.classes.is_empty() {
        return wanted.classes.clone();
    }
    let all: BTreeSet<_> = rows
        .iter()
        .flat_map(|row| row.classes.iter().cloned())
        .collect();
    all.into_iter().collect()
}

fn train(root: &Path, data: &Path, wanted: &Wanted) -> Result<Trained> {
    let mut rows = Vec::new();
    let mut sources = Vec::new();
    for source in &wanted.from {
        let more = source.rows(root, data)?;
        sources.push((source.name(), more.len()));
        rows.extend(more);
    }
    if rows.len() < 2 * FOLDS {
        bail!("{} rows are too few", rows.len());
    }
    let labels = classes(wanted, &rows);
    let matrix = hashed(rows.iter().map(|row| row.text.as_str()), wanted).thinned(wanted.at_least);
    let mut told = format!(
        "# Written by `cargo xtask train`; figures are of rows the model had not seen, in {FOLDS} folds.\nname = {:?}\nwhat = {:?}\nrows = {}\n",
        wanted.name,
        wanted.what,
        rows.len()
    );
    for (name, count) in &sources {
        let _ = writeln!(told, "[[source]]\nname = {name:?}\nrows = {count}");
    }
    let mut made = Made {
        kind: if wanted.measure {
            Kind::Measure
        } else {
            Kind::Chance
        },
        bits: wanted.bits,
        tables: matrix.columns() >> wanted.bits,
        some: wanted.at_least > 1,
        classes: Vec::new(),
    };
    let mut chances: Vec<Vec<f32>> = Vec::new();
    let any = (wanted.any > 0.0).then(|| {
        let yes: Vec<bool> = rows.iter().map(|row| !row.classes.is_empty()).collect();
        parted(&matrix, &rows, wanted, &yes)
    });
    for label in &labels {
        let fitted = if wanted.measure {
            measure(&matrix, &rows, wanted)
        } else {
            chance(&matrix, &rows, wanted, label, any.as_ref())
        };
        let _ = writeln!(told, "[[class]]\nlabel = {label:?}\n{}", fitted.told);
        made.classes.push((
            label.clone(),
            fitted.line.weights,
            fitted.line.bias,
            fitted.slope,
            fitted.offset,
        ));
        chances.push(fitted.unseen);
    }
    if labels.len() > 2 && rows.iter().all(|row| row.classes.len() <= 1) {
        let _ = writeln!(told, "[whole]\n{}", whole(&labels, &rows, &chances));
    }
    let bytes = made.bytes()?;
    let _ = writeln!(told, "[weights]\nbytes = {}", bytes.len());
    // What is written must be what can be read.
    Head::parse(bytes.clone().leak())?;
    Ok(Trained { bytes, told })
}

struct Fitted {
    line: Line,
    slope: f32,
    offset: f32,
    /// What each row got from a model that had not seen it.
    unseen: Vec<f32>,
    told: String,
}

/// A line between rows, and each row's sum by a line that had not seen it.
struct Parted {
    line: Line,
    unseen: Vec<f32>,
}

impl Parted {
    /// This line with so much of another added.
    fn lean_on(&mut self, other: &Self, share: f32) {
        let add = |here: &mut [f32], there: &[f32]| {
            for (here, there) in here.iter_mut().zip(there) {
                *here += share * there;
            }
        };
        add(&mut self.line.weights, &other.line.weights);
        add(&mut self.unseen, &other.unseen);
        self.line.bias += share * other.line.bias;
    }
}

fn parted(matrix: &Rows, rows: &[Row], wanted: &Wanted, yes: &[bool]) -> Parted {
    // Folds by the text alone would do, but a rare class must stand in each of them.
    let fold = folds(
        rows.iter().map(|row| row.text.as_str()),
        &yes.iter().map(|y| usize::from(*y)).collect::<Vec<_>>(),
    );
    let mut sums = vec![0f32; rows.len()];
    for number in 0..FOLDS {
        let (seen, unseen) = part(&fold, number);
        let side: Vec<bool> = seen.iter().map(|&at| yes[at]).collect();
        let line = machine(
            &matrix.pick(&seen),
            &side,
            &costs(&side, wanted.cost, wanted.even),
        );
        for at in unseen {
            sums[at] = line.at(matrix.row(at));
        }
    }
    Parted {
        line: machine(matrix, yes, &costs(yes, wanted.cost, wanted.even)),
        unseen: sums,
    }
}

fn chance(
    matrix: &Rows,
    rows: &[Row],
    wanted: &Wanted,
    label: &str,
    any: Option<&Parted>,
) -> Fitted {
    let yes: Vec<bool> = rows.iter().map(|row| row.classes.contains(label)).collect();
    let mut parted = parted(matrix, rows, wanted, &yes);
    if let Some(any) = any {
        parted.lean_on(any, wanted.any);
    }
    let (slope, offset) = calibrate::curve(&parted.unseen, &yes);
    let unseen: Vec<f32> = parted
        .unseen
        .iter()
        .map(|sum| 1.0 / (1.0 + (-(slope * sum + offset)).exp()))
        .collect();
    let said: Vec<bool> = unseen.iter().map(|chance| *chance >= 0.5).collect();
    let (precision, recall, f1) = measures::found(&yes, &said);
    let told = format!(
        "yes = {}\nprecision = {precision:.3}\nrecall = {recall:.3}\nf1 = {f1:.3}\nauc = {:.3}",
        yes.iter().filter(|y| **y).count(),
        measures::auc(&unseen, &yes)
    );
    Fitted {
        line: parted.line,
        slope,
        offset,
        unseen,
        told,
    }
}

fn measure(matrix: &Rows, rows: &[Row], wanted: &Wanted) -> Fitted {
    let values: Vec<f32> = rows.iter().map(|row| row.value).collect();
    let fold = folds(
        rows.iter().map(|row| row.text.as_str()),
        &vec![0; rows.len()],
    );
    let mut unseen = vec![0f32; rows.len()];
    for number in 0..FOLDS {
        let (seen, left) = part(&fold, number);
        let known: Vec<f32> = seen.iter().map(|&at| values[at]).collect();
        let line = ridge(&matrix.pick(&seen), &known, 1.0 / wanted.cost);
        for at in left {
            unseen[at] = line.at(matrix.row(at));
        }
    }
    let told = format!("r = {:.3}", measures::pearson(&unseen, &values));
    Fitted {
        line: ridge(matrix, &values, 1.0 / wanted.cost),
        slope: 1.0,
        offset: 0.0,
        unseen,
        told,
    }
}

/// How well the likeliest class is the right one.
fn whole(labels: &[String], rows: &[Row], chances: &[Vec<f32>]) -> String {
    let best = |at: usize| {
        let all = (0..labels.len()).max_by(|a, b| chances[*a][at].total_cmp(&chances[*b][at]));
        all.unwrap_or(0)
    };
    let told: Vec<usize> = (0..rows.len()).map(best).collect();
    let right: Vec<usize> = rows
        .iter()
        .map(|row| {
            labels
                .iter()
                .position(|label| row.classes.contains(label))
                .unwrap_or(usize::MAX)
        })
        .collect();
    let known: Vec<usize> = (0..rows.len())
        .filter(|&at| right[at] != usize::MAX)
        .collect();
    let right: Vec<usize> = known.iter().map(|&at| right[at]).collect();
    let told: Vec<usize> = known.iter().map(|&at| told[at]).collect();
    format!(
        "accuracy = {:.3}\nmacro_f1 = {:.3}",
        measures::accuracy(&right, &told),
        measures::macro_f1(&right, &told)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the weights in a folder.
    fn names(folder: &Path) -> BTreeSet<String> {
        let files = std::fs::read_dir(folder).expect("the folder is there");
        let paths = files.map(|file| file.expect("it can be read").path());
        paths
            .filter(|path| path.extension().is_some_and(|ending| ending == "bin"))
            .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
            .collect()
    }

    #[test]
    fn what_ships_is_read_by_the_coach_and_what_is_measured_only_lies_elsewhere() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let list = heads::list(&root).expect("the list is right");
        for (folder, measured_only) in [(FOLDER, false), (FOLDER_MEASURED, true)] {
            let heads = list.head.iter();
            let wanted: BTreeSet<String> = heads
                .filter(|head| head.measured_only == measured_only)
                .map(|head| head.name.clone())
                .collect();
            assert_eq!(names(&root.join(folder)), wanted, "{folder}");
        }
        assert!(total(&root.join(FOLDER)).expect("it can be read") <= BYTES_MAX);
    }
}
