//! Servers that stop, wires that are cut, and a desk that is stopped without a word, in the middle of it.

use crate::shop::{DESK, Shop};
use std::time::Duration;
use testkit::depth::times;
use testkit::mail_servers::{Cut, Wire};

/// Each cuts at another moment.
const ROUNDS: usize = 20;
/// How often they are done in a deep run, each time with a server and a desk of their own: three hundred cuts.
const TIMES_DEEP: usize = 15;

#[tokio::test(flavor = "multi_thread")]
async fn twenty_times_cut_off_in_the_middle_each_mail_is_there_once() {
    for _ in 0..times(TIMES_DEEP) {
        cut_off_in_the_middle().await;
    }
}

async fn cut_off_in_the_middle() {
    let mut shop = Shop::open().await;
    let wire = Wire::to(shop.servers.imaps());
    let mailbox = shop.inbox_at(wire.address());
    let mut planted = 0;
    for round in 0..ROUNDS {
        shop.plant_complaints("", planted..planted + 60);
        planted += 60;
        match round % 4 {
            // The wire is cut after so many bytes; what comes next goes through.
            0 => wire.cut(Cut::AfterHeard(6_000 + round * 1_700)),
            1 => wire.cut(Cut::AfterSent(900 + round * 37)),
            _ => wire.cut(Cut::Never),
        }
        let watching = shop.watch(&mailbox);
        let until = Duration::from_millis(40 + (round as u64 * 53) % 400);
        tokio::time::sleep(until).await;
        if round % 4 == 2 {
            shop.servers.kill_dovecot();
            shop.servers.start_dovecot();
            tokio::time::sleep(until).await;
        }
        if round % 4 == 3 {
            // As a kill: nothing is finished, nobody says farewell.
            drop(watching);
        } else {
            watching.stop().await;
        }
        wire.cut(Cut::Never);
    }
    let watching = shop.watch(&mailbox);
    shop.read_up_to("INBOX", u32::try_from(planted).unwrap())
        .await;
    watching.stop().await;
    shop.has_each_once(planted).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_restarts_while_mail_is_fetched_is_found_again() {
    let mut shop = Shop::open().await;
    shop.plant_complaints("", 0..800);
    let watching = shop.watch(&shop.inbox());
    tokio::time::sleep(Duration::from_millis(150)).await;
    shop.servers.kill_dovecot();
    shop.until("it is told that the server is away", async || {
        shop.failure().await.is_some()
    })
    .await;
    shop.servers.start_dovecot();
    shop.read_up_to("INBOX", 800).await;
    shop.until("all is well again", async || shop.failure().await.is_none())
        .await;
    watching.stop().await;
    shop.has_each_once(800).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_the_server_cannot_give_holds_up_no_other_and_is_told() {
    let shop = Shop::open().await;
    shop.plant_complaints("", 0..6);
    // Dovecot lists it and may not read it.
    let stubborn = shop.servers.maildir(DESK, "").join("new/000002");
    let mode = |mode| {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&stubborn, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    std::os::unix::fs::chown(&stubborn, Some(0), Some(0)).unwrap();
    mode(0o600);
    let watching = shop.watch(&shop.inbox());
    shop.read_up_to("INBOX", 6).await;
    watching.stop().await;
    let lines = shop.lines().await;
    let told: Vec<_> = lines
        .iter()
        .filter(|line| line.outcome == "not-given")
        .collect();
    assert_eq!((told.len(), lines.len()), (1, 6));
    let row = shop.house.desk.mailboxes(&shop.house.admin).await.unwrap();
    assert_eq!(row[0].not_given, 1);
}
