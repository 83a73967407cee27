//! The brand of the house: its name, colour and picture on the customer's page and in mails, and what stands below them.

use crate::house::{House, Seen, Session, region, say};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use desk::acts::{Act, Say};
use recovery::Role;

const PAGE: &str = "/house/brand";
const BOUNDARY: &str = "----a-boundary-of-ours";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and more";

async fn sets(house: &House, by: &Session, fields: &[(&str, &str)], logo: Option<&[u8]>) -> Seen {
    let mut body = Vec::new();
    let mut part = |head: String, content: &[u8]| {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n");
        body.extend(head.bytes());
        body.extend(content);
        body.extend(b"\r\n");
    };
    part("name=\"sheet\"".to_owned(), b"brand");
    for (name, value) in fields {
        part(format!("name=\"{name}\""), value.as_bytes());
    }
    if let Some(logo) = logo {
        let head = "name=\"files\"; filename=\"logo.png\"\r\nContent-Type: text/html";
        part(head.to_owned(), logo);
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    let request = Request::post(PAGE)
        .header("host", "127.0.0.1:8080")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", &by.cookie)
        .header(
            "content-type",
            format!("multipart/form-data; boundary={BOUNDARY}"),
        )
        .body(Body::from(body))
        .expect("a request");
    house.ask(request).await
}

#[tokio::test]
async fn a_customer_sees_the_house_as_it_shows_itself() {
    let house = House::open().await;
    let ada = house.administrator.clone();
    let fields = [
        ("name", "Northline Mobile"),
        ("colour", "#ffd400"),
        ("signature-0", "Northline Mobile, *Harbour Street 4*"),
    ];
    let seen = sets(&house, &ada, &fields, Some(PNG)).await;
    assert_eq!(seen.location(), "/house/brand?done=brand", "{}", seen.body);

    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let say = Say {
        solved_today: Some(false),
        ..say("I look at it.")
    };
    house.act(&anna, number, Act::GiveWord { say }).await;
    let path = house.customer_path(&anna, number).await;
    let page = house.get(None, &path).await.body;
    assert!(page.contains("alt=\"Northline Mobile\""), "{page}");
    let logo = region(&page, "/brand/logo/", "\"").to_owned();
    let picture = house.get(None, &logo).await;
    assert_eq!(picture.status, StatusCode::OK);
    assert_eq!(
        picture.headers["content-type"], "image/png",
        "by its own bytes"
    );
    let style = region(&page, "/brand/style/", "\"").to_owned();
    let style = house.get(None, &style).await;
    assert_eq!(style.headers["content-type"], "text/css; charset=utf-8");
    // Words in this yellow could not be read on white: they are darker by day, and as they are by night.
    assert!(!style.body.contains("light-dark(#ffd400"), "{}", style.body);
    assert!(style.body.contains(",#ffd400)"), "{}", style.body);
    for wrong in [
        "/brand/style/red",
        "/brand/style/0c5f63;}",
        "/brand/logo/00",
    ] {
        assert_eq!(house.get(None, wrong).await.status, StatusCode::NOT_FOUND);
    }

    let preview = Act::GiveWord {
        say: crate::house::say("And one thing more."),
    };
    let preview = house
        .desk
        .preview(&anna.person, number, None, preview)
        .await;
    let text = preview.expect("a preview").text.expect("a mail");
    assert!(
        text.contains("Northline Mobile, Harbour Street 4"),
        "{text}"
    );
    let audit = house.get(Some(&ada), "/audit").await.body;
    assert!(audit.contains("Ada Berg changed the brand."), "{audit}");
}

#[tokio::test]
async fn what_is_no_colour_and_no_picture_is_refused_with_what_was_typed() {
    let house = House::open().await;
    let ada = house.administrator.clone();
    let large = [PNG, &vec![0; 200_000]].concat();
    for (colour, logo, says) in [
        ("reddish", None, "no colour we can read"),
        (
            "#0c5f63",
            Some(&b"<svg onload=alert(1)>"[..]),
            "no picture that every browser shows",
        ),
        ("#0c5f63", Some(large.as_slice()), "too large for a page"),
    ] {
        let fields = [("name", "Northline Mobile"), ("colour", colour)];
        let seen = sets(&house, &ada, &fields, logo).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(seen.body.contains(says), "{says}: {}", seen.body);
        assert!(seen.body.contains("Northline Mobile") && seen.body.contains(colour));
    }
    let sam = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let page = house.get(Some(&sam), PAGE).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("<form class=\"ask\""), "read only");
    let fields = [("name", "Mine")];
    let refused = sets(&house, &sam, &fields, None).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
