//! Who keeps what while somebody is away or has left (P14).

use crate::house::{ANNA, BEN, CUSTOMER, House, POINT};
use crate::offers::understood;
use crate::tries::{ONWARD, command, onward, tries};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use recovery::away::{Absence, Away};
use recovery::command::Command;
use recovery::terms::Because;
use recovery::{Actor, Cared, Event, Role, StaffId};
use uuid::Uuid;

const CARA: StaffId = StaffId(Uuid::from_u128(3));

fn id(actor: Actor) -> StaffId {
    actor.staff().expect("one of us")
}

fn absence(house: &House, of: StaffId, days: Option<i64>, stand_in: Option<StaffId>) -> Absence {
    Absence {
        person: of,
        from: house.now,
        until: days.map(|days| house.now.plus_days(days)),
        stand_in,
    }
}

/// Anna's case, with deeds agreed to.
fn hers() -> House {
    let mut house = understood();
    let owner = ANNA.staff();
    house.must(ANNA, Command::Assign { owner, word: None });
    house.offered();
    house.agreed();
    house
}

fn goes_away(house: &mut House, days: Option<i64>, stand_in: Option<StaffId>) -> Vec<Event> {
    let absence = absence(house, id(ANNA), days, stand_in);
    house.away = [absence].into_iter().collect();
    house.must(Actor::Machine, Command::LookWhoIsThere)
}

#[test]
fn what_falls_due_while_somebody_is_away_goes_to_who_stands_in_and_the_case_stays_theirs() {
    let mut house = hers();
    let due_before = house.now.plus_days(14);
    let (text, owner) = (house.text(), ANNA.staff());
    house.must(
        ANNA,
        Command::PromiseWord {
            text: Some(text),
            owner,
            due: due_before,
        },
    );
    goes_away(&mut house, Some(7), BEN.staff());
    assert_eq!(house.case.owner, ANNA.staff(), "the customer keeps them");
    for promise in house.case.open_promises() {
        let there_again = promise.due > house.now.plus_days(7);
        let keeper = if there_again { ANNA } else { BEN };
        assert_eq!(promise.owner.or(house.case.owner), keeper.staff());
    }
    assert!(house.log.iter().any(|recorded| matches!(
        recorded.event,
        Event::Care(Cared::HandedOver {
            because: Because::Absence,
            ..
        })
    )));
    let again = house.must(Actor::Machine, Command::LookWhoIsThere);
    assert!(again.is_empty(), "looking twice changes nothing");
}

#[test]
fn what_is_due_just_when_somebody_comes_back_is_kept_by_who_stands_in() {
    let mut house = hers();
    let back = house.now.plus_days(7);
    let (owner, before) = (ANNA.staff(), house.now.plus_days(2));
    for due in [back, back.plus_us(1), before] {
        let text = Some(house.text());
        house.must(ANNA, Command::PromiseWord { text, owner, due });
    }
    let away = Absence {
        from: before,
        ..absence(&house, id(ANNA), Some(7), BEN.staff())
    };
    house.away = [away].into_iter().collect();
    house.must(Actor::Machine, Command::LookWhoIsThere);
    let keeps = |due| {
        let mut open = house.case.open_promises();
        open.find(|one| one.due == due && one.text.is_some())
            .and_then(|one| one.owner.or(house.case.owner))
    };
    assert_eq!(keeps(back), BEN.staff(), "nobody is there before it is due");
    assert_eq!(keeps(back.plus_us(1)), ANNA.staff());
    assert_eq!(keeps(before), ANNA.staff(), "they leave only then");
}

#[test]
fn when_somebody_is_back_is_told_after_all_that_follows_on_it() {
    let house = hers();
    let week = absence(&house, id(ANNA), Some(7), BEN.staff());
    let next = Absence {
        from: house.now.plus_days(7),
        ..absence(&house, id(ANNA), Some(9), None)
    };
    let away: Away = [week, next].into_iter().collect();
    assert_eq!(away.back(id(ANNA), house.now), Some(house.now.plus_days(9)));
    assert_eq!(away.back(id(BEN), house.now), None);
    let left = absence(&house, id(ANNA), None, BEN.staff());
    let away: Away = [week, left].into_iter().collect();
    assert_eq!(
        away.back(id(ANNA), house.now),
        None,
        "they come back no more"
    );
}

#[test]
fn without_a_stand_in_it_goes_to_the_team_at_once() {
    let mut house = hers();
    goes_away(&mut house, Some(7), None);
    assert_eq!(house.case.owner, None);
    assert!(house.case.open_promises().all(|one| one.owner.is_none()));
}

#[test]
fn what_is_promised_later_goes_the_same_way() {
    let mut house = hers();
    goes_away(&mut house, Some(7), BEN.staff());
    let (text, owner, due) = (house.text(), ANNA.staff(), house.now.plus_days(2));
    house.must(
        BEN,
        Command::PromiseDeed {
            point: POINT,
            text,
            owner,
            due,
            early: None,
        },
    );
    let newest = house.case.open_promises().max_by_key(|one| one.no);
    assert_eq!(newest.expect("it stands").owner, BEN.staff());
}

#[test]
fn the_case_of_somebody_who_left_goes_on_with_who_was_named() {
    let mut house = hers();
    goes_away(&mut house, None, BEN.staff());
    assert_eq!(house.case.owner, BEN.staff());
    let why = house.log.iter().rev().find_map(|one| match one.event {
        Event::Assigned { because, .. } => Some(because),
        _ => None,
    });
    assert_eq!(why, Some(Some(Because::Left)), "and the reason is told");
}

#[test]
fn having_left_counts_before_an_absence_and_what_was_said_last_before_what_was_said_first() {
    let house = hers();
    let first = absence(&house, id(ANNA), Some(7), None);
    let last = absence(&house, id(ANNA), Some(3), BEN.staff());
    let away: Away = [first, last].into_iter().collect();
    assert_eq!(away.keeper(id(ANNA), house.now), BEN.staff());
    let left = absence(&house, id(ANNA), None, Some(CARA));
    let away: Away = [left, last].into_iter().collect();
    assert_eq!(away.keeper(id(ANNA), house.now), Some(CARA));
    assert!(away.has_left(id(ANNA), house.now));
}

#[test]
fn who_stands_in_may_be_away_as_well() {
    let mut house = hers();
    let anna = absence(&house, id(ANNA), Some(7), BEN.staff());
    let ben = absence(&house, id(BEN), Some(7), Some(CARA));
    house.away = [anna, ben].into_iter().collect();
    house.must(Actor::Machine, Command::LookWhoIsThere);
    let due = house.case.next_promise().expect("one stands");
    assert_eq!(due.owner, Some(CARA));
    // Two who stand in for each other leave it to the team.
    let round = absence(&house, id(BEN), Some(7), ANNA.staff());
    let both: Away = [anna, round].into_iter().collect();
    assert_eq!(both.keeper(id(ANNA), house.now), None);
}

/// Whatever anybody does: nothing that stands is kept by somebody who is not there when it falls due.
#[test]
fn nobodys_promises_are_orphaned() {
    const CASES: u32 = 2_000;
    let away = proptest::collection::vec((0..3u128, 0..40i64, 1..60i64, 0..5u128), 0..5);
    let mut runner = TestRunner::new(Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    });
    let handed = std::cell::Cell::new(0u32);
    runner
        .run(&(tries(), away), |(sequence, away)| {
            let mut house = House {
                role: Role::Administrator,
                ..House::default()
            };
            let staff = |n: u128| StaffId(Uuid::from_u128(n + 1));
            house.away = away
                .iter()
                .map(|(who, from, days, stand_in)| Absence {
                    person: staff(*who),
                    from: house.now.plus_days(*from),
                    until: (*days < 50).then(|| house.now.plus_days(from + days)),
                    stand_in: (*stand_in < 3).then(|| staff(*stand_in)),
                })
                .collect();
            let open = house.open();
            house.must(Actor::Machine, open);
            let owner = Some(staff(0));
            house.must(ANNA, Command::Assign { owner, word: None });
            for one in &sequence {
                house.now = house.now.plus_hours(i64::from(one.hours / 4));
                let mut command = if one.kind < ONWARD {
                    command(&mut house, one)
                } else {
                    onward(&mut house)
                };
                if let Command::Assign { owner, .. } = &mut command {
                    *owner = Some(staff(u128::from(one.b % 3)));
                }
                if let Command::PromiseDeed { owner, .. } = &mut command {
                    *owner = (one.a % 4 < 3).then(|| staff(u128::from(one.a % 4)));
                }
                let by = match (&command, one.by) {
                    (Command::PassTime, _) => Actor::Machine,
                    (_, 0 | 1) => CUSTOMER,
                    _ => ANNA,
                };
                let Ok(events) = house.try_as(by, None, &command) else {
                    continue;
                };
                let moved = |event: &&Event| matches!(event, Event::Care(Cared::HandedOver { .. }));
                let moved = events.iter().filter(moved).count();
                handed.set(handed.get() + u32::try_from(moved).expect("few"));
                if !house.case.is_open() {
                    continue;
                }
                for promise in house.case.open_promises() {
                    let among_us = promise
                        .word()
                        .is_some_and(recovery::terms::WordSort::is_among_us);
                    let care = house.case.owner.filter(|_| !among_us);
                    if let Some(keeper) = promise.owner.or(care) {
                        prop_assert!(
                            house
                                .away
                                .at(keeper, promise.due.plus_us(-1).max(house.now))
                                .is_none(),
                            "promise {} is with somebody who is away",
                            promise.no
                        );
                    }
                }
            }
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
    assert!(handed.get() > 100, "too few were handed over: {handed:?}");
}
