//! The program as built signs mail: a key is added by the command line, its record is shown, and the doctor holds what a real
//! name server answers beside the key; a key that cannot sign keeps it from starting, with what to do.

use crate::desk_process::House;
use std::net::UdpSocket;
use std::process::Command;
use testkit::name_server::Known;

const NAME: &str = "amends._domainkey.shop.example";

/// A house where somebody may change settings, and no desk runs.
fn with_administrator() -> House {
    let house = House::begun();
    house.serve().set_up();
    house
}

fn key(house: &House, name: &str, bits: &str) -> String {
    let path = house.file(name, "");
    let made = Command::new("openssl")
        .args(["genrsa", "-out"])
        .arg(&path)
        .arg(bits)
        .output();
    assert!(made.unwrap().status.success());
    path.display().to_string()
}

fn settings(house: &House, name_server: &str, more: &str) -> String {
    let file = format!(
        "[mail]\nmailboxes = [\"care@shop.example\"]\nname_server = \"{name_server}\"\n{more}"
    );
    house.file("amends.toml", file).display().to_string()
}

#[test]
fn a_key_is_added_its_record_shown_and_the_doctor_looks_whether_it_is_published() {
    let house = with_administrator();
    let pem = key(&house, "key.pem", "2048");
    let nobody = Known::default().start();
    let file = settings(&house, &nobody.at().to_string(), "");
    let asked = |arguments: &[&str]| {
        let arguments = [arguments, &["--config", &file]].concat();
        house.run(&arguments)
    };
    assert!(
        asked(&["mailbox", "signing"])
            .out
            .contains("No key signs mail")
    );
    let sign = [
        "mailbox",
        "sign",
        "shop.example",
        "--selector",
        "amends",
        "--key-file",
    ];
    let added = asked(&[sign.as_slice(), &[&pem]].concat());
    assert_eq!(added.code, 0, "{}", added.err);
    assert!(
        added.out.contains("The record is not in DNS yet"),
        "{}",
        added.out
    );
    assert!(added.out.contains(NAME), "{}", added.out);
    let record = added
        .out
        .lines()
        .find_map(|line| {
            line.split_once("(TXT):")
                .map(|(_, record)| record.trim().to_owned())
        })
        .unwrap();
    assert!(record.starts_with("v=DKIM1; k=rsa; p="), "{record}");
    let found = asked(&["doctor"]).out;
    assert!(
        found.contains(&format!("NOT WELL  signature {NAME}")),
        "{found}"
    );
    assert!(
        found.contains("publish this record of the kind TXT"),
        "{found}"
    );
    assert!(found.contains(&record), "{found}");

    let published = Known::default().text(NAME, &record).start();
    let file = settings(&house, &published.at().to_string(), "");
    let asked = |arguments: &[&str]| {
        let arguments = [arguments, &["--config", &file]].concat();
        house.run(&arguments)
    };
    let found = asked(&["doctor"]).out;
    assert!(
        found.contains(&format!("well      signature {NAME}")),
        "{found}"
    );
    let listed = asked(&["mailbox", "signing"]).out;
    assert!(
        listed.contains("The record in DNS fits the key."),
        "{listed}"
    );
    let gone = asked(&["mailbox", "unsign", "shop.example", "--selector", "amends"]);
    assert_eq!(gone.code, 0, "{}", gone.err);
    assert!(
        asked(&["mailbox", "signing"])
            .out
            .contains("No key signs mail")
    );
}

#[test]
fn a_key_that_cannot_sign_is_refused_when_it_is_added_and_at_the_start() {
    let house = with_administrator();
    let short = key(&house, "short.pem", "1024");
    let file = settings(&house, "127.0.0.1:9", "");
    let sign = [
        "mailbox",
        "sign",
        "shop.example",
        "--selector",
        "amends",
        "--key-file",
    ];
    let refused = house.run(&[sign.as_slice(), &[&short, "--config", &file]].concat());
    assert_ne!(refused.code, 0);
    assert!(refused.err.contains("2048 to 4096 bits"), "{}", refused.err);
    let more = format!(
        "[[dkim]]\ndomain = \"shop.example\"\nselector = \"amends\"\nkey_file = '{short}'\n"
    );
    let file = settings(&house, "127.0.0.1:9", &more);
    let refused = house.run(&["doctor", "--config", &file]);
    assert_eq!(refused.code, 78);
    assert!(refused.err.contains("dkim.key_file"), "{}", refused.err);
    assert!(
        refused.err.contains("openssl genrsa 2048"),
        "{}",
        refused.err
    );
}

#[test]
fn the_doctor_says_where_no_name_server_answers_for_mail_that_comes_in() {
    let house = with_administrator();
    let doctor = |name_server: &str, more: &str| {
        let file = settings(&house, name_server, more);
        house.run(&["doctor", "--config", &file]).out
    };
    let server = Known::default().start();
    let (at, looks) = (server.at().to_string(), "check = \"dns\"\n");
    assert!(doctor(&at, looks).contains("name server: it answers"));
    let silent = UdpSocket::bind("127.0.0.1:0").unwrap();
    let at = silent.local_addr().unwrap().to_string();
    let found = doctor(&at, looks);
    assert!(found.contains("NOT WELL  name server"), "{found}");
    assert!(found.contains("name_server in [mail]"), "{found}");
    assert!(
        !doctor(&at, "").contains("name server"),
        "nobody asked for it"
    );
}
