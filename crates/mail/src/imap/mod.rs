//! Mail where it lies: a mailbox on an IMAP server, read and never changed.
//!
//! Folders are opened with EXAMINE and mails are fetched with PEEK, so that nothing in the mailbox tells
//! that somebody looked. Every answer counts only when the server has ended it well: a connection that
//! is cut looks like a cut, never like a folder without mails.

mod connect;
mod error;
mod folder_name;
mod mails;
mod patience;
mod session;

pub use crate::login::Login;
pub use connect::connect;
pub use error::ImapError;
pub use mails::{Fetched, Head, UNSIZED_BYTES, Waiting};
pub use session::{Imap, Opened, Woken};

use std::path::PathBuf;
use std::time::Duration;

/// How long a server may take until it is reached.
pub const CONNECT_MAX: Duration = Duration::from_secs(20);
/// How long a server may be silent while something is asked of it, waiting for mail included.
pub const SILENCE_MAX: Duration = Duration::from_secs(100);
/// How long one wait for mail lasts; it must end before [`SILENCE_MAX`] does.
pub const IDLE_MAX: Duration = Duration::from_mins(1);
/// Bytes of the header that tell one mail from another.
pub const HEAD_BYTES_MAX: usize = 16 * 1024;
/// Folders of a mailbox that are looked through for one that was renamed.
pub const FOLDERS_MAX: usize = 1_000;
/// Bytes of a token's file.
pub const TOKEN_BYTES_MAX: u64 = 64 * 1024;

/// A mailbox on a server, and how to get in.
#[derive(Clone, Debug)]
pub struct Account {
    /// The server's name, which its certificate must bear.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept from others.
    pub security: Security,
    /// A file with certificates (PEM) of authorities that are trusted for this server in place of the public ones.
    pub authorities: Option<PathBuf>,
    /// Who signs in.
    pub user: String,
    /// With what.
    pub login: Login,
}

/// How the connection is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// TLS before anything is said.
    StartTls,
    /// None. For a server on this machine.
    None,
}
