//! Solutions before the customer: what their page says of each, what our card says when they ask about them, and the
//! word with which a case changes hands.

use crate::house::{House, proposed, region, say};
use axum::http::StatusCode;
use calendar::Moment;
use desk::acts::Act;
use recovery::terms::{Channel, Meets, Outcome, Remedy};
use recovery::{OptionNo, PointNo, Role};

const POINT: PointNo = PointNo::FIRST;

#[tokio::test]
async fn the_customers_page_says_what_each_solution_does_for_their_wish_and_why_none_meets_it() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = house.customer_path(&anna, number).await;
    let page = house.get(None, &path).await.body;
    for says in [
        "Price put right. This is what you asked for.",
        "Another product. This gets you part of what you asked for, or reaches it another way.",
    ] {
        assert!(page.contains(says), "{says}: {page}");
    }
    let offer = Act::Offer {
        point: POINT,
        proposals: vec![
            proposed(Remedy::Refund, "All of it back", Meets::Partly),
            proposed(Remedy::OtherProduct, "Another plan", Meets::Not),
        ],
        why_none: Some("It is not made any more.".to_owned()),
        why_one: None,
        say: say("Please choose."),
    };
    house.act(&anna, number, offer).await;
    let page = house.get(None, &path).await.body;
    let form = region(&page, "Which would you like?", "</form>");
    assert!(
        form.contains("Why what you asked for is not among them"),
        "{form}"
    );
    assert!(form.contains("It is not made any more."), "{form}");
}

#[tokio::test]
async fn what_comes_on_top_stands_beside_the_choices_on_both_pages() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let not_upheld = Act::RecordFinding {
        point: POINT,
        outcome: Outcome::NotUpheld,
        found: "The fee stood in the contract.".to_owned(),
    };
    house.act(&anna, number, not_upheld).await;
    let offer = Act::Offer {
        point: POINT,
        proposals: vec![
            proposed(
                Remedy::Explanation,
                "We walk you through the bill",
                Meets::Fully,
            ),
            proposed(Remedy::Apology, "We are sorry", Meets::Partly),
            proposed(Remedy::Goodwill, "A month on us", Meets::Not),
        ],
        why_none: None,
        why_one: None,
        say: say("Please choose."),
    };
    house.act(&anna, number, offer).await;
    let path = house.customer_path(&anna, number).await;
    let page = house.get(None, &path).await.body;
    let form = region(&page, "Which would you like?", "</form>");
    let beside = form
        .find("And beside it, whichever you choose")
        .expect("it");
    assert!(form[beside..].contains("A month on us"), "{form}");
    assert_eq!(form.matches("name=\"pick\"").count(), 4, "{form}");
    let ours = house
        .get(Some(&anna), &format!("/cases/{number}"))
        .await
        .body;
    let choose = region(&ours, "id=\"now-choose-1\"", "</form>");
    assert!(!choose.contains("A month on us"), "{choose}");
    assert!(ours.contains("on top, whichever is chosen"), "{ours}");
    // An older page may still send it.
    let pressed = [("about", "choice"), ("point", "1"), ("pick", "5")];
    let refused = house.post(None, &path, &pressed).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.body.contains("This comes on top"),
        "{}",
        refused.body
    );
    assert!(!refused.body.contains("newer offer"), "{}", refused.body);
}

#[tokio::test]
async fn please_explain_without_words_says_on_the_card_what_they_want_explained() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = house.customer_path(&anna, number).await;
    let explain = [("about", "choice"), ("point", "1"), ("pick", "explain")];
    house.post(None, &path, &explain).await;
    let case = format!("/cases/{number}");
    let page = house.get(Some(&anna), &case).await.body;
    let card = region(&page, "id=\"now\"", "id=\"conversation\"");
    for says in [
        "Priya Nair asks to have these solutions explained first:",
        "Your price stays 39 for the whole contract",
        "Another plan at 35 with less data",
    ] {
        assert!(card.contains(says), "{says}: {card}");
    }
    let say = say("The first keeps your contract as it is.");
    house.act(&anna, number, Act::GiveWord { say }).await;
    let page = house.get(Some(&anna), &case).await.body;
    assert!(!page.contains("explained first:"), "{page}");
}

#[tokio::test]
async fn who_chooses_after_a_wish_is_not_told_that_we_still_look() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = house.customer_path(&anna, number).await;
    let wish = [
        ("about", "choice"),
        ("point", "1"),
        ("pick", "none"),
        ("words", "Both, please."),
    ];
    let page = house.post(None, &path, &wish).await;
    let page = house.get(None, page.location()).await.body;
    let open = "We are looking at what can be done";
    assert!(page.contains(open), "{page}");
    let chosen = [("about", "choice"), ("point", "1"), ("pick", "1")];
    let page = house.post(None, &path, &chosen).await;
    let page = house.get(None, page.location()).await.body;
    assert!(!page.contains(open), "{page}");
    assert!(
        !page.contains("looking for what would make you happy"),
        "{page}"
    );
}

#[tokio::test]
async fn the_word_with_which_a_case_is_given_stands_first_until_its_new_owner_writes() {
    let house = House::open().await;
    let anna = house.agent().await;
    let joseph = house
        .somebody(Role::Agent, "Joseph Ferro", "joseph@northline.example")
        .await;
    let number = house.offered(&anna).await;
    let give = Act::Assign {
        owner: Some(joseph.person.id),
        word: Some("Please ring before noon.".to_owned()),
    };
    house.act(&anna, number, give).await;
    let case = format!("/cases/{number}");
    let card = |page: String| region(&page, "id=\"now\"", "id=\"conversation\"").to_owned();
    let theirs = card(house.get(Some(&joseph), &case).await.body);
    assert!(
        theirs.contains("Anna Holm gave you this case and says:"),
        "{theirs}"
    );
    assert!(theirs.contains("Please ring before noon."), "{theirs}");
    let hers = card(house.get(Some(&anna), &case).await.body);
    assert!(!hers.contains("Please ring before noon."), "{hers}");
    let say = say("I rang you just now.");
    house.act(&joseph, number, Act::GiveWord { say }).await;
    let theirs = card(house.get(Some(&joseph), &case).await.body);
    assert!(!theirs.contains("Please ring before noon."), "{theirs}");
}

#[tokio::test]
async fn a_day_of_another_year_has_its_year_on_the_customers_page() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = house.customer_path(&anna, number).await;
    let choose = Act::Choose {
        point: POINT,
        option: OptionNo(1),
        via: Channel::Phone,
    };
    let deed = Act::PromiseDeed {
        point: POINT,
        text: "Correct the bill".to_owned(),
        owner: None,
        due: house.desk.now().plus_days(2),
        early: Some("Said on the phone.".to_owned()),
    };
    for act in [choose, deed] {
        house.act(&anna, number, act).await;
    }
    let page = house.get(None, &path).await.body;
    assert!(page.contains("25 November,"), "{page}");
    let later: Moment = house.desk.now().plus_days(3 * 365);
    house.clock.set(later);
    let page = house.get(None, &path).await.body;
    assert!(page.contains("25 November 2026,"), "{page}");
}
