//! Who is told of what when something happens in a case, and what is over with it.

use crate::house::{ANNA, BEN, CUSTOMER, House, POINT};
use crate::offers::understood;
use recovery::away::Absence;
use recovery::colleagues::Colleague;
use recovery::command::{Answering, Command};
use recovery::notice::{Kind, Kinds, News, Us, news};
use recovery::power::{Limit, Limits, Power};
use recovery::terms::{Channel, Meets, Money, Reading, Remedy};
use recovery::{Actor, ApprovalNo, Role, StaffId, TeamId};
use uuid::Uuid;

const CLEO: StaffId = StaffId(Uuid::from_u128(3));
const OURS: TeamId = TeamId(Uuid::from_u128(70));

fn anna() -> StaffId {
    ANNA.staff().expect("one of us")
}

fn ben() -> StaffId {
    BEN.staff().expect("one of us")
}

fn with_colleagues(mut house: House) -> House {
    let one = |staff, team, role| Colleague { staff, team, role };
    house.colleagues = [
        one(anna(), Some(OURS), Role::Agent),
        one(ben(), Some(OURS), Role::Supervisor),
        one(CLEO, None, Role::Supervisor),
    ]
    .into_iter()
    .collect();
    house
}

/// Anna of a team cares for it, Ben leads that team, and Cleo another one.
fn annas() -> House {
    let mut house = with_colleagues(House::with_complaint());
    let owner = Some(anna());
    house.must(ANNA, Command::Assign { owner, word: None });
    house
}

fn told(house: &mut House, actor: Actor, command: Command) -> News {
    let (before, from) = (house.case.clone(), house.log.len());
    house.must(actor, command);
    let us = Us {
        colleagues: &house.colleagues,
        away: &house.away,
    };
    news(&before, &house.case, &house.log[from..], us)
}

fn kinds(news: &News, of: StaffId) -> Vec<Kind> {
    let kinds = news.told.get(&of).copied().unwrap_or_default();
    kinds.iter().collect()
}

fn away(house: &mut House, person: StaffId, stand_in: Option<StaffId>) {
    let absence = Absence {
        person,
        from: house.now,
        until: Some(house.now.plus_days(30)),
        stand_in,
    };
    house.away = [absence].into_iter().collect();
}

fn write(house: &mut House) -> Command {
    Command::ReceiveMessage {
        message: house.message(),
        channel: Channel::Mail,
        reading: Reading::Unclear,
        answering: Answering::Nothing,
        new_matter: false,
    }
}

#[test]
fn nobody_is_told_of_their_own_acts_and_what_they_act_on_is_past() {
    let mut house = with_colleagues(House::with_complaint());
    let owner = Some(anna());
    let assign = Command::Assign { owner, word: None };
    let news = told(&mut house, ANNA, assign);
    assert!(news.told.is_empty(), "{news:?}");
    assert_eq!(news.past, [anna()]);
    let owner = Some(ben());
    let news = told(&mut house, ANNA, Command::Assign { owner, word: None });
    assert_eq!(kinds(&news, ben()), [Kind::Given]);
    assert!(!news.told.contains_key(&anna()));
    let owner = Some(CLEO);
    let news = told(&mut house, ANNA, Command::Assign { owner, word: None });
    assert_eq!(news.past, [anna()]);
    let over = news.over_for.get(&ben()).copied().unwrap_or_default();
    assert!(over.has(Kind::Given), "Ben has it no longer");
    assert!(!over.has(Kind::Breaking), "a promise of his own stands");
}

#[test]
fn help_is_told_to_whoever_leads_the_team_and_is_over_when_it_came() {
    let mut house = annas();
    let news = told(&mut house, ANNA, Command::AskHelp { words: None });
    assert_eq!(kinds(&news, ben()), [Kind::Help]);
    assert!(kinds(&news, CLEO).is_empty(), "another team");
    let news = told(&mut house, BEN, Command::Join);
    assert_eq!(kinds(&news, anna()), [Kind::Joined]);
    assert!(news.over.has(Kind::Help));
    let text = house.text();
    let news = told(&mut house, BEN, Command::Whisper { text });
    assert_eq!(kinds(&news, anna()), [Kind::Whispered]);
    assert!(kinds(&news, ben()).is_empty());
}

#[test]
fn who_leads_a_team_alone_is_helped_by_the_next_and_told_nothing_of_their_own_words() {
    let mut house = annas();
    house.role = Role::Supervisor;
    let news = told(&mut house, BEN, Command::AskHelp { words: None });
    assert_eq!(kinds(&news, CLEO), [Kind::Help]);
    assert!(kinds(&news, ben()).is_empty());
    let message = write(&mut house);
    let news = told(&mut house, BEN, message);
    assert_eq!(news.step_in, [CLEO]);
}

#[test]
fn whoever_is_away_is_not_asked_for_help_while_another_one_is_there() {
    let mut house = annas();
    away(&mut house, ben(), None);
    let news = told(&mut house, ANNA, Command::AskHelp { words: None });
    assert_eq!(kinds(&news, CLEO), [Kind::Help]);
    assert!(kinds(&news, ben()).is_empty());
}

#[test]
fn what_the_customer_says_is_told_to_whoever_keeps_the_case() {
    let mut house = annas();
    let message = write(&mut house);
    let news = told(&mut house, CUSTOMER, message);
    assert_eq!(kinds(&news, anna()), [Kind::Wrote]);
    assert_eq!(news.step_in, [ben()], "should the words boil");
    assert_eq!(news.told.len(), 1);

    let mut house = annas();
    away(&mut house, anna(), Some(CLEO));
    let message = write(&mut house);
    let news = told(&mut house, CUSTOMER, message);
    assert!(kinds(&news, CLEO).contains(&Kind::Wrote), "{news:?}");
    assert!(kinds(&news, anna()).is_empty());
}

#[test]
fn a_case_nobody_has_tells_nobody_and_who_left_is_told_nothing() {
    let mut house = with_colleagues(House::with_complaint());
    let message = write(&mut house);
    assert!(told(&mut house, CUSTOMER, message).told.is_empty());
    let mut house = annas();
    house.colleagues = recovery::colleagues::Colleagues::default();
    let message = write(&mut house);
    assert!(told(&mut house, CUSTOMER, message).told.is_empty());
}

#[test]
fn a_yes_is_asked_of_one_and_its_answer_told_to_whoever_asked() {
    let euros = |cents| Money {
        cents,
        currency: "EUR".to_owned(),
    };
    let mut house = with_colleagues(understood());
    let limit = [(Remedy::Refund, Limit::UpTo(euros(100)))];
    let limits = Limits {
        roles: [(Role::Agent, limit.into_iter().collect())]
            .into_iter()
            .collect(),
        ..Limits::default()
    };
    house.power = limits.of(Role::Agent, Some(anna()));
    let mut refund = house.proposal(Remedy::Refund, Meets::Fully);
    refund.worth = Some(euros(30_000));
    let ask = Command::AskApproval {
        point: POINT,
        wanted: vec![refund],
        why: None,
        of: ben(),
        word: house.word(),
    };
    let news = told(&mut house, ANNA, ask);
    assert_eq!(kinds(&news, ben()), [Kind::Approval]);
    house.power = Power::default();
    house.role = Role::Supervisor;
    let approval = ApprovalNo::FIRST;
    let note = None;
    let news = told(&mut house, BEN, Command::Approve { approval, note });
    assert_eq!(kinds(&news, anna()), [Kind::Answered]);
    assert!(news.over_for[&ben()].has(Kind::Approval));
}

#[test]
fn a_second_broken_promise_makes_it_boil_once() {
    let mut house = annas();
    let due = house.now.plus_hours(4);
    let promise = Command::PromiseWord {
        text: Some(house.text()),
        owner: None,
        due,
    };
    house.must(ANNA, promise);
    house.now = house.now.plus_days(10);
    let news = told(&mut house, Actor::Machine, Command::PassTime);
    assert!(house.case.counts.broken >= 2, "{:?}", house.case.counts);
    assert_eq!(kinds(&news, ben()), [Kind::Boiling]);
    house.now = house.now.plus_days(10);
    let news = told(&mut house, Actor::Machine, Command::PassTime);
    assert!(kinds(&news, ben()).is_empty());
}

#[test]
fn kinds_are_kept_as_bits_and_those_of_a_newer_program_are_left_out() {
    let all: Kinds = Kind::ALL.into_iter().collect();
    assert_eq!(Kinds::from_bits(all.bits()), all);
    assert_eq!(Kinds::from_bits(u32::MAX), all);
    assert_eq!(all.iter().collect::<Vec<_>>(), Kind::ALL);
    let some = Kinds::default().with(Kind::Help).with(Kind::Wrote);
    assert!(some.is_urgent() && !some.without(Kinds::from_iter([Kind::Help])).is_urgent());
    for (place, kind) in Kind::ALL.into_iter().enumerate() {
        assert_eq!(kind as usize, place, "kept by its place");
    }
}
