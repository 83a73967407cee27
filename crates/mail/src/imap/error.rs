//! What can go wrong with a mailbox, in words for whoever set it up.

use crate::login::NoLogin;
use crate::oauth2::NoToken;
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
    /// There is no access token to show.
    #[error(transparent)]
    Provider(NoToken),
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
    pub const ALL: [Self; 22] = [
        Self::NoSuchHost,
        Self::NotReached,
        Self::Authorities,
        Self::Untrusted,
        Self::NoTls,
        Self::NoStartTls,
        Self::NoGreeting,
        Self::Token,
        Self::Provider(NoToken::NotReached),
        Self::Provider(NoToken::Authorities),
        Self::Provider(NoToken::Refused),
        Self::Provider(NoToken::Client),
        Self::Provider(NoToken::Asked),
        Self::Provider(NoToken::Strange),
        Self::Provider(NoToken::NotRead),
        Self::Provider(NoToken::NotKept),
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
            Self::Provider(why) => why.code(),
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
        match self {
            Self::Refused | Self::Token => true,
            Self::Provider(why) => !matches!(why, NoToken::NotReached | NoToken::NotKept),
            _ => false,
        }
    }
}

impl From<NoLogin> for ImapError {
    fn from(error: NoLogin) -> Self {
        match error {
            NoLogin::File => Self::Token,
            NoLogin::Provider(why) => Self::Provider(why),
        }
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
