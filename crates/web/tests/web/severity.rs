//! How severe a case is: chosen by examples, seen by us, and told to no customer.

use crate::house::House;
use axum::http::StatusCode;

#[tokio::test]
async fn a_step_is_chosen_by_examples_and_stands_where_it_helps_to_decide() {
    let house = House::open().await;
    let anna = house.agent().await;
    let words = "The heater smells of gas and my children cough.";
    let number = house.case(&anna, "Priya Nair", words).await;
    let other = house.case(&anna, "Ole Brandt", "The bill is wrong.").await;
    let path = format!("/cases/{number}/severity");
    let page = house.get(Some(&anna), &path).await.body;
    for example in ["Up to 50 lost, or hours", "Health, safety or rights"] {
        assert!(page.contains(example), "{page}");
    }
    assert!(
        page.contains("value=\"\" checked"),
        "nothing is set by itself"
    );
    let seen = house.post(Some(&anna), &path, &[("severity", "4")]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house.get(Some(&anna), seen.location()).await.body;
    assert!(page.contains("It is noted how severe it is."), "{page}");
    assert!(page.contains("value=\"4\" checked"), "{page}");

    let of_case = format!("/cases/{number}");
    for at in [&of_case, "/", "/cases", "/search?q=severity:4"] {
        let page = house.get(Some(&anna), at).await.body;
        assert!(page.contains("severity 4"), "{at}: {page}");
    }
    let found = house.get(Some(&anna), "/search?q=severity:4").await.body;
    assert!(!found.contains(&format!("/cases/{other}\"")), "{found}");
    let listed = house
        .get(Some(&anna), "/cases?status=open&severity=4")
        .await;
    let row = |number: u64| format!("href=\"/cases/{number}\"");
    assert!(listed.body.contains(&row(number)), "{}", listed.body);
    assert!(!listed.body.contains(&row(other)), "{}", listed.body);
    assert!(
        listed.body.contains("value=\"4\" selected"),
        "{}",
        listed.body
    );
    let kept = [("name", "Grave"), ("severity", "4")];
    let kept = house.post(Some(&anna), "/cases/views", &kept).await;
    assert!(
        kept.location().starts_with("/cases?severity=4"),
        "{}",
        kept.location()
    );
    let unknown = house.get(Some(&anna), "/cases?severity=9").await.body;
    assert!(unknown.contains("There is no such step; all are shown."));
    assert!(unknown.contains(&row(other)));
    let none = house.get(Some(&anna), "/search?q=severity:9").await.body;
    assert!(
        none.contains("0, 1, 2, 3, 4"),
        "what there is is told: {none}"
    );
    let history = house.get(Some(&anna), &format!("{of_case}/history")).await;
    assert!(history.body.contains("It was said how severe it is"));

    let theirs = format!("{of_case}/as-customer");
    let theirs = house.get(Some(&anna), &theirs).await.body.to_lowercase();
    assert!(!theirs.contains("severity"), "{theirs}");
}

#[tokio::test]
async fn a_step_that_is_none_changes_nothing() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "The kettle leaks.").await;
    let path = format!("/cases/{number}/severity");
    let seen = house.post(Some(&anna), &path, &[("severity", "2")]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let fields = [("was", "2"), ("severity", "<b>9</b>")];
    let seen = house.post(Some(&anna), &path, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body.contains("There is no such step."),
        "{}",
        seen.body
    );
    let page = house.get(Some(&anna), &path).await.body;
    assert!(page.contains("value=\"2\" checked"), "{page}");
    // Taken back, it is as if nobody had said it.
    let fields = [("was", "2"), ("severity", "")];
    house.post(Some(&anna), &path, &fields).await;
    let page = house.get(Some(&anna), &path).await.body;
    assert!(page.contains("value=\"\" checked"), "{page}");
}
