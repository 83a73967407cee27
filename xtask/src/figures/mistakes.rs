//! How well the mistakes are found: the same rule on overlapping words, on replies and sentences with labels; how much is
//! marked in real replies, where nearly nothing should be; and what a plain list of keywords would reach.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use coach::draft::facts::Facts;
use coach::draft::mistakes;
use coach::rules::{MISTAKES, Rulebook};
use coach::text::Text;
use serde_json::Value;

use super::keywords;
use super::measures;
use crate::train::lines;
use crate::train::parts::{self, Mark};

/// Lengths in characters, the end of each bucket.
const BUCKETS: &[(usize, &str)] = &[
    (200, "to 200"),
    (400, "201 to 400"),
    (600, "401 to 600"),
    (usize::MAX, "over 600"),
];

/// A text with the mistakes in it and those found.
struct Judged {
    length: usize,
    right: Vec<Mark>,
    told: Vec<Mark>,
    listed: Vec<Mark>,
}

/// Right and found, found and not right, right and not found.
#[derive(Default, Clone, Copy)]
struct Counts {
    hit: usize,
    false_alarm: usize,
    missed: usize,
}

/// The part of the table.
pub fn table(root: &Path, data: &Path) -> Result<String> {
    let mut page = String::from("## Mistakes\n\n");
    let written = judged(&lines::read(&data.join("coach/written"))?)?;
    let fresh = root.join("crates/coach/examples/fresh");
    let kept = |name: &str| -> Result<Vec<Judged>> {
        let mut rows = lines::read(&fresh.join(name))?;
        rows.retain(parts::is_kept);
        judged(&rows)
    };
    let replies = kept("replies")?;
    let letters = kept("letters")?;
    let second = kept("replies-second")?;
    let third = kept("replies-third")?;
    let sentences = kept("sentences")?;
    let sentences_second = kept("sentences-second")?;
    let sets = [
        ("replies written by others, trained on", &written),
        ("replies by a reader who saw no rule, kept", &replies),
        ("letters by a reader who saw no rule, kept", &letters),
        ("replies by a second reader, kept", &second),
        ("replies by a third reader, kept", &third),
        ("sentences by readers who saw no rule, kept", &sentences),
        ("sentences by a fourth reader, kept", &sentences_second),
    ];
    page.push_str("| set | texts | marks expected | precision | recall | F1 (95 %) | clean ones marked | keywords: precision, recall, F1 | clean |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (name, rows) in &sets {
        set(&mut page, name, &rows.iter().collect::<Vec<_>>());
    }
    page.push('\n');
    lengths(&mut page, &sets[..5]);
    rules(&mut page, &sets);
    real(&mut page, data)?;
    Ok(page)
}

/// The text of a row, whatever its set calls it.
fn text_of(row: &Value) -> &str {
    row["reply"]
        .as_str()
        .or_else(|| row["text"].as_str())
        .unwrap_or_default()
}

fn facts(row: &Value) -> Facts {
    let told = |field: &str| row[field].as_str().map(str::to_owned);
    Facts {
        stage: told("stage"),
        customer: told("customer").or_else(|| told("context")),
        ..Facts::default()
    }
}

fn told(row: &Value) -> Vec<Mark> {
    mistakes::find(&Text::new(text_of(row)), &facts(row), Rulebook::built_in())
        .into_iter()
        .map(|mistake| (mistake.rule, mistake.span))
        .collect()
}

fn judged(rows: &[Value]) -> Result<Vec<Judged>> {
    let judge = |row| {
        let text = text_of(row);
        Ok(Judged {
            length: text.chars().count(),
            right: parts::marks(row, text)?,
            told: told(row),
            listed: keywords::find(text),
        })
    };
    rows.iter().map(judge).collect()
}

/// Each label is met by one finding at most.
fn count(right: &[Mark], told: &[Mark], rule: Option<&str>) -> Counts {
    let of = |mark: &&Mark| rule.is_none_or(|rule| mark.0 == rule);
    let mut open: Vec<&Mark> = right.iter().filter(of).collect();
    let mut counts = Counts::default();
    for mark in told.iter().filter(of) {
        match open
            .iter()
            .position(|right| right.0 == mark.0 && right.1.overlaps(&mark.1))
        {
            Some(at) => {
                open.swap_remove(at);
                counts.hit += 1;
            }
            None => counts.false_alarm += 1,
        }
    }
    counts.missed = open.len();
    counts
}

impl Counts {
    fn plus(self, other: Self) -> Self {
        Self {
            hit: self.hit + other.hit,
            false_alarm: self.false_alarm + other.false_alarm,
            missed: self.missed + other.missed,
        }
    }

    /// Precision, recall and F1; a precision of nothing found is nought.
    #[allow(clippy::cast_precision_loss, reason = "marks are counted in hundreds")]
    fn figures(self) -> (f64, f64, f64) {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        (
            share(self.hit, self.hit + self.false_alarm),
            share(self.hit, self.hit + self.missed),
            share(2 * self.hit, 2 * self.hit + self.false_alarm + self.missed),
        )
    }
}

fn total(rows: &[&Judged], rule: Option<&str>) -> Counts {
    rows.iter().fold(Counts::default(), |sum, row| {
        sum.plus(count(&row.right, &row.told, rule))
    })
}

fn total_of_keywords(rows: &[&Judged]) -> Counts {
    rows.iter().fold(Counts::default(), |sum, row| {
        sum.plus(count(&row.right, &row.listed, None))
    })
}

fn set(page: &mut String, name: &str, rows: &[&Judged]) {
    let (precision, recall, f1) = total(rows, None).figures();
    let (low, high) = measures::interval(rows.len(), |sample| {
        let rows: Vec<&Judged> = sample.iter().map(|at| rows[*at]).collect();
        total(&rows, None).figures().2
    });
    let keywords = total_of_keywords(rows).figures();
    let clean: Vec<&&Judged> = rows.iter().filter(|row| row.right.is_empty()).collect();
    let _ = writeln!(
        page,
        "| {name} | {} | {} | {precision:.2} | {recall:.2} | {f1:.2} ({low:.2} to {high:.2}) | {} of {} | {:.2}, {:.2}, {:.2} | {} |",
        rows.len(),
        rows.iter().map(|row| row.right.len()).sum::<usize>(),
        clean.iter().filter(|row| !row.told.is_empty()).count(),
        clean.len(),
        keywords.0,
        keywords.1,
        keywords.2,
        clean.iter().filter(|row| !row.listed.is_empty()).count(),
    );
}

fn lengths(page: &mut String, sets: &[(&str, &Vec<Judged>)]) {
    page.push_str("| characters | set | texts | precision | recall | F1 |\n| --- | --- | --- | --- | --- | --- |\n");
    for (set, rows) in sets {
        let mut from = 0;
        for (end, name) in BUCKETS {
            let part: Vec<&Judged> = rows
                .iter()
                .filter(|row| row.length > from && row.length <= *end)
                .collect();
            from = *end;
            let (precision, recall, f1) = total(&part, None).figures();
            let _ = writeln!(
                page,
                "| {name} | {set} | {} | {precision:.2} | {recall:.2} | {f1:.2} |",
                part.len()
            );
        }
    }
    page.push('\n');
}

/// By rule: what is trained on, and what is kept, replies and sentences together.
fn rules(page: &mut String, sets: &[(&str, &Vec<Judged>)]) {
    let known: Vec<&Judged> = sets[0].1.iter().collect();
    let kept: Vec<&Judged> = sets[1..].iter().flat_map(|(_, rows)| *rows).collect();
    page.push_str("| rule | kept: expected | precision | recall | F1 | trained on: F1 |\n| --- | --- | --- | --- | --- | --- |\n");
    for rule in MISTAKES {
        let counts = total(&kept, Some(rule));
        let (precision, recall, f1) = counts.figures();
        let _ = writeln!(
            page,
            "| {rule} | {} | {precision:.2} | {recall:.2} | {f1:.2} | {:.2} |",
            counts.hit + counts.missed,
            total(&known, Some(rule)).figures().2
        );
    }
    page.push('\n');
}

/// Findings in real replies, all of which are counted as false.
#[allow(
    clippy::cast_precision_loss,
    reason = "replies are counted in thousands"
)]
fn real(page: &mut String, data: &Path) -> Result<()> {
    page.push_str("| real replies | replies | findings per 100 | keywords per 100 | most often |\n| --- | --- | --- | --- | --- |\n");
    let mut tweets = lines::read(&data.join("twcs_pairs/train"))?;
    tweets.extend(lines::read(&data.join("twcs_pairs/dev"))?);
    let agents = lines::read(&data.join("agent_replies/dev"))?;
    for (name, rows) in [("twcs_pairs", tweets), ("agent_replies", agents)] {
        let marks: Vec<Mark> = rows.iter().flat_map(told).collect();
        let listed: usize = rows
            .iter()
            .map(|row| keywords::find(text_of(row)).len())
            .sum();
        let mut often: Vec<(usize, &str)> = MISTAKES
            .iter()
            .map(|rule| (marks.iter().filter(|mark| mark.0 == *rule).count(), *rule))
            .collect();
        often.sort_by(|a, b| b.cmp(a));
        let often: Vec<String> = often
            .iter()
            .take(4)
            .map(|(count, rule)| format!("{rule} {count}"))
            .collect();
        let in_100 = |count: usize| 100.0 * count as f64 / rows.len().max(1) as f64;
        writeln!(
            page,
            "| {name} | {} | {:.1} | {:.1} | {} |",
            rows.len(),
            in_100(marks.len()),
            in_100(listed),
            often.join(", ")
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use coach::text::Span;

    fn mark(rule: &str, start: usize, end: usize) -> Mark {
        (rule.to_owned(), Span::new(start, end))
    }

    #[test]
    fn a_label_is_met_once_by_the_same_rule_on_overlapping_words() {
        let right = [mark("absolute", 0, 10), mark("heated", 20, 30)];
        let told = [
            mark("absolute", 5, 8),
            mark("absolute", 9, 12),
            mark("jargon", 20, 30),
        ];
        let all = count(&right, &told, None);
        assert_eq!((all.hit, all.false_alarm, all.missed), (1, 2, 1));
        let one = count(&right, &told, Some("absolute"));
        assert_eq!((one.hit, one.false_alarm, one.missed), (1, 1, 0));
    }
}
