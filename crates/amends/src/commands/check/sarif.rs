//! Findings in SARIF 2.1.0, the format of code scanners and editors.

use super::Read;
use super::shown::place;
use coach::manual::{Entry, entries};
use coach::review::Remark;
use coach::rules::{Level, Rulebook};
use coach::text::Offsets;
use serde_json::{Value, json};

pub(super) fn log(read: &[Read], rulebook: &Rulebook) -> Value {
    let rules: Vec<Value> = entries(rulebook).map(|entry| rule(&entry)).collect();
    let results: Vec<Value> = read
        .iter()
        .flat_map(|one| {
            let offsets = Offsets::new(&one.draft);
            let remarks = one.review.mistakes.iter().chain(&one.review.hints);
            remarks
                .map(move |remark| result(one, remark, &offsets))
                .collect::<Vec<_>>()
        })
        .collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "amends check",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(entry: &Entry<'_>) -> Value {
    let full = [entry.about, entry.why].join(" ");
    // A page of a desk's own may leave this out; its message says it then.
    let help = [entry.instead, entry.message]
        .into_iter()
        .find(|text| !text.is_empty());
    json!({
        "id": entry.id,
        "shortDescription": { "text": entry.title },
        "fullDescription": { "text": full.trim() },
        "help": { "text": help },
        "defaultConfiguration": { "level": level(entry.level) },
    })
}

fn result(one: &Read, remark: &Remark, offsets: &Offsets<'_>) -> Value {
    let (line, column) = place(&one.draft, remark.span.start);
    let (end_line, end_column) = place(&one.draft, remark.span.end);
    let (start, end) = (
        offsets.chars(remark.span.start),
        offsets.chars(remark.span.end),
    );
    let uri = if one.file == "-" { "stdin" } else { &one.file };
    json!({
        "ruleId": remark.rule,
        "level": level(remark.level),
        "message": { "text": remark.message },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri },
            "region": {
                "startLine": line,
                "startColumn": column,
                "endLine": end_line,
                "endColumn": end_column,
                "charOffset": start,
                "charLength": end - start,
                "snippet": { "text": remark.span.of(&one.draft) },
            },
        } }],
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Advice => "warning",
        Level::Hint | Level::Signal => "note",
    }
}
