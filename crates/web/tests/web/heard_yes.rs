//! A yes that one of us heard is noted as it was heard; words that seem to limit it are asked about.

use crate::house::region;
use crate::plain_facts::{at_the_question, is_open};
use axum::http::StatusCode;

#[tokio::test]
async fn a_yes_heard_on_the_phone_is_noted_as_it_was_heard() {
    for heard in [
        "It is fine, said on the phone today",
        "“It is solved now.” Monday, 10:55",
        "Sie sagt, alles funktioniert wieder, heute Morgen am Telefon",
    ] {
        let (house, anna, number) = at_the_question().await;
        let path = format!("/cases/{number}");
        let act = format!("{path}/acts/confirm-solved");
        let fields = [
            ("sheet", "now-confirm-solved"),
            ("via", "phone"),
            ("words", heard),
        ];
        let seen = house.post(Some(&anna), &act, &fields).await;
        assert_eq!(seen.location(), format!("{path}?done=confirm-solved"));
        assert!(!is_open(&house, &anna, number).await, "{heard}");
    }
}

#[tokio::test]
async fn words_that_seem_to_limit_a_yes_are_asked_about_and_nothing_is_promised() {
    let (house, anna, number) = at_the_question().await;
    let path = format!("/cases/{number}");
    let act = format!("{path}/acts/confirm-solved");
    let fields = [
        ("sheet", "now-confirm-solved"),
        ("via", "phone"),
        ("words", "It is solved, she will only be back on Friday"),
    ];
    let owed = |page: desk::views::CasePage| page.case.version;
    let before = owed(
        house
            .desk
            .case_page(&anna.person, number, None)
            .await
            .unwrap(),
    );
    let seen = house.post(Some(&anna), &act, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let after = owed(
        house
            .desk
            .case_page(&anna.person, number, None)
            .await
            .unwrap(),
    );
    assert_eq!(before, after, "nothing is noted and nothing promised");
    let form = region(&seen.body, "id=\"now-confirm-solved\"", "</form>");
    assert!(form.contains("she will only be back"), "{form}");
    assert!(
        form.contains("said that it is solved, without more"),
        "{form}"
    );
    // Whoever heard it knows better than the reading.
    let plainly = [fields[0], fields[1], fields[2], ("plainly", "on")];
    let seen = house.post(Some(&anna), &act, &plainly).await;
    assert_eq!(seen.location(), format!("{path}?done=confirm-solved"));
    assert!(!is_open(&house, &anna, number).await);
}
