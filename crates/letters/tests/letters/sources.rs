//! Reads the sources of the crates that speak, for the texts they ask for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The crates that take texts from the catalogue.
const SPEAKING: [&str; 4] = ["web", "desk", "letters", "amends"];

/// How a text is asked for by its key.
const WAYS: [&str; 4] = ["t(", "say(", "say_with(", "title("];

/// Each file with each key it asks for.
pub fn asked_for() -> Vec<(String, String)> {
    let all = files();
    all.iter()
        .flat_map(|(path, source)| {
            let name = path.display().to_string();
            keys_asked(source)
                .into_iter()
                .map(move |key| (name.clone(), key))
        })
        .collect()
}

/// Every string in the sources that looks like a key.
pub fn literals() -> BTreeSet<String> {
    files()
        .iter()
        .flat_map(|(_, source)| source.split('"').map(str::to_owned).collect::<Vec<_>>())
        .filter(|text| looks_like_a_key(text))
        .collect()
}

/// The keys a source asks for, in order: a literal right behind a way to ask.
pub fn keys_asked(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (place, _) in source.match_indices('(') {
        let asked = WAYS.iter().any(|way| {
            let before = &source[..=place];
            before.strip_suffix(way).is_some_and(|rest| {
                !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '!')
            })
        });
        let Some(literal) = source[place + 1..].trim_start().strip_prefix('"') else {
            continue;
        };
        let key = literal.split('"').next().unwrap_or_default();
        if asked && looks_like_a_key(key) {
            found.push(key.to_owned());
        }
    }
    found
}

fn looks_like_a_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.len() < 100
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn files() -> Vec<(PathBuf, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for name in SPEAKING {
        walk(&crates.join(name).join("src"), &mut files);
    }
    assert!(!files.is_empty(), "the sources are there to be read");
    files
}

fn walk(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).unwrap_or_default();
            files.push((path, source));
        }
    }
}
