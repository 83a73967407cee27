//! Access tokens that a provider gives: asked for with a refresh token, shown to a real server that checks them itself.

use crate::provider::Provider;
use crate::shop::{DESK, Shop};
use crate::token::{setup, token};
use desk::Database;
use mail::imap::{Account, ImapError, Login, connect};
use mail::oauth2::{self, Endpoint, NoToken, Tokens};
use mail::smtp::{Security, Sender, Server, Step};
use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

fn tokens(at: SocketAddr, refresh: &str, kept: &Path) -> Arc<Tokens> {
    Tokens::new(oauth2::Provider {
        endpoint: Endpoint::read(&format!("http://{at}/token")).unwrap(),
        client_id: "amends".into(),
        client_secret: Some("s&cret".into()),
        refresh_token: refresh.into(),
        scope: None,
        authorities: None,
        kept: kept.to_owned(),
    })
}

/// What the provider says: a token, how long it is said to last, and a refresh token in place of ours.
fn gives(token: &str, lasts: u32, refresh: Option<&str>) -> String {
    let refresh = refresh.map_or_else(String::new, |one| format!(r#","refresh_token":"{one}""#));
    format!(r#"{{"access_token":"{token}","token_type":"Bearer","expires_in":{lasts}{refresh}}}"#)
}

fn with(shop: &Shop, tokens: &Arc<Tokens>) -> Account {
    let mut account = shop.inbox().account;
    account.login = Login::Provider(Arc::clone(tokens));
    account
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_is_asked_for_held_and_asked_for_anew_when_it_ends_or_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let shop = Shop::on(Database::Sqlite, setup(folder.path())).await;
    let (provider, at) = Provider::start();
    let tokens = tokens(at, "first", &folder.path().join("kept"));
    let account = with(&shop, &tokens);

    provider.says(200, &gives(&token(DESK, 3), 3600, None));
    for _ in 0..2 {
        assert!(connect(&account).await.is_ok(), "{}", shop.servers.logs());
    }
    assert_eq!(
        provider.asked(),
        ["grant_type=refresh_token&refresh_token=first&client_id=amends&client_secret=s%26cret"],
        "it is asked for once and held"
    );

    // It has ended, whatever the provider said of it: the server says no, and the next one is asked for.
    tokio::time::sleep(Duration::from_secs(5)).await;
    provider.says(200, &gives(&token(DESK, 600), 3600, None));
    assert!(connect(&account).await.is_ok(), "{}", shop.servers.logs());
    assert_eq!(provider.asked().len(), 2);

    // One that ends within a minute is not held at all.
    let soon = self::tokens(at, "first", &folder.path().join("kept"));
    let account = with(&shop, &soon);
    provider.says(200, &gives(&token(DESK, 600), 30, None));
    for _ in 0..2 {
        assert!(connect(&account).await.is_ok());
    }
    assert_eq!(provider.asked().len(), 4);

    // One of somebody else is refused, and not asked for twice in a row.
    provider.says(200, &gives(&token("marta@client.test", 600), 3600, None));
    assert_eq!(connect(&account).await.unwrap_err(), ImapError::Refused);
    assert_eq!(provider.asked().len(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_refresh_token_is_kept_and_one_that_is_set_anew_counts_before_it() {
    let (provider, at) = Provider::start();
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("mailboxes/care.refresh");
    let asked_with = |place: usize| {
        let form = provider.asked()[place].clone();
        let refresh = form
            .split('&')
            .find(|part| part.starts_with("refresh_token="));
        refresh.unwrap()["refresh_token=".len()..].to_owned()
    };

    provider.says(200, &gives("a1", 0, Some("second")));
    let tokens = self::tokens(at, "first", &kept);
    assert_eq!(tokens.access().await.unwrap().0, "a1");
    assert_eq!((mode(&kept), mode(kept.parent().unwrap())), (0o600, 0o700));
    provider.says(200, &gives("a2", 0, Some("third")));
    assert_eq!(tokens.access().await.unwrap().0, "a2");
    let anew = self::tokens(at, "first", &kept);
    anew.access().await.unwrap();
    let set = self::tokens(at, "given anew", &kept);
    set.access().await.unwrap();
    let asked = [0, 1, 2, 3].map(asked_with);
    assert_eq!(asked, ["first", "second", "third", "given+anew"]);
    let shown = format!("{tokens:?} {:?}", Login::Provider(Arc::clone(&tokens)));
    for secret in ["first", "second", "third", "a1", "a2", "cret\""] {
        assert!(!shown.contains(secret), "{shown}");
    }

    // Where what is kept cannot be read, what the settings name is not asked with in its place.
    let whole = fs::read(&kept).unwrap();
    fs::write(&kept, &whole[..5]).unwrap();
    let anew = self::tokens(at, "first", &kept);
    let before = provider.asked().len();
    assert_eq!(anew.access().await.unwrap_err(), NoToken::NotRead);
    assert_eq!(provider.asked().len(), before);
    fs::write(&kept, &whole).unwrap();
    assert!(anew.access().await.is_ok());

    // Where it cannot be written down that is said, and nothing is lost once it can.
    let in_the_way = folder.path().join("leads-nowhere");
    symlink(folder.path().join("nowhere"), &in_the_way).unwrap();
    let other = in_the_way.join("mailboxes/help.refresh");
    let tokens = self::tokens(at, "first", &other);
    for _ in 0..2 {
        assert_eq!(tokens.access().await.unwrap_err(), NoToken::NotKept);
    }
    provider.says(200, &gives("a3", 0, None));
    fs::remove_file(&in_the_way).unwrap();
    let before = provider.asked().len();
    assert_eq!(
        tokens.access().await.map(|(token, _)| token),
        Ok("a3".into())
    );
    assert_eq!(asked_with(before), "third");

    // It is kept even where the access token beside it is none.
    let strange = folder.path().join("mailboxes/strange.refresh");
    let tokens = self::tokens(at, "first", &strange);
    provider.says(200, &gives("a b", 0, Some("fourth")));
    assert_eq!(tokens.access().await.unwrap_err(), NoToken::Strange);
    provider.says(200, &gives("a4", 0, None));
    let before = provider.asked().len();
    assert_eq!(
        tokens.access().await.map(|(token, _)| token),
        Ok("a4".into()),
        "it said no to another refresh token"
    );
    assert_eq!(asked_with(before), "fourth");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_said_no_is_not_asked_again_at_once() {
    let (provider, at) = Provider::start();
    let folder = tempfile::tempdir().unwrap();
    let tokens = tokens(at, "first", &folder.path().join("kept"));
    provider.says(400, r#"{"error":"invalid_grant"}"#);
    for _ in 0..3 {
        assert_eq!(tokens.access().await.unwrap_err(), NoToken::Refused);
    }
    assert_eq!(provider.asked().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_provider_says_no_to_is_told_as_what_it_is() {
    let shop = Shop::open().await;
    let (provider, at) = Provider::start();
    let folder = tempfile::tempdir().unwrap();
    // Each asks for itself: what was said is remembered for a while.
    let account = || with(&shop, &tokens(at, "first", &folder.path().join("kept")));
    for (status, said, why) in [
        (400, r#"{"error":"invalid_grant"}"#, NoToken::Refused),
        (400, r#"{"error":"invalid_scope"}"#, NoToken::Asked),
        (401, r#"{"error":"invalid_client"}"#, NoToken::Client),
        (503, "later", NoToken::NotReached),
        (200, "<html>", NoToken::Strange),
        (200, r#"{"access_token":"a\nb"}"#, NoToken::Strange),
    ] {
        provider.says(status, said);
        let error = connect(&account()).await.unwrap_err();
        assert_eq!(error, ImapError::Provider(why), "{said}");
    }
    let nobody = with(
        &shop,
        &tokens(
            "127.0.0.1:9".parse().unwrap(),
            "first",
            &folder.path().join("kept"),
        ),
    );
    assert_eq!(
        connect(&nobody).await.unwrap_err(),
        ImapError::Provider(NoToken::NotReached)
    );

    // As administrators see it.
    provider.says(400, r#"{"error":"invalid_grant"}"#);
    let mut mailbox = shop.inbox();
    mailbox.account = account();
    let watching = shop.watch(&mailbox);
    shop.until("what is wrong is told", async || {
        shop.failure().await.as_deref() == Some("provider-refused")
    })
    .await;
    watching.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_goes_out_by_the_same_tokens() {
    let folder = tempfile::tempdir().unwrap();
    let shop = Shop::on(Database::Sqlite, setup(folder.path())).await;
    let (provider, at) = Provider::start();
    let tokens = tokens(at, "first", &folder.path().join("kept"));
    let sender = Sender::new(Server {
        host: shop.servers.host(),
        port: shop.servers.submission().port(),
        security: Security::StartTls,
        authorities: Some(shop.servers.certificate()),
        login: Some((DESK.to_owned(), Login::Provider(tokens))),
        hello: "amends.test".to_owned(),
    });
    provider.says(200, &gives(&token(DESK, 3), 3600, None));
    assert_eq!(sender.check(DESK).await, Ok(()), "{}", shop.servers.logs());
    tokio::time::sleep(Duration::from_secs(5)).await;
    provider.says(200, &gives(&token(DESK, 600), 3600, None));
    assert_eq!(sender.check(DESK).await, Ok(()), "{}", shop.servers.logs());
    assert_eq!(provider.asked().len(), 2);
    provider.says(200, &gives(&token("marta@client.test", 600), 0, None));
    let other = sender.check(DESK).await;
    assert!(other.is_ok(), "the one that is held still counts");
    let of_another = Sender::new(Server {
        login: Some((
            DESK.to_owned(),
            Login::Provider(self::tokens(at, "another", &folder.path().join("another"))),
        )),
        ..sender.server().clone()
    });
    let failure = of_another.check(DESK).await.unwrap_err();
    assert_eq!(failure.why, "the access token is not taken");
    provider.says(400, r#"{"error":"invalid_grant"}"#);
    let ended = Sender::new(Server {
        login: Some((
            DESK.to_owned(),
            Login::Provider(self::tokens(at, "ended", &folder.path().join("other"))),
        )),
        ..sender.server().clone()
    });
    let failure = ended.check(DESK).await.unwrap_err();
    assert_eq!(failure.step, Step::Token);
    assert!(failure.why.contains("refresh token"), "{failure}");
}
