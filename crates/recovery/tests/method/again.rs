//! Asking again, coming back again: what was done stays told, and another way is tried.

use crate::house::{ANNA, CUSTOMER, House, POINT};
use crate::offers::understood;
use recovery::case::Status;
use recovery::command::{Command, Word};
use recovery::terms::{Channel, Costs, Ending, Money, Purpose, WordSort};
use recovery::{Actor, PointNo, Refusal, Role, WishNo};

const NOT_YET: Command = Command::SayNotYet {
    via: Channel::Page,
    words: None,
};

#[test]
fn costs_made_good_in_the_first_round_stay_told_in_the_second() {
    let mut house = understood();
    house.offered();
    house.agreed();
    let plus = house.text();
    house.must(
        ANNA,
        Command::AddPlus {
            point: POINT,
            text: plus,
            worth: None,
        },
    );
    house.deed_kept();
    let checked = house.text();
    let costs = Costs::MadeGood {
        amount: Money {
            cents: 850,
            currency: "EUR".into(),
        },
    };
    house.must(
        ANNA,
        Command::DeclareDone {
            point: POINT,
            checked,
            costs: costs.clone(),
        },
    );
    let done_at = house.now;
    house.must(CUSTOMER, NOT_YET);
    let point = &house.case.points[&POINT];
    assert_eq!(point.done_at, None, "it is not done");
    let [before] = point.done_before.as_slice() else {
        panic!("told once: {:?}", point.done_before);
    };
    assert_eq!(
        (before.at, before.checked, &before.costs, before.plus),
        (done_at, checked, &costs, Some(plus))
    );
}

fn ask(house: &mut House, channel: Channel) -> Word {
    let word = Word {
        channel,
        ..house.word()
    };
    house.must(
        ANNA,
        Command::FollowUp {
            word: word.clone(),
            purpose: Purpose::FollowUp,
            in_place: false,
        },
    );
    word
}

#[test]
fn how_the_customer_was_asked_is_kept_with_the_promise() {
    let mut house = House::with_done_case();
    house.pass_days(3);
    let first = house.open_word(WordSort::FollowUp).expect("promised").no;
    ask(&mut house, Channel::Mail);
    assert_eq!(house.case.promises[&first].kept_over, Some(Channel::Mail));
    assert_eq!(house.case.followed_up_over, Some(Channel::Mail));
    let second = house.open_word(WordSort::SecondFollowUp).expect("due").no;
    house.pass_days(4);
    let call = ask(&mut house, Channel::Phone);
    assert_eq!(house.case.promises[&second].kept_over, Some(Channel::Phone));
    assert_eq!(house.case.followed_up_over, Some(Channel::Phone));
    // A call that reached nobody after all was no question.
    let lost = Command::RecordFailure {
        message: call.message,
    };
    house.must(Actor::Machine, lost);
    assert_eq!(house.case.promises[&second].kept_over, None);
    assert_eq!(house.case.followed_up_over, Some(Channel::Mail));
    house.must(CUSTOMER, NOT_YET);
    assert_eq!(house.case.followed_up_over, None, "a new round asks anew");
}

/// Two points, both understood and offered, and the customer declined both.
fn two_wishes() -> House {
    let mut house = House::with_complaint();
    house.first_word();
    let words = house.text();
    house.must(ANNA, Command::RaisePoint { words, loss: None });
    let points = vec![POINT, PointNo(2)];
    let text = house.text();
    house.must(ANNA, Command::WriteUnderstanding { text, points });
    house.must(
        ANNA,
        Command::ConfirmUnderstanding {
            edition: 1,
            via: Channel::Phone,
        },
    );
    for point in [POINT, PointNo(2)] {
        offer_for(&mut house, point);
        house.declines(CUSTOMER, point, Channel::Page);
    }
    house
}

fn offer_for(house: &mut House, of: PointNo) {
    let mut offer = house.two_options();
    if let Command::Offer { point, .. } = &mut offer {
        *point = of;
    }
    house.must(ANNA, offer);
}

fn cannot_be_met(house: &mut House, wish: WishNo) {
    let (goal, reason) = (house.text(), house.text());
    house.must(ANNA, Command::FindGoal { wish, goal });
    house.must(ANNA, Command::SayCannotBeMet { wish, reason });
}

#[test]
fn a_reason_goes_out_with_another_way_for_its_own_point() {
    let mut house = two_wishes();
    let (one, two) = (WishNo::FIRST, WishNo(2));
    cannot_be_met(&mut house, one);
    cannot_be_met(&mut house, two);
    let told = |house: &House, wish| house.case.reason_told(&house.case.wishes[&wish]).is_some();
    assert!(!told(&house, one) && !told(&house, two), "never alone");
    offer_for(&mut house, PointNo(2));
    assert!(
        !told(&house, one),
        "an offer for another point tells it not"
    );
    assert!(house.case.owes_another_way(POINT));
    assert!(told(&house, two));
    assert!(!house.case.owes_another_way(PointNo(2)));
    // The question asked last is about the first point now; the second one's reason was told.
    offer_for(&mut house, POINT);
    assert!(told(&house, one) && told(&house, two));
    assert!(!house.case.owes_another_way(POINT));
}

#[test]
fn a_reason_given_before_any_offer_waits_for_another_way_too() {
    let mut house = understood();
    house.declines(ANNA, POINT, Channel::Phone);
    cannot_be_met(&mut house, WishNo::FIRST);
    let wish = house.case.wishes[&WishNo::FIRST].clone();
    assert_eq!(house.case.reason_told(&wish), None);
}

#[test]
fn a_word_from_a_colleagues_own_mailbox_is_a_word() {
    let mut house = House::with_complaint();
    let message = house.message();
    let record = Command::RecordWord {
        message,
        channel: Channel::Mail,
    };
    house.must(ANNA, record.clone());
    assert_eq!(house.case.acknowledged_at, Some(house.now));
    assert!(house.open_word(WordSort::First).is_none(), "it is kept");
    assert_eq!(house.refused(ANNA, record.clone()), Refusal::MessageKnown);
    assert_eq!(house.refused(CUSTOMER, record), Refusal::NotTheirs);
}

#[test]
fn a_new_date_is_still_to_be_told_after_a_word_nobody_here_wrote() {
    let mut house = understood();
    house.offered();
    house.agreed();
    let promise = house.case.open_deeds().next().expect("a deed").no;
    let (new_due, why) = (house.now.plus_days(6), house.text());
    house.must(
        ANNA,
        Command::DoubtPromise {
            promise,
            new_due,
            why,
        },
    );
    let message = house.message();
    house.must(
        ANNA,
        Command::RecordWord {
            message,
            channel: Channel::Mail,
        },
    );
    assert!(house.open_word(WordSort::NewDate).is_some());
    assert_eq!(house.case.promises[&promise].doubted, Some(new_due));
}

#[test]
fn a_person_who_is_erased_is_owed_nothing_and_the_case_stays() {
    let mut house = understood();
    house.offered();
    house.agreed();
    let reason = house.text();
    let erase = Command::RecordErasure { reason };
    assert_eq!(
        house.refused(ANNA, erase.clone()),
        Refusal::NeedsRole {
            needs: Role::Administrator
        }
    );
    house.role = Role::Administrator;
    house.must(ANNA, erase.clone());
    assert_eq!(house.case.status, Status::Ended(Ending::Erased));
    assert_eq!(house.case.erased, Some((house.now, reason)));
    assert!(house.case.link_revoked, "their page shows nothing any more");
    assert_eq!(house.case.open_promises().count(), 0);
    assert_eq!(house.must(ANNA, erase), [], "once is enough");
}

#[test]
fn a_held_word_of_one_who_is_erased_is_not_looked_at_any_more() {
    let mut house = understood();
    let message = house.message();
    house.must(ANNA, Command::HoldMessage { message });
    assert!(house.open_word(WordSort::Look).is_some());
    house.role = Role::Administrator;
    let reason = house.text();
    house.must(ANNA, Command::RecordErasure { reason });
    assert!(house.case.held.is_empty());
    assert_eq!(house.case.open_promises().count(), 0);
    let mut promises = house.case.promises.values();
    let look = promises.find(|promise| promise.word() == Some(WordSort::Look));
    let released = recovery::case::PromiseState::Released {
        why: recovery::terms::Release::Ended,
    };
    assert_eq!(look.map(|look| look.state), Some(released), "nobody looked");
}

#[test]
fn nothing_more_is_heard_in_the_name_of_somebody_who_was_erased() {
    let mut house = House::with_complaint();
    house.role = Role::Administrator;
    let reason = house.text();
    house.must(ANNA, Command::RecordErasure { reason });
    assert_eq!(house.refused(CUSTOMER, NOT_YET), Refusal::NoSuchCase);
}
