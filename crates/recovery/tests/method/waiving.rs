//! The customer does without what is still open, and only without what they saw.

use crate::closing::yes;
use crate::house::{ANNA, CUSTOMER, House, POINT};
use crate::promises::agreed;
use recovery::Refusal;
use recovery::case::Status;
use recovery::command::Command;
use recovery::terms::Channel;

#[test]
fn a_yes_that_waives_the_open_deeds_closes_at_once() {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house.offered();
    house.agreed();
    let last = house.case.last_deed();
    house.must(CUSTOMER, yes(last));
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn nobody_does_without_a_deed_they_have_not_seen() {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house.offered();
    house.agreed();
    let seen = house.case.last_deed();
    let text = house.text();
    let deed = Command::PromiseDeed {
        point: POINT,
        text,
        owner: None,
        due: house.now.plus_days(2),
        early: None,
    };
    house.must(ANNA, deed);
    house.must(CUSTOMER, yes(seen));
    let deeds: Vec<_> = house.case.open_deeds().map(|deed| deed.text).collect();
    assert_eq!(deeds, [Some(text)]);
    assert!(house.case.is_open(), "it closes when that one is kept");
    let (last, via) = (seen.expect("one stood"), Channel::Page);
    let again = Command::WaiveDeeds { last, via };
    assert_eq!(house.refused(CUSTOMER, again), Refusal::NothingToWaive);
}

#[test]
fn the_customer_can_do_without_what_is_open() {
    let mut house = agreed();
    let last = house.case.last_deed().expect("a deed");
    let via = Channel::Page;
    house.must(CUSTOMER, Command::WaiveDeeds { last, via });
    assert_eq!(house.case.open_deeds().count(), 0);
    assert_eq!(
        house.refused(CUSTOMER, Command::WaiveDeeds { last, via }),
        Refusal::NothingToWaive
    );
}

#[test]
fn what_the_customer_does_without_stays_let_go_when_they_say_not_yet() {
    let mut house = agreed();
    let last = house.case.last_deed().expect("a deed");
    let via = Channel::Page;
    house.must(CUSTOMER, Command::WaiveDeeds { last, via });
    house.must(CUSTOMER, Command::SayNotYet { via, words: None });
    assert_eq!(house.case.open_deeds().count(), 0);
    assert!(house.case.waiting_since.is_some() && house.case.is_open());
    // The same after a yes that closed the case.
    let mut house = agreed();
    house.must(CUSTOMER, yes(house.case.last_deed()));
    assert_eq!(house.case.status, Status::Confirmed);
    house.must(CUSTOMER, Command::SayNotYet { via, words: None });
    assert_eq!(house.case.open_deeds().count(), 0);
    assert!(house.case.is_open());
}
