//! How well the moves are found: on replies written by others, on our own sentences, and where turns of
//! counsellors were labelled with something alike.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use coach::draft::moves::{self, Move, Stage, Told};
use coach::draft::{Reading, hints, readability};
use coach::text::Text;
use serde_json::Value;

use super::measures;
use crate::train::lines;
use crate::train::parts::is_kept;

/// Lengths in characters, the end of each bucket.
const BUCKETS: &[(usize, &str)] = &[
    (200, "to 200"),
    (400, "201 to 400"),
    (usize::MAX, "over 400"),
];

/// A text with the moves it makes and those found.
struct Judged {
    length: usize,
    right: Vec<bool>,
    told: Vec<bool>,
}

fn scored() -> impl Iterator<Item = Move> {
    Move::ALL.into_iter().filter(|what| what.is_scored())
}

/// The part of the table.
pub fn table(root: &Path, data: &Path) -> Result<String> {
    let mut page = String::from("## Moves\n\n");
    let written = lines::read(&data.join("coach/written"))?;
    let every = judged(&written, "reply", "customer");
    let third: Vec<&Judged> = every.iter().skip(2).step_by(3).collect();
    let all: Vec<&Judged> = every.iter().collect();
    set(&mut page, "replies written by others, all", &all);
    set(
        &mut page,
        "replies written by others, the third nobody looked at",
        &third,
    );
    for (end, name) in BUCKETS {
        let from = BUCKETS
            .iter()
            .map(|(other, _)| *other)
            .filter(|other| other < end)
            .max()
            .unwrap_or(0);
        let part: Vec<&Judged> = every
            .iter()
            .filter(|row| row.length > from && row.length <= *end)
            .collect();
        writeln!(
            page,
            "- {name} characters: macro F1 {:.3} of {}",
            macro_f1(&part),
            part.len()
        )?;
    }
    writeln!(
        page,
        "- every move always told: macro F1 {:.3}\n",
        always(&all)
    )?;
    let own = lines::read_folder(&root.join("crates/coach/examples/moves"))?;
    let kept: Vec<Value> = own.iter().filter(|row| is_kept(row)).cloned().collect();
    for (name, rows) in [
        ("sentences of our own", own),
        ("those of them that are not tuned to", kept),
    ] {
        let rows = judged(&rows, "text", "customer");
        set(&mut page, name, &rows.iter().collect::<Vec<_>>());
    }
    alike(&mut page, data)?;
    hinted(&mut page, data, &written)?;
    Ok(page)
}

fn found(row: &Value, text: &str, customer: &str) -> Vec<Move> {
    let told = row[customer]
        .as_str()
        .map(|their| Told::new(&Text::new(their)));
    let stage = row["stage"].as_str().and_then(Stage::from_id);
    let text = Text::new(row[text].as_str().unwrap_or_default());
    moves::find(&Reading::new(&text), told.as_ref(), stage)
        .into_iter()
        .map(|found| found.what)
        .collect()
}

fn judged(rows: &[Value], text: &str, customer: &str) -> Vec<Judged> {
    rows.iter()
        .map(|row| {
            let told = found(row, text, customer);
            let right: Vec<&str> = row["moves"]
                .as_array()
                .map(|moves| moves.iter().filter_map(Value::as_str).collect())
                .unwrap_or_default();
            Judged {
                length: row[text].as_str().unwrap_or_default().chars().count(),
                right: scored().map(|what| right.contains(&what.id())).collect(),
                told: scored().map(|what| told.contains(&what)).collect(),
            }
        })
        .collect()
}

fn column(rows: &[&Judged], at: usize) -> (Vec<bool>, Vec<bool>) {
    rows.iter().map(|row| (row.right[at], row.told[at])).unzip()
}

#[allow(clippy::cast_precision_loss, reason = "moves are twelve")]
fn macro_f1(rows: &[&Judged]) -> f64 {
    let figures: Vec<f64> = (0..scored().count())
        .map(|at| column(rows, at))
        .filter(|(right, told)| right.iter().chain(told).any(|is| *is))
        .map(|(right, told)| measures::found(&right, &told).2)
        .collect();
    figures.iter().sum::<f64>() / figures.len().max(1) as f64
}

/// What telling every move always would reach.
#[allow(clippy::cast_precision_loss, reason = "moves are twelve")]
fn always(rows: &[&Judged]) -> f64 {
    let sum: f64 = (0..scored().count())
        .map(|at| {
            let (right, _) = column(rows, at);
            measures::found(&right, &vec![true; right.len()]).2
        })
        .sum();
    sum / scored().count() as f64
}

fn set(page: &mut String, name: &str, rows: &[&Judged]) {
    let (low, high) = measures::interval(rows.len(), |sample| {
        macro_f1(&sample.iter().map(|at| rows[*at]).collect::<Vec<_>>())
    });
    let _ = writeln!(
        page,
        "### {name}: {} texts, macro F1 {:.3} ({low:.3} to {high:.3})\n\n| move | makes it | precision | recall | F1 |\n| --- | --- | --- | --- | --- |",
        rows.len(),
        macro_f1(rows)
    );
    for (at, what) in scored().enumerate() {
        let (right, told) = column(rows, at);
        let (precision, recall, f1) = measures::found(&right, &told);
        let count = right.iter().filter(|is| **is).count();
        let _ = writeln!(
            page,
            "| {} | {count} | {precision:.2} | {recall:.2} | {f1:.2} |",
            what.id()
        );
    }
    page.push('\n');
}

/// Labels of other collections that come near a move. They are not the same thing, so that these are told and no aim.
fn alike(page: &mut String, data: &Path) -> Result<()> {
    page.push_str("### Turns of counsellors, where a label comes near\n\n| set | label | move | label given | precision | recall | F1 |\n| --- | --- | --- | --- | --- | --- | --- |\n");
    let compare =
        |page: &mut String, set: &str, key: &str, label: &str, as_move: Move| -> Result<()> {
            let rows = lines::read(&data.join(set).join("dev"))?;
            let right: Vec<bool> = rows
                .iter()
                .map(|row| {
                    row[key]
                        .as_str()
                        .is_some_and(|given| label.split('|').any(|one| one == given))
                })
                .collect();
            let told: Vec<bool> = rows
                .iter()
                .map(|row| found(row, "text", "context").contains(&as_move))
                .collect();
            let (precision, recall, f1) = measures::found(&right, &told);
            let count = right.iter().filter(|is| **is).count();
            writeln!(
                page,
                "| {set} | {} | {} | {count} | {precision:.2} | {recall:.2} | {f1:.2} |",
                label.replace('|', " or "),
                as_move.id()
            )?;
            Ok(())
        };
    compare(page, "annomi", "question", "open", Move::Asks)?;
    compare(
        page,
        "annomi",
        "reflection",
        "simple|complex",
        Move::Restates,
    )?;
    compare(page, "esconv", "label", "Questions", Move::Asks)?;
    compare(
        page,
        "esconv",
        "label",
        "Restatement or Paraphrasing",
        Move::Restates,
    )?;
    compare(
        page,
        "esconv",
        "label",
        "Reflection of feelings",
        Move::Empathises,
    )?;
    page.push('\n');
    Ok(())
}

/// How often each hint is given.
fn hinted(page: &mut String, data: &Path, written: &[Value]) -> Result<()> {
    let clean: Vec<Value> = written
        .iter()
        .filter(|row| row["mistakes"].as_array().is_some_and(Vec::is_empty))
        .cloned()
        .collect();
    let replies = lines::read(&data.join("agent_replies/dev"))?;
    let sets = [
        ("clean written replies", counted(&clean, "customer")),
        ("all written replies", counted(written, "customer")),
        ("agent_replies", counted(&replies, "context")),
    ];
    page.push_str("### Hints given\n\n| hint |");
    for (name, (rows, _)) in &sets {
        write!(page, " {name} ({rows}) |")?;
    }
    page.push_str("\n| --- | --- | --- | --- |\n");
    for (at, kind) in hints::Kind::ALL.into_iter().enumerate() {
        write!(page, "| {} |", kind.id())?;
        for (_, (_, counts)) in &sets {
            write!(page, " {} |", counts[at])?;
        }
        page.push('\n');
    }
    Ok(())
}

/// Rows, and for each kind of hint how many of them have it.
fn counted(rows: &[Value], customer: &str) -> (usize, Vec<usize>) {
    let mut counts = vec![0; hints::Kind::ALL.len()];
    for row in rows {
        let message = row[customer].as_str().map(Text::new);
        let their = message.as_ref().map(hints::Customer::new);
        let text = Text::new(row["reply"].as_str().unwrap_or_default());
        let reading = Reading::new(&text);
        let stage = row["stage"].as_str().and_then(Stage::from_id);
        let made = moves::find(&reading, their.as_ref().map(|their| &their.told), stage);
        let measured = readability::measure(&text, &reading);
        let known = hints::Known {
            stage,
            customer: their.as_ref(),
            ..hints::Known::default()
        };
        let hints = hints::find(&text, &reading, &made, &measured, known);
        for (count, kind) in counts.iter_mut().zip(hints::Kind::ALL) {
            *count += usize::from(hints.iter().any(|hint| hint.rule == kind));
        }
    }
    (rows.len(), counts)
}
