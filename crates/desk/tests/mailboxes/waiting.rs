//! What waits in a mailbox, and what comes while it is watched.

use crate::kit::House;
use crate::shop::{DESK, Shop, complaint};
use desk::Database;
use desk::mailboxes::Begin;
use mail::imap::Security;
use std::time::{Duration, Instant};
use testkit::mail_servers::Setup;
use testkit::mails::TestMail;

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_is_delivered_becomes_a_case_within_moments_on_both_databases() {
    let postgres = Database::Postgres {
        url: testkit::postgres::url(),
        schema: Some(testkit::postgres::fresh_schema()),
    };
    for (database, security) in [
        (Database::Sqlite, Security::Tls),
        (postgres, Security::StartTls),
    ] {
        let shop = Shop::on(database, Setup::default()).await;
        let mut inbox = shop.inbox();
        inbox.account.security = security;
        if security == Security::StartTls {
            inbox.account.port = shop.servers.imap().port();
        }
        let watching = shop.watch(&inbox);
        shop.until("the mailbox is reached", async || {
            let row = shop.house.desk.mailboxes(&shop.house.admin).await.unwrap();
            row.first().is_some_and(|row| row.reached_at.is_some())
        })
        .await;
        let sent = Instant::now();
        shop.servers
            .send("customer1@client.test", DESK, &complaint(1));
        shop.read_up_to("INBOX", 1).await;
        assert!(
            sent.elapsed() < Duration::from_secs(15),
            "the server told of it; nobody waited for a look by the minute: {:?}",
            sent.elapsed()
        );
        shop.has_each_once(1).await;
        watching.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_thousand_that_wait_are_each_taken_once_and_nothing_in_the_mailbox_changes() {
    let shop = Shop::open().await;
    shop.plant_complaints("", 0..2_000);
    let watching = shop.watch(&shop.inbox());
    shop.read_up_to("INBOX", 2_000).await;
    watching.stop().await;
    shop.has_each_once(2_000).await;
    // Another start finds nothing new.
    let watching = shop.watch(&shop.inbox());
    tokio::time::sleep(Duration::from_millis(500)).await;
    watching.stop().await;
    shop.has_each_once(2_000).await;
    assert_eq!(shop.servers.mails(DESK).len(), 2_000);
    let read = std::fs::read_dir(shop.servers.maildir(DESK, "").join("cur")).unwrap();
    let seen = read
        .flatten()
        .filter(|file| file.file_name().to_string_lossy().ends_with('S'));
    assert_eq!(seen.count(), 0, "none of them is marked as read");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lay_there_before_is_left_and_told_so() {
    let shop = Shop::open().await;
    shop.plant_complaints("", 0..20);
    let mut inbox = shop.inbox();
    inbox.begin = Begin::New;
    let watching = shop.watch(&inbox);
    shop.read_up_to("INBOX", 20).await;
    shop.plant_complaints("", 20..25);
    shop.read_up_to("INBOX", 25).await;
    watching.stop().await;
    let lines = shop.lines().await;
    let left = lines.iter().filter(|line| line.outcome == "left").count();
    assert_eq!((left, lines.len()), (20, 25));
    assert_eq!(shop.outcomes().await, [("opened".to_owned(), 5)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_huge_mail_a_broken_one_and_one_without_a_sender_hold_nobody_up() {
    let shop = Shop::open().await;
    let mut huge = complaint(1);
    let line = *b"It leaks and leaks and leaks and leaks and leaks and leaks.\r\n";
    while huge.len() < 50 * 1024 * 1024 - line.len() {
        huge.extend_from_slice(&line);
    }
    let mut larger = complaint(9);
    while larger.len() < 51 * 1024 * 1024 {
        larger.extend_from_slice(&line);
    }
    let nested = format!(
        "From: d@client.test\r\nMessage-ID: <d@client.test>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n{}It burns.",
        "<div><table>".repeat(3_000)
    );
    let mails = [
        ("1".to_owned(), huge),
        ("2".to_owned(), nested.into_bytes()),
        ("3".to_owned(), b"\0\xff\xfe no mail at all \0\r\n".to_vec()),
        (
            "4".to_owned(),
            b"Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n--\r\n".to_vec(),
        ),
        ("5".to_owned(), larger),
        ("6".to_owned(), complaint(2)),
    ];
    shop.plant("", mails);
    let watching = shop.watch(&shop.inbox());
    shop.read_up_to("INBOX", 6).await;
    watching.stop().await;
    let told: Vec<(String, Option<String>)> = shop
        .lines()
        .await
        .into_iter()
        .map(|line| (line.outcome, line.why))
        .collect();
    let told: Vec<(&str, Option<&str>)> = told
        .iter()
        .map(|(outcome, why)| (outcome.as_str(), why.as_deref()))
        .collect();
    assert_eq!(told.len(), 6);
    assert_eq!(told[0], ("opened", None));
    assert_eq!(told[1], ("opened", None));
    assert_eq!(told[2].0, "opened", "somebody may have written this");
    assert_eq!(told[3].0, "unreadable");
    assert_eq!(told[4], ("opened", Some("cut")));
    assert_eq!(told[5], ("opened", None));
    assert!(told[3].1.is_some(), "it is said why it was set aside");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_mail_in_two_folders_is_one_mail_and_her_answer_finds_its_case() {
    let shop = Shop::open().await;
    let both = complaint(1);
    shop.plant("", [("1".to_owned(), both.clone())]);
    shop.plant("Complaints", [("1".to_owned(), both)]);
    let mut inbox = shop.inbox();
    inbox.folders.push("Complaints".into());
    let watching = shop.watch(&inbox);
    shop.read_up_to("Complaints", 1).await;
    let sent = shop.house.sent().await;
    let receipt = sent.first().unwrap();
    let answer = TestMail::from("customer1@client.test")
        .id("again@client.test")
        .body("And the lid is loose.")
        .answering(receipt);
    shop.servers
        .send("customer1@client.test", DESK, &answer.bytes());
    shop.until("her answer joins", async || {
        shop.outcomes().await.contains(&("joined".to_owned(), 1))
    })
    .await;
    watching.stop().await;
    let told: Vec<String> = shop
        .lines()
        .await
        .into_iter()
        .map(|line| line.outcome)
        .collect();
    assert_eq!(told, ["opened", "duplicate", "joined"]);
    let rows = only_case(&shop.house).await;
    assert_eq!(rows, 1);
}

async fn only_case(house: &House) -> usize {
    let filter = desk::views::CaseFilter::default();
    let page = house.desk.cases(&house.admin, &filter, None).await.unwrap();
    page.rows.len()
}
