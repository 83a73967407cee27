//! Notices on the pages: counted above each, seen where one looks.

use crate::house::{House, Session, region, request};
use axum::http::{HeaderValue, StatusCode};
use desk::Act;

async fn counted(house: &House, who: &Session) -> Option<String> {
    let page = house.get(Some(who), "/account").await.body;
    let link = region(&page, "data-act=\"go-notices\"", "</a>").to_owned();
    let (_, count) = link.split_once("not seen\">")?;
    Some(count.split('<').next()?.to_owned())
}

#[tokio::test]
async fn a_case_that_came_to_one_is_counted_until_the_list_or_the_case_is_opened() {
    let house = House::open().await;
    let (anna, admin) = (house.agent().await, &house.administrator);
    let first = house.case(admin, "Priya Nair", "The heater failed.").await;
    let second = house.case(admin, "Otto Lindt", "The kettle leaks.").await;
    for number in [first, second] {
        let owner = Some(anna.person.id);
        let word = None;
        house.act(admin, number, Act::Assign { owner, word }).await;
    }
    assert_eq!(counted(&house, &anna).await.as_deref(), Some("2"));
    assert_eq!(counted(&house, admin).await, None);

    // A page that nobody sees asks for what is new.
    let path = format!("/cases/{first}");
    let mut behind = request("GET", Some(&anna), &path, None);
    let yes = HeaderValue::from_static("yes");
    behind.headers_mut().insert("amends-behind", yes);
    assert_eq!(house.ask(behind).await.status, StatusCode::OK);
    assert_eq!(counted(&house, &anna).await.as_deref(), Some("2"));
    let other = house.get(Some(admin), &path).await;
    assert_eq!(other.status, StatusCode::OK);
    assert_eq!(counted(&house, &anna).await.as_deref(), Some("2"));

    let page = house.get(Some(&anna), &path).await.body;
    assert!(region(&page, "data-act=\"go-notices\"", "</a>").contains(">1<"));
    let list = house.get(Some(&anna), "/notices").await.body;
    let list = region(&list, "id=\"notices\"", "</ol>");
    assert!(list.contains("The case is yours now."), "{list}");
    let (new, seen) = (
        list.matches(">new<").count(),
        list.matches(">seen<").count(),
    );
    assert_eq!((new, seen), (1, 1), "{list}");
    assert_eq!(counted(&house, &anna).await, None);
    let again = house.get(Some(&anna), "/notices").await.body;
    assert!(!region(&again, "id=\"notices\"", "</ol>").contains(">new<"));
}

#[tokio::test]
async fn where_there_is_nothing_the_page_says_what_belongs_there() {
    let house = House::open().await;
    let anna = house.agent().await;
    let page = house.get(Some(&anna), "/notices").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("Nothing to tell you"), "{}", page.body);
    let odd = house.get(Some(&anna), "/notices?after=x").await;
    assert_eq!(odd.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn when_one_is_mailed_is_chosen_on_ones_own_page_and_a_no_keeps_what_was_written() {
    let house = House::open().await;
    let anna = house.agent().await;
    let fields = [
        ("sheet", "notices"),
        ("times", "9:00, noon"),
        ("quiet-from", "22:00"),
        ("quiet-to", "7:00"),
        ("urgent", "yes"),
    ];
    let to = "/account/notices";
    let seen = house.post(Some(&anna), to, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let card = region(&seen.body, "id=\"notices\"", "</section>");
    assert!(card.contains("value=\"9:00, noon\""), "{card}");
    assert!(card.contains("value=\"22:00\""), "{card}");
    let many = [("sheet", "notices"), ("times", "1 2 3 4 5 6 7")];
    let seen = house.post(Some(&anna), to, &many).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("more than six"), "{}", seen.body);
    let fields = [("times", "13, 9:00"), ("zone", "Asia/Tokyo")];
    let seen = house.post(Some(&anna), to, &fields).await;
    assert_eq!(seen.location(), "/account?done=notices");
    let page = house.get(Some(&anna), "/account").await.body;
    let card = region(&page, "id=\"notices\"", "</section>");
    assert!(card.contains("value=\"09:00, 13:00\""), "{card}");
    assert!(card.contains("value=\"Asia/Tokyo\""), "{card}");
    let admins = house.get(Some(&house.administrator), "/account").await.body;
    assert!(
        !admins.contains("Asia/Tokyo"),
        "each chooses for themselves"
    );
}
