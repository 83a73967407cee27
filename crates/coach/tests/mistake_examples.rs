//! The labels of the examples of mistakes.

use std::collections::{BTreeMap, BTreeSet};

use coach::rules::MISTAKES;

/// Runs of five words may be shared by at most so large a part of all runs.
const SHARED_AT_MOST: f64 = 0.05;

fn rows() -> Vec<(String, String, Vec<String>)> {
    [
        include_str!("../examples/mistakes/sentences.jsonl"),
        include_str!("../examples/mistakes/weak.jsonl"),
        include_str!("../examples/mistakes/more.jsonl"),
    ]
    .iter()
    .flat_map(|text| text.lines())
    .map(|line| {
        let row: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
        let told = |field: &str| row[field].as_str().unwrap_or_default().to_owned();
        let rules = row["mistakes"].as_array().into_iter().flatten();
        let rules = rules
            .filter_map(|rule| Some(rule.as_str()?.to_owned()))
            .collect();
        (told("id"), told("text"), rules)
    })
    .collect()
}

#[test]
fn ids_are_known_and_nothing_stands_twice() {
    let (mut ids, mut texts) = (BTreeSet::new(), BTreeSet::new());
    for (id, text, rules) in rows() {
        assert!(!text.is_empty() && ids.insert(id.clone()), "{id}");
        assert!(texts.insert(text.to_lowercase()), "{id} stands twice");
        for rule in rules {
            assert!(MISTAKES.contains(&rule.as_str()), "{id}: {rule}");
        }
    }
}

#[test]
fn every_mistake_and_the_near_misses_are_there() {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for (_, _, rules) in rows() {
        let rules = if rules.is_empty() {
            vec!["none".to_owned()]
        } else {
            rules
        };
        for rule in rules {
            *count.entry(rule).or_default() += 1;
        }
    }
    for rule in MISTAKES {
        assert!(count.get(rule).is_some_and(|n| *n >= 25), "{rule}");
    }
    assert!(count["none"] >= 150);
}

#[test]
fn the_sentences_are_not_made_from_one_mould() {
    let mut seen: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut all = Vec::new();
    for (_, text, _) in rows() {
        let words: Vec<String> = text
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .filter(|word| !word.is_empty())
            .map(ToOwned::to_owned)
            .collect();
        let runs: BTreeSet<Vec<String>> = words.windows(5).map(<[String]>::to_vec).collect();
        for run in &runs {
            *seen.entry(run.clone()).or_default() += 1;
        }
        all.extend(runs);
    }
    let shared = all.iter().filter(|run| seen[*run] > 1).count();
    #[expect(clippy::cast_precision_loss, reason = "a few thousand runs")]
    let part = shared as f64 / all.len() as f64;
    assert!(part < SHARED_AT_MOST, "{part}");
}
