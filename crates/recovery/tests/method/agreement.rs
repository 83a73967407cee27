//! What the customer said yes to holds until they say yes to something else.

use crate::house::{ANNA, CUSTOMER, House, POINT};
use crate::offers::{offer, understood};
use recovery::case::Asked;
use recovery::command::Command;
use recovery::terms::{Channel, Meets, Reading, Remedy, WordSort};
use recovery::{Case, Recorded, Refusal, Stage, TextId};

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
    let edition = house.case.points[&POINT].plans_laid;
    house.must(CUSTOMER, yes_to(edition));
    assert!(house.case.points[&POINT].agreement.is_none());
}

/// The refund is chosen, which comes without a plan of its own.
fn waits_for_a_plan() -> House {
    let mut house = understood();
    house.offered();
    let option = house.case.points[&POINT].offer[1].option;
    let choose = Command::Choose {
        point: POINT,
        option,
        via: Channel::Page,
    };
    house.must(CUSTOMER, choose);
    house
}

fn lays_a_plan(house: &mut House, days: i64) -> TextId {
    let step = house.step(house.now.plus_days(days));
    let what = step.what;
    let plan = Command::LayPlan {
        point: POINT,
        steps: vec![step],
        word: house.word(),
    };
    house.must(ANNA, plan);
    what
}

fn yes_to(edition: u32) -> Command {
    Command::AgreePlan {
        point: POINT,
        edition,
        via: Channel::Page,
    }
}

#[test]
fn a_yes_on_the_page_does_not_hide_a_mail_that_waits() {
    let mut house = waits_for_a_plan();
    lays_a_plan(&mut house, 2);
    house.hear(Reading::Unclear);
    let since = house.case.waiting_since;
    assert!(since.is_some());
    house.now = house.now.plus_minutes(5);
    let edition = house.case.points[&POINT].plans_laid;
    house.must(CUSTOMER, yes_to(edition));
    assert_eq!(
        house.case.waiting_since, since,
        "their mail is not answered"
    );
    assert!(house.open_word(WordSort::Answer).is_some());
}

#[test]
fn a_yes_by_mail_needs_no_answer() {
    let mut house = waits_for_a_plan();
    lays_a_plan(&mut house, 2);
    house.hear(Reading::Yes);
    assert!(house.case.points[&POINT].agreed());
    assert_eq!(house.case.waiting_since, None);
}

#[test]
fn a_yes_is_to_the_plan_that_was_read() {
    let mut house = waits_for_a_plan();
    lays_a_plan(&mut house, 2);
    let before_them = house.case.points[&POINT].plans_laid;
    let what = lays_a_plan(&mut house, 5);
    assert_eq!(
        house.refused(CUSTOMER, yes_to(before_them)),
        Refusal::OldPlan(POINT)
    );
    assert_eq!(house.case.open_deeds().count(), 0);
    house.must(CUSTOMER, yes_to(before_them + 1));
    let deed = house.case.open_deeds().next().expect("agreed");
    assert_eq!(deed.text, Some(what));
    assert_eq!(
        house.refused(CUSTOMER, yes_to(before_them + 1)),
        Refusal::SaidAlready
    );
}

#[test]
fn a_page_of_yesterday_is_told_what_was_agreed_since() {
    let mut house = waits_for_a_plan();
    lays_a_plan(&mut house, 2);
    lays_a_plan(&mut house, 5);
    house.must(CUSTOMER, yes_to(2));
    let newer = Refusal::NewerAgreed(POINT);
    assert_eq!(house.refused(CUSTOMER, yes_to(1)), newer);
    let other = house.case.points[&POINT].offer[0].option;
    let (point, via) = (POINT, Channel::Page);
    let choose = |option| Command::Choose { point, option, via };
    assert_eq!(house.refused(CUSTOMER, choose(other)), newer);
    let chosen = house.case.points[&POINT].chosen.expect("the refund");
    let again = house.refused(CUSTOMER, choose(chosen));
    assert_eq!(again, Refusal::SaidAlready);
    // Another plan and another offer wait for their own yes; what was agreed holds until then.
    let holds = Refusal::AgreementHolds(POINT);
    lays_a_plan(&mut house, 7);
    assert_eq!(house.refused(CUSTOMER, yes_to(2)), holds);
    house.offered();
    assert_eq!(house.refused(CUSTOMER, yes_to(3)), holds);
    assert_eq!(house.case.open_deeds().count(), 1, "still owed");
}

#[test]
fn a_plain_yes_is_to_the_plan_of_the_last_mail() {
    let mut house = waits_for_a_plan();
    lays_a_plan(&mut house, 2);
    let what = lays_a_plan(&mut house, 5);
    assert_eq!(
        house.case.asked,
        Some(Asked::Plan {
            point: POINT,
            edition: 2
        })
    );
    house.hear(Reading::Yes);
    let deed = house.case.open_deeds().next().expect("agreed");
    assert_eq!(deed.text, Some(what));
}

#[test]
fn plans_of_old_logs_are_counted_as_they_are_read() {
    let mut house = waits_for_a_plan();
    lays_a_plan(&mut house, 2);
    lays_a_plan(&mut house, 5);
    let mut again = Case::unopened(house.case.id);
    for recorded in &house.log {
        let mut stored = serde_json::to_value(recorded).expect("stored");
        if let Some(plan) = stored["event"].get_mut("plan_laid") {
            let plan = plan.as_object_mut().expect("its fields");
            assert!(plan.remove("edition").is_some());
        }
        let read: Recorded = serde_json::from_value(stored).expect("still read");
        again = again.evolve(&read);
    }
    assert_eq!(again, house.case);
}

#[test]
fn a_case_that_comes_back_with_deeds_owed_still_shows_what_was_agreed() {
    let mut house = agreed();
    house.must(
        CUSTOMER,
        Command::ConfirmSolved {
            via: Channel::Page,
            message: None,
            waives: None,
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
