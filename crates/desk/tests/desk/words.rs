//! Every no of the desk has its sentence.

use desk::AUDIT_CODES;
use desk::error::INVALID_CODES;
use letters::{Catalogue, audit_key};
use regex::Regex;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[test]
fn every_code_has_its_sentence() {
    let words = Catalogue::english();
    let missing: Vec<_> = INVALID_CODES
        .iter()
        .filter(|code| !words.has(code) && !words.has(&format!("invalid-{code}")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(words.has("erased-on"));
}

#[test]
fn every_change_has_its_sentence() {
    let words = Catalogue::english();
    let missing: Vec<_> = AUDIT_CODES
        .iter()
        .filter(|code| audit_key(words, code, None).is_none())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_no_in_the_source_is_on_the_list() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let refuses = Regex::new(r#"invalid\(\s*[^,()]+,\s*"([a-z-]+)",?\s*\)"#).unwrap();
    let (mut missing, mut found) = (BTreeSet::new(), 0);
    for file in rust_files(&sources) {
        let text = std::fs::read_to_string(file).unwrap();
        for code in refuses.captures_iter(&text).map(|one| one[1].to_owned()) {
            found += 1;
            if !INVALID_CODES.contains(&code.as_str()) {
                missing.insert(code);
            }
        }
    }
    assert!(found > 50, "only {found} were found");
    assert!(missing.is_empty(), "{missing:?}");
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    files
}
