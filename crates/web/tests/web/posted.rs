//! Mail that a mail service posts: who may, in which forms it comes, and what is on disk when it is answered.

use crate::house::House;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use web::WebState;

const SECRET: &str = "a-secret-of-a-mail-service-0123";
const MAIL: &str = "From: Mira Holt <mira@customer.example>\r\nTo: care@northline.example\r\n\
    Subject: Boots\r\n\r\nThey leak & I want new ones.\r\n";

async fn house() -> House {
    let mut house = House::open().await;
    house.router = web::router(WebState::new(house.desk.clone()).with_mail_secret(SECRET));
    house
}

fn posted(who: Option<&str>, kind: &str, body: impl Into<Body>) -> Request<Body> {
    let mut request = Request::post("/entrance/mail").header("content-type", kind);
    if let Some(who) = who {
        request = request.header("authorization", who);
    }
    request.body(body.into()).expect("a request")
}

fn bearer() -> String {
    format!("Bearer {SECRET}")
}

async fn cases(house: &House) -> usize {
    let me = &house.administrator.person;
    let rows = house.desk.today(me, desk::views::Whose::All, None).await;
    rows.expect("today").rows.len()
}

#[tokio::test]
async fn whoever_has_the_secret_posts_mail_and_nobody_else() {
    let house = house().await;
    let basic = |pair: &str| format!("Basic {}", BASE64_STANDARD.encode(pair));
    for who in [
        None,
        Some("Bearer".to_owned()),
        Some("Bearer wrong".to_owned()),
        Some(format!("Bearer {SECRET}x")),
        Some(basic("mail:wrong")),
        Some("Basic !!".to_owned()),
        Some(format!("Digest {SECRET}")),
    ] {
        let seen = house
            .ask(posted(who.as_deref(), "message/rfc822", MAIL))
            .await;
        assert_eq!(seen.status, StatusCode::UNAUTHORIZED, "{who:?}");
        assert!(!seen.body.contains(SECRET));
    }
    // A cookie is no secret.
    let mut with_cookie = posted(None, "message/rfc822", MAIL);
    let cookie = house.administrator.cookie.parse().expect("a cookie");
    with_cookie.headers_mut().insert("cookie", cookie);
    assert_eq!(
        house.ask(with_cookie).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(cases(&house).await, 0);

    let seen = house
        .ask(posted(Some(&bearer()), "message/rfc822", MAIL))
        .await;
    assert_eq!(
        (seen.status, seen.body.as_str()),
        (StatusCode::OK, "{\"outcome\":\"opened\"}")
    );
    let seen = house.ask(posted(
        Some(&basic(&format!("mail:{SECRET}"))),
        "message/rfc822",
        MAIL,
    ));
    assert_eq!(seen.await.body, "{\"outcome\":\"duplicate\"}");
    assert_eq!(cases(&house).await, 1);
    let log = house.get(Some(&house.administrator), "/mailboxes").await;
    assert!(log.body.contains("It opened a case."));
    assert!(log.body.contains("It was here before."));
    assert!(log.body.contains("A mail service posted it."));
}

#[tokio::test]
async fn without_a_secret_in_the_settings_there_is_no_such_door() {
    let house = House::open().await;
    for who in [None, Some("Bearer "), Some("Bearer x")] {
        let seen = house.ask(posted(who, "message/rfc822", MAIL)).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_forms_in_which_services_post_are_all_one_mail() {
    let house = house().await;
    let parts = |field: &str| {
        format!(
            "--b\r\nContent-Disposition: form-data; name=\"sender\"\r\n\r\nx\r\n\
             --b\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{MAIL}\r\n--b--\r\n"
        )
    };
    let encoded = form_urlencoded::Serializer::new(String::new())
        .append_pair("recipient", "care@northline.example")
        .append_pair("body-mime", MAIL)
        .finish();
    let json = serde_json::json!({ "From": "x", "RawEmail": MAIL }).to_string();
    for (kind, body) in [
        ("application/octet-stream", MAIL.to_owned()),
        ("multipart/form-data; boundary=b", parts("body-mime")),
        ("multipart/form-data; boundary=b", parts("email")),
        ("application/x-www-form-urlencoded", encoded),
        ("application/json", json),
    ] {
        let seen = house.ask(posted(Some(&bearer()), kind, body)).await;
        assert_eq!(seen.status, StatusCode::OK, "{kind}: {}", seen.body);
    }
    assert_eq!(cases(&house).await, 1, "each was the very same mail");
}

#[tokio::test]
async fn what_holds_no_mail_or_too_much_is_refused_with_a_reason() {
    let house = house().await;
    for (kind, body) in [
        ("message/rfc822", ""),
        ("application/json", "{}"),
        ("application/json", "not json"),
        ("application/x-www-form-urlencoded", "a=b"),
        ("multipart/form-data; boundary=b", "--b--\r\n"),
        ("multipart/form-data", "no boundary"),
    ] {
        let seen = house.ask(posted(Some(&bearer()), kind, body)).await;
        assert_eq!(seen.status, StatusCode::BAD_REQUEST, "{kind} {body}");
        assert!(seen.body.contains("error"));
    }
    let large = vec![b'x'; 50 * 1024 * 1024 + 1];
    let seen = house
        .ask(posted(Some(&bearer()), "message/rfc822", large))
        .await;
    assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(cases(&house).await, 0);
}
