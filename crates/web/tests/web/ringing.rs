//! A telephone system rings: who may, what is there for whoever is called, and what the system learns.

use crate::house::{House, Seen};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use web::WebState;

const SECRET: &str = "a-secret-of-a-telephone-0123456";

async fn house() -> House {
    let mut house = House::open().await;
    house.router = web::router(WebState::new(house.desk.clone()).with_telephone_secret(SECRET));
    house
}

async fn rings(house: &House, who: Option<&str>, kind: &str, body: &str) -> Seen {
    let mut request = Request::post("/entrance/call").header("content-type", kind);
    if let Some(who) = who {
        request = request.header("authorization", format!("Bearer {who}"));
    }
    let request = request.body(Body::from(body.to_owned()));
    house.ask(request.expect("a request")).await
}

fn path(seen: &Seen) -> String {
    let url = seen.body.split("\"url\":\"").nth(1).expect("an address");
    let url = url.split('"').next().expect("an end");
    url.split(":8080").nth(1).expect("a path").to_owned()
}

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn the_screen_is_there_with_the_number_for_whoever_is_called_and_nobody_else() {
    let house = house().await;
    let anna = house.agent().await;
    for who in [None, Some("wrong"), Some(&anna.cookie[..])] {
        let seen = rings(&house, who, FORM, "agent=anna@northline.example").await;
        assert_eq!(seen.status, StatusCode::UNAUTHORIZED);
    }
    let told = r#"{"agent":"anna@northline.example","number":"+49 30 555 01 42"}"#;
    let rung = rings(&house, Some(SECRET), "application/json", told).await;
    assert_eq!(rung.status, StatusCode::OK, "{}", rung.body);
    assert!(!rung.body.contains("555"), "no number in an address");
    let path = path(&rung);
    let page = house.get(Some(&anna), &path).await;
    assert!(page.body.contains("+49 30 555 01 42"), "{}", page.body);
    let other = house.get(Some(&house.administrator), &path).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    assert!(house.get(None, &path).await.status.is_redirection());
    // Nobody answered: the next one takes its place.
    let next = rings(
        &house,
        Some(SECRET),
        FORM,
        "agent=anna%40northline.example&number=",
    )
    .await;
    assert_eq!(self::path(&next), path);
}

#[tokio::test]
async fn a_number_that_one_customer_has_opens_them() {
    let house = house().await;
    let anna = house.agent().await;
    let new = desk::desk::NewCase {
        name: "Marta Ruiz".to_owned(),
        phone: "030 5550142".to_owned(),
        subject: "Dented".to_owned(),
        story: "It came dented.".to_owned(),
        ..desk::desk::NewCase::default()
    };
    house
        .desk
        .open_by_hand(&anna.person, new)
        .await
        .expect("opened");
    let told = "agent=anna%40northline.example&number=%2B49305550142";
    let rung = rings(&house, Some(SECRET), FORM, told).await;
    let page = house.get(Some(&anna), &path(&rung)).await.body;
    assert!(page.contains("<h1>Marta Ruiz</h1>"), "{page}");
    assert!(page.contains("Dented"));
}

#[tokio::test]
async fn what_is_no_call_is_told_so() {
    let house = house().await;
    let long = format!("agent=ada%40northline.example&number={}", "5".repeat(100));
    for (told, status) in [
        (
            "agent=nobody%40northline.example&number=5",
            StatusCode::NOT_FOUND,
        ),
        ("number=5", StatusCode::BAD_REQUEST),
        (long.as_str(), StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let seen = rings(&house, Some(SECRET), FORM, told).await;
        assert_eq!(seen.status, status, "{told}: {}", seen.body);
    }
    let seen = rings(&house, Some(SECRET), "application/json", "{").await;
    assert_eq!(seen.status, StatusCode::BAD_REQUEST);
}
