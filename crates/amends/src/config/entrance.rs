//! `[entrance]`: what comes by itself: mail from a mail server or a mail service, and who calls from a telephone system.

use super::error::ConfigError;
use super::secret::Secret;
use super::values::{Key, Values};
use std::net::{IpAddr, SocketAddr};

pub const KEYS: [Key; 4] = [
    Key::text("lmtp"),
    Key::list("lmtp_from"),
    Key::secret("secret"),
    Key::secret("telephone_secret"),
];

/// Mail servers that may deliver, at most.
const PEERS_MAX: usize = 50;
/// Characters that the secret of a mail service or a telephone system has at least: nobody guesses so many.
const SECRET_CHARS_MIN: usize = 24;

/// Where mail comes in by itself.
#[derive(Clone, Debug)]
pub struct EntranceSection {
    /// Where mail servers deliver by LMTP, if any may.
    pub lmtp: Option<SocketAddr>,
    /// Which of them may.
    pub peers: Vec<IpAddr>,
    /// What a mail service shows that posts mail, if one may.
    pub secret: Option<Secret>,
    /// What a telephone system shows that says who calls, if one may.
    pub telephone_secret: Option<Secret>,
}

pub fn read(values: &Values) -> Result<EntranceSection, ConfigError> {
    let unfit = |key: &'static str, why: String| values.unfit("entrance", key, why);
    let lmtp = match values.text("entrance", "lmtp") {
        None => None,
        Some(at) => Some(at.parse().map_err(|_| {
            unfit(
                "lmtp",
                "it is an address with a port, such as 127.0.0.1:2424".to_owned(),
            )
        })?),
    };
    let mut peers = Vec::new();
    for peer in values.list("entrance", "lmtp_from") {
        peers.push(peer.parse().map_err(|_| {
            unfit(
                "lmtp_from",
                "each is the network address of a mail server, such as 10.0.0.5".to_owned(),
            )
        })?);
    }
    if peers.len() > PEERS_MAX || (peers.is_empty() && lmtp.is_some()) {
        return Err(unfit(
            "lmtp_from",
            format!(
                "it lists one to {PEERS_MAX} addresses: nobody signs in there, so others are turned away"
            ),
        ));
    }
    let secret = |key: &'static str| match values.text("entrance", key) {
        Some(secret) if secret.chars().count() < SECRET_CHARS_MIN => Err(unfit(
            key,
            format!(
                "it has at least {SECRET_CHARS_MIN} characters, made by chance: openssl rand -hex 24"
            ),
        )),
        secret => Ok(secret.map(Secret::new)),
    };
    let (secret, telephone_secret) = (secret("secret")?, secret("telephone_secret")?);
    Ok(EntranceSection {
        lmtp,
        peers,
        secret,
        telephone_secret,
    })
}
