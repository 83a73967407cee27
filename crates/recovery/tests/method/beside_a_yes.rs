//! A yes closes nothing over a question that waits for an answer.

use crate::closing::yes;
use crate::house::{ANNA, CUSTOMER, House};
use recovery::case::Status;
use recovery::command::Command;
use recovery::terms::{Channel, Reading, WordSort};

#[test]
fn a_yes_does_not_hide_a_question_that_waits() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.now = house.now.plus_minutes(5);
    house.hear(Reading::Unclear);
    let since = house.case.waiting_since;
    house.now = house.now.plus_minutes(5);
    house.must(CUSTOMER, yes(None));
    assert!(house.case.confirmed_at.is_some());
    assert_eq!(
        house.case.waiting_since, since,
        "their mail is not answered"
    );
    assert!(house.open_word(WordSort::Answer).is_some());
    assert!(house.case.is_open());
    house.first_word();
    assert_eq!(house.case.status, Status::Confirmed, "the answer closes it");
}

#[test]
fn thanks_before_the_yes_wait_for_nothing() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.hear(Reading::Thanks);
    house.must(CUSTOMER, yes(None));
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_yes_that_one_of_us_read_in_their_mail_waits_for_nothing() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.now = house.now.plus_minutes(5);
    house.hear(Reading::Unclear);
    let (via, message, waives) = (Channel::Mail, None, None);
    let solved = Command::ConfirmSolved {
        via,
        message,
        waives,
    };
    house.must(ANNA, solved);
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_question_whose_answer_did_not_arrive_waits_beside_a_yes() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.now = house.now.plus_minutes(5);
    house.hear(Reading::Unclear);
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.now = house.now.plus_minutes(5);
    house.must(recovery::Actor::Machine, Command::RecordFailure { message });
    house.must(CUSTOMER, yes(None));
    assert!(house.case.confirmed_at.is_some());
    assert!(house.case.is_open(), "their mail is not answered");
    house.first_word();
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn what_was_said_in_a_call_was_heard() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.now = house.now.plus_minutes(5);
    let (message, now) = (house.message(), house.now);
    let heard = Command::ReceiveMessage {
        message,
        channel: Channel::Phone,
        reading: Reading::YesBut,
        answering: recovery::command::Answering::Written(now),
        new_matter: false,
    };
    house.must(ANNA, heard);
    assert!(house.case.waiting_since.is_some(), "they wait for a word");
    house.now = house.now.plus_minutes(5);
    house.must(CUSTOMER, yes(None));
    assert_eq!(house.case.status, Status::Confirmed);
}
