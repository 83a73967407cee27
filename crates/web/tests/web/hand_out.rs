//! Who gets a case that nobody cares for: chosen by the house, said on the case, and no list of who does best.

use crate::house::House;
use axum::http::StatusCode;
use recovery::Role;

const PAGE: &str = "/people/hand-out";

#[tokio::test]
async fn the_house_chooses_and_a_refusal_keeps_what_was_typed() {
    let house = House::open().await;
    let anna = house.agent().await;
    let sam = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let admin = Some(&house.administrator);
    let page = house.get(admin, PAGE).await.body;
    assert!(page.contains("value=\"propose\" checked"), "{page}");
    assert!(page.contains("Anna"), "everybody stands there: {page}");
    let fields = [
        ("sheet", "hand-out"),
        ("mode", "hand-out"),
        ("most", "twelve"),
    ];
    let seen = house.post(admin, PAGE, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body.contains("value=\"hand-out\" checked"),
        "{}",
        seen.body
    );
    let seen = house
        .post(admin, PAGE, &[("mode", "hand-out"), ("most", "5000")])
        .await;
    assert!(
        seen.body.contains("Nobody can care for so many."),
        "{}",
        seen.body
    );
    let seen = house
        .post(admin, PAGE, &[("mode", "hand-out"), ("most", "12")])
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let page = house.get(admin, seen.location()).await.body;
    assert!(
        page.contains("Saved. It counts for cases that nobody cares for."),
        "{page}"
    );
    let read = house.get(Some(&sam), PAGE).await.body;
    assert!(read.contains("It gives it to somebody"), "{read}");
    assert!(read.contains("0 open, 12 at most"), "{read}");
    assert!(
        !read.contains("<form class=\"card"),
        "only administrators change it"
    );
    for seen in [
        house.get(Some(&anna), PAGE).await,
        house.post(Some(&sam), PAGE, &fields).await,
    ] {
        assert_eq!(seen.status, StatusCode::FORBIDDEN);
    }
    let audit = house.get(admin, "/audit").await.body;
    assert!(audit.contains("changed who gets new cases"), "{audit}");
}

#[tokio::test]
async fn whom_the_customer_asked_for_stands_on_the_case_and_gets_it() {
    let house = House::open().await;
    let anna = house.agent().await;
    let sam = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let number = house
        .case(&anna, "Priya Nair", "I want to speak to Sam.")
        .await;
    let case = format!("/cases/{number}");
    let sams_id = {
        let page = house.get(Some(&anna), &case).await.body;
        let at = page.find("care-say-asked-for").expect("the form");
        let name = page[at..].find(">Sam Voss<").expect("Sam can be chosen") + at;
        let from = page[..name].rfind("value=\"").expect("an id") + 7;
        page[from..from + 36].to_owned()
    };
    let fields = [("staff", sams_id.as_str())];
    let asked = format!("{case}/acts/say-asked-for");
    let seen = house.post(Some(&anna), &asked, &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house.get(Some(&anna), seen.location()).await.body;
    assert!(
        page.contains("Priya Nair asked for Sam Voss, who is at work and has room."),
        "{page}"
    );
    let give = format!("{case}/hand-to");
    let wrong = [("staff", "0190a000-0000-7000-8000-000000000000")];
    let seen = house.post(Some(&anna), &give, &wrong).await;
    assert!(seen.body.contains("Nothing was changed."), "{}", seen.body);
    let seen = house.post(Some(&anna), &give, &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house.get(Some(&sam), &case).await.body;
    assert!(page.contains("Sam Voss, whom they asked for"), "{page}");
    assert!(!page.contains("id=\"trusted\""), "{page}");
    let history = house
        .get(Some(&anna), &format!("{case}/history"))
        .await
        .body;
    assert!(
        history.contains("Sam Voss, whom they asked for"),
        "{history}"
    );
    let theirs = house
        .get(Some(&anna), &format!("{case}/as-customer"))
        .await
        .body;
    assert!(!theirs.contains("asked for"), "{theirs}");
}
