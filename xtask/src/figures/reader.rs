//! How well the reader reads: our own messages, and those it was never shown.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use coach::message::{self, HeatStep, Reading, Urgency};
use serde_json::Value;

use super::measures;
use crate::train::{lines, parts};

/// Words that a list of keywords would look for: what every reader must beat.
const KEYWORDS: &[&str] = &[
    "complain",
    "disappoint",
    "unacceptable",
    "terrible",
    "worst",
    "refund",
    "broken",
    "not work",
    "rude",
    "late",
    "angry",
    "never",
    "still",
    "wrong",
    "awful",
    "bad",
    "poor",
    "problem",
    "issue",
    "fail",
];
/// Lengths in characters, the end of each bucket.
const BUCKETS: &[(usize, &str)] = &[
    (80, "to 80"),
    (200, "81 to 200"),
    (600, "201 to 600"),
    (usize::MAX, "over 600"),
];

/// A message with its labels and what was read.
struct Judged {
    text: String,
    labels: Value,
    read: Reading,
}

/// The part of the table.
pub fn table(root: &Path, data: &Path) -> Result<String> {
    let mut page = String::from("## The reader\n\n");
    let own = lines::read_folder(&root.join("crates/coach/examples/messages"))?;
    let pool = joined(
        &lines::read(&data.join("reader_pool/dev"))?,
        &lines::read(&data.join("reader_pool/dev-labels"))?,
    );
    let mut fresh = lines::read_folder(&root.join("crates/coach/examples/messages-fresh"))?;
    fresh.retain(parts::is_kept);
    let sets = [
        ("messages of our own", own),
        ("messages by a reader who saw no phrase, kept", fresh),
        ("reader_pool", pool),
    ];
    for (name, rows) in sets {
        let judged: Vec<Judged> = rows
            .into_iter()
            .map(|labels| {
                let text = lines::text(&labels, "text").to_owned();
                let read = message::read(&text);
                Judged { text, labels, read }
            })
            .collect();
        let _ = writeln!(
            page,
            "### {name}, {} messages\n\n| what | figure |\n| --- | --- |",
            judged.len()
        );
        tell(&mut page, &judged);
        page.push('\n');
    }
    Ok(page)
}

/// Texts with the labels of the same id.
fn joined(texts: &[Value], labels: &[Value]) -> Vec<Value> {
    texts
        .iter()
        .filter_map(|text| {
            let mut found = labels
                .iter()
                .find(|label| label["id"] == text["id"])?
                .clone();
            found["text"] = text["text"].clone();
            Some(found)
        })
        .collect()
}

fn complaint(labels: &Value) -> bool {
    labels["complaint"]
        .as_bool()
        .unwrap_or_else(|| labels["complaint"] == 1)
}

fn tell(page: &mut String, judged: &[Judged]) {
    let right: Vec<usize> = judged
        .iter()
        .map(|one| usize::from(complaint(&one.labels)))
        .collect();
    let told: Vec<usize> = judged
        .iter()
        .map(|one| usize::from(one.read.complaint))
        .collect();
    let listed: Vec<usize> = judged
        .iter()
        .map(|one| {
            let low = one.text.to_lowercase();
            usize::from(KEYWORDS.iter().any(|word| low.contains(word)))
        })
        .collect();
    let _ = writeln!(
        page,
        "| complaint, macro-F1 | {} |",
        with_interval(&right, &told, measures::macro_f1)
    );
    let _ = writeln!(
        page,
        "| the same by a list of {} keywords | {:.3} |",
        KEYWORDS.len(),
        measures::macro_f1(&right, &listed)
    );
    let most = usize::from(right.iter().sum::<usize>() * 2 > right.len());
    let _ = writeln!(
        page,
        "| the same by the majority | {:.3} |",
        measures::macro_f1(&right, &vec![most; right.len()])
    );
    let (precision, recall, f1) = measures::found(&truths(&right), &truths(&told));
    let _ = writeln!(
        page,
        "| complaint found | precision {precision:.3}, recall {recall:.3}, F1 {f1:.3} |"
    );
    let mut from = 0;
    for (to, name) in BUCKETS {
        let inside: Vec<usize> = (0..judged.len())
            .filter(|&at| (from + 1..=*to).contains(&judged[at].text.chars().count()))
            .collect();
        from = *to;
        if !inside.is_empty() {
            let pick = |of: &[usize]| inside.iter().map(|&at| of[at]).collect::<Vec<_>>();
            let figure = measures::accuracy(&pick(&right), &pick(&told));
            let _ = writeln!(
                page,
                "| complaint, {name} characters ({}) | right {figure:.3} |",
                inside.len()
            );
        }
    }
    let heat: Vec<usize> = judged
        .iter()
        .map(|one| {
            one.labels["heat"]
                .as_u64()
                .and_then(|h| usize::try_from(h).ok())
                .unwrap_or(0)
        })
        .collect();
    let steps: Vec<usize> = judged
        .iter()
        .map(|one| {
            HeatStep::ALL
                .iter()
                .position(|step| *step == one.read.heat_step)
                .unwrap_or(0)
        })
        .collect();
    let kappa = |r: &[usize], t: &[usize]| measures::kappa(r, t, 5);
    let _ = writeln!(
        page,
        "| heat step, kappa with quadratic weights | {} |",
        with_interval(&heat, &steps, kappa)
    );
    urgency(page, judged);
    for kind in ["failed", "asks"] {
        ids(page, judged, kind);
    }
}

fn truths(of: &[usize]) -> Vec<bool> {
    of.iter().map(|one| *one == 1).collect()
}

/// A figure with the interval of rows drawn anew.
pub fn with_interval(
    right: &[usize],
    told: &[usize],
    figure: impl Fn(&[usize], &[usize]) -> f64,
) -> String {
    let (low, high) = measures::interval(right.len(), |sample| {
        let pick = |of: &[usize]| sample.iter().map(|&at| of[at]).collect::<Vec<_>>();
        figure(&pick(right), &pick(told))
    });
    format!("{:.3} ({low:.3} to {high:.3})", figure(right, told))
}

fn urgency(page: &mut String, judged: &[Judged]) {
    let right: Vec<Urgency> = judged
        .iter()
        .map(|one| Urgency::of(lines::text(&one.labels, "urgency")).unwrap_or(Urgency::None))
        .collect();
    let now = right.iter().filter(|u| **u == Urgency::Now).count();
    let told = judged
        .iter()
        .filter(|one| one.read.urgency == Urgency::Now)
        .count();
    let both = judged
        .iter()
        .zip(&right)
        .filter(|(one, r)| **r == Urgency::Now && one.read.urgency == Urgency::Now)
        .count();
    let (low, high) = measures::wilson(both, now);
    let _ = writeln!(
        page,
        "| urgency “now” found | {both} of {now} ({low:.2} to {high:.2}) |"
    );
    let (low, high) = measures::wilson(both, told);
    let _ = writeln!(
        page,
        "| urgency “now” said and right | {both} of {told} ({low:.2} to {high:.2}) |"
    );
    let number = |u: &Urgency| Urgency::ALL.iter().position(|one| one == u).unwrap_or(0);
    let right: Vec<usize> = right.iter().map(number).collect();
    let told: Vec<usize> = judged.iter().map(|one| number(&one.read.urgency)).collect();
    let kappa = |r: &[usize], t: &[usize]| measures::kappa(r, t, 4);
    let _ = writeln!(
        page,
        "| urgency in four steps, kappa | {} |",
        with_interval(&right, &told, kappa)
    );
}

/// The ids of all messages together.
fn ids(page: &mut String, judged: &[Judged], kind: &str) {
    let (mut right, mut told) = (Vec::new(), Vec::new());
    let all: Vec<&str> = if kind == "failed" {
        message::Failed::ALL.iter().map(|id| id.id()).collect()
    } else {
        message::Ask::ALL.iter().map(|id| id.id()).collect()
    };
    for one in judged {
        let labels: Vec<&str> = one.labels[kind]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let read: Vec<&str> = if kind == "failed" {
            one.read.failed.iter().map(|id| id.id()).collect()
        } else {
            one.read.asks.iter().map(|id| id.id()).collect()
        };
        for id in &all {
            right.push(labels.contains(id));
            told.push(read.contains(id));
        }
    }
    let (precision, recall, f1) = measures::found(&right, &told);
    let _ = writeln!(
        page,
        "| {kind}, all ids | precision {precision:.3}, recall {recall:.3}, F1 {f1:.3} |"
    );
}
