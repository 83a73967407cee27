//! A complaint that is sent: the case it opens and the page that answers.

use super::kit::{PICTURE, marta, numbers, send, send_to, the_case};
use crate::house::{House, MONDAY_US, region};
use axum::http::StatusCode;
use desk::acts::Act;

#[tokio::test]
async fn a_complaint_is_told_whole_first_and_no_category_is_asked() {
    let house = House::open().await;
    let page = house.get(None, "/complain").await;
    assert_eq!(page.status, StatusCode::OK);
    let at = |text: &str| page.body.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(at(r#"name="story""#) < at(r#"name="meant""#));
    assert!(at(r#"name="meant""#) < at(r#"name="wish""#));
    assert!(at(r#"name="wish""#) < at(r#"name="your-name""#));
    assert!(!page.body.contains("<select") && !page.body.contains("type=\"radio\""));
    assert!(!page.body.contains("<script") && page.body.len() < 30 * 1024);
    for purpose in ["name", "email", "tel"] {
        assert!(
            page.body.contains(&format!("autocomplete=\"{purpose}\"")),
            "{purpose}"
        );
    }
    assert!(page.body.contains("you will hear from one of us by"));
    assert!(page.body.contains("Monday 23 November"), "{}", page.body);
}

#[tokio::test]
async fn a_complaint_opens_a_case_and_says_when_one_will_hear_with_the_link() {
    let house = House::open().await;
    let typed = marta(&house).await.file("boots.png", "image/png", PICTURE);
    let sent = send(&house, &typed).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let told = house.get(None, sent.location()).await;
    assert_eq!(told.status, StatusCode::OK);
    let case = the_case(&house).await;
    let number = &numbers(&house).await[0];
    for said in [
        "Thank you for telling us",
        "A person at Northline",
        "Monday 23 November",
        number,
    ] {
        assert!(told.body.contains(said), "{said}: {}", told.body);
    }
    assert!(told.body.contains("to your mail address as well"));
    let link = region(&told.body, "/c/", "\"").to_owned();
    let page = house.get(None, &link).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.body.contains("Marta Lind, we are looking after it"),
        "{}",
        page.body
    );

    for said in [
        "My new boots let water in",
        "What did it mean for you?\nThe holiday was over.",
        "What would make it good again?\nBoots that are dry.",
        "web form",
        "Who wrote is not proven",
        "boots.png",
    ] {
        assert!(case.contains(said), "{said}: {case}");
    }
    let today = house.get(Some(&house.administrator), "/").await.body;
    assert!(today.contains("Marta Lind"), "{today}");
    let file = format!(
        "/cases/{number}/files/{}",
        region(&case, "/files/", "\"").replace("/files/", "")
    );
    let file = house.get(Some(&house.administrator), &file).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(
        file.headers["content-disposition"]
            .to_str()
            .expect("text")
            .starts_with("attachment")
    );
    assert_eq!(
        house.get(None, &format!("/cases/{number}")).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn the_same_form_sent_again_is_one_case_and_other_words_are_said_on_it() {
    let house = House::open().await;
    let typed = marta(&house).await.file("boots.png", "image/png", PICTURE);
    let (one, two) = tokio::join!(send(&house, &typed), send(&house, &typed));
    let three = send(&house, &typed).await;
    assert_eq!(
        (one.location(), two.location()),
        (three.location(), three.location())
    );
    let case = the_case(&house).await;
    let talk = region(&case, "id=\"conversation\"", "<aside").to_owned();
    assert_eq!(talk.matches("boots.png").count(), 1, "{talk}");

    let more = typed.with(
        "story",
        "My new boots let water in, and the seller laughed at me.",
    );
    for _ in 0..2 {
        let sent = send(&house, &more).await;
        assert_eq!(
            (sent.status, sent.location()),
            (StatusCode::SEE_OTHER, one.location())
        );
    }
    let case = the_case(&house).await;
    assert!(case.contains("the seller laughed at me"));
    let talk = region(&case, "id=\"conversation\"", "<aside");
    assert_eq!(talk.matches("boots.png").count(), 2, "{talk}");
}

#[tokio::test]
async fn the_form_speaks_the_language_of_whoever_writes() {
    let house = House::open().await;
    let page = house.get(None, "/complain?lang=de").await.body;
    assert!(
        page.contains("<html lang=\"de\"") && page.contains("Was ist passiert?"),
        "{page}"
    );
    let typed = marta(&house).await.with("story", "Hm.");
    let sent = send_to(&house, "/complain?lang=es", &typed).await;
    let told = house.get(None, sent.location()).await.body;
    assert!(told.contains("Gracias por decírnoslo"), "{told}");
    let link = region(&told, "/c/", "\"").to_owned();
    assert!(
        house
            .get(None, &link)
            .await
            .body
            .contains("<html lang=\"es\"")
    );
    assert!(the_case(&house).await.contains("¿Qué lo dejaría bien?"));
    let refused = send_to(&house, "/complain?lang=de", &typed.with("story", ""))
        .await
        .body;
    assert!(refused.contains("noch leer"), "{refused}");
}

#[tokio::test]
async fn the_link_is_handed_over_for_a_while_and_not_after_another_was_made() {
    let house = House::open().await;
    let sent = send(&house, &marta(&house).await).await;
    let told = sent.location().to_owned();
    assert!(house.get(None, &told).await.body.contains("/c/"));
    house
        .clock
        .set(calendar::Moment::from_us(MONDAY_US).plus_days(2));
    let later = house.get(None, &told).await.body;
    assert!(
        !later.contains("/c/") && later.contains("Thank you"),
        "{later}"
    );
    // Another link was made: the first one and the page that handed it over give nothing away.
    let sent = send(&house, &marta(&house).await).await;
    let told = sent.location().to_owned();
    let page = house.get(None, &told).await.body;
    let link = region(&page, "/c/", "\"").to_owned();
    house.act(&house.administrator, 1048, Act::RenewLink).await;
    assert_eq!(house.get(None, &link).await.status, StatusCode::NOT_FOUND);
    assert!(!house.get(None, &told).await.body.contains("/c/"));
    let unknown = house
        .get(None, "/complain/0190a000-0000-4000-8000-000000000000")
        .await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}
