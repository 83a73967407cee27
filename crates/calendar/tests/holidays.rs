//! Holidays as people look them up, and counting in working days beside a walk from day to day.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;

use calendar::CalendarError;
use calendar::OfficeHours;
use calendar::civil::{Date, Weekday, date};
use calendar::holidays::{Jurisdiction, WorkingDays, YEARS, jurisdiction, jurisdictions};
use proptest::prelude::*;

fn free(id: &str, year: i16) -> Vec<String> {
    let days = jurisdiction(id).unwrap().holidays(year);
    days.keys().map(ToString::to_string).collect()
}

#[test]
fn england_has_the_bank_holidays_that_are_told() {
    let days = free("gb-eng", 2026);
    assert_eq!(
        days,
        [
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-05-04",
            "2026-05-25",
            "2026-08-31",
            "2026-12-25",
            "2026-12-26",
            "2026-12-28"
        ]
    );
    let moved = free("gb-eng", 2022);
    for day in [
        "2022-01-03",
        "2022-06-02",
        "2022-06-03",
        "2022-09-19",
        "2022-12-27",
    ] {
        assert!(moved.contains(&day.to_owned()), "{day}: {moved:?}");
    }
    assert!(!moved.contains(&"2022-05-30".to_owned()), "it was moved");
}

#[test]
fn good_friday_is_no_holiday_in_ireland() {
    let days = free("ie", 2026);
    assert!(!days.contains(&"2026-04-03".to_owned()));
    for day in ["2026-04-06", "2026-05-04", "2026-06-01"] {
        assert!(days.contains(&day.to_owned()));
    }
}

#[test]
fn a_new_years_day_on_a_saturday_frees_the_friday_of_the_year_before() {
    assert!(free("us", 2027).contains(&"2027-12-31".to_owned()));
    assert!(free("us", 2028).contains(&"2028-01-01".to_owned()));
    assert!(!free("us", 2021).contains(&"2021-01-04".to_owned()));
}

#[test]
fn two_holidays_on_one_weekend_free_two_days() {
    let days = free("gb-eng", 2027);
    assert!(days.contains(&"2027-12-27".to_owned()) && days.contains(&"2027-12-28".to_owned()));
}

#[test]
fn every_file_can_be_used_for_every_year() {
    assert!(jurisdictions().len() >= 40);
    for place in jurisdictions() {
        assert!(!place.name().is_empty() && calendar::zone(place.zone()).is_ok());
        for year in YEARS {
            let days = place.holidays(year);
            assert!(
                (3..=25).contains(&days.len()),
                "{} {year}: {}",
                place.id(),
                days.len()
            );
            assert!(days.keys().all(|day| day.year() == year));
        }
    }
}

#[test]
fn a_file_that_cannot_be_used_says_what_is_wrong() {
    let none = |_: &str| None;
    let read = |text: &str| Jurisdiction::read(text, &none).unwrap_err().to_string();
    let head = "id = \"x\"\nname = \"X\"\nzone = \"UTC\"\n";
    assert!(read("id = \"x\"").contains("name"));
    assert!(read(&format!("{head}weekends = [\"friday\"]")).contains("weekends"));
    assert!(read(&format!("{head}weekend = [\"freitag\"]")).contains("freitag"));
    assert!(read(&format!("{head}base = \"nowhere\"")).contains("nowhere"));
    assert!(read("id = \"x\"\nname = \"X\"\nzone = \"Mars\"").contains("Mars"));
    let rule = format!("{head}[[holiday]]\nname = \"Day\"\non = \"some day\"");
    assert!(read(&rule).contains("easter -2"));
}

#[test]
fn an_office_that_works_on_saturdays_counts_them() {
    let text = "zone = \"Europe/Berlin\"\n[week]\ntuesday = [\"09:00-12:00\", \"13:00-17:00\"]\nsaturday = [\"10:00-14:00\"]\n\
                [holidays]\n2026-11-24 = \"Closed\"\n";
    let office: OfficeHours = toml::from_str(text).unwrap();
    let days = WorkingDays::of_office(&office);
    assert_eq!(
        days.nth_after(date(2026, 11, 21), 1).unwrap(),
        date(2026, 11, 28)
    );
    assert_eq!(
        days.nth_after(date(2026, 11, 21), 2).unwrap(),
        date(2026, 12, 1)
    );
}

#[test]
fn a_count_that_leaves_the_years_is_told() {
    let days = WorkingDays::all_but(&[Weekday::Saturday, Weekday::Sunday]);
    assert!(days.is_working(date(2014, 12, 31)).is_err());
    assert!(days.is_working(date(2101, 1, 1)).is_err());
    assert!(days.nth_after(date(2100, 12, 31), 1).is_err());
    assert!(days.on_or_before(date(2015, 1, 1)).is_ok());
    let never = WorkingDays::all_but(&[
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ]);
    assert!(never.nth_after(date(2026, 1, 1), 1).is_err());
    assert!(never.on_or_before(date(2026, 1, 1)).is_err());
}

/// Working days with the plain list they were made from.
fn some_days() -> impl Strategy<Value = (WorkingDays, Vec<Weekday>, BTreeSet<Date>)> {
    let weekends = [
        vec![Weekday::Saturday, Weekday::Sunday],
        vec![Weekday::Friday, Weekday::Saturday],
        vec![Weekday::Sunday],
        vec![],
        vec![
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Thursday,
            Weekday::Friday,
            Weekday::Saturday,
            Weekday::Sunday,
        ],
    ];
    let closed = prop::collection::btree_set(some_date(), 0..60);
    (prop::sample::select(weekends.to_vec()), closed).prop_map(|(weekend, closed)| {
        let mut days = WorkingDays::all_but(&weekend);
        days.close(closed.iter().copied());
        (days, weekend, closed)
    })
}

fn some_date() -> impl Strategy<Value = Date> {
    (2016_i16..2099, 1_i8..=12, 1_i8..=28).prop_map(|(y, m, d)| date(y, m, d))
}

proptest! {
    #[test]
    fn counting_by_words_is_counting_by_days(
        (days, weekend, closed) in some_days(), from in some_date(), count in 1_u32..150,
    ) {
        let works = |day: Date| !weekend.contains(&day.weekday()) && !closed.contains(&day);
        let (mut day, mut left) = (from, count);
        while left > 0 {
            day = day.tomorrow().unwrap();
            left -= u32::from(works(day));
        }
        if !YEARS.contains(&day.year()) {
            let outside = days.nth_after(from, count);
            prop_assert!(matches!(outside, Err(CalendarError::OutsideYears(_))), "{outside:?}");
            return Ok(());
        }
        prop_assert_eq!(days.nth_after(from, count).unwrap(), day);
        prop_assert_eq!(days.count_after(from, day).unwrap(), count);
        prop_assert_eq!(days.count_after(day, from).unwrap(), 0);
        prop_assert!(days.is_working(day).unwrap());
        prop_assert_eq!(days.is_working(from).unwrap(), works(from));

        let mut before = from;
        while !works(before) {
            before = before.yesterday().unwrap();
        }
        prop_assert_eq!(days.on_or_before(from).unwrap(), before);
        let mut after = from;
        while !works(after) {
            after = after.tomorrow().unwrap();
        }
        prop_assert_eq!(days.on_or_after(from).unwrap(), after);
    }
}
