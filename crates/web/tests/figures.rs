//! Figures: counted as the cases went, of few nothing told, each with its cases and the same weeks a year before.

#![allow(clippy::large_futures, reason = "a test awaits in one place")]

mod house;

use axum::http::StatusCode;
use desk::learning::figures::Figure;
use house::{House, Session};

/// A case of which every point was answered, which its customer takes back.
async fn withdrawn(house: &House, anna: &Session) -> u64 {
    let number = house.offered(anna).await;
    let end = desk::acts::Act::End {
        how: recovery::terms::Ending::Withdrawn,
        reason: "They found the lid themselves.".to_owned(),
        say: None,
    };
    house.act(anna, number, end).await;
    number
}

#[tokio::test]
async fn of_few_cases_nothing_is_told_and_of_enough_the_share_with_its_interval() {
    let house = House::open().await;
    let anna = house.agent().await;
    let page = async || {
        house
            .get(Some(&anna), "/learning/figures?weeks=4")
            .await
            .body
    };
    for _ in 0..4 {
        withdrawn(&house, &anna).await;
    }
    let few = page().await;
    assert!(few.contains("4 cases came in"), "{few}");
    assert!(
        few.contains("Fewer than 5: too few to tell.") && !few.contains("of 4</span>"),
        "{few}"
    );
    let last = withdrawn(&house, &anna).await;
    let enough = page().await;
    assert!(
        enough.contains("100 %") && enough.contains("5 of 5"),
        "{enough}"
    );
    assert!(enough.contains("What this means"));
    // Every number leads to its cases.
    let path = "/learning/figures/otherwise?weeks=4";
    let cases = house.get(Some(&anna), path).await.body;
    assert!(cases.contains(&format!("/cases/{last}\"")), "{cases}");
    let none = house
        .get(Some(&anna), "/learning/figures/confirmed?weeks=4")
        .await
        .body;
    assert!(none.contains("There is no such case."), "{none}");
    let unknown = house.get(Some(&anna), "/learning/figures/mood").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_year_later_the_same_weeks_stand_beside() {
    let house = House::open().await;
    let anna = house.agent().await;
    for _ in 0..5 {
        withdrawn(&house, &anna).await;
    }
    house.clock.set(house.desk.now().plus_hours(24 * 364));
    let figures = house.desk.figures(&anna.person, 4).await.expect("asked");
    assert_eq!((figures.now.cases, figures.before.cases), (0, 5));
    let ended = Figure::Otherwise.of(&figures.before);
    assert_eq!((ended.some, ended.all), (5, 5));
    let behind = house
        .desk
        .cases_behind(&anna.person, Figure::Otherwise, (4, true), None)
        .await;
    assert_eq!(behind.expect("asked").rows.len(), 5);
    let behind = house
        .desk
        .cases_behind(&anna.person, Figure::Otherwise, (4, false), None)
        .await;
    assert!(behind.expect("asked").rows.is_empty());
}
