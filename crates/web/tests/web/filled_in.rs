//! Forms of several fields: what was typed into them stands there again, whoever was faster and whatever was closed.

use crate::house::{House, Session, region};
use axum::http::StatusCode;
use recovery::Role;

const HAPPENED: &str = "They were billed 71 for March, twice.";
const STANDS: &str = "What you typed here before and have not sent stands here.";

/// The version of the case that somebody looks at.
async fn version(house: &House, who: &Session, case: &str) -> String {
    let page = house.get(Some(who), case).await.body;
    let seen = region(&page, "name=\"seen\" value=\"", "\">");
    seen.trim_start_matches("name=\"seen\" value=\"").to_owned()
}

fn understood<'a>(seen: &'a str, happened: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("sheet", "now-write-understanding"),
        ("seen", seen),
        ("happened", happened),
        ("expected", "One bill."),
        ("points", "1"),
    ]
}

#[tokio::test]
async fn what_the_slower_of_two_understood_stands_in_the_form_until_it_is_sent_or_dropped() {
    let house = House::open().await;
    let anna = house.agent().await;
    let mail = "joseph@desk.example";
    let joseph = house.somebody(Role::Agent, "Joseph Adeyemi", mail).await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let case = format!("/cases/{number}");
    let act = format!("{case}/acts/write-understanding");
    let before = version(&house, &anna, &case).await;
    let faster = understood(&before, "The bill was wrong.");
    let done = house.post(Some(&joseph), &act, &faster).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);

    let slower = understood(&before, HAPPENED);
    let refused = house.post(Some(&anna), &act, &slower).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let form =
        |page: &str| region(page, "id=\"understanding-write-understanding\"", "</form>").to_owned();
    assert!(form(&refused.body).contains(HAPPENED), "{}", refused.body);
    assert!(
        refused
            .body
            .contains("href=\"#understanding-write-understanding\"")
    );
    assert_eq!(
        refused.body.matches(HAPPENED).count(),
        1,
        "they stand in one place"
    );

    let later = house.get(Some(&anna), &case).await.body;
    assert!(form(&later).contains(HAPPENED) && form(&later).contains(STANDS));
    assert!(!form(&later).contains("The bill was wrong."));
    let theirs = house.get(Some(&joseph), &case).await.body;
    assert!(!theirs.contains(HAPPENED), "a draft is its writer's");

    let now = version(&house, &anna, &case).await;
    let done = house
        .post(Some(&anna), &act, &understood(&now, HAPPENED))
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let after = house.get(Some(&anna), &case).await.body;
    assert!(!after.contains(STANDS), "it was sent");

    let behind = house
        .post(Some(&anna), &act, &understood(&before, "A slip"))
        .await;
    assert_eq!(behind.status, StatusCode::CONFLICT);
    let drop = [("drop", "form-write-understanding")];
    let dropped = house
        .post(Some(&anna), &format!("{case}/draft"), &drop)
        .await;
    assert_eq!(dropped.location(), format!("{case}?done=draft-dropped"));
    let page = house.get(Some(&anna), dropped.location()).await.body;
    assert!(!page.contains("A slip") && page.contains("What you had typed is dropped."));
}

#[tokio::test]
async fn what_is_typed_into_several_fields_is_kept_by_itself() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let case = format!("/cases/{number}");
    let url = format!("{case}/draft/form-offer-1");
    let fields = r#"[["point","1"],["text-0","We send the money back."],["remedy-0","refund"],["why-one","There is no other."]]"#;
    let typed = [("body", fields), ("over", "")];
    let kept = house.post(Some(&anna), &url, &typed).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    let page = house.get(Some(&anna), &case).await.body;
    let form = region(&page, "id=\"points-offer-1\"", "</form>");
    for stands in [
        "We send the money back.",
        "There is no other.",
        "value=\"refund\" selected",
        STANDS,
    ] {
        assert!(form.contains(stands), "{stands}: {form}");
    }
    assert!(
        form.contains("Here are the ways I see"),
        "the words to them begin as ever: {form}"
    );
    for other in ["form-note", "form-offer-x", "form-offer-", "form-"] {
        let unkept = house
            .post(Some(&anna), &format!("{case}/draft/{other}"), &typed)
            .await;
        assert_eq!(unkept.status, StatusCode::NOT_FOUND, "{other}");
    }
    let no_form = [("body", "no form at all"), ("over", "")];
    let odd = house
        .post(
            Some(&anna),
            &format!("{case}/draft/form-lay-plan-1"),
            &no_form,
        )
        .await;
    assert_eq!(odd.status, StatusCode::OK);
    let page = house.get(Some(&anna), &case).await;
    assert_eq!(
        page.status,
        StatusCode::OK,
        "what nobody can read fills nothing in"
    );
}
