//! Who steps in while it happens (P42).

use crate::house::{ANNA, BEN, CUSTOMER, House};
use crate::offers::understood;
use recovery::away::Absence;
use recovery::command::Command;
use recovery::{Actor, Refusal, Role, StaffId};

fn id(actor: Actor) -> StaffId {
    actor.staff().expect("one of us")
}

/// Anna's case.
fn hers() -> House {
    let mut house = understood();
    let owner = ANNA.staff();
    house.must(ANNA, Command::Assign { owner, word: None });
    house
}

#[test]
fn help_is_asked_for_and_somebody_stands_by() {
    let mut house = hers();
    let words = Some(house.text());
    house.must(ANNA, Command::AskHelp { words });
    assert_eq!(house.case.help.map(|help| help.by), Some(ANNA.staff()));
    assert!(house.must(ANNA, Command::AskHelp { words }).is_empty());
    house.must(BEN, Command::Join);
    assert!(house.case.help.is_none(), "it came");
    assert!(house.case.beside.contains(&id(BEN)), "and is seen");
    assert_eq!(house.case.owner, ANNA.staff(), "the customer keeps Anna");
    let text = house.text();
    house.must(BEN, Command::Whisper { text });
    assert_eq!(
        house.case.whisper.map(|(text, _, by)| (text, by)),
        Some((text, BEN.staff()))
    );
    house.must(BEN, Command::StepBack);
    assert!(house.case.beside.is_empty());
    assert_eq!(house.refused(CUSTOMER, Command::Join), Refusal::NotTheirs);
}

#[test]
fn whoever_takes_it_over_keeps_the_one_the_customer_knows_beside_them() {
    let mut house = hers();
    house.must(ANNA, Command::AskHelp { words: None });
    let take = Command::TakeOver { word: None };
    assert_eq!(
        house.refused(BEN, take.clone()),
        Refusal::NeedsRole {
            needs: Role::Supervisor
        }
    );
    house.role = Role::Supervisor;
    let stage = house.case.stage();
    house.must(BEN, take);
    assert_eq!(house.case.owner, BEN.staff());
    assert!(house.case.beside.contains(&id(ANNA)));
    assert_eq!(house.case.stage(), stage, "nothing begins anew");
    assert!(house.case.help.is_none());
}

#[test]
fn whoever_has_left_stands_beside_nobody() {
    let mut house = hers();
    house.must(BEN, Command::Join);
    let left = Absence {
        person: id(BEN),
        from: house.now,
        until: None,
        stand_in: None,
    };
    house.away = [left].into_iter().collect();
    house.must(Actor::Machine, Command::LookWhoIsThere);
    assert!(house.case.beside.is_empty());
    assert_eq!(house.case.owner, ANNA.staff());
}
