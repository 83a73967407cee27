//! The page on mailboxes: how each is, and where each mail went, for administrators alone.

#![allow(clippy::large_futures, reason = "a test awaits in one place")]

mod house;

use axum::http::StatusCode;
use house::House;

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
