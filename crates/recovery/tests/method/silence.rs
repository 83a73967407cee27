//! Asked twice and not answered, a case rests; any word wakes it.

use crate::house::{ANNA, House};
use recovery::case::Status;
use recovery::command::Command;
use recovery::terms::{Reading, WordSort};
use recovery::{Refusal, Stage};

#[test]
fn silence_after_two_follow_ups_lets_it_rest_as_no_answer() {
    let mut house = House::with_done_case();
    house.pass_days(3);
    house.follow_up();
    let second = house
        .open_word(WordSort::SecondFollowUp)
        .expect("promised")
        .due;
    house.now = second;
    house.follow_up();
    let rest = house
        .open_word(WordSort::HoldOpen)
        .expect("told the customer")
        .due;
    house.now = rest.plus_minutes(-1);
    house.must(recovery::Actor::Machine, Command::PassTime);
    assert!(house.case.is_open());
    house.now = rest;
    house.must(recovery::Actor::Machine, Command::PassTime);
    assert_eq!(house.case.status, Status::Resting);
    assert!(house.case.confirmed_at.is_none());
    assert_eq!(house.case.open_promises().count(), 0);
}

#[test]
fn nobody_is_asked_a_third_time_from_an_old_page() {
    let mut house = House::with_done_case();
    for _ in 0..2 {
        house.follow_up();
        house.now = house.now.plus_days(2);
    }
    let rests = house.open_word(WordSort::HoldOpen).expect("told").due;
    let word = house.word();
    let third = Command::FollowUp {
        word,
        purpose: recovery::terms::Purpose::FollowUp,
        in_place: false,
    };
    assert_eq!(house.refused(ANNA, third.clone()), Refusal::AskedTwice);
    let due = house.open_word(WordSort::HoldOpen).expect("stands").due;
    assert_eq!(due, rests, "nothing puts the rest off");
    // Whoever has written since is not silent, and may be asked once more.
    house.hear(Reading::Unclear);
    house.must(ANNA, third);
}

#[test]
fn a_resting_case_wakes_at_any_word_and_a_yes_confirms_it() {
    let mut house = House::with_done_case();
    for _ in 0..2 {
        house.follow_up();
        house.now = house.now.plus_days(2);
    }
    let rest = house.open_word(WordSort::HoldOpen).expect("told").due;
    house.now = rest;
    house.must(recovery::Actor::Machine, Command::PassTime);
    assert_eq!(house.case.status, Status::Resting);
    let mut woken = House {
        case: house.case.clone(),
        ..House::default()
    };
    woken.now = rest.plus_days(30);
    woken.hear(Reading::Thanks);
    assert!(woken.case.is_open());
    house.now = rest.plus_days(30);
    house.hear(Reading::Yes);
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn whoever_answers_a_follow_up_is_not_silent() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.now = house.now.plus_days(2);
    house.follow_up();
    house.hear(Reading::Unclear);
    assert!(house.open_word(WordSort::HoldOpen).is_none());
    house.first_word();
    assert!(
        house.open_word(WordSort::SecondFollowUp).is_some(),
        "asked once more before it may rest"
    );
}

#[test]
fn a_follow_up_that_bounced_was_not_asked() {
    let mut house = House::with_done_case();
    for _ in 0..3 {
        house.now = house.now.plus_days(2);
        let word = house.word();
        let message = word.message;
        house.must(
            ANNA,
            Command::FollowUp {
                word,
                purpose: recovery::terms::Purpose::FollowUp,
                in_place: false,
            },
        );
        house.must(recovery::Actor::Machine, Command::RecordFailure { message });
    }
    house.first_word();
    assert!(house.open_word(WordSort::HoldOpen).is_none());
    assert!(house.open_word(WordSort::FollowUp).is_some());
}

#[test]
fn a_case_that_rests_on_a_question_that_never_arrived_comes_back() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.now = house.now.plus_days(4);
    let word = house.word();
    let message = word.message;
    house.must(
        ANNA,
        Command::FollowUp {
            word,
            purpose: recovery::terms::Purpose::FollowUp,
            in_place: false,
        },
    );
    house.now = house.open_word(WordSort::HoldOpen).expect("told").due;
    house.must(recovery::Actor::Machine, Command::PassTime);
    assert_eq!(house.case.status, Status::Resting);
    house.must(recovery::Actor::Machine, Command::RecordFailure { message });
    assert!(house.case.is_open());
    assert_eq!(
        house.case.stage(),
        Stage::Done,
        "nothing is undone by a mail that did not arrive"
    );
}

#[test]
fn a_case_does_not_rest_while_something_is_owed() {
    let mut house = House::with_done_case();
    let text = Some(house.text());
    let due = house.now.plus_days(25);
    house.must(
        ANNA,
        Command::PromiseWord {
            text,
            owner: None,
            due,
        },
    );
    for _ in 0..2 {
        house.follow_up();
        house.now = house.now.plus_days(2);
    }
    assert!(house.open_word(WordSort::HoldOpen).is_none());
}

#[test]
fn asking_twice_within_a_day_is_asking_once() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.follow_up();
    assert!(house.open_word(WordSort::HoldOpen).is_none());
}

/// A mail says what comes next if no answer comes. An update promised before it would be a second promise, and the
/// first to break.
#[test]
fn a_follow_up_promises_the_second_one_and_no_update_before_it() {
    for later in 0..14 {
        let mut house = House::with_done_case();
        house.now = house.now.plus_days(later);
        house.follow_up();
        let words: Vec<_> = house.case.open_words().collect();
        assert_eq!(words.len(), 1, "{later} days later: {words:?}");
        assert_eq!(words[0].word(), Some(WordSort::SecondFollowUp));
    }
}
