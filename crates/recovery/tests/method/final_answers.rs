//! A final answer goes out with all that the policy asks of it, or not at all.

use crate::house::{ANNA, House, POINT};
use recovery::command::Command;
use recovery::final_answer::{AnswerDraft, AnswerPart};
use recovery::policies::{Part, Policy, PolicyName, shipped_by_id};
use recovery::terms::Outcome;
use recovery::{Actor, PointNo, PromiseNo, Refusal};

const SECOND: PointNo = PointNo(2);

fn under(id: &str) -> House {
    let mut house = House::with_complaint();
    let policy = shipped_by_id(id).expect("it comes along").policy.clone();
    let name: PolicyName = policy.called();
    house.policies.put(policy, &house.office).expect("a zone");
    house.must(
        ANNA,
        Command::UsePolicy {
            point: None,
            policy: Some(name),
            applies: vec![],
        },
    );
    house
}

fn decided(house: &mut House, point: PointNo) -> AnswerDraft {
    AnswerDraft {
        point,
        outcome: Some(Outcome::Upheld),
        facts: Some(house.text()),
        reasons: Some(house.text()),
        remedy: Some(house.text()),
        remedy_due: Some(house.now.plus_days(5)),
        alternatives: None,
    }
}

fn said(house: &mut House, parts: &[Part]) -> Vec<AnswerPart> {
    parts
        .iter()
        .map(|part| AnswerPart {
            part: *part,
            text: Some(house.text()),
        })
        .collect()
}

fn send(house: &mut House, points: Vec<AnswerDraft>, parts: Vec<AnswerPart>) -> Command {
    Command::SendFinalAnswer {
        points,
        parts,
        word: house.word(),
    }
}

fn lacks(refusal: Refusal) -> Vec<(Option<u32>, Part)> {
    let Refusal::FinalAnswerLacks { missing } = refusal else {
        panic!("{refusal}");
    };
    let missing = missing.into_iter();
    missing
        .map(|one| (one.point.map(|point| point.0), one.part))
        .collect()
}

#[test]
fn each_missing_part_is_named_with_its_point() {
    let mut house = under("house-default");
    let mut first = decided(&mut house, POINT);
    first.outcome = None;
    first.remedy_due = None;
    let parts = said(&mut house, &[Part::Contact]);
    let command = send(&mut house, vec![first], parts);
    let missing = lacks(house.refused(ANNA, command));
    assert_eq!(
        missing,
        [
            (Some(1), Part::DecisionPerPoint),
            (Some(1), Part::RemedyDate),
            (None, Part::NextStep),
        ]
    );
    assert!(house.case.laws.answered.is_empty());
}

#[test]
fn with_every_part_it_stops_the_answer_clock_and_promises_what_it_says() {
    let mut house = under("house-default");
    let first = decided(&mut house, POINT);
    let due = first.remedy_due;
    let parts = said(&mut house, &[Part::Contact, Part::NextStep]);
    let command = send(&mut house, vec![first], parts);
    house.must(ANNA, command);
    assert!(house.case.is_open(), "it is our answer and not their yes");
    let answer = house
        .case
        .laws
        .clocks
        .values()
        .find(|one| one.set.key.clock == "answer");
    let stopped = answer.and_then(|clock| clock.stopped).expect("stopped");
    assert_eq!(stopped.at, house.now);
    let deed = house.case.open_deeds_of(POINT).next().expect("promised");
    assert_eq!(Some(deed.due), due);
    assert_eq!(house.case.points[&POINT].outcome, Some(Outcome::Upheld));
    assert!(house.case.points[&POINT].answered_at.is_some());
    // A mail that never arrived answered nothing.
    let message = stopped.message.expect("a mail");
    house.must(Actor::Machine, Command::RecordFailure { message });
    assert!(house.case.laws.answered.is_empty());
    assert!(
        house
            .case
            .running_clocks()
            .any(|one| one.set.key.clock == "answer")
    );
}

#[test]
fn the_clock_of_the_case_runs_until_every_point_is_answered() {
    let mut house = under("house-default");
    let words = house.text();
    house.must(ANNA, Command::RaisePoint { words, loss: None });
    let first = decided(&mut house, POINT);
    let parts = said(&mut house, &[Part::Contact, Part::NextStep]);
    let command = send(&mut house, vec![first], parts.clone());
    house.must(ANNA, command);
    assert!(house.case.final_answer_due().is_some());
    let second = decided(&mut house, SECOND);
    let command = send(&mut house, vec![second], parts);
    house.must(ANNA, command);
    assert!(house.case.final_answer_due().is_none());
    assert_eq!(house.case.laws.answered.len(), 2);
}

#[test]
fn a_point_whose_policy_names_somebody_else_is_not_answered_without_them() {
    let mut house = under("psd2-payments");
    let first = decided(&mut house, POINT);
    let command = send(&mut house, vec![first.clone()], vec![]);
    assert_eq!(
        lacks(house.refused(ANNA, command)),
        [(None, Part::Referral)]
    );
    // To say that it does not apply is no answer where it is asked of every letter.
    let not_here = vec![AnswerPart {
        part: Part::Referral,
        text: None,
    }];
    let command = send(&mut house, vec![first.clone()], not_here);
    assert_eq!(
        lacks(house.refused(ANNA, command)),
        [(None, Part::Referral)]
    );
    let parts = said(&mut house, &[Part::Referral]);
    let command = send(&mut house, vec![first], parts);
    house.must(ANNA, command);
}

#[test]
fn without_a_policy_a_final_answer_still_decides() {
    let mut house = House::with_complaint();
    let mut first = decided(&mut house, POINT);
    first.outcome = None;
    let command = send(&mut house, vec![first.clone()], vec![]);
    assert_eq!(
        lacks(house.refused(ANNA, command)),
        [(Some(1), Part::DecisionPerPoint)]
    );
    first.outcome = Some(Outcome::NotUpheld);
    first.remedy = None;
    first.remedy_due = None;
    let command = send(&mut house, vec![first], vec![]);
    house.must(ANNA, command);
    assert_eq!(
        house
            .case
            .open_deeds()
            .map(|one| one.no)
            .collect::<Vec<PromiseNo>>(),
        []
    );
}

#[test]
fn a_policy_without_a_number_is_chosen_for_what_it_asks_of_an_answer() {
    let text = "id = \"words-alone\"\nname = \"Words alone\"\nedition = 1\nkind = \"standard\"\nabout = \"No number\"\n\
                [[final_answer]]\npart = \"reasons\"\ntext = \"Why\"\nstanding = \"unchecked\"\n";
    let unchecked = Policy::read(text).expect("a policy");
    assert!(!unchecked.runs());
    let ours = Policy::read(&text.replace("unchecked", "ours")).expect("a policy");
    assert!(ours.runs());
    let mut house = House::with_complaint();
    let policy = Some(ours.called());
    house.policies.put(ours, &house.office).expect("a zone");
    let (point, applies) = (None, vec![]);
    house.must(
        ANNA,
        Command::UsePolicy {
            point,
            policy,
            applies,
        },
    );
    let mut first = decided(&mut house, POINT);
    first.reasons = None;
    let command = send(&mut house, vec![first], vec![]);
    assert_eq!(
        lacks(house.refused(ANNA, command)),
        [(Some(1), Part::Reasons)]
    );
    assert_eq!(house.case.running_clocks().count(), 0);
}

#[test]
fn a_remedy_in_the_past_and_an_answer_to_nothing_are_refused() {
    let mut house = under("house-default");
    let mut first = decided(&mut house, POINT);
    first.remedy_due = Some(house.now.plus_days(-1));
    let command = send(&mut house, vec![first], vec![]);
    assert_eq!(house.refused(ANNA, command), Refusal::DateHasPassed);
    let command = send(&mut house, vec![], vec![]);
    assert_eq!(house.refused(ANNA, command), Refusal::ListsNoPoints);
}
