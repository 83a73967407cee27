//! The program as built sends by a real mail server: it is killed in the middle of it, twenty times, and each mail
//! arrives once, or its message says otherwise; what is wrong with the server is said by the doctor.

use crate::desk_process::{Desk, House};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use testkit::depth::times;
use testkit::mail_servers::MailServers;

const DESK: &str = "desk@amends.test";
const MARTA: &str = "marta@client.test";
/// Kills with mail in flight.
const ROUNDS: usize = 20;
/// How often they are done in a deep run, each time with servers and a house of their own: three hundred kills.
const TIMES_DEEP: usize = 15;
/// How long something may take that happens by itself.
const PATIENCE: Duration = Duration::from_secs(90);

/// Settings with the mail server; later lines are what is to be different.
fn settings(house: &House, servers: &MailServers, port: u16, tls: &str, more: &str) -> String {
    let file = format!(
        "[mail]\nmailboxes = [\"{DESK}\"]\n[smtp]\nhost = \"{}\"\nport = \"{port}\"\ntls = \"{tls}\"\n{more}",
        servers.host()
    );
    house.file("amends.toml", file).display().to_string()
}

fn trusted(house: &House, servers: &MailServers) -> String {
    let word = house.file("word", &servers.account(DESK).password);
    format!(
        "authorities = '{}'\npassword_file = '{}'\n",
        servers.certificate().display(),
        word.display()
    )
}

#[test]
fn the_doctor_says_what_is_wrong_with_the_mail_server_and_what_to_do() {
    let mut servers = MailServers::start();
    let house = House::begun();
    let well = trusted(&house, &servers);
    let wrong_word = well.replace("/word", "/not-the-word");
    house.file("not-the-word", "guessed");
    let (starttls, tls) = (servers.submission().port(), servers.submissions().port());
    let asked = |port, kind, more: &str| {
        let file = settings(&house, &servers, port, kind, more);
        house.run(&["doctor", "--config", &file]).out
    };
    let found = asked(starttls, "starttls", &well);
    assert!(found.contains("well      outgoing mail"), "{found}");
    assert!(found.contains("with STARTTLS, signs us in"), "{found}");
    let found = asked(tls, "tls", &well);
    assert!(found.contains("with TLS, signs us in"), "{found}");

    for (port, kind, more, what, to_do) in [
        (
            tls,
            "tls",
            wrong_word.as_str(),
            "refuses the sign-in: 535",
            "see to user and password",
        ),
        (
            tls,
            "tls",
            "password = \"x\"\n",
            "no trusted TLS",
            "as the certificate names it",
        ),
        (
            starttls,
            "tls",
            well.as_str(),
            "TLS",
            "try tls = \"starttls\"",
        ),
        (
            9,
            "tls",
            well.as_str(),
            "cannot be reached",
            "see to host, port and tls",
        ),
    ] {
        let found = asked(port, kind, more);
        assert!(found.contains("NOT WELL  outgoing mail"), "{found}");
        assert!(found.contains(what), "{what}: {found}");
        assert!(found.contains(to_do), "{to_do}: {found}");
    }
    let file = settings(&house, &servers, tls, "tls", &well);
    servers.stop_postfix();
    let found = house.run(&["doctor", "--config", &file]);
    assert_eq!(found.code, 69);
    assert!(found.out.contains("cannot be reached"), "{}", found.out);
}

/// How often the server took a receipt to this customer.
fn taken(servers: &MailServers, to: &str) -> usize {
    let numbers: BTreeSet<String> = servers
        .mails(MARTA)
        .iter()
        .map(|mail| String::from_utf8_lossy(mail).into_owned())
        .filter(|mail| mail.contains(&format!("Delivered-To: {to}")))
        .map(|mail| {
            let (_, after) = mail.split_once("(Postfix) with ESMTPSA id ").unwrap();
            after.split_whitespace().next().unwrap().to_owned()
        })
        .collect();
    numbers.len()
}

/// What the case tells of its receipt.
fn told(desk: &Desk, cookie: &str, number: u64) -> String {
    let page = desk.get(&format!("/cases/{number}"), cookie);
    assert_eq!(page.status, 200);
    page.body
}

#[test]
fn killed_twenty_times_while_mail_goes_out_each_receipt_arrives_once_or_its_case_says_otherwise() {
    for _ in 0..times(TIMES_DEEP) {
        killed_while_mail_goes_out();
    }
}

fn killed_while_mail_goes_out() {
    let servers = MailServers::start();
    let house = House::new();
    let well = trusted(&house, &servers);
    let port = servers.submission().port();
    let settings = settings(&house, &servers, port, "starttls", &well);
    let serve = ["serve", "--listen", "127.0.0.1:0", "--config", &settings];
    house.start(&serve, &[]).set_up();
    let customer = |round: usize| format!("marta+{round}@client.test");
    let mut numbers = Vec::new();
    for round in 0..ROUNDS {
        let mut desk = house.start(&serve, &[]);
        let mail = format!(
            "From: Marta <{}>\r\nTo: {DESK}\r\nSubject: Boots {round}\r\nMessage-ID: <b{round}@client.test>\r\n\r\nThey leak.\r\n",
            customer(round)
        );
        let asked = ["intake", "-", "--format", "json", "--config", &settings];
        let said = house.run_with(&asked, mail.as_bytes()).well();
        numbers.push(said.json_lines()[0]["case"].as_u64().unwrap());
        std::thread::sleep(Duration::from_millis(round as u64 * 7));
        desk.kill();
    }
    let desk = house.start(&serve, &[]);
    let cookie = desk.sign_in();
    let limit = Instant::now() + PATIENCE;
    for (round, number) in numbers.into_iter().enumerate() {
        let mut page = told(&desk, &cookie, number);
        while page.contains("On its way") {
            assert!(Instant::now() < limit, "round {round}: it does not go out");
            std::thread::sleep(Duration::from_millis(100));
            page = told(&desk, &cookie, number);
        }
        servers.wait_for_empty_queue();
        let copies = taken(&servers, &customer(round));
        let fits = if page.contains("the mail server has taken it") {
            copies == 1
        } else if page.contains("may arrive twice") {
            (1..=2).contains(&copies)
        } else {
            page.contains("nobody knows whether this mail arrived") && copies <= 2
        };
        assert!(fits, "round {round}: {copies} copies");
    }
}
