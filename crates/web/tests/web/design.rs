//! The page of all components.

use crate::house::{House, lines, region};
use axum::http::StatusCode;

#[tokio::test]
async fn every_component_stands_on_one_page_in_every_state() {
    let house = House::open().await;
    let owner = house
        .somebody(
            recovery::Role::Administrator,
            "Ruth Aldous",
            "ruth@desk.example",
        )
        .await;
    let seen = house.get(Some(&owner), "/design").await;
    assert_eq!(seen.status, StatusCode::OK);
    insta::assert_snapshot!(lines(region(&seen.body, "<main", "</main>")));
}
