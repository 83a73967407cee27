//! A file that was put there as proof by mistake is taken back.

use crate::house::{ANNA, CUSTOMER, House, POINT};
use recovery::command::Command;
use recovery::{Actor, Event, PointNo, PromiseNo, ProofOf, ProofPlace, Refusal};

fn take_back(of: ProofOf) -> Command {
    Command::TakeBackProof(ProofPlace { of, place: 7 })
}

#[test]
fn a_file_is_taken_back_once_whatever_became_of_the_case_and_changes_nothing_else() {
    let mut house = House::with_done_case();
    house.must(CUSTOMER, crate::closing::yes(None));
    let deeds = house.case.promises.values();
    let mut deeds = deeds.filter(|one| one.word().is_none()).map(|one| one.no);
    let deed = deeds.next_back().expect("a deed");
    for of in [ProofOf::Deed(deed), ProofOf::Point(POINT)] {
        let before = house.case.clone();
        let events = house.must(ANNA, take_back(of));
        let gone = ProofPlace { of, place: 7 };
        assert_eq!(events, [Event::ProofTakenBack(gone)]);
        assert_eq!(house.case.status, before.status);
        assert_eq!(house.case.promises, before.promises);
        assert_eq!(house.must(ANNA, take_back(of)), [], "it is gone already");
    }
}

#[test]
fn nobody_but_us_takes_a_file_back_and_only_where_there_can_be_one() {
    let mut house = House::with_complaint();
    let nothing = ProofOf::Deed(PromiseNo(99));
    assert_eq!(
        house.refused(ANNA, take_back(nothing)),
        Refusal::NoPromise(PromiseNo(99))
    );
    assert_eq!(
        house.refused(ANNA, take_back(ProofOf::Point(PointNo(9)))),
        Refusal::NoPoint(PointNo(9))
    );
    for actor in [CUSTOMER, Actor::Machine] {
        let refused = house.refused(actor, take_back(ProofOf::Point(POINT)));
        assert_eq!(refused, Refusal::NotTheirs);
    }
}
