//! A plain reply answers the question it was asked with, and no other.

use crate::house::{ANNA, CUSTOMER, House, POINT};
use crate::offers::understood;
use recovery::case::{Status, UnderstandingState};
use recovery::command::{Answering, Command};
use recovery::terms::{Channel, Reading};
use recovery::{Actor, Event, MessageId};

/// Lays a plan for the refund that was chosen, and gives the mail that carried it.
fn lays_a_plan(house: &mut House) -> MessageId {
    let word = house.word();
    let message = word.message;
    let steps = vec![house.step(house.now.plus_days(5))];
    let plan = Command::LayPlan {
        point: POINT,
        steps,
        word,
    };
    house.must(ANNA, plan);
    message
}

fn waits_for_a_plan() -> House {
    let mut house = understood();
    house.offered();
    let option = house.case.points[&POINT].offer[1].option;
    let via = Channel::Page;
    let point = POINT;
    house.must(CUSTOMER, Command::Choose { point, option, via });
    house
}

#[test]
fn a_yes_to_the_mail_of_an_old_plan_agrees_no_newer_one() {
    let mut house = waits_for_a_plan();
    let old = lays_a_plan(&mut house);
    let new = lays_a_plan(&mut house);
    house.hear_in(Reading::Yes, Answering::Message(old));
    assert!(!house.case.points[&POINT].agreed());
    assert_eq!(house.case.open_deeds().count(), 0);
    assert!(house.case.waiting_since.is_some(), "a person reads it");
    house.hear_in(Reading::Yes, Answering::Message(new));
    assert!(house.case.points[&POINT].agreed());
}

#[test]
fn a_yes_to_another_word_of_ours_agrees_no_plan() {
    let mut house = waits_for_a_plan();
    lays_a_plan(&mut house);
    let word = house.word();
    let shall_i_call = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.hear_in(Reading::Yes, Answering::Message(shall_i_call));
    assert!(!house.case.points[&POINT].agreed());
    assert!(house.case.waiting_since.is_some());
}

#[test]
fn a_yes_in_no_thread_counts_if_it_was_written_after_the_question() {
    let mut house = waits_for_a_plan();
    lays_a_plan(&mut house);
    let between = house.now.plus_minutes(5);
    house.now = house.now.plus_minutes(10);
    lays_a_plan(&mut house);
    house.hear_in(Reading::Yes, Answering::Written(between));
    assert!(!house.case.points[&POINT].agreed(), "they had the old one");
    let later = house.now.plus_minutes(1);
    house.hear_in(Reading::Yes, Answering::Written(later));
    assert!(house.case.points[&POINT].agreed());
}

#[test]
fn what_is_said_of_an_old_understanding_is_not_said_of_the_new_one() {
    for reading in [Reading::Yes, Reading::No, Reading::YesBut] {
        let mut house = House::with_complaint();
        let old = house.sends_what_was_understood().0;
        house.sends_what_was_understood();
        house.hear_in(reading, Answering::Message(old));
        let stands = house.case.understanding.as_ref().expect("sent").state;
        assert_eq!(stands, UnderstandingState::Sent, "{reading:?}");
        assert!(house.case.waiting_since.is_some());
    }
}

#[test]
fn the_same_understanding_sent_again_is_the_same_question() {
    let mut house = House::with_complaint();
    let first = house.sends_what_was_understood().0;
    let word = house.word();
    house.must(ANNA, Command::SendUnderstanding { edition: 1, word });
    house.hear_in(Reading::Yes, Answering::Message(first));
    let stands = house.case.understanding.as_ref().expect("sent").state;
    assert_eq!(stands, UnderstandingState::Confirmed);
}

#[test]
fn a_yes_to_an_old_offer_chooses_nothing_from_the_new_one() {
    let mut house = understood();
    let mut offers = Vec::new();
    for _ in 0..2 {
        let Command::Offer {
            point,
            mut proposals,
            word,
            ..
        } = house.two_options()
        else {
            unreachable!()
        };
        proposals.truncate(1);
        offers.push(word.message);
        let offer = Command::Offer {
            point,
            proposals,
            why_none: None,
            why_one: Some(house.text()),
            word,
        };
        house.must(ANNA, offer);
    }
    house.hear_in(Reading::Yes, Answering::Message(offers[0]));
    assert_eq!(house.case.points[&POINT].chosen, None);
    house.hear_in(Reading::Yes, Answering::Message(offers[1]));
    assert!(house.case.points[&POINT].chosen.is_some());
}

/// Done, with the mail of the plan and those that asked whether it is solved.
fn asked_twice() -> (House, MessageId, [MessageId; 2]) {
    let mut house = waits_for_a_plan();
    let plan = lays_a_plan(&mut house);
    house.hear_in(Reading::Yes, Answering::Message(plan));
    house.deed_kept();
    house.done();
    let mut asked = || {
        house.now = house.now.plus_days(2);
        let events = house.log.len();
        house.follow_up();
        let sent = house.log[events..].iter();
        let mut sent = sent.filter_map(|recorded| match recorded.event {
            Event::WordGiven { message, .. } => Some(message),
            _ => None,
        });
        sent.next_back().expect("asked")
    };
    let asked = [asked(), asked()];
    (house, plan, asked)
}

#[test]
fn a_yes_to_an_old_plan_does_not_say_that_it_is_solved() {
    let (mut house, plan, asked) = asked_twice();
    house.hear_in(Reading::Yes, Answering::Message(plan));
    assert_eq!(house.case.confirmed_at, None);
    assert!(house.case.waiting_since.is_some(), "a person reads it");
    house.hear_in(Reading::Yes, Answering::Message(asked[0]));
    assert!(house.case.confirmed_at.is_some(), "both asked the same");
}

#[test]
fn a_yes_to_a_word_after_the_question_says_that_it_is_solved() {
    let (mut house, ..) = asked_twice();
    house.hear(Reading::YesBut);
    house.now = house.now.plus_minutes(5);
    let word = house.word();
    let the_seal_is_new = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.hear_in(Reading::Yes, Answering::Message(the_seal_is_new));
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_case_that_rests_is_solved_by_the_answer_to_its_question_alone() {
    let (mut house, plan, asked) = asked_twice();
    for _ in 0..3 {
        house.pass_days(14);
    }
    assert_eq!(house.case.status, Status::Resting);
    let mut solved = House {
        case: house.case.clone(),
        now: house.now,
        ..House::default()
    };
    solved.hear_in(Reading::Yes, Answering::Message(asked[1]));
    assert_eq!(solved.case.status, Status::Confirmed);
    house.hear_in(Reading::Yes, Answering::Message(plan));
    assert_eq!(house.case.confirmed_at, None);
    assert_eq!(house.case.status, Status::Open, "it is heard all the same");
}

#[test]
fn whoever_is_not_known_to_be_the_customer_says_nothing_in_their_name() {
    let (mut house, ..) = asked_twice();
    let message = house.message();
    let heard = Command::ReceiveMessage {
        message,
        channel: Channel::Mail,
        reading: Reading::Yes,
        answering: Answering::Nothing,
        new_matter: false,
    };
    house.must(Actor::Machine, heard);
    assert_eq!(house.case.confirmed_at, None);
    assert!(house.case.waiting_since.is_some());
}

#[test]
fn nothing_agrees_to_a_plan_that_did_not_arrive() {
    let mut house = waits_for_a_plan();
    let message = lays_a_plan(&mut house);
    house.must(Actor::Machine, Command::RecordFailure { message });
    house.now = house.now.plus_minutes(5);
    house.hear(Reading::Yes);
    assert!(!house.case.points[&POINT].agreed());
    assert!(house.case.waiting_since.is_some(), "a person reads it");
    // Sent again, it is a question again.
    let message = lays_a_plan(&mut house);
    house.hear_in(Reading::Yes, Answering::Message(message));
    assert!(house.case.points[&POINT].agreed());
}

#[test]
fn a_question_that_arrived_once_stands_when_its_second_mail_is_lost() {
    let mut house = House::with_complaint();
    let first = house.sends_what_was_understood().0;
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::SendUnderstanding { edition: 1, word });
    house.must(Actor::Machine, Command::RecordFailure { message });
    house.hear_in(Reading::Yes, Answering::Message(first));
    let stands = house.case.understanding.as_ref().expect("sent").state;
    assert_eq!(stands, UnderstandingState::Confirmed);
}

/// A log of before plans had editions of their own may lie before one in which they have.
#[test]
fn the_edition_of_a_plan_is_the_one_in_the_log() {
    let mut house = waits_for_a_plan();
    for (edition, is) in [(0, 1), (4, 4), (0, 5)] {
        let event = Event::PlanLaid {
            point: POINT,
            edition,
            steps: vec![house.step(house.now.plus_days(5))],
            message: house.message(),
        };
        house.case.apply(&recovery::Recorded {
            version: house.case.version + 1,
            at: house.now,
            actor: ANNA,
            event,
        });
        let plan = house.case.points[&POINT].plan.as_ref().expect("laid");
        assert_eq!(plan.edition, is);
    }
}
