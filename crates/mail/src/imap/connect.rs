//! From a host and a port to an open mailbox: the connection, TLS, the greeting, and signing in.

use super::patience::Patient;
use super::session::Imap;
use super::{Account, CONNECT_MAX, ImapError, Login, Security, TOKEN_BYTES_MAX};
use async_imap::error::Error as ClientError;
use async_imap::imap_proto::{Response, Status};
use async_imap::{Authenticator, Client, Session};
use std::io;
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, Error as TlsError, RootCertStore};

/// Connects and signs in.
///
/// # Errors
/// What is wrong, in words for whoever set the mailbox up.
pub async fn connect(account: &Account) -> Result<Imap, ImapError> {
    timeout(CONNECT_MAX, connect_and_sign_in(account))
        .await
        .unwrap_or(Err(ImapError::Silent))
}

async fn connect_and_sign_in(account: &Account) -> Result<Imap, ImapError> {
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
    Imap::begin(sign_in(account, client).await?).await
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

async fn under_tls(
    account: &Account,
    plain: TcpStream,
) -> Result<tokio_rustls::client::TlsStream<TcpStream>, ImapError> {
    let authorities = match &account.authorities {
        Some(path) => from_file(path)?,
        None => RootCertStore {
            roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
        },
    };
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| ImapError::NoTls)?
        .with_root_certificates(authorities)
        .with_no_client_auth();
    let name = ServerName::try_from(account.host.clone()).map_err(|_| ImapError::NoSuchHost)?;
    TlsConnector::from(Arc::new(config))
        .connect(name, plain)
        .await
        .map_err(|error| tls_trouble(&error))
}

fn from_file(path: &Path) -> Result<RootCertStore, ImapError> {
    let mut store = RootCertStore::empty();
    let certificates = CertificateDer::pem_file_iter(path).map_err(|_| ImapError::Authorities)?;
    for certificate in certificates {
        let certificate = certificate.map_err(|_| ImapError::Authorities)?;
        store.add(certificate).map_err(|_| ImapError::Authorities)?;
    }
    if store.is_empty() {
        return Err(ImapError::Authorities);
    }
    Ok(store)
}

fn tls_trouble(error: &io::Error) -> ImapError {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    match inner {
        Some(TlsError::InvalidCertificate(_)) => ImapError::Untrusted,
        Some(_) => ImapError::NoTls,
        None => ImapError::Cut,
    }
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
    client: Client<Patient>,
) -> Result<Session<Patient>, ImapError> {
    let user = account.user.as_str();
    let signed_in = match &account.login {
        Login::Password(password) if is_plain(user) && is_plain(password) => {
            client.login(user, password).await
        }
        Login::Password(password) => {
            let said = Once(format!("\0{user}\0{password}"));
            client.authenticate("PLAIN", said).await
        }
        Login::TokenFile(path) => {
            let token = token(path).await?;
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

/// What can stand in the quotes of LOGIN.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

async fn token(path: &Path) -> Result<String, ImapError> {
    let size = tokio::fs::metadata(path)
        .await
        .map_err(|_| ImapError::Token)?
        .len();
    if size > TOKEN_BYTES_MAX {
        return Err(ImapError::Token);
    }
    let token = tokio::fs::read_to_string(path)
        .await
        .map_err(|_| ImapError::Token)?;
    let token = token.trim();
    if token.is_empty() || !is_plain(token) {
        return Err(ImapError::Token);
    }
    Ok(token.to_owned())
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
