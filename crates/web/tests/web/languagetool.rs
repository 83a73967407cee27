//! The coach for programs outside the desk: the wire of `LanguageTool`, tokens, other sites, and our own endpoint.

use crate::house::{House, Seen, request};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use coach::rules::Rulebook;
use serde_json::{Value, json};
use std::sync::Arc;
use web::{RuleShelf, WebState};

const DRAFT: &str =
    "😀 Dear Zoë, that has never happened before. 👩‍🚒 You should have read the manual.";

struct Outside {
    house: House,
    token: String,
}

impl Outside {
    async fn open() -> Self {
        let house = House::open().await;
        let token = house
            .desk
            .make_coach_token(&house.administrator.person, "A browser")
            .await
            .expect("a token");
        Self { house, token }
    }

    async fn check(&self, fields: &[(&str, &str)]) -> Seen {
        let mut all = vec![("apiKey", self.token.as_str()), ("language", "en-GB")];
        all.extend_from_slice(fields);
        self.house
            .ask(request("POST", None, "/v2/check", Some(&all)))
            .await
    }
}

fn told(seen: &Seen) -> Value {
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.body);
    serde_json::from_str(&seen.body).expect("JSON")
}

/// The words at a match, counted in UTF-16 units as browsers do.
fn words(text: &str, found: &Value) -> String {
    let number =
        |key: &str| usize::try_from(found[key].as_u64().expect("a number")).expect("small");
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[number("offset")..number("offset") + number("length")])
        .expect("whole characters")
}

#[tokio::test]
async fn matches_stand_where_a_browser_counts_them() {
    let outside = Outside::open().await;
    let told = told(&outside.check(&[("text", DRAFT)]).await);
    let matches = told["matches"].as_array().expect("a list");
    let found = matches
        .iter()
        .find(|found| found["rule"]["id"] == "absolute")
        .expect("the absolute");
    assert!(words(DRAFT, found).contains("never"), "{found}");
    let blame = matches
        .iter()
        .find(|found| found["rule"]["id"] == "blames-customer")
        .expect("the blame");
    assert!(words(DRAFT, blame).contains("should have"), "{blame}");
    let context = &found["context"];
    assert_eq!(
        words(context["text"].as_str().expect("a text"), context),
        words(DRAFT, found)
    );
    assert_eq!(told["language"]["code"], "en-GB");
    assert_eq!(found["rule"]["category"]["id"], "AMENDS_MISTAKES");
    for key in [
        "message",
        "shortMessage",
        "replacements",
        "sentence",
        "type",
    ] {
        assert!(!found[key].is_null(), "{key}");
    }
}

#[tokio::test]
async fn markup_is_passed_over_and_places_count_it() {
    let outside = Outside::open().await;
    let pieces = json!({"annotation": [
        {"markup": "<p>"}, {"text": "😀 That has "}, {"markup": "<b>"}, {"text": "never"}, {"markup": "</b>"}, {"text": " happened."}, {"markup": "</p>"}
    ]});
    let held = "<p>😀 That has <b>never</b> happened.</p>";
    let told = told(&outside.check(&[("data", &pieces.to_string())]).await);
    let found = told["matches"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|found| found["rule"]["id"] == "absolute")
        .expect("found");
    assert!(
        words(held, found).contains("never"),
        "{}",
        words(held, found)
    );
}

#[tokio::test]
async fn a_token_is_taken_in_the_path_as_api_key_and_as_bearer() {
    let outside = Outside::open().await;
    let token = &outside.token;
    let query = "text=That+has+never+happened.&language=en-US";
    for path in [
        format!("/v2/check?{query}&apiKey={token}"),
        format!("/languagetool/v2/check?{query}&apiKey={token}"),
        format!("/languagetool/{token}/v2/check?{query}"),
    ] {
        let seen = outside.house.get(None, &path).await;
        assert!(
            !told(&seen)["matches"]
                .as_array()
                .expect("a list")
                .is_empty(),
            "{path}"
        );
    }
    let bearer = Request::post("/api/coach/check")
        .header("authorization", format!("Bearer {token}"))
        .body(Body::from(
            json!({"text": "That has never happened."}).to_string(),
        ))
        .expect("a request");
    assert_eq!(outside.house.ask(bearer).await.status, StatusCode::OK);
}

#[tokio::test]
async fn without_a_token_with_a_wrong_one_or_a_withdrawn_one_nothing_is_read() {
    let outside = Outside::open().await;
    let path = "/v2/check?text=x&language=en";
    let bare = outside
        .house
        .get(Some(&outside.house.administrator), path)
        .await;
    assert_eq!(
        bare.status,
        StatusCode::UNAUTHORIZED,
        "a cookie is no token"
    );
    assert!(bare.body.starts_with("Error: "), "{}", bare.body);
    let wrong = outside
        .house
        .get(None, &format!("{path}&apiKey=wrong"))
        .await;
    assert_eq!(wrong.status, StatusCode::FORBIDDEN);
    let by = &outside.house.administrator.person;
    outside
        .house
        .desk
        .withdraw_coach_token(by, "a BROWSER")
        .await
        .expect("withdrawn");
    assert_eq!(
        outside.check(&[("text", "x")]).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn other_sites_may_ask_here_and_nowhere_else() {
    let outside = Outside::open().await;
    let fields = format!(
        "apiKey={}&language=en&text=That+has+never+happened.",
        outside.token
    );
    let elsewhere = Request::post("/v2/check")
        .header("origin", "https://mail.example")
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(fields))
        .expect("a request");
    let seen = outside.house.ask(elsewhere).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.body);
    assert_eq!(seen.headers["access-control-allow-origin"], "*");
    assert!(
        !seen
            .headers
            .contains_key("access-control-allow-credentials")
    );
    assert!(!seen.headers.contains_key("set-cookie"));
    let asked_first = Request::options("/v2/check")
        .header("origin", "https://mail.example")
        .body(Body::empty())
        .expect("a request");
    let seen = outside.house.ask(asked_first).await;
    assert_eq!(seen.status, StatusCode::NO_CONTENT);
    assert_eq!(seen.headers["access-control-allow-origin"], "*");
    for path in ["/", "/sign-in", "/health"] {
        let seen = outside
            .house
            .get(Some(&outside.house.administrator), path)
            .await;
        assert!(
            !seen.headers.contains_key("access-control-allow-origin"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn what_does_not_fit_is_refused_in_words() {
    let outside = Outside::open().await;
    let german = outside
        .house
        .ask(request(
            "POST",
            None,
            "/v2/check",
            Some(&[
                ("apiKey", &outside.token),
                ("language", "de"),
                ("text", "x"),
            ]),
        ))
        .await;
    assert_eq!(german.status, StatusCode::BAD_REQUEST);
    assert!(german.body.contains("en-GB"), "{}", german.body);
    assert_eq!(outside.check(&[]).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        outside.check(&[("data", "{")]).await.status,
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn a_text_that_is_too_large_is_refused_where_another_site_can_read_why() {
    let outside = Outside::open().await;
    let most = web::bounds::COACH_BYTES_MAX;
    let text = format!(
        "apiKey={}&language=en&text={}",
        outside.token,
        "x".repeat(most)
    );
    for says_how_long in [true, false] {
        let mut ask = Request::post("/v2/check")
            .header("origin", "https://mail.example")
            .header("content-type", "application/x-www-form-urlencoded");
        let mut body = Body::from(text.clone());
        if says_how_long {
            ask = ask.header("content-length", text.len());
        } else {
            body = Body::from_stream(body.into_data_stream());
        }
        let seen = outside.house.ask(ask.body(body).expect("a request")).await;
        assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(seen.headers["access-control-allow-origin"], "*");
        assert!(
            seen.body.starts_with("Error: ")
                && seen.body.contains(&format!("at most {most} bytes")),
            "{}",
            seen.body
        );
    }
}

#[tokio::test]
async fn whoever_asks_too_often_is_told_so_before_a_long_text_is_read() {
    let outside = Outside::open().await;
    let text = "x".repeat(web::bounds::COACH_BYTES_MAX + 1);
    let long = async || {
        let ask = Request::post("/v2/check").body(Body::from(text.clone()));
        outside.house.ask(ask.expect("a request")).await.status
    };
    assert_eq!(long().await, StatusCode::PAYLOAD_TOO_LARGE);
    let mut asked = 0;
    while outside.house.get(None, "/v2/languages").await.status == StatusCode::OK {
        asked += 1;
        assert!(
            asked < 4 * web::bounds::COACH_CHECKS_A_MINUTE,
            "the door closes"
        );
    }
    assert_eq!(long().await, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn an_address_that_asks_too_often_waits() {
    let outside = Outside::open().await;
    // The limit fills up again while the test asks, so it is reached somewhat later than its number says.
    let mut waits = None;
    for _ in 0..4 * web::bounds::COACH_CHECKS_A_MINUTE {
        let seen = outside.house.get(None, "/v2/languages").await;
        if seen.status == StatusCode::TOO_MANY_REQUESTS {
            waits = Some(seen);
            break;
        }
    }
    let seen = waits.expect("the door closes");
    assert!(seen.body.starts_with("Error: "), "{}", seen.body);
}

#[tokio::test]
async fn the_languages_are_those_of_english() {
    let outside = Outside::open().await;
    let told = told(&outside.house.get(None, "/v2/languages").await);
    let codes: Vec<&str> = told
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["longCode"].as_str())
        .collect();
    assert_eq!(codes, ["en", "en-GB", "en-US"]);
}

/// A rule of a house's own.
const NO_KINDLY: &str = "# no-kindly\n\nThe word kindly before an order.\n\n- title: Kindly do this\n- level: error\n\n## Message\nThe customer may hear an order in a polite coat.\n\n## Notices\n- `, kindly (send|call)`\n\n## Samples noticed\n- Kindly send us the form.\n";

#[tokio::test]
async fn the_rules_of_the_house_are_told_to_programs_and_to_people() {
    let mut outside = Outside::open().await;
    let pages = [("no-kindly.md".to_owned(), NO_KINDLY.to_owned())];
    let book = Rulebook::with_pages(&pages).expect("the page is right");
    let shelf = Arc::new(RuleShelf::with(Some(Arc::new(book))));
    outside.house.router = web::router(WebState::new(outside.house.desk.clone()).with_rules(shelf));
    let draft = "Kindly send us the form.";
    let told = told(&outside.check(&[("text", draft)]).await);
    let found = &told["matches"][0];
    assert_eq!(found["rule"]["id"], "no-kindly");
    assert_eq!(found["shortMessage"], "Kindly do this");
    assert_eq!(found["rule"]["category"]["name"], "How it may be heard");
    let asked = Request::post(format!("/api/coach/check?apiKey={}", outside.token))
        .body(Body::from(json!({"text": draft}).to_string()))
        .expect("a request");
    let seen = outside.house.ask(asked).await;
    assert!(
        seen.body.contains("\"title\":\"Kindly do this\""),
        "{}",
        seen.body
    );

    let anna = outside.house.agent().await;
    let list = outside.house.get(Some(&anna), "/coach/rules").await;
    assert!(list.body.contains("Kindly do this"));
    let page = outside
        .house
        .get(Some(&anna), "/coach/rules/no-kindly")
        .await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("“Kindly send us the form.”"));
    assert!(
        !page.body.contains("What to say instead"),
        "it says nothing of it"
    );

    let number = outside.house.case(&anna, "Marta Ruiz", "Dented.").await;
    let fields = [
        ("sheet", "now-give-word"),
        ("today", "no"),
        ("body", draft),
        ("channel", "mail"),
    ];
    let path = format!("/cases/{number}/acts/give-word");
    let seen = outside.house.post(Some(&anna), &path, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body.contains("what to say instead: Kindly do this"),
        "{}",
        seen.body
    );
}

#[tokio::test]
async fn a_stage_that_is_none_is_refused_with_those_there_are() {
    let outside = Outside::open().await;
    let asked = Request::post(format!("/api/coach/check?apiKey={}", outside.token))
        .body(Body::from(
            json!({"text": "Hello.", "stage": "last-word"}).to_string(),
        ))
        .expect("a request");
    let seen = outside.house.ask(asked).await;
    assert_eq!(seen.status, StatusCode::BAD_REQUEST);
    assert!(
        seen.body.contains("“last-word”") && seen.body.contains("follow-up"),
        "{}",
        seen.body
    );
}

#[tokio::test]
async fn our_own_endpoint_gives_the_full_answer() {
    let outside = Outside::open().await;
    let draft = json!({
        "text": "😀 I am sorry that the boots leak. I will call you on Saturday at 3.",
        "stage": "first-word",
        "customer": "My boots leak and I leave on Friday.",
        "at": "2026-11-18T10:30:00+01:00",
    });
    let asked = Request::post(format!("/api/coach/check?apiKey={}", outside.token))
        .body(Body::from(draft.to_string()))
        .expect("a request");
    let told = told(&outside.house.ask(asked).await);
    let promise = &told["promises"][0];
    assert_eq!(promise["who"], "I");
    assert_eq!(promise["due_to"], "2026-11-21T15:00:00+01:00");
    let concerns: Vec<&str> = promise["concerns"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["concern"].as_str())
        .collect();
    assert_eq!(concerns, ["outside-office", "beyond-customer"]);
    let start = usize::try_from(promise["start"].as_u64().expect("a number")).expect("small");
    let units: Vec<u16> = draft["text"]
        .as_str()
        .expect("a text")
        .encode_utf16()
        .collect();
    assert!(
        String::from_utf16(&units[start..])
            .expect("whole characters")
            .starts_with("I will call")
    );
    assert!(
        told["moves"]
            .as_array()
            .expect("a list")
            .contains(&json!("apologises"))
    );
    assert!(!told["missing"].as_array().expect("a list").is_empty());
    assert!(told["readability"]["words"].as_u64().expect("a number") > 10);
}
