//! Mistakes are looked for in a time that grows with the text and no faster.

use std::time::Instant;

use coach::draft::facts::Facts;
use coach::draft::mistakes::{MAX_FINDINGS, find};
use coach::rules::Rulebook;
use coach::text::Text;

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
        let spent = |sentences: usize| {
            let text = sentence.repeat(sentences);
            let facts = Facts {
                customer: Some("I never got the QXZ. ".repeat(sentences)),
                ..Facts::default()
            };
            let began = Instant::now();
            let found = find(&Text::new(&text), &facts, Rulebook::built_in());
            assert_eq!(found.len(), MAX_FINDINGS, "{sentence}");
            began.elapsed().as_secs_f64()
        };
        // The quickest of some tries: whatever else runs on the machine only ever adds to one.
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
