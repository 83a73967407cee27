//! After a merge is undone, what each side had promised before it stands again, by its own date.

use crate::house::{ANNA, House};
use calendar::Moment;
use recovery::command::Command;
use recovery::event::Came;
use recovery::terms::{Channel, Ending, Reading, WordSort};
use recovery::{Actor, CaseId, Event, PromiseNo};

fn other(n: u128) -> CaseId {
    CaseId(uuid::Uuid::from_u128(n))
}

fn merge() -> Command {
    Command::MergeInto {
        into: other(2000),
        into_number: 1040,
        one_customer: true,
    }
}

fn undo(heard: Option<Moment>) -> Command {
    let heard = heard.into_iter().collect();
    Command::UndoMerge {
        heard,
        came: Vec::new(),
    }
}

fn take_in(n: u128, word_due: Moment) -> Command {
    Command::TakeIn {
        other: other(n),
        other_number: 1040,
        waiting: true,
        word_due: Some(word_due),
    }
}

#[test]
fn what_came_for_a_case_that_had_rested_brings_it_back_when_it_is_parted() {
    let mut house = House::with_complaint();
    let reason = house.text();
    let end = Command::End {
        how: Ending::Withdrawn,
        reason,
        word: None,
    };
    house.must(ANNA, end);
    house.must(ANNA, merge());
    let (message, at) = (house.message(), house.now.plus_minutes(5));
    house.now = house.now.plus_minutes(10);
    let came = vec![Came { message, at }];
    let heard = Vec::new();
    house.must(ANNA, Command::UndoMerge { heard, came });
    assert!(house.case.is_open() && house.case.unanswered.contains_key(&message));
    assert!(house.case.next_word_due().is_some());
}

#[test]
fn what_came_for_a_case_that_is_let_go_waits_here_no_more_and_what_came_for_this_one_does() {
    for own in [false, true] {
        let mut house = House::with_complaint();
        house.first_word();
        let due = house.now.plus_days(2);
        house.must(ANNA, take_in(2000, due));
        house.now = house.now.plus_minutes(5);
        house.first_word();
        house.now = house.now.plus_minutes(5);
        house.hear(Reading::Unclear);
        let came = house.case.unanswered.keys().copied().collect();
        house.now = house.now.plus_minutes(5);
        if own {
            house.hear(Reading::Unclear);
        }
        let other = other(2000);
        house.must(ANNA, Command::LetGo { other, came });
        assert_eq!(house.case.waiting_since.is_some(), own);
        assert_eq!(house.open_word(WordSort::Answer).is_some(), own);
    }
}

fn let_go(n: u128) -> Command {
    Command::LetGo {
        other: other(n),
        came: Vec::new(),
    }
}

/// What stands, with its dates.
fn stands(house: &House) -> Vec<(PromiseNo, Moment)> {
    let open = house.case.open_promises();
    open.map(|promise| (promise.no, promise.due)).collect()
}

fn pass_time(house: &mut House) {
    house.must(Actor::Machine, Command::PassTime);
}

#[test]
fn what_stood_before_a_merge_stands_again_by_its_own_dates() {
    let mut house = House::with_complaint();
    let due = house.now.plus_days(1);
    let (text, owner) = (Some(house.text()), None);
    house.must(ANNA, Command::PromiseWord { text, owner, due });
    let (before, waits) = (stands(&house), house.case.waiting_since);
    // Twice, so that nothing is told apart by a merge that is long over.
    for _ in 0..2 {
        house.must(ANNA, merge());
        house.now = house.now.plus_minutes(20);
        house.must(ANNA, undo(None));
        assert_eq!(stands(&house), before);
        assert_eq!(house.case.waiting_since, waits);
    }
}

#[test]
fn a_date_that_passed_during_the_merge_stands_again_and_breaks() {
    let mut house = House::with_complaint();
    let before = stands(&house);
    house.must(ANNA, merge());
    house.now = before[0].1.plus_minutes(1);
    house.must(ANNA, undo(None));
    assert_eq!(stands(&house), before);
    pass_time(&mut house);
    assert_eq!(house.case.counts.broken, 1);
}

#[test]
fn what_a_word_kept_where_the_case_went_on_is_not_owed_twice() {
    let mut house = House::with_complaint();
    let told = house.now.plus_days(3);
    let (text, owner, due) = (Some(house.text()), None, told);
    house.must(ANNA, Command::PromiseWord { text, owner, due });
    house.must(ANNA, merge());
    house.now = house.now.plus_minutes(10);
    let heard = house.now;
    house.now = house.now.plus_minutes(10);
    house.must(ANNA, undo(Some(heard)));
    assert!(house.open_word(WordSort::First).is_none(), "they have it");
    assert!(house.case.waiting_since.is_none());
    assert_eq!(house.case.last_word_at, Some(heard));
    // A call for Thursday is not kept by a mail on Monday, there as little as here.
    assert!(house.case.open_words().any(|word| word.due == told));
}

#[test]
fn a_date_that_the_other_case_held_to_and_kept_is_not_owed_again() {
    let mut house = House::with_complaint();
    house.first_word();
    let due = house.now.plus_minutes(50);
    let (text, owner) = (Some(house.text()), None);
    house.must(ANNA, Command::PromiseWord { text, owner, due });
    house.must(ANNA, merge());
    house.now = house.now.plus_hours(2);
    let heard = Some(due.plus_minutes(-5));
    house.must(ANNA, undo(heard));
    pass_time(&mut house);
    assert!(house.case.open_words().all(|word| word.due != due));
    assert_eq!(house.case.counts.broken, 0);
    assert!(house.case.next_word_due().is_some());
}

#[test]
fn a_word_before_the_merge_keeps_nothing_of_it() {
    let mut house = House::with_complaint();
    let before = stands(&house);
    let earlier = Some(house.now);
    house.now = house.now.plus_minutes(1);
    house.must(ANNA, merge());
    house.must(ANNA, undo(earlier));
    assert_eq!(stands(&house), before);
}

#[test]
fn a_word_goes_back_to_its_own_date_when_the_case_that_told_an_earlier_one_is_let_go() {
    let mut house = House::with_complaint();
    let before = stands(&house);
    let own = before[0].1;
    let due = |house: &House| house.open_word(WordSort::First).map(|word| word.due);
    let (early, earlier) = (own.plus_minutes(-20), own.plus_minutes(-30));
    house.must(ANNA, take_in(2000, earlier));
    house.must(ANNA, take_in(3000, early));
    assert_eq!(due(&house), Some(earlier));
    house.must(ANNA, let_go(2000));
    assert_eq!(due(&house), Some(early), "the other one still goes on here");
    house.must(ANNA, let_go(3000));
    assert_eq!(stands(&house), before);
}

#[test]
fn a_date_of_the_other_case_that_broke_breaks_nothing_here_once_it_is_let_go() {
    let mut house = House::with_complaint();
    let own = stands(&house)[0].1;
    house.must(ANNA, take_in(2000, own.plus_minutes(-30)));
    house.now = own.plus_minutes(-10);
    pass_time(&mut house);
    assert_eq!(house.case.counts.broken, 1);
    house.must(ANNA, let_go(2000));
    assert_eq!(house.case.counts.broken, 0);
    house.now = own;
    pass_time(&mut house);
    assert_eq!(house.case.counts.broken, 1, "its own");
}

#[test]
fn what_was_kept_while_two_cases_were_one_stays_kept_once() {
    let mut house = House::with_complaint();
    let own = stands(&house)[0].1;
    house.must(ANNA, take_in(2000, own.plus_minutes(-30)));
    house.first_word();
    let kept = house.case.counts.kept;
    house.must(ANNA, let_go(2000));
    assert!(house.open_word(WordSort::First).is_none());
    assert_eq!(house.case.counts.kept, kept);
}

#[test]
fn nobody_waits_for_an_answer_that_only_the_case_let_go_had_asked_for() {
    let mut house = House::with_complaint();
    house.first_word();
    let before = stands(&house);
    house.must(ANNA, take_in(2000, house.now.plus_minutes(20)));
    assert!(house.open_word(WordSort::Answer).is_some());
    house.must(ANNA, let_go(2000));
    assert_eq!(house.case.waiting_since, None);
    assert_eq!(stands(&house), before);

    // What the customer wrote here in the meantime is answered.
    house.must(ANNA, take_in(2000, house.now.plus_minutes(20)));
    house.now = house.now.plus_minutes(5);
    house.hear(Reading::Unclear);
    let written = house.now;
    house.must(ANNA, let_go(2000));
    assert_eq!(house.case.waiting_since, Some(written));
    assert!(house.open_word(WordSort::Answer).is_some());
}

#[test]
fn a_mail_that_went_out_late_during_the_merge_has_kept_what_it_was_to_keep() {
    let mut house = House::with_complaint();
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.must(Actor::Machine, Command::RecordDelay { message });
    assert!(house.open_word(WordSort::First).is_some());
    house.must(ANNA, merge());
    house.must(Actor::Machine, Command::RecordCaughtUp { message });
    house.must(ANNA, undo(None));
    assert!(house.open_word(WordSort::First).is_none());
}

#[test]
fn an_old_log_that_promised_the_words_anew_reads_as_it_was() {
    let mut house = House::with_complaint();
    let first = stands(&house)[0].0;
    house.must(ANNA, merge());
    let event = Event::from_fields("merge_undone", serde_json::json!({"kind": "merge_undone"}));
    house.case.apply(&recovery::Recorded {
        version: house.case.version + 1,
        at: house.now,
        actor: ANNA,
        event: event.expect("as it was kept"),
    });
    assert!(house.case.is_open());
    assert!(!house.case.promises[&first].is_open());
}

#[test]
fn a_lost_mail_of_before_the_merge_is_owed_after_it() {
    let mut house = House::with_complaint();
    let word = house.word();
    let message = word.message;
    assert_eq!(word.channel, Channel::Mail);
    house.must(ANNA, Command::GiveWord { word });
    house.must(ANNA, merge());
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert_eq!(stands(&house), []);
    house.must(ANNA, undo(None));
    assert!(house.open_word(WordSort::First).is_some());
}

#[test]
fn a_mail_lost_after_the_merge_was_undone_takes_nothing_from_what_they_heard_there() {
    let mut house = House::with_complaint();
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.now = house.now.plus_minutes(5);
    house.must(ANNA, merge());
    house.now = house.now.plus_minutes(5);
    let heard = house.now;
    house.must(ANNA, undo(Some(heard)));
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert_eq!(house.case.last_word_at, Some(heard));
}

#[test]
fn a_mail_lost_after_a_case_was_let_go_does_not_bring_its_wait_back() {
    let mut house = House::with_complaint();
    house.first_word();
    house.must(ANNA, take_in(2000, house.now.plus_minutes(20)));
    house.now = house.now.plus_minutes(5);
    let word = house.word();
    let message = word.message;
    house.must(ANNA, Command::GiveWord { word });
    house.must(ANNA, let_go(2000));
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert!(house.case.unanswered_cases.is_empty());
}

#[test]
fn a_wait_of_a_case_that_went_on_here_ends_with_it_also_after_a_merge() {
    let mut house = House::with_complaint();
    house.first_word();
    let before = stands(&house);
    house.now = house.now.plus_minutes(5);
    house.must(ANNA, take_in(3000, house.now.plus_minutes(20)));
    house.must(ANNA, merge());
    house.must(ANNA, undo(None));
    assert!(house.case.waiting_since.is_some());
    house.must(ANNA, let_go(3000));
    assert_eq!(house.case.waiting_since, None);
    assert_eq!(stands(&house), before);

    // And where it was let go while this one went on elsewhere.
    house.must(ANNA, take_in(3000, house.now.plus_minutes(20)));
    house.must(ANNA, merge());
    house.must(ANNA, let_go(3000));
    house.must(ANNA, undo(None));
    assert_eq!(house.case.waiting_since, None);
    assert!(house.case.unanswered_cases.is_empty());
    assert!(
        house
            .case
            .open_words()
            .all(|word| word.held_to.is_empty() && word.own_due.is_none())
    );
}
