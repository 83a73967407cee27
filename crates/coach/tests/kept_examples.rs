//! What is kept for testing was neither trained on nor written into a rule.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use serde_json::Value;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Endings of the numbers of the lines that are kept (`docs/coach.md`).
const KEPT: [char; 4] = ['0', '3', '6', '9'];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn files(name: &str, ending: &str) -> Vec<PathBuf> {
    let all = fs::read_dir(folder(name)).unwrap();
    let mut files: Vec<_> = all.map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|found| found == ending));
    assert!(!files.is_empty(), "{name}");
    files
}

/// Id and words of each line.
fn lines(name: &str) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for file in files(name, "jsonl") {
        for line in fs::read_to_string(file).unwrap().lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            let words = line["text"].as_str().or(line["reply"].as_str()).unwrap();
            lines.push((line["id"].as_str().unwrap().to_owned(), plain(words)));
        }
    }
    lines
}

/// The words alone, so that a comma makes no other sentence.
fn plain(text: &str) -> String {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

#[test]
fn no_kept_line_stands_among_the_others_or_on_a_page() {
    let (kept, mut known): (Vec<_>, Vec<_>) = lines("examples/fresh")
        .into_iter()
        .partition(|(id, _)| id.ends_with(KEPT));
    assert!(kept.len() > 400);
    for set in ["examples/mistakes", "examples/moves"] {
        known.extend(lines(set).into_iter().filter(|(id, _)| !id.ends_with(KEPT)));
    }
    for file in files("rules", "md").into_iter().chain(files("hints", "md")) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let page = fs::read_to_string(&file).unwrap();
        let samples = page.lines().filter_map(|line| line.strip_prefix("- "));
        known.extend(samples.map(|line| (name.clone(), plain(line))));
    }
    let known: HashMap<&str, &str> = known
        .iter()
        .map(|(id, words)| (words.as_str(), id.as_str()))
        .collect();
    let both: Vec<_> = kept
        .iter()
        .filter_map(|(id, words)| known.get(words.as_str()).map(|other| (id, other)))
        .collect();
    assert!(both.is_empty(), "kept, and known: {both:?}");
}
