//! Words and deeds: kept, moved, broken; nobody waits in silence.

use crate::house::{ANNA, BEN, House, POINT};
use recovery::command::Command;
use recovery::decide::OPEN_PROMISES_MAX;
use recovery::terms::{AutomaticSort, MadeBy, Purpose, Reading, WordSort};
use recovery::{Actor, Refusal};

pub fn agreed() -> House {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house.offered();
    house.agreed();
    house
}

#[test]
fn after_every_word_the_next_one_is_promised_within_the_longest_silence() {
    let mut house = House::with_complaint();
    house.first_word();
    let next = house.case.next_word_due().expect("a word is promised");
    assert_eq!(next, house.policy.update_due(&house.office, house.now));
    assert!(next <= house.policy.silence_ends(&house.office, house.now));
}

/// "I stay with it until it is solved", says the letter (P27).
#[test]
fn whoever_writes_first_on_a_case_that_nobody_has_cares_for_it() {
    let mut house = House::with_complaint();
    assert_eq!(house.case.owner, None);
    house.first_word();
    assert_eq!(house.case.owner, ANNA.staff());
    let word = house.word();
    house.must(BEN, Command::GiveWord { word });
    assert_eq!(house.case.owner, ANNA.staff(), "another one only helps");
}

#[test]
fn a_later_word_brings_an_update_before_it() {
    let mut house = House::with_complaint();
    let word = house.word_with_next(house.now.plus_days(20));
    house.must(ANNA, Command::GiveWord { word });
    assert_eq!(house.case.open_words().count(), 2);
    assert!(
        house.case.next_word_due() <= Some(house.policy.silence_ends(&house.office, house.now))
    );
}

#[test]
fn a_word_promised_by_hand_is_kept_only_by_the_message_that_says_so() {
    let mut house = House::with_complaint();
    let word = house.word_with_next(house.now.plus_days(2));
    house.must(ANNA, Command::GiveWord { word });
    let by_hand = house
        .case
        .open_words()
        .find(|promise| promise.made_by == MadeBy::Hand)
        .expect("stands")
        .no;
    house.first_word();
    assert!(house.case.promises[&by_hand].is_open());
    let mut word = house.word();
    word.keeps = vec![by_hand];
    house.must(ANNA, Command::GiveWord { word });
    assert!(!house.case.promises[&by_hand].is_open());
}

#[test]
fn passing_its_time_breaks_a_promise_and_it_stays_on_top() {
    let mut house = House::with_complaint();
    house.pass_days(1);
    let first = house.open_word(WordSort::First).expect("still stands");
    assert!(first.broken_at.is_some());
    assert_eq!(house.case.counts.broken, 1);
    house.pass_days(1);
    assert_eq!(house.case.counts.broken, 1, "it breaks once");
    house.first_word();
    assert!(house.open_word(WordSort::First).is_none());
    assert_eq!(
        house.case.counts.kept, 0,
        "a late word does not count as kept"
    );
}

#[test]
fn this_will_not_hold_makes_a_word_with_the_new_date_due_today() {
    let mut house = agreed();
    let promise = house.case.open_deeds().next().expect("a deed").no;
    let why = house.text();
    let new_due = house.now.plus_days(8);
    house.must(
        ANNA,
        Command::DoubtPromise {
            promise,
            new_due,
            why,
        },
    );
    let word = house.open_word(WordSort::NewDate).expect("a word is due");
    assert_eq!(word.due, house.office.end_of_working_day(house.now));
    house.first_word();
    let deed = &house.case.promises[&promise];
    assert_eq!(deed.due, new_due);
    assert_eq!(
        house.case.counts.broken, 1,
        "moved without the customer's agreement"
    );
    assert!(house.open_word(WordSort::NewDate).is_none());
}

#[test]
fn a_date_the_customer_agreed_to_breaks_nothing() {
    let mut house = agreed();
    let promise = house.case.open_deeds().next().expect("a deed").no;
    house.must(
        ANNA,
        Command::MovePromise {
            promise,
            due: house.now.plus_days(8),
            why: None,
        },
    );
    assert_eq!(house.case.counts.broken, 0);
}

#[test]
fn the_words_of_the_house_policy_cannot_be_moved() {
    let mut house = House::with_complaint();
    let first = house.open_word(WordSort::First).expect("stands").no;
    assert_eq!(
        house.refused(
            ANNA,
            Command::MovePromise {
                promise: first,
                due: house.now.plus_days(9),
                why: None
            }
        ),
        Refusal::IsAWord(first)
    );
}

#[test]
fn a_message_of_the_customer_wants_an_answer() {
    let mut house = House::with_complaint();
    house.first_word();
    house.hear(Reading::Unclear);
    let answer = house.open_word(WordSort::Answer).expect("promised");
    assert_eq!(
        answer.due,
        house
            .office
            .add_working_minutes(house.now, house.policy.answer_minutes)
    );
}

#[test]
fn automatic_mail_stops_no_clock_confirms_nothing_and_wakes_nobody() {
    let mut house = House::with_done_case();
    house.follow_up();
    let before = house.case.clone();
    let message = house.message();
    house.must(
        Actor::Machine,
        Command::FileAutomatic {
            message,
            sort: AutomaticSort::Vacation,
        },
    );
    assert_eq!(house.case.promises, before.promises);
    assert_eq!(house.case.status, before.status);
    assert_eq!(house.case.asked, before.asked);
}

#[test]
fn a_held_message_makes_a_promise_to_look_and_is_nobodys_word() {
    let mut house = House::with_done_case();
    house.follow_up();
    let message = house.message();
    house.must(Actor::Machine, Command::HoldMessage { message });
    assert!(house.open_word(WordSort::Look).is_some());
    assert!(house.case.confirmed_at.is_none());
    house.must(ANNA, Command::LetIn { message });
    assert!(house.open_word(WordSort::Look).is_none());
    assert!(house.case.confirmed_at.is_none(), "not the customer's yes");
    assert!(house.open_word(WordSort::Answer).is_some());
}

#[test]
fn a_failed_delivery_is_a_word_that_was_not_given() {
    let mut house = House::with_complaint();
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert!(house.case.acknowledged_at.is_none());
    assert!(house.open_word(WordSort::First).is_some());
}

#[test]
fn a_late_word_keeps_its_promise_only_when_it_has_gone_out() {
    let mut house = House::with_complaint();
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.must(Actor::Machine, Command::RecordDelay { message });
    let first = house.open_word(WordSort::First).expect("stands again");
    assert_eq!(first.late, Some(message));
    let (no, kept) = (first.no, house.case.counts.kept);
    house.now = house.now.plus_hours(2);
    house.must(Actor::Machine, Command::RecordCaughtUp { message });
    let first = &house.case.promises[&no];
    assert_eq!((first.kept_by, first.late), (Some(message), None));
    assert_eq!(
        first.state,
        recovery::case::PromiseState::Kept { at: house.now }
    );
    assert_eq!(house.case.counts.kept, kept + 1);
}

#[test]
fn a_late_word_breaks_its_promise_where_the_day_passes_before_it_is_out() {
    let mut house = House::with_complaint();
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.must(Actor::Machine, Command::RecordDelay { message });
    house.pass_days(2);
    let broken = house.case.counts.broken;
    assert!(broken > 0);
    house.must(Actor::Machine, Command::RecordCaughtUp { message });
    assert!(house.open_word(WordSort::First).is_none());
    assert_eq!(house.case.counts.broken, broken);
    assert_eq!(house.case.counts.kept, 0);
}

#[test]
fn a_late_word_that_is_given_up_was_not_given() {
    let mut house = House::with_complaint();
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.must(Actor::Machine, Command::RecordDelay { message });
    house.must(Actor::Machine, Command::RecordFailure { message });
    let first = house.open_word(WordSort::First).expect("owed again");
    assert_eq!((first.late, first.lost), (None, Some(message)));
    assert!(house.case.acknowledged_at.is_none());
    assert_eq!(house.case.counts.kept, 0);
}

#[test]
fn what_another_word_has_kept_meanwhile_stays_kept_by_that() {
    let mut house = House::with_complaint();
    let word = house.word();
    let late = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.must(Actor::Machine, Command::RecordDelay { message: late });
    house.first_word();
    assert!(house.open_word(WordSort::First).is_none());
    let before = house.case.clone();
    house.must(Actor::Machine, Command::RecordCaughtUp { message: late });
    assert_eq!(house.case.promises, before.promises);
}

#[test]
fn three_days_after_the_yes_a_word_asks_whether_all_goes_as_agreed() {
    let mut house = agreed();
    let mid = house.open_word(WordSort::MidFollowUp).expect("promised");
    assert_eq!(mid.due, house.office.add_calendar_days(house.now, 3));
    let word = house.word();
    house.must(
        ANNA,
        Command::FollowUp {
            word,
            purpose: Purpose::MidFollowUp,
            in_place: false,
        },
    );
    assert!(house.open_word(WordSort::MidFollowUp).is_none());
}

#[test]
fn the_mid_follow_up_falls_away_when_all_is_done_before() {
    let mut house = agreed();
    house.deed_kept();
    house.done();
    assert!(house.open_word(WordSort::MidFollowUp).is_none());
    assert!(house.open_word(WordSort::FollowUp).is_some());
}

#[test]
fn promises_lie_ahead() {
    let mut house = agreed();
    let text = house.text();
    assert_eq!(
        house.refused(
            ANNA,
            Command::PromiseDeed {
                point: POINT,
                text,
                owner: None,
                due: house.now,
                early: None
            }
        ),
        Refusal::DateHasPassed
    );
}

#[test]
fn a_broken_word_hides_no_later_silence() {
    let mut house = agreed();
    let deed = house.case.open_deeds().next().expect("a deed").no;
    house.must(
        ANNA,
        Command::MovePromise {
            promise: deed,
            due: house.now.plus_days(40),
            why: None,
        },
    );
    for _ in 0..4 {
        house.pass_days(2);
    }
    assert!(
        house
            .open_word(WordSort::MidFollowUp)
            .is_some_and(|mid| mid.broken_at.is_some())
    );
    house.first_word();
    let next = house.case.next_word_due().expect("an update is promised");
    assert!(next > house.now && next <= house.policy.silence_ends(&house.office, house.now));
}

#[test]
fn a_word_by_hand_that_broke_is_kept_by_the_next_word() {
    let mut house = House::with_complaint();
    let word = house.word_with_next(house.now.plus_days(1));
    house.must(ANNA, Command::GiveWord { word });
    house.pass_days(2);
    house.first_word();
    assert!(
        house
            .case
            .open_promises()
            .all(|promise| promise.broken_at.is_none())
    );
    assert_eq!(
        house.case.counts.kept, 1,
        "the first word; the broken one does not count"
    );
}

#[test]
fn whether_it_broke_does_not_depend_on_when_the_clock_looked() {
    let mut house = agreed();
    house.now = house.now.plus_days(9);
    let before = house.case.counts.broken;
    house.deed_kept();
    assert!(house.case.counts.broken > before);
}

#[test]
fn a_late_yes_gets_dates_that_lie_ahead_and_a_word_that_tells_them() {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house.offered();
    house.now = house.now.plus_days(6);
    house.agreed();
    let deed = house.case.open_deeds().next().expect("a deed");
    assert!(deed.due > house.now);
    assert!(house.open_word(WordSort::Answer).is_some());
}

#[test]
fn a_word_that_bounced_is_owed_again() {
    let mut house = House::with_complaint();
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    assert_eq!(house.case.counts.kept, 1);
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert_eq!(house.case.counts.kept, 0);
    assert!(house.open_word(WordSort::First).is_some());
}

#[test]
fn an_understanding_that_bounced_was_not_sent() {
    let mut house = House::with_complaint();
    let text = house.text();
    house.must(
        ANNA,
        Command::WriteUnderstanding {
            text,
            points: vec![POINT],
        },
    );
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::SendUnderstanding { edition: 1, word });
    house.must(Actor::Machine, Command::RecordFailure { message });
    let understanding = house.case.understanding.as_ref().expect("written");
    assert_eq!(
        understanding.state,
        recovery::case::UnderstandingState::Written
    );
    assert!(house.case.asked.is_none());
}

#[test]
fn a_doubted_deed_that_is_kept_after_all_leaves_no_new_date_to_tell() {
    let mut house = agreed();
    let promise = house.case.open_deeds().next().expect("a deed").no;
    let why = house.text();
    house.must(
        ANNA,
        Command::DoubtPromise {
            promise,
            new_due: house.now.plus_days(8),
            why,
        },
    );
    house.deed_kept();
    assert!(house.open_word(WordSort::NewDate).is_none());
}

#[test]
fn looking_and_waiting_are_not_promises_to_count() {
    let mut house = House::with_complaint();
    house.first_word();
    let message = house.message();
    let kept = house.case.counts.kept;
    house.must(Actor::Machine, Command::HoldMessage { message });
    house.pass_days(1);
    assert_eq!(house.case.counts.broken, 0);
    house.must(ANNA, Command::LeaveOut { message });
    assert_eq!(house.case.counts.kept, kept);
}

#[test]
fn a_word_promises_the_next_one_only_where_there_is_room() {
    let mut house = House::with_complaint();
    house.first_word();
    let due = house.now.plus_days(1);
    while house.case.open_promises().count() < OPEN_PROMISES_MAX {
        let (text, owner) = (Some(house.text()), None);
        house.must(ANNA, Command::PromiseWord { text, owner, due });
    }
    let word = house.word_with_next(due);
    assert_eq!(
        house.refused(ANNA, Command::GiveWord { word }),
        Refusal::TooMany {
            what: "promises",
            max: OPEN_PROMISES_MAX
        }
    );
    // A word that promises nothing more is never kept back.
    house.first_word();
}
