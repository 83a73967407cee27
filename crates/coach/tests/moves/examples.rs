//! The labelled sentences: their labels, their variety, and how well they are read.

use std::collections::{HashMap, HashSet};

use coach::draft::Reading;
use coach::draft::moves::{self, Move, Told};
use coach::text::Text;
use serde::Deserialize;

const EXAMPLES: &str = include_str!("../../examples/moves/moves.jsonl");

/// Words of a run that two sentences should not share.
const RUN: usize = 5;
/// The share of runs that may occur in more than one sentence.
const MOST_SHARED: f64 = 0.05;
/// What the moves reach on the sentences at least, as the mean F1 of the scored moves.
const LEAST: f64 = 0.8;

#[derive(Deserialize)]
struct Example {
    id: String,
    text: String,
    moves: Vec<String>,
    customer: Option<String>,
}

fn examples() -> Vec<Example> {
    EXAMPLES
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is an example"))
        .collect()
}

#[test]
fn every_label_is_a_move_and_no_sentence_stands_twice() {
    let examples = examples();
    assert!(examples.len() >= 500, "{}", examples.len());
    let (mut ids, mut texts) = (HashSet::new(), HashSet::new());
    for example in &examples {
        assert!(ids.insert(&example.id), "{} stands twice", example.id);
        let whole = (&example.text, &example.customer);
        assert!(texts.insert(whole), "{} says it again", example.id);
        for label in &example.moves {
            assert!(Move::from_id(label).is_some(), "{}: {label}", example.id);
        }
    }
    for what in Move::ALL.into_iter().filter(|what| what.is_scored()) {
        let count = examples
            .iter()
            .filter(|example| example.moves.iter().any(|label| label == what.id()))
            .count();
        assert!(count >= 14, "{} stands {count} times", what.id());
    }
}

#[test]
fn the_sentences_share_few_runs_of_words() {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut runs = 0_u32;
    let mut shared = 0_u32;
    for (number, example) in examples().iter().enumerate() {
        let text = Text::new(&example.text);
        let words: Vec<&str> = text.words().iter().map(|word| text.lower(word)).collect();
        for run in words.windows(RUN) {
            runs += 1;
            let first = *seen.entry(run.join(" ")).or_insert(number);
            shared += u32::from(first != number);
        }
    }
    let share = f64::from(shared) / f64::from(runs.max(1));
    assert!(share < MOST_SHARED, "{shared} of {runs}");
}

#[test]
fn the_moves_of_our_sentences_are_found() {
    let (mut right, mut told, mut both) = ([0_u32; 14], [0_u32; 14], [0_u32; 14]);
    for example in examples() {
        let message = example.customer.as_deref().map(Text::new);
        let their = message.as_ref().map(Told::new);
        let text = Text::new(&example.text);
        let found = moves::find(&Reading::new(&text), their.as_ref(), None);
        for (at, what) in Move::ALL.into_iter().enumerate() {
            let is = example.moves.iter().any(|label| label == what.id());
            let said = found.iter().any(|found| found.what == what);
            right[at] += u32::from(is);
            told[at] += u32::from(said);
            both[at] += u32::from(is && said);
        }
    }
    let figures: Vec<(Move, f64)> = Move::ALL
        .into_iter()
        .enumerate()
        .filter(|(_, what)| what.is_scored())
        .map(|(at, what)| {
            let f1 = 2.0 * f64::from(both[at]) / f64::from((right[at] + told[at]).max(1));
            (what, f1)
        })
        .collect();
    let mean = figures.iter().map(|(_, f1)| f1).sum::<f64>() / 12.0;
    assert!(mean >= LEAST, "{mean:.3}: {figures:?}");
}
