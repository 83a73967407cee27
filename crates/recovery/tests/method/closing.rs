//! Done is the team's word, solved the customer's.

use crate::house::{ANNA, BEN, CUSTOMER, House, POINT};
use recovery::away::Absence;
use recovery::case::{Status, UnderstandingState};
use recovery::command::{Command, Word};
use recovery::terms::{Channel, Ending, Purpose, Reading, WordSort};
use recovery::{Event, PromiseNo, Refusal, Stage};

pub fn yes(waives: Option<PromiseNo>) -> Command {
    Command::ConfirmSolved {
        via: Channel::Page,
        message: None,
        waives,
    }
}

#[test]
fn done_does_not_close_and_a_follow_up_is_promised() {
    let house = House::with_done_case();
    assert!(house.case.is_open());
    let follow_up = house.open_word(WordSort::FollowUp).expect("promised");
    // The longest silence ends in that hour: due later, an update would have to come before it.
    assert_eq!(follow_up.due, house.office.add_calendar_days(house.now, 3));
}

#[test]
fn a_follow_up_is_asked_at_any_hour_of_its_day_where_the_silence_lasts_longer() {
    let mut house = House::with_complaint();
    house.pass_days(4);
    house.first_word();
    house.understood();
    house.offered();
    house.agreed();
    house.deed_kept();
    house.done();
    let follow_up = house.open_word(WordSort::FollowUp).expect("promised");
    let day = house.office.add_calendar_days(house.now, 3);
    assert_eq!(follow_up.due, house.office.end_of_working_day(day));
    assert!(follow_up.due > day, "a weekend lies between");
}

#[test]
fn whoever_cares_for_the_case_asks_or_somebody_says_that_they_do_in_their_place() {
    let mut house = House::with_done_case();
    let anna = ANNA.staff();
    let give = Command::Assign {
        owner: anna,
        word: None,
    };
    house.must(ANNA, give);
    let ask = |house: &mut House, in_place| Command::FollowUp {
        word: house.word(),
        purpose: Purpose::FollowUp,
        in_place,
    };
    let by_another = ask(&mut house, false);
    assert_eq!(house.refused(BEN, by_another), Refusal::AnotherCares);
    let said_so = ask(&mut house, true);
    house.must(BEN, said_so);
    assert!(house.open_word(WordSort::SecondFollowUp).is_some());
    let own = ask(&mut house, false);
    house.must(ANNA, own);

    // While she is away whoever stands in for her asks, and nobody has to say so.
    let mut house = House::with_done_case();
    let give = Command::Assign {
        owner: anna,
        word: None,
    };
    house.must(ANNA, give);
    let away = Absence {
        person: anna.expect("one of us"),
        from: house.now,
        until: Some(house.now.plus_days(7)),
        stand_in: BEN.staff(),
    };
    house.away = [away].into_iter().collect();
    let stands_in = ask(&mut house, false);
    house.must(BEN, stands_in);
}

/// Where the understanding stands after the case came back so.
fn understood_after(came_back: impl Fn(&mut House)) -> Option<UnderstandingState> {
    let mut house = House::with_done_case();
    house.follow_up();
    came_back(&mut house);
    assert!(house.case.is_open() && house.case.round == 2);
    house
        .case
        .understanding
        .map(|understanding| understanding.state)
}

#[test]
fn nobody_is_said_to_miss_something_because_a_case_comes_back() {
    let not_solved = understood_after(|house| drop(house.hear(Reading::No)));
    let later_word = understood_after(|house| {
        house.hear(Reading::Yes);
        house.hear(Reading::Unclear);
    });
    let by_hand = understood_after(|house| {
        house.hear(Reading::Yes);
        house.must(ANNA, Command::Reopen);
    });
    for state in [not_solved, later_word, by_hand] {
        assert_eq!(state, Some(UnderstandingState::Reopened));
    }
    // A draft nobody was asked about is a draft still.
    let mut house = House::with_complaint();
    let (text, reason) = (house.text(), house.text());
    let points = vec![POINT];
    house.must(ANNA, Command::WriteUnderstanding { text, points });
    let how = Ending::Withdrawn;
    let end = Command::End {
        how,
        reason,
        word: None,
    };
    house.must(ANNA, end);
    house.must(ANNA, Command::Reopen);
    let state = house.case.understanding.map(|one| one.state);
    assert_eq!(state, Some(UnderstandingState::Written));
}

#[test]
fn a_yes_with_deeds_open_closes_when_they_are_kept() {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house.offered();
    house.agreed();
    house.must(CUSTOMER, yes(None));
    assert!(house.case.is_open());
    house.deed_kept();
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_plain_yes_by_mail_closes_as_confirmed() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.hear(Reading::Yes);
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn thanks_is_not_yes_and_yes_but_goes_to_the_agent() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.hear(Reading::Thanks);
    assert!(house.case.is_open());
    assert!(house.open_word(WordSort::Answer).is_some());

    let mut house = House::with_done_case();
    house.follow_up();
    house.hear(Reading::YesBut);
    assert!(house.case.is_open());
    assert!(house.open_word(WordSort::Answer).is_some());
    assert_eq!(
        house.case.stage(),
        Stage::Done,
        "a person reads it before anything is undone"
    );
}

#[test]
fn a_plain_no_by_mail_has_the_weight_of_a_new_complaint() {
    let mut house = House::with_done_case();
    house.follow_up();
    house.hear(Reading::No);
    assert!(house.case.is_open());
    assert_eq!(house.case.counts.told_when_asked, 1);
    assert_eq!(house.case.stage(), Stage::Heard);
}

#[test]
fn a_yes_nobody_asked_for_is_no_confirmation() {
    let mut house = House::with_complaint();
    house.first_word();
    house.hear(Reading::Yes);
    assert!(house.case.confirmed_at.is_none());
}

#[test]
fn not_yet_reopens_with_the_same_person_and_counts_as_second_failure_only_with_a_cause() {
    let mut house = House::with_done_case();
    let anna = ANNA.staff();
    house.must(
        ANNA,
        Command::Assign {
            owner: anna,
            word: None,
        },
    );
    house.follow_up();
    let words = Some(house.text());
    house.must(
        CUSTOMER,
        Command::SayNotYet {
            via: Channel::Page,
            words,
        },
    );
    assert!(house.case.is_open());
    assert_eq!(house.case.owner, anna);
    assert_eq!(
        house.case.counts.second_failures, 1,
        "a done deed did not hold"
    );
    assert_eq!(house.case.counts.told_when_asked, 1);
    assert!(house.open_word(WordSort::First).is_some());
}

#[test]
fn not_yet_before_anything_was_done_is_no_failure() {
    let mut house = House::with_complaint();
    house.first_word();
    house.must(CUSTOMER, yes(None));
    assert_eq!(house.case.status, Status::Confirmed);
    house.must(
        CUSTOMER,
        Command::SayNotYet {
            via: Channel::Page,
            words: None,
        },
    );
    assert!(house.case.is_open());
    assert_eq!(house.case.counts.second_failures, 0);
}

#[test]
fn any_later_word_reopens_the_same_case_however_late() {
    let mut house = House::with_done_case();
    house.must(CUSTOMER, yes(None));
    house.now = house.now.plus_days(400);
    house.hear(Reading::Unclear);
    assert!(house.case.is_open());
    assert_eq!(house.case.round, 2);
}

#[test]
fn thanks_for_a_solved_case_does_not_reopen_it() {
    let mut house = House::with_done_case();
    house.must(CUSTOMER, yes(None));
    house.hear(Reading::Thanks);
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_yes_over_an_open_deed_is_told_as_both() {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house.offered();
    house.agreed();
    assert!(!house.case.owes_after_the_yes());
    house.must(CUSTOMER, yes(None));
    assert!(house.case.owes_after_the_yes());
    house.deed_kept();
    assert_eq!(house.case.status, Status::Confirmed);
    assert!(!house.case.owes_after_the_yes());
}

#[test]
fn a_no_before_anything_was_done_is_a_word_that_wants_an_answer() {
    let mut house = House::with_complaint();
    house.first_word();
    house.must(
        CUSTOMER,
        Command::SayNotYet {
            via: Channel::Page,
            words: None,
        },
    );
    assert_eq!(house.case.round, 1, "nothing begins again");
    assert!(house.open_word(WordSort::Answer).is_some());
}

#[test]
fn what_the_customer_writes_after_a_yes_is_not_lost_when_the_last_deed_is_kept() {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house.offered();
    house.agreed();
    house.must(CUSTOMER, yes(None));
    house.hear(Reading::Unclear);
    house.deed_kept();
    assert!(house.case.is_open(), "the customer waits for an answer");
    house.first_word();
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_point_raised_after_the_question_is_not_answered_by_it() {
    let mut house = House::with_done_case();
    house.follow_up();
    let words = house.text();
    house.must(ANNA, Command::RaisePoint { words, loss: None });
    house.hear(Reading::Yes);
    assert!(house.case.is_open());
    assert!(house.case.confirmed_at.is_none());
}

#[test]
fn a_new_deed_on_a_done_point_is_asked_about_when_it_is_done() {
    let mut house = House::with_done_case();
    let text = house.text();
    let due = house.now.plus_days(30);
    house.must(
        ANNA,
        Command::PromiseDeed {
            point: POINT,
            text,
            owner: None,
            due,
            early: None,
        },
    );
    assert_eq!(house.case.stage(), Stage::Agreed);
    assert!(house.open_word(WordSort::FollowUp).is_none());
}

#[test]
fn a_yes_is_heard_whatever_we_had_made_of_the_case() {
    let mut house = House::with_done_case();
    let reason = house.text();
    house.must(
        ANNA,
        Command::End {
            how: recovery::terms::Ending::Withdrawn,
            reason,
            word: None,
        },
    );
    house.must(CUSTOMER, yes(None));
    assert_eq!(house.case.status, Status::Confirmed);
}

/// What they asked before is answered; whether it can be solved today is no question any more.
#[test]
fn a_yes_before_our_first_word_still_gets_that_word_and_closes_with_it() {
    let mut house = House::with_complaint();
    house.hear(Reading::Unclear);
    house.must(CUSTOMER, yes(None));
    assert!(house.case.is_open() && house.case.owes_after_the_yes());
    let word = Word {
        solved_today: None,
        ..house.word()
    };
    house.must(ANNA, Command::GiveWord { word });
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_kind_word_after_the_end_reopens_nothing() {
    let mut house = House::with_done_case();
    house.must(CUSTOMER, yes(None));
    house.first_word();
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn a_promise_broken_in_an_earlier_round_makes_no_second_failure_of_a_later_one() {
    let mut house = House::with_complaint();
    house.pass_days(2);
    house.first_word();
    house.must(CUSTOMER, yes(None));
    house.must(
        CUSTOMER,
        Command::SayNotYet {
            via: Channel::Page,
            words: None,
        },
    );
    assert_eq!(house.case.counts.second_failures, 1, "a promise broke");
    house.must(CUSTOMER, yes(None));
    house.must(
        CUSTOMER,
        Command::SayNotYet {
            via: Channel::Page,
            words: None,
        },
    );
    assert_eq!(house.case.counts.second_failures, 1);
}

#[test]
fn answered_and_confirmed_are_two_facts() {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house.offered();
    assert!(house.case.points[&POINT].answered_at.is_some());
    assert!(house.case.confirmed_at.is_none());
}

#[test]
fn feedback_runs_from_one_to_five() {
    let mut house = House::with_done_case();
    for satisfied in [0, 6] {
        let give = Command::GiveFeedback {
            satisfied: Some(satisfied),
            better: None,
            quote: None,
        };
        assert_eq!(house.refused(CUSTOMER, give), Refusal::OneToFive);
    }
    let events = house.must(
        CUSTOMER,
        Command::GiveFeedback {
            satisfied: Some(5),
            better: None,
            quote: Some(true),
        },
    );
    assert!(matches!(events[..], [Event::FeedbackGiven { .. }]));
}

#[test]
fn a_yes_stands_while_the_team_finishes_point_after_point() {
    let mut house = House::with_complaint();
    house.first_word();
    house.understood();
    house.offered();
    house.agreed();
    let (text, due) = (house.text(), house.now.plus_days(3));
    let later = Command::PromiseDeed {
        point: POINT,
        text,
        owner: None,
        due,
        early: None,
    };
    let words = house.text();
    house.must(ANNA, Command::RaisePoint { words, loss: None });
    let second = recovery::PointNo(2);
    let reason = Some(house.text());
    let Command::PromiseDeed {
        text, owner, due, ..
    } = later
    else {
        unreachable!()
    };
    house.must(
        ANNA,
        Command::PromiseDeed {
            point: second,
            text,
            owner,
            due,
            early: reason,
        },
    );
    house.must(CUSTOMER, yes(None));
    let first = house.case.open_deeds_of(POINT).next().expect("a deed").no;
    let checked = Some(house.text());
    house.must(
        ANNA,
        Command::KeepDeed {
            promise: first,
            checked,
        },
    );
    house.done();
    assert!(house.case.confirmed_at.is_some());
}
