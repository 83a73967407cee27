//! A case that had ended and came back for another one that goes on in it ends again when that one is let go.

use crate::closing::yes;
use crate::house::{ANNA, BEN, CUSTOMER, House};
use calendar::Moment;
use recovery::case::Status;
use recovery::colleagues::Colleague;
use recovery::command::Command;
use recovery::terms::{Ending, NoteSort, Reading, WordSort};
use recovery::{Actor, CaseId, Role};

fn other(n: u128) -> CaseId {
    CaseId(uuid::Uuid::from_u128(n))
}

fn take_in(n: u128, word_due: Option<Moment>) -> Command {
    Command::TakeIn {
        other: other(n),
        other_number: 1040,
        waiting: true,
        word_due,
    }
}

fn let_go(n: u128) -> Command {
    Command::LetGo {
        other: other(n),
        came: Vec::new(),
    }
}

fn solved() -> House {
    let mut house = House::with_done_case();
    house.must(CUSTOMER, yes(None));
    assert_eq!(house.case.status, Status::Confirmed);
    house.now = house.now.plus_days(1);
    house
}

#[test]
fn what_only_the_other_case_woke_ends_again_as_it_was() {
    let mut house = solved();
    let before = house.case.clone();
    house.must(ANNA, take_in(2000, Some(house.now.plus_minutes(10))));
    assert_eq!(house.case.counts.reopened, 1);
    // Its date passes, somebody notes why, and another case joins it for a while.
    house.now = house.now.plus_minutes(30);
    house.must(Actor::Machine, Command::PassTime);
    assert_eq!(house.case.counts.broken, 1);
    let (text, sort) = (house.text(), NoteSort::Fact);
    house.must(ANNA, Command::WriteNote { text, sort });
    house.must(ANNA, take_in(3000, None));
    house.must(ANNA, let_go(2000));
    assert!(house.case.is_open(), "the other one goes on here yet");
    house.must(ANNA, let_go(3000));
    assert_eq!(house.case.status, Status::Confirmed);
    assert_eq!(house.case.counts, before.counts);
    assert_eq!(house.case.stage(), before.stage());
    assert_eq!(house.case.silence(), before.silence());
    assert_eq!(house.case.open_promises().count(), 0);
    assert_eq!(house.case.points, before.points);
    assert_eq!(house.case.waiting_since, None);
}

#[test]
fn a_case_in_which_something_happened_since_stays_open_and_nobody_waits_in_it() {
    let mut house = solved();
    house.must(ANNA, take_in(2000, None));
    house.now = house.now.plus_minutes(5);
    house.first_word();
    house.must(ANNA, let_go(2000));
    assert!(house.case.is_open());
    assert_eq!(house.case.waiting_since, None);

    // What the customer wrote is theirs, whoever woke the case.
    let mut house = solved();
    house.must(ANNA, take_in(2000, None));
    house.now = house.now.plus_minutes(5);
    house.hear(Reading::No);
    house.must(ANNA, let_go(2000));
    assert!(house.case.waiting_since.is_some());
    assert!(house.open_word(WordSort::First).is_some());
}

#[test]
fn somebody_senior_who_is_brought_beside_it_meanwhile_does_not_keep_it_open() {
    let mut house = House::with_done_case();
    house.must(ANNA, Command::SayFailedAgain);
    let (how, reason) = (Ending::Withdrawn, house.text());
    let word = None;
    house.must(ANNA, Command::End { how, reason, word });
    // Nobody could look along then, and somebody can now.
    let leads = BEN.staff().into_iter().map(|staff| Colleague {
        staff,
        team: None,
        role: Role::Supervisor,
    });
    house.colleagues = leads.collect();
    house.must(ANNA, take_in(2000, None));
    assert!(house.open_word(WordSort::Senior).is_some());
    house.must(ANNA, let_go(2000));
    assert!(!house.case.is_open());
    assert_eq!(house.case.open_promises().count(), 0);
}
