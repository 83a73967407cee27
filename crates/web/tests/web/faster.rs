//! Somebody was faster: whoever presses second learns what became of it.

use crate::house::{House, Session, region, say};
use axum::http::StatusCode;
use desk::acts::{Act, Say};
use desk::intake::{Outcome, RawMail};

/// A case, and a mail of a stranger that answers our first word and is held.
async fn held(house: &House, by: &Session) -> (u64, String) {
    let number = house.case(by, "Marta Ruiz", "Dented, twice.").await;
    let word = Act::GiveWord {
        say: Say {
            solved_today: Some(false),
            ..say("I have read it.")
        },
    };
    house.act(by, number, word).await;
    let page = house.desk.case_page(&by.person, number, None).await;
    let ours = page.expect("a page").messages;
    let ours = ours.iter().find(|message| message.raw).expect("a mail");
    let raw = house
        .get(Some(by), &format!("/cases/{number}/raw/{}", ours.id))
        .await
        .body;
    let id = raw
        .lines()
        .find_map(|line| line.strip_prefix("Message-ID:"))
        .expect("its id")
        .trim();
    let mail = format!(
        "From: Eve Other <eve@other.example>\r\nTo: care@northline.example\r\nMessage-ID: <e{number}@other.example>\r\n\
         In-Reply-To: {id}\r\nSubject: Re: Dented\r\n\r\nI am the neighbour.\r\n"
    );
    let taken = house
        .desk
        .intake(vec![RawMail {
            source: "-".to_owned(),
            bytes: mail.into_bytes(),
        }])
        .await
        .expect("taken in");
    assert_eq!(taken[0].outcome, Outcome::Held);
    let list = house.desk.set_aside(&by.person, None).await;
    let item = list.expect("a list").rows[0].item.clone();
    (number, item)
}

#[tokio::test]
async fn a_subject_as_long_as_a_letter_is_shown_in_a_line() {
    let house = House::open().await;
    let anna = house.agent().await;
    let subject = "the kettle leaks ".repeat(40);
    let mail = format!(
        "From: Eve Other <eve@other.example>\r\nTo: care@northline.example\r\nMessage-ID: <long@other.example>\r\n\
         Auto-Submitted: auto-replied\r\nSubject: {subject}\r\n\r\nI am away.\r\n"
    );
    let bytes = mail.into_bytes();
    let source = "-".to_owned();
    let taken = house.desk.intake(vec![RawMail { source, bytes }]).await;
    assert_eq!(taken.expect("taken in")[0].outcome, Outcome::Automatic);
    let seen = house.get(Some(&anna), "/aside").await.body;
    let shown = region(&seen, "the kettle leaks", "</b>");
    assert!(shown.len() < 130 && shown.ends_with('…'), "{shown}");
}

#[tokio::test]
async fn a_held_mail_that_a_colleague_let_in_leads_to_its_case() {
    let house = House::open().await;
    let anna = house.agent().await;
    let (number, item) = held(&house, &anna).await;
    let take = format!("/aside/{item}/take");
    let into = [("into", "case")];
    let first = house.post(Some(&anna), &take, &into).await;
    assert_eq!(first.location(), format!("/cases/{number}?done=let-into"));
    for (path, fields) in [(take, &into[..]), (format!("/aside/{item}/leave"), &[])] {
        let second = house.post(Some(&anna), &path, fields).await;
        assert_eq!(
            second.location(),
            format!("/cases/{number}?done=aside-faster"),
            "{path}: {}",
            second.body
        );
        let page = house.get(Some(&anna), second.location()).await.body;
        assert!(
            page.contains("that mail is part of this case already"),
            "{page}"
        );
    }
    let raw = house.get(Some(&anna), &format!("/aside/{item}/raw")).await;
    assert_eq!(raw.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_held_mail_that_a_colleague_left_out_is_told_as_left_out_and_offers_no_key_any_more() {
    let house = House::open().await;
    let anna = house.agent().await;
    let (number, item) = held(&house, &anna).await;
    let leave = format!("/aside/{item}/leave");
    let first = house.post(Some(&anna), &leave, &[]).await;
    assert_eq!(first.location(), "/aside?done=left");
    let take = format!("/aside/{item}/take");
    let second = house.post(Some(&anna), &take, &[("into", "case")]).await;
    assert_eq!(
        second.location(),
        format!("/cases/{number}?done=aside-left-out")
    );
    let page = house.get(Some(&anna), second.location()).await.body;
    assert!(page.contains("left that mail out of this case"), "{page}");
    let talk = region(&page, "id=\"conversation\"", "</section>");
    assert!(
        talk.contains("I am the neighbour.") && talk.contains("takes no part in the case"),
        "{talk}"
    );
    assert!(!talk.contains("acts/let-in"), "{talk}");
}

#[tokio::test]
async fn what_was_never_set_aside_is_not_there() {
    let house = House::open().await;
    let anna = house.agent().await;
    for item in ["nothing", "0192a0b0-0000-7000-8000-000000000001"] {
        let seen = house
            .post(Some(&anna), &format!("/aside/{item}/take"), &[])
            .await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{item}");
    }
}
