//! Complaint policies in the house and on a case: who chooses them, what they show, and a final answer that is refused
//! while a part is missing.

use crate::house::{House, Session, region};
use axum::http::StatusCode;
use desk::acts::Act;
use recovery::{PointNo, Role};

const LAWS: &str = "/house/policies";

async fn choose(house: &House, by: &Session, policy: &str, of: &str) -> crate::house::Seen {
    let fields = [("sheet", "choose"), ("policy", policy), ("for", of)];
    house.post(Some(by), LAWS, &fields).await
}

/// A case with two points under the house's own policy.
async fn under_the_house_policy() -> (House, Session, u64) {
    let house = House::open().await;
    let anna = house.agent().await;
    let chosen = choose(&house, &house.administrator, "house-default", "house").await;
    assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.body);
    let number = house
        .case(&anna, "Priya Nair", "I was billed 71. Nobody called back.")
        .await;
    house
        .act(
            &anna,
            number,
            Act::RaisePoint {
                words: "Nobody called back.".to_owned(),
                loss: None,
            },
        )
        .await;
    (house, anna, number)
}

#[tokio::test]
async fn administrators_choose_policies_and_nobody_else() {
    let house = House::open().await;
    let sam = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let anna = house.agent().await;
    assert_eq!(
        house.get(Some(&anna), LAWS).await.status,
        StatusCode::FORBIDDEN
    );
    let read = house.get(Some(&sam), LAWS).await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(
        !read.body.contains("action=\"/house/policies\""),
        "reads and chooses nothing"
    );
    assert!(read.body.contains("None is chosen."));
    for path in [LAWS, "/house/policies/drop", "/house/policies/confirm"] {
        let fields = [("policy", "house-default"), ("for", "house")];
        for who in [&sam, &anna] {
            let seen = house.post(Some(who), path, &fields).await;
            assert_eq!(seen.status, StatusCode::FORBIDDEN, "{path}");
        }
    }
    let chosen = choose(&house, &house.administrator, "house-default", "house").await;
    assert_eq!(chosen.location(), "/house/policies?done=laws");
    let page = house.get(Some(&sam), LAWS).await.body;
    let chosen = region(&page, "id=\"chosen\"", "</section>");
    assert!(chosen.contains("House default") && chosen.contains("for all that comes"));
    assert!(chosen.contains("Ada Berg"), "who chose it: {chosen}");
    let fields = [("policy", "house-default"), ("for", "house")];
    house
        .post(Some(&house.administrator), "/house/policies/drop", &fields)
        .await;
    assert!(
        house
            .get(Some(&sam), LAWS)
            .await
            .body
            .contains("None is chosen.")
    );
}

#[tokio::test]
async fn what_nobody_has_checked_stays_off_until_a_person_says_where_it_was_read() {
    let house = House::open().await;
    let ada = &house.administrator;
    let text = "id = \"draft\"\nname = \"Draft rules\"\nedition = 1\nkind = \"law\"\nabout = \"A draft\"\n\
                [[clock]]\nid = \"answer\"\nname = \"Answer\"\nfor = \"answer\"\nstart = \"received\"\n\
                amount = 5\nunit = \"working-day\"\nstanding = \"unchecked\"\n";
    let own = async |text: String| {
        let fields = [("sheet", "own"), ("file", text.as_str()), ("for", "house")];
        house.post(Some(ada), LAWS, &fields).await
    };
    let refused = own(text.to_owned()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("it stays switched off"),
        "{}",
        refused.body
    );
    let wrong = own(text.replace("amount = 5", "amout = 5")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("did you mean amount"), "{}", wrong.body);
}

#[tokio::test]
async fn an_entry_that_was_confirmed_is_in_force_with_who_and_where() {
    let house = House::open().await;
    let ada = &house.administrator;
    choose(&house, ada, "uk-fca-disp", "house").await;
    let page = house.get(Some(ada), LAWS).await.body;
    let law = region(&page, "id=\"law-uk-fca-disp-1\"", "</details>");
    assert!(law.contains("Nobody has checked these"), "{law}");
    let place = region(law, "name=\"place\" value=\"", "\">");
    let place = place
        .trim_start_matches("name=\"place\" value=\"")
        .to_owned();
    let confirm = async |source: &str, place: String| {
        let fields = [
            ("policy", "uk-fca-disp:1"),
            ("place", place.as_str()),
            ("source", source),
        ];
        house
            .post(Some(ada), "/house/policies/confirm", &fields)
            .await
            .status
    };
    assert_eq!(
        confirm("", place.clone()).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        confirm("DISP 1.10", place.clone()).await,
        StatusCode::SEE_OTHER
    );
    // Once is enough.
    assert_eq!(
        confirm("DISP 1.10", place).await,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[tokio::test]
async fn a_case_shows_its_clocks_apart_from_its_promises_and_today_says_which_comes_first() {
    let (house, anna, number) = under_the_house_policy().await;
    let path = format!("/cases/{number}");
    let page = house.get(Some(&anna), &path).await.body;
    let law = region(&page, "id=\"law\"", "</section>");
    assert!(
        law.contains("What the law asks") && law.contains("Final answer"),
        "{law}"
    );
    assert!(
        law.contains("House default") && law.contains("the house’s own rule"),
        "{law}"
    );
    assert!(
        !law.contains("First word to"),
        "promises are not in it: {law}"
    );
    // First the promise of the first word; once it is given, and days go by, the law is first.
    let today = house.get(Some(&anna), "/").await.body;
    assert!(
        today.contains("By law:") && today.contains("House default"),
        "{today}"
    );
    let customer = house.customer_path(&anna, number).await;
    let theirs = house.get(None, &customer).await.body;
    assert!(theirs.contains("You have our full answer by"), "{theirs}");
}

#[tokio::test]
async fn without_a_policy_no_page_speaks_of_a_law() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Priya Nair", "I was billed 71.").await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    assert!(!page.contains("What the law asks") && !page.contains("/acts/final-answer"));
    assert!(!house.get(Some(&anna), "/").await.body.contains("By law:"));
    let customer = house.customer_path(&anna, number).await;
    let theirs = house.get(None, &customer).await.body;
    assert!(!theirs.contains("full answer"));
}

#[tokio::test]
async fn a_final_answer_is_sent_with_every_part_or_not_at_all() {
    let (house, anna, number) = under_the_house_policy().await;
    let path = format!("/cases/{number}/acts/final-answer");
    let day = "2026-12-18T12:00";
    let mut fields = vec![
        ("sheet", "answer-final-answer"),
        ("answers", "1"),
        ("answers", "2"),
        ("outcome-1", "upheld"),
        ("facts-1", "The contract says 39 and the bill says 71."),
        ("reasons-1", "The discount was not entered by us."),
        ("remedy-1", "You get 32 back for each month"),
        ("remedy-due-1", day),
        ("outcome-2", "partly"),
        ("facts-2", "Two calls are in our list, and no call back."),
        ("reasons-2", "We promised a call and forgot it."),
        ("remedy-2", "I am your contact from now on"),
        ("remedy-due-2", day),
        ("part-contact", "Anna Holm, +00 555 0100"),
        ("today", "no"),
        ("channel", "mail"),
    ];
    let refused = house.post(Some(&anna), &path, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused
            .body
            .contains("Still missing: what comes next (“What comes next”)."),
        "{}",
        refused.body
    );
    assert!(
        refused.body.contains("The discount was not entered by us."),
        "what was typed is kept"
    );
    fields.push((
        "part-next-step",
        "The money is on your next bill; I call you on Friday.",
    ));
    let sent = house.post(Some(&anna), &path, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let page = house
        .desk
        .case_page(&anna.person, number, None)
        .await
        .expect("a page");
    assert_eq!(page.case.laws.answered.len(), 2);
    assert!(page.case.is_open(), "it is our answer and not their yes");
    assert_eq!(
        page.case.open_deeds_of(PointNo::FIRST).count(),
        1,
        "the date is promised"
    );
    let file = page
        .messages
        .iter()
        .flat_map(|one| &one.files)
        .next()
        .expect("a file");
    assert_eq!(
        (
            file.media_type.as_str(),
            file.name == format!("final-answer-{number}.pdf")
        ),
        ("application/pdf", true)
    );
    let history = house
        .get(Some(&anna), &format!("/cases/{number}/history"))
        .await
        .body;
    for told in [
        "the whole case: House default",
        "Final answer, last day",
        "We promised a call and forgot it.",
    ] {
        assert!(history.contains(told), "{told}: {history}");
    }
    let customer = house.customer_path(&anna, number).await;
    let theirs = house.get(None, &customer).await.body;
    assert!(theirs.contains("Our full answer, to keep"), "{theirs}");
    let saved = house
        .get(None, &format!("{customer}/proof/{}", file.hash))
        .await;
    assert_eq!(saved.status, StatusCode::OK);
    assert!(saved.body.starts_with("%PDF-"), "a file to keep");
    assert!(saved.body.contains("The discount was not entered by us."));
    let strange = house
        .get(None, &format!("{customer}/proof/{}", "0".repeat(64)))
        .await;
    assert_eq!(strange.status, StatusCode::NOT_FOUND);
}
