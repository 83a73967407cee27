//! Mail that a real Postfix delivers to the desk by LMTP: once each, and only what is on disk is answered.

use crate::shop::{DESK, Shop, complaint};
use desk::Database;
use desk::handed_over::Entrance;
use desk::intake::RawMail;
use desk::mailboxes::{MailLine, Way};
use std::net::IpAddr;
use std::sync::Arc;
use testkit::mail_servers::Setup;
use tokio::io::AsyncReadExt as _;
use tokio::net::{TcpListener, TcpStream};

/// How often the desk ends at once while Postfix delivers.
const CUTS: usize = 5;
/// Mails that come between two cuts.
const MAILS: usize = 20;

async fn entrance(peers: &[&str]) -> Entrance {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    Entrance {
        listener: Arc::new(listener),
        peers: peers.iter().map(|peer| peer.parse().unwrap()).collect(),
    }
}

/// A Postfix that delivers to this entrance and not to Dovecot.
async fn shop_behind(entrance: &Entrance, database: Database) -> Shop {
    let at = entrance.listener.local_addr().unwrap();
    let way = format!("virtual_transport = lmtp:inet:{}:{}", at.ip(), at.port());
    Shop::on(database, Setup::default().postfix(&way)).await
}

async fn has_all(shop: &Shop, sent: usize) {
    shop.until("every mail was handed over", async || {
        let known: u64 = shop.outcomes().await.iter().map(|(_, count)| count).sum();
        known >= sent as u64
    })
    .await;
    shop.servers.wait_for_empty_queue();
    assert_eq!(
        shop.outcomes().await,
        [("opened".to_owned(), sent as u64)],
        "each is a case, once"
    );
    let lines = log(shop).await;
    let opened = lines.iter().filter(|line| line.outcome == "opened");
    assert_eq!(opened.count(), sent, "the log tells of each, once");
    assert!(lines.iter().all(|line| line.way == Some(Way::Server)));
}

/// All lines of the log.
async fn log(shop: &Shop) -> Vec<MailLine> {
    let (mut lines, mut after) = (Vec::new(), None);
    loop {
        let by = &shop.house.admin;
        let page = shop.house.desk.mailbox_log(by, None, after).await.unwrap();
        lines.extend(page.rows);
        after = page.next;
        if after.is_none() {
            return lines;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn postfix_delivers_to_the_desk_and_each_mail_is_there_once_whatever_ends_in_between() {
    for database in [
        Database::Sqlite,
        Database::Postgres {
            url: testkit::postgres::url(),
            schema: Some(testkit::postgres::fresh_schema()),
        },
    ] {
        let entrance = entrance(&["127.0.0.1"]).await;
        let shop = shop_behind(&entrance, database).await;
        let mut sent = 0;
        for cut in 0..CUTS {
            let open = shop.house.desk.open_entrance(&entrance);
            for n in sent..sent + MAILS {
                let from = format!("customer{n}@client.test");
                shop.servers.send(&from, DESK, &complaint(n));
            }
            sent += MAILS;
            tokio::time::sleep(std::time::Duration::from_millis(13 * cut as u64)).await;
            // At once, in the middle of whatever it does.
            drop(open);
        }
        let open = shop.house.desk.open_entrance(&entrance);
        has_all(&shop, sent).await;
        open.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_envelope_leads_a_mail_to_its_case_that_names_us_nowhere() {
    let entrance = entrance(&["127.0.0.1"]).await;
    let shop = shop_behind(&entrance, Database::Sqlite).await;
    let open = shop.house.desk.open_entrance(&entrance);
    let hidden = b"From: Marta <marta@client.test>\r\nTo: undisclosed-recipients:;\r\n\
        Message-ID: <hidden@client.test>\r\nSubject: Boots\r\n\r\nThey leak.\r\n";
    shop.servers.send("marta@client.test", DESK, hidden);
    has_all(&shop, 1).await;
    let rows = shop
        .house
        .desk
        .today(&shop.house.admin, desk::views::Whose::All, None);
    let number = rows.await.unwrap().rows[0].number;
    let page = shop.house.case(number).await;
    let message = page.messages.iter().find(|one| one.incoming).unwrap();
    let raw = shop
        .house
        .desk
        .raw_mail(&shop.house.admin, number, message.id);
    let raw = raw.await.unwrap();
    let text = String::from_utf8_lossy(&raw);
    assert!(
        text.starts_with(&format!(
            "Return-Path: <marta@client.test>\r\nDelivered-To: {DESK}\r\n"
        )),
        "{text}"
    );
    open.close().await;
}

#[tokio::test]
async fn a_server_that_is_not_named_is_turned_away() {
    let entrance = entrance(&["192.0.2.9"]).await;
    let house = crate::kit::House::new(Database::Sqlite).await;
    let open = house.desk.open_entrance(&entrance);
    let at = entrance.listener.local_addr().unwrap();
    assert_eq!(at.ip(), "127.0.0.1".parse::<IpAddr>().unwrap());
    let mut client = TcpStream::connect(at).await.unwrap();
    let mut said = String::new();
    client.read_to_string(&mut said).await.unwrap();
    assert!(said.starts_with("554 5.7.1"), "{said}");
    open.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_tells_of_each_mail_that_lay_in_no_mailbox_how_it_came_and_where_it_went() {
    let shop = Shop::open().await;
    let desk = &shop.house.desk;
    let mail = |n: usize| RawMail {
        source: "-".into(),
        bytes: complaint(n),
    };
    // Kept, and the desk stopped before its line was written.
    desk.intake(vec![mail(1)]).await.unwrap();
    assert_eq!(log(&shop).await, []);
    desk.take_in(Way::Command, vec![mail(1), mail(2), mail(2)])
        .await
        .unwrap();
    desk.take_in(Way::Service, vec![mail(2)]).await.unwrap();
    let told: Vec<_> = log(&shop)
        .await
        .into_iter()
        .map(|line| (line.way.unwrap(), line.outcome, line.number.is_some()))
        .rev()
        .collect();
    let line = |way, outcome: &str| (way, outcome.to_owned(), true);
    assert_eq!(
        told,
        [
            line(Way::Command, "opened"),
            line(Way::Command, "opened"),
            line(Way::Command, "duplicate"),
            line(Way::Service, "duplicate"),
        ]
    );
}
