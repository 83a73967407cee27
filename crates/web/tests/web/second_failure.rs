//! A second failure stands above the case, plainly, with who looks along and what to say first.

use crate::house::House;
use axum::http::StatusCode;
use desk::acts::Act;
use recovery::Role;

#[tokio::test]
async fn it_is_told_with_who_looks_along_and_another_script_and_the_customer_reads_nothing_of_it() {
    let house = House::open().await;
    let anna = house.agent().await;
    let sam = house
        .somebody(Role::Supervisor, "Sam Okoro", "sam@northline.example")
        .await;
    let number = house.case(&anna, "Priya Nair", "The kettle leaks.").await;
    let path = format!("/cases/{number}");
    let page = house.get(Some(&anna), &path).await.body;
    assert!(!page.contains("This is a second failure"), "{page}");
    house.act(&anna, number, Act::SayFailedAgain).await;
    let page = house.get(Some(&anna), &path).await.body;
    for said in [
        "This is a second failure",
        "The same trouble came back.",
        "Sam Okoro looks along",
        "No second apology of the same kind.",
        "/handbook/pages/when-it-fails-again",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("I have looked at it"), "it is Sam's to say");
    let theirs = format!("{path}/as-customer");
    let theirs = house.get(Some(&anna), &theirs).await.body;
    for ours in ["second failure", "looks along", "Sam Okoro"] {
        assert!(!theirs.contains(ours), "{theirs}");
    }
    let page = house.get(Some(&sam), &path).await.body;
    assert!(page.contains("I have looked at it"), "{page}");
    let act = format!("{path}/acts/say-looked");
    let seen = house.post(Some(&sam), &act, &[]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.body);
    let page = house.get(Some(&sam), seen.location()).await.body;
    assert!(page.contains("Sam Okoro has looked along."), "{page}");
    let history = house.get(Some(&sam), &format!("{path}/history")).await.body;
    assert!(
        history.contains("Sam Okoro, it failed a second time"),
        "{history}"
    );
}
