//! The lists of classes and the ways from them to categories of others.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use recovery::classes::{Axis, Class, Classes, Code, crosswalks};
use recovery::event::Learned;
use recovery::{Actor, Case, CaseId, Event, Recorded};
use std::collections::BTreeSet;
use uuid::Uuid;

fn classes(axis: Axis, names: &[&str]) -> Classes {
    let codes = names.iter().map(|name| Code::named(name)).collect();
    let recorded = Recorded {
        version: 1,
        at: calendar::Moment::from_us(0),
        actor: Actor::Machine,
        event: Event::Learned(Learned::Classified { axis, codes }),
    };
    let case = Case::unopened(CaseId(Uuid::nil()));
    case.evolve(&recorded).classes
}

#[test]
fn every_axis_has_its_list_and_every_code_one_name_on_it() {
    for axis in Axis::ALL {
        let codes: BTreeSet<&str> = axis.codes().iter().map(Code::as_str).collect();
        assert_eq!(codes.len(), axis.codes().len(), "{}", axis.name());
        assert!(codes.len() >= 8 && axis.most() >= 1, "{}", axis.name());
        assert_eq!(Axis::from_name(axis.name()), Some(axis));
    }
    for class in Class::all() {
        assert_eq!(Class::from_name(&class.to_string()), Some(class.clone()));
    }
    for wrong in [
        "",
        ".",
        "failed",
        "failed.",
        "loss.late",
        "Failed.late",
        "mood.bad",
    ] {
        assert_eq!(Class::from_name(wrong), None, "{wrong}");
    }
}

#[test]
fn each_code_leads_to_one_category_of_each_crosswalk_and_to_none_that_is_not_its_own() {
    assert!(crosswalks().len() >= 3);
    for walk in crosswalks() {
        for code in walk.axis.codes() {
            let leads = walk.category.iter().filter(|one| one.from.contains(code));
            assert_eq!(leads.count(), 1, "{}: {}", walk.id, code.as_str());
        }
        let known = walk.category.iter().flat_map(|one| &one.from);
        for code in known {
            assert!(
                walk.axis.codes().contains(code),
                "{}: {}",
                walk.id,
                code.as_str()
            );
        }
        assert!(walk.source.starts_with("https://"), "{}", walk.id);
        assert!(walk.category(&Classes::default()).is_none());
    }
}

#[test]
fn of_several_failures_the_main_one_is_returned() {
    let fca = crosswalks()
        .iter()
        .find(|one| one.id == "fca-cause")
        .unwrap();
    let category = |names: &[&str]| {
        let classes = classes(Axis::Failed, names);
        fca.category(&classes).unwrap().code.as_str()
    };
    assert_eq!(category(&["late"]), "general-admin");
    assert_eq!(
        category(&["late", "price"]),
        "information-charges-performance"
    );
    let cfpb = crosswalks()
        .iter()
        .find(|one| one.id == "cfpb-response")
        .unwrap();
    let refund = classes(Axis::Remedy, &["refund-part"]);
    assert_eq!(cfpb.category(&refund).unwrap().code, "monetary-relief");
}

#[test]
fn a_code_that_no_list_knows_any_more_is_kept_as_the_log_has_it() {
    let classes = classes(Axis::Cause, &["gremlins"]);
    assert_eq!(classes.all().len(), 1);
    assert_eq!(classes.all()[0].to_string(), "cause.gremlins");
}
