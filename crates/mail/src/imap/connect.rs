//! From a host and a port to an open mailbox: the connection, TLS, the greeting, and signing in.

use super::patience::Patient;
use super::session::Imap;
use super::{Account, CONNECT_MAX, ImapError, Security};
use crate::login::{Shown, is_plain};
use crate::tls::{self, NoTls};
use async_imap::error::Error as ClientError;
use async_imap::imap_proto::{Response, Status};
use async_imap::{Authenticator, Client, Session};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::client::TlsStream;

/// Connects and signs in; where the server refuses a token that was held, once more with a new one.
///
/// # Errors
/// What is wrong, in words for whoever set the mailbox up.
pub async fn connect(account: &Account) -> Result<Imap, ImapError> {
    let shown = account.login.shown().await?;
    let connected = connect_with(account, &shown).await;
    if !matches!(connected, Err(ImapError::Refused)) || !account.login.refused(&shown).await {
        return connected;
    }
    let shown = account.login.shown().await?;
    let connected = connect_with(account, &shown).await;
    if matches!(connected, Err(ImapError::Refused)) {
        account.login.refused(&shown).await;
    }
    connected
}

async fn connect_with(account: &Account, shown: &Shown) -> Result<Imap, ImapError> {
    timeout(CONNECT_MAX, connect_and_sign_in(account, shown))
        .await
        .unwrap_or(Err(ImapError::Silent))
}

async fn connect_and_sign_in(account: &Account, shown: &Shown) -> Result<Imap, ImapError> {
    let plain = reach(account).await?;
    let client = match account.security {
        Security::Tls => greeted(Patient::new(under_tls(account, plain).await?)).await?,
        Security::None => greeted(Patient::new(plain)).await?,
        Security::StartTls => {
            let mut before = greeted(plain).await?;
            before
                .run_command_and_check_ok("STARTTLS", None)
                .await
                .map_err(|error| match error {
                    ClientError::No(_) | ClientError::Bad(_) => ImapError::NoStartTls,
                    other => other.into(),
                })?;
            // Whatever came in clear behind the answer is forgotten with the buffer.
            Client::new(Patient::new(under_tls(account, before.into_inner()).await?))
        }
    };
    Imap::begin(sign_in(account, shown, client).await?).await
}

async fn reach(account: &Account) -> Result<TcpStream, ImapError> {
    let at = (account.host.as_str(), account.port);
    let mut addresses = tokio::net::lookup_host(at)
        .await
        .map_err(|_| ImapError::NoSuchHost)?
        .peekable();
    if addresses.peek().is_none() {
        return Err(ImapError::NoSuchHost);
    }
    for address in addresses {
        if let Ok(stream) = TcpStream::connect(address).await {
            // A setting that only saves time.
            let _ = stream.set_nodelay(true);
            return Ok(stream);
        }
    }
    Err(ImapError::NotReached)
}

async fn under_tls(account: &Account, plain: TcpStream) -> Result<TlsStream<TcpStream>, ImapError> {
    let secret = tls::under(&account.host, account.authorities.as_deref(), plain).await;
    secret.map_err(|error| match error {
        NoTls::Name => ImapError::NoSuchHost,
        NoTls::Authorities => ImapError::Authorities,
        NoTls::Untrusted => ImapError::Untrusted,
        NoTls::NotSpoken => ImapError::NoTls,
        NoTls::Cut => ImapError::Cut,
    })
}

async fn greeted<T: super::patience::Wire>(wire: T) -> Result<Client<T>, ImapError> {
    let mut client = Client::new(wire);
    let greeting = client
        .read_response()
        .await
        .map_err(|error| match ImapError::from(error) {
            ImapError::Strange => ImapError::NoGreeting,
            other => other,
        })?;
    let greeting = greeting.ok_or(ImapError::NoGreeting)?;
    match greeting.parsed() {
        Response::Data {
            status: Status::Ok | Status::PreAuth,
            ..
        } => Ok(client),
        _ => Err(ImapError::NoGreeting),
    }
}

async fn sign_in(
    account: &Account,
    shown: &Shown,
    client: Client<Patient>,
) -> Result<Session<Patient>, ImapError> {
    let user = account.user.as_str();
    let signed_in = match shown {
        Shown::Password(password) if is_plain(user) && is_plain(password) => {
            client.login(user, password).await
        }
        Shown::Password(password) => {
            let said = Once(format!("\0{user}\0{password}"));
            client.authenticate("PLAIN", said).await
        }
        Shown::Token(token, _) => {
            let said = Once(format!("user={user}\x01auth=Bearer {token}\x01\x01"));
            client.authenticate("XOAUTH2", said).await
        }
    };
    signed_in.map_err(|(error, _)| match error {
        ClientError::No(said) | ClientError::Bad(said) if is_busy(&said) => ImapError::NotShown,
        ClientError::No(_) | ClientError::Bad(_) | ClientError::Validate(_) => ImapError::Refused,
        other => other.into(),
    })
}

/// The server cannot look now (RFC 5530); the password may be right.
fn is_busy(said: &str) -> bool {
    ["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG"]
        .iter()
        .any(|code| said.contains(&format!("[{code}]")))
}

/// Says it all at the first question. A second one is the server telling why it refuses, and is answered with nothing,
/// as XOAUTH2 wants it.
struct Once(String);

impl Authenticator for Once {
    type Response = String;

    fn process(&mut self, _: &[u8]) -> String {
        std::mem::take(&mut self.0)
    }
}
