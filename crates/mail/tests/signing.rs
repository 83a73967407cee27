//! Mail that we signed, read by a verifier that is not ours: dkimpy, Debian's `python3-dkim`.
#![allow(
    clippy::unwrap_used,
    reason = "a helper of a test that unwraps fails where it should"
)]

use mail::dkim::{KeyError, Record, SigningKey, signed, told_by};
use mail::{Mailbox, Outgoing, OutgoingFile, compose};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Debian's own Python, which finds Debian's packages.
const PYTHON: &str = "/usr/bin/python3";
/// Prints a letter for each signature.
const VERIFY: &str = include_str!("../../testkit/src/verify_dkim.py");

fn openssl(arguments: &[&str]) -> String {
    let made = Command::new("openssl").args(arguments).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    String::from_utf8(made.stdout).unwrap()
}

fn rsa(selector: &str) -> SigningKey {
    let pem = openssl(&["genrsa", "2048"]);
    SigningKey::read("shop.example", selector, &pem).unwrap()
}

fn ed25519(selector: &str) -> SigningKey {
    let pem = openssl(&["genpkey", "-algorithm", "ed25519"]);
    SigningKey::read("shop.example", selector, &pem).unwrap()
}

/// A letter for each signature: whether it holds.
fn verified(mail: &[u8], keys: &[SigningKey]) -> String {
    let records: Vec<String> = keys
        .iter()
        .map(|key| format!("{}\t{}", key.record_name(), key.record()))
        .collect();
    let mut verifier = Command::new(PYTHON)
        .args(["-c", VERIFY, &records.join("\n")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Debian's python3-dkim verifies: apt-get install python3-dkim python3-nacl");
    verifier.stdin.take().unwrap().write_all(mail).unwrap();
    let told = verifier.wait_with_output().unwrap();
    assert!(told.status.success(), "{told:?}");
    String::from_utf8(told.stdout).unwrap()
}

fn mail_of_ours(from: &str) -> Vec<u8> {
    compose(&Outgoing {
        from: Mailbox::new(Some("Zoë of Care"), from).unwrap(),
        to: vec![Mailbox::new(Some("Mira Hölt"), "mira@post.example").unwrap()],
        reply_to: Some("care+token@shop.example".into()),
        subject: "Ihr Kühlschrank, und eine so lange Zeile, dass sie sicher in mehrere gebrochen wird [#1047]".into(),
        text: "Liebe Mira,\n\n  zwei  Räume \n.\n\nbis Freitag.   \n\n\n".into(),
        html: Some("<p>Liebe Mira</p>".into()),
        message_id: "am.1@shop.example".into(),
        in_reply_to: Some("m1@post.example".into()),
        references: vec!["m0@post.example".into(), "m1@post.example".into()],
        automatic: Some(mail::Machine::Reply),
        loop_token: "loop-word".into(),
        date_us: 1_795_165_200_000_000,
        attachments: vec![OutgoingFile {
            name: "notes.txt".into(),
            media_type: "text/plain".into(),
            bytes: b"one line\nand another  \n\n".to_vec(),
        }],
    })
    .unwrap()
}

#[test]
fn a_verifier_that_is_not_ours_takes_what_each_kind_of_key_signed() {
    let keys = [rsa("amends"), ed25519("amends-ed")];
    let mail = signed(&mail_of_ours("care@shop.example"), &keys);
    assert_eq!(verified(&mail, &keys), "yy");
    let head = String::from_utf8_lossy(&mail);
    let long = head
        .split("From:")
        .next()
        .unwrap()
        .lines()
        .find(|line| line.len() > 78);
    assert_eq!(long, None);
    let from_below = signed(&mail_of_ours("care@mail.shop.example"), &keys);
    assert_eq!(verified(&from_below, &keys), "yy");
}

#[test]
fn what_was_changed_on_the_way_is_not_taken() {
    let keys = [rsa("amends"), ed25519("amends-ed")];
    let mail = signed(&mail_of_ours("care@shop.example"), &keys);
    let text = String::from_utf8(mail).unwrap();
    let changed = text.replacen("bis Freitag", "bis Montag", 1);
    assert_ne!(text, changed);
    assert_eq!(verified(changed.as_bytes(), &keys), "nn");
    let changed = text.replacen("mira@post.example", "eve@post.example", 1);
    assert_eq!(verified(changed.as_bytes(), &keys), "nn");
    let second = text.replacen("Subject:", "Subject: Free money\r\nSubject:", 1);
    assert_eq!(verified(second.as_bytes(), &keys), "nn");
    let others = [rsa("amends"), ed25519("amends-ed")];
    assert_eq!(verified(text.as_bytes(), &others), "nn");
    // What a server may do on the way: other spaces, other lines, a field on top.
    let relayed = format!(
        "Received: from a by b; Sat, 21 Nov 2026 10:00:00 +0000\r\n{}\r\n\r\n",
        text.replacen("To: ", "To:   ", 1)
    );
    assert_eq!(verified(relayed.as_bytes(), &keys), "yy");
}

#[test]
fn lines_that_end_with_one_mark_are_signed_as_they_arrive() {
    let keys = [ed25519("amends")];
    let mail = b"From: care@shop.example\nTo: mira@post.example\nSubject: A\n\nHello\n";
    let mail = signed(mail, &keys);
    assert!(
        !mail
            .windows(2)
            .any(|two| two[1] == b'\n' && two[0] != b'\r')
    );
    assert_eq!(verified(&mail, &keys), "y");
}

#[test]
fn a_mail_that_ends_in_lines_of_spaces_is_signed_as_others_read_it() {
    let keys = [ed25519("amends")];
    for body in [
        "",
        "   \r\n",
        "Hello",
        "Hello\r\n \r\n",
        "Hello \r\n\t\r\n\r\n  \r\n",
        "a \r\n \r\n  b\r\n-- \r\n",
    ] {
        let mail = format!("From: care@shop.example\r\nSubject: A\r\n\r\n{body}");
        let mail = signed(mail.as_bytes(), &keys);
        assert_eq!(verified(&mail, &keys), "y", "{body:?}");
    }
}

#[test]
fn a_key_speaks_for_its_domain_alone() {
    let keys = [ed25519("amends")];
    for from in ["care@other.example", "care@notshop.example"] {
        let mail = mail_of_ours(from);
        assert_eq!(signed(&mail, &keys), mail, "{from}");
    }
}

#[test]
fn a_key_that_cannot_sign_is_refused_with_what_to_do() {
    let read = |pem: &str| SigningKey::read("shop.example", "amends", pem).unwrap_err();
    let short = openssl(&["genrsa", "1024"]);
    assert_eq!(read(&short), KeyError::Length);
    let old_form = openssl(&["genrsa", "-traditional", "2048"]);
    assert!(SigningKey::read("shop.example", "amends", &old_form).is_ok());
    let curve = [
        "genpkey",
        "-algorithm",
        "EC",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
    ];
    assert_eq!(read(&openssl(&curve)), KeyError::Kind);
    assert_eq!(read(""), KeyError::None);
    assert_eq!(
        read("-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----\n"),
        KeyError::None
    );
    assert_eq!(
        read("-----BEGIN PRIVATE KEY-----\nMCow\n-----END PRIVATE KEY-----\n"),
        KeyError::None
    );
    let good = openssl(&["genpkey", "-algorithm", "ed25519"]);
    let of = |domain: &str, selector: &str| SigningKey::read(domain, selector, &good).unwrap_err();
    for domain in [
        "",
        "shop",
        "care@shop.example",
        "kühl.example",
        "-a.example",
    ] {
        assert_eq!(of(domain, "amends"), KeyError::Domain, "{domain}");
    }
    for selector in ["", "a b", "a;b", "a..b"] {
        assert_eq!(
            of("shop.example", selector),
            KeyError::Selector,
            "{selector}"
        );
    }
    for error in KeyError::ALL {
        assert!(error.to_string().contains("such as") || error.to_string().contains("openssl"));
    }
}

#[test]
fn a_record_is_held_beside_its_key() {
    let keys = [rsa("amends"), ed25519("amends")];
    for key in &keys {
        let told = |texts: &[&str]| {
            let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
            told_by(key, &texts)
        };
        let record = key.record();
        assert_eq!(told(&[&record]), Record::Fits);
        assert_eq!(
            told(&["v=spf1 -all", &record.replace("; ", ";")]),
            Record::Fits
        );
        assert_eq!(
            told(&[&record.replace("p=", "p= ").replace("v=DKIM1; ", "")]),
            Record::Fits
        );
        assert_eq!(told(&[]), Record::Missing);
        assert_eq!(told(&["v=spf1 -all"]), Record::Missing);
        assert_eq!(told(&["v=DKIM1; k=rsa; p="]), Record::Withdrawn);
        assert_eq!(told(&[&record, &record]), Record::Several);
        assert_eq!(told(&[&rsa("amends").record()]), Record::Other);
    }
    let shown = format!("{keys:?}");
    assert!(
        shown.contains("shop.example") && !shown.contains("PRIVATE"),
        "{shown}"
    );
}

/// What openssl says the public half is.
#[test]
fn the_record_is_the_public_half_as_others_write_it() {
    let pem = openssl(&["genrsa", "2048"]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("key.pem");
    std::fs::write(&file, &pem).unwrap();
    let public = openssl(&["rsa", "-pubout", "-in", file.to_str().unwrap()]);
    let public: String = public
        .lines()
        .filter(|line| !line.starts_with('-'))
        .collect();
    let key = SigningKey::read("shop.example", "amends", &pem).unwrap();
    assert_eq!(key.record(), format!("v=DKIM1; k=rsa; p={public}"));
    assert_eq!(key.record_name(), "amends._domainkey.shop.example");
}
