//! The coach at the forms by which somebody writes to a customer, and the manual of its rules.

#![allow(clippy::large_futures, reason = "a test awaits in one place")]

mod house;

use axum::http::StatusCode;
use house::{House, Seen, Session, region};
use recovery::PointNo;

const HARSH: &str = "Dear Ms Ruiz,\n\nYou failed to attach the receipt. Please calm down.";

async fn write(house: &House, who: &Session, number: u64, fields: &[(&str, &str)]) -> Seen {
    let mut all = vec![("sheet", "now-give-word"), ("today", "no")];
    all.extend(fields);
    let path = format!("/cases/{number}/acts/give-word");
    house.post(Some(who), &path, &all).await
}

/// How many words of ours the customer was sent.
async fn sent(house: &House, who: &Session, number: u64) -> usize {
    let page = house
        .desk
        .case_page(&who.person, number, None)
        .await
        .expect("a page");
    page.case.words.len()
}

/// What the page carries along of what it showed.
fn shown(seen: &Seen) -> String {
    region(&seen.body, "name=\"coach-shown\" value=\"", "\">")
        .rsplit('"')
        .next()
        .expect("a value")
        .to_owned()
}

fn was_sent(seen: &Seen) -> bool {
    seen.status == StatusCode::SEE_OTHER && seen.location().contains("done=give-word")
}

#[tokio::test]
async fn a_mistake_is_shown_before_the_word_goes_out_and_the_second_press_sends_it_once() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let before = sent(&house, &anna, number).await;
    let seen = write(
        &house,
        &anna,
        number,
        &[("body", HARSH), ("channel", "mail")],
    )
    .await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = region(
        &seen.body,
        "<form class=\"ask\" id=\"now-give-word\"",
        "</form>",
    );
    for says in [
        "Nothing was sent yet",
        "How it may be heard",
        "<p class=\"quoted\">“You failed to attach”",
        "The customer may hear that it is their own fault",
        "/coach/rules/blames-customer",
        "/coach/rules/dismissive",
        "Send as it is",
        "Look once more",
        "and not found",
    ] {
        assert!(form.contains(says), "{says} in {form}");
    }
    assert!(form.contains(HARSH), "the words are kept");
    assert!(
        form.find("How it may be heard") < form.find("<textarea"),
        "what was found stands before the words"
    );
    assert_eq!(
        sent(&house, &anna, number).await,
        before,
        "nothing went out"
    );
    let again = house.get(Some(&anna), &format!("/cases/{number}")).await;
    assert!(again.body.contains(HARSH), "the draft lives on the server");
    assert!(
        !again.body.contains("How it may be heard"),
        "a look reads nothing"
    );

    let marks = shown(&seen);
    let fields = [
        ("body", HARSH),
        ("channel", "mail"),
        ("coach-shown", &marks),
    ];
    let seen = write(&house, &anna, number, &fields).await;
    assert!(was_sent(&seen), "{}", seen.body);
    assert_eq!(sent(&house, &anna, number).await, before + 1, "once");
}

#[tokio::test]
async fn a_new_mistake_is_shown_anew_and_kinder_words_go_out_at_once() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let first = write(
        &house,
        &anna,
        number,
        &[("body", HARSH), ("channel", "mail")],
    )
    .await;
    let marks = shown(&first);
    let worse = format!("{HARSH} It is not our policy to do that.");
    let fields = [
        ("body", worse.as_str()),
        ("channel", "mail"),
        ("coach-shown", &marks),
    ];
    let seen = write(&house, &anna, number, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("/coach/rules/hides-behind-policy"));
    assert_ne!(shown(&seen), marks);
    let kinder = "Dear Ms Ruiz, I am sorry that it came dented, twice. What would help you most?";
    let fields = [
        ("body", kinder),
        ("channel", "mail"),
        ("coach-shown", &marks),
    ];
    assert!(was_sent(&write(&house, &anna, number, &fields).await));
}

#[tokio::test]
async fn advice_alone_does_not_hold_a_word_up() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let advice =
        "Dear Ms Ruiz, thank you for the picture of the dent. Someone will be in touch shortly.";
    let fields = [("body", advice), ("channel", "mail"), ("press", "look")];
    let looked = write(&house, &anna, number, &fields).await;
    assert_eq!(looked.status, StatusCode::OK);
    assert!(
        looked.body.contains("/coach/rules/vague-next-step"),
        "{}",
        looked.body
    );
    assert!(!looked.body.contains("Send as it is"));
    let seen = write(
        &house,
        &anna,
        number,
        &[("body", advice), ("channel", "mail")],
    )
    .await;
    assert!(was_sent(&seen), "{}", seen.body);
}

#[tokio::test]
async fn looking_it_over_sends_nothing_and_tells_the_promises_with_their_dates() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let words = "I will call you on Thursday at 3. I will bring the new one on Saturday at 4 pm.";
    for channel in ["mail", "phone"] {
        let fields = [("body", words), ("channel", channel), ("press", "look")];
        let seen = write(&house, &anna, number, &fields).await;
        assert_eq!(seen.status, StatusCode::OK);
        let form = region(
            &seen.body,
            "<form class=\"ask\" id=\"now-give-word\"",
            "</form>",
        );
        for says in [
            "Nothing was sent",
            "“I will call you on Thursday at 3”",
            "26 November",
            "28 November",
            "Nobody is in the office then.",
            "apologises without ifs",
            words,
        ] {
            assert!(form.contains(says), "{says} in {form}");
        }
        assert_eq!(form.matches("Nobody is in the office").count(), 1);
    }
    assert_eq!(sent(&house, &anna, number).await, 0);
}

#[tokio::test]
async fn what_was_said_on_the_phone_is_written_down_at_once() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let seen = write(
        &house,
        &anna,
        number,
        &[("body", HARSH), ("channel", "phone")],
    )
    .await;
    assert!(was_sent(&seen), "{}", seen.body);
}

#[tokio::test]
async fn hostile_words_are_quoted_as_words() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.case(&anna, "Marta Ruiz", "Dented, twice.").await;
    let hostile = "You failed to tell us in time.\n\n</textarea><script>alert(1)</script> <img src=x onerror=alert(1)> Someone will \"><b> be in touch.";
    let long = "It is not our <script>policy</script> to do that. You failed to tell us in time. "
        .repeat(2_000);
    for words in [hostile, long.as_str()] {
        for press in ["look", ""] {
            let fields = [
                ("body", words),
                ("channel", "mail"),
                ("press", press),
                ("coach-shown", "\"><script>alert(1)</script>"),
            ];
            let seen = write(&house, &anna, number, &fields).await;
            assert!(
                seen.status == StatusCode::OK || seen.status == StatusCode::UNPROCESSABLE_ENTITY,
                "{press}: {} {}",
                seen.status,
                seen.body.chars().take(3000).collect::<String>()
            );
            assert!(!seen.body.contains("<script") && !seen.body.contains("<img"));
        }
    }
}

#[tokio::test]
async fn the_solutions_of_an_offer_are_read_and_all_rows_are_kept() {
    let house = House::open().await;
    let anna = house.agent().await;
    let number = house.offered(&anna).await;
    let path = format!("/cases/{number}/acts/offer");
    let sheet = format!("points-offer-{}", PointNo::FIRST);
    let fields = [
        ("sheet", sheet.as_str()),
        ("point", "1"),
        ("body", "Here are two ways."),
        ("channel", "mail"),
        ("remedy-0", "repair"),
        ("meets-0", "fully"),
        (
            "text-0",
            "You failed to attach the receipt. We repair it on Friday.",
        ),
        ("remedy-1", "refund"),
        ("meets-1", "partly"),
        ("text-1", "You get the price back on Tuesday."),
    ];
    let seen = house.post(Some(&anna), &path, &fields).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.body.contains("How it may be heard") || seen.body.contains("What you wrote"));
    assert!(seen.body.contains("You failed to attach the receipt."));
    assert!(seen.body.contains("You get the price back on Tuesday."));
}

#[tokio::test]
async fn every_rule_has_its_page_for_every_one_of_us() {
    let house = House::open().await;
    let anna = house.agent().await;
    let list = house.get(Some(&anna), "/coach/rules").await;
    assert_eq!(list.status, StatusCode::OK);
    let links: Vec<_> = list
        .body
        .split("href=\"/coach/rules/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(links.len(), 43, "{links:?}");
    assert!(list.body.contains(">Puts the fault on the customer</a>"));
    for id in links {
        let page = house.get(Some(&anna), &format!("/coach/rules/{id}")).await;
        assert_eq!(page.status, StatusCode::OK, "{id}");
        for says in ["Why", "What to say instead", "Noticed", "Left alone"] {
            assert!(page.body.contains(says), "{id}: {says}");
        }
        assert!(!page.body.contains("Serves P"), "{id}: numbers are for us");
    }
    for wrong in ["no-such-rule", "solution", "%3Cscript%3E", "..%2Fhealth"] {
        let page = house
            .get(Some(&anna), &format!("/coach/rules/{wrong}"))
            .await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}
