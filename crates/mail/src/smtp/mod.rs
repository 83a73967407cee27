//! Sending by the mail server of the house: submission over TLS or STARTTLS, with a sign-in.
//!
//! A mail is handed over in two steps, so that whoever sends can note in between that the answer may get lost:
//! [`Sender::offer`] names sender and recipient, after which nothing was accepted whatever happens;
//! [`Offered::hand_over`] gives the mail itself, and only there can it stay unknown whether it was taken.

mod envelope;
mod failure;
mod pool;

pub use crate::imap::{Login, Security};
pub use envelope::envelope_sender;
pub use failure::{Failure, Step, Verdict};

use crate::login::Shown;
use failure::{late, refused};
use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{
    AsyncSmtpConnection, Certificate, CertificateStore, TlsParameters,
};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use pool::Pool;
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;
use tokio::time::timeout;

/// How long it may take until the server knows sender and recipient.
pub const OFFER_MAX: Duration = Duration::from_secs(45);
/// How long the server may take to accept a mail that was handed over.
pub const HAND_OVER_MAX: Duration = Duration::from_mins(3);
/// How long the server may take to answer at all.
const REACH_MAX: Duration = Duration::from_secs(15);
/// Certificates of authorities read from one file.
const AUTHORITIES_MAX: usize = 100;

/// The server that mail goes out by.
#[derive(Clone, PartialEq, Eq)]
pub struct Server {
    /// Its name, which its certificate must bear.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept from others.
    pub security: Security,
    /// A file with certificates (PEM) that are trusted for this server in place of the public authorities.
    pub authorities: Option<PathBuf>,
    /// Who signs in, and with what; nothing for a server that asks for none.
    pub login: Option<(String, Login)>,
    /// The name we greet it with.
    pub hello: String,
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("security", &self.security)
            .finish_non_exhaustive()
    }
}

/// Sends by one server, over connections that are kept for the next mail.
#[derive(Debug)]
pub struct Sender {
    server: Server,
    pool: Pool,
}

impl Sender {
    /// Nothing is connected yet.
    pub fn new(server: Server) -> Self {
        Self {
            server,
            pool: Pool::default(),
        }
    }

    /// The server it sends by.
    pub fn server(&self) -> &Server {
        &self.server
    }

    /// Tells the server of a mail from one to another (`from` is nobody for what no person wrote). Nothing is sent yet.
    ///
    /// # Errors
    /// At which step it failed and whether to try again; the server has accepted nothing.
    pub async fn offer(
        &self,
        from: Option<&str>,
        to: &str,
        bytes: &[u8],
    ) -> Result<Offered<'_>, Failure> {
        timeout(OFFER_MAX, self.offered(from, to, bytes))
            .await
            .unwrap_or_else(|_| Err(late(Step::Reach)))
    }

    async fn offered(
        &self,
        from: Option<&str>,
        to: &str,
        bytes: &[u8],
    ) -> Result<Offered<'_>, Failure> {
        let unfit = |step| Failure::of(step, Verdict::Permanent, "it is no address");
        let from: Option<Address> = from
            .map(|from| from.parse().map_err(|_| unfit(Step::Sender)))
            .transpose()?;
        let to: Address = to.parse().map_err(|_| unfit(Step::Recipient))?;
        let mut connection = match self.pool.take().await {
            Some(connection) => connection,
            None => self.connect().await?,
        };
        let knows = |extension| connection.server_info().supports_feature(extension);
        let mut parameters = Vec::new();
        let plain = |address: &Address| AsRef::<str>::as_ref(address).is_ascii();
        if !from.iter().chain([&to]).all(plain) {
            if !knows(Extension::SmtpUtfEight) {
                return Err(Failure::of(
                    Step::Recipient,
                    Verdict::Permanent,
                    "the server knows no addresses with such letters",
                ));
            }
            parameters.push(MailParameter::SmtpUtfEight);
        }
        if !bytes.is_ascii() && knows(Extension::EightBitMime) {
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        // Refused for who we are, not for whom it is to: it may be mended, so it is tried again.
        connection
            .command(Mail::new(from, parameters))
            .await
            .map_err(|error| refused(Step::Sender, &error).mendable())?;
        connection
            .command(Rcpt::new(to, Vec::new()))
            .await
            .map_err(|error| refused(Step::Recipient, &error))?;
        Ok(Offered {
            connection,
            pool: &self.pool,
        })
    }

    /// Reaches the server and signs in, and asks whether it takes mail from this address.
    ///
    /// # Errors
    /// At which step it failed.
    pub async fn check(&self, from: &str) -> Result<(), Failure> {
        let checked = async {
            let from: Address = from
                .parse()
                .map_err(|_| Failure::of(Step::Sender, Verdict::Permanent, "it is no address"))?;
            let mut connection = self.connect().await?;
            connection
                .command(Mail::new(Some(from), Vec::new()))
                .await
                .map_err(|error| refused(Step::Sender, &error))?;
            connection.abort().await;
            Ok(())
        };
        timeout(OFFER_MAX, checked)
            .await
            .unwrap_or_else(|_| Err(late(Step::Reach)))
    }

    /// Connects and signs in; where the server refuses a token that was held, once more with a new one.
    async fn connect(&self) -> Result<AsyncSmtpConnection, Failure> {
        let Some((user, login)) = &self.server.login else {
            return self.connect_as(None).await;
        };
        let shown = shown(login).await?;
        let connected = self.connect_as(Some((user, &shown))).await;
        if !is_refused(&connected) || !login.refused(&shown).await {
            return connected;
        }
        let shown = self::shown(login).await?;
        let connected = self.connect_as(Some((user, &shown))).await;
        if is_refused(&connected) {
            login.refused(&shown).await;
        }
        connected
    }

    async fn connect_as(
        &self,
        signs_in: Option<(&str, &Shown)>,
    ) -> Result<AsyncSmtpConnection, Failure> {
        let Server {
            host,
            port,
            security,
            hello,
            ..
        } = &self.server;
        let tls = match security {
            Security::None => None,
            Security::Tls | Security::StartTls => Some(self.tls().await?),
        };
        let hello = ClientId::Domain(hello.clone());
        let first = tls.clone().filter(|_| *security == Security::Tls);
        let connecting = AsyncSmtpConnection::connect_tokio1(
            (host.as_str(), *port),
            Some(REACH_MAX),
            &hello,
            first,
            None,
        );
        let mut connection = timeout(REACH_MAX, connecting)
            .await
            .map_err(|_| late(Step::Reach))?
            .map_err(|error| refused(Step::Reach, &error).mendable())?;
        if let (Security::StartTls, Some(tls)) = (security, tls) {
            connection
                .starttls(tls, &hello)
                .await
                .map_err(|error| refused(Step::Tls, &error).mendable())?;
        }
        if let Some((user, shown)) = signs_in {
            let (secret, ways): (_, &[Mechanism]) = match shown {
                Shown::Password(password) => (password, &[Mechanism::Plain, Mechanism::Login]),
                Shown::Token(token, _) => (token, &[Mechanism::Xoauth2]),
            };
            let credentials = Credentials::new(user.to_owned(), secret.clone());
            connection
                .auth(ways, &credentials)
                .await
                .map_err(|error| not_signed_in(shown, refused(Step::SignIn, &error).mendable()))?;
        }
        Ok(connection)
    }

    async fn tls(&self) -> Result<TlsParameters, Failure> {
        let unfit = |why: &str| Failure::of(Step::Tls, Verdict::Later, why);
        let mut builder = TlsParameters::builder(self.server.host.clone());
        if let Some(path) = &self.server.authorities {
            let pem = tokio::fs::read_to_string(path)
                .await
                .map_err(|error| unfit(&format!("the file of authorities: {error}")))?;
            builder = builder.certificate_store(CertificateStore::None);
            let mut found = 0;
            for part in pem.split_inclusive("-----END CERTIFICATE-----") {
                if found < AUTHORITIES_MAX && part.contains("-----BEGIN CERTIFICATE-----") {
                    let certificate = Certificate::from_pem(part.as_bytes())
                        .map_err(|_| unfit("the file of authorities holds no certificate"))?;
                    builder = builder.add_root_certificate(certificate);
                    found += 1;
                }
            }
            if found == 0 {
                return Err(unfit("the file of authorities holds no certificate"));
            }
        }
        builder
            .build()
            .map_err(|error| refused(Step::Tls, &error).mendable())
    }
}

/// Said where a server does not take an access token.
const TOKEN_NOT_TAKEN: &str = "the access token is not taken";

/// The server said no to what was shown. One that is busy or cut off has not.
fn is_refused(connected: &Result<AsyncSmtpConnection, Failure>) -> bool {
    matches!(connected, Err(failure) if failure.step == Step::SignIn
        && (failure.why == TOKEN_NOT_TAKEN || failure.why.starts_with('5')))
}

/// A server that takes no token says why in a question more, which the client does not understand.
fn not_signed_in(shown: &Shown, mut failure: Failure) -> Failure {
    if matches!(shown, Shown::Token(..)) && failure.why.contains("challenge") {
        TOKEN_NOT_TAKEN.clone_into(&mut failure.why);
    }
    failure
}

async fn shown(login: &Login) -> Result<Shown, Failure> {
    let shown = login.shown().await;
    shown.map_err(|error| Failure::of(Step::Token, Verdict::Later, &error.to_string()))
}

/// A mail whose sender and recipient the server took. Dropped, it was never sent.
pub struct Offered<'a> {
    connection: AsyncSmtpConnection,
    pool: &'a Pool,
}

impl Offered<'_> {
    /// Hands over the mail itself. When it gives `Ok`, the server has accepted the mail and answers for it.
    ///
    /// # Errors
    /// `Verdict::Unknown` where the connection broke before the server's answer came.
    pub async fn hand_over(mut self, bytes: &[u8]) -> Result<(), Failure> {
        let begun = timeout(OFFER_MAX, self.connection.command(Data)).await;
        begun
            .map_err(|_| late(Step::Content))?
            .map_err(|error| refused(Step::Content, &error))?;
        match timeout(HAND_OVER_MAX, self.connection.message(bytes)).await {
            Ok(Ok(_)) => {
                self.pool.keep(self.connection).await;
                Ok(())
            }
            Ok(Err(error)) => Err(refused(Step::Content, &error).after_the_end()),
            Err(_) => Err(late(Step::Content).after_the_end()),
        }
    }
}
