//! Where a customer is reached: addresses are added on their page, marked as old and removed.

use crate::house::{House, Session, region};
use axum::http::StatusCode;
use desk::desk::NewCase;
use recovery::{CustomerId, Role};

async fn complaint(house: &House, by: &Session, name: &str, email: &str) -> (u64, CustomerId) {
    let new = NewCase {
        name: name.to_owned(),
        email: email.to_owned(),
        subject: "The pipe drips".to_owned(),
        story: "It drips.".to_owned(),
        take: true,
        ..NewCase::default()
    };
    let number = house.desk.open_by_hand(&by.person, new).await;
    let number = number.expect("a case");
    let page = house.desk.case_page(&by.person, number, None).await;
    (number, page.expect("a page").customer.id)
}

#[tokio::test]
async fn an_address_is_added_and_marked_on_the_page_and_removed_by_a_supervisor() {
    let house = House::open().await;
    let anna = house.agent().await;
    let sam = house
        .somebody(Role::Supervisor, "Sam Voss", "sam@northline.example")
        .await;
    let (_, id) = complaint(&house, &anna, "Marta Ruiz", "marta@old.example").await;
    let path = format!("/customers/{id}");
    let add = format!("{path}/addresses");
    let fields = [("sheet", "address-add"), ("address", "marta@new.example")];
    let seen = house.post(Some(&anna), &add, &fields).await;
    assert_eq!(seen.location(), format!("{path}?done=address-added"));
    let page = house.get(Some(&anna), seen.location()).await.body;
    assert!(page.contains("The address is theirs now."), "{page}");
    assert!(page.contains("marta@new.example"), "{page}");
    assert!(!page.contains("Was never theirs"), "no key that is refused");
    let again = [("sheet", "address-add"), ("address", "Marta@NEW.example")];
    let seen = house.post(Some(&anna), &add, &again).await;
    assert_eq!(seen.location(), format!("{path}?done=address-known"));
    let page = house.get(Some(&anna), seen.location()).await.body;
    assert!(page.contains("The address was theirs already."), "{page}");

    let mark = format!("{path}/addresses/mark");
    let fields = [("address", "marta@old.example"), ("old", "yes")];
    let seen = house.post(Some(&anna), &mark, &fields).await;
    assert_eq!(seen.location(), format!("{path}?done=address-old"));
    let page = house.get(Some(&anna), &path).await.body;
    assert!(page.contains("nothing is sent to it"), "{page}");

    let remove = format!("{path}/addresses/remove");
    let fields = [("address", "marta@old.example")];
    let seen = house.post(Some(&anna), &remove, &fields).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN, "an agent may not");
    let seen = house.post(None, &remove, &fields).await;
    assert_eq!(seen.status, StatusCode::UNAUTHORIZED);
    let page = house.get(Some(&sam), &path).await.body;
    assert!(page.contains("Was never theirs") && page.contains("marta@old.example"));
    let seen = house.post(Some(&sam), &remove, &fields).await;
    assert_eq!(seen.location(), format!("{path}?done=address-removed"));
    let page = house.get(Some(&anna), &path).await.body;
    assert!(!page.contains("marta@old.example"), "{page}");

    let name = format!("{path}/name");
    let fields = [
        ("sheet", "customer-name"),
        ("name", "Marta Ruiz Silva"),
        ("phone", "+351 900 000 002"),
    ];
    let seen = house.post(Some(&anna), &name, &fields).await;
    assert_eq!(seen.location(), format!("{path}?done=customer-name"));
    let page = house.get(Some(&anna), &path).await.body;
    assert!(region(&page, "<h1", "</h1>").contains("Marta Ruiz Silva"));
    assert!(page.contains("+351 900 000 002"));
}

#[tokio::test]
async fn an_address_of_another_customer_offers_to_join_the_two() {
    let house = House::open().await;
    let anna = house.agent().await;
    let (_, one) = complaint(&house, &anna, "Marta Ruiz", "marta@home.example").await;
    let (_, two) = complaint(&house, &anna, "M. Ruiz", "marta@work.example").await;
    let add = format!("/customers/{one}/addresses");
    for (address, says) in [
        ("marta at work", "This is no mail address"),
        ("marta@work.example", "This address is M. Ruiz’s"),
    ] {
        let fields = [("sheet", "address-add"), ("address", address)];
        let seen = house.post(Some(&anna), &add, &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        assert!(seen.body.contains(says), "{address}: {}", seen.body);
        let form = region(&seen.body, "id=\"address-add\"", "</form>");
        assert!(form.contains(address), "what was typed is kept: {form}");
        let offers = seen.body.contains("They are one person");
        assert_eq!(offers, address.contains('@'), "{address}");
    }
    let join = format!("/customers/{one}/join");
    let two = two.to_string();
    let seen = house.post(Some(&anna), &join, &[("customer", &two)]).await;
    assert_eq!(seen.location(), format!("/customers/{one}?done=joined"));
    let page = house
        .get(Some(&anna), &format!("/customers/{one}"))
        .await
        .body;
    assert!(page.contains("marta@work.example") && page.contains("Joined: M. Ruiz"));
    // Pressed once more: it is said what is, and nothing breaks.
    let seen = house.post(Some(&anna), &join, &[("customer", &two)]).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("joined already"), "{}", seen.body);
}

#[tokio::test]
async fn whoever_has_only_old_addresses_is_offered_no_mail_and_the_no_says_why() {
    let house = House::open().await;
    let anna = house.agent().await;
    let (number, id) = complaint(&house, &anna, "Marta Ruiz", "marta@old.example").await;
    let (customer, case) = (format!("/customers/{id}"), format!("/cases/{number}"));
    let says = "no mail reaches Marta Ruiz any more while a case is open";
    let page = house.get(Some(&anna), &customer).await.body;
    assert!(page.contains(says), "it is said at the key: {page}");
    // In every form by which one writes to them.
    let by_mail = "by mail (it is sent)";
    assert!(house.get(Some(&anna), &case).await.body.contains(by_mail));

    let mark = format!("{customer}/addresses/mark");
    let fields = [("address", "marta@old.example"), ("old", "yes")];
    house.post(Some(&anna), &mark, &fields).await;
    let page = house.get(Some(&anna), &customer).await.body;
    assert!(!page.contains(says), "{page}");
    let page = house.get(Some(&anna), &case).await.body;
    assert!(!page.contains(by_mail), "{page}");
    let why = "the address of Marta Ruiz is marked as old";
    assert!(page.contains(why), "{page}");
    let word = [
        ("sheet", "now-give-word"),
        ("body", "I have read your message and see to it."),
        ("today", "no"),
        ("channel", "mail"),
    ];
    let seen = house
        .post(Some(&anna), &format!("{case}/acts/give-word"), &word)
        .await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        seen.body.contains("Their address is marked as old"),
        "{}",
        seen.body
    );

    // With a second one that is in use, nothing is lost by marking the first.
    let add = [("sheet", "address-add"), ("address", "marta@new.example")];
    house
        .post(Some(&anna), &format!("{customer}/addresses"), &add)
        .await;
    assert!(house.get(Some(&anna), &case).await.body.contains(by_mail));
}
