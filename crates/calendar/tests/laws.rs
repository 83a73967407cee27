//! Laws of working time, on random weeks in zones whose clocks change in different ways. `PROPTEST_CASES` asks for more.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;

use calendar::{Moment, OfficeHours, Span, civil::Date};
use proptest::prelude::*;

const ZONES: [&str; 7] = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
];

/// Spans cut at up to four minutes of the day, which then lie apart.
fn day(earliest: u16) -> impl Strategy<Value = Vec<Span>> {
    prop::collection::btree_set(earliest..=1440_u16, 0..=4).prop_map(|cuts| {
        let cuts: Vec<u16> = cuts.into_iter().collect();
        cuts.chunks_exact(2)
            .map(|pair| Span::new(pair[0], pair[1]).unwrap())
            .collect()
    })
}

/// Hours that open at least an hour a week, with some holidays.
fn hours(earliest: u16) -> impl Strategy<Value = OfficeHours> {
    let week = prop::collection::vec(day(earliest), 7).prop_filter("worked at all", |week| {
        week.iter()
            .flatten()
            .map(|s| s.to() - s.from())
            .sum::<u16>()
            >= 60
    });
    let holiday =
        (2005_i16..2035, 1_i8..=12, 1_i8..=28).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap());
    let holidays = prop::collection::vec(holiday, 0..40);
    (prop::sample::select(&ZONES[..]), week, holidays).prop_map(|(zone, week, holidays)| {
        let holidays: BTreeMap<_, _> = holidays
            .into_iter()
            .map(|date| (date, "Holiday".to_owned()))
            .collect();
        OfficeHours::new(zone, week.try_into().unwrap(), holidays).unwrap()
    })
}

/// Any microsecond of 2006 to 2033, half of them near a change of the clocks in some zone.
fn moment() -> impl Strategy<Value = Moment> {
    const CHANGES: [i64; 5] = [
        1_774_746_000,
        1_792_890_000,
        1_772_953_200,
        1_325_239_200,
        1_759_590_000,
    ];
    let near = (prop::sample::select(&CHANGES[..]), -200_000_i64..200_000)
        .prop_map(|(at, off)| (at + off) * 1_000_000);
    let any = 1_136_073_600_000_000_i64..2_019_686_400_000_000;
    prop_oneof![near, any].prop_map(Moment::from_us)
}

proptest! {
    #[test]
    fn the_next_opening_is_open_and_not_before(hours in hours(0), at in moment()) {
        let open = hours.next_open(at);
        prop_assert!(open >= at);
        prop_assert!(hours.is_open(open));
        prop_assert_eq!(hours.next_open(open), open);
        prop_assert_eq!(hours.working_minutes_between(at, open), 0);
    }

    #[test]
    fn as_many_minutes_lie_between_as_were_added(hours in hours(0), at in moment(), minutes in 0_u32..20_000) {
        let due = hours.add_working_minutes(at, minutes);
        prop_assert_eq!(hours.working_minutes_between(at, due), i64::from(minutes));
    }

    #[test]
    fn added_working_time_ends_while_open_or_at_the_closing(hours in hours(0), at in moment(), minutes in 0_u32..2_000) {
        let due = hours.add_working_minutes(at, minutes);
        prop_assert!(hours.is_open(due) || (minutes > 0 && hours.is_open(due.plus_us(-1))));
    }

    #[test]
    fn more_minutes_and_a_later_start_never_end_earlier(
        hours in hours(0), a in moment(), later in 0_i64..10_000_000, minutes in 0_u32..2_000, more in 0_u32..500,
    ) {
        let b = a.plus_us(later * 60_000);
        let due = hours.add_working_minutes(a, minutes);
        prop_assert!(due >= a);
        prop_assert!(hours.add_working_minutes(b, minutes) >= due);
        prop_assert!(hours.add_working_minutes(a, minutes + more) >= due);
    }

    #[test]
    fn working_time_added_in_two_steps_is_the_same(
        hours in hours(0), at in moment(), first in 0_u32..1_000, second in 1_u32..1_000,
    ) {
        let steps = hours.add_working_minutes(hours.add_working_minutes(at, first), second);
        prop_assert_eq!(steps, hours.add_working_minutes(at, first + second));
    }

    #[test]
    fn working_days_go_forward_and_end_inside_the_hours(
        hours in hours(300), a in moment(), later in 0_i64..10_000_000, days in 0_u32..60, more in 0_u32..10,
    ) {
        let b = a.plus_us(later * 60_000);
        let due = hours.add_working_days(a, days);
        prop_assert!(due >= a);
        prop_assert!(hours.is_open(due) || hours.is_open(due.plus_us(-1)));
        prop_assert!(hours.add_working_days(b, days) >= due);
        prop_assert!(hours.add_working_days(a, days + more) >= due);
    }

    #[test]
    fn calendar_days_go_forward_and_end_open(hours in hours(0), at in moment(), days in 1_u32..400) {
        let due = hours.add_calendar_days(at, days);
        prop_assert!(due > at);
        prop_assert!(hours.is_open(due));
    }

    #[test]
    fn a_working_day_ends_after_the_moment_asked_for(hours in hours(300), at in moment()) {
        let end = hours.end_of_working_day(at);
        prop_assert!(end > hours.next_open(at));
        prop_assert!(!hours.is_open(end) || hours.is_open(end.plus_us(-1)));
    }

    #[test]
    fn a_local_time_that_exists_comes_back(at in moment(), zone in prop::sample::select(&ZONES[..])) {
        let zone = calendar::zone(zone).unwrap();
        let shown = calendar::local(at, &zone);
        let back = calendar::from_local(shown, &zone);
        prop_assert_eq!(calendar::local(back, &zone), shown);
        prop_assert!(back <= at, "of two equal times the first is meant");
    }

    #[test]
    fn reading_a_form_field_never_panics(text in ".{0,40}", digits in "[0-9T:.Z+-]{0,30}") {
        let zone = calendar::zone("Europe/Berlin").unwrap();
        let _ = calendar::parse_local(&text, &zone);
        let _ = calendar::parse_local(&digits, &zone);
        let _ = text.parse::<Span>();
        let _ = digits.parse::<Span>();
    }
}
