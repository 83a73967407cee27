//! What stands around the pages: the demo's own routes, something that breaks, the log, sizes.

use crate::house::{House, Session, request};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use std::io::Write;
use std::sync::{Arc, Mutex};
use web::bounds::{FORM_BYTES_MAX, PUBLIC_FORM_BYTES_MAX};
use web::{DemoLinks, WebState, router_with};

async fn breaks() -> &'static str {
    panic!("words that are nobody's business")
}

/// The house with two routes beside it, as the demo adds its own.
async fn with_more() -> House {
    let mut house = House::open().await;
    let links = DemoLinks {
        says: "demo-bar",
        links: vec![("demo-mailbox", "/demo/mailbox")],
        keys: vec![("demo-later", "/demo/later")],
    };
    let more = Router::new()
        .route("/demo/mailbox", get(async || "letters"))
        .route("/demo/broken", get(breaks));
    house.router = router_with(WebState::new(house.desk.clone()).with_demo(links), more);
    house
}

#[tokio::test]
async fn routes_beside_the_table_stand_behind_the_same_shields() {
    let house = with_more().await;
    let seen = house.get(None, "/demo/mailbox").await;
    assert_eq!(
        (seen.status, seen.body.as_str()),
        (StatusCode::OK, "letters")
    );
    assert!(seen.headers.contains_key("content-security-policy"));
    let today = house.get(Some(&house.administrator), "/").await.body;
    assert!(
        today.contains("This is the demo") && today.contains("action=\"/demo/later\""),
        "{today}"
    );
}

#[tokio::test]
async fn what_breaks_shows_a_kind_page_with_a_number_and_nothing_of_the_inside() {
    let house = with_more().await;
    let seen = house.get(None, "/demo/broken").await;
    assert_eq!(seen.status, StatusCode::INTERNAL_SERVER_ERROR);
    let number = seen.headers["x-request-id"].to_str().expect("text");
    assert!(
        seen.body.contains("Something broke on our side") && seen.body.contains(number),
        "{}",
        seen.body
    );
    assert!(!seen.body.contains("nobody's business"));
    assert_eq!(
        house.get(None, "/health").await.status,
        StatusCode::OK,
        "the others go on"
    );
}

/// A form with one field of this many bytes, as a browser sends it: with its length.
fn large(who: Option<&Session>, path: &str, bytes: usize) -> Request<Body> {
    let body = format!("body={}", "x".repeat(bytes));
    let mut request = request("POST", who, path, Some(&[]));
    request
        .headers_mut()
        .insert("content-length", body.len().into());
    *request.body_mut() = Body::from(body);
    request
}

/// The KB that the page at this path takes in.
fn path_max(path: &str, customer: &str) -> usize {
    let public = path == customer || path == "/sign-in";
    (if public {
        PUBLIC_FORM_BYTES_MAX
    } else {
        FORM_BYTES_MAX
    }) / 1024
}

#[tokio::test]
async fn a_text_for_the_coach_that_is_too_large_is_told_so_in_its_own_way() {
    let house = House::open().await;
    for path in ["/v2/check", "/api/coach/check"] {
        let seen = house.ask(large(None, path, 3_000_000)).await;
        assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE);
        let says = "Error: the text is too large: a request holds at most";
        assert!(seen.body.starts_with(says), "{path}: {}", seen.body);
    }
}

#[tokio::test]
async fn a_form_that_is_too_large_is_met_with_a_page() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let customer = house.customer_path(&anna, number).await;
    let word = format!("/cases/{number}/acts/give-word");
    let note = format!("/cases/{number}/acts/note");
    let (ours, public) = (FORM_BYTES_MAX, PUBLIC_FORM_BYTES_MAX);
    for (who, path, bytes, says) in [
        (Some(&anna), word.as_str(), ours, "This form is too large"),
        (Some(&anna), &word, 3_000_000, "This form is too large"),
        (Some(&anna), &note, 20_000_000, "This form is too large"),
        (None, &word, 3_000_000, "This form is too large"),
        (None, "/sign-in", public, "This form is too large"),
        (None, &customer, public, "more than the page can take in"),
        (None, &customer, 2_000_000, "more than the page can take in"),
    ] {
        let seen = house.ask(large(who, path, bytes)).await;
        let at = format!("{bytes} bytes to {path}: {}", seen.body);
        assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE, "{at}");
        assert!(
            seen.body.contains("<h1>") && seen.body.contains(says),
            "{at}"
        );
        assert!(seen.body.contains("nothing was changed"), "{at}");
        assert!(
            seen.body.contains("Go back") || seen.body.contains("go back"),
            "{at}"
        );
        assert!(seen.headers.contains_key("content-security-policy"), "{at}");
        assert_eq!(seen.body.contains("To Today"), path != customer, "{at}");
        // How much came, how much is taken in, and the way back to where one was.
        let (came, most) = (
            (bytes + "body=".len()).div_ceil(1024),
            path_max(path, &customer),
        );
        let size = format!("It came to {came} KB; this page takes in {most} KB at most.");
        assert!(seen.body.contains(&size), "{at}");
        let back = match path {
            "/sign-in" => "href=\"/\"".to_owned(),
            path if path == customer => format!("href=\"{customer}\""),
            _ => format!("href=\"/cases/{number}\""),
        };
        assert!(seen.body.contains(&back), "{back}: {at}");
    }
    // One that does not say how long it is is met with the same page.
    let words = "x".repeat(public);
    for (path, says) in [
        ("/sign-in", "This form is too large"),
        (&customer, "more than the page can take in"),
    ] {
        let mut request = request("POST", None, path, Some(&[]));
        let body = Body::from(format!("body={words}"));
        *request.body_mut() = Body::from_stream(body.into_data_stream());
        let seen = house.ask(request).await;
        assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
        assert!(seen.body.contains(says), "{path}: {}", seen.body);
    }
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the lines").extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_names_routes_and_neither_tokens_nor_words() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let path = house.customer_path(&anna, number).await;
    let lines = Lines::default();
    let into = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || into.clone())
        .finish();
    {
        let _here = tracing::subscriber::set_default(subscriber);
        house.get(None, &path).await;
        house
            .post(None, &path, &[("about", "write"), ("body", "Ruizwort")])
            .await;
        let along = format!("/cases/{number}/coach/give-word");
        let words = [("body", "Ruizwort, please calm down.")];
        house.post(Some(&anna), &along, &words).await;
        house.post(None, &along, &words).await;
        house.get(Some(&anna), "/search?q=Ruizwort").await;
        house.get(None, "/setup?token=Ruizwort").await;
        house
            .ask(request("GET", Some(&anna), "/nowhere/Ruizwort", None))
            .await;
    }
    let log = String::from_utf8(lines.0.lock().expect("the lines").clone()).expect("text");
    assert!(
        log.contains("/c/{token}") && log.contains("/coach/{act}") && log.contains("/search"),
        "{log}"
    );
    let token = path.rsplit('/').next().expect("a token");
    for secret in [token, "Ruizwort", "Marta"] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}

#[tokio::test]
async fn the_style_sheet_comes_compressed_to_those_who_can_read_it() {
    let house = House::open().await;
    let request = Request::get(assets::STYLE.path)
        .header("accept-encoding", "gzip, br")
        .body(Body::empty())
        .expect("a request");
    let seen = house.ask(request).await;
    assert_eq!(seen.headers["content-encoding"], "gzip");
    let plain = house.get(None, assets::STYLE.path).await;
    assert!(plain.headers.get("content-encoding").is_none() && plain.body.contains("--paper"));
}

#[tokio::test]
async fn a_problem_on_a_page_of_theirs_leads_back_to_it_and_never_into_the_desk() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let theirs = house.customer_path(&anna, number).await;
    let many = vec![("x", "1"); 1_000];
    let seen = house.post(None, &theirs, &many).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("This form could not be read"));
    assert!(seen.body.contains(&format!("href=\"{theirs}\"")));
    assert!(!seen.body.contains("Today"), "{}", seen.body);
    let gone = house.get(None, &format!("{theirs}/proof/nothing")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(gone.body.contains(&format!("href=\"{theirs}\"")));
    assert!(!gone.body.contains("Today") && !gone.body.contains("all cases"));
    let ours = house.get(Some(&anna), "/cases/9999").await;
    assert!(ours.body.contains("Today"), "one of us is led on as ever");
}
