//! Two desks that write to each other, over the real servers: it is over after one round.

use crate::kit::House;
use desk::desk::NewCase;
use desk::mailboxes::{Begin, WatchedMailbox, Watching};
use desk::{Act, Database, Desk};
use mail::imap::{Account, Login, Security};
use mail::smtp::Server;
use std::time::Duration;
use testkit::mail_servers::{MailServers, Setup};

const ONE: &str = "care@one.test";
const OTHER: &str = "help@other.test";
/// How long both must keep still for the talk to count as over.
const STILL: Duration = Duration::from_secs(4);
/// Looks at most until it is over.
const LOOKS_MAX: usize = 300;

struct Side {
    house: House,
    watching: Watching,
}

impl Side {
    async fn open(servers: &MailServers, address: &str) -> Self {
        let mut house = House::new(Database::Sqlite).await;
        house.config.mailboxes = vec![address.to_owned()];
        house.config.mail_domain = address.split('@').nth(1).unwrap().to_owned();
        house.desk = Desk::open(house.config.clone()).await.unwrap();
        let password = servers.account(address).password.clone();
        house.desk.send_by(Server {
            host: servers.host(),
            port: servers.submissions().port(),
            security: Security::Tls,
            authorities: Some(servers.certificate()),
            login: Some((address.to_owned(), Login::Password(password.clone()))),
            hello: house.config.mail_domain.clone(),
        });
        let watching = house.desk.start_mailboxes(&[WatchedMailbox {
            address: address.to_owned(),
            account: Account {
                host: servers.host(),
                port: servers.imaps().port(),
                security: Security::Tls,
                authorities: Some(servers.certificate()),
                user: address.to_owned(),
                login: Login::Password(password),
            },
            folders: vec!["INBOX".into()],
            sent: None,
            begin: Begin::All,
            sent_by: None,
        }]);
        Self { house, watching }
    }

    /// What became of the mail that came, by outcome.
    async fn outcomes(&self) -> Vec<(String, u64)> {
        let data = self.house.data().await;
        let counts = store::intake::count(&data).await.unwrap();
        counts
            .into_iter()
            .map(|(_, outcome, count)| (outcome, count))
            .collect()
    }
}

/// Lets both work until nothing moves any more; how many mails each has got then.
async fn until_still(servers: &MailServers, sides: [&Side; 2]) -> [usize; 2] {
    let got = || [ONE, OTHER].map(|address| servers.mails(address).len());
    let (mut last, mut since) = (got(), std::time::Instant::now());
    for _ in 0..LOOKS_MAX {
        for side in sides {
            side.house.desk.run_due().await.unwrap();
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
        let now = got();
        if now != last {
            (last, since) = (now, std::time::Instant::now());
        }
        if since.elapsed() > STILL {
            return last;
        }
    }
    panic!("they never stop: {last:?}\n{}", servers.logs());
}

fn setup() -> Setup {
    Setup::empty()
        .account(ONE, "one-word")
        .account(OTHER, "other-word")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_from_one_desk_to_another_is_answered_by_a_receipt_and_no_more() {
    let servers = MailServers::with(setup());
    let (one, other) = (
        Side::open(&servers, ONE).await,
        Side::open(&servers, OTHER).await,
    );
    let new = NewCase {
        name: "Other Shop".into(),
        email: OTHER.into(),
        subject: "Our order".into(),
        story: "They called: the parts came late.".into(),
        ..NewCase::default()
    };
    let number = one
        .house
        .desk
        .open_by_hand(&one.house.admin, new)
        .await
        .unwrap();
    let say = House::say("I look at it and write tomorrow.");
    one.house.act(number, Act::GiveWord { say }).await;

    let got = until_still(&servers, [&one, &other]).await;
    assert_eq!(got, [1, 1], "a word, and a receipt for it");
    assert_eq!(other.outcomes().await, [("opened".to_owned(), 1)]);
    assert_eq!(one.outcomes().await, [("automatic".to_owned(), 1)]);
    let page = one.house.case(number).await;
    assert!(
        page.case.waiting_since.is_none(),
        "a receipt is nobody's word that waits for an answer"
    );
    for side in [one, other] {
        side.watching.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_complaint_in_the_name_of_another_desk_ends_with_the_receipt() {
    let servers = MailServers::with(setup());
    let (one, other) = (
        Side::open(&servers, ONE).await,
        Side::open(&servers, OTHER).await,
    );
    let mail = format!(
        "From: Other Shop <{OTHER}>\r\nTo: {ONE}\r\nMessage-ID: <first@other.test>\r\n\
         Subject: Parts\r\n\r\nThe parts came late.\r\n"
    );
    servers.send(OTHER, ONE, mail.as_bytes());
    let got = until_still(&servers, [&one, &other]).await;
    assert_eq!(got, [1, 1], "the complaint, and a receipt for it");
    assert_eq!(one.outcomes().await, [("opened".to_owned(), 1)]);
    assert_eq!(other.outcomes().await, [("automatic".to_owned(), 1)]);
    for side in [one, other] {
        side.watching.stop().await;
    }
}
