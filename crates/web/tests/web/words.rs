//! Every text a page asks the catalogue for is there.

use letters::Catalogue;
use std::fs;
use std::path::Path;

fn sources(folder: &Path, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(fs::read_to_string(&path).expect("a source"));
        }
    }
}

/// Every literal that looks like a key: in `t!("…")` and in the tables of keys.
fn keys(source: &str) -> Vec<&str> {
    source
        .split('"')
        .skip(1)
        .step_by(2)
        .filter(|text| {
            let known = [
                "misfit-",
                "customer-misfit",
                "wish-question-",
                "understood-",
                "today-",
                "house-first",
            ];
            known.iter().any(|start| text.starts_with(start))
                && !text.ends_with('-')
                && !text.contains('{')
        })
        .collect()
}

#[test]
fn every_text_the_pages_ask_for_is_in_the_catalogue() {
    let words = Catalogue::english();
    assert_eq!(words.faults(), Vec::<String>::new());
    let mut all = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    let mut missing = Vec::new();
    for source in &all {
        for (at, _) in source.match_indices("t!(") {
            let called_more =
                source[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
            let rest = source[at + 3..].trim_start().strip_prefix('"');
            let Some(key) = rest
                .and_then(|rest| rest.split('"').next())
                .filter(|_| !called_more)
            else {
                continue;
            };
            if !words.has(key) {
                missing.push(key.to_owned());
            }
        }
        missing.extend(
            keys(source)
                .into_iter()
                .filter(|key| !words.has(key))
                .map(str::to_owned),
        );
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_field_the_desk_refuses_has_a_sentence() {
    let words = Catalogue::english();
    for code in desk::error::INVALID_CODES {
        assert!(
            words.has(&format!("invalid-{code}")) || words.has(code),
            "{code}"
        );
    }
}

#[test]
fn every_next_step_and_every_stage_has_its_words() {
    let words = Catalogue::english();
    for stage in recovery::Stage::PATH {
        assert!(words.has(&format!("way-{}", stage.name())), "{stage:?}");
        assert!(words.has(&format!("way-{}-how", stage.name())), "{stage:?}");
    }
    let named: Vec<_> = words
        .keys()
        .filter(|key| key.starts_with("now-") && !key.ends_with("-why") && *key != "now-label")
        .collect();
    assert!(named.len() >= 18);
    for name in named {
        assert!(words.has(&format!("{name}-why")), "{name}");
    }
}
