//! Nobody knows who used the form: what a stranger is not shown, and what one of us is told before they answer.

use super::kit::{marta, numbers, numbers_as, send};
use crate::house::{House, MONDAY_US, region};
use axum::http::StatusCode;
use desk::acts::Act;
use desk::desk::NewCase;
use recovery::terms::Channel;

#[tokio::test]
async fn a_used_form_with_another_address_is_a_case_of_its_own() {
    let house = House::open().await;
    let typed = marta(&house).await;
    let token = typed.fields[0].1.clone();
    let one = send(&house, &typed).await;
    let next = typed
        .with("story", "The diagnosis was sent to my neighbour.")
        .with("your-name", "Priya Nair")
        .with("your-email", "priya@customer.example");
    let two = send(&house, &next).await;
    let by_phone = next
        .clone()
        .with("story", "Nobody called me back.")
        .with("your-email", "")
        .with("your-phone", "+00 555 0199");
    let three = send(&house, &by_phone).await;
    assert_eq!(numbers(&house).await.len(), 3);
    for (sent, theirs, not) in [
        (&one, "My new boots", ["diagnosis", "called me back"]),
        (&two, "diagnosis", ["My new boots", "called me back"]),
        (&three, "called me back", ["My new boots", "diagnosis"]),
    ] {
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let told = house.get(None, sent.location()).await.body;
        let page = house.get(None, region(&told, "/c/", "\"")).await.body;
        assert!(page.contains(theirs), "{theirs}: {page}");
        assert!(!not.iter().any(|word| page.contains(word)), "{page}");
    }
    // The same address in other letters, and the same number with other signs, are the same person.
    let more = next
        .with("your-email", "PRIYA@customer.example")
        .with("story", "And the letter was open.");
    assert_eq!(send(&house, &more).await.location(), two.location());
    let more = by_phone
        .with("your-phone", "(00) 555-0199")
        .with("story", "Still nobody.");
    assert_eq!(send(&house, &more).await.location(), three.location());
    assert_eq!(numbers(&house).await.len(), 3);
    // Whoever holds the form, but knows nobody's address, finds no answer with it.
    let guessed = house.get(None, &format!("/complain/{token}")).await;
    assert_eq!(guessed.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_of_us_is_told_as_whom_a_stranger_wrote_and_to_say_nothing_the_record_knows() {
    let house = House::open().await;
    let ours = house.administrator.person.clone();
    let new = NewCase {
        name: "Oskar Lindgren".into(),
        email: "oskar@customer.example".into(),
        subject: "A parcel".into(),
        story: "It never came.".into(),
        channel: Some(Channel::Phone),
        ..NewCase::default()
    };
    let known = house.desk.open_by_hand(&ours, new).await.expect("a case");
    let mut number = known;
    for (name, said) in [
        (
            "Evil Person",
            "Wrote as Evil Person; the record says Oskar Lindgren.",
        ),
        ("", "Wrote without a name; the record says Oskar Lindgren."),
        ("oskar  LINDGREN", ""),
    ] {
        let typed = marta(&house)
            .await
            .with("your-email", "oskar@customer.example")
            .with("your-name", name);
        assert_eq!(send(&house, &typed).await.status, StatusCode::SEE_OTHER);
        number += 1;
        let path = format!("/cases/{number}");
        let page = house.get(Some(&house.administrator), &path).await.body;
        let talk = region(&page, "id=\"conversation\"", "<aside");
        let now = region(&page, "id=\"now\"", "id=\"conversation\"");
        assert!(
            now.contains("Do not say anything the record knows, not even the name"),
            "{now}"
        );
        assert!(talk.contains(said) && now.contains(said), "{said}: {talk}");
        assert_eq!(page.contains("the record says"), !said.is_empty(), "{page}");
    }
    // A new link closes the page to whoever typed the address: now only who reads the mail there reads along.
    house
        .act(&house.administrator, number, Act::RenewLink)
        .await;
    let path = format!("/cases/{number}");
    let page = house.get(Some(&house.administrator), &path).await.body;
    assert!(
        !page.contains("Do not say anything the record knows"),
        "{page}"
    );
    // Of somebody new we know nothing but what they typed.
    assert_eq!(
        send(&house, &marta(&house).await).await.status,
        StatusCode::SEE_OTHER
    );
    let path = format!("/cases/{}", number + 1);
    let page = house.get(Some(&house.administrator), &path).await.body;
    assert!(page.contains("Who wrote is not proven"));
    assert!(
        !page.contains("Do not say anything the record knows"),
        "{page}"
    );
}

#[tokio::test]
async fn nothing_of_a_customer_is_shown_to_whoever_types_their_address() {
    let house = House::open().await;
    let ours = house.administrator.person.clone();
    let new = NewCase {
        name: "Hanna Berg-Solheim".into(),
        email: "hanna@customer.example".into(),
        subject: "A private matter".into(),
        story: "The diagnosis was sent to my neighbour.".into(),
        channel: Some(Channel::Phone),
        ..NewCase::default()
    };
    let first = house.desk.open_by_hand(&ours, new).await.expect("a case");
    let known = house
        .desk
        .case_page(&ours, first, None)
        .await
        .expect("a page")
        .customer
        .id;
    let german = letters::Language::named("de");
    house
        .desk
        .set_customer_language(&ours, known, german)
        .await
        .expect("kept");
    house
        .clock
        .set(calendar::Moment::from_us(MONDAY_US).plus_days(1));
    // The night ended the session.
    let administrator = house.again(&house.administrator).await;
    let typed = marta(&house)
        .await
        .with("your-email", "Hanna@customer.example")
        .with("your-name", "");
    let sent = send(&house, &typed).await;
    let told = house.get(None, sent.location()).await.body;
    let link = region(&told, "/c/", "\"").to_owned();
    let page = house.get(None, &link).await.body;
    for word in ["Hanna", "Solheim", "diagnosis", "private matter", "hanna@"] {
        assert!(
            !told.contains(word) && !page.contains(word),
            "{word}: {page}"
        );
    }
    // Nor which language we speak with her, and it is not theirs to change.
    assert!(
        page.contains("<html lang=\"en\"") && !page.contains("/language\""),
        "{page}"
    );
    let language = format!("{link}/language");
    let changed = house.post(None, &language, &[("language", "es")]).await;
    assert_eq!(changed.status, StatusCode::NOT_FOUND);
    // It is put with her, where one of us sees both and whom to ask.
    let case = numbers_as(&house, &administrator)
        .await
        .into_iter()
        .find(|number| *number != first.to_string());
    let path = format!("/cases/{}", case.expect("a second case"));
    let case = house.get(Some(&administrator), &path).await.body;
    assert!(case.contains("Hanna Berg-Solheim") && case.contains("Who wrote is not proven"));
}
