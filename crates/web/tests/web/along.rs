//! The coach reading along while somebody types: what it answers, to whom, and how much it takes in; and the pages that
//! bring the editor, and those that bring none.

use crate::house::{House, Seen, Session};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::Value;
use web::bounds::{FINDINGS_SHOWN_MAX, READINGS_A_MINUTE, TEXT_CHARS_MAX};

const HARSH: &str = "  😀 Dear Ms Ruiz,\n\nYou failed to attach the receipt. Please calm down. \
     I will call you on Thursday at 3. I will bring the new one on Saturday at 4 pm.";

async fn ask(house: &House, who: Option<&Session>, path: &str, fields: &[(&str, &str)]) -> Seen {
    house.post(who, path, fields).await
}

fn path(number: u64, act: &str) -> String {
    format!("/cases/{number}/coach/{act}")
}

fn told(seen: &Seen) -> Value {
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.body);
    serde_json::from_str(&seen.body).expect("JSON")
}

fn list<'a>(told: &'a Value, name: &str) -> &'a Vec<Value> {
    told[name].as_array().expect("a list")
}

/// The words at a place of a field, as a browser cuts them out.
fn cut(field: &str, place: &Value) -> String {
    let units: Vec<u16> = field.encode_utf16().collect();
    let at = |name: &str| usize::try_from(place[name].as_u64().expect("a number")).expect("small");
    String::from_utf16(&units[at("start")..at("end")]).expect("whole characters")
}

async fn house_with_case() -> (House, Session, u64) {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    (house, anna, number)
}

#[tokio::test]
async fn what_is_found_stands_at_its_place_in_its_own_field() {
    let (house, anna, number) = house_with_case().await;
    let fields = [
        ("body", HARSH),
        ("channel", "mail"),
        ("next-text", "it is not our policy"),
    ];
    let told = told(&ask(&house, Some(&anna), &path(number, "give-word"), &fields).await);
    let findings = list(&told, "findings");
    for (rule, level, quote) in [
        ("blames-customer", "error", "You failed to attach"),
        ("dismissive", "error", "Please calm down"),
    ] {
        let found = findings.iter().find(|found| found["rule"] == rule);
        let found = found.unwrap_or_else(|| panic!("{rule} in {told}"));
        assert_eq!(
            (&found["level"], &found["field"]),
            (&level.into(), &"body".into())
        );
        assert_eq!(
            (found["quote"].as_str(), cut(HARSH, found).as_str()),
            (Some(quote), quote)
        );
        assert_eq!(found["why"], format!("/coach/rules/{rule}"));
        assert!(
            found["message"]
                .as_str()
                .is_some_and(|message| message.contains("customer may hear"))
        );
    }
    let calm = findings.iter().find(|found| found["rule"] == "dismissive");
    assert_eq!(calm.expect("found")["better"], "I see why you are upset");
    let beside = findings
        .iter()
        .find(|found| found["field"] == "next-text")
        .expect("found");
    assert_eq!(
        cut("it is not our policy", beside),
        beside["quote"].as_str().expect("words")
    );
    assert!(
        told["summary"]
            .as_str()
            .is_some_and(|says| says.contains("3 things Marta Ruiz may hear")),
        "{}",
        told["summary"]
    );
    assert_eq!(told["stands"], true);
    assert!(
        list(&told["moves"], "missing")
            .iter()
            .any(|says| says == "apologises without ifs")
    );
}

#[tokio::test]
async fn promises_are_told_with_their_dates_and_what_stands_against_them() {
    let (house, anna, number) = house_with_case().await;
    // The clock stands on Monday 23 November; what is tracked already is not told a second time.
    let fields = [
        ("body", HARSH),
        ("next", "2026-11-26T15:00"),
        ("next-text", "I will call you on Thursday at 3"),
    ];
    let told = told(&ask(&house, Some(&anna), &path(number, "give-word"), &fields).await);
    let promises = list(&told, "promises");
    assert_eq!(promises.len(), 2, "{told}");
    assert_eq!(promises[0]["due"], "2026-11-26T15:00");
    assert_eq!(cut(HARSH, &promises[0]), "I will call you on Thursday at 3");
    assert!(
        promises[0]["concerns"]
            .as_array()
            .is_some_and(Vec::is_empty)
    );
    assert_eq!(promises[1]["due"], "2026-11-28T16:00");
    assert_eq!(promises[1]["concerns"][0], "Nobody is in the office then.");
    // What was put there by hand is told as any other.
    let by_hand = [
        ("body", "Thank you for the picture."),
        ("next-text", "I will call you on Saturday at 3"),
    ];
    let told = self::told(&ask(&house, Some(&anna), &path(number, "give-word"), &by_hand).await);
    let promises = list(&told, "promises");
    assert_eq!(promises.len(), 1, "{told}");
    assert_eq!(promises[0]["field"], "next-text");
    assert_eq!(promises[0]["due"], "2026-11-28T15:00");
    assert_eq!(promises[0]["concerns"][0], "Nobody is in the office then.");
    let past = [("body", "I will call you yesterday at 3.")];
    let seen = ask(&house, Some(&anna), &path(number, "give-word"), &past).await;
    assert!(!seen.body.contains("2026-11-22"), "{}", seen.body);
}

#[tokio::test]
async fn it_says_what_the_press_says_and_what_was_shown_here_goes_out_at_the_first_press() {
    let (house, anna, number) = house_with_case().await;
    let fields = [
        ("sheet", "now-give-word"),
        ("body", HARSH),
        ("channel", "mail"),
        ("today", "no"),
    ];
    let along = told(&ask(&house, Some(&anna), &path(number, "give-word"), &fields).await);
    let act = format!("/cases/{number}/acts/give-word");
    let held = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
    for found in list(&along, "findings") {
        let message = found["message"]
            .as_str()
            .expect("words")
            .replace('\'', "&#39;");
        assert!(
            held.body.contains(&message)
                || held
                    .body
                    .contains(found["message"].as_str().expect("words")),
            "{message}"
        );
    }
    let shown = along["shown"].as_str().expect("marks");
    let mut with_marks = fields.to_vec();
    with_marks.push(("coach-shown", shown));
    let sent = house.post(Some(&anna), &act, &with_marks).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
}

#[tokio::test]
async fn nothing_is_said_of_no_words_and_nothing_is_kept_of_any() {
    let (house, anna, number) = house_with_case().await;
    let empty = told(
        &ask(
            &house,
            Some(&anna),
            &path(number, "give-word"),
            &[("body", " ")],
        )
        .await,
    );
    assert_eq!(
        (&empty["summary"], &empty["stands"]),
        (&"".into(), &false.into())
    );
    assert!(list(&empty, "findings").is_empty() && list(&empty, "promises").is_empty());
    ask(
        &house,
        Some(&anna),
        &path(number, "give-word"),
        &[("body", HARSH)],
    )
    .await;
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(
        !page.body.contains("You failed to attach"),
        "reading along keeps no draft"
    );
    let phone = [("body", HARSH), ("channel", "phone")];
    let phone = told(&ask(&house, Some(&anna), &path(number, "give-word"), &phone).await);
    assert_eq!(
        phone["stands"], false,
        "what was said on the phone has been said"
    );
}

#[tokio::test]
async fn only_whoever_may_write_here_is_answered() {
    let (house, anna, number) = house_with_case().await;
    let fields = [("body", HARSH)];
    let nobody = ask(&house, None, &path(number, "give-word"), &fields).await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    for wrong in [
        path(number, "note"),
        path(number, "write-understanding"),
        path(9_999, "give-word"),
    ] {
        let seen = ask(&house, Some(&anna), &wrong, &fields).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    let elsewhere = Request::post(path(number, "give-word"))
        .header("host", "127.0.0.1:8080")
        .header("cookie", &anna.cookie)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site")
        .body(Body::from("body=Please+calm+down"))
        .expect("a request");
    assert_eq!(house.ask(elsewhere).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn hostile_and_long_words_are_answered_as_data_or_refused() {
    let (house, anna, number) = house_with_case().await;
    let hostile = "You failed to tell us.\u{0}\u{202e} </template><script>alert(1)</script> Please calm down.";
    let seen = ask(
        &house,
        Some(&anna),
        &path(number, "give-word"),
        &[("body", hostile)],
    )
    .await;
    assert_eq!(seen.headers["content-type"], "application/json");
    assert_eq!(seen.headers["x-content-type-options"], "nosniff");
    assert_eq!(seen.headers["cache-control"], "no-store");
    // A browser's field holds no null byte; the places count the words without it.
    let read = hostile.replace('\u{0}', "");
    for found in list(&told(&seen), "findings") {
        assert_eq!(cut(&read, found), found["quote"].as_str().expect("words"));
    }
    let many = "You failed to tell us. ".repeat(2_000);
    let told = told(
        &ask(
            &house,
            Some(&anna),
            &path(number, "give-word"),
            &[("body", &many)],
        )
        .await,
    );
    assert!(list(&told, "findings").len() <= FINDINGS_SHOWN_MAX);
    assert!(
        told["more"]
            .as_str()
            .is_some_and(|more| more.contains("more remarks"))
    );
    let long = "a ".repeat(TEXT_CHARS_MAX / 2 + 1) + "end";
    let seen = ask(
        &house,
        Some(&anna),
        &path(number, "give-word"),
        &[("body", &long)],
    )
    .await;
    assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn whoever_asks_too_often_waits_while_colleagues_are_answered() {
    let (house, anna, number) = house_with_case().await;
    let fields = [("body", "Thank you.")];
    let mut last = StatusCode::OK;
    for _ in 0..READINGS_A_MINUTE * 3 {
        last = ask(&house, Some(&anna), &path(number, "give-word"), &fields)
            .await
            .status;
        if last != StatusCode::OK {
            break;
        }
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    let ada = &house.administrator;
    let other = ask(&house, Some(ada), &path(number, "give-word"), &fields).await;
    assert_eq!(other.status, StatusCode::OK);
}

fn policy(seen: &Seen) -> String {
    seen.headers["content-security-policy"]
        .to_str()
        .expect("text")
        .to_owned()
}

#[tokio::test]
async fn the_editor_comes_where_one_writes_under_a_policy_with_a_nonce_of_its_own() {
    let (house, anna, number) = house_with_case().await;
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let policy_of_page = policy(&page);
    assert!(
        policy_of_page.contains("default-src 'none'")
            && policy_of_page.contains("script-src 'self';")
    );
    assert!(
        !policy_of_page.contains("unsafe") && !policy_of_page.contains("http"),
        "{policy_of_page}"
    );
    let nonce = policy_of_page
        .split("'nonce-")
        .nth(1)
        .and_then(|rest| rest.strip_suffix('\''))
        .expect("a nonce");
    assert_eq!(nonce.len(), 32);
    let tag = format!(
        "<script type=\"module\" src=\"{}\" nonce=\"{nonce}\"></script>",
        assets::COMPOSER.path
    );
    let keys = format!("<script type=\"module\" src=\"{}\">", assets::KEYS.path);
    let live = keys.replace(assets::KEYS.path, assets::LIVE.path);
    assert_eq!(page.body.matches("<script").count(), 3);
    assert!(
        [&tag, &keys, &live]
            .iter()
            .all(|tag| page.body.contains(*tag)),
        "all three scripts are files of ours"
    );
    assert!(
        page.body
            .contains(&format!("data-coach=\"/cases/{number}/coach/give-word\""))
    );
    assert!(page.body.contains("<template id=\"composer-words\">"));
    let again = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert_ne!(policy(&again), policy_of_page, "a nonce is used once");
}

#[tokio::test]
async fn a_page_to_read_brings_no_editor_and_asks_this_desk_at_most() {
    let (house, anna, number) = house_with_case().await;
    let customer = house.customer_path(&anna, number).await;
    let like = format!("/cases/{number}/like");
    for path in [
        "/",
        "/cases",
        "/cases/new",
        "/search?q=dented",
        "/aside",
        "/coach/rules",
        "/coach/rules/jargon",
        &like,
        &customer,
        "/sign-in",
    ] {
        let who = (path != customer).then_some(&anna);
        let seen = house.get(who, path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        let policy = policy(&seen);
        let elsewhere = policy.replace("connect-src 'self';", "");
        assert!(
            !elsewhere.contains("connect-src") && !policy.contains("nonce"),
            "{path}: {policy}"
        );
        let listens = seen.body.contains(assets::LIVE.path);
        assert_eq!(policy.contains("connect-src"), listens, "{path}: {policy}");
        assert!(!seen.body.contains(assets::COMPOSER.path), "{path}");
        // The keys are for the desk; a customer and a door have none, and may run none.
        let ours = path != customer && path != "/sign-in";
        assert_eq!(policy.contains("script-src 'self';"), ours, "{path}");
        assert!(ours || !listens, "{path}");
        assert_eq!(
            seen.body.matches("<script").count(),
            usize::from(ours) + usize::from(listens),
            "{path}"
        );
        assert!(!seen.body.contains("composer-words"), "{path}");
    }
}

#[tokio::test]
async fn the_editor_is_kept_by_the_browser_and_comes_compressed() {
    let house = House::open().await;
    let request = Request::get(assets::COMPOSER.path)
        .header("accept-encoding", "gzip, br")
        .body(Body::empty())
        .expect("a request");
    let seen = house.ask(request).await;
    assert_eq!(seen.status, StatusCode::OK);
    for (name, value) in [
        ("content-type", "text/javascript; charset=utf-8"),
        ("content-encoding", "gzip"),
        ("cache-control", "public, max-age=31536000, immutable"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(seen.headers[name], value, "{name}");
    }
    let licences = house.get(None, assets::LICENCES.path).await;
    assert!(licences.body.contains("Permission is hereby granted"));
}
