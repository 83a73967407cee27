//! What was changed and by whom, on a page for administrators; teams renamed and closed on the page of people.

use crate::house::{House, region};
use axum::http::StatusCode;
use recovery::Role;
use std::collections::BTreeSet;

/// The sentences of a page of changes.
fn sentences(page: &str) -> Vec<String> {
    let rows = region(page, "class=\"lines-list\"", "</ol>").split("<li>");
    let said = rows
        .skip(1)
        .map(|row| region(row, "<p>", "</p>")[3..].to_owned());
    said.collect()
}

#[tokio::test]
async fn who_did_what_is_told_in_sentences_the_newest_first() {
    let house = House::open().await;
    let ada = Some(&house.administrator);
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "Billed 71 for 39.").await;
    let customer = house
        .desk
        .case_page(&anna.person, number, None)
        .await
        .expect("a page")
        .customer;
    let team = house
        .desk
        .add_team(&house.administrator.person, "Care")
        .await
        .expect("a team");
    let path = format!("/teams/{team}");
    let seen = house.post(ada, &path, &[("name", "After sales")]).await;
    assert_eq!(seen.location(), "/people?done=team-renamed#teams");
    let reason = "Asked for by letter.";
    let erased = house
        .desk
        .erase_person(&house.administrator.person, customer.id, reason)
        .await;
    erased.expect("erased");

    let page = house.get(ada, "/audit").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(
        sentences(&page.body),
        [
            "Ada Berg erased a customer, with all their words.",
            "Ada Berg gave a team another name; it is called After sales now.",
            "Ada Berg added the team After sales.",
            "Anna Holm set a password.",
            "Ada Berg invited Anna Holm.",
            "Ada Berg set the desk up.",
        ]
    );
    assert!(!page.body.contains("Priya"), "no customer is named");
    assert!(page.body.contains(&format!("/customers/{}", customer.id)));
    for way in ["/people", "/house"] {
        assert!(
            house.get(ada, way).await.body.contains("href=\"/audit\""),
            "{way}"
        );
    }
}

#[tokio::test]
async fn many_changes_stand_on_pages_and_each_once() {
    let house = House::open().await;
    let ada = &house.administrator;
    for no in 0..70 {
        house
            .desk
            .add_team(&ada.person, &format!("Team {no}"))
            .await
            .expect("a team");
    }
    let first = house.get(Some(ada), "/audit").await;
    let more = region(&first.body, "/audit?after=", "\"").to_owned();
    let second = house.get(Some(ada), &more).await;
    let mut all = sentences(&first.body);
    assert_eq!(all.len(), 50);
    all.extend(sentences(&second.body));
    assert_eq!(all.len(), 71);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 71, "each once");
    assert!(!second.body.contains("/audit?after="));
    let wrong = house.get(Some(ada), "/audit?after=nowhere").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_team_is_renamed_or_closed_or_it_is_said_why_not() {
    let house = House::open().await;
    let ada = &house.administrator;
    let add = async |name: &str| {
        house
            .desk
            .add_team(&ada.person, name)
            .await
            .expect("a team")
    };
    let (care, _) = (add("Care").await, add("Repairs").await);
    let renames = async |name: &str| {
        let (path, sheet) = (format!("/teams/{care}"), format!("team-{care}"));
        house
            .post(Some(ada), &path, &[("sheet", &sheet), ("name", name)])
            .await
    };
    let alike = renames(" repairs").await;
    assert_eq!(alike.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(alike.body.contains("There is a team of this name already"));
    let form = region(&alike.body, &format!("id=\"team-{care}\""), "</form>");
    assert!(
        form.contains("value=\"repairs\"") || form.contains("value=\" repairs\""),
        "what was typed is kept: {form}"
    );

    let sam = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let joins = |team| {
        house
            .desk
            .change_person(&ada.person, sam.person.id, Role::Supervisor, team, true)
    };
    joins(Some(care)).await.expect("in the team");
    let page = house.get(Some(&sam), "/people").await.body;
    assert!(
        page.contains("Care") && !page.contains("/close"),
        "whoever may not has no key"
    );
    let closes = async || {
        let (path, sheet) = (format!("/teams/{care}/close"), format!("close-team-{care}"));
        house.post(Some(ada), &path, &[("sheet", &sheet)]).await
    };
    let hangs = closes().await;
    assert_eq!(hangs.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        hangs.body.contains("This team is in use still: 1 person."),
        "{}",
        hangs.body
    );
    assert!(
        hangs.body.contains("autofocus>This team is in use still"),
        "one reads on there"
    );
    joins(None).await.expect("out of it");
    assert_eq!(closes().await.location(), "/people?done=team-closed#teams");
    let page = house.get(Some(ada), "/people?done=team-closed").await.body;
    assert!(page.contains("The team is closed") && page.contains("Repairs"));
    assert!(!page.contains("<summary>Care</summary>"), "{page}");
    assert_eq!(closes().await.status, StatusCode::NOT_FOUND);
}
