//! A mailbox is added against the real servers: what is wrong with it is told, and nothing is kept then; what is well is
//! written down for its owner alone.

use crate::shop::{DESK, Shop};
use desk::DeskError;
use desk::desk::NewPerson;
use desk::mailboxes::{FOLDER, NewMailbox, NotAdded, Security, ServerAt};
use mail::dns::Names;
use recovery::Role;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use testkit::name_server::Known;

fn wanted(shop: &Shop) -> NewMailbox {
    let at = |port: u16| {
        Some(ServerAt {
            host: shop.servers.host(),
            port,
            security: Security::Tls,
        })
    };
    NewMailbox {
        address: DESK.into(),
        password: shop.servers.account(DESK).password.clone(),
        reading: at(shop.servers.imaps().port()),
        sending: at(shop.servers.submissions().port()),
        authorities: Some(fs::read_to_string(shop.servers.certificate()).unwrap()),
    }
}

/// What lies in the folder of mailboxes.
fn kept(shop: &Shop) -> Vec<String> {
    let Ok(entries) = fs::read_dir(shop.house.config.data.join(FOLDER)) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_mailbox_is_told_and_nothing_of_it_is_kept() {
    let shop = Shop::open().await;
    let right = || wanted(&shop);
    let port_1 = |at: Option<ServerAt>| at.map(|at| ServerAt { port: 1, ..at });
    for (wrong, code) in [
        (
            NewMailbox {
                address: "desk".into(),
                ..right()
            },
            "address",
        ),
        (
            NewMailbox {
                password: String::new(),
                ..right()
            },
            "password",
        ),
        (
            NewMailbox {
                password: "not the word".into(),
                ..right()
            },
            "refused",
        ),
        (
            NewMailbox {
                authorities: None,
                ..right()
            },
            "untrusted",
        ),
        (
            NewMailbox {
                authorities: Some("no certificate".into()),
                ..right()
            },
            "authorities",
        ),
        (
            NewMailbox {
                reading: port_1(right().reading),
                ..right()
            },
            "not-reached",
        ),
        (
            NewMailbox {
                sending: port_1(right().sending),
                ..right()
            },
            "smtp-not-reached",
        ),
        (
            NewMailbox {
                // No server answers for a name that can never be.
                address: "care@nowhere.invalid".into(),
                reading: None,
                ..right()
            },
            "not-found",
        ),
    ] {
        match shop.house.desk.add_mailbox(&shop.house.admin, wrong).await {
            Err(NotAdded::Wrong(told)) => assert_eq!(told, code),
            other => panic!("{code}: {other:?}"),
        }
        assert_eq!(kept(&shop), Vec::<String>::new(), "{code}");
    }
    assert!(shop.servers.mails(DESK).is_empty(), "no mail was sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_well_is_tried_with_a_mail_and_written_down_for_its_owner_alone() {
    let shop = Shop::open().await;
    let desk = &shop.house.desk;
    for _ in 0..2 {
        let added = desk.add_mailbox(&shop.house.admin, wanted(&shop)).await;
        let added = added.unwrap();
        assert_eq!(added.address, DESK);
        assert_eq!(added.reading.port, shop.servers.imaps().port());
    }
    assert_eq!(shop.servers.mails(DESK).len(), 2, "one for each time");
    let names = kept(&shop);
    let ends = ["password", "pem", "toml"].map(|end| format!("desk_at_amends.test.{end}"));
    assert_eq!(names, ends);
    for name in names {
        let path = shop.house.config.data.join(FOLDER).join(name);
        let mode = fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_administrators_add_mailboxes() {
    let shop = Shop::open().await;
    let desk = &shop.house.desk;
    let bea = NewPerson {
        name: "Bea".into(),
        email: "bea@desk.example".into(),
        phone: String::new(),
        role: Role::Supervisor,
        team: None,
    };
    let link = desk.invite(&shop.house.admin, bea).await.unwrap();
    let secret = link.rsplit('/').next().unwrap();
    let bea = desk.one_time(secret).await.unwrap().unwrap();
    let password = "a long password for tests";
    desk.set_password(secret, password).await.unwrap();
    match desk.add_mailbox(&bea, wanted(&shop)).await {
        Err(NotAdded::Desk(DeskError::NotAllowed)) => {}
        told => panic!("{told:?}"),
    }
    assert_eq!(kept(&shop), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_of_another_domain_is_shown_no_password_until_somebody_says_that_it_is_ours() {
    let mut shop = Shop::open().await;
    let (host, imaps, submissions) = (
        shop.servers.host(),
        shop.servers.imaps().port(),
        shop.servers.submissions().port(),
    );
    let names = Known::default()
        .service("_imaps._tcp.amends.test", &host, imaps, 0)
        .service("_submissions._tcp.amends.test", &host, submissions, 0)
        .start();
    shop.house.config.names = Names::at(names.at());
    shop.house.desk = desk::Desk::open(shop.house.config.clone()).await.unwrap();
    let unsaid = NewMailbox {
        reading: None,
        sending: None,
        ..wanted(&shop)
    };
    let desk = &shop.house.desk;
    let (reading, sending) = match desk.add_mailbox(&shop.house.admin, unsaid.clone()).await {
        Err(NotAdded::Elsewhere(reading, sending)) => (reading, sending),
        told => panic!("{told:?}"),
    };
    assert_eq!(
        (&reading, &sending),
        (&wanted(&shop).reading, &wanted(&shop).sending)
    );
    assert_eq!(kept(&shop), Vec::<String>::new());
    assert!(shop.servers.mails(DESK).is_empty(), "no mail was sent");
    assert!(!shop.servers.logs().contains("Login"), "nobody signed in");
    let said = NewMailbox {
        reading,
        sending,
        ..unsaid
    };
    let added = desk.add_mailbox(&shop.house.admin, said).await.unwrap();
    assert_eq!(
        (added.reading.port, added.sending.port),
        (imaps, submissions)
    );
}
