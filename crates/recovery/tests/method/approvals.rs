//! How far somebody decides alone, and what becomes of what lies beyond (P44).

use crate::house::{ANNA, BEN, CUSTOMER, House, POINT};
use crate::offers::understood;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use recovery::case::PromiseState;
use recovery::case::approval::ApprovalState;
use recovery::command::Command;
use recovery::power::{Limit, Limits, NotAlone, Power};
use recovery::terms::{Channel, Costs, Meets, Money, Proposal, Remedy, WordSort};
use recovery::{ApprovalNo, Event, Refusal, Role, StaffId};
use std::collections::BTreeMap;

const FIRST: ApprovalNo = ApprovalNo::FIRST;

fn euros(euros: i64) -> Money {
    Money {
        cents: euros * 100,
        currency: "EUR".to_owned(),
    }
}

fn up_to(limit: i64) -> Power {
    let limits = [Remedy::Refund, Remedy::Goodwill, Remedy::Reimbursement]
        .map(|kind| (kind, Limit::UpTo(euros(limit))));
    let roles = [(Role::Agent, limits.into_iter().collect())];
    let limits = Limits {
        roles: roles.into_iter().collect(),
        ..Limits::default()
    };
    limits.of(Role::Agent, ANNA.staff())
}

fn of_ben() -> StaffId {
    BEN.staff().expect("one of us")
}

fn refund(house: &mut House, worth: Option<Money>) -> Vec<Proposal> {
    let mut refund = house.proposal(Remedy::Refund, Meets::Fully);
    refund.worth = worth;
    vec![refund, house.proposal(Remedy::Repair, Meets::Partly)]
}

fn offer(house: &mut House, proposals: Vec<Proposal>) -> Command {
    Command::Offer {
        point: POINT,
        proposals,
        why_none: None,
        why_one: None,
        word: house.word(),
    }
}

fn ask(house: &mut House, wanted: Vec<Proposal>) -> Command {
    Command::AskApproval {
        point: POINT,
        wanted,
        why: Some(house.text()),
        of: of_ben(),
        word: house.word(),
    }
}

/// A case in which Anna may give back up to 100 euros, and asks whether she may give 300.
fn asked() -> (House, Vec<Proposal>) {
    let mut house = understood();
    house.power = up_to(100);
    let wanted = refund(&mut house, Some(euros(300)));
    let command = ask(&mut house, wanted.clone());
    house.must(ANNA, command);
    (house, wanted)
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "a test hands its command over"
)]
fn answer(house: &mut House, command: Command) -> Result<Vec<Event>, Refusal> {
    let hers = std::mem::take(&mut house.power);
    let answered = house.try_as(BEN, None, &command);
    house.power = hers;
    answered
}

#[test]
fn within_the_limit_nobody_is_asked() {
    let mut house = understood();
    house.power = up_to(100);
    let wanted = refund(&mut house, Some(euros(100)));
    let command = ask(&mut house, wanted.clone());
    assert_eq!(house.refused(ANNA, command), Refusal::YoursToGive);
    let command = offer(&mut house, wanted);
    house.must(ANNA, command);
}

#[test]
fn what_has_a_limit_says_what_it_comes_to() {
    let mut house = understood();
    house.power = up_to(100);
    let unsaid = refund(&mut house, None);
    let command = offer(&mut house, unsaid.clone());
    let no = Refusal::SayWorth(Remedy::Refund);
    assert_eq!(house.refused(ANNA, command), no);
    let command = ask(&mut house, unsaid);
    assert_eq!(house.refused(ANNA, command), no);
}

#[test]
fn an_offer_beyond_the_limit_is_refused_with_the_limit() {
    let mut house = understood();
    house.power = up_to(100);
    let too_much = refund(&mut house, Some(euros(300)));
    let command = offer(&mut house, too_much);
    let no = Refusal::AboveLimit {
        remedy: Remedy::Refund,
        limit: euros(100),
        worth: Some(euros(300)),
    };
    assert_eq!(house.refused(ANNA, command), no);
    let other = Money {
        cents: 1,
        currency: "CHF".to_owned(),
    };
    let foreign = refund(&mut house, Some(other));
    let command = offer(&mut house, foreign);
    assert!(
        matches!(house.refused(ANNA, command), Refusal::AboveLimit { .. }),
        "another currency cannot be held against the limit"
    );
}

#[test]
fn whoever_is_asked_has_promised_an_answer_and_the_customer_is_told_when_they_hear() {
    let (house, _) = asked();
    let promise = house.open_word(WordSort::Approve).expect("it is promised");
    assert_eq!(promise.owner, BEN.staff(), "by whoever was asked");
    let due = promise.due;
    assert_eq!(
        due,
        house
            .office
            .add_working_minutes(house.now, house.policy.approval_minutes)
    );
    let hears = house.case.next_word_due().expect("a word to the customer");
    assert!(
        hears > due,
        "the answer comes before the customer is to hear"
    );
    assert_eq!(house.case.last_word_at, Some(house.now), "they were told");
    assert!(
        house.case.open_words().all(|word| word.no != promise.no),
        "the answer is owed to a colleague and is no word to the customer"
    );
}

#[test]
fn a_yes_lets_the_offer_out_and_nothing_more() {
    let (mut house, wanted) = asked();
    let note = Some(house.text());
    let approve = Command::Approve {
        approval: FIRST,
        note,
    };
    answer(&mut house, approve.clone()).expect("yes");
    assert!(house.open_word(WordSort::Approve).is_none(), "kept");
    let again = answer(&mut house, approve);
    assert_eq!(again, Err(Refusal::ApprovalAnswered));
    let more = refund(&mut house, Some(euros(301)));
    let command = offer(&mut house, more);
    assert!(matches!(
        house.refused(ANNA, command),
        Refusal::AboveLimit { .. }
    ));
    let command = offer(&mut house, wanted);
    house.must(ANNA, command);
}

#[test]
fn a_no_carries_a_reason_and_another_way() {
    let (mut house, wanted) = asked();
    let (reason, instead) = (house.text(), house.text());
    let decline = Command::DeclineApproval {
        approval: FIRST,
        reason,
        instead,
    };
    answer(&mut house, decline).expect("no");
    let answered = house.case.answered_approval(POINT).expect("answered");
    assert!(
        matches!(answered.state, ApprovalState::Declined { reason: said, instead: other, .. }
            if said == reason && other == instead)
    );
    let command = offer(&mut house, wanted);
    assert!(matches!(
        house.refused(ANNA, command),
        Refusal::AboveLimit { .. }
    ));
}

#[test]
fn nobody_answers_themselves_or_beyond_their_own_limit() {
    let (mut house, _) = asked();
    let approve = Command::Approve {
        approval: FIRST,
        note: None,
    };
    let hers = std::mem::take(&mut house.power);
    assert_eq!(
        house.refused(ANNA, approve.clone()),
        Refusal::AskedItYourself
    );
    house.power = hers;
    assert!(
        matches!(
            house.try_as(BEN, None, &approve),
            Err(Refusal::AboveLimit { .. })
        ),
        "a colleague with the same limit may not either"
    );
    assert_eq!(
        house.refused(CUSTOMER, approve),
        Refusal::NotTheirs,
        "nor the customer"
    );
}

#[test]
fn asking_anew_takes_the_place_of_what_was_asked() {
    let (mut house, _) = asked();
    let other = refund(&mut house, Some(euros(200)));
    let command = ask(&mut house, other);
    house.must(ANNA, command);
    assert_eq!(house.case.approvals[&FIRST].state, ApprovalState::Dropped);
    assert_eq!(house.case.open_approvals().count(), 1);
}

#[test]
fn what_is_no_longer_needed_is_owed_no_more() {
    let (mut house, _) = asked();
    let promise = house.case.approvals[&FIRST].promise;
    let within = refund(&mut house, Some(euros(50)));
    let command = offer(&mut house, within);
    house.must(ANNA, command);
    let state = house.case.promises[&promise].state;
    assert!(matches!(state, PromiseState::Released { .. }));
}

#[test]
fn a_plus_and_costs_made_good_have_limits_as_well() {
    let mut house = understood();
    house.offered();
    house.agreed();
    house.power = up_to(10);
    let text = house.text();
    let plus = Command::AddPlus {
        point: POINT,
        text,
        worth: Some(euros(11)),
    };
    assert!(matches!(
        house.refused(ANNA, plus),
        Refusal::AboveLimit { .. }
    ));
    house.deed_kept();
    let done = Command::DeclareDone {
        point: POINT,
        checked: text,
        costs: Costs::MadeGood { amount: euros(11) },
    };
    assert!(matches!(
        house.refused(ANNA, done),
        Refusal::AboveLimit { .. }
    ));
}

#[test]
fn a_case_that_came_back_asks_anew() {
    let (mut house, wanted) = asked();
    let approve = Command::Approve {
        approval: FIRST,
        note: None,
    };
    answer(&mut house, approve).expect("yes");
    let command = offer(&mut house, wanted.clone());
    house.must(ANNA, command);
    house.agreed();
    let (step, word) = (house.step(house.now.plus_days(2)), house.word());
    house.must(
        ANNA,
        Command::LayPlan {
            point: POINT,
            steps: vec![step],
            word,
        },
    );
    house.must(
        CUSTOMER,
        Command::AgreePlan {
            point: POINT,
            edition: 1,
            via: Channel::Page,
        },
    );
    house.deed_kept();
    house.done();
    house.must(
        CUSTOMER,
        Command::SayNotYet {
            via: Channel::Page,
            words: None,
        },
    );
    house.understood();
    let command = offer(&mut house, wanted);
    assert!(matches!(
        house.refused(ANNA, command),
        Refusal::AboveLimit { .. }
    ));
}

#[test]
fn a_limit_of_ones_own_stands_in_place_of_the_roles() {
    let ben = of_ben();
    let limits = Limits {
        edition: 1,
        roles: [(
            Role::Agent,
            [(Remedy::Refund, Limit::UpTo(euros(100)))].into(),
        )]
        .into(),
        people: [(ben, [(Remedy::Refund, Limit::Alone)].into())].into(),
    };
    let refund = |power: Power| power.covers(Remedy::Refund, Some(&euros(500)));
    assert!(refund(limits.of(Role::Agent, Some(ben))).is_ok());
    assert!(matches!(
        refund(limits.of(Role::Agent, ANNA.staff())),
        Err(NotAlone::Beyond(_))
    ));
    assert!(
        refund(limits.of(Role::Administrator, ANNA.staff())).is_ok(),
        "somebody can always say yes"
    );
    let kept = serde_json::to_string(&limits).expect("can be kept");
    assert_eq!(
        serde_json::from_str::<Limits>(&kept).expect("and read"),
        limits
    );
}

/// What somebody tries: which step, of what worth.
type Step = (u8, i64);

/// No sequence of offers, pluses, questions and answers gives away more than somebody who may has agreed to. What was
/// agreed is kept here by the names of the events alone, apart from what the case knows.
#[test]
fn nothing_beyond_the_limit_goes_out_without_a_yes() {
    const CASES: u32 = 3_000;
    const LIMIT: i64 = 100;
    let steps = proptest::collection::vec((0..6u8, 0..400i64), 1..25);
    let mut runner = TestRunner::new(Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    });
    let went_beyond = std::cell::Cell::new(0u32);
    runner
        .run(&steps, |steps: Vec<Step>| {
            let mut house = understood();
            let mut asked: BTreeMap<ApprovalNo, Vec<Proposal>> = BTreeMap::new();
            let mut agreed: Vec<Proposal> = Vec::new();
            for (kind, worth) in steps {
                house.power = up_to(LIMIT);
                let wanted = refund(&mut house, Some(euros(worth)));
                let answered = ApprovalNo(1 + u32::try_from(worth % 3).expect("small"));
                let (by, command) = match kind {
                    0 | 1 => (ANNA, offer(&mut house, wanted)),
                    2 | 3 => (ANNA, ask(&mut house, wanted)),
                    4 => {
                        house.power = up_to(300);
                        let note = None;
                        let approval = answered;
                        (BEN, Command::Approve { approval, note })
                    }
                    _ => {
                        let text = house.text();
                        let worth = Some(euros(worth));
                        let point = POINT;
                        (ANNA, Command::AddPlus { point, text, worth })
                    }
                };
                for event in house.try_as(by, None, &command).unwrap_or_default() {
                    match event {
                        Event::ApprovalAsked {
                            approval, wanted, ..
                        } => {
                            asked.insert(approval, wanted);
                        }
                        Event::ApprovalGiven { approval, .. } => {
                            let given = asked[&approval].clone();
                            let worth = |one: &Proposal| one.worth.as_ref().map(|w| w.cents);
                            prop_assert!(
                                given.iter().filter_map(worth).all(|cents| cents <= 30_000),
                                "nobody agrees to what they may not give themselves"
                            );
                            agreed.extend(given);
                        }
                        Event::OptionsOffered { options, .. } => {
                            for one in options.iter().map(|one| &one.proposal) {
                                let Some(worth) = &one.worth else { continue };
                                let within = worth.cents <= LIMIT * 100;
                                let yes = agreed.iter().any(|yes| {
                                    yes.remedy == one.remedy
                                        && yes
                                            .worth
                                            .as_ref()
                                            .is_some_and(|most| most.cents >= worth.cents)
                                });
                                went_beyond.set(went_beyond.get() + u32::from(!within));
                                prop_assert!(within || yes, "{} went out", worth.cents);
                            }
                        }
                        Event::PlusAdded { worth, .. } => {
                            prop_assert!(worth.is_some_and(|worth| worth.cents <= LIMIT * 100));
                        }
                        _ => {}
                    }
                }
            }
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
    assert!(
        went_beyond.get() > 50,
        "a generator that never gets a yes would prove nothing: {}",
        went_beyond.get()
    );
}

#[test]
fn what_was_asked_before_a_merge_is_asked_again_after_it() {
    let (mut house, _) = asked();
    let promised = house.open_word(WordSort::Approve).map(|word| word.due);
    let into = recovery::CaseId(uuid::Uuid::from_u128(2000));
    let merge = Command::MergeInto {
        into,
        into_number: 1040,
        one_customer: true,
    };
    house.must(ANNA, merge);
    assert_eq!(house.case.open_approvals().count(), 0);
    house.must(
        ANNA,
        Command::UndoMerge {
            heard: Vec::new(),
            came: Vec::new(),
        },
    );
    assert!(house.case.open_approval(POINT).is_some());
    let again = house.open_word(WordSort::Approve).map(|word| word.due);
    assert_eq!(again, promised);
    let yes = Command::Approve {
        approval: FIRST,
        note: None,
    };
    assert!(answer(&mut house, yes).is_ok());
}
