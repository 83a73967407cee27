//! What servers and people do to folders while they are read.

use crate::shop::{DESK, Shop, complaint};
use desk::mailboxes::Begin;
use std::fs;

/// The server counts the mails of a folder anew.
fn count_anew(shop: &mut Shop) {
    shop.servers.stop_dovecot();
    let folder = shop.servers.maildir(DESK, "");
    for entry in fs::read_dir(&folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("dovecot") {
            let _ = fs::remove_file(entry.path());
        }
    }
    shop.servers.start_dovecot();
}

async fn validity(shop: &Shop) -> u32 {
    let cursors = store::mailboxes::cursors(&shop.data, DESK).await.unwrap();
    cursors.first().map_or(0, |cursor| cursor.validity)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_counts_anew_brings_no_mail_twice_and_loses_none() {
    let mut shop = Shop::open().await;
    shop.plant_complaints("", 0..300);
    let mailbox = shop.inbox();
    let watching = shop.watch(&mailbox);
    shop.read_up_to("INBOX", 300).await;
    watching.stop().await;
    let before = validity(&shop).await;
    // Its numbers are of the clock: the next second is another one.
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    count_anew(&mut shop);
    shop.plant_complaints("", 300..305);
    let watching = shop.watch(&mailbox);
    shop.until("the server counts anew", async || {
        validity(&shop).await != before
    })
    .await;
    shop.read_up_to("INBOX", 305).await;
    watching.stop().await;
    shop.has_each_once(305).await;
    let again = shop.lines().await;
    let again = again.iter().filter(|line| line.outcome == "duplicate");
    assert_eq!(
        again.count(),
        300,
        "the log says that they were here before"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_left_stays_left_when_the_server_counts_anew() {
    let mut shop = Shop::open().await;
    shop.plant_complaints("", 0..30);
    let mut mailbox = shop.inbox();
    mailbox.begin = Begin::New;
    let watching = shop.watch(&mailbox);
    shop.read_up_to("INBOX", 30).await;
    shop.plant_complaints("", 30..33);
    shop.read_up_to("INBOX", 33).await;
    watching.stop().await;
    let before = validity(&shop).await;
    tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
    count_anew(&mut shop);
    let watching = shop.watch(&mailbox);
    shop.until("the server counts anew", async || {
        validity(&shop).await != before
    })
    .await;
    shop.read_up_to("INBOX", 33).await;
    watching.stop().await;
    assert_eq!(shop.outcomes().await, [("opened".to_owned(), 3)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_renamed_is_followed_and_one_that_is_gone_holds_up_no_other() {
    let shop = Shop::open().await;
    shop.plant_complaints("Complaints", 0..5);
    let mut mailbox = shop.inbox();
    mailbox.folders = vec!["Complaints".into(), "INBOX".into()];
    let watching = shop.watch(&mailbox);
    shop.read_up_to("Complaints", 5).await;
    watching.stop().await;
    let (old, new) = (
        shop.servers.maildir(DESK, "Complaints"),
        shop.servers.maildir(DESK, "Claims"),
    );
    fs::rename(&old, &new).unwrap();
    shop.plant_complaints("Claims", 5..8);
    let watching = shop.watch(&mailbox);
    shop.read_up_to("Complaints", 8).await;
    watching.stop().await;
    shop.has_each_once(8).await;
    assert_eq!(shop.failure().await, None);

    fs::remove_dir_all(&new).unwrap();
    shop.plant("", [("8".to_owned(), complaint(8))]);
    let watching = shop.watch(&mailbox);
    shop.read_up_to("INBOX", 1).await;
    shop.until("it is told that the folder is gone", async || {
        shop.failure().await.as_deref() == Some("no-folder")
    })
    .await;
    watching.stop().await;
    shop.has_each_once(9).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn mails_that_people_take_out_leave_no_gap_behind() {
    let shop = Shop::open().await;
    shop.plant_complaints("", 0..10);
    let watching = shop.watch(&shop.inbox());
    shop.read_up_to("INBOX", 10).await;
    watching.stop().await;
    shop.plant_complaints("", 10..13);
    // The server sees them and gives them UIDs; then somebody takes them out.
    let watching = shop.watch(&shop.inbox());
    shop.read_up_to("INBOX", 13).await;
    watching.stop().await;
    let cur = shop.servers.maildir(DESK, "").join("cur");
    for entry in fs::read_dir(cur).unwrap().flatten() {
        fs::remove_file(entry.path()).unwrap();
    }
    shop.plant_complaints("", 13..15);
    let watching = shop.watch(&shop.inbox());
    shop.read_up_to("INBOX", 15).await;
    watching.stop().await;
    shop.has_each_once(15).await;
}
