//! Access tokens of a mail provider (OAuth 2, RFC 6749, 6): asked for with a refresh token, held until shortly before they end,
//! and asked for anew where a server refuses one. No token is ever shown or logged.

mod ask;
mod kept;

pub use ask::{Endpoint, NoEndpoint};

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use thiserror::Error;
use tokio::sync::Mutex;
use tokio::time::timeout;

/// How long before its end a token is held no more: it must still count when the server reads it.
const MARGIN: Duration = Duration::from_mins(1);
/// How long a token is held whose provider does not say when it ends.
const HELD: Duration = Duration::from_mins(5);
/// How long a token is held at the longest.
const HELD_MAX: Duration = Duration::from_hours(24);
/// How long whoever needs a token waits for the provider.
const WAIT_MAX: Duration = Duration::from_secs(15);
/// How long a provider that was not reached is not asked again.
const NOT_REACHED: Duration = Duration::from_secs(5);
/// How long one that said no to this refresh token is not asked again.
const SAID_NO: Duration = Duration::from_mins(1);

/// Who gives access tokens, and what we show there.
pub struct Provider {
    /// Where they are asked for.
    pub endpoint: Endpoint,
    /// Who we are there.
    pub client_id: String,
    /// What proves it, where the provider wants that.
    pub client_secret: Option<String>,
    /// What was given to us when somebody signed in there.
    pub refresh_token: String,
    /// What is asked for, where the provider wants it said each time.
    pub scope: Option<String>,
    /// A file with certificates (PEM) that are trusted for the provider in place of the public authorities.
    pub authorities: Option<PathBuf>,
    /// Where a refresh token is kept that the provider gave in place of ours.
    pub kept: PathBuf,
}

/// The tokens of one mailbox.
pub struct Tokens {
    provider: Provider,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    access: Option<(String, Instant)>,
    /// A refresh token that is not on disk yet.
    unkept: Option<String>,
    /// What came of the last question where that was no token, for which refresh token, and until when it counts.
    failed: Option<(NoToken, String, Instant)>,
}

/// Why there is no access token. What a provider said in words stays out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoToken {
    /// Nothing answers there, or nobody we trust.
    #[error(
        "the provider that gives access tokens cannot be reached, or its certificate is not trusted; check token_endpoint, and \
         whether a firewall stands between"
    )]
    NotReached,
    /// The file of authorities for the provider cannot be used.
    #[error(
        "the file with certificates of authorities for the provider of access tokens cannot be read; check authorities in \
         [mailbox.oauth2] and that it is PEM"
    )]
    Authorities,
    /// The refresh token counts no more.
    #[error(
        "the provider gives no access token any more: the refresh token has ended or was withdrawn; sign in there once more, \
         and put the new refresh token into the settings"
    )]
    Refused,
    /// The provider does not know us.
    #[error("the provider does not know this desk; check client_id and client_secret")]
    Client,
    /// The provider does not give what it is asked for.
    #[error("the provider refuses what it is asked for; check scope, client_id and token_endpoint")]
    Asked,
    /// Its answer is not understood.
    #[error("the answer of the provider of access tokens is not understood; check token_endpoint")]
    Strange,
    /// The refresh token that was kept cannot be read.
    #[error(
        "the refresh token that the provider gave in place of yours cannot be read; look at who may read the files in \
         mailboxes/ in the data folder, or sign in there once more and put the new refresh token into the settings"
    )]
    NotRead,
    /// A new refresh token could not be written down.
    #[error(
        "the provider gave a new refresh token, and it cannot be written down; look at the disk, and at who may write into \
         mailboxes/ in the data folder"
    )]
    NotKept,
}

impl NoToken {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::NotReached,
        Self::Authorities,
        Self::Refused,
        Self::Client,
        Self::Asked,
        Self::Strange,
        Self::NotRead,
        Self::NotKept,
    ];

    /// The name under which it is kept and looked up.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotReached => "provider-not-reached",
            Self::Authorities => "provider-authorities",
            Self::Refused => "provider-refused",
            Self::Client => "provider-client",
            Self::Asked => "provider-asked",
            Self::Strange => "provider-strange",
            Self::NotRead => "provider-not-read",
            Self::NotKept => "provider-not-kept",
        }
    }

    /// How long it counts for whoever asks next.
    fn counts(self) -> Duration {
        match self {
            Self::NotReached => NOT_REACHED,
            Self::Refused | Self::Client | Self::Asked | Self::Strange => SAID_NO,
            // The provider was not asked; whoever mends it sees it at once.
            Self::Authorities | Self::NotRead | Self::NotKept => Duration::ZERO,
        }
    }
}

impl Tokens {
    /// Nothing is asked yet.
    pub fn new(provider: Provider) -> Arc<Self> {
        Arc::new(Self {
            provider,
            held: Mutex::default(),
        })
    }

    /// A token that counts, and whether it was held from before.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn access(self: &Arc<Self>) -> Result<(String, bool), NoToken> {
        let tokens = Arc::clone(self);
        // Not cut off half way with whoever waits for it: the provider may just have given a new refresh token.
        let asked = tokio::spawn(async move { tokens.held_or_asked().await });
        match timeout(WAIT_MAX, asked).await {
            Ok(Ok(told)) => told,
            Ok(Err(_)) => Err(NoToken::Strange),
            Err(_) => Err(NoToken::NotReached),
        }
    }

    async fn held_or_asked(&self) -> Result<(String, bool), NoToken> {
        let mut held = self.held.lock().await;
        self.keep(&mut held).await?;
        if let Some((token, until)) = &held.access
            && Instant::now() < *until
        {
            return Ok((token.clone(), true));
        }
        held.access = None;
        // Read anew each time: another program of this house may have asked in between.
        let ours = kept::read(&self.provider).await?;
        if let Some((why, of, until)) = &held.failed
            && *of == ours
            && Instant::now() < *until
        {
            return Err(*why);
        }
        let (access, lasts) = match self.ask(&mut held, &ours).await {
            Ok(given) => given,
            Err(why) => {
                held.failed = Some((why, ours, Instant::now() + why.counts()));
                return Err(why);
            }
        };
        let until = Instant::now() + lasts.min(HELD_MAX).saturating_sub(MARGIN);
        held.access = Some((access.clone(), until));
        Ok((access, false))
    }

    /// Asks the provider, and keeps the refresh token that it gives whatever else it says.
    async fn ask(&self, held: &mut Held, ours: &str) -> Result<(String, Duration), NoToken> {
        let given = ask::token(&self.provider, ours).await?;
        held.unkept = given.refresh.filter(|refresh| refresh != ours);
        self.keep(held).await?;
        Ok((given.access?, given.lasts.unwrap_or(HELD)))
    }

    async fn keep(&self, held: &mut Held) -> Result<(), NoToken> {
        if let Some(refresh) = &held.unkept {
            kept::write(&self.provider, refresh).await?;
            held.unkept = None;
        }
        Ok(())
    }

    /// A server refused this token: the next one is asked for.
    pub async fn refused(&self, token: &str) {
        let mut held = self.held.lock().await;
        if held.access.as_ref().is_some_and(|(held, _)| held == token) {
            held.access = None;
        }
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens")
            .field("endpoint", &self.provider.endpoint)
            .finish_non_exhaustive()
    }
}

impl PartialEq for Tokens {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Tokens {}
