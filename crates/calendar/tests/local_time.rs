//! Moments and wall clocks, and a due time the way people say it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desk;

use calendar::civil::Weekday;
use calendar::{CalendarError, SpokenDue, day_of, local, parse_local, spoken, zone};
use desk::{at, berlin, shown};

#[test]
fn a_form_field_is_read_on_the_clock_of_the_desk() {
    let berlin = zone("Europe/Berlin").unwrap();
    for (text, utc) in [
        ("2026-11-23T15:00", "2026-11-23T14:00:00Z"),
        ("2026-06-23T15:00", "2026-06-23T13:00:00Z"),
        (" 2026-11-23T15:00:30 ", "2026-11-23T14:00:30Z"),
        ("2026-11-23T15:00:30.5", "2026-11-23T14:00:30.5Z"),
    ] {
        assert_eq!(
            parse_local(text, &berlin).unwrap().to_string(),
            utc,
            "{text}"
        );
    }
}

#[test]
fn a_form_field_that_is_no_local_time_is_refused_with_an_example() {
    let berlin = zone("Europe/Berlin").unwrap();
    for text in [
        "",
        "tomorrow",
        "2026-11-23",
        "2026-11-23 15:00",
        "15:00",
        "2026-13-01T15:00",
        "2026-02-30T15:00",
        "2026-11-23T25:00",
        "2026-11-23T15:00Z",
        "2026-11-23T15:00+02:00",
        "2026-11-23T15:00[UTC]",
        "2026-11-23T15",
        "12026-11-23T15:00",
    ] {
        let error = parse_local(text, &berlin).expect_err(text);
        assert!(matches!(error, CalendarError::NotALocalTime(_)));
        assert!(error.to_string().contains("2026-11-23T15:00"), "{error}");
    }
    assert!(
        parse_local(&"9".repeat(1_000_000), &berlin)
            .unwrap_err()
            .to_string()
            .len()
            < 200,
        "a message stays short"
    );
}

#[test]
fn a_time_in_the_gap_moves_on_and_of_two_equal_times_the_first_is_meant() {
    let hours = berlin();
    assert_eq!(
        shown(&hours, at(&hours, "2026-03-29T02:30")),
        "2026-03-29T03:30"
    );
    assert_eq!(
        at(&hours, "2026-10-25T02:30").to_string(),
        "2026-10-25T00:30:00Z"
    );
    assert_eq!(
        at(&hours, "2026-10-25T03:00").to_string(),
        "2026-10-25T02:00:00Z"
    );
}

#[test]
fn the_day_is_the_one_on_the_wall() {
    let moment = parse_local("2026-12-31T23:30", &zone("UTC").unwrap()).unwrap();
    assert_eq!(
        day_of(moment, &zone("UTC").unwrap()).to_string(),
        "2026-12-31"
    );
    assert_eq!(
        day_of(moment, &zone("Asia/Tokyo").unwrap()).to_string(),
        "2027-01-01"
    );
    assert_eq!(
        local(moment, &zone("Asia/Kathmandu").unwrap()).to_string(),
        "2027-01-01T05:15:00"
    );
}

#[test]
fn an_unknown_zone_is_named_in_the_error() {
    assert_eq!(
        zone("Middle/Earth").unwrap_err(),
        CalendarError::UnknownZone("Middle/Earth".into())
    );
    assert!(zone("").is_err());
}

#[test]
fn a_due_time_is_told_the_way_people_say_it() {
    let hours = berlin();
    let now = at(&hours, "2026-11-23T14:00");
    for (due, told) in [
        ("2026-11-23T13:59", SpokenDue::Late { minutes: 1 }),
        ("2026-11-20T14:00", SpokenDue::Late { minutes: 3 * 1440 }),
        ("2026-11-23T14:00", SpokenDue::InMinutes(0)),
        ("2026-11-23T14:59", SpokenDue::InMinutes(59)),
        (
            "2026-11-23T15:00",
            SpokenDue::Today {
                hour: 15,
                minute: 0,
            },
        ),
        (
            "2026-11-23T23:59",
            SpokenDue::Today {
                hour: 23,
                minute: 59,
            },
        ),
        (
            "2026-11-24T00:00",
            SpokenDue::Tomorrow { hour: 0, minute: 0 },
        ),
        (
            "2026-11-25T09:30",
            SpokenDue::Weekday {
                weekday: Weekday::Wednesday,
                hour: 9,
                minute: 30,
            },
        ),
        (
            "2026-11-29T09:30",
            SpokenDue::Weekday {
                weekday: Weekday::Sunday,
                hour: 9,
                minute: 30,
            },
        ),
        (
            "2026-11-30T09:30",
            SpokenDue::Date {
                date: "2026-11-30".parse().unwrap(),
                hour: 9,
                minute: 30,
            },
        ),
        (
            "2027-01-02T09:30",
            SpokenDue::Date {
                date: "2027-01-02".parse().unwrap(),
                hour: 9,
                minute: 30,
            },
        ),
    ] {
        assert_eq!(spoken(at(&hours, due), now, hours.zone()), told, "{due}");
    }
}

#[test]
fn parts_of_a_minute_are_rounded_up() {
    let hours = berlin();
    let now = at(&hours, "2026-11-23T14:00");
    assert_eq!(
        spoken(now.plus_us(1), now, hours.zone()),
        SpokenDue::InMinutes(1)
    );
    assert_eq!(
        spoken(now.plus_us(-1), now, hours.zone()),
        SpokenDue::Late { minutes: 1 }
    );
}

#[test]
fn tomorrow_holds_over_midnight_the_year_end_and_a_changed_clock() {
    let hours = berlin();
    let soon = spoken(
        at(&hours, "2027-01-01T00:10"),
        at(&hours, "2026-12-31T23:50"),
        hours.zone(),
    );
    assert_eq!(soon, SpokenDue::InMinutes(20));
    let year = spoken(
        at(&hours, "2027-01-01T12:00"),
        at(&hours, "2026-12-31T09:00"),
        hours.zone(),
    );
    assert_eq!(
        year,
        SpokenDue::Tomorrow {
            hour: 12,
            minute: 0
        }
    );
    let spring = spoken(
        at(&hours, "2026-03-29T23:00"),
        at(&hours, "2026-03-28T01:00"),
        hours.zone(),
    );
    assert_eq!(
        spring,
        SpokenDue::Tomorrow {
            hour: 23,
            minute: 0
        }
    );
}
