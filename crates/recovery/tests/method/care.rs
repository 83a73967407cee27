//! What helps a customer changes what is allowed: the way they are reached, and who looks at a no first.

use crate::house::{ANNA, BEN, CUSTOMER, House, POINT};
use crate::offers::understood;
use recovery::away::Absence;
use recovery::care::{Care, Need};
use recovery::command::{Command, Word};
use recovery::final_answer::AnswerDraft;
use recovery::terms::{Channel, Ending, Outcome};
use recovery::{ApprovalNo, Refusal, Role, StaffId, WishNo};

fn care(needs: impl IntoIterator<Item = Need>) -> Care {
    Care {
        needs: needs.into_iter().collect(),
        colleague: true,
        despite: false,
    }
}

fn give(house: &mut House, channel: Channel) -> Command {
    let word = Word {
        channel,
        ..house.word()
    };
    Command::GiveWord { word }
}

fn ask(house: &mut House) -> Command {
    Command::AskApproval {
        point: POINT,
        wanted: Vec::new(),
        why: Some(house.text()),
        of: BEN.staff().unwrap_or(StaffId(uuid::Uuid::nil())),
        word: house.word(),
    }
}

/// A case in which the customer wishes for what cannot be, and has a need.
fn wished() -> (House, Command) {
    let mut house = understood();
    house.offered();
    house.declines(CUSTOMER, POINT, Channel::Page);
    let (wish, goal, reason) = (WishNo::FIRST, house.text(), house.text());
    house.must(ANNA, Command::FindGoal { wish, goal });
    house.care = care([Need::MoreTime]);
    (house, Command::SayCannotBeMet { wish, reason })
}

#[test]
fn the_way_a_customer_cannot_use_is_refused_unless_somebody_says_why() {
    for (need, barred, free) in [
        (Need::WriteNotCall, Channel::Phone, Channel::Mail),
        (Need::CallNotWrite, Channel::Mail, Channel::Phone),
        (Need::CallNotWrite, Channel::Letter, Channel::InPerson),
    ] {
        let mut house = understood();
        house.care = care([need]);
        let command = give(&mut house, barred);
        let no = Refusal::AnotherChannel(need);
        assert_eq!(house.refused(ANNA, command.clone()), no);
        house.care.despite = true;
        house.must(ANNA, command);
        house.care.despite = false;
        let command = give(&mut house, free);
        house.must(ANNA, command);
    }
}

#[test]
fn a_word_that_has_reached_them_already_is_recorded_whatever_way_it_took() {
    let mut house = understood();
    house.care = care([Need::CallNotWrite]);
    let message = house.message();
    let channel = Channel::Mail;
    house.must(ANNA, Command::RecordWord { message, channel });
}

#[test]
fn needs_that_speak_against_each_other_bar_nothing() {
    let care = care([Need::CallNotWrite, Need::WriteNotCall]);
    for channel in [Channel::Mail, Channel::Phone, Channel::Letter] {
        assert_eq!(care.bars(channel), None);
    }
}

#[test]
fn a_wish_is_refused_with_a_colleagues_yes_and_not_without() {
    let (mut house, no) = wished();
    assert_eq!(
        house.refused(ANNA, no.clone()),
        Refusal::SecondEyes(POINT),
        "nobody says no to them alone"
    );
    let command = ask(&mut house);
    house.must(ANNA, command);
    assert_eq!(
        house.refused(ANNA, no.clone()),
        Refusal::NoIsLookedAt(POINT)
    );
    let (approval, note) = (ApprovalNo::FIRST, None);
    let yes = Command::Approve { approval, note };
    assert_eq!(house.refused(ANNA, yes.clone()), Refusal::AskedItYourself);
    house.must(BEN, yes);
    house.must(ANNA, no);
}

#[test]
fn a_no_that_is_looked_at_is_not_asked_for_again() {
    let (mut house, _) = wished();
    let command = ask(&mut house);
    house.must(ANNA, command);
    let before = house.case.clone();
    for who in [ANNA, BEN] {
        let again = ask(&mut house);
        assert_eq!(house.refused(who, again), Refusal::NoIsLookedAt(POINT));
    }
    assert_eq!(house.case, before, "the customer gets no second letter");
    let (reason, instead) = (house.text(), house.text());
    let approval = ApprovalNo::FIRST;
    let decline = Command::DeclineApproval {
        approval,
        reason,
        instead,
    };
    house.must(BEN, decline);
    let again = ask(&mut house);
    house.must(ANNA, again);
}

#[test]
fn a_no_whose_question_came_back_to_whoever_asked_is_asked_of_another() {
    let (mut house, _) = wished();
    let command = ask(&mut house);
    house.must(ANNA, command);
    let (ben, anna) = (BEN.staff().unwrap(), ANNA.staff().unwrap());
    house.away = [Absence {
        person: ben,
        from: house.now,
        until: None,
        stand_in: Some(anna),
    }]
    .into_iter()
    .collect();
    let words = house.text();
    house.must(ANNA, Command::RaisePoint { words, loss: None });
    let asked = house.case.approvals[&ApprovalNo::FIRST].clone();
    assert_eq!(house.case.promises[&asked.promise].owner, Some(anna));
    let again = ask(&mut house);
    house.must(ANNA, again);
    assert_eq!(house.case.open_approvals().count(), 1);
}

#[test]
fn of_several_points_the_one_nobody_was_asked_about_is_told_first() {
    let mut house = understood();
    house.role = Role::Supervisor;
    house.care = care([Need::PlainWords]);
    let words = house.text();
    house.must(ANNA, Command::RaisePoint { words, loss: None });
    let command = ask(&mut house);
    house.must(ANNA, command);
    let end = Command::End {
        how: Ending::Deadlock,
        reason: house.text(),
        word: Some(house.word()),
    };
    let other = POINT.next();
    assert_eq!(house.refused(ANNA, end), Refusal::SecondEyes(other));
}

#[test]
fn a_colleague_who_names_another_way_leaves_the_no_where_it_was() {
    let (mut house, no) = wished();
    let command = ask(&mut house);
    house.must(ANNA, command);
    let decline = Command::DeclineApproval {
        approval: ApprovalNo::FIRST,
        reason: house.text(),
        instead: house.text(),
    };
    house.must(BEN, decline);
    assert_eq!(house.refused(ANNA, no), Refusal::SecondEyes(POINT));
}

#[test]
fn a_yes_waits_for_nobody() {
    let (mut house, _) = wished();
    let command = ask(&mut house);
    house.must(ANNA, command);
    let mut granting = house.proposal(
        recovery::terms::Remedy::Replacement,
        recovery::terms::Meets::Fully,
    );
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
    assert_eq!(
        house.case.open_approvals().count(),
        0,
        "the question is needed no more"
    );
}

#[test]
fn an_ending_in_deadlock_and_a_final_no_are_looked_at_first() {
    let mut house = understood();
    house.role = Role::Supervisor;
    house.care = care([Need::PlainWords]);
    let end = Command::End {
        how: Ending::Deadlock,
        reason: house.text(),
        word: Some(house.word()),
    };
    assert_eq!(house.refused(ANNA, end.clone()), Refusal::SecondEyes(POINT));
    let answer = |house: &mut House, outcome| Command::SendFinalAnswer {
        points: vec![AnswerDraft {
            point: POINT,
            outcome: Some(outcome),
            facts: None,
            reasons: None,
            remedy: None,
            remedy_due: None,
            alternatives: None,
        }],
        parts: Vec::new(),
        word: house.word(),
    };
    let no = answer(&mut house, Outcome::NotUpheld);
    assert_eq!(house.refused(ANNA, no.clone()), Refusal::SecondEyes(POINT));
    let yes = answer(&mut house, Outcome::Upheld);
    house.must(ANNA, yes);
    let command = ask(&mut house);
    house.must(ANNA, command);
    let (approval, note) = (ApprovalNo::FIRST, None);
    house.must(BEN, Command::Approve { approval, note });
    house.must(ANNA, no);
    house.must(ANNA, end);
}

#[test]
fn where_nobody_else_is_there_or_no_need_is_known_nobody_is_asked() {
    let (mut house, no) = wished();
    house.care.colleague = false;
    let command = ask(&mut house);
    assert_eq!(house.refused(ANNA, command), Refusal::YoursToGive);
    house.must(ANNA, no);
    let (mut house, no) = wished();
    house.care = Care::default();
    house.must(ANNA, no);
}
