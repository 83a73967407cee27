//! Access tokens of a mail provider (OAuth 2, RFC 6749, 6): asked for with a refresh token, held until shortly before they end,
//! and asked for anew where a server refuses one. No token is ever shown or logged.

mod ask;
mod kept;

pub use ask::{Endpoint, NoEndpoint};

use crate::imap::ImapError;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// How long before its end a token is held no more: it must still count when the server reads it.
const MARGIN: Duration = Duration::from_mins(1);
/// How long a token is held whose provider does not say when it ends.
const HELD: Duration = Duration::from_mins(5);
/// How long a token is held at the longest.
const HELD_MAX: Duration = Duration::from_hours(24);

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
}

/// Why there is no access token. What a provider said in words stays out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoToken {
    /// Nothing answers there, or nobody we trust.
    NotReached,
    /// The refresh token counts no more.
    Refused,
    /// The provider does not know us.
    Client,
    /// Its answer is not understood.
    Strange,
    /// A new refresh token could not be written down.
    NotKept,
}

impl From<NoToken> for ImapError {
    fn from(error: NoToken) -> Self {
        match error {
            NoToken::NotReached => Self::ProviderNotReached,
            NoToken::Refused => Self::ProviderRefused,
            NoToken::Client => Self::ProviderClient,
            NoToken::Strange => Self::ProviderStrange,
            NoToken::NotKept => Self::ProviderNotKept,
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
        asked.await.unwrap_or(Err(NoToken::Strange))
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
        let given = ask::token(&self.provider, &ours).await?;
        let lasts = given.lasts.unwrap_or(HELD).min(HELD_MAX);
        let until = Instant::now() + lasts.saturating_sub(MARGIN);
        held.access = Some((given.access.clone(), until));
        held.unkept = given.refresh.filter(|refresh| *refresh != ours);
        self.keep(&mut held).await?;
        Ok((given.access, false))
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
