//! Feedback on the pages: for supervisors to give, for one to read, and thanks for all.

use crate::house::{House, say};
use axum::http::StatusCode;
use desk::Act;
use recovery::Role;

#[tokio::test]
async fn what_was_marked_comes_back_with_a_no_and_is_read_by_one() {
    let house = House::open().await;
    let anna = house.agent().await;
    let sam = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let number = house.case(&anna, "Priya Nair", "The heater failed.").await;
    let words = desk::Say {
        solved_today: Some(false),
        ..say("Thank you for telling me. I call you on Friday.")
    };
    house.act(&anna, number, Act::GiveWord { say: words }).await;
    let path = format!("/cases/{number}/feedback");
    let refused = house.get(Some(&anna), &path).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let page = house.get(Some(&sam), &path).await.body;
    assert!(page.contains("Thank you for telling me."), "{page}");
    let at = page.find("action=\"/cases/").expect("a form") + 8;
    let to = page[at..].split('"').next().expect("an address").to_owned();
    let sheet = page
        .split("name=\"sheet\" value=\"")
        .nth(1)
        .expect("a sheet");
    let sheet = sheet.split('"').next().expect("its name").to_owned();
    let fields = [
        ("sheet", sheet.as_str()),
        ("mark-1", "try"),
        ("words-0", "<b>kept</b>"),
    ];
    let seen = house.post(Some(&sam), &to, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("Say what to try."), "{}", seen.body);
    assert!(seen.body.contains("&lt;b&gt;kept"), "{}", seen.body);
    let fields = [("mark-1", "try"), ("words-1", "Say at what time.")];
    let seen = house.post(Some(&sam), &to, &fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let today = house.get(Some(&anna), "/").await.body;
    assert!(
        today.contains("Something was said of your words"),
        "{today}"
    );
    let read = house.get(Some(&anna), "/feedback").await.body;
    assert!(read.contains("Say at what time."), "{read}");
    let admin = house
        .get(Some(&house.administrator), "/feedback")
        .await
        .body;
    assert!(!admin.contains("Say at what time."), "{admin}");
    let today = house.get(Some(&anna), "/").await.body;
    assert!(!today.contains("feedback-waits"), "{today}");
}

#[tokio::test]
async fn thanks_that_are_refused_keep_what_was_typed() {
    let house = House::open().await;
    let anna = house.agent().await;
    let fields = [
        ("sheet", "thank"),
        ("to", "nobody"),
        ("words", "You stayed on the line."),
    ];
    let seen = house.post(Some(&anna), "/recognition", &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body.contains("You stayed on the line."),
        "{}",
        seen.body
    );
    let page = house.get(Some(&anna), "/recognition").await.body;
    assert!(page.contains("nobody is counted"), "{page}");
    assert!(!page.contains("You stayed on the line."), "{page}");
}
