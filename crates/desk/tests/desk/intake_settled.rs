//! What was decided or erased stands in Set aside no longer, and nobody is asked to look at it.

use crate::kit::{House, on_both};
use desk::intake::Outcome;
use desk::views::Settled;
use desk::{Act, DeskError};
use recovery::Refusal;
use store::{Batch, intake, messages};
use testkit::mails::TestMail;

#[tokio::test]
async fn what_is_decided_on_the_page_of_the_case_is_decided_in_set_aside() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        for (id, let_in) in [("e1@other.example", true), ("e2@other.example", false)] {
            let mail = TestMail::from(id)
                .id(id)
                .body("I am the neighbour.")
                .answering(&receipt);
            assert_eq!(house.take(mail.bytes()).await.outcome, Outcome::Held);
            let message = house.case(number).await.case.held.iter().next().copied();
            let message = message.unwrap();
            let act = if let_in {
                Act::LetIn { message }
            } else {
                Act::LeaveOut { message }
            };
            house.act(number, act).await;
            let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
            assert!(aside.rows.is_empty(), "let in: {let_in}");
            assert!(house.case(number).await.case.held.is_empty());
        }
    })
    .await;
}

/// What an older program left behind: a mail in Set aside whose message was decided about on the page of its case.
async fn leave_behind(house: &House, message: recovery::MessageId) {
    let store = house.data().await;
    let row = messages::find(&store, message).await.unwrap().unwrap();
    let settled = intake::Settled {
        outcome: intake::IntakeOutcome::Held,
        aside: true,
        why: Some("held-no-participant"),
        summary: None,
        case: Some(row.message.case),
        message: Some(message),
    };
    let (item, now) = (uuid::Uuid::now_v7(), house.desk.now());
    let mut batch = Batch::new();
    intake::put_settled(&mut batch, item, row.message.raw.unwrap(), settled, now);
    store.write(batch).await.unwrap();
    let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
    assert_eq!(aside.rows.len(), 1);
}

#[tokio::test]
async fn nothing_that_was_decided_stands_in_set_aside_for_ever() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let is_empty = async || {
            let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
            aside.rows.is_empty()
        };
        for (id, let_in) in [("e1@other.example", true), ("e2@other.example", false)] {
            let mail = TestMail::from(id)
                .id(id)
                .body("I am the neighbour.")
                .answering(&receipt);
            assert_eq!(house.take(mail.bytes()).await.outcome, Outcome::Held);
            let message = house.case(number).await.case.held.iter().next().copied();
            let message = message.unwrap();
            let act = if let_in {
                Act::LetIn { message }
            } else {
                Act::LeaveOut { message }
            };
            house.act(number, act).await;
            // Whoever presses a key is told that it was decided, and the mail is gone from the list.
            for take in [true, false] {
                leave_behind(&house, message).await;
                let aside = house.desk.set_aside(&house.admin, None).await.unwrap();
                let item = &aside.rows[0].item;
                let pressed = if take {
                    house
                        .desk
                        .take_from_aside(&house.admin, item)
                        .await
                        .map(drop)
                } else {
                    house.desk.leave_aside(&house.admin, item).await
                };
                assert!(matches!(pressed, Err(DeskError::Refused(Refusal::NotHeld))));
                assert!(is_empty().await, "let in: {let_in}, take: {take}");
                let settled = house.desk.settled_aside(&house.admin, item).await.unwrap();
                let as_it_was = if let_in {
                    Settled::InCase(number)
                } else {
                    Settled::LeftOut(number)
                };
                assert_eq!(settled, as_it_was);
            }
            // And without a press it goes with the next sweep.
            leave_behind(&house, message).await;
            let (store, now) = (house.data().await, house.desk.now());
            assert_eq!(intake::take_up_decided(&store, now).await.unwrap(), 1);
            assert!(is_empty().await);
        }
        // What waits for a decision stays.
        let mail = TestMail::from("e3@other.example")
            .id("e3@other.example")
            .body("I am the neighbour.")
            .answering(&receipt);
        assert_eq!(house.take(mail.bytes()).await.outcome, Outcome::Held);
        let (store, now) = (house.data().await, house.desk.now());
        assert_eq!(intake::take_up_decided(&store, now).await.unwrap(), 0);
        assert!(!is_empty().await);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_asked_to_look_at_a_held_word_that_was_erased() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let (theirs, _) = house.complaint("eve@other.example", "A lamp").await;
        let held = TestMail::from("eve@other.example")
            .id("held@other.example")
            .body("I am the neighbour.")
            .answering(&receipt);
        assert_eq!(house.take(held.bytes()).await.outcome, Outcome::Held);
        let looks = async |number: u64| {
            let page = house.case(number).await;
            let mut open = page.case.open_promises();
            open.any(|promise| crate::kit::is_look(promise.what))
        };
        assert!(looks(number).await);
        let erase = async |number: u64| {
            let customer = house.case(number).await.customer.id;
            let reason = "Asked for by letter.";
            let erased = house.desk.erase_person(&house.admin, customer, reason);
            erased.await.unwrap();
        };
        // Who wrote it is erased, and the case is somebody else's.
        erase(theirs).await;
        assert!(!looks(number).await);
        assert!(house.case(number).await.case.held.is_empty());
        assert!(house.case(number).await.case.is_open());

        let held = TestMail::from("sam@other.example")
            .id("sam@other.example")
            .body("I saw it too.")
            .answering(&receipt);
        assert_eq!(house.take(held.bytes()).await.outcome, Outcome::Held);
        assert!(looks(number).await);
        // Whose case it is is erased.
        erase(number).await;
        assert!(!looks(number).await);
        assert!(house.case(number).await.case.held.is_empty());
    })
    .await;
}

#[tokio::test]
async fn nobody_is_asked_to_look_at_what_was_erased_in_an_older_copy() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let held = TestMail::from("eve@other.example")
            .body("I am the neighbour.")
            .answering(&receipt);
        assert_eq!(house.take(held.bytes()).await.outcome, Outcome::Held);
        let message = house.case(number).await.case.held.iter().next().copied();
        let message = message.unwrap();
        // As a restore finds it: erased by its id, in a log that says nothing of it.
        let mut batch = Batch::new();
        messages::erase(&mut batch, message, house.desk.now());
        house.data().await.write(batch).await.unwrap();
        assert_eq!(house.desk.erase_again().await.unwrap(), 1);
        let case = house.case(number).await.case;
        assert!(case.held.is_empty());
        assert!(
            !case
                .open_promises()
                .any(|one| crate::kit::is_look(one.what))
        );
        assert_eq!(house.desk.erase_again().await.unwrap(), 0, "once");
    })
    .await;
}
