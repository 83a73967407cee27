//! The page on mailboxes: how each is, and where each mail went, for administrators alone.

use crate::house::House;
use axum::http::StatusCode;
use desk::mailboxes::{ADDING_CODES, SIGNING_CODES, SigningState};
use letters::mailbox::failure_words;
use letters::{Catalogue, Language};
use web::{DemoLinks, WebState};

#[tokio::test]
async fn an_administrator_sees_how_mailboxes_are_and_nobody_else_does() {
    let house = House::open().await;
    let page = house.get(Some(&house.administrator), "/mailboxes").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("No mailbox is read"));
    let anna = house.agent().await;
    let page = house.get(Some(&anna), "/mailboxes").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    let page = house.get(None, "/mailboxes").await;
    assert_ne!(page.status, StatusCode::OK);
    let wrong = house
        .get(Some(&house.administrator), "/mailboxes?after=nowhere")
        .await;
    assert_ne!(wrong.status, StatusCode::OK);
    let house_page = house.get(Some(&house.administrator), "/house").await;
    assert!(house_page.body.contains("href=\"/mailboxes\""));
}

#[tokio::test]
async fn what_cannot_be_a_mailbox_comes_back_without_its_password() {
    let house = House::open().await;
    let fields = [
        ("sheet", "mailbox"),
        ("mailbox-address", "care at northline"),
        ("password", "hunter-two-and-more"),
        ("imap-host", "imap.northline.example"),
    ];
    let anna = house.agent().await;
    let refused = house.post(Some(&anna), "/mailboxes", &fields).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let back = house
        .post(Some(&house.administrator), "/mailboxes", &fields)
        .await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["care at northline", "imap.northline.example"] {
        assert!(back.body.contains(kept), "{kept} is to be typed again");
    }
    assert!(
        back.body
            .contains("This is no mail address. Nothing was kept.")
    );
    assert!(!back.body.contains("hunter-two"));
}

#[tokio::test]
async fn the_demo_takes_no_mailbox_of_real_people() {
    let mut house = House::open().await;
    let links = DemoLinks {
        says: "demo-bar",
        links: Vec::new(),
        keys: Vec::new(),
    };
    house.router = web::router(WebState::new(house.desk.clone()).with_demo(links));
    let page = house.get(Some(&house.administrator), "/mailboxes").await;
    assert!(page.body.contains("The demo reads no mailbox"));
    assert!(!page.body.contains("name=\"password\""));
    let fields = [
        ("mailbox-address", "care@northline.example"),
        ("password", "hunter-two-and-more"),
    ];
    let refused = house
        .post(Some(&house.administrator), "/mailboxes", &fields)
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("The demo reads no mailbox"));
}

#[test]
fn all_that_can_be_wrong_has_words_in_every_language() {
    for language in Language::all() {
        let words = Catalogue::of(language);
        let other = failure_words(words, "other");
        for code in ADDING_CODES.iter().chain(SIGNING_CODES) {
            assert_ne!(failure_words(words, code), other, "{code}");
        }
        for state in SigningState::ALL {
            assert!(words.has(&format!("signing-published-{}", state.code())));
        }
    }
}

#[tokio::test]
async fn a_key_that_cannot_sign_comes_back_without_its_text() {
    let house = House::open().await;
    let page = house.get(Some(&house.administrator), "/mailboxes").await;
    assert!(page.body.contains("Signed mail: no key"));
    let fields = [
        ("sheet", "signing"),
        ("signing-domain", "northline.example"),
        ("signing-selector", "a word too many"),
        ("signing-key", "-----BEGIN PRIVATE KEY-----secretive-----"),
    ];
    let anna = house.agent().await;
    for path in ["/mailboxes/signing", "/mailboxes/signing/drop"] {
        let refused = house.post(Some(&anna), path, &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
    let back = house
        .post(Some(&house.administrator), "/mailboxes/signing", &fields)
        .await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in ["northline.example", "a word too many"] {
        assert!(back.body.contains(kept), "{kept} is to be typed again");
    }
    assert!(back.body.contains("letters, digits and dashes"));
    assert!(back.body.contains("Nothing was kept."));
    assert!(!back.body.contains("secretive"));
    let gone = house
        .post(
            Some(&house.administrator),
            "/mailboxes/signing/drop",
            &[
                ("sheet", "signing"),
                ("domain", "northline.example"),
                ("selector", "amends"),
            ],
        )
        .await;
    assert!(gone.body.contains("There is no such key here."));
}
