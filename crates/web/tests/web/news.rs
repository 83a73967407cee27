//! What is new: said in a sentence with its cases, and honestly where there is nothing to say.

use crate::house::{House, Session};
use axum::http::StatusCode;

const WEEKS: i64 = 6;

/// Complaints of different customers about different things, on each day of some weeks.
async fn usual_weeks(house: &House, anna: &Session) {
    let what = ["parcel", "invoice", "handle", "lid", "cable"];
    let how = ["missing", "scratched", "late", "swapped"];
    let begins = house.desk.now();
    for day in 0..7 * WEEKS {
        house.clock.set(begins.plus_days(day));
        let place = usize::try_from(day).expect("a day");
        let story = format!(
            "The {} was {}.",
            what[place % what.len()],
            how[place % how.len()]
        );
        house
            .case(anna, &format!("Usual{place} Quill"), &story)
            .await;
    }
    house.clock.set(begins.plus_days(7 * WEEKS));
}

#[tokio::test]
async fn what_is_new_is_said_with_its_cases_and_where_nothing_is_why() {
    let house = House::open().await;
    let anna = house.agent().await;
    let seen = async |path: &str| {
        // Weeks pass between two looks.
        let anna = house.again(&anna).await;
        house.get(Some(&anna), path).await
    };
    let page = async |path: &str| seen(path).await.body;
    assert!(
        page("/learning/news")
            .await
            .contains("It was not looked yet")
    );
    house.desk.look_for_news().await.expect("looked");
    let young = page("/learning/news").await;
    assert!(
        young.contains("There is no earlier week with complaints"),
        "{young}"
    );
    usual_weeks(&house, &anna).await;
    house.desk.look_for_news().await.expect("looked");
    let quiet = page("/learning/news").await;
    assert!(
        quiet.contains("Nothing is new") && quiet.contains("beside 6 weeks before"),
        "{quiet}"
    );
    assert!(!page("/learning").await.contains("id=\"news\""));
    let mut last = 0;
    for number in 0..9 {
        let name = format!("Priya{number} Nair");
        last = house
            .case(&anna, &name, "The kettle has a leaking valve.")
            .await;
    }
    house.desk.look_for_news().await.expect("looked");
    let told = page("/learning/news").await;
    assert!(told.contains("9 customers since today"), "{told}");
    assert!(told.contains("usual week it is fewer than one"), "{told}");
    assert!(told.contains("“leaking valve”"), "{told}");
    // On the page on which everything begins, it stands on top.
    let learning = page("/learning").await;
    let short = crate::house::region(&learning, "id=\"news\"", "</section>");
    let (_, rest) = short.split_once("href=\"/learning/news/").expect("a link");
    let key = rest.split('"').next().expect("a key");
    // The cases, and the form for a cause with what is known.
    let cases = page(&format!("/learning/news/{key}")).await;
    assert!(cases.contains(&format!("/cases/{last}\"")), "{cases}");
    assert!(
        cases.contains("value=\"More customers than usual bring up “"),
        "{cases}"
    );
    let gone = seen("/learning/news/0000000000000001").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    let none = seen("/learning/news/no-key").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}
