//! The program as built reads a mailbox on a real server, or is delivered to by one: it is killed in the middle of it, twenty
//! times, and each mail is there once; what is wrong with a mailbox is said by the commands.

use crate::desk_process::House;
use std::collections::BTreeSet;
use std::net::TcpListener;
use std::time::{Duration, Instant};
use testkit::depth::times;
use testkit::mail_servers::{MailServers, Setup};

/// The mailbox.
const DESK: &str = "desk@amends.test";
/// Kills with work in flight.
const ROUNDS: usize = 20;
/// How often they are done in a deep run, each time with servers and a house of their own: three hundred kills.
const TIMES_DEEP: usize = 15;
/// Mails that come between two kills.
const MAILS: usize = 25;
/// How long something may take that happens by itself.
const PATIENCE: Duration = Duration::from_secs(90);

/// Settings with the mailbox, and with what is to be different.
fn settings(house: &House, servers: &MailServers, more: &str) -> String {
    let word = house.file("word", &servers.account(DESK).password);
    let file = format!(
        "[[mailbox]]\naddress = \"{DESK}\"\nhost = \"{}\"\nport = {}\nauthorities = \"{}\"\npassword_file = \"{}\"\n\
         begin = \"all\"\n{more}",
        servers.host(),
        servers.imaps().port(),
        servers.certificate().display(),
        word.display()
    );
    house.file("amends.toml", file).display().to_string()
}

fn send(servers: &MailServers, from: usize, count: usize) {
    for n in from..from + count {
        let mail = format!(
            "From: Customer {n} <customer{n}@client.test>\r\nTo: {DESK}\r\nMessage-ID: <c{n}@client.test>\r\n\
             Date: Tue, 17 Nov 2026 09:00:00 +0000\r\nSubject: Kettle {n}\r\n\r\nKettle {n} leaks.\r\n"
        );
        servers.send(&format!("customer{n}@client.test"), DESK, mail.as_bytes());
    }
}

fn log(house: &House, settings: &str) -> Vec<serde_json::Value> {
    let asked = [
        "mailbox", "log", "--last", "5000", "--format", "json", "--config", settings,
    ];
    let told = house.run(&asked).well().json();
    told.as_array().unwrap().clone()
}

#[test]
fn killed_twenty_times_while_mail_comes_in_each_mail_opens_one_case() {
    for _ in 0..times(TIMES_DEEP) {
        killed_while_mail_comes_in();
    }
}

fn killed_while_mail_comes_in() {
    let servers = MailServers::start();
    let house = House::new();
    let settings = settings(&house, &servers, "");
    let serve = ["serve", "--listen", "127.0.0.1:0", "--config", &settings];
    house.start(&serve, &[]).set_up();
    let mut sent = 0;
    for round in 0..ROUNDS {
        send(&servers, sent, MAILS);
        sent += MAILS;
        let mut desk = house.start(&serve, &[]);
        std::thread::sleep(Duration::from_millis(20 + (round as u64 * 37) % 260));
        desk.kill();
    }
    servers.wait_for_mails(DESK, sent);
    let mut desk = house.start(&serve, &[]);
    let limit = Instant::now() + PATIENCE;
    while log(&house, &settings).len() < sent {
        assert!(Instant::now() < limit, "not every mail came in");
        std::thread::sleep(Duration::from_millis(100));
    }
    let lines = log(&house, &settings);
    let cases: BTreeSet<u64> = lines
        .iter()
        .map(|line| line["case"].as_u64().unwrap())
        .collect();
    let uids: BTreeSet<u64> = lines
        .iter()
        .map(|line| line["uid"].as_u64().unwrap())
        .collect();
    assert!(
        lines.iter().all(|line| line["outcome"] == "opened"),
        "{lines:?}"
    );
    assert_eq!((lines.len(), cases.len(), uids.len()), (sent, sent, sent));
    let well = house.run(&["doctor", "--config", &settings]).well();
    assert!(
        well.out.contains("mailbox desk@amends.test"),
        "{}",
        well.out
    );
    let list = house
        .run(&["mailbox", "list", "--config", &settings])
        .well();
    assert!(list.out.contains("All is well."), "{}", list.out);
    assert_eq!(desk.stop(), 0, "it stops softly");
}

/// The cases that wait for their first word.
fn waiting(house: &House, settings: &str) -> BTreeSet<u64> {
    let asked = ["queue", "--format", "json", "--config", settings];
    let told = house.run(&asked).well().json();
    let rows = told.as_array().unwrap();
    rows.iter()
        .map(|row| row["case"].as_u64().unwrap())
        .collect()
}

#[test]
fn killed_twenty_times_while_postfix_delivers_to_it_each_mail_opens_one_case() {
    for _ in 0..times(TIMES_DEEP) {
        killed_while_postfix_delivers();
    }
}

fn killed_while_postfix_delivers() {
    // Given back at once: the desk takes the port before anybody else does.
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = free.local_addr().unwrap();
    drop(free);
    let way = format!("virtual_transport = lmtp:inet:{}:{}", at.ip(), at.port());
    let servers = MailServers::with(Setup::default().postfix(&way));
    let house = House::new();
    let settings = format!("[mail]\nmailboxes = [\"{DESK}\"]\n[entrance]\nlmtp = \"{at}\"\n");
    let settings = house.file("amends.toml", settings).display().to_string();
    let serve = ["serve", "--listen", "127.0.0.1:0", "--config", &settings];
    house.start(&serve, &[]).set_up();
    let mut sent = 0;
    for round in 0..ROUNDS {
        let mut desk = house.start(&serve, &[]);
        send(&servers, sent, MAILS);
        sent += MAILS;
        std::thread::sleep(Duration::from_millis((round as u64 * 37) % 260));
        desk.kill();
    }
    let mut desk = house.start(&serve, &[]);
    servers.wait_for_empty_queue();
    assert_eq!(waiting(&house, &settings).len(), sent);
    assert_eq!(desk.stop(), 0, "it stops softly");
}

#[test]
fn what_is_wrong_with_a_mailbox_is_said_and_what_to_do() {
    let servers = MailServers::start();
    let house = House::new();
    let right = settings(&house, &servers, "folders = [\"INBOX\", \"Nowhere\"]");
    let serve = ["serve", "--listen", "127.0.0.1:0", "--config", &right];
    let mut desk = house.start(&serve, &[]);
    let cookie = desk.set_up();
    send(&servers, 1, 1);
    let limit = Instant::now() + PATIENCE;
    let told = loop {
        let list = house
            .run(&["mailbox", "list", "--config", &right])
            .well()
            .out;
        if list.contains("Folder Nowhere") {
            break list;
        }
        assert!(Instant::now() < limit, "{list}");
        std::thread::sleep(Duration::from_millis(100));
    };
    assert!(told.contains("no such folder"), "{told}");
    while log(&house, &right).is_empty() {
        assert!(Instant::now() < limit, "the mail did not come in");
        std::thread::sleep(Duration::from_millis(100));
    }
    let page = desk.get("/mailboxes", &cookie).body;
    for says in [
        "Folder Nowhere: There is no such folder.",
        "It opened a case.",
        "desk@amends.test, folder INBOX, mail 1",
    ] {
        assert!(page.contains(says), "{says} is not in {page}");
    }
    let first = log(&house, &right)[0]["case"].as_u64().unwrap();
    assert!(page.contains(&format!("href=\"/cases/{first}\"")));
    assert_eq!(desk.get("/mailboxes?of=nobody", &cookie).status, 200);
    let doctor = house.run(&["doctor", "--config", &right]);
    assert_ne!(doctor.code, 0);
    assert!(doctor.out.contains("renamed or removed"), "{}", doctor.out);
    assert_eq!(desk.stop(), 0);
    let wrong = house.file("wrong.toml", "[[mailbox]]\naddres = \"x\"");
    let said = house.run(&["mailbox", "list", "--config", wrong.to_str().unwrap()]);
    assert_eq!(said.code, 78);
    assert!(
        said.err.contains("did you mean mailbox.address?"),
        "{}",
        said.err
    );
}

#[test]
fn a_mailbox_is_added_by_a_command_while_the_desk_runs_and_is_read_from_then_on() {
    let servers = MailServers::start();
    let house = House::new();
    let mut desk = house.serve();
    desk.set_up();
    let at = |port: u16| format!("{}:{port}", servers.host());
    let (imap, smtp) = (at(servers.imaps().port()), at(servers.submissions().port()));
    let certificate = servers.certificate().display().to_string();
    let add = |word: &str| {
        let word = house.file("word", word).display().to_string();
        house.run(&[
            "mailbox",
            "add",
            DESK,
            "--password-file",
            &word,
            "--imap",
            &imap,
            "--smtp",
            &smtp,
            "--authorities",
            &certificate,
        ])
    };
    let wrong = add("not the word\n");
    assert_eq!(wrong.code, 69);
    assert!(wrong.err.contains("Nothing was kept."), "{}", wrong.err);
    assert!(!wrong.err.contains("not the word"), "{}", wrong.err);
    let well = add(&format!("{}\n", servers.account(DESK).password)).well();
    assert!(
        well.out.contains("a test mail went there and came back"),
        "{}",
        well.out
    );
    desk.told(|log| log.matches("ready http").count() == 2);
    let list = || house.run(&["mailbox", "list"]).well().out;
    let limit = Instant::now() + PATIENCE;
    while !list().contains("All is well.") {
        assert!(Instant::now() < limit, "{}", list());
        std::thread::sleep(Duration::from_millis(100));
    }
    house.run(&["doctor"]).well();
    send(&servers, 1, 1);
    let cases = || house.run(&["queue", "--format", "json"]).well().json();
    while cases().as_array().unwrap().is_empty() {
        assert!(Instant::now() < limit, "no case came of the mail");
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(desk.stop(), 0, "it is the same process, and stops softly");
    a_backup_leaves_the_password_out_and_says_so(&house);
}

fn a_backup_leaves_the_password_out_and_says_so(house: &House) {
    let copy = house.path("copy.db").display().to_string();
    let told = house.run(&["backup", &copy]).well().out;
    let added = house.data().join("mailboxes");
    assert!(told.contains("Not in it"), "{told}");
    assert!(told.contains(&added.display().to_string()), "{told}");
    let elsewhere = House::new();
    let told = elsewhere.run(&["restore", &copy]).well().out;
    assert!(
        told.contains(&format!("No settings here name {DESK}.")),
        "{told}"
    );
    let missing = format!("NOT WELL  mailbox {DESK}");
    let found = elsewhere.run(&["doctor"]).out;
    assert!(found.contains(&missing), "{found}");
    assert!(
        found.contains(&format!("amends mailbox add {DESK}")),
        "{found}"
    );

    let back = elsewhere.data().join("mailboxes");
    std::fs::create_dir(&back).unwrap();
    for file in std::fs::read_dir(added).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), back.join(file.file_name())).unwrap();
    }
    let found = elsewhere.run(&["doctor"]).out;
    assert!(!found.contains(&missing), "{found}");
    assert!(found.contains("beside the data"), "{found}");
    let told = elsewhere.run(&["restore", &copy, "--replace"]).well().out;
    assert!(!told.contains("No settings here name"), "{told}");
}
