//! What holds for any text: places lie in it, the same words give the same answer, and length costs no more than length.

use std::time::{Duration, Instant};

use coach::draft::hints::{self, Customer, Known};
use coach::draft::moves::{self, Found};
use coach::draft::{Reading, note, readability};
use coach::text::Text;
use proptest::prelude::*;

/// Everything that is read in a text, as a draft, as a message and as a note; panics when a place lies outside it.
fn read(source: &str) -> (Vec<Found>, usize) {
    let text = Text::new(source);
    let reading = Reading::new(&text);
    let customer = Customer::new(&text);
    let found = moves::find(&reading, Some(&customer.told), None);
    let measured = readability::measure(&text, &reading);
    let known = Known {
        customer: Some(&customer),
        apologies_given: 3,
        promises_broken: 1,
        ..Known::default()
    };
    let hints = hints::find(&text, &reading, &found, &measured, known);
    let notes = note::note(&Reading::of_note(&text));
    let places = found
        .iter()
        .map(|found| found.span)
        .chain(hints.iter().map(|hint| hint.span))
        .chain(notes.iter().map(|note| note.span))
        .chain(measured.rare.iter().map(|rare| rare.span));
    for place in places {
        assert!(source.get(place.start..place.end).is_some(), "{place:?}");
    }
    (found, hints.len())
}

proptest! {
    #[test]
    fn any_text_is_read_and_every_place_lies_in_it(source in "\\PC{0,400}") {
        read(&source);
    }

    #[test]
    fn words_of_service_in_any_order_are_read(
        words in proptest::collection::vec(
            proptest::sample::select(vec![
                "I", "we", "you", "will", "sorry", "that", "?", ".", ",", "by", "5", "pm", "£20", "or", "the", "refund",
                "not", "can", "thank", "for", "telling", "us", "’", "🙂", "é", "\n", "is", "it", "solved", "Dear", "Ann",
            ]),
            0..80,
        )
    ) {
        let source = words.join(" ");
        prop_assert_eq!(read(&source), read(&source));
    }
}

#[test]
fn hostile_text_costs_no_more_than_its_length() {
    for phrase in [
        "i will i have i am sorry that you or ",
        "a ",
        "....?!",
        "if we can and or ",
        "> you\n\n",
        "£9 2 ",
        "is it not is it ",
        "x",
    ] {
        let long = phrase.repeat(200_000 / phrase.len());
        let begun = Instant::now();
        read(&long);
        // Unoptimised and on a busy machine; what grows with the square would take hours.
        assert!(begun.elapsed() < Duration::from_mins(1), "{phrase}");
    }
}
