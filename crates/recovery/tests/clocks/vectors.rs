//! Deadlines worked out by hand from the rules and the holidays of 2026, named as they were told.

use calendar::local;
use recovery::clocks::{Roll, Rule, Unit, deadline};

use crate::ground::Ground;

fn working_days(amount: u16) -> Rule {
    Rule::plain(amount, Unit::WorkingDay)
}

fn calendar_days(amount: u16) -> Rule {
    Rule::plain(amount, Unit::CalendarDay)
}

fn weeks(amount: u16) -> Rule {
    Rule::plain(amount, Unit::Week)
}

#[test]
fn england_received_thu_2_apr_2026() {
    let england = Ground::england();
    let received = "2026-04-02T10:00";
    assert_eq!(england.day(&working_days(3), received), "Thu 9 Apr 2026");
    assert_eq!(england.day(&working_days(15), received), "Mon 27 Apr 2026");
    assert_eq!(england.day(&weeks(6), received), "Thu 14 May 2026");
    assert_eq!(england.day(&working_days(35), received), "Wed 27 May 2026");
    assert_eq!(england.day(&weeks(8), received), "Thu 28 May 2026");
}

#[test]
fn england_received_sat_4_apr_2026() {
    let england = Ground::england();
    assert_eq!(
        england.day(&working_days(3), "2026-04-04T11:00"),
        "Thu 9 Apr 2026"
    );
}

#[test]
fn housing_acknowledged_on_the_last_day_and_at_once() {
    let england = Ground::england();
    assert_eq!(
        england.day(&working_days(5), "2026-04-02T10:00"),
        "Mon 13 Apr 2026"
    );
    assert_eq!(
        england.day(&working_days(10), "2026-04-13T16:00"),
        "Mon 27 Apr 2026"
    );
    assert_eq!(
        england.day(&working_days(10), "2026-04-02T10:05"),
        "Mon 20 Apr 2026"
    );
}

#[test]
fn ireland_received_thu_2_apr_2026() {
    let ireland = Ground::of("ie", "Europe/Dublin");
    let received = "2026-04-02T10:00";
    assert_eq!(ireland.day(&working_days(5), received), "Fri 10 Apr 2026");
    assert_eq!(ireland.day(&working_days(20), received), "Fri 1 May 2026");
    assert_eq!(ireland.day(&working_days(40), received), "Tue 2 Jun 2026");
}

#[test]
fn calendar_days_from_fri_11_dec_2026_do_not_roll_and_ours_is_the_working_day_before() {
    let sydney = Ground::of("au-nsw", "Australia/Sydney");
    let thirty = sydney.deadline(&calendar_days(30), "2026-12-11T09:00");
    assert_eq!(thirty.day.to_string(), "2027-01-10");
    assert_eq!(thirty.our_day.to_string(), "2027-01-08");
    assert!(thirty.ours < thirty.due);
    let toronto = Ground::of("ca", "America/Toronto");
    assert_eq!(
        toronto.day(&calendar_days(56), "2026-12-11T09:00"),
        "Fri 5 Feb 2027"
    );
    let new_york = Ground::of("us", "America/New_York");
    assert_eq!(
        new_york.day(&calendar_days(15), "2026-12-11T09:00"),
        "Sat 26 Dec 2026"
    );
    assert_eq!(
        new_york.day(&calendar_days(60), "2026-12-11T09:00"),
        "Tue 9 Feb 2027"
    );
}

#[test]
fn uk_data_protection_received_wed_1_july_2026_by_guidance_and_by_statute() {
    let england = Ground::england();
    let guidance = Rule {
        roll: Roll::NextWorkingDay,
        ..calendar_days(30)
    };
    let statute = Rule {
        first_day_counts: true,
        ..guidance.clone()
    };
    assert_eq!(
        england.day(&guidance, "2026-07-01T12:00"),
        "Fri 31 Jul 2026"
    );
    assert_eq!(england.day(&statute, "2026-07-01T12:00"), "Thu 30 Jul 2026");
}

#[test]
fn uk_data_protection_received_thu_26_nov_2026_rolls_over_christmas() {
    let england = Ground::england();
    let rolls = Rule {
        roll: Roll::NextWorkingDay,
        ..calendar_days(30)
    };
    assert_eq!(
        england.day(&calendar_days(30), "2026-11-26T12:00"),
        "Sat 26 Dec 2026"
    );
    assert_eq!(england.day(&rolls, "2026-11-26T12:00"), "Tue 29 Dec 2026");
    let back = Rule {
        roll: Roll::PreviousWorkingDay,
        ..calendar_days(30)
    };
    assert_eq!(england.day(&back, "2026-11-26T12:00"), "Thu 24 Dec 2026");
}

#[test]
fn forty_eight_hours_from_sat_28_mar_2026_18_00_london_when_the_clocks_change() {
    let england = Ground::england();
    let started = england.at("2026-03-28T18:00");
    let due = deadline(&Rule::plain(48, Unit::Hour), started, &england.place())
        .unwrap()
        .due;
    assert_eq!(local(due, &england.zone).to_string(), "2026-03-30T19:00:00");
    let autumn = england.at("2026-10-24T18:00");
    let due = deadline(&Rule::plain(48, Unit::Hour), autumn, &england.place())
        .unwrap()
        .due;
    assert_eq!(local(due, &england.zone).to_string(), "2026-10-26T17:00:00");
}

#[test]
fn six_months_commencing_31_aug_take_the_earlier_day() {
    let england = Ground::england();
    let commencing = Rule {
        first_day_counts: true,
        ..Rule::plain(6, Unit::Month)
    };
    assert_eq!(
        england.day(&commencing, "2026-08-31T12:00"),
        "Sat 27 Feb 2027"
    );
    assert_eq!(
        england.day(&commencing, "2026-09-01T12:00"),
        "Sun 28 Feb 2027"
    );
    assert_eq!(
        england.day(&Rule::plain(1, Unit::Month), "2027-01-31T12:00"),
        "Sun 28 Feb 2027"
    );
}

#[test]
fn a_day_ends_at_midnight_in_the_zone_of_the_rule() {
    let england = Ground::england();
    // 23:30 UTC is the next day in London in summer.
    let late = england.at("2026-07-02T00:30");
    let due = deadline(&calendar_days(1), late, &england.place()).unwrap();
    assert_eq!(due.day.to_string(), "2026-07-03");
    assert_eq!(due.due, england.at("2026-07-04T00:00"));
    assert_eq!(due.due.to_string(), "2026-07-03T23:00:00Z");
    let at_five = Rule {
        day_ends: Some("17:00".parse().unwrap()),
        ..working_days(3)
    };
    assert_eq!(
        england.deadline(&at_five, "2026-04-02T10:00").due,
        england.at("2026-04-09T17:00")
    );
}

#[test]
fn what_comes_after_the_cut_off_counts_as_received_on_the_next_working_day() {
    let england = Ground::england();
    let rule = Rule {
        cutoff: Some("17:00".parse().unwrap()),
        ..working_days(3)
    };
    assert_eq!(england.day(&rule, "2026-04-02T16:59"), "Thu 9 Apr 2026");
    assert_eq!(england.day(&rule, "2026-04-02T17:00"), "Fri 10 Apr 2026");
    assert_eq!(england.day(&rule, "2026-04-04T09:00"), "Fri 10 Apr 2026");
}

#[test]
fn hours_of_work_run_only_in_the_hours_of_the_office_with_its_break() {
    let text = "2026-11-23T11:30";
    let office = r#"{"zone":"Europe/Berlin","week":{"monday":["09:00-12:00","13:00-17:00"],"tuesday":["09:00-12:00"]},
        "holidays":{"2026-11-24":"Closed"}}"#;
    let ground = Ground {
        office: serde_json::from_str(office).unwrap(),
        ..Ground::of("de", "Europe/Berlin")
    };
    let due = |hours| {
        ground
            .deadline(&Rule::plain(hours, Unit::WorkingHour), text)
            .due
    };
    assert_eq!(due(1), ground.at("2026-11-23T13:30"));
    assert_eq!(due(4), ground.at("2026-11-23T16:30"));
    assert_eq!(due(5), ground.at("2026-11-30T09:30"));
}

#[test]
fn a_clock_that_ends_on_a_holiday_in_the_middle_of_the_day_has_an_earlier_day_of_ours() {
    let england = Ground::england();
    let due = england.deadline(&Rule::plain(48, Unit::Hour), "2026-04-02T10:00");
    assert_eq!(due.day.to_string(), "2026-04-04");
    assert_eq!(due.our_day.to_string(), "2026-04-02");
    assert_eq!(due.ours, england.at("2026-04-03T00:00"));
    let too_short = england.deadline(&Rule::plain(24, Unit::Hour), "2026-04-04T10:00");
    assert_eq!(
        too_short.ours, too_short.due,
        "no working day lies within it"
    );
}

#[test]
fn a_rule_that_cannot_be_counted_by_says_why() {
    let of = |rule: Rule| rule.check().unwrap_err().to_string();
    assert!(of(working_days(0)).contains("between 1 and"));
    assert!(of(working_days(1001)).contains("between 1 and"));
    let roll = Roll::NextWorkingDay;
    assert!(
        of(Rule {
            roll,
            ..working_days(3)
        })
        .contains("leave it out")
    );
    assert!(
        of(Rule {
            roll,
            ..Rule::plain(48, Unit::Hour)
        })
        .contains("roll")
    );
    let cutoff = Some("17:00".parse().unwrap());
    assert!(
        of(Rule {
            cutoff,
            ..Rule::plain(48, Unit::Hour)
        })
        .contains("cutoff")
    );
    assert!(weeks(8).check().is_ok());
}
