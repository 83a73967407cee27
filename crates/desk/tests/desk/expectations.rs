//! What we expect: put in at the start, changed by supervisors, led to once, read and confirmed.

use crate::place::Place;
use desk::views::Person;
use desk::views::handbook::LineIs;
use desk::{Act, DeskError, ExpectationsDraft, speaking};
use letters::Language;
use letters::expectations::{Cited, Section, Sections};
use recovery::Role;

for_each_database!(
    what_came_along_is_read_in_ones_own_language_and_put_in_once,
    a_later_version_is_of_the_house_and_every_version_stays_readable,
    of_two_who_write_at_once_the_second_is_told_what_changed,
    everybody_is_led_there_once_for_each_version_until_they_have_read_it,
    who_has_read_it_is_told_by_name_to_those_who_lead,
    only_those_who_may_change_it_and_nothing_empty_or_unchanged_is_kept,
    a_word_among_us_leads_to_a_part_in_the_version_that_stood,
);

fn draft(listen: &str, changed: &str) -> ExpectationsDraft {
    ExpectationsDraft {
        language: "en".into(),
        sections: Sections::from([
            (Section::Listen, listen.to_owned()),
            (Section::Offer, "Two ways.".to_owned()),
        ]),
        changed: changed.into(),
    }
}

fn code<T: std::fmt::Debug>(done: Result<T, DeskError>) -> &'static str {
    match done {
        Err(DeskError::Invalid { code, .. }) => code,
        other => panic!("{other:?}"),
    }
}

async fn put(place: &Place) -> (Person, Person) {
    place.desk.put_expectations().await.unwrap();
    let vera = place.person("Vera", Role::Supervisor).await;
    let anna = place.person("Anna", Role::Agent).await;
    (vera, anna)
}

async fn change(place: &Place, by: &Person, seen: u32, draft: &ExpectationsDraft) -> u32 {
    let changed = place.desk.change_expectations(by, Role::Agent, seen, draft);
    changed.await.unwrap()
}

async fn what_came_along_is_read_in_ones_own_language_and_put_in_once(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let early = place.desk.expectations(&anna, Role::Agent).await;
    assert!(matches!(early, Err(DeskError::NotFound)));
    assert_eq!(place.desk.put_expectations().await.unwrap(), 3);
    assert_eq!(place.desk.put_expectations().await.unwrap(), 0, "once");
    for tag in ["en", "de", "es"] {
        let language = Language::named(tag).unwrap();
        for role in [Role::Agent, Role::Supervisor, Role::Administrator] {
            let asked = place.desk.expectations(&anna, role);
            let page = speaking(language, asked).await.unwrap();
            assert_eq!((page.language.as_str(), page.version.version), (tag, 1));
            assert_eq!(page.sections.len(), Section::ALL.len());
            assert_eq!(page.version.by, None);
            assert_eq!(page.own.is_some(), role == Role::Agent, "one's own alone");
        }
    }
}

async fn a_later_version_is_of_the_house_and_every_version_stays_readable(place: Place) {
    let (vera, anna) = put(&place).await;
    let desk = &place.desk;
    let new = draft("Ring back first.\n\nThen listen.", "Ring back first");
    assert_eq!(change(&place, &vera, 1, &new).await, 2);
    assert_eq!(desk.put_expectations().await.unwrap(), 0, "never put over");
    let german = Language::named("de").unwrap();
    let page = speaking(german, desk.expectations(&anna, Role::Agent)).await;
    let page = page.unwrap();
    assert_eq!(page.sections, new.sections);
    assert_eq!(page.language, "en", "the house has one text");
    assert_eq!(
        (page.version.by.as_deref(), page.present),
        (Some("Vera"), 2)
    );

    let first = speaking(german, desk.expectations_version(&anna, Role::Agent, 1)).await;
    let first = first.unwrap();
    assert_eq!((first.language.as_str(), first.present), ("de", 2));
    assert_eq!(first.sections.len(), Section::ALL.len());
    let versions = desk.expectations_versions(&anna, Role::Agent).await;
    let versions: Vec<_> = versions
        .unwrap()
        .into_iter()
        .map(|one| (one.version, one.changed))
        .collect();
    assert_eq!(
        versions,
        [(2, "Ring back first".into()), (1, String::new())]
    );

    let third = draft("Ring back first.\n\nThen ask.", "Ask");
    change(&place, &vera, 2, &third).await;
    let what = desk
        .expectations_difference(&anna, Role::Agent, (2, 3))
        .await;
    let what = what.unwrap();
    let line = |is, line: &str| (is, line.to_owned());
    let expected = vec![
        line(LineIs::Same, "Ring back first."),
        line(LineIs::Same, ""),
        line(LineIs::Gone, "Then listen."),
        line(LineIs::New, "Then ask."),
    ];
    assert_eq!(what.changed, [(Section::Listen, expected)]);
    assert_eq!(what.same, [Section::Offer]);
    let none = desk
        .expectations_difference(&anna, Role::Agent, (0, 1))
        .await;
    assert!(matches!(none, Err(DeskError::NotFound)));
}

async fn of_two_who_write_at_once_the_second_is_told_what_changed(place: Place) {
    let (vera, anna) = put(&place).await;
    let first = draft("Listen.", "Shorter");
    change(&place, &vera, 1, &first).await;
    let second = draft("Listen well.", "Better");
    let admin = &place.admin;
    let late = place
        .desk
        .change_expectations(admin, Role::Agent, 1, &second);
    assert_eq!(code(late.await), "expectations-changed-since");
    let page = place.desk.expectations(&anna, Role::Agent).await.unwrap();
    assert_eq!(page.sections, first.sections, "nothing is overwritten");
    change(&place, admin, 2, &second).await;

    let (one, two) = (draft("One.", "One"), draft("Two.", "Two"));
    let (one, two) = tokio::join!(
        place.desk.change_expectations(&vera, Role::Agent, 3, &one),
        place.desk.change_expectations(admin, Role::Agent, 3, &two),
    );
    assert_eq!(u8::from(one.is_ok()) + u8::from(two.is_ok()), 1);
    let page = place.desk.expectations(&anna, Role::Agent).await.unwrap();
    assert_eq!(page.present, 4);
}

async fn everybody_is_led_there_once_for_each_version_until_they_have_read_it(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let desk = &place.desk;
    assert!(
        !desk.lead_to_expectations(&anna).await.unwrap(),
        "nothing yet"
    );
    assert!(desk.expectations_waiting(&anna).await.unwrap().is_none());
    desk.put_expectations().await.unwrap();
    let vera = place.person("Vera", Role::Supervisor).await;
    assert!(desk.lead_to_expectations(&anna).await.unwrap());
    assert!(!desk.lead_to_expectations(&anna).await.unwrap(), "once");
    let waits = desk.expectations_waiting(&anna).await.unwrap();
    assert_eq!(waits.unwrap().version, 1, "and a line tells of it");

    change(&place, &vera, 1, &draft("Listen.", "Shorter")).await;
    assert!(desk.lead_to_expectations(&anna).await.unwrap(), "anew");
    let old = desk.confirm_expectations(&anna, Role::Agent, 1).await;
    assert!(!old.unwrap(), "what was read is an earlier one");
    assert!(desk.expectations_waiting(&anna).await.unwrap().is_some());
    let read_at = desk.now();
    assert!(
        desk.confirm_expectations(&anna, Role::Agent, 2)
            .await
            .unwrap()
    );
    place.later(60).await;
    desk.confirm_expectations(&anna, Role::Agent, 2)
        .await
        .unwrap();
    assert!(desk.expectations_waiting(&anna).await.unwrap().is_none());
    let page = desk.expectations(&anna, Role::Agent).await.unwrap();
    assert_eq!(page.own.unwrap().read_at, Some(read_at), "the first counts");
    assert!(!desk.lead_to_expectations(&anna).await.unwrap());

    // Another role has another page.
    let admin = &place.admin;
    let promoted = desk.change_person(admin, anna.id, Role::Supervisor, None, true);
    promoted.await.unwrap();
    let anna = Person {
        role: Role::Supervisor,
        ..anna
    };
    assert!(desk.lead_to_expectations(&anna).await.unwrap());
    let not_hers = desk.confirm_expectations(&anna, Role::Agent, 2).await;
    assert_eq!(code(not_hers), "expectations-not-yours");
    let never = desk.confirm_expectations(&anna, Role::Supervisor, 9).await;
    assert!(matches!(never, Err(DeskError::NotFound)));
}

async fn who_has_read_it_is_told_by_name_to_those_who_lead(place: Place) {
    let (vera, anna) = put(&place).await;
    let zoe = place.person("Zoe", Role::Agent).await;
    let bert = place.person("Bert", Role::Agent).await;
    let desk = &place.desk;
    let at = desk.now();
    desk.confirm_expectations(&zoe, Role::Agent, 1)
        .await
        .unwrap();
    desk.confirm_expectations(&bert, Role::Agent, 1)
        .await
        .unwrap();
    change(&place, &vera, 1, &draft("Listen.", "Shorter")).await;
    desk.confirm_expectations(&zoe, Role::Agent, 2)
        .await
        .unwrap();
    let who = || async { desk.expectation_readers(&vera, Role::Agent).await.unwrap() };
    let known = who().await;
    let people: Vec<_> = known
        .people
        .iter()
        .map(|one| (one.name.as_str(), one.read))
        .collect();
    assert_eq!(known.present, 2);
    let expected = [
        ("Anna", None),
        ("Bert", Some((1, at))),
        ("Zoe", Some((2, at))),
    ];
    assert_eq!(people, expected, "by name, whoever read what");
    let closed = desk.change_person(&place.admin, bert.id, Role::Agent, None, false);
    closed.await.unwrap();
    let left: Vec<_> = who().await.people.into_iter().map(|one| one.name).collect();
    assert_eq!(
        left,
        ["Anna", "Zoe"],
        "an account that was closed is not asked"
    );
    let agent = desk.expectation_readers(&anna, Role::Agent).await;
    assert!(matches!(agent, Err(DeskError::NotAllowed)));
}

async fn only_those_who_may_change_it_and_nothing_empty_or_unchanged_is_kept(place: Place) {
    let (vera, anna) = put(&place).await;
    let desk = &place.desk;
    let new = draft("Listen.", "Shorter");
    let agent = desk.change_expectations(&anna, Role::Agent, 1, &new).await;
    assert!(matches!(agent, Err(DeskError::NotAllowed)));
    let tried = |draft: ExpectationsDraft, seen: u32| {
        let vera = vera.clone();
        async move {
            let change = desk.change_expectations(&vera, Role::Agent, seen, &draft);
            code(change.await)
        }
    };
    let empty = ExpectationsDraft {
        sections: Sections::from([(Section::Listen, "  ".to_owned())]),
        ..new.clone()
    };
    assert_eq!(tried(empty, 1).await, "expectations-empty");
    assert_eq!(tried(draft("Listen.", " "), 1).await, "line-empty");
    assert_eq!(
        tried(draft(&"x".repeat(10_001), "Long"), 1).await,
        "text-too-long"
    );
    let tongue = ExpectationsDraft {
        language: "xx".into(),
        ..new.clone()
    };
    assert_eq!(tried(tongue, 1).await, "choice-unknown");
    let page = desk.expectations(&vera, Role::Agent).await.unwrap();
    let same = ExpectationsDraft {
        sections: page.sections,
        ..new.clone()
    };
    assert_eq!(tried(same, 1).await, "expectations-same");
    change(&place, &vera, 1, &new).await;
    assert_eq!(tried(new, 2).await, "expectations-same");
    let lines = desk.audit_page(&place.admin, None).await.unwrap().rows;
    let line = lines
        .iter()
        .find(|line| line.what == "expectations_changed");
    let says = line.unwrap().sentence(letters::Catalogue::english());
    assert_eq!(says, "Vera changed what we expect of agents.");
}

async fn a_word_among_us_leads_to_a_part_in_the_version_that_stood(place: Place) {
    let (vera, anna) = put(&place).await;
    let number = place.complaint(&anna).await;
    let whisper = |cites: &str| Act::Whisper {
        text: "Try it with two ways.".into(),
        cites: Some(cites.into()),
    };
    let odd = place.try_act(&vera, number, whisper("shout")).await;
    assert_eq!(code(odd), "choice-unknown");
    place.act(&vera, number, whisper("offer")).await;
    change(&place, &vera, 1, &draft("Listen.", "Shorter")).await;
    let page = place.page(&anna, number).await;
    let text = &page.texts[&page.case.whisper.unwrap().0];
    let cited = Cited {
        role: Role::Agent,
        version: 1,
        section: Section::Offer,
    };
    let expected = ("Try it with two ways.", Some(cited));
    assert_eq!(Cited::split(text), expected, "as it stood then");
}
