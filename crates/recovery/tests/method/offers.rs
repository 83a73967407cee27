//! Options, wishes, the plan and the yes.

use crate::house::{ANNA, CUSTOMER, House, POINT};
use recovery::command::Command;
use recovery::terms::{
    Channel, Costs, Meets, Money, Outcome, PromiseOf, Reading, Remedy, WordSort,
};
use recovery::{Refusal, Stage};

pub fn understood() -> House {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house
}

pub fn offer(house: &mut House, kinds: &[(Remedy, Meets)]) -> Command {
    let proposals = kinds
        .iter()
        .map(|(remedy, meets)| house.proposal(*remedy, *meets))
        .collect();
    Command::Offer {
        point: POINT,
        proposals,
        why_none: None,
        why_one: None,
        word: house.word(),
    }
}

#[test]
fn two_or_more_solutions_are_asked_for() {
    let mut house = understood();
    let one = offer(&mut house, &[(Remedy::Repair, Meets::Fully)]);
    assert_eq!(house.refused(ANNA, one.clone()), Refusal::TwoSolutions);
    let Command::Offer {
        point,
        proposals,
        word,
        ..
    } = one
    else {
        unreachable!()
    };
    let why_one = Some(house.text());
    house.must(
        ANNA,
        Command::Offer {
            point,
            proposals,
            why_none: None,
            why_one,
            word,
        },
    );
}

#[test]
fn goodwill_is_a_plus_and_never_counts_as_one_of_the_two() {
    let mut house = understood();
    let with_plus = offer(
        &mut house,
        &[
            (Remedy::Repair, Meets::Fully),
            (Remedy::Goodwill, Meets::Not),
        ],
    );
    assert_eq!(house.refused(ANNA, with_plus), Refusal::PlusAfterSolution);
    let text = house.text();
    assert_eq!(
        house.refused(
            ANNA,
            Command::AddPlus {
                point: POINT,
                text,
                worth: None
            }
        ),
        Refusal::PlusAfterSolution
    );
    house.offered();
    house.agreed();
    let worth = Some(Money {
        cents: 1500,
        currency: "EUR".into(),
    });
    house.must(
        ANNA,
        Command::AddPlus {
            point: POINT,
            text,
            worth,
        },
    );
}

/// A customer who was mistaken, offered an explanation, an apology and a plus.
fn nothing_can_be_put_right() -> House {
    let mut house = understood();
    let found = house.text();
    house.must(
        ANNA,
        Command::RecordFinding {
            point: POINT,
            outcome: Outcome::NotUpheld,
            found,
        },
    );
    let Command::Offer {
        point,
        proposals,
        word,
        ..
    } = offer(
        &mut house,
        &[
            (Remedy::Explanation, Meets::Partly),
            (Remedy::Apology, Meets::Partly),
            (Remedy::Goodwill, Meets::Not),
        ],
    )
    else {
        unreachable!()
    };
    let why_none = Some(house.text());
    house.must(
        ANNA,
        Command::Offer {
            point,
            proposals,
            why_none,
            why_one: None,
            word,
        },
    );
    house
}

#[test]
fn where_nothing_can_be_put_right_the_plus_stands_beside_explanation_and_apology() {
    let house = nothing_can_be_put_right();
    assert_eq!(house.case.points[&POINT].offer.len(), 3);
}

#[test]
fn an_offer_that_meets_no_wish_says_why() {
    let mut house = understood();
    let none = offer(
        &mut house,
        &[
            (Remedy::Repair, Meets::Partly),
            (Remedy::Refund, Meets::Not),
        ],
    );
    assert_eq!(house.refused(ANNA, none), Refusal::SayWhyNone);
}

#[test]
fn please_explain_makes_a_word_due() {
    let mut house = understood();
    house.offered();
    house.must(
        CUSTOMER,
        Command::AskExplanation {
            point: POINT,
            words: None,
            via: Channel::Page,
        },
    );
    assert!(house.open_word(WordSort::Answer).is_some());
}

#[test]
fn the_yes_is_to_a_plan_of_dated_steps_which_become_deeds() {
    let mut house = understood();
    house.offered();
    house.agreed();
    let deed = house.case.open_deeds().next().expect("a deed stands");
    assert_eq!(deed.what, PromiseOf::Deed { point: POINT });
    assert_eq!(deed.due, house.now.plus_days(4));
}

#[test]
fn an_option_without_steps_waits_for_a_plan_and_its_yes() {
    let mut house = understood();
    house.offered();
    let refund = house.case.points[&POINT].offer[1].option;
    house.must(
        CUSTOMER,
        Command::Choose {
            point: POINT,
            option: refund,
            via: Channel::Page,
        },
    );
    assert_eq!(house.case.stage(), Stage::Offered);
    let word = house.word();
    assert_eq!(
        house.refused(
            ANNA,
            Command::LayPlan {
                point: POINT,
                steps: vec![],
                word: word.clone()
            }
        ),
        Refusal::PlanNeedsSteps
    );
    let step = house.step(house.now.plus_days(2));
    house.must(
        ANNA,
        Command::LayPlan {
            point: POINT,
            steps: vec![step],
            word,
        },
    );
    assert_eq!(house.case.open_deeds().count(), 0, "no deed before the yes");
    house.hear(Reading::Yes);
    assert_eq!(house.case.stage(), Stage::Agreed);
    assert_eq!(house.case.open_deeds().count(), 1);
}

#[test]
fn a_deed_does_not_start_before_the_yes_except_with_a_reason() {
    let mut house = understood();
    let text = house.text();
    let due = house.now.plus_days(1);
    let deed = |early| Command::PromiseDeed {
        point: POINT,
        text,
        owner: None,
        due,
        early,
    };
    assert_eq!(house.refused(ANNA, deed(None)), Refusal::AgreeFirst(POINT));
    let reason = house.text();
    house.must(ANNA, deed(Some(reason)));
}

#[test]
fn done_asks_for_open_deeds_how_it_was_checked_and_the_customers_costs() {
    let mut house = understood();
    house.offered();
    house.agreed();
    let checked = house.text();
    let done = |costs| Command::DeclareDone {
        point: POINT,
        checked,
        costs,
    };
    assert_eq!(
        house.refused(ANNA, done(Costs::None)),
        Refusal::DeedsOpen(POINT)
    );
    let promise = house.case.open_deeds().next().expect("a deed").no;
    assert_eq!(
        house.refused(
            ANNA,
            Command::KeepDeed {
                promise,
                checked: None
            }
        ),
        Refusal::SayHowChecked
    );
    house.deed_kept();
    assert_eq!(
        house.refused(ANNA, done(Costs::NotAsked)),
        Refusal::AskForCosts
    );
    house.must(ANNA, done(Costs::None));
}

#[test]
fn a_plus_cannot_be_chosen_as_the_solution() {
    let mut house = nothing_can_be_put_right();
    let option = house.case.points[&POINT].offer[2].option;
    assert_eq!(
        house.refused(
            CUSTOMER,
            Command::Choose {
                point: POINT,
                option,
                via: Channel::Page
            }
        ),
        Refusal::PlusIsNoChoice(POINT)
    );
}

#[test]
fn what_was_offered_on_top_stands_with_whatever_is_chosen() {
    let mut house = nothing_can_be_put_right();
    let point = &house.case.points[&POINT];
    assert_eq!((point.solutions().count(), point.plus), (2, None));
    let on_top = point.offer[2].proposal.text;
    let (option, via) = (point.offer[1].option, Channel::Page);
    let point = POINT;
    house.must(CUSTOMER, Command::Choose { point, option, via });
    assert_eq!(house.case.points[&POINT].plus, Some(on_top));
}

#[test]
fn a_skip_covers_the_points_that_stood_and_no_later_one() {
    let mut house = House::with_complaint();
    house.first_word();
    let reason = house.text();
    house.must(
        ANNA,
        Command::SkipStage {
            stage: Stage::Agreed,
            reason,
        },
    );
    assert_eq!(house.case.stage(), Stage::Agreed);
    let words = house.text();
    house.must(ANNA, Command::RaisePoint { words, loss: None });
    assert_eq!(house.case.stage(), Stage::Acknowledged);
}
