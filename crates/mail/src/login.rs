//! With what somebody signs in to a mail server.

use crate::imap::TOKEN_BYTES_MAX;
use crate::oauth2::{NoToken, Tokens};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use thiserror::Error;

/// With what somebody signs in. Its `Debug` tells nothing.
#[derive(Clone, PartialEq, Eq)]
pub enum Login {
    /// A password.
    Password(String),
    /// A file with an access token (`XOAUTH2`), read anew each time: whoever refreshes the token writes it there.
    TokenFile(PathBuf),
    /// Access tokens (`XOAUTH2`) that a provider gives us.
    Provider(Arc<Tokens>),
}

/// Why there is nothing to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum NoLogin {
    /// The file with the token cannot be read.
    #[error("the file with the access token cannot be read; check its name and who may read it")]
    File,
    /// The provider gives no token.
    #[error(transparent)]
    Provider(#[from] NoToken),
}

/// What is shown to the server.
pub(crate) enum Shown {
    Password(String),
    /// A token, and whether it was held from before.
    Token(String, bool),
}

impl Login {
    /// What to show.
    pub(crate) async fn shown(&self) -> Result<Shown, NoLogin> {
        match self {
            Self::Password(password) => Ok(Shown::Password(password.clone())),
            Self::TokenFile(path) => Ok(Shown::Token(in_file(path).await?, false)),
            Self::Provider(tokens) => {
                let (token, held) = tokens.access().await?;
                Ok(Shown::Token(token, held))
            }
        }
    }

    /// The server refused it. Whether that is worth a second try, with a token that is asked for anew.
    pub(crate) async fn refused(&self, shown: &Shown) -> bool {
        match (self, shown) {
            (Self::Provider(tokens), Shown::Token(token, held)) => {
                tokens.refused(token).await;
                *held
            }
            _ => false,
        }
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Password(_) => "Password(secret)",
            Self::TokenFile(_) => "TokenFile(secret)",
            Self::Provider(_) => "Provider(secret)",
        })
    }
}

async fn in_file(path: &Path) -> Result<String, NoLogin> {
    let size = tokio::fs::metadata(path)
        .await
        .map_err(|_| NoLogin::File)?
        .len();
    if size > TOKEN_BYTES_MAX {
        return Err(NoLogin::File);
    }
    let token = tokio::fs::read_to_string(path)
        .await
        .map_err(|_| NoLogin::File)?;
    let token = token.trim();
    if token.is_empty() || !is_plain(token) {
        return Err(NoLogin::File);
    }
    Ok(token.to_owned())
}

/// What can stand in the quotes of LOGIN.
pub(crate) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}
