//! Mail of ours as it lies in the customer's real mailbox, read by a verifier that is not ours; and the keys themselves.

use super::{ADA, CARE, has_line, setup, submission};
use crate::kit::House;
use desk::desk::NewPerson;
use desk::mailboxes::{NotAdded, SIGNING_FOLDER, SigningState};
use desk::{Database, DeskError};
use mail::dkim::SigningKey;
use mail::dns::Names;
use recovery::Role;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;
use testkit::mail_servers::MailServers;
use testkit::mails::TestMail;
use testkit::name_server::Known;
use testkit::signatures::verified;

fn openssl(arguments: &[&str]) -> String {
    let made = Command::new("openssl").args(arguments).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    String::from_utf8(made.stdout).unwrap()
}

fn rsa() -> String {
    openssl(&["genrsa", "2048"])
}

fn ed25519() -> String {
    openssl(&["genpkey", "-algorithm", "ed25519"])
}

/// The house with the desk opened anew, as `change` has its settings.
async fn opened(change: impl FnOnce(&mut desk::DeskConfig)) -> House {
    let mut house = House::new(Database::Sqlite).await;
    change(&mut house.config);
    house.desk = desk::Desk::open(house.config.clone()).await.unwrap();
    house
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_customer_gets_is_signed_and_a_changed_word_is_found() {
    let servers = MailServers::with(setup());
    let keys = [
        SigningKey::read("desk.example", "amends", &rsa()).unwrap(),
        SigningKey::read("desk.example", "second", &ed25519()).unwrap(),
    ];
    let house = opened(|config| config.signing = keys.to_vec()).await;
    house.desk.send_by(submission(&servers));
    let mail = TestMail::from(ADA)
        .to(CARE)
        .subject("Leaking boots")
        .body("They leak after one walk.");
    house.take(mail.bytes()).await;
    house.desk.run_due().await.unwrap();
    let came = servers.wait_for_mails(ADA, 1).pop().unwrap();
    assert!(has_line(&came, "Auto-Submitted: auto-replied"));
    let records: Vec<_> = keys
        .iter()
        .map(|key| (key.record_name(), key.record()))
        .collect();
    // As it went over the wire: a mailbox keeps lines with one mark.
    let came = String::from_utf8(came)
        .unwrap()
        .replace("\r\n", "\n")
        .replace('\n', "\r\n");
    assert_eq!(verified(came.as_bytes(), &records), "yy", "{came}");
    let changed = came.replacen("Thank you", "Shame on you", 1);
    assert_ne!(changed, came);
    assert_eq!(verified(changed.as_bytes(), &records), "nn");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_kept_for_its_owner_alone_and_held_beside_what_is_published() {
    let pem = rsa();
    let key = SigningKey::read("desk.example", "amends", &pem).unwrap();
    let other = SigningKey::read("desk.example", "amends", &ed25519()).unwrap();
    let name = key.record_name();
    for (known, state) in [
        (Known::default(), SigningState::Missing),
        (
            Known::default().text(&name, &key.record()),
            SigningState::Fits,
        ),
        (
            Known::default().text(&name, &other.record()),
            SigningState::Other,
        ),
        (
            Known::default().text(&name, "v=DKIM1; p="),
            SigningState::Withdrawn,
        ),
        (
            Known::default()
                .text(&name, &key.record())
                .text(&name, &other.record()),
            SigningState::Several,
        ),
    ] {
        let server = known.start();
        let house = opened(|config| config.names = Names::at(server.at())).await;
        let added = house
            .desk
            .add_signing_key(&house.admin, " Desk.example ", "Amends", &pem);
        let row = added.await.unwrap();
        assert_eq!(row.published, Some(state));
        assert_eq!((row.record_name, row.record), (name.clone(), key.record()));
        assert!(row.speaks && row.can_drop);
        let folder = house.config.data.join(SIGNING_FOLDER);
        for end in ["pem", "toml"] {
            let file = folder.join(format!("{name}.{end}"));
            let mode = fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{}", file.display());
        }
        let settings = fs::read_to_string(folder.join(format!("{name}.toml"))).unwrap();
        assert!(!settings.contains("PRIVATE"), "{settings}");
    }
    let house = opened(|config| config.names = Names::at("127.0.0.1:9".parse().unwrap())).await;
    let row = house
        .desk
        .add_signing_key(&house.admin, "desk.example", "amends", &pem)
        .await;
    assert_eq!(row.unwrap().published, Some(SigningState::NoAnswer));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_was_added_is_taken_away_and_one_of_the_settings_is_not() {
    let pem = ed25519();
    let key = SigningKey::read("desk.example", "amends", &pem).unwrap();
    let mut house = opened(|config| config.names = Names::at("127.0.0.1:9".parse().unwrap())).await;
    let drop = async |house: &House| {
        let desk = &house.desk;
        desk.drop_signing_key(&house.admin, "desk.example", "amends")
            .await
    };
    assert!(matches!(
        drop(&house).await,
        Err(NotAdded::Wrong("signing-not-here"))
    ));
    house.config.signing = vec![key];
    house.desk = desk::Desk::open(house.config.clone()).await.unwrap();
    assert!(matches!(
        drop(&house).await,
        Err(NotAdded::Wrong("signing-not-here"))
    ));
    let added = house
        .desk
        .add_signing_key(&house.admin, "desk.example", "amends", &pem);
    added.await.unwrap();
    drop(&house).await.unwrap();
    let folder = house.config.data.join(SIGNING_FOLDER);
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_sign_is_not_kept_and_only_administrators_may() {
    let house = House::new(Database::Sqlite).await;
    let desk = &house.desk;
    let short = openssl(&["genrsa", "1024"]);
    for (domain, selector, pem, code) in [
        ("desk", "amends", ed25519(), "signing-domain"),
        ("desk.example", "../x", ed25519(), "signing-selector"),
        ("desk.example", "amends", String::new(), "signing-no-key"),
        ("desk.example", "amends", short, "signing-length"),
    ] {
        match desk
            .add_signing_key(&house.admin, domain, selector, &pem)
            .await
        {
            Err(NotAdded::Wrong(told)) => assert_eq!(told, code),
            told => panic!("{told:?}"),
        }
    }
    let bea = NewPerson {
        name: "Bea".into(),
        email: "bea@desk.example".into(),
        phone: String::new(),
        role: Role::Supervisor,
        team: None,
    };
    let link = desk.invite(&house.admin, bea).await.unwrap();
    let secret = link.rsplit('/').next().unwrap();
    let bea = desk.one_time(secret).await.unwrap().unwrap();
    desk.set_password(secret, "a long password for tests")
        .await
        .unwrap();
    let told = desk
        .add_signing_key(&bea, "desk.example", "amends", &ed25519())
        .await;
    assert!(matches!(told, Err(NotAdded::Desk(DeskError::NotAllowed))));
    let told = desk.drop_signing_key(&bea, "desk.example", "amends").await;
    assert!(matches!(told, Err(NotAdded::Desk(DeskError::NotAllowed))));
    assert!(matches!(
        desk.signing_keys(&bea, false).await,
        Err(DeskError::NotAllowed)
    ));
    assert!(!house.config.data.join(SIGNING_FOLDER).exists());
}
