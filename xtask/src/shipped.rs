//! What the repository answers to the public tasks: the reader that ships, two models of the same making that are read
//! here alone, and plain rules beside them to compare with. Of a complaint the reader speaks; models (`xtask/weights`) and
//! rules are part of no program that ships.

use anyhow::{Context, Result};
use coach::message::{self, Failed};
use coach::model::{Grams, Head};
use serde_json::{Value, json};

use crate::score::{Task, Told};

/// Answers texts, one by one.
pub fn answer(task: Task, texts: &[&str]) -> Result<Vec<Told>> {
    let head = match task {
        Task::Banking77 => Some(weights(include_bytes!("../weights/banking77.bin"))?),
        Task::Anger => Some(weights(include_bytes!("../weights/anger.bin"))?),
        _ => None,
    };
    let mut grams = Grams::default();
    Ok(texts
        .iter()
        .map(|text| {
            grams.read(text);
            match (task, &head) {
                (Task::Banking77, Some(head)) => {
                    let (label, score) = head.best(&grams);
                    told(label, score)
                }
                (Task::Anger, Some(head)) => {
                    let score = anger(head.score(&grams), text);
                    told(if score >= 0.5 { "anger" } else { "none" }, score)
                }
                (Task::Feedback, _) => {
                    let read = message::read(text);
                    told(
                        if read.complaint { "complaint" } else { "other" },
                        read.complaint_score,
                    )
                }
                (Task::AirlineReason, _) => told(reason(text), 1.0),
                (Task::Politeness, _) => {
                    let score = politeness(text);
                    told(if score >= 0.5 { "polite" } else { "impolite" }, score)
                }
                (Task::Question, _) => told(question(text), 1.0),
                _ => {
                    let read = message::read(text);
                    Told {
                        label: json!(u8::from(read.complaint)),
                        score: read.complaint_score,
                    }
                }
            }
        })
        .collect())
}

/// A reading as a line of JSON, as `amends read` writes it.
pub fn reading(text: &str) -> Value {
    let read = message::read(text);
    let ids = |ids: &[message::Ask]| ids.iter().map(|id| id.id()).collect::<Vec<_>>();
    json!({
        "complaint": read.complaint,
        "complaint_score": read.complaint_score,
        "heat": read.heat,
        "heat_step": read.heat_step.id(),
        "urgency": read.urgency.id(),
        "signs": message::signs_of(text),
        "dangers": read.dangers.iter().map(|id| id.id()).collect::<Vec<_>>(),
        "urgency_words": read.urgency_words.iter().map(|span| span.of(text)).collect::<Vec<_>>(),
        "heat_words": read.heat_words.iter().map(|span| span.of(text)).collect::<Vec<_>>(),
        "asks": ids(&read.asks),
        "failed": read.failed.iter().map(|id| id.id()).collect::<Vec<_>>(),
        "thanks": read.thanks,
        "solved": format!("{:?}", coach::answer(text)),
        "language": read.language.map(message::Tongue::code),
    })
}

fn weights(bytes: &'static [u8]) -> Result<Head> {
    Head::parse(bytes).context("weights of the repository")
}

/// What the model of the repository says of every label of Banking77.
pub fn banking(text: &str) -> Result<Vec<(&'static str, f32)>> {
    let head = weights(include_bytes!("../weights/banking77.bin"))?;
    let mut grams = Grams::default();
    grams.read(text);
    let mut scores = Vec::new();
    head.scores(&grams, &mut scores);
    Ok(head.labels().zip(scores).collect())
}

fn told(label: &str, score: f32) -> Told {
    Told {
        label: json!(label),
        score,
    }
}

/// The model of anger, and the reader's heat beside it.
fn anger(chance: f32, text: &str) -> f32 {
    let heat = message::read(text).heat;
    0.9 * chance + 0.1 * heat
}

/// The labels of [`reason`], but the one that says nothing.
pub const REASONS: [&str; 9] = [
    "Damaged Luggage",
    "Lost Luggage",
    "Cancelled Flight",
    "longlines",
    "Customer Service Issue",
    "Late Flight",
    "Flight Attendant Complaints",
    "Flight Booking Problems",
    "Bad Flight",
];

/// The words of a text in small letters, an apostrophe being part of one.
fn words(low: &str) -> Vec<&str> {
    low.split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether the words of a sign stand in a row among these; one that ends in `*` stands for every word that so begins.
fn holds(words: &[&str], sign: &str) -> bool {
    let sign: Vec<&str> = sign.split(' ').collect();
    words.windows(sign.len()).any(|here| {
        here.iter()
            .zip(&sign)
            .all(|(word, sign)| match sign.strip_suffix('*') {
                Some(stem) => word.starts_with(stem),
                None => word == sign,
            })
    })
}

/// The travellers' reasons in the reader's ids, the likeliest first.
pub fn reason(text: &str) -> &'static str {
    let low = text.to_lowercase();
    let words = words(&low);
    let says = |signs: &[&str]| signs.iter().any(|sign| holds(&words, sign));
    let read = message::read(text);
    let failed = |id: Failed| read.failed.contains(&id);
    let luggage = says(&["bag*", "luggage", "suitcase*"]);
    if luggage && (failed(Failed::Damaged) || says(&["broke*", "damag*", "smash*", "thrown"])) {
        "Damaged Luggage"
    } else if luggage
        && (failed(Failed::NotDelivered) || says(&["lost", "missing", "where", "find"]))
    {
        "Lost Luggage"
    } else if says(&["cancel*", "cncl*"]) {
        "Cancelled Flight"
    } else if says(&["long line*", "in line", "queue*", "the line*"]) {
        "longlines"
    } else if failed(Failed::AccessEffort)
        || says(&[
            "on hold",
            "customer service",
            "phone*",
            "call back",
            "help*",
        ])
    {
        "Customer Service Issue"
    } else if says(&["gate agent*"]) {
        "Flight Attendant Complaints"
    } else if says(&[
        "delay*",
        "late*",
        "waiting",
        "hours",
        "tarmac",
        "gate*",
        "runway",
        "connection*",
    ]) || failed(Failed::Late)
    {
        "Late Flight"
    } else if says(&["attendant*", "crew", "stewardess*", "rude*", "staff"])
        || failed(Failed::StaffConduct)
    {
        "Flight Attendant Complaints"
    } else if says(&[
        "website*",
        "booking*",
        "book",
        "reservation*",
        "site*",
        "app",
        "points",
        "miles",
        "error*",
    ]) {
        "Flight Booking Problems"
    } else if says(&[
        "seat*", "wifi", "food", "legroom", "plane*", "movie*", "tv", "drink*", "dirty", "cold",
    ]) {
        "Bad Flight"
    } else if failed(Failed::Billing)
        || failed(Failed::RefundNotReceived)
        || failed(Failed::ComplaintHandling)
    {
        "Customer Service Issue"
    } else {
        "Can't Tell"
    }
}

/// The signs that were found to sway readers of requests, each with its sway, from
/// Danescu-Niculescu-Mizil and others, “A computational approach to politeness with application to social factors” (2013).
const SWAYS: &[(&str, f32)] = &[
    ("thank*", 0.87),
    ("appreciate*", 0.87),
    ("grateful", 0.87),
    ("nice work", 0.78),
    ("great", 0.5),
    ("good job", 0.78),
    ("by the way", 0.63),
    ("btw", 0.5),
    ("could you", 0.47),
    ("would you", 0.47),
    ("would it", 0.4),
    ("i would", 0.3),
    ("may i", 0.4),
    ("sorry", 0.36),
    ("apolog*", 0.36),
    ("excuse me", 0.36),
    ("hi", 0.2),
    ("hello", 0.43),
    ("hey", 0.2),
    ("wonder*", 0.4),
    ("perhaps", 0.2),
    ("maybe", 0.14),
    ("i think", 0.1),
    ("suggest*", 0.2),
    ("if you", 0.2),
    ("happy to", 0.3),
    ("interesting*", 0.3),
    ("welcome", 0.4),
    ("glad", 0.4),
    ("curious", 0.3),
    ("mind", 0.2),
    ("help*", 0.15),
    ("actually", -0.38),
    ("in fact", -0.38),
    ("really", -0.3),
    ("why", -0.35),
    ("what are you", -0.5),
    ("how can you", -0.6),
    ("you don't", -0.4),
    ("you didn't", -0.4),
    ("wrong", -0.4),
    ("stop", -0.5),
    ("stupid", -0.9),
    ("ridiculous", -0.8),
    ("bother*", -0.5),
    ("nonsense", -0.6),
    ("delete", -0.3),
    ("removed", -0.3),
    ("revert*", -0.3),
    ("vandal*", -0.5),
    ("so", -0.15),
    ("what the", -0.7),
    ("hell", -0.5),
    ("fuck*", -0.9),
    ("ever", -0.1),
    ("what do you mean", -0.3),
    ("doing", -0.2),
    ("??", -0.4),
    ("what is the point", -0.6),
];

/// How polite a request is, 0 to 1, by those signs.
pub fn politeness(text: &str) -> f32 {
    let low = text.to_lowercase().replace('’', "'");
    let words = words(&low);
    let mut sum: f32 = SWAYS
        .iter()
        .filter(|(sign, _)| holds(&words, sign) || (*sign == "??" && low.contains(sign)))
        .map(|(_, sway)| sway)
        .sum();
    if words.first() == Some(&"please") {
        sum -= 0.3;
    } else if words.contains(&"please") {
        sum += 0.49;
    }
    if words.first().is_some_and(|first| first.starts_with("you")) {
        sum -= 0.3;
    }
    1.0 / (1.0 + (-2.0 * (sum - 0.15)).exp())
}

/// Words that open a question anybody can answer at length.
const OPEN: &[&str] = &["what", "how", "why", "tell me", "which", "describe", "who"];
/// Words that open a question with a short answer.
const CLOSED: &[&str] = &[
    "is",
    "are",
    "was",
    "were",
    "do",
    "does",
    "did",
    "have",
    "has",
    "had",
    "can",
    "could",
    "would",
    "will",
    "should",
    "am",
    "when",
    "where",
    "how many",
    "how much",
    "how often",
    "how long",
    "how old",
    "right",
    "okay",
    "isn't",
    "don't",
    "any",
];

/// Whether the last question is open or closed, by how it begins.
pub fn question(text: &str) -> &'static str {
    let low = text.to_lowercase().replace('’', "'");
    let last = low
        .split_inclusive(['?', '.', '!'])
        .rfind(|sentence| sentence.trim_end().ends_with('?'));
    let Some(last) = last else {
        return if low.contains("tell me") {
            "open"
        } else {
            "none"
        };
    };
    let words = format!(" {last}");
    let first = |list: &[&str]| {
        list.iter()
            .filter_map(|word| words.find(&format!(" {word}")))
            .min()
            .unwrap_or(usize::MAX)
    };
    let counted = ["how many", "how much", "how often", "how long", "how old"]
        .iter()
        .any(|word| words.contains(word));
    if first(OPEN) < first(CLOSED).max(40) && first(OPEN) < usize::MAX && !counted {
        "open"
    } else {
        "closed"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_is_a_whole_word_and_a_star_leaves_its_end_open() {
        let low = words("this delayed flight, you don't say");
        assert!(!holds(&low, "hi") && !holds(&low, "delay"));
        assert!(holds(&low, "delay*") && holds(&low, "you don't"));
        assert!(!holds(&low, "flight say") && !holds(&[], "hi"));
    }

    #[test]
    fn an_agent_at_the_gate_is_a_person() {
        assert_eq!(
            reason("The gate agent shouted at my child"),
            "Flight Attendant Complaints"
        );
        assert_eq!(reason("We sat at the gate"), "Late Flight");
    }
}
