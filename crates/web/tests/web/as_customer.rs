//! What one of us sees of a customer's page, and that nobody of us answers there in a customer's name.

use crate::house::House;
use axum::http::StatusCode;
use desk::acts::Act;
use letters::Language;
use recovery::terms::Costs;
use recovery::{PointNo, Role, Stage};
use web::{DemoLinks, WebState, router};

/// Told, agreed on the phone and done: the page asks whether it is solved.
async fn done(house: &House, anna: &crate::house::Session) -> u64 {
    let number = house.case(anna, "Derek Holloway", "It drips.").await;
    let told = desk::acts::Say {
        solved_today: Some(false),
        ..crate::house::say("I see to it.")
    };
    let agreed = Act::SkipStage {
        stage: Stage::Agreed,
        reason: "Said on the phone.".to_owned(),
    };
    let done = Act::DeclareDone {
        point: PointNo::FIRST,
        checked: "The pipe is dry.".to_owned(),
        costs: Costs::None,
        proof: Vec::new(),
    };
    for act in [Act::GiveWord { say: told }, agreed, done] {
        house.act(anna, number, act).await;
    }
    number
}

const SOLVED: [(&str, &str); 3] = [
    ("about", "solved"),
    ("answer", "solved"),
    ("words", "All is dry now."),
];

#[tokio::test]
async fn one_of_us_sees_the_customers_page_and_nothing_to_press() {
    let house = House::open().await;
    let anna = house.agent().await;
    for number in [done(&house, &anna).await, house.offered(&anna).await] {
        let case = format!("/cases/{number}");
        let path = house.customer_path(&anna, number).await;
        let token = path.rsplit('/').next().expect("a token");
        let page = house.get(Some(&anna), &case).await.body;
        let link = crate::house::region(&page, "id=\"link\"", "</details>");
        assert!(
            link.contains(&format!("href=\"{case}/as-customer\"")) && !page.contains(token),
            "{link}"
        );
        assert!(link.contains("with the next mail from you"), "{link}");
        let theirs = house.get(None, &path).await.body;
        let ours = house
            .get(Some(&anna), &format!("{case}/as-customer"))
            .await
            .body;
        for tag in ["<form", "<button", "<input", "<textarea", "<script"] {
            assert!(!ours.contains(tag), "{tag}: {ours}");
        }
        assert!(!ours.contains(token) && ours.contains(&format!("href=\"{case}\"")));
        // Every heading and every answer that they see.
        for seen in theirs.split("<h2>").skip(1) {
            let heading = seen.split("</h2>").next().expect("a heading");
            assert!(ours.contains(heading), "{heading} in {ours}");
        }
        for seen in theirs.split("<b>").skip(1) {
            let answer = seen.split("</b>").next().expect("an answer");
            assert!(ours.contains(answer), "{answer} in {ours}");
        }
    }
    let number = done(&house, &anna).await;
    let seen = house
        .get(Some(&anna), &format!("/cases/{number}/as-customer"))
        .await;
    let says = "This is what Derek Holloway sees. Nothing can be pressed here.";
    assert!(seen.body.contains(says), "{}", seen.body);
}

#[tokio::test]
async fn the_sight_speaks_the_customers_language_and_its_banner_ours() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = done(&house, &anna).await;
    let page = house.desk.case_page(&anna.person, number, None).await;
    let id = page.expect("a page").customer.id;
    let german = Language::named("de");
    house
        .desk
        .set_customer_language(&anna.person, id, german)
        .await
        .expect("kept");
    let path = format!("/cases/{number}/as-customer");
    let seen = house.get(Some(&anna), &path).await.body;
    assert!(seen.contains("This is what Derek Holloway sees."), "{seen}");
    let theirs = crate::house::region(&seen, "lang=\"de\"", "</main>");
    assert!(theirs.contains("Ist es gelöst?"), "{theirs}");
}

#[tokio::test]
async fn nobody_who_is_signed_in_as_one_of_us_answers_in_a_customers_name() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = done(&house, &anna).await;
    let path = house.customer_path(&anna, number).await;
    let seen = house
        .get(Some(&anna), &format!("{path}?answer=solved"))
        .await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    assert_eq!(seen.location(), format!("/cases/{number}/as-customer"));

    let seen = house.post(Some(&anna), &path, &SOLVED).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    for says in [
        "You are signed in as Anna Holm",
        "write down on the case",
        "All is dry now.",
        &format!("href=\"/cases/{number}\""),
    ] {
        assert!(seen.body.contains(says), "{says}: {}", seen.body);
    }
    let language = format!("{path}/language");
    let seen = house
        .post(Some(&anna), &language, &[("language", "de")])
        .await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    let case = house.desk.case_page(&anna.person, number, None).await;
    let case = case.expect("a page").case;
    assert!(case.is_open() && case.confirmed_at.is_none());

    // The customer, and whoever was signed in once, go through.
    let gone = crate::house::Session {
        cookie: "amends=0000; __Host-amends=0000".to_owned(),
        ..anna.clone()
    };
    assert_eq!(
        house.get(Some(&gone), &path).await.status,
        StatusCode::OK,
        "no session"
    );
    let seen = house.post(None, &path, &SOLVED).await;
    assert_eq!(seen.location(), format!("{path}?said=solved"));
}

#[tokio::test]
async fn an_address_that_opens_nothing_says_how_to_get_the_one_that_does_to_everybody_alike() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = done(&house, &anna).await;
    let old = house.customer_path(&anna, number).await;
    house.act(&anna, number, Act::RenewLink).await;
    let replaced = house.get(None, &old).await;
    let unknown = house.get(None, "/c/no-such-token").await;
    let ours = house.get(Some(&anna), &old).await;
    for seen in [&replaced, &unknown, &ours] {
        assert_eq!(seen.status, StatusCode::NOT_FOUND);
        assert_eq!(seen.body, unknown.body);
        let says = "Answer any of our mails: with our answer you get the link";
        assert!(seen.body.contains(says), "{}", seen.body);
    }
}

#[tokio::test]
async fn in_the_demo_one_person_is_agent_and_customer_in_turn() {
    let mut house = House::open().await;
    let links = DemoLinks::default();
    house.router = router(WebState::new(house.desk.clone()).with_demo(links));
    let anna = house.agent().await;
    let number = done(&house, &anna).await;
    let path = house.customer_path(&anna, number).await;
    assert_eq!(house.get(Some(&anna), &path).await.status, StatusCode::OK);
    let seen = house.post(Some(&anna), &path, &SOLVED).await;
    assert_eq!(seen.location(), format!("{path}?said=solved"));
    let own = format!("/cases/{number}/as-customer");
    let seen = house.get(Some(&anna), &own).await.body;
    assert!(!seen.contains("<form"), "the link leads to what is seen");
}

#[tokio::test]
async fn who_has_no_name_is_met_by_a_whole_sentence() {
    let house = House::open().await;
    let anna = house.agent().await;
    let new = desk::desk::NewCase {
        email: "nobody@customer.example".to_owned(),
        subject: "A tap".to_owned(),
        story: "It drips.".to_owned(),
        take: true,
        ..desk::desk::NewCase::default()
    };
    let number = house
        .desk
        .open_by_hand(&anna.person, new)
        .await
        .expect("a case");
    let path = house.customer_path(&anna, number).await;
    let page = house.get(None, &path).await.body;
    assert!(page.contains("<h1>We are looking after it</h1>"), "{page}");
}

#[tokio::test]
async fn a_customer_reads_who_stands_in_for_their_person_and_until_when() {
    let house = House::open().await;
    let anna = house.agent().await;
    let ben = house.somebody(Role::Agent, "Ben Ortiz", "ben@northline.example");
    let ben = ben.await;
    let number = house.case(&anna, "Derek Holloway", "It drips.").await;
    let path = house.customer_path(&anna, number).await;
    let now = house.desk.now();
    let dates = (now, now.plus_days(7));
    let away = house
        .desk
        .set_absence(&anna.person, anna.person.id, dates, Some(ben.person.id));
    away.await.expect("said");
    let page = house.get(None, &path).await.body;
    let carer = crate::house::region(&page, "class=\"carer\"", "</section>");
    assert!(
        carer.contains(
            "Ben Ortiz is looking after you until Anna Holm is back on 30 November 2026."
        ),
        "{carer}"
    );
    assert!(
        carer.contains("ben@northline.example") && !carer.contains("anna@northline.example"),
        "{carer}"
    );
}
