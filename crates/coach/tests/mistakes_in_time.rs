//! Mistakes are looked for in a time that grows with the text and no faster.

use std::fs::read_to_string;
use std::time::Instant;

use coach::draft::facts::Facts;
use coach::draft::mistakes::{MAX_FINDINGS, find};
use coach::rules::Rulebook;
use coach::text::Text;

/// How many sentences are read for one measurement.
const SENTENCES_READ: usize = 24_000;

/// The time this thread has had of a processor, in seconds, where the system tells: what others do on the machine is not
/// in it. Elsewhere the time that has passed since `began`.
fn worked(began: Instant) -> f64 {
    // Whoever gives up the processor for a moment is told its time to the last one.
    std::thread::yield_now();
    let told = read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split_whitespace().next()?.parse::<f64>().ok());
    nanos.map_or_else(
        || began.elapsed().as_secs_f64(),
        |nanos| nanos / 1_000_000_000.0,
    )
}

#[test]
fn a_sentence_of_a_long_text_costs_no_more_than_one_of_a_short_text() {
    for sentence in [
        "It never works. ",
        "You must fill in the form. ",
        "We will look into it. ",
        "Sorry for any inconvenience. ",
        "Send the QXZ and the WVK to NOBODY at once. ",
        "Here is ten per cent off. ",
    ] {
        // Each length is read over and over, so that a clock with coarse ticks tells them apart too.
        let spent = |sentences: usize| {
            let times = SENTENCES_READ / sentences;
            let text = sentence.repeat(sentences);
            let facts = Facts {
                customer: Some("I never got the QXZ. ".repeat(sentences)),
                ..Facts::default()
            };
            let began = Instant::now();
            let before = worked(began);
            for _ in 0..times {
                let found = find(&Text::new(&text), &facts, Rulebook::built_in());
                assert_eq!(found.len(), MAX_FINDINGS, "{sentence}");
            }
            (worked(began) - before) / f64::from(u32::try_from(times).expect("a few"))
        };
        // The quickest of some tries: a cold cache, or another thread on the same core, only ever adds to one.
        let (mut short, mut long) = (f64::MAX, f64::MAX);
        for round in 0..60 {
            short = short.min(spent(1_500));
            long = long.min(spent(6_000));
            if round > 1 && long < short * 8.0 {
                break;
            }
        }
        assert!(
            long < short * 8.0,
            "{sentence}: four times the text, {short} s and {long} s"
        );
    }
}
