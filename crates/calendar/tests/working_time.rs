//! Counting in working time: ordinary weeks, holidays, year ends, changing clocks, and calendars that never open.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desk;

use calendar::{MAX_DAYS_CLOSED, Moment, OfficeHours};
use desk::{at, berlin, desk as desk_in, shown};

#[test]
fn the_desk_is_open_from_the_opening_until_just_before_the_closing() {
    let hours = berlin();
    for (time, open) in [
        ("2026-11-23T08:59", false),
        ("2026-11-23T09:00", true),
        ("2026-11-23T16:59", true),
        ("2026-11-23T17:00", false),
        ("2026-11-22T12:00", false),
        ("2026-12-25T12:00", false),
    ] {
        assert_eq!(hours.is_open(at(&hours, time)), open, "{time}");
    }
}

#[test]
fn the_next_opening_skips_nights_weekends_and_holidays() {
    let hours = berlin();
    for (from, next) in [
        ("2026-11-23T10:30", "2026-11-23T10:30"),
        ("2026-11-23T03:00", "2026-11-23T09:00"),
        ("2026-11-23T17:00", "2026-11-24T09:00"),
        ("2026-11-27T18:00", "2026-11-30T09:00"),
        ("2026-12-24T17:30", "2026-12-28T09:00"),
        ("2026-12-31T20:00", "2027-01-04T09:00"),
    ] {
        assert_eq!(
            shown(&hours, hours.next_open(at(&hours, from))),
            next,
            "from {from}"
        );
    }
}

#[test]
fn working_minutes_run_only_while_the_desk_is_open() {
    let hours = berlin();
    for (from, minutes, due) in [
        ("2026-11-23T10:00", 240, "2026-11-23T14:00"),
        ("2026-11-23T15:00", 240, "2026-11-24T11:00"),
        ("2026-11-23T15:00", 120, "2026-11-23T17:00"),
        ("2026-11-27T16:00", 120, "2026-11-30T10:00"),
        ("2026-11-29T10:00", 30, "2026-11-30T09:30"),
        ("2026-11-23T20:00", 0, "2026-11-24T09:00"),
        ("2026-12-31T16:30", 60, "2027-01-04T09:30"),
        ("2026-11-23T09:00", 480 * 5, "2026-11-27T17:00"),
    ] {
        let from_at = at(&hours, from);
        let due_at = hours.add_working_minutes(from_at, minutes);
        assert_eq!(shown(&hours, due_at), due, "{minutes} from {from}");
        assert_eq!(
            hours.working_minutes_between(from_at, due_at),
            i64::from(minutes)
        );
        assert_eq!(
            hours.working_minutes_between(due_at, from_at),
            -i64::from(minutes)
        );
    }
}

#[test]
fn a_midday_break_is_no_working_time() {
    let hours = desk_in("Europe/Berlin", 5, &["09:00-12:00", "13:00-17:00"], &[]);
    assert_eq!(
        shown(
            &hours,
            hours.add_working_minutes(at(&hours, "2026-11-23T11:30"), 60)
        ),
        "2026-11-23T13:30"
    );
    assert_eq!(
        shown(&hours, hours.next_open(at(&hours, "2026-11-23T12:10"))),
        "2026-11-23T13:00"
    );
    assert_eq!(
        shown(
            &hours,
            hours.end_of_working_day(at(&hours, "2026-11-23T12:10"))
        ),
        "2026-11-23T17:00"
    );
}

#[test]
fn working_days_keep_the_time_of_day() {
    let hours = berlin();
    for (from, days, due) in [
        ("2026-11-23T10:15", 1, "2026-11-24T10:15"),
        ("2026-11-23T10:15", 3, "2026-11-26T10:15"),
        ("2026-11-26T10:15", 3, "2026-12-01T10:15"),
        ("2026-11-28T22:00", 1, "2026-12-01T09:00"),
        ("2026-11-23T10:15", 0, "2026-11-23T10:15"),
        ("2026-11-23T22:15", 0, "2026-11-24T09:00"),
        ("2026-12-23T14:00", 2, "2026-12-28T14:00"),
        ("2026-12-30T14:00", 3, "2027-01-05T14:00"),
    ] {
        assert_eq!(
            shown(&hours, hours.add_working_days(at(&hours, from), days)),
            due,
            "{days} from {from}"
        );
    }
}

#[test]
fn working_days_stay_inside_the_hours_of_the_day_they_reach() {
    let text = r#"
        zone = "Europe/Berlin"
        [week]
        thursday = ["07:00-19:00"]
        friday = ["09:00-11:00", "12:00-13:00"]
    "#;
    let hours: OfficeHours = toml::from_str(text).unwrap();
    for (from, due) in [
        ("2026-11-26T07:30", "2026-11-27T09:00"),
        ("2026-11-26T10:30", "2026-11-27T10:30"),
        ("2026-11-26T11:30", "2026-11-27T12:00"),
        ("2026-11-26T18:30", "2026-11-27T13:00"),
    ] {
        assert_eq!(
            shown(&hours, hours.add_working_days(at(&hours, from), 1)),
            due,
            "from {from}"
        );
    }
}

#[test]
fn calendar_days_count_every_day_and_end_on_an_open_one() {
    let hours = berlin();
    for (from, days, due) in [
        ("2026-11-23T10:15", 3, "2026-11-26T10:15"),
        ("2026-11-25T10:15", 3, "2026-11-30T09:00"),
        ("2026-12-22T10:15", 3, "2026-12-28T09:00"),
        ("2026-03-28T10:15", 2, "2026-03-30T10:15"),
        ("2026-11-23T20:00", 1, "2026-11-25T09:00"),
    ] {
        assert_eq!(
            shown(&hours, hours.add_calendar_days(at(&hours, from), days)),
            due,
            "{days} from {from}"
        );
    }
}

#[test]
fn the_working_day_ends_at_its_closing_time() {
    let hours = berlin();
    for (from, end) in [
        ("2026-11-23T05:00", "2026-11-23T17:00"),
        ("2026-11-23T12:00", "2026-11-23T17:00"),
        ("2026-11-23T17:00", "2026-11-24T17:00"),
        ("2026-11-27T19:00", "2026-11-30T17:00"),
    ] {
        assert_eq!(
            shown(&hours, hours.end_of_working_day(at(&hours, from))),
            end,
            "from {from}"
        );
    }
}

#[test]
fn the_day_ends_at_midnight_open_or_not() {
    let hours = berlin();
    for (from, end) in [
        ("2026-11-23T00:00", "2026-11-24T00:00"),
        ("2026-11-23T17:00", "2026-11-24T00:00"),
        ("2026-11-28T12:00", "2026-11-29T00:00"),
        ("2026-10-25T01:00", "2026-10-26T00:00"),
    ] {
        assert_eq!(
            shown(&hours, hours.end_of_day(at(&hours, from))),
            end,
            "from {from}"
        );
    }
}

#[test]
fn days_are_counted_from_midnight_to_midnight_whatever_the_clocks_do() {
    let hours = berlin();
    for (from, days, midnight) in [
        ("2026-11-23T00:00", 0, "2026-11-23T00:00"),
        ("2026-11-23T23:59", 0, "2026-11-23T00:00"),
        ("2026-11-23T12:00", -28, "2026-10-26T00:00"),
        ("2026-11-23T12:00", -30, "2026-10-24T00:00"),
        ("2026-03-28T23:30", 1, "2026-03-29T00:00"),
    ] {
        assert_eq!(
            shown(&hours, hours.midnight(at(&hours, from), days)),
            midnight,
            "{days} days from {from}"
        );
    }
    // As many days as no calendar has move a date to its end, and stop nothing.
    let now = at(&hours, "2026-11-23T12:00");
    assert!(hours.midnight(now, i64::MIN) < now && now < hours.midnight(now, i64::MAX));
}

#[test]
fn a_changed_clock_between_two_days_leaves_the_time_of_day() {
    let hours = desk_in("Europe/Berlin", 7, &["09:00-17:00"], &[]);
    for (from, due) in [
        ("2026-03-28T10:00", "2026-03-29T10:00"),
        ("2026-10-24T10:00", "2026-10-25T10:00"),
    ] {
        let from = at(&hours, from);
        assert_eq!(shown(&hours, hours.add_working_days(from, 1)), due);
        assert_eq!(
            shown(&hours, hours.add_working_minutes(from, 480)),
            due,
            "eight hours of work lie between"
        );
    }
}

#[test]
fn the_hour_that_is_left_out_is_not_worked_and_the_one_that_comes_twice_is_worked_twice() {
    let night = desk_in("Europe/Berlin", 7, &["01:00-04:00"], &[]);
    let day = |date: &str| {
        night.working_minutes_between(
            at(&night, &format!("{date}T00:00")),
            at(&night, &format!("{date}T12:00")),
        )
    };
    assert_eq!(day("2026-03-28"), 180);
    assert_eq!(day("2026-03-29"), 120, "02:00 to 03:00 does not exist");
    assert_eq!(day("2026-10-25"), 240, "02:00 to 03:00 comes twice");
    let second_two_thirty = at(&night, "2026-10-25T02:30").plus_hours(1);
    assert_eq!(shown(&night, second_two_thirty), "2026-10-25T02:30");
    assert!(night.is_open(second_two_thirty));
}

#[test]
fn hours_around_a_gap_are_never_counted_twice() {
    let night = desk_in("Europe/Berlin", 7, &["02:00-02:30", "03:00-03:30"], &[]);
    let (start, end) = (
        at(&night, "2026-03-29T00:00"),
        at(&night, "2026-03-29T12:00"),
    );
    assert_eq!(night.working_minutes_between(start, end), 30);
}

#[test]
fn a_date_that_a_zone_left_out_is_no_working_day() {
    let samoa = desk_in("Pacific/Apia", 7, &["09:00-17:00"], &[]);
    let from = at(&samoa, "2011-12-29T10:00");
    assert_eq!(
        shown(&samoa, samoa.add_working_days(from, 1)),
        "2011-12-31T10:00"
    );
    assert_eq!(
        shown(&samoa, samoa.add_working_minutes(from, 480)),
        "2011-12-31T10:00"
    );
}

#[test]
fn a_day_and_night_desk_is_always_open() {
    let hours = desk_in("America/New_York", 7, &["00:00-24:00"], &[]);
    let from = at(&hours, "2026-10-30T23:59");
    assert!(hours.is_open(from));
    assert_eq!(
        hours.add_working_minutes(from, 7 * 1440),
        from.plus_days(7),
        "across a changed clock as well"
    );
}

#[test]
fn a_desk_that_never_opens_counts_round_the_clock() {
    let hours = desk_in("Europe/Berlin", 0, &[], &[]);
    let from = at(&hours, "2026-11-23T10:00");
    assert!(hours.is_open(from));
    assert_eq!(hours.next_open(from), from);
    assert_eq!(hours.add_working_minutes(from, 90), from.plus_minutes(90));
    assert_eq!(
        hours.working_minutes_between(from, from.plus_minutes(90)),
        90
    );
    assert_eq!(
        shown(&hours, hours.add_working_days(from, 3)),
        "2026-11-26T10:00"
    );
    assert_eq!(
        shown(&hours, hours.add_calendar_days(from, 3)),
        "2026-11-26T10:00"
    );
    assert_eq!(
        shown(&hours, hours.end_of_working_day(from)),
        "2026-11-24T00:00"
    );
}

#[test]
fn four_hundred_and_more_holidays_in_a_row_do_not_hold_a_promise_back() {
    let first: calendar::civil::Date = "2026-11-24".parse().unwrap();
    let closed = usize::try_from(MAX_DAYS_CLOSED).unwrap() + 50;
    let off = first.series(jiff::Span::new().days(1)).take(closed);
    let days = std::array::from_fn(|_| vec!["09:00-17:00".parse().unwrap()]);
    let hours = OfficeHours::new(
        "UTC",
        days,
        off.map(|day| (day, "Moving house".to_owned())).collect(),
    )
    .unwrap();
    let from = at(&hours, "2026-11-23T16:00");
    assert_eq!(
        shown(&hours, hours.add_working_minutes(from, 120)),
        "2026-11-23T18:00",
        "counted on from the closing"
    );
    assert_eq!(
        shown(&hours, hours.add_working_days(from, 2)),
        "2026-11-25T16:00"
    );
}

#[test]
fn the_widest_counts_and_the_ends_of_time_come_to_an_end() {
    let text = "[week]\nmonday = [\"09:00-09:01\"]";
    let hours: OfficeHours = toml::from_str(text).unwrap();
    for us in [i64::MIN, i64::MIN + 1, -1, 0, i64::MAX - 1, i64::MAX] {
        let from = Moment::from_us(us);
        hours.is_open(from);
        hours.next_open(from);
        hours.end_of_working_day(from);
        for count in [0, 1, 100_000, u32::MAX] {
            hours.add_working_minutes(from, count);
            hours.add_working_days(from, count);
            hours.add_calendar_days(from, count);
        }
        hours.working_minutes_between(from, Moment::from_us(i64::MIN));
        hours.working_minutes_between(from, Moment::from_us(i64::MAX));
    }
}
