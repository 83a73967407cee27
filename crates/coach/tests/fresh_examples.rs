//! The labels of what was written by readers who saw no rule.

use std::collections::BTreeSet;

use coach::rules::MISTAKES;
use serde_json::Value;

const FILES: [(&str, &str); 6] = [
    ("replies", include_str!("../examples/fresh/replies.jsonl")),
    ("letters", include_str!("../examples/fresh/letters.jsonl")),
    (
        "replies-second",
        include_str!("../examples/fresh/replies-second.jsonl"),
    ),
    (
        "replies-third",
        include_str!("../examples/fresh/replies-third.jsonl"),
    ),
    (
        "sentences",
        include_str!("../examples/fresh/sentences.jsonl"),
    ),
    (
        "sentences-second",
        include_str!("../examples/fresh/sentences-second.jsonl"),
    ),
];

/// Runs of five words may be shared by at most so large a part of all runs of a file.
const SHARED_AT_MOST: f64 = 0.05;

fn rows() -> impl Iterator<Item = (&'static str, Value)> {
    FILES.iter().flat_map(|(name, lines)| {
        let rows = lines.lines().map(|line| {
            let row = serde_json::from_str(line).expect("every line is JSON");
            (*name, row)
        });
        rows.collect::<Vec<_>>()
    })
}

fn text(row: &Value) -> &str {
    let text = row["reply"].as_str().or(row["text"].as_str());
    text.expect("a row has a reply or a text")
}

#[test]
fn every_label_is_a_rule_and_its_quote_stands_in_the_text() {
    let (mut ids, mut texts) = (BTreeSet::new(), BTreeSet::new());
    for (name, row) in rows() {
        let id = row["id"].as_str().expect("a row has an id").to_owned();
        assert!(
            texts.insert(text(&row).to_lowercase()),
            "{name}: {id} stands twice"
        );
        for label in row["mistakes"].as_array().expect("a row has labels") {
            let rule = label.as_str().or(label["rule"].as_str());
            assert!(
                rule.is_some_and(|rule| MISTAKES.contains(&rule)),
                "{name}: {id}: {label}"
            );
            let quote = label["quote"].as_str();
            assert!(
                label.is_string() || quote.is_some_and(|quote| text(&row).contains(quote)),
                "{name}: {id}: {label}"
            );
        }
        assert!(ids.insert(id.clone()), "{name}: {id} is two rows");
    }
}

#[test]
fn the_texts_are_not_made_from_one_mould() {
    for (name, lines) in FILES {
        let (mut seen, mut shared) = (BTreeSet::new(), 0);
        let mut all = 0;
        for line in lines.lines() {
            let row: Value = serde_json::from_str(line).expect("every line is JSON");
            let lower = text(&row).to_lowercase();
            let words: Vec<&str> = lower
                .split(|c: char| !c.is_alphanumeric() && c != '\'')
                .filter(|word| !word.is_empty())
                .collect();
            let runs: BTreeSet<String> = words.windows(5).map(|run| run.join(" ")).collect();
            all += runs.len();
            shared += runs
                .into_iter()
                .filter(|run| !seen.insert(run.clone()))
                .count();
        }
        #[expect(clippy::cast_precision_loss, reason = "some ten thousand runs")]
        let part = shared as f64 / all as f64;
        assert!(part < SHARED_AT_MOST, "{name}: {part}");
    }
}
