//! What the customer said yes to holds until they say yes to something else.

use crate::house::{ANNA, CUSTOMER, House, POINT};
use crate::offers::{offer, understood};
use recovery::command::Command;
use recovery::terms::{Channel, Meets, Remedy};
use recovery::{Refusal, Stage};

/// A case with an agreed plan and its deed.
fn agreed() -> House {
    let mut house = understood();
    house.offered();
    house.agreed();
    house
}

#[test]
fn a_new_offer_keeps_what_was_agreed_in_view() {
    let mut house = agreed();
    let was = house.case.points[&POINT].clone();
    house.offered();
    let point = &house.case.points[&POINT];
    let agreement = point.agreement.as_ref().expect("it still holds");
    assert_eq!(Some(&agreement.plan), was.plan.as_ref());
    assert_eq!(agreement.choice.as_ref(), was.choice());
    assert!(point.plan.is_none(), "the new offer waits for its own yes");
    assert_eq!(house.case.stage(), Stage::Offered);
    assert_eq!(house.case.open_deeds().count(), 1, "its deed is owed");
}

#[test]
fn the_next_yes_takes_the_place_of_what_was_agreed() {
    let mut house = agreed();
    house.offered();
    house.agreed();
    let point = &house.case.points[&POINT];
    assert!(point.agreement.is_none() && point.agreed());
    assert_eq!(house.case.open_deeds().count(), 1, "the new one alone");
}

#[test]
fn a_new_plan_keeps_the_old_one_in_view_until_the_yes() {
    let mut house = agreed();
    let old = house.case.points[&POINT].plan.clone();
    let word = house.word();
    let steps = vec![house.step(house.now.plus_days(2))];
    let plan = Command::LayPlan {
        point: POINT,
        steps,
        word,
    };
    house.must(ANNA, plan);
    let agreement = house.case.points[&POINT].agreement.clone();
    assert_eq!(agreement.map(|agreement| agreement.plan), old);
    let yes = Command::AgreePlan {
        point: POINT,
        via: Channel::Page,
    };
    house.must(CUSTOMER, yes);
    assert!(house.case.points[&POINT].agreement.is_none());
}

#[test]
fn a_case_that_comes_back_with_deeds_owed_still_shows_what_was_agreed() {
    let mut house = agreed();
    house.must(
        CUSTOMER,
        Command::ConfirmSolved {
            via: Channel::Page,
            message: None,
            waive_open_deeds: false,
        },
    );
    let not_yet = Command::SayNotYet {
        via: Channel::Page,
        words: None,
    };
    house.must(CUSTOMER, not_yet);
    assert_eq!(house.case.round, 2);
    assert_eq!(house.case.open_deeds().count(), 1);
    assert!(house.case.points[&POINT].agreement.is_some());
}

#[test]
fn the_same_solution_twice_is_one() {
    let mut house = understood();
    let kinds = [
        (Remedy::Repair, Meets::Fully),
        (Remedy::Repair, Meets::Partly),
    ];
    let Command::Offer {
        point,
        mut proposals,
        word,
        ..
    } = offer(&mut house, &kinds)
    else {
        unreachable!()
    };
    let offered = |proposals| Command::Offer {
        point,
        proposals,
        why_none: None,
        why_one: None,
        word: word.clone(),
    };
    let two = proposals.clone();
    proposals[1].text = proposals[0].text;
    assert_eq!(
        house.refused(ANNA, offered(proposals.clone())),
        Refusal::TwoSolutions
    );
    // The same words for another kind are another way.
    proposals[1].remedy = Remedy::Replacement;
    house.must(ANNA, offered(proposals));
    let mut house = understood();
    house.must(ANNA, offered(two));
}
