//! What the history and the mails of a case tell of what was said and chosen.

use crate::house::{House, proposed, region, say};
use axum::http::StatusCode;
use desk::DeskError;
use desk::acts::Act;
use recovery::terms::{Channel, Meets, Remedy};
use recovery::{OptionNo, PointNo};

/// The links of a page that lead to a place below this path.
fn links<'a>(body: &'a str, begin: &str) -> Vec<&'a str> {
    body.split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| href.starts_with(begin))
        .collect()
}

/// One letter offers two ways and keeps a promise: the history tells one thing that happened.
#[tokio::test]
async fn one_letter_is_one_row_of_the_history() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = format!("/cases/{number}/history");
    let page = house.get(Some(&anna), &path).await.body;
    let history = region(&page, "id=\"history\"", "</ol>");
    let of_offer: Vec<_> = history
        .split("<li>")
        .filter(|row| row.contains("offer"))
        .collect();
    let [row] = of_offer[..] else {
        panic!("one row: {of_offer:#?}");
    };
    for said in ["Your price stays 39", "Another plan at 35"] {
        assert!(row.contains(said), "{said}: {row}");
    }
    let rows = history.matches("<li>").count();
    let page = house.desk.case_page(&anna.person, number, None).await;
    let events = page.expect("a page").timeline.len();
    assert!(
        rows + 3 < events,
        "{rows} rows for {events} events: {history}"
    );
}

#[tokio::test]
async fn the_history_says_in_words_which_solution_was_chosen() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let point = PointNo::FIRST;
    let offered = async |text: &str| {
        let way = |text: &str| proposed(Remedy::Refund, text, Meets::Partly);
        let offer = Act::Offer {
            point,
            proposals: vec![way(text), way("Nothing to pay in December")],
            why_none: Some("The price is set by law.".to_owned()),
            why_one: None,
            say: say("Here are two other ways."),
        };
        house.act(&anna, number, offer).await;
    };
    offered("Half of it back").await;
    let choose = Act::Choose {
        point,
        option: OptionNo(3),
        via: Channel::Phone,
    };
    house.act(&anna, number, choose).await;
    offered("A third of it back").await;
    let page = house
        .get(Some(&anna), &format!("/cases/{number}/history"))
        .await
        .body;
    let history = page.split("id=\"history\"").nth(1).expect("a history");
    // The mail counted it as the first of two; inside it is the third.
    assert!(!history.contains("Solution 3"), "{history}");
    let chosen = history
        .split("<li>")
        .find(|entry| entry.contains("chose"))
        .expect("the choice");
    assert!(chosen.contains("Half of it back"), "{chosen}");
    let late = house
        .desk
        .act(
            &anna.person,
            number,
            None,
            Act::Choose {
                point,
                option: OptionNo(1),
                via: Channel::Phone,
            },
        )
        .await;
    let Err(DeskError::Refused(refusal)) = late else {
        panic!("{late:?}");
    };
    let says = letters::refusal_sentence(letters::Catalogue::english(), &refusal);
    assert!(
        says.starts_with("This solution is not among those"),
        "{says}"
    );
}

#[tokio::test]
async fn each_mail_of_ours_is_read_as_it_went_out() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    let sent = links(&page.body, &format!("/cases/{number}/sent/"));
    assert_eq!(sent.len(), 3, "first word, understanding, offer: {sent:?}");
    let offer = house.get(Some(&anna), sent[2]).await;
    assert_eq!(offer.status, StatusCode::OK);
    for words in [
        "Please choose.",
        "Your price stays 39 for the whole contract",
        "Another plan at 35 with less data",
        "You hear from me next by",
        "priya@customer.example",
    ] {
        assert!(offer.body.contains(words), "{words}: {}", offer.body);
    }
    assert!(
        !region(&offer.body, "id=\"sent\"", "</article>").contains("href=\"http"),
        "what is pressed there counts as said by the customer"
    );
    let other = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let elsewhere = sent[2].replace(&number.to_string(), &other.to_string());
    assert_eq!(
        house.get(Some(&anna), &elsewhere).await.status,
        StatusCode::NOT_FOUND,
        "a mail of another case"
    );
}

#[tokio::test]
async fn the_way_to_the_mail_stands_only_where_one_is_kept() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    house
        .act(
            &anna,
            number,
            Act::Write {
                body: "It was mailed to me and I wrote it down.".to_owned(),
                via: Channel::Mail,
            },
        )
        .await;
    let page = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(page.body.contains("I wrote it down"));
    assert!(
        !page.body.contains("/raw/"),
        "a mail that was written down by hand has no bytes"
    );
}
