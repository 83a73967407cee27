//! A large mail is kept raw before it is taken, and its bytes go where its words go.

use crate::kit::{ADA, House, on_both};
use desk::intake::{KEPT_FIRST_BYTES, Outcome, RawMail};
use mail::bounds::PARSED_BYTES_MAX;
use store::blobs::{self, Hash};
use testkit::mails::TestMail;

fn large(id: &str) -> Vec<u8> {
    let words = format!("It broke. {id}. ").repeat(KEPT_FIRST_BYTES / 16);
    let mail = TestMail::from(ADA).id(id).subject("Kettle").body(&words);
    assert!(mail.bytes().len() >= KEPT_FIRST_BYTES);
    mail.bytes()
}

async fn is_kept(house: &House, raw: &[u8]) -> bool {
    let found = blobs::read(&house.data().await, Hash::of(raw)).await;
    found.unwrap().is_some()
}

async fn erase(house: &House, number: u64) {
    let customer = house.case(number).await.customer.id;
    let reason = "Asked for by letter.";
    let erased = house.desk.erase_person(&house.admin, customer, reason);
    erased.await.unwrap();
}

#[tokio::test]
async fn a_large_mail_of_somebody_erased_does_not_come_back_with_its_double() {
    on_both(async |house: House| {
        let raw = large("1@shop.example");
        let taken = house.take(raw.clone()).await;
        assert_eq!(taken.outcome, Outcome::Opened);
        assert!(is_kept(&house, &raw).await);
        erase(&house, taken.number.unwrap()).await;
        assert!(!is_kept(&house, &raw).await);
        assert_eq!(house.take(raw.clone()).await.outcome, Outcome::Duplicate);
        assert!(!is_kept(&house, &raw).await);
    })
    .await;
}

#[tokio::test]
async fn a_large_mail_that_comes_on_two_ways_is_kept_once() {
    on_both(async |house: House| {
        let raw = large("1@shop.example");
        let mut other = b"Received: from mx2\r\n".to_vec();
        other.extend(&raw);
        let first = house.take(raw.clone()).await;
        let second = house.take(other.clone()).await;
        assert_eq!(
            (second.outcome, second.number),
            (Outcome::Duplicate, first.number)
        );
        assert!(is_kept(&house, &raw).await);
        assert!(!is_kept(&house, &other).await, "nothing would lead to it");
        assert_eq!(house.take(other.clone()).await.outcome, Outcome::Duplicate);
        assert!(!is_kept(&house, &other).await);
    })
    .await;
}

#[tokio::test]
async fn of_two_desks_that_are_given_the_same_large_mails_neither_loses_their_bytes() {
    on_both(async |house: House| {
        let other = desk::Desk::open(house.config.clone()).await.unwrap();
        let raws: Vec<_> = (0..6)
            .map(|n| large(&format!("{n}@shop.example")))
            .collect();
        let mails = || {
            let mails = raws.iter().map(|bytes| RawMail {
                source: "-".into(),
                bytes: bytes.clone(),
            });
            mails.collect::<Vec<_>>()
        };
        let (one, two) = tokio::join!(house.desk.intake(mails()), other.intake(mails()));
        let told: Vec<_> = one.unwrap().into_iter().chain(two.unwrap()).collect();
        let opened = told.iter().filter(|taken| taken.outcome == Outcome::Opened);
        assert_eq!(opened.count(), raws.len());
        for raw in &raws {
            assert!(is_kept(&house, raw).await);
        }
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_was_read_in_part_says_so_and_one_that_ends_alike_does_not() {
    on_both(async |house: House| {
        let line = "x".repeat(76) + "\r\n";
        let film = line.repeat(PARSED_BYTES_MAX / line.len() + 1);
        let words = "Broken, see film.";
        let raw = format!(
            "From: {ADA}\r\nMessage-ID: <film@shop.example>\r\nSubject: Kettle\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=cut\r\n\r\n\
             --cut\r\nContent-Type: text/plain\r\n\r\n{words}\r\n--cut\r\n\
             Content-Type: video/mp4\r\nContent-Disposition: attachment; filename=film.mp4\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n{film}--cut--\r\n"
        );
        let taken = house.take(raw.into_bytes()).await;
        let case = house.case(taken.number.unwrap()).await;
        let message = case.messages.iter().find(|one| one.incoming).unwrap();
        assert!(message.in_part && message.raw && message.files.is_empty());
        assert!(message.fresh.starts_with(words), "{}", message.fresh);

        let ends_alike = TestMail::from(ADA)
            .id("words@shop.example")
            .subject("Lamp")
            .body("And so on […]");
        let taken = house.take(ends_alike.bytes()).await;
        let case = house.case(taken.number.unwrap()).await;
        assert!(case.messages.iter().all(|one| !one.in_part));
    })
    .await;
}
