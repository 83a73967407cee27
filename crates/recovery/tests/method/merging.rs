//! Two cases about one matter go on as one, and are parted again.

use crate::house::{ANNA, BEN, CUSTOMER, House};
use calendar::Moment;
use recovery::case::Status;
use recovery::command::{Answering, Command};
use recovery::refusal::Between;
use recovery::terms::{Channel, Reading, WordSort};
use recovery::{Actor, CaseId, Event, Refusal};

fn another() -> CaseId {
    CaseId(uuid::Uuid::from_u128(2000))
}

fn merge_into_another() -> Command {
    Command::MergeInto {
        into: another(),
        into_number: 1040,
        one_customer: true,
    }
}

fn undo() -> Command {
    Command::UndoMerge {
        heard: Vec::new(),
        came: Vec::new(),
    }
}

/// The other case goes on here, with the date that its customer was told.
fn take_in(word_due: Option<Moment>) -> Command {
    Command::TakeIn {
        other: another(),
        other_number: 1040,
        waiting: true,
        word_due,
    }
}

/// A case with an agreed deed that is still to come.
fn agreed() -> House {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house.offered();
    house.agreed();
    house
}

#[test]
fn the_cases_of_two_customers_stay_two() {
    let mut house = House::with_complaint();
    let merge = Command::MergeInto {
        into: another(),
        into_number: 1040,
        one_customer: false,
    };
    assert_eq!(
        house.refused(ANNA, merge),
        Refusal::TwoCustomers {
            number: 1047,
            other: 1040
        }
    );
    assert!(house.case.next_word_due().is_some());
}

#[test]
fn merged_cases_go_on_as_one_and_can_be_parted() {
    let mut house = House::with_complaint();
    house.must(ANNA, merge_into_another());
    assert_eq!(house.case.open_promises().count(), 0);
    let (message, now) = (house.message(), house.now);
    assert_eq!(
        house.refused(
            CUSTOMER,
            Command::ReceiveMessage {
                message,
                channel: Channel::Mail,
                reading: Reading::No,
                answering: Answering::Written(now),
                new_matter: false
            }
        ),
        Refusal::Merged { into_number: 1040 }
    );
    house.must(ANNA, undo());
    assert_eq!(house.case.status, Status::Open);
    assert!(house.open_word(WordSort::First).is_some());
}

#[test]
fn a_case_that_owes_a_deed_is_not_merged_away() {
    let mut house = agreed();
    assert_eq!(
        house.refused(ANNA, merge_into_another()),
        Refusal::OwesDeeds { number: 1047 }
    );
    let deed = house.case.open_deeds().next().expect("it stands");
    assert!(deed.is_open() && house.case.is_open());
    // The other case can go on here, and once the deed is kept this one there.
    house.must(ANNA, take_in(None));
    house.must(
        ANNA,
        Command::LetGo {
            other: another(),
            came: Vec::new(),
        },
    );
    house.deed_kept();
    house.must(ANNA, merge_into_another());
}

#[test]
fn a_merge_undone_owes_again_what_was_owed() {
    let mut house = House::with_complaint();
    house.first_word();
    let due = house.now.plus_days(1);
    let (text, owner) = (Some(house.text()), None);
    house.must(ANNA, Command::PromiseWord { text, owner, due });
    house.must(ANNA, merge_into_another());
    assert_eq!(house.case.open_promises().count(), 0);
    house.must(ANNA, undo());
    assert!(house.case.open_words().any(|word| word.text == text));
}

#[test]
fn a_deed_merged_away_in_an_old_log_is_owed_again_when_the_merge_is_undone() {
    let mut house = agreed();
    let promise = house.case.open_deeds().next().expect("a deed").no;
    let why = recovery::terms::Release::Merged;
    let into = another();
    let into_number = 1040;
    for event in [
        Event::CaseMerged { into, into_number },
        Event::PromiseReleased { promise, why },
    ] {
        house.case.apply(&recovery::Recorded {
            version: house.case.version + 1,
            at: house.now,
            actor: ANNA,
            event,
        });
    }
    assert_eq!(house.case.open_deeds().count(), 0);
    house.must(ANNA, undo());
    assert_eq!(house.case.open_deeds().count(), 1);
}

#[test]
fn a_message_held_on_a_merged_case_is_let_in_where_the_case_goes_on() {
    let mut house = House::with_complaint();
    house.must(ANNA, merge_into_another());
    let message = house.message();
    house.must(Actor::Machine, Command::HoldMessage { message });
    assert_eq!(
        house.refused(ANNA, Command::LetIn { message }),
        Refusal::Merged { into_number: 1040 }
    );
}

#[test]
fn whoever_has_the_page_open_is_told_that_a_case_was_taken_in_or_parted() {
    let mut house = House::with_complaint();
    for commands in [
        vec![take_in(None)],
        vec![Command::LetGo {
            other: another(),
            came: Vec::new(),
        }],
        vec![merge_into_another(), undo()],
    ] {
        let seen = house.case.version;
        for command in commands {
            house.must(BEN, command);
        }
        assert_eq!(house.case.changed_since(seen), [Between::State]);
    }
}

#[test]
fn the_earlier_date_that_a_customer_was_told_holds_in_the_case_that_goes_on() {
    let first = |house: &House| house.open_word(WordSort::First).map(|word| word.due);
    let taken_in = |days: i64| {
        let mut house = House::with_complaint();
        let own = first(&house).expect("promised");
        let told = own.plus_days(days);
        house.must(ANNA, take_in(Some(told)));
        let firsts = house.case.open_words().count();
        assert_eq!(firsts, 1, "one word is promised, not two");
        (first(&house), own, told)
    };
    let (due, _, told) = taken_in(-3);
    assert_eq!(due, Some(told), "also where it has passed: it is on top");
    let (due, own, _) = taken_in(3);
    assert_eq!(due, Some(own), "a later one changes nothing");
}

#[test]
fn a_case_that_had_ended_comes_back_with_the_date_the_other_one_told() {
    let mut house = House::with_done_case();
    house.must(CUSTOMER, crate::closing::yes(None));
    assert_eq!(house.case.status, Status::Confirmed);
    let told = house.now.plus_minutes(20);
    house.must(ANNA, take_in(Some(told)));
    let first = house.open_word(WordSort::First).map(|word| word.due);
    assert_eq!(first, Some(told));
}

#[test]
fn a_yes_does_not_answer_the_case_that_was_taken_in() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.now = house.now.plus_minutes(5);
    house.must(ANNA, take_in(None));
    house.now = house.now.plus_minutes(5);
    house.hear(Reading::Yes);
    assert!(house.case.confirmed_at.is_some());
    assert!(house.case.is_open(), "what the other case asked is owed");
    assert!(house.open_word(WordSort::Answer).is_some());
    house.first_word();
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_case_that_was_let_go_asks_for_nothing_here() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.must(ANNA, take_in(None));
    house.must(
        ANNA,
        Command::LetGo {
            other: another(),
            came: Vec::new(),
        },
    );
    house.hear(Reading::Yes);
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_question_asked_before_a_merge_waits_beside_the_yes_after_it_is_undone() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.now = house.now.plus_minutes(5);
    house.hear(Reading::Unclear);
    house.must(ANNA, merge_into_another());
    house.must(ANNA, undo());
    house.now = house.now.plus_minutes(5);
    house.must(CUSTOMER, crate::closing::yes(None));
    assert!(house.case.confirmed_at.is_some());
    assert!(house.case.is_open(), "their mail is not answered");
    house.first_word();
    assert_eq!(house.case.status, Status::Confirmed);
}
