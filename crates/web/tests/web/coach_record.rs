//! The record of the coach: words that went out as they were and why, how the rules are taken, rules that are switched
//! off, tokens for programs, and pages of the house's own that were not taken.

use crate::house::{House, MONDAY_US, Seen, Session, region, request};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use desk::Desk;
use desk::intake::RawMail;
use recovery::Role;
use std::sync::Arc;
use web::shelf::{Refused, RefusedPage};
use web::{RuleShelf, WebState};

const HARSH: &str = "Dear Ms Ruiz,\n\nYou failed to attach the receipt. Please calm down.";
const KINDER: &str =
    "Dear Ms Ruiz, I am sorry that it came dented, twice. What would help you most?";
const BLAMES: &str = "Puts the fault on the customer";

async fn supervisor(house: &House) -> Session {
    house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await
}

async fn press(house: &House, who: &Session, number: u64, fields: &[(&str, &str)]) -> Seen {
    let mut all = vec![
        ("sheet", "now-give-word"),
        ("today", "no"),
        ("channel", "mail"),
    ];
    all.extend(fields);
    let path = format!("/cases/{number}/acts/give-word");
    house.post(Some(who), &path, &all).await
}

fn shown(seen: &Seen) -> String {
    region(&seen.body, "name=\"coach-shown\" value=\"", "\">")
        .rsplit('"')
        .next()
        .expect("a value")
        .to_owned()
}

/// Writes harsh words, is shown what was found, and sends these words with what else the form brings; on a new case.
async fn sends(house: &House, who: &Session, words: &str, fields: &[(&str, &str)]) -> u64 {
    let number = house.case(who, "Marta Ruiz", "Dented, twice.").await;
    let held = press(house, who, number, &[("body", HARSH)]).await;
    assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
    let marks = shown(&held);
    let mut all = vec![("body", words), ("coach-shown", marks.as_str())];
    all.extend(fields);
    let seen = press(house, who, number, &all).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    assert!(!seen.location().contains("coach"), "{}", seen.location());
    number
}

#[tokio::test]
async fn a_word_that_goes_out_as_it_was_says_so_on_its_case_with_the_reason() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let fresh = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(
        region(&fresh.body, "data-as-it-is", ">").contains("hidden"),
        "nothing is asked before something was shown"
    );
    let held = press(&house, &anna, number, &[("body", HARSH)]).await;
    let form = region(&held.body, "id=\"now-give-word\"", "</form>");
    assert!(!region(form, "data-as-it-is", ">").contains("hidden"));
    for says in [
        "If you send it as it is: why?",
        "You need not say.",
        "These are the customer’s own words",
        "name=\"coach-reason-blames-customer\"",
        "name=\"coach-reason-dismissive\"",
        "name=\"coach-line\"",
    ] {
        assert!(form.contains(says), "{says} in {form}");
    }

    let number = sends(
        &house,
        &anna,
        HARSH,
        &[
            ("coach-reason", "not-meant"),
            ("coach-reason-blames-customer", "their-words"),
            ("coach-line", "It stands so in <her> letter"),
        ],
    )
    .await;
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let talk = region(&page.body, "id=\"conversation\"", "</ol>");
    for says in [
        "Went out as it was",
        BLAMES,
        "These are the customer’s own words.",
        "The rule means something else.",
        "It stands so in &lt;her&gt; letter",
    ] {
        assert!(talk.contains(says), "{says} in {talk}");
    }
    let path = format!("/cases/{number}/history");
    let happened = house.get(Some(&anna), &path).await.body;
    let history = region(&happened, "id=\"history\"", "</ol>");
    assert!(history.contains("Went out as it was"));
}

#[tokio::test]
async fn a_reason_may_be_left_out_and_kinder_words_leave_no_trace_on_the_case() {
    let house = House::open().await;
    let anna = house.agent().await;
    let as_it_was = sends(&house, &anna, HARSH, &[("coach-reason", "no-such-reason")]).await;
    let page = house.get(Some(&anna), &format!("/cases/{as_it_was}")).await;
    assert!(page.body.contains("Went out as it was"));
    let changed = sends(
        &house,
        &anna,
        KINDER,
        &[("coach-line", "Not about anything")],
    )
    .await;
    let page = house.get(Some(&anna), &format!("/cases/{changed}")).await;
    assert!(!page.body.contains("Went out as it was"));
    assert!(!page.body.contains("Not about anything"));
}

#[tokio::test]
async fn the_rules_are_counted_and_nobody_who_writes_is() {
    let house = House::open().await;
    let anna = house.agent().await;
    let sam = supervisor(&house).await;
    let empty = house.get(Some(&sam), "/coach/record").await;
    assert!(empty.body.contains("Nothing was counted yet"));

    sends(&house, &anna, KINDER, &[]).await;
    let few = house.get(Some(&sam), "/coach/record").await;
    assert!(
        few.body
            .contains("Shown before fewer than 5 words in 90 days")
    );
    assert!(!few.body.contains("Shown before one word"));

    for _ in 0..9 {
        sends(&house, &anna, HARSH, &[("coach-reason", "asked-for")]).await;
    }
    let page = house.get(Some(&sam), "/coach/record").await;
    let card = region(&page.body, BLAMES, "</section>");
    for says in [
        "Shown before 10 words: 1 changed, 9 sent as they were",
        "Last 30 days",
    ] {
        assert!(card.contains(says), "{says} in {card}");
    }
    assert!(
        page.body
            .contains("It is true, and the customer asked for it · 9")
    );
    assert!(
        page.body
            .contains("9 of 10 words were sent as they were. Perhaps")
    );
    assert!(!region(&page.body, "<main", "</main>").contains("Anna"));

    house
        .clock
        .set(calendar::Moment::from_us(MONDAY_US + 45 * 86_400_000_000));
    let sam = house.again(&sam).await;
    let page = house.get(Some(&sam), "/coach/record").await;
    let card = region(&page.body, BLAMES, "</section>");
    assert!(card.contains("Shown before 10 words") && card.contains("Too few to say"));
    house
        .clock
        .set(calendar::Moment::from_us(MONDAY_US + 91 * 86_400_000_000));
    let sam = house.again(&sam).await;
    let page = house.get(Some(&sam), "/coach/record").await;
    assert!(page.body.contains("Nothing was counted yet"));
}

#[tokio::test]
async fn marks_that_no_rule_goes_with_count_nothing() {
    let house = House::open().await;
    let anna = house.agent().await;
    let sam = supervisor(&house).await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let forged = "no-such-rule.0123 <b>.1 .. absolute";
    let fields = [("body", KINDER), ("coach-shown", forged)];
    let seen = press(&house, &anna, number, &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let page = house.get(Some(&sam), "/coach/record").await;
    assert!(page.body.contains("Nothing was counted yet"));
}

#[tokio::test]
async fn a_rule_that_is_switched_off_is_silent_everywhere_until_it_is_on_again() {
    let house = House::open().await;
    let anna = house.agent().await;
    let sam = supervisor(&house).await;
    let by = &house.administrator.person;
    let token = house
        .desk
        .make_coach_token(by, "Mail")
        .await
        .expect("a token");
    let off = "/coach/rules/blames-customer/off";
    let without = house.post(Some(&sam), off, &[("sheet", "rule-off")]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reason = [("sheet", "rule-off"), ("reason", "We write to <engineers>")];
    let seen = house.post(Some(&sam), off, &reason).await;
    assert_eq!(
        seen.location(),
        "/coach/rules/blames-customer?done=rule-off"
    );
    let twice = house.post(Some(&sam), off, &reason).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.body.contains("switched off there already"));
    let unknown = house
        .post(Some(&sam), "/coach/rules/no-such/off", &reason)
        .await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);

    let harsh = "You failed to attach the receipt.";
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let sent = press(&house, &anna, number, &[("body", harsh)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let fields = [
        ("apiKey", token.as_str()),
        ("language", "en"),
        ("text", HARSH),
    ];
    let told = house
        .ask(request("POST", None, "/v2/check", Some(&fields)))
        .await;
    assert!(!told.body.contains("blames-customer") && told.body.contains("dismissive"));
    let full = Request::post(format!("/api/coach/check?apiKey={token}"))
        .body(Body::from(
            r#"{"text":"You failed to attach the receipt. Please calm down."}"#,
        ))
        .expect("a request");
    let told = house.ask(full).await;
    assert!(!told.body.contains("blames-customer") && told.body.contains("dismissive"));

    let list = house.get(Some(&anna), "/coach/rules").await;
    let line = region(&list.body, BLAMES, "</li>");
    assert!(line.contains("switched off"), "{line}");
    let page = house.get(Some(&anna), "/coach/rules/blames-customer").await;
    assert!(page.body.contains("Sam Voss did it on"));
    assert!(page.body.contains("We write to &lt;engineers&gt;"));
    assert!(
        !page.body.contains("Switch it on again"),
        "an agent reads it"
    );
    let record = house.get(Some(&sam), "/coach/record").await;
    assert!(record.body.contains("Switch it on again"));

    let on = house
        .post(Some(&sam), "/coach/rules/blames-customer/on", &[])
        .await;
    assert_eq!(on.location(), "/coach/rules/blames-customer?done=rule-on");
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let held = press(&house, &anna, number, &[("body", harsh)]).await;
    assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = house.get(Some(&sam), "/coach/rules/blames-customer").await;
    assert!(page.body.contains("switched on again by Sam Voss"));
}

#[tokio::test]
async fn a_token_is_shown_once_with_its_addresses_and_can_be_withdrawn() {
    let house = House::open_at("https://care.example").await;
    let admin = Some(&house.administrator);
    let empty = house.get(admin, "/coach/tokens").await;
    assert!(empty.body.contains("There is no token yet."));
    assert!(
        empty
            .body
            .contains("https://care.example/languagetool/TOKEN/v2")
    );
    let unnamed = house
        .post(admin, "/coach/tokens", &[("sheet", "token")])
        .await;
    assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);

    let fields = [("sheet", "token"), ("name", "Browsers in the <shop>")];
    let made = house.post(admin, "/coach/tokens", &fields).await;
    assert_eq!(made.status, StatusCode::OK);
    let token = region(&made.body, "https://care.example/languagetool/", "/v2<");
    let token = token.rsplit('/').next().expect("a token").to_owned();
    let path = format!("/languagetool/{token}/v2/check?language=en&text=Please+calm+down.");
    assert_eq!(house.get(None, &path).await.status, StatusCode::OK);
    let list = house.get(admin, "/coach/tokens").await;
    assert!(!list.body.contains(&token), "it is shown this once");
    assert!(list.body.contains("Browsers in the &lt;shop&gt;"));
    assert!(list.body.contains("made by Ada Berg") && list.body.contains("last used"));
    let twice = house.post(admin, "/coach/tokens", &fields).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);

    let name = [("name", "Browsers in the <shop>")];
    for _ in 0..2 {
        let gone = house.post(admin, "/coach/tokens/withdraw", &name).await;
        assert_eq!(gone.location(), "/coach/tokens?done=token-withdrawn");
    }
    assert_eq!(house.get(None, &path).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_page_that_was_not_taken_is_told_to_administrators_by_file_line_and_reason() {
    let mut house = House::open().await;
    let shelf = Arc::new(RuleShelf::default());
    shelf.refuse(Refused {
        at: house.desk.now(),
        pages: vec![RefusedPage {
            file: "own/no-kindly.md".to_owned(),
            line: 7,
            reason: "no level is called <loud>".to_owned(),
        }],
    });
    house.router = web::router(WebState::new(house.desk.clone()).with_rules(Arc::clone(&shelf)));
    let anna = house.agent().await;
    let told = house.get(Some(&house.administrator), "/coach/rules").await;
    assert!(
        told.body
            .contains("own/no-kindly.md, line 7: no level is called &lt;loud&gt;")
    );
    let others = house.get(Some(&anna), "/coach/rules").await;
    assert!(!others.body.contains("own/no-kindly.md"));
    assert!(
        others.body.contains(BLAMES),
        "what was in force stays in force"
    );
}

#[tokio::test]
async fn a_rule_is_switched_off_for_what_comes_by_one_address() {
    let mut house = House::open().await;
    let anna = house.agent().await;
    let sam = supervisor(&house).await;
    let one = house.get(Some(&sam), "/coach/rules/blames-customer").await;
    assert!(
        !one.body.contains("name=\"mailbox\""),
        "one address needs no choice"
    );

    let mut config = house.desk.config().clone();
    config.mailboxes.push("trade@northline.example".to_owned());
    house.desk = Desk::open(config).await.expect("a desk");
    house.router = web::router(WebState::new(house.desk.clone()));
    let page = house.get(Some(&sam), "/coach/rules/blames-customer").await;
    assert!(page.body.contains("what comes by trade@northline.example"));
    let fields = [
        ("sheet", "rule-off"),
        ("mailbox", "trade@northline.example"),
        ("reason", "We write to workshops"),
    ];
    let off = "/coach/rules/blames-customer/off";
    let seen = house.post(Some(&sam), off, &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);

    let by = async |to: &str| {
        let mail = format!(
            "From: Ida Moor <ida@shop{}.example>\r\nTo: {to}@northline.example\r\nSubject: Torn\r\n\
             Message-ID: <{to}@shop.example>\r\n\r\nIt came torn, twice.\r\n",
            to.len()
        );
        let mail = RawMail {
            source: "-".to_owned(),
            bytes: mail.into_bytes(),
        };
        let taken = house.desk.intake(vec![mail]).await.expect("taken");
        let number = taken[0].number.expect("a case");
        let fields = [("body", "You failed to attach the receipt.")];
        press(&house, &anna, number, &fields).await.status
    };
    assert_eq!(by("trade").await, StatusCode::SEE_OTHER, "silent there");
    assert_eq!(
        by("care").await,
        StatusCode::UNPROCESSABLE_ENTITY,
        "told here"
    );

    let list = house.get(Some(&anna), "/coach/rules").await;
    assert!(region(&list.body, BLAMES, "</li>").contains("switched off for some mail"));
    let page = house.get(Some(&sam), "/coach/rules/blames-customer").await;
    assert!(
        page.body
            .contains("switched off for what comes by trade@northline.example")
    );
    assert!(
        page.body.contains("id=\"switch\""),
        "it can still be switched off for all"
    );
    let on = "/coach/rules/blames-customer/on";
    let fields = [("mailbox", "trade@northline.example")];
    house.post(Some(&sam), on, &fields).await;
    let list = house.get(Some(&anna), "/coach/rules").await;
    assert!(!region(&list.body, BLAMES, "</li>").contains("switched off"));
}
