//! What is learned from a case: its classes, on four axes, at any time and by us alone.

use crate::house::{ANNA, CUSTOMER, House, POINT};
use proptest::prelude::*;
use recovery::classes::{Axis, Class, Code, remedy_is_done, told};
use recovery::command::Command;
use recovery::decide::CAUSES_MAX;
use recovery::terms::{Ending, Loss, LossKind};
use recovery::{Actor, Case, CauseId, Refusal, Status};
use uuid::Uuid;

fn classify(axis: Axis, codes: &[&str]) -> Command {
    let codes = codes.iter().map(|code| Code::named(code)).collect();
    Command::Classify { axis, codes }
}

fn names(house: &House) -> Vec<String> {
    house
        .case
        .classes
        .all()
        .iter()
        .map(Class::to_string)
        .collect()
}

#[test]
fn a_case_has_several_failures_and_one_of_each_other_axis() {
    let mut house = House::with_complaint();
    house.must(ANNA, classify(Axis::Failed, &["our-handling", "late"]));
    house.must(ANNA, classify(Axis::Loss, &["time"]));
    house.must(ANNA, classify(Axis::Cause, &["supplier"]));
    // In the order of the list, whatever the order of the ticks.
    let all = [
        "failed.late",
        "failed.our-handling",
        "loss.time",
        "cause.supplier",
    ];
    assert_eq!(names(&house), all);
    let again = classify(Axis::Failed, &["late", "our-handling", "late"]);
    assert_eq!(
        house.must(ANNA, again),
        [],
        "nothing changed, nothing happened"
    );
    let two = house.refused(ANNA, classify(Axis::Cause, &["supplier", "system"]));
    assert!(matches!(two, Refusal::TooMany { max: 1, .. }));
    house.must(ANNA, classify(Axis::Failed, &[]));
    assert_eq!(names(&house), ["loss.time", "cause.supplier"]);
}

#[test]
fn no_list_no_class_and_nobody_but_us() {
    let mut house = House::with_complaint();
    let unknown = house.refused(ANNA, classify(Axis::Loss, &["bad-mood"]));
    assert_eq!(unknown, Refusal::NoSuchClass);
    // A code of another axis is none of this one.
    let elsewhere = house.refused(ANNA, classify(Axis::Loss, &["late"]));
    assert_eq!(elsewhere, Refusal::NoSuchClass);
    let theirs = house.refused(CUSTOMER, classify(Axis::Loss, &["time"]));
    assert_eq!(theirs, Refusal::NotTheirs);
}

#[test]
fn a_case_that_is_over_is_classified_all_the_same_and_stays_over() {
    let mut house = House::with_complaint();
    let reason = house.text();
    let end = Command::End {
        how: Ending::Withdrawn,
        reason,
        word: None,
    };
    house.must(ANNA, end);
    house.must(ANNA, classify(Axis::Failed, &["late"]));
    assert_eq!(house.case.status, Status::Ended(Ending::Withdrawn));
}

#[test]
fn what_the_case_tells_is_offered_until_somebody_said_it() {
    let mut house = House::with_complaint();
    let loss = Loss {
        kind: LossKind::Money,
        amount: None,
    };
    house.must(ANNA, Command::RecordLoss { point: POINT, loss });
    let offered: Vec<String> = told(&house.case).iter().map(Class::to_string).collect();
    assert_eq!(offered, ["loss.money"]);
    house.must(ANNA, classify(Axis::Loss, &["goods"]));
    assert!(told(&house.case).is_empty());
}

#[test]
fn a_remedy_is_done_once_its_deeds_are_kept_and_agreed_before() {
    let mut house = crate::offers::understood();
    house.offered();
    house.agreed();
    assert!(told(&house.case).iter().any(|one| one.axis == Axis::Remedy));
    assert!(!remedy_is_done(&house.case), "it is agreed");
    house.deed_kept();
    assert!(remedy_is_done(&house.case));
}

fn codes() -> impl Strategy<Value = (Axis, Vec<Code>)> {
    let axis = proptest::sample::select(Axis::ALL.to_vec());
    let any: Vec<Code> = Class::all().map(|class| class.code).collect();
    (
        axis,
        proptest::collection::vec(proptest::sample::select(any), 0..8),
    )
}

proptest! {
    /// Whatever is ticked, a case has no more of an axis than its list allows, none that the list does not know, and the
    /// same case comes of its events again.
    #[test]
    fn classes_stay_within_their_lists(ticks in proptest::collection::vec(codes(), 1..12)) {
        let mut house = House::with_complaint();
        for (axis, codes) in ticks {
            let before = house.case.classes.clone();
            let command = Command::Classify { axis, codes: codes.clone() };
            if house.try_as(ANNA, None, &command).is_ok() {
                let stands = house.case.classes.on(axis);
                prop_assert!(stands.iter().all(|code| codes.contains(code)));
                prop_assert!(codes.iter().all(|code| stands.contains(&code)));
            } else {
                prop_assert_eq!(&before, &house.case.classes);
            }
            for axis in Axis::ALL {
                let stands = house.case.classes.on(axis);
                prop_assert!(stands.len() <= axis.most());
                prop_assert!(stands.iter().all(|code| axis.codes().contains(code)));
            }
            let unopened = Case::unopened(house.case.id);
            prop_assert_eq!(&house.log.iter().fold(unopened, Case::evolve), &house.case);
        }
    }
}

fn cause(no: u128) -> CauseId {
    CauseId(Uuid::from_u128(no))
}

#[test]
fn a_cause_stands_behind_a_case_once_and_there_is_room_for_so_many() {
    let mut house = House::with_complaint();
    let find = |no| Command::FindCause { cause: cause(no) };
    house.must(ANNA, find(1));
    assert_eq!(house.must(ANNA, find(1)), []);
    house.must(ANNA, Command::TakeOffCause { cause: cause(1) });
    assert!(house.case.causes.is_empty());
    assert_eq!(
        house.must(ANNA, Command::TakeOffCause { cause: cause(1) }),
        []
    );
    for no in 0..CAUSES_MAX as u128 {
        house.must(ANNA, find(no));
    }
    let full = house.refused(ANNA, find(999));
    assert!(matches!(full, Refusal::TooMany { what: "causes", .. }));
    assert_eq!(house.refused(CUSTOMER, find(999)), Refusal::NotTheirs);
}

#[test]
fn a_cause_may_be_found_without_a_name_and_not_taken_off_so() {
    let mut house = House::with_complaint();
    house.must(Actor::Machine, Command::FindCause { cause: cause(1) });
    let take_off = Command::TakeOffCause { cause: cause(1) };
    assert_eq!(house.refused(Actor::Machine, take_off), Refusal::NotTheirs);
}
