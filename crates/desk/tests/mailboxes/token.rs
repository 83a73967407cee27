//! Signing in with an access token, as large providers want it: the server checks the token itself.

use crate::shop::{DESK, Shop};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use desk::Database;
use hmac::{Hmac, KeyInit as _, Mac as _};
use mail::imap::{ImapError, Login, connect};
use sha2::Sha256;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};
use testkit::mail_servers::Setup;

/// What provider and server share.
const KEY: &[u8] = b"a key of thirty-two bytes or more";

/// A token that holds until so many seconds from now.
pub fn token(whose: &str, seconds: i64) -> String {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap()
        .as_secs();
    let now = i64::try_from(now).unwrap();
    let head = r#"{"alg":"HS256","typ":"JWT"}"#;
    let begun = now.min(now + seconds) - 60;
    let body = format!(
        r#"{{"sub":"{whose}","email":"{whose}","iat":{begun},"nbf":{begun},"exp":{}}}"#,
        now + seconds
    );
    let said = format!(
        "{}.{}",
        URL_SAFE_NO_PAD.encode(head),
        URL_SAFE_NO_PAD.encode(body)
    );
    let mut mac = Hmac::<Sha256>::new_from_slice(KEY).unwrap();
    mac.update(said.as_bytes());
    let sign = URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes());
    format!("{said}.{sign}")
}

/// A server that takes tokens signed with the key; its settings lie in this folder.
pub fn setup(folder: &Path) -> Setup {
    let keys = folder.join("keys/default/HS256");
    fs::create_dir_all(&keys).unwrap();
    fs::write(keys.join("default"), STANDARD.encode(KEY)).unwrap();
    let settings = folder.join("oauth2.conf.ext");
    let text = format!(
        "introspection_mode = local\nlocal_validation_key_dict = fs:posix:prefix={}/\n",
        folder.join("keys").display()
    );
    fs::write(&settings, text).unwrap();
    fs::set_permissions(folder, Permissions::from_mode(0o755)).unwrap();
    Setup::default().dovecot(&format!(
        "auth_mechanisms = plain login xoauth2\npassdb {{\n  driver = oauth2\n  mechanisms = xoauth2\n  args = {}\n}}",
        settings.display()
    ))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_signs_in_and_a_fresh_one_is_taken_up_when_the_old_one_runs_out() {
    let folder = tempfile::tempdir().unwrap();
    let shop = Shop::on(Database::Sqlite, setup(folder.path())).await;
    let file = folder.path().join("token");
    let mut mailbox = shop.inbox();
    mailbox.account.login = Login::TokenFile(file.clone());

    fs::write(&file, token(DESK, -10)).unwrap();
    assert_eq!(
        connect(&mailbox.account).await.unwrap_err(),
        ImapError::Refused
    );
    fs::write(&file, format!("{}\n", token(DESK, 600))).unwrap();
    assert!(
        connect(&mailbox.account).await.is_ok(),
        "{}",
        shop.servers.logs()
    );
    fs::write(&file, token("marta@client.test", 600)).unwrap();
    assert_eq!(
        connect(&mailbox.account).await.unwrap_err(),
        ImapError::Refused
    );

    fs::write(&file, token(DESK, 600)).unwrap();
    shop.plant_complaints("", 0..3);
    let watching = shop.watch(&mailbox);
    shop.read_up_to("INBOX", 3).await;
    watching.stop().await;
    shop.has_each_once(3).await;
}
