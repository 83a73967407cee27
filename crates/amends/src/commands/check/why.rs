//! `amends check --why RULE`: the page of a rule, and where findings say that it is.

use super::shown::level;
use crate::exit::{Exit, Failure};
use crate::print;
use coach::manual::{Entry, entries};
use coach::review::told::Told;
use coach::rules::Rulebook;
use serde_json::{Value, json};
use std::process::ExitCode;

/// How the page of a rule is asked for.
pub(super) fn asked(rule: &str) -> String {
    format!("amends check --why {rule}")
}

/// An answer in which each finding also names its page: the path in the desk.
pub(super) fn with_its_page(answer: &Told) -> Value {
    let mut answer = json!(answer);
    for list in ["mistakes", "hints"] {
        let found = answer.get_mut(list).and_then(Value::as_array_mut);
        for remark in found.into_iter().flatten() {
            let page = remark["rule"].as_str().map(web::urls::rule);
            remark["page"] = json!(page);
        }
    }
    answer
}

pub(super) fn say(rule: &str, rulebook: &Rulebook) -> Result<ExitCode, Failure> {
    let Some(entry) = entries(rulebook).find(|entry| entry.id == rule) else {
        let known: Vec<&str> = entries(rulebook).map(|entry| entry.id).collect();
        return Err(Failure::new(
            Exit::NoInput,
            format!(
                "There is no rule {rule}. The rules in force are: {}.",
                known.join(", ")
            ),
        ));
    };
    print(&entry);
    Ok(ExitCode::SUCCESS)
}

fn print(entry: &Entry<'_>) {
    print::line(&format!(
        "{} ({}, {})",
        entry.title,
        entry.id,
        level(entry.level)
    ));
    print::line(entry.about);
    for (title, text) in [
        ("How it may be heard", entry.message),
        ("Why", entry.why),
        ("What to say instead", entry.instead),
    ] {
        if !text.is_empty() {
            print::line(&format!("\n{title}\n  {text}"));
        }
    }
    for (title, samples) in [
        ("Noticed", &entry.noticed),
        ("Left alone", &entry.left_alone),
    ] {
        if !samples.is_empty() {
            print::line(&format!("\n{title}"));
        }
        for sample in samples {
            print::line(&format!("  {sample}"));
        }
    }
}
