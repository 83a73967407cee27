//! Time passes: promises break when their moment comes, and the background does it unasked.

use crate::kit::{House, on_both};
use std::time::Duration;
use store::blobs::Hash;
use store::{outgoing, sessions};
use testkit::mails::TestMail;

const DAY_US: i64 = 86_400_000_000;

#[tokio::test]
async fn a_promise_breaks_when_its_moment_comes_and_not_before() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let due = house.case(number).await.case.next_due().unwrap();
        house.clock.set(due.plus_us(-1));
        house.desk.run_due().await.unwrap();
        assert!(!house.kinds(number).await.contains(&"promise_broken"));
        house.clock.set(due.plus_us(1));
        house.desk.run_due().await.unwrap();
        assert!(house.kinds(number).await.contains(&"promise_broken"));
        assert_eq!(house.desk.run_due().await.unwrap(), 0, "once");
    })
    .await;
}

#[tokio::test]
async fn more_cases_than_one_look_takes_are_all_seen() {
    on_both(async |house: House| {
        let mails = (0..300)
            .map(|n| {
                TestMail::from(&format!("p{n}@shop.example"))
                    .subject("Order")
                    .body(&format!("Order {n} did not come."))
                    .bytes()
            })
            .collect();
        let told = house.take_all(mails).await;
        house.pass(10);
        house.desk.run_due().await.unwrap();
        for (_, number) in told.into_iter().step_by(29) {
            assert!(
                house
                    .kinds(number.unwrap())
                    .await
                    .contains(&"promise_broken")
            );
        }
    })
    .await;
}

#[tokio::test]
async fn silence_after_two_questions_lets_the_case_rest() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        house.asked_whether_solved(number).await;
        house.pass(5);
        house.desk.run_due().await.unwrap();
        let say = House::say("Is it solved? I ask once more.");
        let purpose = recovery::terms::Purpose::FollowUp;
        house
            .act(
                number,
                desk::Act::FollowUp {
                    say,
                    purpose,
                    in_place: false,
                },
            )
            .await;
        house.pass(30);
        house.desk.run_due().await.unwrap();
        assert_eq!(house.status(number).await, "resting");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_the_background_a_receipt_goes_out_unasked() {
    on_both(async |house: House| {
        let background = house.desk.start_background();
        // Let it fall asleep first: the commit must wake it.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let mail = TestMail::from(crate::kit::ADA)
            .subject("Kettle")
            .body("It broke.");
        house.take(mail.bytes()).await;
        let mut waited = 0;
        while testkit::mails::sent(&house.outbox()).is_empty() {
            waited += 1;
            assert!(waited < 100, "the sleeper was not woken");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        background.abort();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn once_a_day_what_is_over_is_forgotten() {
    on_both(async |house: House| {
        let (number, _) = house.ada().await;
        let data = house.data().await;
        let (who, receipts) = ([7; 32], Hash::of(b"ada@shop.example"));
        let today = house.desk.now().us().div_euclid(DAY_US);
        let fail = async || {
            let now = house.desk.now();
            sessions::count_failure(&data, who, now, now).await.unwrap();
        };
        let is_counted = async || {
            let failures = sessions::failures(&data, who).await.unwrap();
            let sent = outgoing::receipts(&data, receipts, today).await.unwrap();
            failures.is_some() || sent > 0
        };
        let gone = async || {
            let mut waited = 0;
            while is_counted().await {
                waited += 1;
                assert!(waited < 100, "nothing was forgotten");
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        fail().await;
        assert!(is_counted().await);
        house.pass(2);
        // It begins with what was left over before the start.
        let background = house.desk.start_background();
        gone().await;

        fail().await;
        house.pass_us(DAY_US + 1);
        let say = House::say("I look at it today.");
        // A commit wakes the sleeper; it need not wait for it.
        house.act(number, desk::Act::GiveWord { say }).await;
        gone().await;
        background.abort();
    })
    .await;
}
