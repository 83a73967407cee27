//! What can go wrong with a mailbox, in words for whoever set it up.

use async_imap::error::Error as ClientError;
use std::io;
use thiserror::Error;

/// Why a mailbox could not be read. What the server said is not repeated: it may hold words of a mail.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ImapError {
    /// Nobody knows the server's name.
    #[error("no server of that name is known; check the host")]
    NoSuchHost,
    /// Nothing answers there.
    #[error(
        "nothing answers at that host and port; check both, and whether a firewall stands between"
    )]
    NotReached,
    /// The file with authorities cannot be used.
    #[error(
        "the file with certificates of authorities cannot be read; check its name and that it is PEM"
    )]
    Authorities,
    /// The server's certificate is not trusted.
    #[error(
        "the server's certificate is not trusted: it is of another name, expired, or signed by an authority that is not \
         known; check the host, or name the authority's file"
    )]
    Untrusted,
    /// The server speaks no TLS there.
    #[error("the server does not speak TLS there; check the port and whether it wants STARTTLS")]
    NoTls,
    /// The server offers no STARTTLS.
    #[error("the server offers no STARTTLS; port 993 with TLS may be right")]
    NoStartTls,
    /// The server is no IMAP server, or is not ready.
    #[error("what answers there does not greet as an IMAP server; check host and port")]
    NoGreeting,
    /// The file with the token cannot be read.
    #[error("the file with the access token cannot be read; check its name and who may read it")]
    Token,
    /// The provider of access tokens does not answer.
    #[error(
        "the provider that gives access tokens cannot be reached, or its certificate is not trusted; check token_endpoint, and \
         whether a firewall stands between"
    )]
    ProviderNotReached,
    /// The provider gives no token for ours.
    #[error(
        "the provider gives no access token any more: the refresh token has ended or was withdrawn; sign in there once more, \
         and put the new refresh token into the settings"
    )]
    ProviderRefused,
    /// The provider does not know us.
    #[error("the provider does not know this desk; check client_id and client_secret")]
    ProviderClient,
    /// The provider's answer is none.
    #[error("the answer of the provider of access tokens is not understood; check token_endpoint")]
    ProviderStrange,
    /// What the provider gave could not be written down.
    #[error(
        "the provider gave a new refresh token, and it cannot be written down; look at the disk, and at who may write into \
         mailboxes/ in the data folder"
    )]
    ProviderNotKept,
    /// User and password are not taken.
    #[error(
        "the server refuses user and password; check both, and whether the provider wants a password of its own for programs"
    )]
    Refused,
    /// The folder is not there.
    #[error("there is no such folder in the mailbox; it may have been renamed or removed")]
    NoFolder,
    /// The connection ended.
    #[error("the connection was cut; it is made again")]
    Cut,
    /// The server says nothing any more.
    #[error("the server stopped answering; the connection is made again")]
    Silent,
    /// The server refused something it should do.
    #[error("the server refused to show what lies in the folder; it is asked again")]
    NotShown,
    /// The server said something that is no IMAP.
    #[error("the server said something that is not understood; the connection is made again")]
    Strange,
}

impl ImapError {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::NoSuchHost,
        Self::NotReached,
        Self::Authorities,
        Self::Untrusted,
        Self::NoTls,
        Self::NoStartTls,
        Self::NoGreeting,
        Self::Token,
        Self::ProviderNotReached,
        Self::ProviderRefused,
        Self::ProviderClient,
        Self::ProviderStrange,
        Self::ProviderNotKept,
        Self::Refused,
        Self::NoFolder,
        Self::Cut,
        Self::Silent,
        Self::NotShown,
        Self::Strange,
    ];

    /// The name under which it is kept and looked up.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoSuchHost => "no-such-host",
            Self::NotReached => "not-reached",
            Self::Authorities => "authorities",
            Self::Untrusted => "untrusted",
            Self::NoTls => "no-tls",
            Self::NoStartTls => "no-starttls",
            Self::NoGreeting => "no-greeting",
            Self::Token => "token",
            Self::ProviderNotReached => "provider-not-reached",
            Self::ProviderRefused => "provider-refused",
            Self::ProviderClient => "provider-client",
            Self::ProviderStrange => "provider-strange",
            Self::ProviderNotKept => "provider-not-kept",
            Self::Refused => "refused",
            Self::NoFolder => "no-folder",
            Self::Cut => "cut",
            Self::Silent => "silent",
            Self::NotShown => "not-shown",
            Self::Strange => "strange",
        }
    }

    /// The one of that name.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|error| error.code() == code)
    }

    /// Whether asking again soon may lock the account: such an error is tried again slowly.
    pub fn is_refusal(&self) -> bool {
        matches!(
            self,
            Self::Refused
                | Self::Token
                | Self::ProviderRefused
                | Self::ProviderClient
                | Self::ProviderStrange
        )
    }
}

impl From<io::Error> for ImapError {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as K;
        match error.kind() {
            K::TimedOut => Self::Silent,
            // What cannot be read as IMAP, or is larger than any bound.
            K::Other | K::InvalidData => Self::Strange,
            _ => Self::Cut,
        }
    }
}

impl From<ClientError> for ImapError {
    fn from(error: ClientError) -> Self {
        match error {
            ClientError::Io(error) => error.into(),
            ClientError::ConnectionLost => Self::Cut,
            ClientError::No(_) | ClientError::Bad(_) => Self::NotShown,
            _ => Self::Strange,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_a_name_of_its_own_and_says_what_to_do_without_words_of_the_server() {
        for error in ImapError::ALL {
            assert_eq!(ImapError::of_code(error.code()), Some(error.clone()));
            assert!(error.to_string().len() > 30, "{error:?}");
        }
        let said = ClientError::No("mail of ada@shop.example".into());
        assert!(!ImapError::from(said).to_string().contains("ada"));
    }
}
