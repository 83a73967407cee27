//! Signatures of mail that came in are looked at with DNS, where that is wanted: by a name server of the test's own, on mail
//! that a signer signed which is not ours.

use crate::kit::{House, on_both};
use desk::Database;
use desk::views::SenderDoubt;
use mail::dkim::SigningKey;
use mail::dns::Names;
use std::net::UdpSocket;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;
use testkit::mails::TestMail;
use testkit::name_server::{Known, NameServer};
use testkit::signatures::signed;

const REJECT: &str = "v=DMARC1; p=reject";
const SECOND_US: i64 = 1_000_000;

/// A shop that signs its mail.
struct Shop {
    key: SigningKey,
    file: PathBuf,
    _folder: TempDir,
}

impl Shop {
    fn new() -> Self {
        let made = Command::new("openssl").args(["genrsa", "2048"]).output();
        let pem = String::from_utf8(made.unwrap().stdout).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("key.pem");
        std::fs::write(&file, &pem).unwrap();
        Self {
            key: SigningKey::read("shop.example", "s1", &pem).unwrap(),
            file,
            _folder: folder,
        }
    }

    fn published(&self) -> Known {
        Known::default().text(&self.key.record_name(), &self.key.record())
    }

    fn sign(&self, mail: &[u8]) -> Vec<u8> {
        self.sign_as("shop.example", mail)
    }

    fn sign_as(&self, domain: &str, mail: &[u8]) -> Vec<u8> {
        signed(mail, "s1", domain, &self.file)
    }
}

fn mail(from: &str, words: &str) -> Vec<u8> {
    TestMail::from(from)
        .to("care@desk.example")
        .subject("Kettle")
        .body(words)
        .bytes()
}

/// The house with a desk that looks at signatures, and asks these names.
async fn looking(house: &mut House, names: Names) {
    house.config.trusted_authserv = None;
    house.config.checks_mail = true;
    house.config.names = names;
    house.desk = desk::Desk::open(house.config.clone()).await.unwrap();
}

fn asks(server: &NameServer) -> Names {
    Names::at(server.at())
}

/// What is told of a mail when all that was due is done.
async fn told(house: &House, mail: Vec<u8>) -> Option<SenderDoubt> {
    let taken = house.take(mail).await;
    house.desk.run_due().await.unwrap();
    doubt(house, taken.number.unwrap()).await
}

async fn doubt(house: &House, number: u64) -> Option<SenderDoubt> {
    let page = house.case(number).await;
    let first = page.messages.iter().find(|message| message.incoming);
    first.unwrap().doubt()
}

fn altered(mail: &[u8]) -> Vec<u8> {
    let text = String::from_utf8(mail.to_vec()).unwrap();
    let other = text.replacen("I want a new one", "Send money", 1);
    assert_ne!(other, text);
    other.into_bytes()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_that_holds_is_in_no_doubt_and_a_changed_word_is_told() {
    on_both(async |mut house: House| {
        let shop = Shop::new();
        let server = shop.published().start();
        looking(&mut house, asks(&server)).await;
        let good = shop.sign(&mail("ada@shop.example", "It broke. I want a new one."));
        assert_eq!(
            told(&house, altered(&good)).await,
            Some(SenderDoubt::Signature)
        );
        assert_eq!(told(&house, good).await, None);
        let unsigned = mail("eve@shop.example", "It broke. I want mine whole.");
        assert_eq!(
            told(&house, unsigned).await,
            None,
            "nobody said that it must be signed"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_domain_that_asks_for_proof_is_proven_by_its_own_signature_alone() {
    let shop = Shop::new();
    let other = Known::default();
    let server = shop
        .published()
        .text("_dmarc.shop.example", REJECT)
        .text("_dmarc.bank.example", REJECT)
        .start();
    let mut house = House::new(Database::Sqlite).await;
    looking(&mut house, asks(&server)).await;
    let good = shop.sign(&mail("ada@shop.example", "It broke. I want a new one."));
    assert_eq!(
        told(&house, altered(&good)).await,
        Some(SenderDoubt::Unproven)
    );
    assert_eq!(told(&house, good).await, None);
    let below = shop.sign(&mail("ada@mail.shop.example", "It fell off the wall."));
    assert_eq!(told(&house, below).await, None);
    let unsigned = mail("bea@shop.example", "It leaks.");
    assert_eq!(told(&house, unsigned).await, Some(SenderDoubt::Unproven));
    let by_another = shop.sign(&mail("eve@bank.example", "Your account is closed."));
    assert_eq!(told(&house, by_another).await, Some(SenderDoubt::Unproven));
    // The key is published no more.
    let server = other.start();
    looking(&mut house, asks(&server)).await;
    let good = shop.sign(&mail("cat@shop.example", "It rattles."));
    assert_eq!(told(&house, good).await, Some(SenderDoubt::Signature));
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_of_spaces_at_the_end_and_an_old_mail_put_nothing_in_doubt() {
    let shop = Shop::new();
    let server = shop.published().start();
    let mut house = House::new(Database::Sqlite).await;
    looking(&mut house, asks(&server)).await;
    let spaces = mail("ada@shop.example", "It broke.\n \n\t\n");
    assert_eq!(told(&house, shop.sign(&spaces)).await, None);
    let came = |date: &str| {
        let good = shop.sign(&mail("bea@shop.example", "It hums. I want a new one."));
        let top = format!("Received: from a by b; {date}\r\n");
        [top.as_bytes(), &altered(&good)].concat()
    };
    let old = told(&house, came("Fri, 6 Nov 2026 10:00:00 +0000")).await;
    assert_eq!(old, None);
    let fresh = told(&house, came("Mon, 16 Nov 2026 10:00:00 +0000")).await;
    assert_eq!(fresh, Some(SenderDoubt::Signature));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_no_name_server_answers_nothing_has_failed_and_nothing_waits() {
    let silent = UdpSocket::bind("127.0.0.1:0").unwrap();
    let shop = Shop::new();
    let mut house = House::new(Database::Sqlite).await;
    looking(&mut house, Names::at(silent.local_addr().unwrap())).await;
    let good = shop.sign(&mail("ada@shop.example", "It broke. I want a new one."));
    let number = house.take(good).await.number.unwrap();
    house.desk.run_due().await.unwrap();
    assert_eq!(house.sent().await.len(), 1, "the receipt is out");
    // As long as the waits between the tries are; most of them ask nobody.
    for seconds in [5, 10, 20, 40, 80, 160] {
        assert_eq!(doubt(&house, number).await, None);
        house.pass_us(seconds * SECOND_US);
        house.desk.run_due().await.unwrap();
    }
    assert_eq!(doubt(&house, number).await, Some(SenderDoubt::Unknown));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_did_not_ask_for_it_has_nothing_looked_at() {
    let shop = Shop::new();
    let server = shop.published().start();
    let mut house = House::new(Database::Sqlite).await;
    looking(&mut house, asks(&server)).await;
    house.config.checks_mail = false;
    house.desk = desk::Desk::open(house.config.clone()).await.unwrap();
    let good = shop.sign(&mail("ada@shop.example", "It broke. I want a new one."));
    assert_eq!(told(&house, altered(&good)).await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_server_that_answers_again_is_asked_again() {
    let silent = UdpSocket::bind("127.0.0.1:0").unwrap();
    let shop = Shop::new();
    let server = shop.published().start();
    let mut house = House::new(Database::Sqlite).await;
    looking(&mut house, Names::at(silent.local_addr().unwrap())).await;
    let good = shop.sign(&mail("ada@shop.example", "It broke. I want a new one."));
    let number = house.take(altered(&good)).await.number.unwrap();
    house.desk.run_due().await.unwrap();
    assert_eq!(doubt(&house, number).await, None);
    looking(&mut house, asks(&server)).await;
    house.pass_us(5 * SECOND_US);
    house.desk.run_due().await.unwrap();
    assert_eq!(doubt(&house, number).await, Some(SenderDoubt::Signature));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_forges_mail_cannot_hide_behind_a_domain_that_never_answers() {
    let silent = UdpSocket::bind("127.0.0.1:0").unwrap();
    let shop = Shop::new();
    let server = shop
        .published()
        .text("_dmarc.bank.example", REJECT)
        .asks("hole.example", silent.local_addr().unwrap())
        .start();
    let mut house = House::new(Database::Sqlite).await;
    looking(&mut house, asks(&server)).await;
    let forged = mail("care@bank.example", "Your account is closed.");
    let forged = shop.sign_as("hole.example", &forged);
    assert_eq!(told(&house, forged).await, Some(SenderDoubt::Unproven));
    // A mail of that domain's own cannot be looked at, and keeps no other from being looked at meanwhile.
    let own = shop.sign_as("hole.example", &mail("eve@hole.example", "It hums."));
    let own = house.take(own).await.number.unwrap();
    house.desk.run_due().await.unwrap();
    let good = shop.sign(&mail("ada@shop.example", "It broke. I want a new one."));
    assert_eq!(
        told(&house, altered(&good)).await,
        Some(SenderDoubt::Signature)
    );
    for seconds in [5, 10, 20] {
        assert_eq!(doubt(&house, own).await, None);
        house.pass_us(seconds * SECOND_US);
        house.desk.run_due().await.unwrap();
    }
    assert_eq!(doubt(&house, own).await, Some(SenderDoubt::Silent));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_of_several_authors_is_the_sender_and_must_be_proven() {
    let server = Known::default().text("_dmarc.bank.example", REJECT).start();
    let mut house = House::new(Database::Sqlite).await;
    looking(&mut house, asks(&server)).await;
    let several = mail("care@bank.example", "Your account is closed.");
    let several = String::from_utf8(several).unwrap();
    let several = several.replacen(
        "care@bank.example",
        "care@bank.example, eve@shop.example",
        1,
    );
    let found = told(&house, several.into_bytes()).await;
    assert_eq!(found, Some(SenderDoubt::Unproven));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_over_endless_fields_is_none() {
    let shop = Shop::new();
    let server = shop.published().start();
    let mut house = House::new(Database::Sqlite).await;
    looking(&mut house, asks(&server)).await;
    let good = shop.sign(&mail("ada@shop.example", "It broke. I want a new one."));
    let good = String::from_utf8(good).unwrap();
    let names = "x:".repeat(200_000);
    let endless = good.replacen("h=", &format!("h={names}"), 1);
    assert_ne!(endless, good);
    let fields = "X-Field: y\r\n".repeat(20_000);
    assert_eq!(told(&house, endless.into_bytes()).await, None);
    let many = [fields.as_bytes(), &altered(good.as_bytes())].concat();
    assert_eq!(told(&house, many).await, None);
}
