//! Tags, links, and out of sight for a while: a case is back before its promise breaks.

use crate::house::{ANNA, CUSTOMER, House};
use proptest::prelude::*;
use recovery::case::SNOOZE_LEAD_MINUTES;
use recovery::command::{Answering, Command};
use recovery::decide::{TAGS_MAX, taking_in};
use recovery::terms::{Channel, Reading};
use recovery::{CaseId, MessageId, Refusal, TagId};
use uuid::Uuid;

fn tag(no: u128) -> TagId {
    TagId(Uuid::from_u128(no))
}

#[test]
fn a_tag_is_put_on_once_and_taken_off_and_there_is_room_for_so_many() {
    let mut house = House::with_complaint();
    house.must(ANNA, Command::Tag { tag: tag(1) });
    assert_eq!(house.must(ANNA, Command::Tag { tag: tag(1) }), []);
    house.must(ANNA, Command::Untag { tag: tag(1) });
    assert!(house.case.tags.is_empty());
    for no in 0..TAGS_MAX as u128 {
        house.must(ANNA, Command::Tag { tag: tag(no) });
    }
    let full = house.refused(ANNA, Command::Tag { tag: tag(999) });
    assert!(matches!(full, Refusal::TooMany { what: "tags", .. }));
    assert_eq!(
        house.refused(CUSTOMER, Command::Tag { tag: tag(999) }),
        Refusal::NotTheirs
    );
}

#[test]
fn a_case_is_linked_with_another_and_never_with_itself() {
    let mut house = House::with_complaint();
    let other = CaseId(Uuid::from_u128(77));
    let link = Command::LinkWith {
        other,
        number: 1050,
    };
    house.must(ANNA, link.clone());
    assert_eq!(house.must(ANNA, link), []);
    assert_eq!(house.case.linked.get(&other), Some(&1050));
    house.must(ANNA, Command::UnlinkFrom { other });
    assert!(house.case.linked.is_empty());
    let own = Command::LinkWith {
        other: house.case.id,
        number: house.case.number,
    };
    assert_eq!(house.refused(ANNA, own), Refusal::SameCase);
}

#[test]
fn what_a_case_is_linked_with_goes_along_into_the_one_it_goes_on_in() {
    let (mut from, mut into) = (House::with_complaint(), House::with_complaint());
    let case = |no: u128| CaseId(Uuid::from_u128(no));
    into.case.id = case(500);
    for (no, number) in [(77, 1050), (78, 1051), (500, 1052)] {
        let other = case(no);
        from.must(ANNA, Command::LinkWith { other, number });
    }
    let other = case(78);
    let number = 1051;
    into.must(ANNA, Command::LinkWith { other, number });
    let linked: Vec<Command> = taking_in(&from.case, &into.case)
        .into_iter()
        .filter(|command| matches!(command, Command::LinkWith { .. }))
        .collect();
    let (other, number) = (case(77), 1050);
    assert_eq!(linked, [Command::LinkWith { other, number }]);
}

#[test]
fn out_of_sight_until_a_while_before_the_first_promise_breaks_and_no_longer() {
    let mut house = House::with_complaint();
    house.first_word();
    let first = house.case.first_due().expect("a promise stands");
    let latest = first.plus_minutes(-SNOOZE_LEAD_MINUTES);
    let late = Command::Snooze {
        until: latest.plus_minutes(1),
    };
    assert_eq!(house.refused(ANNA, late), Refusal::SnoozesTooLong);
    let past = Command::Snooze { until: house.now };
    assert_eq!(house.refused(ANNA, past), Refusal::DateHasPassed);
    house.must(ANNA, Command::Snooze { until: latest });
    assert_eq!(house.case.asleep_until(), Some(latest));
    house.must(ANNA, Command::EndSnooze);
    assert_eq!(house.case.asleep_until(), None);
}

#[test]
fn whoever_hears_from_the_customer_has_the_case_in_sight_again() {
    let mut house = House::with_complaint();
    house.first_word();
    let until = house.now.plus_minutes(30);
    house.must(ANNA, Command::Snooze { until });
    let message = Command::ReceiveMessage {
        message: MessageId(Uuid::from_u128(500)),
        channel: Channel::Mail,
        reading: Reading::Unclear,
        answering: Answering::Nothing,
        new_matter: false,
    };
    house.must(CUSTOMER, message);
    assert_eq!(house.case.asleep_until(), None);
}

proptest! {
    /// Whatever is promised after it was put out of sight, it is back while its first promise can still be kept.
    #[test]
    fn it_never_sleeps_past_its_promise(minutes in 1_i64..100_000, moved in 1_i64..10_000) {
        let mut house = House::with_complaint();
        house.first_word();
        let until = house.now.plus_minutes(minutes);
        let _ = house.try_as(ANNA, None, &Command::Snooze { until });
        let due = house.now.plus_minutes(moved);
        let _ = house.try_as(ANNA, None, &Command::PromiseWord { text: None, owner: None, due });
        if let Some(asleep) = house.case.asleep_until() {
            let first = house.case.first_due().expect("an open case has a promise");
            prop_assert!(asleep <= first.plus_minutes(-SNOOZE_LEAD_MINUTES));
            prop_assert!(asleep <= until);
        }
    }
}
