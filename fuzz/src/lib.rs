//! What must hold whatever is read: by the fuzz targets, and by the texts that `tests/mutated.rs` mutates.

use calendar::{Moment, TimeZone};
use coach::draft::moves::Stage;
use coach::draft::{Reading, note};
use coach::message;
use coach::review::told::{Told, Unit, told, told_in_full};
use coach::review::{Asked, Now, review};
use coach::rules::Rulebook;
use coach::text::Text;

/// Moments a draft may be written at: a working day, a holiday's eve, the hours the clocks change, the first and the last
/// year that can be written.
const MOMENTS: [&str; 6] = [
    "2026-11-18T10:30:00+01:00",
    "2026-12-24T23:59:59+00:00",
    "2026-03-29T01:59:59+01:00",
    "2026-10-25T02:30:00+02:00",
    "0001-01-01T00:00:00+00:00",
    "9999-12-30T12:00:00+00:00",
];

/// One input to the coach: whatever the text, there is a reading whose places lie in it. What stands before the first NUL is the
/// customer's message, what stands behind it the draft; without one the text is both.
///
/// # Panics
/// Where a place does not lie in the text, or the reader itself fails: that is what is looked for.
pub fn look(raw: &[u8]) {
    let text = String::from_utf8_lossy(raw);
    let (customer, draft) = text.split_once('\0').unwrap_or((&text, &text));
    read(customer);
    answer(
        customer,
        draft,
        raw.iter().map(|byte| usize::from(*byte)).sum(),
    );
    for finding in note::note(&Reading::of_note(&Text::new(draft))) {
        let words = draft.get(finding.span.start..finding.span.end);
        assert!(words.is_some_and(|words| !words.is_empty()));
    }
}

/// As a customer's message.
fn read(text: &str) {
    let reading = message::read(text);
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
}

/// As a draft to that message, told as programs are told; `chance` says when and at which stage it is written.
fn answer(customer: &str, draft: &str, chance: usize) {
    let asked = Asked {
        stage: Some(Stage::ALL[chance % Stage::ALL.len()].id().to_owned()),
        customer: Some(customer.to_owned()),
        at: Some(MOMENTS[chance % MOMENTS.len()].to_owned()),
        facts: None,
    };
    let otherwise = Now::new(Moment::from_us(0), TimeZone::UTC);
    let Ok((facts, now)) = asked.read(otherwise) else {
        unreachable!("the stage and the moment are ours");
    };
    let found = review(draft, &facts, Some(&now), Rulebook::built_in());
    for promised in &found.promises {
        assert!(promised.timed.due_from <= promised.timed.due_to);
    }
    lies_in(draft, &told(draft, &found, Unit::Characters, &now.zone));
    lies_in(
        draft,
        &told_in_full(draft, &found, Unit::Characters, &now.zone),
    );
    let places = told(draft, &found, Unit::Utf16, &now.zone);
    let units = draft.encode_utf16().count();
    let remarks = places.mistakes.iter().chain(&places.hints);
    for place in remarks.map(|remark| &remark.place) {
        assert!(place.start <= place.end && place.end <= units);
    }
}

/// Every place told holds the words told with it.
fn lies_in(draft: &str, told: &Told) {
    let chars: Vec<char> = draft.chars().collect();
    let remarks = told.mistakes.iter().chain(&told.hints);
    let remarks = remarks.map(|remark| &remark.place);
    for place in remarks.chain(told.promises.iter().map(|promise| &promise.place)) {
        let words = chars.get(place.start..place.end);
        assert!(words.is_some_and(|words| words.iter().copied().eq(place.quote.chars())));
    }
}
