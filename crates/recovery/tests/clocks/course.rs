//! What makes a clock longer, what does not, and what stops it.

use calendar::Moment;
use recovery::clocks::{Course, Extension, Pause, Reading, Rule, State, Unit, Wait, read};

use crate::ground::Ground;

fn legal() -> Rule {
    Rule::plain(8, Unit::Week)
}

fn of_the_house() -> Rule {
    Rule {
        pauses: vec![Pause::CustomerWait, Pause::Agreed],
        ..Rule::plain(10, Unit::WorkingDay)
    }
}

fn reading(rule: &Rule, course: &Course<'_>, now: Moment, england: &Ground) -> Reading {
    read(rule, course, &[50, 75, 90], now, &england.place()).unwrap()
}

#[test]
fn waiting_for_the_customer_explains_lateness_and_moves_no_legal_clock() {
    let england = Ground::england();
    let waits = [Wait {
        asked: england.at("2026-04-07T10:00"),
        answered: Some(england.at("2026-05-07T10:00")),
    }];
    let course = Course {
        waits: &waits,
        ..Course::begun(england.at("2026-04-02T10:00"))
    };
    let read = reading(&legal(), &course, england.at("2026-06-01T10:00"), &england);
    assert_eq!(read.deadline, read.unmoved);
    assert_eq!(read.deadline.day.to_string(), "2026-05-28");
    assert_eq!((read.state, read.waited_days), (State::Late, 30));
}

#[test]
fn a_clock_of_the_house_pauses_for_a_request_that_was_answered() {
    let england = Ground::england();
    let started = england.at("2026-11-02T10:00");
    let wait = |asked: &str, answered: Option<&str>| Wait {
        asked: england.at(asked),
        answered: answered.map(|at| england.at(at)),
    };
    let day = |waits: &[Wait]| {
        let course = Course {
            waits,
            ..Course::begun(started)
        };
        let read = reading(
            &of_the_house(),
            &course,
            england.at("2026-11-10T10:00"),
            &england,
        );
        read.deadline.day.to_string()
    };
    assert_eq!(day(&[]), "2026-11-16");
    // Wednesday to Monday: Thursday, Friday and Monday were waited through.
    let over_a_weekend = wait("2026-11-04T10:00", Some("2026-11-09T09:00"));
    assert_eq!(day(&[over_a_weekend]), "2026-11-19");
    let twice = [
        wait("2026-11-06T10:00", Some("2026-11-09T09:00")),
        over_a_weekend,
    ];
    assert_eq!(
        day(&twice),
        "2026-11-19",
        "time that two waits share counts once"
    );
    assert_eq!(
        day(&[wait("2026-11-04T10:00", None)]),
        "2026-11-16",
        "nobody has answered yet"
    );
    assert_eq!(
        day(&[wait("2026-11-17T10:00", Some("2026-11-20T10:00"))]),
        "2026-11-16",
        "it had run out"
    );
}

#[test]
fn a_later_date_counts_where_the_customer_agreed_before_the_clock_ran_out() {
    let england = Ground::england();
    let started = england.at("2026-11-02T10:00");
    let day = |agreed: &str, until: &str| {
        let extension = Extension {
            agreed: england.at(agreed),
            until: until.parse().unwrap(),
        };
        let course = Course {
            extension: Some(extension),
            ..Course::begun(started)
        };
        let read = reading(&of_the_house(), &course, started, &england);
        read.deadline.day.to_string()
    };
    assert_eq!(day("2026-11-16T23:59", "2026-11-30"), "2026-11-30");
    assert_eq!(day("2026-11-17T00:00", "2026-11-30"), "2026-11-16");
    assert_eq!(
        day("2026-11-03T10:00", "2026-11-05"),
        "2026-11-16",
        "an earlier date is a promise, not a clock"
    );
    let course = Course {
        extension: Some(Extension {
            agreed: started,
            until: "2027-01-04".parse().unwrap(),
        }),
        ..Course::begun(started)
    };
    let legal = reading(&legal(), &course, started, &england);
    assert_eq!(
        legal.deadline, legal.unmoved,
        "the law did not ask the customer"
    );
}

#[test]
fn the_answer_stops_the_clock_for_good() {
    let england = Ground::england();
    let started = england.at("2026-04-02T10:00");
    let stands = |answered: &str| {
        let course = Course {
            answered: Some(england.at(answered)),
            ..Course::begun(started)
        };
        let soon = reading(&legal(), &course, started, &england);
        let late = reading(&legal(), &course, england.at("2030-01-01T00:00"), &england);
        assert_eq!(soon.state, late.state);
        soon.state
    };
    assert_eq!(stands("2026-05-28T23:59"), State::Kept);
    assert_eq!(stands("2026-05-29T00:00"), State::AnsweredLate);
    let open = Course::begun(started);
    assert_eq!(
        reading(&legal(), &open, england.at("2026-05-28T23:59"), &england).state,
        State::Running
    );
    assert_eq!(
        reading(&legal(), &open, england.at("2026-05-29T00:00"), &england).state,
        State::Late
    );
}

#[test]
fn warnings_come_before_the_clock_runs_out_and_in_their_order() {
    let england = Ground::england();
    let started = england.at("2026-11-02T00:00");
    let read = reading(
        &Rule::plain(99, Unit::CalendarDay),
        &Course::begun(started),
        started,
        &england,
    );
    let told: Vec<String> = read
        .warnings
        .iter()
        .map(|warning| warning.at.to_string())
        .collect();
    assert_eq!(
        told,
        [
            "2026-12-22T00:00:00Z",
            "2027-01-16T00:00:00Z",
            "2027-01-31T00:00:00Z"
        ]
    );
}
