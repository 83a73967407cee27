//! The table of routes, walked as every role and as nobody; the headers; other sites.

use crate::house::{House, Session, request};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use recovery::Role;
use web::{RouteSpec, Who, routes};

/// A path with something plausible in its braces.
fn filled(path: &str) -> String {
    path.replace("{number}", "1047")
        .replace("{act}", "reopen")
        .replace("{hash}", "00")
        .replace("{message}", "0190a000-0000-7000-8000-000000000000")
        .replace("{item}", "0190a000-0000-7000-8000-000000000000")
        .replace("{id}", "0190a000-0000-7000-8000-000000000000")
        .replace("{token}", "no-such-token")
        .replace("{name}", "no-such-name")
        .replace("{slug}", "no-such-page")
        .replace("{version}", "1")
}

async fn walk(house: &House, spec: &RouteSpec, who: Option<&Session>) -> crate::house::Seen {
    let fields: Option<&[(&str, &str)]> = (spec.method == "POST").then_some(&[]);
    house
        .ask(request(spec.method, who, &filled(spec.path), fields))
        .await
}

#[tokio::test]
async fn every_route_lets_in_whom_the_table_names_and_nobody_else() {
    let house = House::open().await;
    let agent = house.agent().await;
    let supervisor = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let roles = [
        (Role::Agent, &agent),
        (Role::Supervisor, &supervisor),
        (Role::Administrator, &house.administrator),
    ];
    for spec in routes() {
        let seen = walk(&house, spec, None).await;
        match spec.who {
            // A cookie is no token: neither nobody nor an administrator is let in by one.
            Who::CoachToken => {
                let with_cookie = walk(&house, spec, Some(&house.administrator)).await;
                for status in [seen.status, with_cookie.status] {
                    assert!(
                        status == StatusCode::UNAUTHORIZED || status == StatusCode::FORBIDDEN,
                        "{} {}: {status}",
                        spec.method,
                        spec.path
                    );
                }
            }
            // Without a secret in the settings there is no door, whoever asks.
            Who::MailService | Who::Telephone => {
                let with_cookie = walk(&house, spec, Some(&house.administrator)).await;
                for status in [seen.status, with_cookie.status] {
                    assert_eq!(status, StatusCode::NOT_FOUND, "{}", spec.path);
                }
            }
            Who::AnyProgram => assert!(seen.status.is_success(), "{}", spec.path),
            Who::Public | Who::CustomerLink => {
                assert_ne!(seen.status, StatusCode::UNAUTHORIZED, "{}", spec.path);
                assert!(
                    !seen.location().starts_with("/sign-in?then="),
                    "{}",
                    spec.path
                );
            }
            _ if spec.method == "GET" => {
                assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", spec.path);
                assert!(
                    seen.location().starts_with("/sign-in?then="),
                    "{}",
                    spec.path
                );
            }
            _ => assert_eq!(
                seen.status,
                StatusCode::UNAUTHORIZED,
                "{} {}",
                spec.method,
                spec.path
            ),
        }
        let Some(needs) = spec.who.role() else {
            continue;
        };
        for (role, who) in roles {
            let seen = walk(&house, spec, Some(who)).await;
            let turned_away =
                seen.status == StatusCode::FORBIDDEN || seen.status == StatusCode::UNAUTHORIZED;
            assert_eq!(
                turned_away,
                role < needs,
                "{role:?} at {} {}: {}",
                spec.method,
                spec.path,
                seen.status
            );
            assert!(
                !seen.status.is_server_error(),
                "{role:?} at {} {}: {}",
                spec.method,
                spec.path,
                seen.status
            );
        }
    }
}

#[tokio::test]
async fn every_answer_carries_the_shields() {
    let house = House::open_at("https://care.example").await;
    let mut paths: Vec<String> = routes()
        .iter()
        .filter(|spec| spec.method == "GET")
        .map(|spec| filled(spec.path))
        .collect();
    paths.push("/nothing/here".to_owned());
    paths.push(assets::STYLE.path.to_owned());
    for path in paths {
        let seen = house.get(Some(&house.administrator), &path).await;
        let header = |name: &str| {
            seen.headers
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
                .to_owned()
        };
        let policy = header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(
            header("cross-origin-opener-policy"),
            "same-origin",
            "{path}"
        );
        assert!(header("permissions-policy").contains("camera=()"), "{path}");
        assert!(
            header("strict-transport-security").starts_with("max-age="),
            "{path}"
        );
        assert!(!header("x-request-id").is_empty(), "{path}");
        let kept = header("cache-control");
        if path == assets::STYLE.path {
            assert!(kept.contains("immutable"), "{kept}");
        } else if path == "/embed.js" {
            assert!(kept.contains("max-age=3600"), "{kept}");
        } else if path == "/complain" {
            // Going back shows the same form, so that sending it again is known again.
            assert_eq!(kept, "private, no-cache");
        } else if path != "/favicon.ico" {
            assert_eq!(kept, "no-store", "{path}");
        }
        // Pages of the desk bring the keys; a door, an error and what is no page bring no script, and may run none.
        let keys = format!(
            "<script type=\"module\" src=\"{}\"></script>",
            assets::KEYS.path
        );
        // A list and a case bring what tells of changes besides, which asks this desk and nobody else.
        let live = keys.replace(assets::KEYS.path, assets::LIVE.path);
        // A talk brings what keeps it as it is typed.
        let call = keys.replace(assets::KEYS.path, assets::CALL.path);
        let brings = seen.body.matches("<script").count();
        let ours = |script: &str| seen.body.matches(script).count();
        assert_eq!(brings, ours(&keys) + ours(&live) + ours(&call), "{path}");
        assert!(ours(&live) <= ours(&keys), "{path}");
        if brings > 0 {
            assert!(policy.contains("script-src 'self';"), "{path}: {policy}");
            // The handbook finds while one types: its keys ask this desk as well.
            let narrows = seen.body.matches("data-narrows=").count();
            let asks = policy.matches("connect-src 'self';").count();
            assert_eq!(
                asks,
                ours(&live).max(narrows).max(ours(&call)),
                "{path}: {policy}"
            );
            assert_eq!(
                asks,
                policy.matches("connect-src").count(),
                "{path}: {policy}"
            );
        }
        assert!(!seen.body.contains("style="), "{path}");
    }
}

#[tokio::test]
async fn a_change_from_another_site_is_refused() {
    let house = House::open().await;
    let agent = house.agent().await;
    let number = house.case(&agent, "Priya Nair", "Billed twice.").await;
    let path = format!("/cases/{number}/acts/note");
    for (header, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
    ] {
        let request = Request::post(&path)
            .header("host", "127.0.0.1:8080")
            .header("cookie", &agent.cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .header(header, value)
            .body(Body::from("sort=fact&text=Planted"))
            .expect("a request");
        assert_eq!(
            house.ask(request).await.status,
            StatusCode::FORBIDDEN,
            "{header}: {value}"
        );
    }
    assert!(
        !house
            .get(Some(&agent), &format!("/cases/{number}"))
            .await
            .body
            .contains("Planted")
    );
}

#[tokio::test]
async fn a_door_that_is_tried_too_often_closes_for_a_while() {
    let house = House::open().await;
    let wrong = [
        ("sign-in-email", "ada@northline.example"),
        ("password", "a guess at it"),
    ];
    let mut last = StatusCode::OK;
    for _ in 0..=web::bounds::SIGN_INS_A_MINUTE {
        let seen = house.post(None, "/sign-in", &wrong).await;
        assert!(
            !seen.body.contains("a guess at it"),
            "a password is never sent back"
        );
        last = seen.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn signing_in_sets_a_cookie_no_script_can_read_and_goes_on_where_one_was_going() {
    for (base, name, secure) in [
        ("http://127.0.0.1:8080", "amends=", false),
        ("https://care.example", "__Host-amends=", true),
    ] {
        let house = House::open_at(base).await;
        let fields = [
            ("sign-in-email", "ada@northline.example"),
            ("password", crate::house::PASSWORD),
            ("then", "/house"),
        ];
        let seen = house.post(None, "/sign-in", &fields).await;
        assert_eq!(
            (seen.status, seen.location()),
            (StatusCode::SEE_OTHER, "/house")
        );
        let cookie = seen.headers["set-cookie"].to_str().expect("text");
        assert!(
            cookie.starts_with(name)
                && cookie.contains("HttpOnly")
                && cookie.contains("SameSite=Lax"),
            "{cookie}"
        );
        assert_eq!(cookie.contains("Secure"), secure, "{cookie}");
        let away = [
            ("sign-in-email", "ada@northline.example"),
            ("password", crate::house::PASSWORD),
            ("then", "//evil.example"),
        ];
        assert_eq!(house.post(None, "/sign-in", &away).await.location(), "/");
    }
}

#[tokio::test]
async fn an_address_that_names_nothing_is_answered_by_the_houses_own_page() {
    let house = House::open().await;
    for path in ["/cases/abc", "/customers/xx", "/cases/1/raw/zz"] {
        let seen = house.get(Some(&house.administrator), path).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{path}");
        assert!(seen.body.contains("<h1>"), "{path}: {}", seen.body);
    }
    let lost = house
        .get(Some(&house.administrator), "/cases?after=xx")
        .await;
    assert_eq!(lost.status, StatusCode::BAD_REQUEST);
    assert!(
        lost.body.contains("This list cannot go on from here"),
        "{}",
        lost.body
    );
}

#[tokio::test]
async fn an_address_that_only_takes_what_is_sent_leads_back_to_its_page() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "The lid is bent.").await;
    let path = format!("/cases/{number}/acts/give-word");
    let seen = house.get(Some(&anna), &path).await;
    assert_eq!(seen.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(
        seen.body.contains(&format!("href=\"/cases/{number}\""))
            && seen.body.contains("Nothing was sent"),
        "{}",
        seen.body
    );
    let machine = house.get(None, "/entrance/call").await;
    assert_eq!(machine.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(machine.body.is_empty());
}
