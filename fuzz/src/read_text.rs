//! Fuzz target: reading any text as a customer's message and as an agent's draft never panics, and what is found lies in
//! the text.
//!
//! Built with `--cfg fuzzing` and coverage flags it is a libFuzzer program; in a plain build it reads the files it is
//! given once, so that the seeds in `corpus/` can be replayed anywhere.
#![cfg_attr(fuzzing, no_main)]

use coach::draft::facts::Facts;
use coach::draft::mistakes;
use coach::message;
use coach::rules::Rulebook;
use coach::text::Text;

/// One input: whatever the text, there is a reading whose places lie in it.
fn look(raw: &[u8]) {
    let text = String::from_utf8_lossy(raw);
    let reading = message::read(&text);
    assert!((0.0..=1.0).contains(&reading.heat));
    assert!((0.0..=1.0).contains(&reading.complaint_score));
    let places = reading
        .heat_words
        .iter()
        .chain(&reading.urgency_words)
        .chain(&reading.abuse);
    for span in places {
        assert!(
            text.get(span.start..span.end)
                .is_some_and(|words| !words.is_empty())
        );
    }
    // The same text as a draft.
    for mistake in mistakes::find(&Text::new(&text), &Facts::default(), Rulebook::built_in()) {
        assert!(text.get(mistake.span.start..mistake.span.end).is_some());
    }
}

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|raw: &[u8]| look(raw));

#[cfg(not(fuzzing))]
fn main() -> std::io::Result<()> {
    for path in std::env::args_os().skip(1) {
        look(&std::fs::read(path)?);
    }
    Ok(())
}
