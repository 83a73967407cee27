//! The mail servers that other tests build on do what those tests believe they do.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{SmtpTransport, Transport as _};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use testkit::mail_servers::{Cut, Disk, MailServers, Setup, Wire};

const DESK: &str = "desk@amends.test";
const MARTA: &str = "marta@client.test";
const BOOTS: &[u8] = b"Subject: Boots\r\n\r\nThey leak.\r\n";

fn subject(mail: &[u8]) -> String {
    let text = String::from_utf8_lossy(mail).into_owned();
    text.lines()
        .find_map(|line| line.strip_prefix("Subject: "))
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_mail_that_a_real_client_sends_arrives_in_the_mailbox() {
    let servers = MailServers::start();
    servers.send(MARTA, "desk+1047@amends.test", BOOTS);
    let mails = servers.wait_for_mails(DESK, 1);
    assert_eq!(mails.len(), 1);
    assert_eq!(subject(&mails[0]), "Boots");
    let text = String::from_utf8_lossy(&mails[0]);
    assert!(text.contains("Return-Path: <marta@client.test>"), "{text}");
    assert!(
        text.contains("Delivered-To: desk+1047@amends.test"),
        "{text}"
    );
}

#[test]
fn who_submits_signs_in_over_a_certificate_that_is_checked() {
    let servers = MailServers::start();
    let account = servers.account(DESK);
    let pem = std::fs::read(servers.certificate()).unwrap();
    let trusting = TlsParameters::builder(servers.host())
        .add_root_certificate(Certificate::from_pem(&pem).unwrap())
        .build()
        .unwrap();
    let client = |password: &str, tls: Tls, port: u16| {
        SmtpTransport::builder_dangerous(servers.host())
            .port(port)
            .tls(tls)
            .credentials(Credentials::new(DESK.to_owned(), password.to_owned()))
            .build()
    };
    let envelope =
        lettre::address::Envelope::new(Some(DESK.parse().unwrap()), vec![MARTA.parse().unwrap()])
            .unwrap();
    let starttls = client(
        &account.password,
        Tls::Required(trusting.clone()),
        servers.submission().port(),
    );
    starttls.send_raw(&envelope, BOOTS).unwrap();
    let implicit = client(
        &account.password,
        Tls::Wrapper(trusting.clone()),
        servers.submissions().port(),
    );
    implicit.send_raw(&envelope, BOOTS).unwrap();
    servers.wait_for_mails(MARTA, 2);

    let wrong = client(
        "not-the-word",
        Tls::Wrapper(trusting),
        servers.submissions().port(),
    );
    assert!(wrong.send_raw(&envelope, BOOTS).unwrap_err().is_permanent());
    let stranger = TlsParameters::builder(servers.host()).build().unwrap();
    let doubting = client(
        &account.password,
        Tls::Wrapper(stranger),
        servers.submissions().port(),
    );
    let why = format!("{:?}", doubting.send_raw(&envelope, BOOTS).unwrap_err());
    assert!(why.contains("InvalidCertificate"), "{why}");
    assert_eq!(servers.mails(MARTA).len(), 2);
}

#[test]
fn what_postfix_accepted_waits_for_a_dovecot_that_is_down_or_full() {
    let mut servers = MailServers::with(Setup::default().small_disks());
    servers.kill_dovecot();
    servers.send(MARTA, DESK, BOOTS);
    servers.stop_postfix();
    servers.start_dovecot();
    servers.start_postfix();
    servers.wait_for_mails(DESK, 1);

    servers.fill(Disk::Mailboxes);
    servers.send(MARTA, DESK, BOOTS);
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(servers.mails(DESK).len(), 1);
    servers.free(Disk::Mailboxes);
    assert_eq!(servers.wait_for_mails(DESK, 2).len(), 2);
    servers.wait_for_empty_queue();
}

#[test]
fn a_mail_to_who_moved_away_comes_back_to_its_sender() {
    let servers = MailServers::with(Setup::default().moved_away("eva@client.test"));
    servers.send(DESK, "eva@client.test", BOOTS);
    let bounce = String::from_utf8(servers.wait_for_mails(DESK, 1).remove(0)).unwrap();
    assert!(bounce.contains("Return-Path: <>"), "{bounce}");
    assert!(bounce.contains("message/delivery-status"), "{bounce}");
}

#[test]
fn a_wire_that_is_cut_after_the_last_word_hides_that_the_mail_was_taken() {
    let servers = MailServers::start();
    let wire = Wire::to(servers.smtp());
    let client = SmtpTransport::builder_dangerous(servers.host())
        .port(wire.address().port())
        .timeout(Some(Duration::from_secs(10)))
        .build();
    let envelope =
        lettre::address::Envelope::new(Some(MARTA.parse().unwrap()), vec![DESK.parse().unwrap()])
            .unwrap();
    wire.cut(Cut::AfterSent(60));
    assert!(client.send_raw(&envelope, BOOTS).is_err());
    wire.cut(Cut::AtOnce);
    assert!(client.send_raw(&envelope, BOOTS).is_err());
    assert_eq!(servers.mails(DESK).len(), 0);
    wire.cut(Cut::BeforeAnswerTo(b"\r\n.\r\n".to_vec()));
    assert!(client.send_raw(&envelope, BOOTS).is_err());
    servers.wait_for_mails(DESK, 1);
    wire.cut(Cut::Never);
    client.send_raw(&envelope, BOOTS).unwrap();
    assert_eq!(servers.wait_for_mails(DESK, 2).len(), 2);
}

#[test]
fn nothing_is_left_of_servers_that_are_done_with() {
    let began = Instant::now();
    let servers = MailServers::start();
    println!("started in {} ms", began.elapsed().as_millis());
    let other = MailServers::start();
    assert_ne!(servers.host(), other.host());
    let folder: PathBuf = servers.certificate().parent().unwrap().to_owned();
    let smtp = servers.smtp();
    drop(servers);
    assert!(!folder.exists());
    assert!(std::net::TcpStream::connect(smtp).is_err());
    assert!(std::net::TcpStream::connect(other.smtp()).is_ok());
}
