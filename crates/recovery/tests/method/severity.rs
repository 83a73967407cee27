//! How severe a case is: said by one of us, changed at any time, and suggested only where nothing is in doubt.

use crate::house::{ANNA, CUSTOMER, House};
use recovery::classes::{Axis, Code};
use recovery::command::Command;
use recovery::decide::taking_in;
use recovery::event::Learned;
use recovery::severity::{Seen, Sign, suggested};
use recovery::{Actor, Event, Refusal, Severity};

fn say(step: Option<u8>) -> Command {
    Command::SaySeverity {
        severity: step.and_then(Severity::of),
    }
}

#[test]
fn it_is_said_changed_and_taken_back_by_us_alone() {
    let mut house = House::with_complaint();
    assert_eq!(house.case.severity, None, "nothing sets it by itself");
    let events = house.must(ANNA, say(Some(3)));
    let said = Event::Learned(Learned::SeveritySaid {
        severity: Severity::of(3),
    });
    assert_eq!(events, [said], "no promise is made or moved by it");
    assert_eq!(house.must(ANNA, say(Some(3))), []);
    house.must(ANNA, say(Some(0)));
    assert_eq!(house.case.severity, Severity::of(0));
    house.must(ANNA, say(None));
    assert_eq!(house.case.severity, None);
    for who in [CUSTOMER, Actor::Machine] {
        assert_eq!(house.refused(who, say(Some(4))), Refusal::NotTheirs);
    }
}

#[test]
fn there_are_five_steps() {
    assert_eq!(Severity::of(4), Some(Severity::GRAVEST));
    assert_eq!(Severity::of(5), None);
    assert!(serde_json::from_str::<Severity>("5").is_err());
    assert_eq!(
        serde_json::to_string(&Severity::GRAVEST).ok().as_deref(),
        Some("4")
    );
}

#[test]
fn the_gravest_that_is_sure_is_suggested_with_its_reasons() {
    let mut house = House::with_complaint();
    let of = |house: &House, danger, need| {
        let found = suggested(&house.case, Seen { danger, need });
        found.map(|(least, signs)| (least.step(), signs))
    };
    assert_eq!(of(&house, false, false), None);
    assert_eq!(of(&house, false, true), Some((2, vec![Sign::Need])));
    assert_eq!(of(&house, true, true), Some((4, vec![Sign::Danger])));
    let axis = Axis::Loss;
    let codes = vec![Code::named("health")];
    house.must(ANNA, Command::Classify { axis, codes });
    let both = Some((4, vec![Sign::Danger, Sign::ClassedSo]));
    assert_eq!(of(&house, true, false), both);
    assert_eq!(house.case.severity, None, "a suggestion sets nothing");
}

#[test]
fn a_case_that_goes_on_in_another_takes_its_severity_along_where_it_is_graver() {
    let (mut from, mut into) = (House::with_complaint(), House::with_complaint());
    let carried = |from: &House, into: &House| {
        let commands = taking_in(&from.case, &into.case).into_iter();
        commands
            .filter(|command| matches!(command, Command::SaySeverity { .. }))
            .collect::<Vec<_>>()
    };
    into.must(ANNA, say(Some(2)));
    assert_eq!(carried(&from, &into), []);
    from.must(ANNA, say(Some(1)));
    assert_eq!(carried(&from, &into), []);
    from.must(ANNA, say(Some(4)));
    assert_eq!(carried(&from, &into), [say(Some(4))]);
}
