//! What the customer says would make them happy, and how it is answered.

use crate::house::{ANNA, CUSTOMER, House, POINT};
use crate::offers::{offer, understood};
use recovery::case::WishState;
use recovery::command::Command;
use recovery::terms::{Channel, Meets, Reading, Remedy, WordSort};
use recovery::{Refusal, WishNo};

#[test]
fn declining_makes_a_wish_and_a_word_due() {
    let mut house = understood();
    house.offered();
    house.declines(CUSTOMER, POINT, Channel::Page);
    assert!(house.open_word(WordSort::Answer).is_some());
    assert_eq!(house.case.wishes[&WishNo::FIRST].state, WishState::Open);
    let offer = house.two_options();
    assert_eq!(
        house.refused(ANNA, offer),
        Refusal::AnswerWish(WishNo::FIRST)
    );
}

#[test]
fn a_wish_is_granted_by_an_option_that_says_so() {
    let mut house = understood();
    house.offered();
    house.declines(CUSTOMER, POINT, Channel::Page);
    let mut granting = house.proposal(Remedy::Replacement, Meets::Fully);
    granting.grants = Some(WishNo::FIRST);
    let word = house.word();
    house.must(
        ANNA,
        Command::Offer {
            point: POINT,
            proposals: vec![granting],
            why_none: None,
            why_one: None,
            word,
        },
    );
    assert_eq!(house.case.wishes[&WishNo::FIRST].state, WishState::Granted);
    house.hear(Reading::Yes);
    assert!(
        house.case.points[&POINT].chosen.is_some(),
        "the only option is chosen by a plain yes"
    );
}

#[test]
fn cannot_be_met_asks_for_the_goal_first_and_another_way_after() {
    let mut house = understood();
    house.offered();
    house.declines(CUSTOMER, POINT, Channel::Page);
    let reason = house.text();
    let wish = WishNo::FIRST;
    assert_eq!(
        house.refused(ANNA, Command::SayCannotBeMet { wish, reason }),
        Refusal::AskForGoal(wish)
    );
    let goal = house.text();
    house.must(ANNA, Command::FindGoal { wish, goal });
    house.must(ANNA, Command::SayCannotBeMet { wish, reason });
    house.offered();
}

#[test]
fn every_wish_is_answered_and_by_an_option_that_meets_it() {
    let mut house = understood();
    house.offered();
    for _ in 0..2 {
        house.declines(CUSTOMER, POINT, Channel::Page);
    }
    let granting = |house: &mut House, meets| {
        let mut proposal = house.proposal(Remedy::Replacement, meets);
        proposal.grants = Some(WishNo::FIRST);
        let word = house.word();
        Command::Offer {
            point: POINT,
            proposals: vec![proposal],
            why_none: None,
            why_one: None,
            word,
        }
    };
    let one = granting(&mut house, Meets::Fully);
    assert_eq!(house.refused(ANNA, one), Refusal::AnswerWish(WishNo(2)));
    let not = granting(&mut house, Meets::Not);
    assert_eq!(house.refused(ANNA, not), Refusal::NoWish(WishNo::FIRST));
}

#[test]
fn a_refused_wish_owes_another_way() {
    let mut house = understood();
    house.declines(ANNA, POINT, Channel::Phone);
    let (wish, goal, reason) = (WishNo::FIRST, house.text(), house.text());
    house.must(ANNA, Command::FindGoal { wish, goal });
    house.must(ANNA, Command::SayCannotBeMet { wish, reason });
    let Command::Offer {
        point,
        proposals,
        word,
        ..
    } = offer(
        &mut house,
        &[
            (Remedy::Explanation, Meets::Not),
            (Remedy::Apology, Meets::Not),
        ],
    )
    else {
        unreachable!()
    };
    let why_none = Some(house.text());
    assert_eq!(
        house.refused(
            ANNA,
            Command::Offer {
                point,
                proposals,
                why_none,
                why_one: None,
                word
            }
        ),
        Refusal::AnotherWay
    );
}
