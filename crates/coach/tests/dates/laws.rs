//! What holds of every text.

use std::time::Instant;

use calendar::{Moment, OfficeHours, zone};
use coach::promises::{Context, DateOrder, MAX_TIMES, Side, Timed, read};
use proptest::prelude::*;

use super::examples::house;

fn read_at(
    text: &str,
    at: Moment,
    hours: &OfficeHours,
    order: DateOrder,
    side: Side,
) -> Vec<Timed> {
    let zone = zone("Europe/London").expect("a zone");
    let context = Context {
        at,
        zone: &zone,
        hours,
        order,
        side,
    };
    read(text, &context)
}

/// Words that times are made of, so that odd neighbours meet.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "I will", "we'll", "call", "on", "by", "before", "until", "within", "in", "at", "the", "next", "this", "last", "Thursday", "fri",
    "3", "3rd", "31st", "14:30", "25:99", "3pm", "30/2", "31/12/2026", "2026-02-30", "9999-12-31", "0", "99999999999", "half past", "quarter to", "two", "few",
    "working days", "hours", "1000 years", "a fortnight", "end of", "week", "month", "March", "may", "Christmas", "New Year's Eve", "noon", "midnight", "tomorrow",
    "morning", "tonight", "or", "and", "to", "-", "–", ",", ".", "?", "\n\n", "between", "from", "first thing", "24/7", "£5", "😀", "é", "İ", "’", "since", "ago",
    "you will have", "Hanna", "our engineer", ";", "(", "no later than", "at the latest", "a week on", "Easter", "the 29th of February", "Mon-Fri", "every",
];

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::collection::vec(proptest::sample::select(PIECES), 0..40)
            .prop_map(|pieces| pieces.join(" ")),
        proptest::collection::vec(proptest::sample::select(PIECES), 0..30)
            .prop_map(|pieces| pieces.concat()),
        ".{0,200}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn reading_never_panics_and_keeps_its_word(
        text in any_text(),
        at in prop_oneof![Just(0_i64), any::<i64>(), 1_500_000_000_000_000_i64..2_000_000_000_000_000],
        month_first in any::<bool>(),
        customer in any::<bool>(),
    ) {
        let at = Moment::from_us(at);
        let order = if month_first { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        let side = if customer { Side::Customer } else { Side::Agent };
        let mut reached = 0;
        for timed in read_at(&text, at, &house(), order, side) {
            prop_assert!(timed.due_from <= timed.due_to);
            prop_assert!(timed.span.start >= reached && timed.span.start < timed.span.end);
            reached = timed.span.end;
            prop_assert!(text.get(timed.span.start..timed.span.end).is_some());
            if let Some(promise) = timed.promise {
                prop_assert!(text.get(promise.span.start..promise.span.end).is_some());
                prop_assert!(text.get(promise.what.start..promise.what.end).is_some());
                prop_assert!(promise.span.start <= timed.span.start && timed.span.end <= promise.span.end);
                prop_assert!(!promise.who_in(&text).is_empty());
            }
        }
    }
}

#[test]
fn nothing_is_due_before_it_is_written() {
    let at = Moment::from_us(1_795_000_000_000_000);
    for text in [
        "by Friday",
        "I will call you at 3",
        "today",
        "this week",
        "in two days",
        "on the 3rd",
    ] {
        for timed in read_at(text, at, &house(), DateOrder::DayFirst, Side::Agent) {
            assert!(timed.due_to >= at, "{text}");
        }
    }
}

#[test]
fn a_megabyte_is_read_in_linear_time_whatever_it_says() {
    let at = Moment::from_us(1_795_000_000_000_000);
    let hours = house();
    for piece in [
        "I will call by Friday or ",
        "the end of the end of ",
        "a a a a ",
        "1-1-1-1-",
        "will will will ",
        "((((",
        "monday to ",
        "\n \n",
        "9 to 9 to ",
        "I said , and ",
        "’",
        "ed ed ed ",
        "may 3 may 3 ",
    ] {
        let spent = |bytes: usize| {
            let text = piece.repeat(bytes / piece.len());
            let began = Instant::now();
            let found = read_at(&text, at, &hours, DateOrder::DayFirst, Side::Agent);
            assert!(found.len() <= MAX_TIMES);
            began.elapsed()
        };
        let (short, long) = (spent(125_000), spent(1_000_000));
        // Eight times the text; twice that is allowed for a busy machine, and a floor for what is too short to measure.
        assert!(
            long.as_secs_f64() < (short.as_secs_f64() * 16.0).max(1.0),
            "{piece:?}: {short:?}, {long:?}"
        );
    }
}
