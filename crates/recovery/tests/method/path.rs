//! The path from heard to solved, and every way it loops.

use crate::house::{ANNA, BEN, CUSTOMER, House, POINT};
use recovery::case::{Asked, Status};
use recovery::command::Command;
use recovery::refusal::Between;
use recovery::terms::{Channel, Costs, Ending, Purpose, Reading, WordSort};
use recovery::{Actor, Event, Refusal, Role, Stage};

#[test]
fn a_complaint_is_heard_and_its_first_word_is_promised_at_once() {
    let house = House::with_complaint();
    assert_eq!(house.case.stage(), Stage::Heard);
    let first = house
        .open_word(WordSort::First)
        .expect("the first word is promised");
    assert_eq!(first.due, house.office.add_working_minutes(house.now, 240));
}

#[test]
fn a_receipt_keeps_no_promise_and_reaches_no_stage() {
    let house = House::with_complaint();
    assert!(
        house
            .log
            .iter()
            .any(|recorded| matches!(recorded.event, Event::ReceiptQueued { .. }))
    );
    assert_eq!(house.case.counts.kept, 0);
    assert_eq!(house.case.stage(), Stage::Heard);
}

#[test]
fn the_stages_follow_from_what_happens() {
    let mut house = House::with_complaint();
    house.first_word();
    assert_eq!(house.case.stage(), Stage::Acknowledged);
    house.understood();
    assert_eq!(house.case.stage(), Stage::Understood);
    house.offered();
    assert_eq!(house.case.stage(), Stage::Offered);
    house.agreed();
    assert_eq!(house.case.stage(), Stage::Agreed);
    house.deed_kept();
    house.done();
    assert_eq!(house.case.stage(), Stage::Done);
    house.must(
        CUSTOMER,
        Command::ConfirmSolved {
            via: Channel::Page,
            message: None,
            waives: None,
        },
    );
    assert_eq!(house.case.stage(), Stage::Solved);
    assert_eq!(house.case.status, Status::Confirmed);
    assert_eq!(house.case.open_promises().count(), 0);
}

#[test]
fn the_case_stands_where_its_least_advanced_point_stands() {
    let mut house = House::with_done_case();
    let words = house.text();
    house.must(ANNA, Command::RaisePoint { words, loss: None });
    assert_eq!(house.case.stage(), Stage::Acknowledged);
}

#[test]
fn the_first_word_says_whether_it_can_be_solved_today() {
    let mut house = House::with_complaint();
    let mut word = house.word();
    word.solved_today = None;
    assert_eq!(
        house.refused(ANNA, Command::GiveWord { word }),
        Refusal::SayWhetherToday
    );
}

#[test]
fn nothing_is_offered_before_the_customer_says_we_understood() {
    let mut house = House::with_complaint();
    house.first_word();
    let offer = house.two_options();
    assert_eq!(house.refused(ANNA, offer.clone()), Refusal::UnderstandFirst);
    let reason = house.text();
    house.must(
        ANNA,
        Command::SkipStage {
            stage: Stage::Understood,
            reason,
        },
    );
    house.must(ANNA, offer);
}

#[test]
fn a_correction_asks_for_another_edition_and_the_old_one_cannot_be_confirmed() {
    let mut house = House::with_complaint();
    house.sends_what_was_understood();
    let words = house.text();
    house.must(
        CUSTOMER,
        Command::CorrectUnderstanding {
            edition: 1,
            words,
            via: Channel::Page,
        },
    );
    assert!(
        house.open_word(WordSort::Answer).is_some(),
        "the correction wants an answer"
    );
    let text = house.text();
    house.must(
        ANNA,
        Command::WriteUnderstanding {
            text,
            points: vec![POINT],
        },
    );
    assert_eq!(
        house.refused(
            CUSTOMER,
            Command::ConfirmUnderstanding {
                edition: 1,
                via: Channel::Page
            }
        ),
        Refusal::OldEdition { stands: 2 }
    );
    assert_eq!(
        house.refused(
            CUSTOMER,
            Command::ConfirmUnderstanding {
                edition: 2,
                via: Channel::Page
            }
        ),
        Refusal::NoUnderstanding,
        "the customer cannot confirm what was not sent"
    );
}

#[test]
fn a_plain_mail_confirms_the_understanding_as_a_click_does() {
    let mut house = House::with_complaint();
    house.sends_what_was_understood();
    assert_eq!(house.case.asked, Some(Asked::Understanding { edition: 1 }));
    house.hear(Reading::Yes);
    assert_eq!(house.case.stage(), Stage::Understood);
}

#[test]
fn a_plain_mail_corrects_the_understanding_too() {
    let mut house = House::with_complaint();
    house.sends_what_was_understood();
    house.hear(Reading::YesBut);
    let understanding = house.case.understanding.as_ref().expect("written");
    assert_eq!(
        understanding.state,
        recovery::case::UnderstandingState::Corrected
    );
    assert!(house.open_word(WordSort::Answer).is_some());
}

#[test]
fn a_person_is_told_what_came_since_they_looked() {
    let mut house = House::with_complaint();
    let seen = house.case.version;
    house.hear(Reading::Unclear);
    let word = house.word();
    let refusal = house
        .try_as(ANNA, Some(seen), &Command::GiveWord { word })
        .expect_err("told");
    assert_eq!(
        refusal,
        Refusal::ChangedSince {
            seen,
            what: vec![Between::Message]
        }
    );
}

#[test]
fn two_people_do_not_overwrite_each_other() {
    let mut house = House::with_complaint();
    let seen = house.case.version;
    house.first_word();
    let word = house.word();
    let refusal = house
        .try_as(BEN, Some(seen), &Command::GiveWord { word })
        .expect_err("told");
    assert!(matches!(refusal, Refusal::ChangedSince { what, .. } if what.contains(&Between::Word)));
}

#[test]
fn a_note_of_a_colleague_stops_nobody() {
    let mut house = House::with_complaint();
    let seen = house.case.version;
    let text = house.text();
    house.must(
        BEN,
        Command::WriteNote {
            text,
            sort: recovery::terms::NoteSort::Fact,
        },
    );
    let word = house.word();
    house
        .try_as(ANNA, Some(seen), &Command::GiveWord { word })
        .expect("may go on");
}

#[test]
fn a_call_can_do_it_all_in_five_minutes() {
    let mut house = House::with_complaint();
    let mut word = house.word();
    word.channel = Channel::Phone;
    word.solved_today = Some(true);
    house.must(ANNA, Command::GiveWord { word });
    let reason = house.text();
    house.must(
        ANNA,
        Command::SkipStage {
            stage: Stage::Agreed,
            reason,
        },
    );
    let checked = house.text();
    house.must(
        ANNA,
        Command::DeclareDone {
            point: POINT,
            checked,
            costs: Costs::None,
        },
    );
    house.must(
        ANNA,
        Command::ConfirmSolved {
            via: Channel::Phone,
            message: None,
            waives: None,
        },
    );
    assert_eq!(house.case.status, Status::Confirmed);
}

#[test]
fn done_and_solved_cannot_be_skipped() {
    let mut house = House::with_complaint();
    for stage in [Stage::Done, Stage::Solved, Stage::Heard] {
        let reason = house.text();
        assert_eq!(
            house.refused(ANNA, Command::SkipStage { stage, reason }),
            Refusal::CannotSkip(stage)
        );
    }
}

#[test]
fn a_deadlock_is_a_supervisors_word_and_ends_with_a_final_answer() {
    let mut house = House::with_complaint();
    let reason = house.text();
    let end = Command::End {
        how: Ending::Deadlock,
        reason,
        word: None,
    };
    assert_eq!(
        house.refused(ANNA, end.clone()),
        Refusal::NeedsRole {
            needs: Role::Supervisor
        }
    );
    house.role = Role::Supervisor;
    assert_eq!(house.refused(ANNA, end), Refusal::FinalAnswer);
    let word = house.word();
    house.must(
        ANNA,
        Command::End {
            how: Ending::Deadlock,
            reason,
            word: Some(word),
        },
    );
    assert_eq!(house.case.status, Status::Ended(Ending::Deadlock));
}

#[test]
fn the_machine_and_the_customer_do_only_what_is_theirs() {
    let mut house = House::with_complaint();
    let word = house.word();
    assert_eq!(
        house.refused(CUSTOMER, Command::GiveWord { word: word.clone() }),
        Refusal::NotTheirs
    );
    assert_eq!(
        house.refused(Actor::Machine, Command::GiveWord { word }),
        Refusal::NotTheirs
    );
    assert_eq!(house.refused(ANNA, Command::PassTime), Refusal::NotTheirs);
    assert_eq!(
        house.refused(
            Actor::Machine,
            Command::ConfirmSolved {
                via: Channel::Mail,
                message: None,
                waives: None
            }
        ),
        Refusal::NotTheirs
    );
}

#[test]
fn follow_ups_wait_for_their_time() {
    let mut house = House::with_complaint();
    for purpose in [Purpose::FollowUp, Purpose::MidFollowUp, Purpose::Word] {
        let word = house.word();
        assert_eq!(
            house.refused(
                ANNA,
                Command::FollowUp {
                    word,
                    purpose,
                    in_place: false
                }
            ),
            Refusal::TooEarlyToAsk
        );
    }
}

#[test]
fn two_people_are_told_of_each_others_work() {
    let mut house = House::with_complaint();
    let seen = Some(house.case.version);
    let text = house.text();
    let write = Command::WriteUnderstanding {
        text,
        points: vec![POINT],
    };
    house.try_as(ANNA, seen, &write).expect("first");
    let refusal = house.try_as(BEN, seen, &write).expect_err("told");
    assert!(matches!(refusal, Refusal::ChangedSince { what, .. } if what == [Between::Work]));
}

#[test]
fn what_one_did_in_another_window_is_told_as_well() {
    let mut house = House::with_complaint();
    let seen = Some(house.case.version);
    house.first_word();
    let word = house.word();
    let again = house.try_as(ANNA, seen, &Command::GiveWord { word });
    let told = again.expect_err("the page is old");
    assert!(matches!(told, Refusal::ChangedSince { what, .. } if what.contains(&Between::Word)));
}
