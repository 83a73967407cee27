//! Templates: changed by those who lead, put into a word without script, with what is known of the customer filled in.

use crate::house::{House, Session, region};
use axum::http::StatusCode;
use recovery::Role;

const PAGE: &str = "/house/templates";

async fn supervisor(house: &House) -> Session {
    house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await
}

async fn adds(house: &House, by: &Session, name: &str, body: &str) {
    let fields = [("name", name), ("language", "en"), ("body", body)];
    let seen = house.post(Some(by), PAGE, &fields).await;
    assert_eq!(
        seen.location(),
        "/house/templates?done=template-kept",
        "{}",
        seen.body
    );
}

/// The option of this template in the form of a reply.
async fn option(house: &House, by: &Session, number: u64, name: &str) -> String {
    let page = house.get(Some(by), &format!("/cases/{number}")).await.body;
    let pick = region(&page, "name=\"template\"", "</select>");
    let before = pick
        .split(&format!("\">{name}</option>"))
        .next()
        .expect("an option");
    before.rsplit('"').next().expect("an id").to_owned()
}

#[tokio::test]
async fn those_who_lead_change_them_and_each_change_leaves_a_line() {
    let house = House::open().await;
    let (anna, sam) = (house.agent().await, supervisor(&house).await);
    adds(
        &house,
        &sam,
        "First word",
        "Dear {{customer}},\n\nI **read** it.",
    )
    .await;
    let page = house.get(Some(&anna), PAGE).await;
    assert!(page.body.contains("First word") && page.body.contains("I <strong>read</strong> it."));
    assert!(page.body.contains("Sam Voss") && !page.body.contains("<form class=\"ask\""));
    let fields = [
        ("sheet", "template-new"),
        ("name", "First word"),
        ("language", "en"),
        ("body", "Again"),
    ];
    assert_eq!(
        house.post(Some(&anna), PAGE, &fields).await.status,
        StatusCode::FORBIDDEN
    );
    let taken = house.post(Some(&sam), PAGE, &fields).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(taken.body.contains("has that name already") && taken.body.contains("Again"));

    let page = house.get(Some(&sam), PAGE).await.body;
    let change = region(&page, "action=\"/house/templates/", "\">").replace("action=\"", "");
    let fields = [
        ("name", "First word"),
        ("language", "en"),
        ("body", "Hello {{customer}},"),
    ];
    assert_eq!(
        house.post(Some(&sam), &change, &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let page = house.get(Some(&anna), PAGE).await.body;
    assert!(page.contains("Hello {{customer}},"));
    let dropped = house.post(Some(&sam), &format!("{change}/drop"), &[]).await;
    assert_eq!(dropped.location(), "/house/templates?done=template-dropped");
    let page = house.get(Some(&anna), PAGE).await.body;
    assert!(page.contains("No templates yet"));
    let lines = house.get(Some(&house.administrator), "/audit").await.body;
    assert_eq!(
        lines
            .matches("Sam Voss added or changed a template.")
            .count(),
        2
    );
    assert!(lines.contains("Sam Voss took a template away."));
}

#[tokio::test]
async fn a_name_that_is_no_fact_is_told_and_nothing_is_kept() {
    let house = House::open().await;
    let sam = supervisor(&house).await;
    let fields = [
        ("name", "Odd"),
        ("language", "en"),
        ("body", "Dear {{nmae}}, {{ customer }}"),
        ("sheet", "template-new"),
    ];
    let seen = house.post(Some(&sam), PAGE, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body.contains("could not fill it in: nmae"),
        "{}",
        seen.body
    );
    assert!(seen.body.contains("Dear {{nmae}}"), "the words are back");
    assert!(seen.body.contains("No templates yet"));
}

#[tokio::test]
async fn what_is_known_is_filled_in_and_what_is_not_is_asked_for() {
    let house = House::open().await;
    let (anna, sam) = (house.agent().await, supervisor(&house).await);
    let body = "Dear {{customer}},\n\nyour case #{{number}} is with me, {{me}} of {{company}}, on {{phone}}, by {{promised}}.";
    adds(&house, &sam, "First word", body).await;
    adds(
        &house,
        &sam,
        "Nothing promised",
        "By {{promised}} you hear of me.",
    )
    .await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let act = format!("/cases/{number}/acts/give-word");
    let id = option(&house, &anna, number, "First word").await;
    let fields = [
        ("sheet", "now-give-word"),
        ("body", "One thing first."),
        ("channel", "mail"),
        ("template", id.as_str()),
        ("press", "insert"),
    ];
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(seen.status, StatusCode::OK);
    let words = region(
        &seen.body,
        "<textarea id=\"now-give-word-body\"",
        "</textarea>",
    );
    for part in [
        "One thing first.\n\nDear Priya Nair,",
        &format!("case #{number}"),
        "Anna Holm of Northline",
        "+00 555 0100",
        "23 November",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert!(!words.contains("{{"), "{words}");
    let page = house
        .desk
        .case_page(&anna.person, number, None)
        .await
        .expect("a page");
    assert!(
        page.drafts["give-word"].contains("Dear Priya Nair"),
        "kept as a draft"
    );

    // Once its time has passed, there is no promise to name.
    let due = page.case.next_promise().expect("a promise").due;
    house.clock.set(due.plus_us(1));
    let anna = house.again(&anna).await;
    let id = option(&house, &anna, number, "Nothing promised").await;
    let fields = [
        ("sheet", "now-give-word"),
        ("body", ""),
        ("channel", "mail"),
        ("template", id.as_str()),
        ("press", "insert"),
    ];
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert!(
        seen.body.contains("fill it in yourself: {{promised}}"),
        "{}",
        seen.body
    );
    let unfilled = [
        ("sheet", "now-give-word"),
        ("body", "By {{promised}} you hear of me."),
        ("channel", "mail"),
        ("today", "no"),
    ];
    let seen = house.post(Some(&anna), &act, &unfilled).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("still to be filled in"), "{}", seen.body);
}
