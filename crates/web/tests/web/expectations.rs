//! What we expect, on the pages: led to once, read and confirmed, changed without loss, every version readable.

use crate::house::{House, PASSWORD, Seen, Session};
use axum::http::StatusCode;
use desk::Act;
use recovery::Role;

const AGENT: &str = "/expectations/agent";
const EDIT: &str = "/expectations/agent/edit";

async fn open() -> (House, Session, Session) {
    let house = House::open().await;
    house.desk.put_expectations().await.expect("put");
    let anna = house.agent().await;
    let vera = house
        .somebody(Role::Supervisor, "Vera Lund", "vera@northline.example")
        .await;
    (house, anna, vera)
}

async fn sign_in(house: &House, then: &str) -> String {
    let fields = [
        ("sign-in-email", "anna@northline.example"),
        ("password", PASSWORD),
        ("then", then),
    ];
    let seen = house.post(None, "/sign-in", &fields).await;
    seen.location().to_owned()
}

async fn save(house: &House, by: &Session, seen: &str, listen: &str, changed: &str) -> Seen {
    let fields = [
        ("sheet", "expectations"),
        ("seen", seen),
        ("listen", listen),
        ("offer", "Two ways."),
        ("language", "en"),
        ("changed", changed),
    ];
    house.post(Some(by), EDIT, &fields).await
}

#[tokio::test]
async fn whoever_signs_in_is_led_there_once_and_can_go_on() {
    let (house, anna, vera) = open().await;
    assert_eq!(
        sign_in(&house, "/cases").await,
        "/expectations?then=%2Fcases"
    );
    let page = house
        .get(Some(&anna), "/expectations?then=/cases")
        .await
        .body;
    assert!(page.contains("How to listen"), "{page}");
    assert!(
        page.contains(r#"href="/cases">Go on without"#),
        "no trap: {page}"
    );
    assert_eq!(sign_in(&house, "/cases").await, "/cases", "once");
    let today = house.get(Some(&anna), "/").await.body;
    assert!(today.contains("waits to be read"), "{today}");

    let read = [("version", "1"), ("then", "/cases")];
    let path = format!("{AGENT}/read");
    let seen = house.post(Some(&anna), &path, &read).await;
    assert_eq!(seen.location(), "/cases?done=expectations-read");
    let today = house.get(Some(&anna), "/").await.body;
    assert!(!today.contains("waits to be read"), "{today}");
    let page = house.get(Some(&anna), AGENT).await.body;
    assert!(page.contains("You read version 1"), "{page}");

    save(&house, &vera, "1", "Ring back first.", "Ring back").await;
    assert_eq!(sign_in(&house, "").await, "/expectations?then=%2F", "anew");
    let page = house.get(Some(&anna), "/expectations").await.body;
    assert!(page.contains("Version 2 waits to be read by you"), "{page}");
    let old = house.post(Some(&anna), &path, &read).await;
    assert_eq!(old.location(), "/expectations?done=expectations-read-old");
    let page = house.get(Some(&anna), old.location()).await.body;
    assert!(page.contains("A newer one came while you read"), "{page}");
}

#[tokio::test]
async fn nobody_is_led_to_another_site_and_a_page_of_another_role_is_not_confirmed() {
    let (house, anna, _) = open().await;
    let elsewhere = "/expectations?then=https://evil.example/";
    let page = house.get(Some(&anna), elsewhere).await.body;
    assert!(!page.contains("evil.example"), "{page}");
    let read = [("version", "1"), ("then", "//evil.example/")];
    let seen = house
        .post(Some(&anna), &format!("{AGENT}/read"), &read)
        .await;
    assert_eq!(seen.location(), "/expectations?done=expectations-read");
    let other = "/expectations/supervisor/read";
    let seen = house.post(Some(&anna), other, &read).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("of another role"), "{}", seen.body);
    let seen = house.post(Some(&anna), &format!("{AGENT}/read"), &[]).await;
    assert_eq!(seen.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn of_two_windows_the_second_is_told_what_changed_and_keeps_its_draft() {
    let (house, anna, vera) = open().await;
    let seen = save(&house, &vera, "1", "Ring back first.", "Ring back").await;
    assert_eq!(
        seen.location(),
        format!("{AGENT}?done=expectations-changed")
    );
    let ada = &house.administrator;
    let mine = "Sit down <first>.\n\nThen listen.";
    let seen = save(&house, ada, "1", mine, "Sit down").await;
    assert_eq!(seen.status, StatusCode::CONFLICT);
    for told in [
        "Nothing was saved; your words are kept here.",
        "What Vera Lund changed while you wrote: version 2",
        "</span>Ring back first.</ins>",
        "Sit down &lt;first&gt;.\n\nThen listen.",
        r#"name="seen" value="2""#,
        r#"value="Sit down""#,
    ] {
        assert!(seen.body.contains(told), "{told}: {}", seen.body);
    }
    let page = house.get(Some(&anna), AGENT).await.body;
    assert!(page.contains("Ring back first."), "nothing is overwritten");
    let seen = save(&house, ada, "2", mine, "").await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("Then listen."), "{}", seen.body);
    let seen = save(&house, ada, "2", mine, "Sit down").await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    let page = house.get(Some(&anna), AGENT).await.body;
    assert!(page.contains("Sit down &lt;first&gt;."), "{page}");
}

#[tokio::test]
async fn a_page_is_looked_at_before_it_is_saved_and_hostile_words_stay_words() {
    let (house, anna, vera) = open().await;
    let listen = "**Hear** <script>alert(1)</script> [x](javascript:alert(1))";
    let fields = [
        ("sheet", "expectations"),
        ("seen", "1"),
        ("listen", listen),
        ("language", "en"),
        ("look", "yes"),
    ];
    let seen = house.post(Some(&vera), EDIT, &fields).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.body.contains("Nothing is saved yet."), "{}", seen.body);
    save(&house, &vera, "1", listen, "Hear").await;
    let page = house.get(Some(&anna), AGENT).await.body;
    for body in [seen.body, page] {
        assert!(body.contains("<strong>Hear</strong>"), "{body}");
        assert!(!body.contains("<script>alert"), "{body}");
        assert!(!body.contains("href=\"javascript"), "{body}");
    }
}

#[tokio::test]
async fn every_version_stays_readable_with_its_parts_and_what_it_changed() {
    let (house, anna, vera) = open().await;
    save(&house, &vera, "1", "Ring back first.", "Ring back").await;
    save(&house, &vera, "2", "Ring back at once.", "At once").await;
    let second = format!("{AGENT}/versions/2");
    let page = house.get(Some(&anna), &second).await.body;
    assert!(page.contains("Ring back first."), "{page}");
    assert!(page.contains("This is version 2, as it stood. Version 3 stands now."));
    assert!(page.contains(r#"id="listen""#), "a part can be led to");
    let changes = format!("{AGENT}/versions/3/changes");
    let page = house.get(Some(&anna), &changes).await.body;
    assert!(page.contains("</span>Ring back first.</del>"), "{page}");
    assert!(page.contains("</span>Ring back at once.</ins>"), "{page}");
    assert!(page.contains("Unchanged: How to offer"), "{page}");
    let list = house
        .get(Some(&anna), &format!("{AGENT}/versions"))
        .await
        .body;
    assert!(
        list.contains("Ring back") && list.contains("At once"),
        "{list}"
    );
    assert!(list.contains("as it came with the program"), "{list}");
    for none in ["/versions/9", "/versions/9/changes", "/versions/1/changes"] {
        let seen = house.get(Some(&anna), &format!("{AGENT}{none}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{none}");
    }
}

#[tokio::test]
async fn agents_read_every_page_and_neither_change_one_nor_see_who_has_read_it() {
    let (house, anna, vera) = open().await;
    for role in ["agent", "supervisor", "administrator"] {
        let path = format!("/expectations/{role}");
        let seen = house.get(Some(&anna), &path).await;
        assert_eq!(seen.status, StatusCode::OK, "{role}");
        assert!(!seen.body.contains(&format!("{path}/edit")), "{role}");
        for closed in ["edit", "readers"] {
            let path = format!("{path}/{closed}");
            let seen = house.get(Some(&anna), &path).await;
            assert_eq!(seen.status, StatusCode::FORBIDDEN, "{path}");
            let seen = house.get(Some(&vera), &path).await;
            assert_eq!(seen.status, StatusCode::OK, "{path}");
        }
    }
    let seen = save(&house, &anna, "1", "Mine.", "Mine").await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    house
        .post(Some(&anna), &format!("{AGENT}/read"), &[("version", "1")])
        .await;
    let page = house
        .get(Some(&vera), &format!("{AGENT}/readers"))
        .await
        .body;
    assert!(page.contains("Anna Holm</b>"), "{page}");
    assert!(page.contains("Read version 1, "), "{page}");
    let none = house.get(Some(&vera), "/expectations/king").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_word_among_us_leads_whoever_reads_it_to_the_part_it_speaks_of() {
    let (house, anna, vera) = open().await;
    let number = house.case(&anna, "Marta Ruiz", "The pipe drips.").await;
    let path = format!("/cases/{number}");
    let text = "Try it with <two> ways.".to_owned();
    let cites = Some("offer".to_owned());
    house.act(&vera, number, Act::Whisper { text, cites }).await;
    let page = house.get(Some(&anna), &path).await.body;
    let link = r#"<a href="/expectations/agent/versions/1#offer">What we expect: How to offer, version 1</a>"#;
    assert!(page.contains(link), "{page}");
    assert!(page.contains("Try it with &lt;two&gt; ways.</p>"), "{page}");
    let whole = "/expectations/agent/versions/1";
    let page = house.get(Some(&anna), whole).await.body;
    assert!(page.contains(r#"id="offer""#), "{page}");

    let fields = [
        ("sheet", "step-in-whisper"),
        ("text", "And here."),
        ("cites", "shout"),
    ];
    let act = format!("{path}/acts/whisper");
    let seen = house.post(Some(&vera), &act, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("And here."), "what was typed is kept");
}
