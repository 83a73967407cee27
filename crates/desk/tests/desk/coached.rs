//! What became of words in which the coach had found something, and rules that are switched off.

use crate::place::Place;
use coach::draft::moves::Stage;
use coach::rules::Level;
use desk::coached::{Heeded, RuleHeeded, Why};
use desk::views::Person;
use desk::{Act, DeskError, Say};
use recovery::terms::Channel;
use recovery::{Event, Role};

for_each_database!(
    a_word_that_went_out_as_it_was_is_on_its_case_until_the_person_is_erased,
    what_was_changed_is_counted_and_on_no_case,
    a_word_that_was_refused_leaves_no_trace,
    what_stood_in_a_merged_case_is_shown_where_it_goes_on,
    a_rule_is_switched_off_and_on_by_who_may_and_every_node_hears_of_it,
);

const LINE: &str = "Zwetschge says so herself in the first letter";

fn say(body: &str) -> Say {
    Say {
        body: body.to_owned(),
        channel: Channel::Phone,
        solved_today: Some(false),
        next: None,
        keeps: Vec::new(),
        despite: None,
    }
}

fn rule(rule: &str, level: Level, stood: u32, why: Option<Why>) -> RuleHeeded {
    RuleHeeded {
        rule: rule.to_owned(),
        level,
        stood,
        why,
    }
}

fn heeded(rules: Vec<RuleHeeded>) -> Heeded {
    Heeded {
        stage: Some(Stage::FirstWord),
        rules,
        line: LINE.to_owned(),
    }
}

async fn gives(
    place: &Place,
    by: &Person,
    number: u64,
    seen: Option<u64>,
    heeded: &Heeded,
) -> Result<(), DeskError> {
    let act = Act::GiveWord {
        say: say("You failed to write to us."),
    };
    let came = place.desk.act_heeding(by, number, seen, act, heeded).await;
    came.map(drop)
}

async fn a_word_that_went_out_as_it_was_is_on_its_case_until_the_person_is_erased(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let heeded = heeded(vec![
        rule("blames-customer", Level::Error, 2, Some(Why::TheirWords)),
        rule("heated", Level::Error, 1, None),
        rule("jargon", Level::Advice, 1, None),
    ]);
    gives(&place, &anna, number, None, &heeded).await.unwrap();
    let page = place.page(&anna, number).await;
    let message = page.messages.last().unwrap().id;
    let rules: Vec<_> = page.stood.iter().map(|one| one.rule.as_str()).collect();
    assert_eq!(
        rules,
        ["blames-customer", "heated"],
        "advice is counted alone"
    );
    let first = &page.stood[0];
    assert_eq!((first.times, first.why), (2, Some(Why::TheirWords)));
    assert_eq!(first.message, Some(message));
    let word = page
        .timeline
        .iter()
        .find(|entry| matches!(entry.event, Event::WordGiven { .. }));
    assert_eq!(first.version, word.unwrap().version);
    assert!(
        first.version < page.case.version,
        "the promise it keeps comes after"
    );
    assert!(
        page.stood
            .iter()
            .all(|one| one.line.as_deref() == Some(LINE))
    );

    let figures = place.desk.coach_figures(&place.admin).await.unwrap();
    assert_eq!(figures.len(), 3);
    assert!(
        figures
            .iter()
            .all(|one| one.in_all.stood == 1 && one.in_all.changed == 0)
    );
    let by_agent = place.desk.coach_figures(&anna).await;
    assert!(matches!(by_agent, Err(DeskError::NotAllowed)));

    let customer = page.customer.id;
    let reason = "Asked for by letter.";
    let erased = place
        .desk
        .erase_person(&place.admin, customer, reason)
        .await;
    erased.unwrap();
    let page = place.page(&anna, number).await;
    assert_eq!(
        page.stood[0].line.as_deref(),
        Some("Erased on 23 November 2026.")
    );
    assert_eq!(
        page.stood[0].why,
        Some(Why::TheirWords),
        "that it stood is a fact"
    );
}

async fn what_was_changed_is_counted_and_on_no_case(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let changed = heeded(vec![rule("heated", Level::Error, 0, Some(Why::NotMeant))]);
    gives(&place, &anna, number, None, &changed).await.unwrap();
    let page = place.page(&anna, number).await;
    assert_eq!(page.stood, []);
    assert!(!page.texts.values().any(|text| text == LINE));
    let figures = place.desk.coach_figures(&place.admin).await.unwrap();
    assert_eq!((figures[0].in_all.changed, figures[0].in_all.stood), (1, 0));
    assert_eq!(figures[0].reasons, []);
}

async fn a_word_that_was_refused_leaves_no_trace(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let number = place.complaint(&anna).await;
    let stands = heeded(vec![rule("heated", Level::Error, 1, None)]);
    let long = Heeded {
        line: "x".repeat(600),
        ..stands.clone()
    };
    let refused = gives(&place, &anna, number, None, &long).await;
    assert!(matches!(
        refused,
        Err(DeskError::Invalid {
            field: "coach-line",
            ..
        })
    ));
    let bea = place.person("Bea", Role::Agent).await;
    let seen = place.page(&anna, number).await.case.version;
    let none = Heeded::default();
    gives(&place, &bea, number, Some(seen), &none)
        .await
        .unwrap();
    let late = gives(&place, &anna, number, Some(seen), &stands).await;
    assert!(matches!(late, Err(DeskError::Refused(_))), "{late:?}");
    assert_eq!(place.page(&anna, number).await.stood, []);
    let figures = place.desk.coach_figures(&place.admin).await.unwrap();
    assert_eq!(figures, []);
}

async fn a_rule_is_switched_off_and_on_by_who_may_and_every_node_hears_of_it(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let sam = place.person("Sam", Role::Supervisor).await;
    let desk = &place.desk;
    let why = "We write to workshops";
    let by_agent = desk.switch_rule_off(&anna, "jargon", None, why).await;
    assert!(matches!(by_agent, Err(DeskError::NotAllowed)));
    let without = desk.switch_rule_off(&sam, "jargon", None, "  ").await;
    assert!(matches!(
        without,
        Err(DeskError::Invalid {
            field: "reason",
            ..
        })
    ));
    desk.switch_rule_off(&sam, "jargon", None, why)
        .await
        .unwrap();
    let twice = desk
        .switch_rule_off(&place.admin, "jargon", None, why)
        .await;
    assert!(matches!(
        twice,
        Err(DeskError::Invalid {
            code: "rule-off-already",
            ..
        })
    ));
    assert!(desk.silent_rules().await.unwrap().holds("jargon", None));
    let there = desk::Desk::open(desk.config().clone()).await.unwrap();
    assert!(there.silent_rules().await.unwrap().holds("jargon", None));
    let off = desk.rules_off(&anna).await.unwrap();
    assert_eq!(
        (off[0].rule.as_str(), off[0].off_by.as_str()),
        ("jargon", "Sam")
    );

    let by_agent = desk.switch_rule_on(&anna, "jargon", None).await;
    assert!(matches!(by_agent, Err(DeskError::NotAllowed)));
    desk.switch_rule_on(&place.admin, "jargon", None)
        .await
        .unwrap();
    desk.switch_rule_on(&place.admin, "jargon", None)
        .await
        .unwrap();
    assert_eq!(desk.silent_rules().await.unwrap().of("jargon"), None);
    let past = desk.silences_of(&anna, "jargon").await.unwrap();
    assert_eq!(past.len(), 1);
    assert!(past[0].on.is_some() && past[0].reason == why);
}

async fn what_stood_in_a_merged_case_is_shown_where_it_goes_on(place: Place) {
    let anna = place.person("Anna", Role::Agent).await;
    let (first, second) = (place.complaint(&anna).await, place.complaint(&anna).await);
    let stood = |name: &str| heeded(vec![rule(name, Level::Error, 1, Some(Why::Required))]);
    gives(&place, &anna, first, None, &stood("blame-customer"))
        .await
        .unwrap();
    gives(&place, &anna, second, None, &stood("hiding-behind-policy"))
        .await
        .unwrap();
    place.desk.merge(&anna, second, first).await.unwrap();
    let page = place.page(&anna, first).await;
    let [own, theirs] = &page.stood[..] else {
        panic!("{:?}", page.stood);
    };
    assert_eq!(own.rule, "blame-customer");
    assert_eq!(theirs.rule, "hiding-behind-policy");
    assert_eq!(theirs.line.as_deref(), Some(LINE));
    // Under the word itself, and in the history where the other case was taken in.
    let word = page
        .messages
        .iter()
        .find(|word| Some(word.id) == theirs.message);
    assert_eq!(word.unwrap().on_case, Some(second));
    let at = page
        .timeline
        .iter()
        .find(|one| one.version == theirs.version);
    assert_eq!(at.unwrap().event.kind(), "case_taken_in");
    place.desk.undo_merge(&anna, second).await.unwrap();
    let parted = place.page(&anna, first).await;
    assert_eq!(parted.stood, page.stood[..1]);
}
