//! Jobs: what happens when one runs twice, fails, or is given up.

use crate::kit::{House, on_both};
use recovery::terms::WordSort;
use testkit::mails::TestMail;

/// Longer than all waits between the tries of a mail together, in hours.
const HOURS_UNTIL_GIVEN_UP: i64 = 50;

#[tokio::test]
async fn a_mail_goes_out_as_one_whole_file_and_a_second_run_does_no_harm() {
    on_both(async |house: House| {
        let (number, receipt) = house.ada().await;
        let files = || {
            let mut names: Vec<_> = std::fs::read_dir(house.outbox())
                .unwrap()
                .map(|entry| entry.unwrap().file_name())
                .collect();
            names.sort();
            names
        };
        assert_eq!(files().len(), 1, "no half-written file stays beside it");
        assert_eq!(house.desk.run_due().await.unwrap(), 0);
        assert!(receipt.raw.ends_with(b"\r\n"));
        let page = house.case(number).await;
        assert_eq!(page.messages.last().unwrap().delivery, "sent");
    })
    .await;
}

#[tokio::test]
async fn a_worker_that_died_gives_its_mail_back_and_it_goes_out_once() {
    on_both(async |house: House| {
        let mail = TestMail::from(crate::kit::ADA)
            .subject("Kettle")
            .body("It broke.");
        house.take(mail.bytes()).await;
        let store = house.data().await;
        let now = house.desk.now();
        let taken = store::jobs::claim(
            &store,
            store::jobs::Kinds::All,
            now,
            now.plus_us(60_000_000),
            10,
        )
        .await
        .unwrap();
        assert_eq!(taken.len(), 1);
        assert!(house.sent().await.is_empty(), "its lease holds");
        house.pass_us(61_000_000);
        assert_eq!(house.sent().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_delays_a_mail_and_loses_none() {
    on_both(async |house: House| {
        // A file stands where the folder should be.
        std::fs::create_dir_all(house.outbox().parent().unwrap()).unwrap();
        std::fs::write(house.outbox(), b"in the way").unwrap();
        let mail = TestMail::from(crate::kit::ADA)
            .subject("Kettle")
            .body("It broke.");
        let number = house.take(mail.bytes()).await.number.unwrap();
        house.desk.run_due().await.unwrap();
        assert_eq!(
            house.case(number).await.messages.last().unwrap().delivery,
            "queued"
        );
        std::fs::remove_file(house.outbox()).unwrap();
        assert!(
            house.sent().await.is_empty(),
            "it waits before it is tried again"
        );
        house.pass_us(60_000_000);
        assert_eq!(house.sent().await.len(), 1);
        assert_eq!(
            house.case(number).await.messages.last().unwrap().delivery,
            "sent"
        );
    })
    .await;
}

#[tokio::test]
async fn a_word_that_never_goes_out_is_owed_again() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        std::fs::remove_dir_all(house.outbox()).unwrap();
        std::fs::write(house.outbox(), b"in the way").unwrap();
        let say = House::say("I look at it today.");
        house.act(number, desk::Act::GiveWord { say }).await;
        for _ in 0..HOURS_UNTIL_GIVEN_UP {
            house.desk.run_due().await.unwrap();
            house.pass_us(3_600_000_000);
        }
        let page = house.case(number).await;
        assert!(
            page.timeline
                .iter()
                .any(|entry| entry.event.kind() == "delivery_failed")
        );
        assert_eq!(page.messages.last().unwrap().delivery, "failed");
        let owed = page.case.open_words().filter_map(recovery::Promise::word);
        assert!(
            owed.into_iter()
                .any(|word| matches!(word, WordSort::First | WordSort::Answer))
        );
        assert_eq!(house.desk.run_due().await.unwrap(), 0, "it is given up");
    })
    .await;
}
