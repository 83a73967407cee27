//! The machine stops between keeping a mail raw and taking it: nothing is lost and nothing doubled.

use crate::kit::{ADA, House, on_both};
use desk::intake::Outcome;
use store::{Batch, blobs, intake};
use testkit::mails::TestMail;

async fn keep_and_stop(house: &House, raw: &[u8]) {
    let (mut batch, now) = (Batch::new(), house.desk.now());
    let hash = blobs::put(&mut batch, raw, now);
    intake::receive_kept(&mut batch, uuid::Uuid::now_v7(), hash, now);
    house.data().await.write(batch).await.unwrap();
}

#[tokio::test]
async fn what_was_kept_and_not_taken_is_taken_later() {
    on_both(async |house: House| {
        let mail = TestMail::from(ADA)
            .id("1@shop.example")
            .subject("Kettle")
            .body("It broke.");
        keep_and_stop(&house, &mail.bytes()).await;
        // The client was told nothing and gives the mail again: it is on disk already.
        assert_eq!(house.take(mail.bytes()).await.outcome, Outcome::Duplicate);
        let resumed = house.desk.resume_intake().await.unwrap();
        assert_eq!(resumed.len(), 1);
        assert_eq!(
            (resumed[0].outcome, resumed[0].source.as_str()),
            (Outcome::Opened, "")
        );
        let number = resumed[0].number.unwrap();
        assert_eq!(house.case(number).await.messages[0].fresh, "It broke.");
        assert!(
            house.desk.resume_intake().await.unwrap().is_empty(),
            "taken once"
        );
        assert_eq!(house.take(mail.bytes()).await.number, Some(number));
        assert_eq!(house.sent().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_double_that_was_kept_by_two_processes_is_one_message() {
    on_both(async |house: House| {
        let mail = TestMail::from(ADA)
            .id("1@shop.example")
            .subject("Kettle")
            .body("It broke.");
        let mut other = b"Received: from mx2\r\n".to_vec();
        other.extend(mail.bytes());
        keep_and_stop(&house, &mail.bytes()).await;
        keep_and_stop(&house, &other).await;
        let outcomes: Vec<Outcome> = house
            .desk
            .resume_intake()
            .await
            .unwrap()
            .iter()
            .map(|taken| taken.outcome)
            .collect();
        assert_eq!(outcomes, [Outcome::Opened, Outcome::Duplicate]);
        assert!(house.desk.resume_intake().await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn two_desks_on_one_database_take_the_same_mails_once() {
    on_both(async |house: House| {
        let other = desk::Desk::open(house.config.clone()).await.unwrap();
        let mails: Vec<desk::intake::RawMail> = (0..60)
            .map(|n| desk::intake::RawMail {
                source: n.to_string(),
                bytes: TestMail::from(&format!("p{n}@shop.example"))
                    .id(&format!("{n}@shop.example"))
                    .subject("Order")
                    .body("It did not come.")
                    .bytes(),
            })
            .collect();
        let (one, two) = tokio::join!(house.desk.intake(mails.clone()), other.intake(mails));
        let (one, two) = (one.unwrap(), two.unwrap());
        for (one, two) in one.iter().zip(&two) {
            let opened = [one, two]
                .iter()
                .filter(|taken| taken.outcome == Outcome::Opened)
                .count();
            let double = [one, two]
                .iter()
                .filter(|taken| taken.outcome == Outcome::Duplicate)
                .count();
            assert_eq!((opened, double), (1, 1), "{one:?} {two:?}");
        }
    })
    .await;
}
