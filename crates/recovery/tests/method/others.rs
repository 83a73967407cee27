//! Somebody else writes on the case and is answered, and the customer is owed what they were owed.

use crate::house::{ANNA, CUSTOMER, House};
use recovery::case::Status;
use recovery::command::{Answering, Command};
use recovery::terms::{Channel, Reading, WordSort};
use recovery::{Actor, MessageId, Refusal};

/// Somebody else's words are let in.
fn let_in(house: &mut House) -> MessageId {
    let message = house.message();
    house.must(Actor::Machine, Command::HoldMessage { message });
    house.must(ANNA, Command::LetIn { message });
    message
}

/// They write again, and are a participant by now.
fn write_again(house: &mut House) -> MessageId {
    let message = house.message();
    let receive = Command::ReceiveMessage {
        message,
        channel: Channel::Mail,
        reading: Reading::Yes,
        answering: Answering::Nothing,
        new_matter: false,
    };
    house.must(Actor::Machine, receive);
    message
}

fn answer(house: &mut House, answers: Vec<MessageId>) -> MessageId {
    let message = house.message();
    house.must(ANNA, Command::AnswerOther { message, answers });
    message
}

fn answered_once() -> House {
    let mut house = House::with_complaint();
    house.first_word();
    house.now = house.now.plus_minutes(5);
    house
}

#[test]
fn whoever_alone_waited_has_their_answer() {
    let mut house = answered_once();
    let (first, second) = (let_in(&mut house), write_again(&mut house));
    assert_eq!(house.case.asked_by_others.len(), 2);
    assert!(house.open_word(WordSort::Answer).is_some());
    answer(&mut house, vec![first]);
    assert!(
        house.case.waiting_since.is_some(),
        "one word is not answered"
    );
    answer(&mut house, vec![second]);
    assert!(house.case.waiting_since.is_none() && house.case.unanswered.is_empty());
    assert!(house.open_word(WordSort::Answer).is_none());
    let kept = house
        .case
        .promises
        .values()
        .rfind(|one| one.kept_by.is_some());
    assert_eq!(
        kept.and_then(recovery::Promise::word),
        Some(WordSort::Answer)
    );
}

#[test]
fn an_answer_to_somebody_else_is_no_word_to_the_customer() {
    // Neither the first word,
    let mut house = House::with_complaint();
    let theirs = let_in(&mut house);
    let given = house.case.counts.given;
    answer(&mut house, vec![theirs]);
    assert!(house.case.acknowledged_at.is_none() && house.case.waiting_since.is_some());
    assert!(house.open_word(WordSort::First).is_some());
    assert_eq!(house.case.counts.given, given);
    // nor an answer, whichever of the two wrote first.
    for customer_first in [true, false] {
        let mut house = answered_once();
        if customer_first {
            house.hear(Reading::Unclear);
        }
        let theirs = let_in(&mut house);
        if !customer_first {
            house.hear(Reading::Unclear);
        }
        let (waits, word) = (house.case.waiting_since, house.case.last_word_at);
        answer(&mut house, vec![theirs]);
        assert_eq!(house.case.waiting_since, waits, "{customer_first}");
        assert_eq!(house.case.last_word_at, word);
        assert_eq!(house.case.unanswered.len(), 1);
        assert!(house.open_word(WordSort::Answer).is_some());
    }
}

#[test]
fn an_answer_that_did_not_arrive_is_owed_again() {
    let mut house = answered_once();
    let theirs = let_in(&mut house);
    let message = answer(&mut house, vec![theirs]);
    let kept = house.case.counts.kept;
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert!(house.case.waiting_since.is_some());
    assert!(house.case.asked_by_others.contains_key(&theirs));
    assert!(house.open_word(WordSort::Answer).is_some());
    assert_eq!(house.case.counts.kept, kept - 1);
    assert!(
        house.case.acknowledged_at.is_some(),
        "the customer had theirs"
    );
}

#[test]
fn a_yes_waits_for_somebody_else_no_longer_than_they_wait() {
    let mut house = House::with_done_case();
    house.follow_up();
    let theirs = let_in(&mut house);
    house.must(CUSTOMER, crate::closing::yes(None));
    assert!(house.case.is_open(), "somebody waits for an answer");
    answer(&mut house, vec![theirs]);
    assert_eq!(house.case.status, Status::Confirmed);
    // A later word to them changes nothing about it.
    answer(&mut house, vec![theirs]);
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_message_is_told_once_and_in_the_case_that_goes_on() {
    let mut house = answered_once();
    let theirs = let_in(&mut house);
    let message = answer(&mut house, vec![theirs]);
    let answers = vec![theirs];
    let again = Command::AnswerOther { message, answers };
    assert_eq!(house.refused(ANNA, again.clone()), Refusal::MessageKnown);
    assert_eq!(house.refused(CUSTOMER, again.clone()), Refusal::NotTheirs);
    assert_eq!(house.refused(Actor::Machine, again), Refusal::NotTheirs);
}

#[test]
fn what_is_owed_to_somebody_else_is_no_promise_to_the_customer() {
    let mut house = answered_once();
    let to_customer = house.case.next_word_due();
    let theirs = let_in(&mut house);
    let owed = |house: &House| {
        let mut open = house.case.open_promises();
        open.find_map(|promise| house.case.owed_to_another(promise))
    };
    assert_eq!(owed(&house), Some(theirs));
    assert_eq!(house.case.another_waits(), Some(theirs));
    assert_eq!(house.case.next_word_due(), to_customer);
    // Once the customer waits too, the answer is theirs.
    let message = house.message();
    let receive = Command::ReceiveMessage {
        message,
        channel: Channel::Mail,
        reading: Reading::Unclear,
        answering: Answering::Nothing,
        new_matter: false,
    };
    house.must(CUSTOMER, receive);
    assert_eq!(owed(&house), None);
    assert_eq!(house.case.another_waits(), None);
    let answer = house.open_word(WordSort::Answer).map(|word| word.due);
    assert_eq!(house.case.next_word_due(), answer.min(to_customer));
}
