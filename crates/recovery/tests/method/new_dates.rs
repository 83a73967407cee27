//! A date that will not hold, the word that tells the new one, and that word lost.

use crate::house::{ANNA, House};
use crate::promises::agreed;
use calendar::Moment;
use recovery::command::Command;
use recovery::terms::{NoteSort, WordSort};
use recovery::{Actor, Event, MessageId, PromiseNo, Recorded};

/// A deed in doubt, and the message that told its new date.
fn told_a_new_date(house: &mut House) -> (PromiseNo, Moment, MessageId) {
    let deed = house.case.open_deeds().next().expect("a deed");
    let (promise, due) = (deed.no, deed.due);
    let why = house.text();
    let new_due = due.plus_days(4);
    let doubt = Command::DoubtPromise {
        promise,
        new_due,
        why,
    };
    house.must(ANNA, doubt);
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    assert_eq!(house.case.promises[&promise].due, new_due);
    (promise, due, message)
}

#[test]
fn a_new_date_whose_mail_was_lost_is_still_to_be_told() {
    let mut house = agreed();
    let (promise, due, message) = told_a_new_date(&mut house);
    assert!(house.open_word(WordSort::NewDate).is_none());
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert!(house.open_word(WordSort::NewDate).is_some());
    let deed = &house.case.promises[&promise];
    assert_eq!((deed.due, deed.doubted), (due, Some(due.plus_days(4))));
    assert_eq!((deed.moves, house.case.counts.broken), (0, 0));
    // Whatever else happens, it stays owed until a word tells it.
    let note = house.text();
    let sort = NoteSort::Fact;
    house.must(ANNA, Command::WriteNote { text: note, sort });
    assert!(house.open_word(WordSort::NewDate).is_some());
    house.first_word();
    assert!(house.open_word(WordSort::NewDate).is_none());
    let deed = &house.case.promises[&promise];
    assert_eq!((deed.due, deed.doubted), (due.plus_days(4), None));
    assert_eq!((deed.moves, house.case.counts.broken), (1, 1));
}

#[test]
fn a_promise_that_broke_at_both_dates_broke_once_where_the_second_was_never_told() {
    let mut house = agreed();
    let (promise, due, message) = told_a_new_date(&mut house);
    house.now = due.plus_days(5);
    house.must(Actor::Machine, Command::PassTime);
    let others = |house: &House| {
        let broken = house.case.promises.values();
        let broken = broken.filter(|one| one.no != promise && one.broken_at.is_some());
        u32::try_from(broken.count()).expect("few")
    };
    assert_eq!(house.case.counts.broken, 2 + others(&house));
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert_eq!(house.case.counts.broken, 1 + others(&house));
    assert!(house.case.promises[&promise].broken_at.is_some());
}

#[test]
fn a_later_date_the_customer_agreed_to_outlives_the_lost_mail() {
    let mut house = agreed();
    let (promise, due, message) = told_a_new_date(&mut house);
    let later = due.plus_days(9);
    let agrees = Command::MovePromise {
        promise,
        due: later,
        why: None,
    };
    house.must(ANNA, agrees);
    house.must(Actor::Machine, Command::RecordFailure { message });
    let deed = &house.case.promises[&promise];
    assert_eq!((deed.due, deed.doubted), (later, None));
}

#[test]
fn a_move_in_an_old_log_says_nothing_of_its_message() {
    let mut house = agreed();
    told_a_new_date(&mut house);
    for recorded in house.log {
        let mut stored = serde_json::to_value(&recorded).expect("stored");
        let Some(moved) = stored["event"].get_mut("promise_moved") else {
            continue;
        };
        let moved = moved.as_object_mut().expect("its fields");
        assert!(moved.remove("message").is_some());
        let read: Recorded = serde_json::from_value(stored).expect("still read");
        assert!(matches!(
            read.event,
            Event::PromiseMoved { message: None, .. }
        ));
        return;
    }
    panic!("a promise was moved");
}
