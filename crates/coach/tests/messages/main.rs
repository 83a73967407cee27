//! The labelled messages: their labels are ids that exist, no two are cut from one cloth, and the reader does well
//! enough on them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};

use coach::message::{Ask, Danger, Failed, Urgency, read};
use serde_json::Value;

const FILES: &[&str] = &[
    include_str!("../../examples/messages/complaints.jsonl"),
    include_str!("../../examples/messages/calm.jsonl"),
    include_str!("../../examples/messages/near-now.jsonl"),
    include_str!("../../examples/messages/now.jsonl"),
    include_str!("../../examples/messages/letters.jsonl"),
];

/// By a reader who saw neither phrases nor other messages.
const FRESH: &str = include_str!("../../examples/messages-fresh/messages.jsonl");

fn messages() -> Vec<Value> {
    read_all(FILES)
}

fn read_all(files: &[&str]) -> Vec<Value> {
    files
        .iter()
        .flat_map(|file| file.lines())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn ids<'v>(message: &'v Value, field: &str) -> Vec<&'v str> {
    message[field]
        .as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap())
        .collect()
}

#[test]
fn labels_are_known_and_complete() {
    let mut seen = BTreeSet::new();
    for message in messages().into_iter().chain(read_all(&[FRESH])) {
        let id = message["id"].as_str().unwrap().to_owned();
        assert!(message["complaint"].is_boolean(), "{id}");
        assert!(message["heat"].as_u64().unwrap() <= 4, "{id}");
        let urgency = Urgency::of(message["urgency"].as_str().unwrap());
        assert!(urgency.is_some(), "{id}");
        let because = message["because"]
            .as_str()
            .map(|because| Danger::of(because).is_some());
        assert_eq!(
            because,
            (urgency == Some(Urgency::Now)).then_some(true),
            "{id}"
        );
        assert!(
            ids(&message, "asks")
                .iter()
                .all(|ask| Ask::of(ask).is_some()),
            "{id}"
        );
        assert!(
            ids(&message, "failed")
                .iter()
                .all(|failed| Failed::of(failed).is_some()),
            "{id}"
        );
        assert!(seen.insert(id.clone()), "{id} stands twice");
    }
    assert!(seen.len() >= 1_100, "{}", seen.len());
}

#[test]
fn there_are_enough_that_cannot_wait_and_that_only_sound_so() {
    let all = messages();
    assert!(
        all.iter()
            .filter(|message| message["urgency"] == "now")
            .count()
            >= 150
    );
    assert!(
        all.iter()
            .filter(|message| message["id"].as_str().unwrap().starts_with("near"))
            .count()
            >= 40
    );
}

#[test]
fn hardly_any_run_of_five_words_stands_in_two_messages() {
    let mut runs: BTreeMap<Vec<String>, BTreeSet<usize>> = BTreeMap::new();
    for (number, message) in messages().iter().enumerate() {
        let text = message["text"].as_str().unwrap().to_lowercase();
        let words: Vec<String> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_owned)
            .collect();
        for run in words.windows(5) {
            runs.entry(run.to_vec()).or_default().insert(number);
        }
    }
    let shared = runs.values().filter(|messages| messages.len() > 1).count();
    assert!(
        shared * 20 < runs.len(),
        "{shared} of {} runs are shared",
        runs.len()
    );
}

/// These figures are of messages that helped to weigh the signs; docs/coach.md tells those of messages that did not.
#[test]
fn what_cannot_wait_is_hardly_ever_missed() {
    let (mut found, mut told, mut all) = (0, 0, 0);
    for message in messages() {
        let right = message["urgency"] == "now";
        let said = read(message["text"].as_str().unwrap()).urgency == Urgency::Now;
        all += usize::from(right);
        told += usize::from(said);
        found += usize::from(right && said);
    }
    assert!(found * 10 >= all * 9, "{found} of {all} found");
    assert!(found * 2 >= told, "{found} of {told} are right");
}

#[test]
fn polite_complaints_are_heard_and_thanks_are_not_taken_for_them() {
    let (mut heard, mut complaints, mut taken, mut calm) = (0, 0, 0, 0);
    for message in messages()
        .iter()
        .filter(|message| message["urgency"] != "now")
    {
        let said = read(message["text"].as_str().unwrap()).complaint;
        if message["complaint"] == true {
            complaints += 1;
            heard += usize::from(said);
        } else {
            calm += 1;
            taken += usize::from(said);
        }
    }
    assert!(
        heard * 10 >= complaints * 8,
        "{heard} of {complaints} heard"
    );
    assert!(
        taken * 10 <= calm * 4,
        "{taken} of {calm} taken for complaints"
    );
}

#[test]
fn french_and_spanish_messages_are_read() {
    let files = [
        include_str!("../../examples/messages-french/french.jsonl"),
        include_str!("../../examples/messages-spanish/spanish.jsonl"),
    ];
    for file in files {
        let (mut right, mut all) = (0, 0);
        for line in file.lines() {
            let message: Value = serde_json::from_str(line).unwrap();
            all += 1;
            right += usize::from(
                read(message["text"].as_str().unwrap()).complaint
                    == message["complaint"].as_bool().unwrap(),
            );
        }
        assert!(right * 10 >= all * 8, "{right} of {all}");
    }
}
