//! What a case was about: said on a page of its own, shown in a quiet line, and a way to all cases of the kind.

use crate::house::{House, Session};
use axum::http::StatusCode;
use desk::acts::Act;
use recovery::terms::{Channel, Costs};
use recovery::{OptionNo, PointNo, Stage};

async fn keep(
    house: &House,
    who: &Session,
    number: u64,
    fields: &[(&str, &str)],
) -> crate::house::Seen {
    let path = format!("/cases/{number}/classes");
    house.post(Some(who), &path, fields).await
}

#[tokio::test]
async fn what_a_case_was_about_stands_on_it_and_leads_to_its_like() {
    let house = House::open().await;
    let anna = house.agent().await;
    let one = house
        .case(&anna, "Priya Nair", "The kettle came late and leaks.")
        .await;
    let other = house.case(&anna, "Ole Brandt", "The bill is wrong.").await;
    let said = [
        ("failed", "late"),
        ("failed", "faulty"),
        ("loss", "goods"),
        ("cause", "supplier"),
        ("remedy", ""),
    ];
    let seen = keep(&house, &anna, one, &said).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house.get(Some(&anna), seen.location()).await.body;
    assert!(page.contains("It is noted what it was about."), "{page}");
    // The main one of the two is the one returned, and nobody has checked that way yet.
    assert!(
        page.contains("Information, sums/charges or product performance"),
        "{page}"
    );
    assert!(page.contains("was not held against its source"), "{page}");
    let case = house.get(Some(&anna), &format!("/cases/{one}")).await.body;
    assert!(case.contains("Late · Faulty · Goods · Supplier"), "{case}");
    let list = house
        .get(Some(&anna), "/cases?class=failed.late")
        .await
        .body;
    assert!(
        list.contains(&format!("/cases/{one}\"")) && !list.contains(&format!("/cases/{other}\""))
    );
    let history = house
        .get(Some(&anna), &format!("/cases/{one}/history"))
        .await
        .body;
    assert!(history.contains("It was said what it was about"));
    let unknown = house
        .get(Some(&anna), "/cases?class=failed.moon")
        .await
        .body;
    assert!(unknown.contains("There is no such class; all are shown."));
}

#[tokio::test]
async fn what_was_agreed_is_told_as_done_only_once_it_is() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let choose = Act::Choose {
        point: PointNo::FIRST,
        option: OptionNo(2),
        via: Channel::Phone,
    };
    house.act(&anna, number, choose).await;
    let path = format!("/cases/{number}/classes");
    let page = house.get(Some(&anna), &path).await.body;
    assert!(
        page.contains("The case says what was agreed, which is not done yet: ")
            && !page.contains("The case says so itself: "),
        "{page}"
    );
    let agreed = Act::SkipStage {
        stage: Stage::Agreed,
        reason: "Said on the phone.".to_owned(),
    };
    house.act(&anna, number, agreed).await;
    let deeds = house.desk.case_page(&anna.person, number, None).await;
    let deeds = deeds.expect("a page").case;
    for deed in deeds.open_deeds() {
        let kept = Act::KeepDeed {
            promise: deed.no,
            checked: "They have it.".to_owned(),
            proof: Vec::new(),
        };
        house.act(&anna, number, kept).await;
    }
    let done = Act::DeclareDone {
        point: PointNo::FIRST,
        checked: "They have it.".to_owned(),
        costs: Costs::None,
        proof: Vec::new(),
    };
    house.act(&anna, number, done).await;
    let page = house.get(Some(&anna), &path).await.body;
    assert!(page.contains("The case says so itself: "), "{page}");
}

#[tokio::test]
async fn what_a_colleague_said_meanwhile_of_another_axis_stays() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "The kettle leaks.").await;
    keep(&house, &anna, number, &[("failed", "faulty")]).await;
    // Both opened the page when nothing of it was said. The second one says a cause and ticks nothing else.
    keep(&house, &anna, number, &[("cause", "product")]).await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    assert!(page.contains("Faulty · Product or design"), "{page}");
    // Whoever saw it can take it off.
    keep(
        &house,
        &anna,
        number,
        &[
            ("was-failed", "faulty"),
            ("was-cause", "product"),
            ("cause", "product"),
        ],
    )
    .await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    assert!(
        !page.contains("Faulty ·") && page.contains("Product or design"),
        "{page}"
    );
}

#[tokio::test]
async fn a_class_that_is_none_is_refused_with_a_sentence_and_what_was_ticked_stays() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "The kettle leaks.").await;
    let fields = [
        ("sheet", "classes"),
        ("failed", "<b>moon</b>"),
        ("loss", "time"),
    ];
    let seen = keep(&house, &anna, number, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body
            .contains("There is no such class in the list any more."),
        "{}",
        seen.body
    );
    assert!(!seen.body.contains("<b>moon"));
    assert!(
        seen.body.contains("value=\"time\" checked"),
        "{}",
        seen.body
    );
    let six =
        ["late", "wrong", "faulty", "damaged", "price", "conduct"].map(|code| ("failed", code));
    let seen = keep(&house, &anna, number, &six).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body.contains("5 classes on this axis"),
        "{}",
        seen.body
    );
}
