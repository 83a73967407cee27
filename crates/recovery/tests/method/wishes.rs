//! What the customer says would make them happy, and how it is answered.

use crate::house::{ANNA, CUSTOMER, House, POINT};
use crate::offers::{offer, understood};
use recovery::case::WishState;
use recovery::command::Command;
use recovery::decide::{ASKS_MAX, WISHES_MAX};
use recovery::terms::{Channel, Ending, Meets, Reading, Remedy, WordSort};
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
fn whoever_chooses_after_all_waits_for_no_other_way() {
    let mut house = understood();
    house.offered();
    house.declines(CUSTOMER, POINT, Channel::Page);
    assert!(house.case.owes_another_way(POINT));
    let option = house.case.points[&POINT].offer[0].option;
    let (point, via) = (POINT, Channel::Page);
    house.must(CUSTOMER, Command::Choose { point, option, via });
    let wish = &house.case.wishes[&WishNo::FIRST];
    assert_eq!(wish.state, WishState::ChoseAfterAll);
    assert!(!house.case.owes_another_way(POINT));
    // And a new offer need not answer it first.
    let offer = house.two_options();
    house.must(ANNA, offer);
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

#[test]
fn wishes_that_wait_are_bounded_and_each_answer_makes_room() {
    let mut house = understood();
    house.offered();
    for _ in 0..WISHES_MAX {
        house.declines(CUSTOMER, POINT, Channel::Page);
    }
    let words = house.text();
    let (point, via) = (POINT, Channel::Page);
    let one_more = Command::Decline { point, words, via };
    assert_eq!(
        house.refused(CUSTOMER, one_more.clone()),
        Refusal::TooMany {
            what: "wishes",
            max: WISHES_MAX
        }
    );
    let (wish, goal, reason) = (WishNo::FIRST, house.text(), house.text());
    house.must(ANNA, Command::FindGoal { wish, goal });
    house.must(ANNA, Command::SayCannotBeMet { wish, reason });
    house.must(CUSTOMER, one_more);
}

#[test]
fn asks_for_an_explanation_are_bounded_until_a_word_answers_them() {
    let mut house = understood();
    house.offered();
    let ask = Command::AskExplanation {
        point: POINT,
        words: None,
        via: Channel::Page,
    };
    for _ in 0..ASKS_MAX {
        house.must(CUSTOMER, ask.clone());
    }
    let max = ASKS_MAX as usize;
    assert_eq!(
        house.refused(CUSTOMER, ask.clone()),
        Refusal::TooMany { what: "asks", max }
    );
    // One of us who writes down what they said on the phone is not kept from it.
    house.must(ANNA, ask.clone());
    house.first_word();
    house.must(CUSTOMER, ask);
}

#[test]
fn the_goal_of_a_wish_is_looked_for_on_an_open_case() {
    let mut house = understood();
    house.offered();
    house.declines(CUSTOMER, POINT, Channel::Page);
    let (wish, goal, reason) = (WishNo::FIRST, house.text(), house.text());
    let end = Command::End {
        how: Ending::Withdrawn,
        reason,
        word: None,
    };
    house.must(ANNA, end);
    let find = Command::FindGoal { wish, goal };
    assert_eq!(house.refused(ANNA, find), Refusal::NotOpen);
}
