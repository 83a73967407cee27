//! Mail that goes out by a real mail server: what the customer gets, and what the case tells of it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../kit/mod.rs"]
mod kit;

mod cut;
mod signed;
mod told;

use desk::{Act, Database};
use kit::House;
use mail::smtp::{Login, Security, Server};
use std::net::SocketAddr;
use testkit::mail_servers::{MailServers, Setup};

const CARE: &str = "care@desk.example";
const ADA: &str = "ada@shop.example";

fn setup() -> Setup {
    Setup::empty()
        .account(CARE, "care-word")
        .account(ADA, "ada-word")
        .moved_away("eva@shop.example")
}

/// The server as the desk's own, which it signs in to.
fn submission(servers: &MailServers) -> Server {
    Server {
        host: servers.host(),
        port: servers.submission().port(),
        security: Security::StartTls,
        authorities: Some(servers.certificate()),
        login: Some((
            CARE.to_owned(),
            Login::Password(servers.account(CARE).password.clone()),
        )),
        hello: "desk.example".to_owned(),
    }
}

/// The server over a wire without TLS, which a test can cut at any word.
fn open_wire(at: SocketAddr) -> Server {
    Server {
        host: at.ip().to_string(),
        port: at.port(),
        security: Security::None,
        authorities: None,
        login: None,
        hello: "desk.example".to_owned(),
    }
}

async fn house(server: Server) -> House {
    let house = House::new(Database::Sqlite).await;
    house.desk.send_by(server);
    house
}

/// What the case tells of the last mail of ours.
async fn last_delivery(house: &House, number: u64) -> String {
    let page = house.case(number).await;
    let mut ours: Vec<_> = page.messages.iter().filter(|one| !one.incoming).collect();
    ours.sort_by_key(|message| message.seq);
    ours.last().unwrap().delivery.clone()
}

/// With which codes the last mail of ours was refused.
async fn last_code(house: &House, number: u64) -> Option<String> {
    let page = house.case(number).await;
    let mut ours: Vec<_> = page.messages.iter().filter(|one| !one.incoming).collect();
    ours.sort_by_key(|message| message.seq);
    ours.last().unwrap().delivery_code.clone()
}

/// The next word to the customer, queued and not sent yet.
async fn give_word(house: &House, number: u64, body: &str) {
    house
        .act(
            number,
            Act::GiveWord {
                say: House::say(body),
            },
        )
        .await;
}

fn has_line(mail: &[u8], line: &str) -> bool {
    String::from_utf8_lossy(mail)
        .lines()
        .any(|one| one.trim_end() == line)
}
