//! A private key that signs mail of a domain, and how its public half is made known.

use super::der;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use mail_auth::Error;
use mail_auth::common::crypto::{CryptoError, DkimKey, Ed25519Key, RsaKey, Sha256};
use mail_auth::common::headers::HeaderWriter as _;
use mail_auth::dkim::{DkimSigner, Done};
use std::fmt;
use std::sync::Arc;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject as _;

/// Fields that are signed.
const SIGNED: [&str; 13] = [
    "From",
    "To",
    "Cc",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Auto-Submitted",
];
/// Characters of a part between two dots (RFC 1035, 2.3.4).
const LABEL_MAX: usize = 63;
/// Characters of a whole name.
const NAME_MAX: usize = 253;

/// A key that signs mail of a domain. Its `Debug` tells nothing of the key.
#[derive(Clone)]
pub struct SigningKey {
    domain: String,
    selector: String,
    signer: Arc<DkimSigner<DkimKey, Done>>,
}

/// Why a key cannot sign. Nothing of the key is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The domain is none.
    #[error(
        "the domain is the part of the sending address after the @, such as shop.example (xn--… for letters beyond a to z)"
    )]
    Domain,
    /// The selector is none.
    #[error("the selector is a short name of letters, digits and dashes, such as amends")]
    Selector,
    /// No private key is in the file.
    #[error(
        "there is no private key that can be read: it is a PEM text that begins with -----BEGIN PRIVATE KEY----- and needs no passphrase; `openssl genrsa 2048` makes one"
    )]
    None,
    /// It is a key of another kind.
    #[error(
        "it is a private key of a kind that signs no mail: RSA and Ed25519 do; `openssl genrsa 2048` makes one"
    )]
    Kind,
    /// It is too short, or longer than others read.
    #[error(
        "the RSA key has another length than 2048 to 4096 bits: shorter ones are not believed; `openssl genrsa 2048` makes one"
    )]
    Length,
}

impl KeyError {
    /// Every one, so that a test can hold the catalogue against them.
    pub const ALL: [Self; 5] = [
        Self::Domain,
        Self::Selector,
        Self::None,
        Self::Kind,
        Self::Length,
    ];

    /// Its name in the catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Self::Domain => "signing-domain",
            Self::Selector => "signing-selector",
            Self::None => "signing-no-key",
            Self::Kind => "signing-kind",
            Self::Length => "signing-length",
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey")
            .field("domain", &self.domain)
            .field("selector", &self.selector)
            .finish_non_exhaustive()
    }
}

impl SigningKey {
    /// Reads a key.
    ///
    /// # Errors
    /// What is wrong with it, and what to do.
    pub fn read(domain: &str, selector: &str, pem: &str) -> Result<Self, KeyError> {
        let domain = domain.trim().trim_end_matches('.').to_lowercase();
        let selector = selector.trim().to_lowercase();
        if !is_name(&domain) || !domain.contains('.') {
            return Err(KeyError::Domain);
        }
        if !is_name(&selector) || selector.len() + domain.len() + "._domainkey.".len() > NAME_MAX {
            return Err(KeyError::Selector);
        }
        // Twice, so that each is named once more than it stands there and nobody can put in another of its name.
        let signer = DkimSigner::from_key(private_key(pem)?)
            .domain(&domain)
            .selector(&selector)
            .headers(SIGNED.into_iter().chain(SIGNED));
        Ok(Self {
            domain,
            selector,
            signer: Arc::new(signer),
        })
    }

    /// Of which domain mail is signed.
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// Under which name its public half is found.
    pub fn selector(&self) -> &str {
        &self.selector
    }

    /// How it signs, as the signature says it.
    pub fn algorithm(&self) -> &'static str {
        match self.signer.key {
            DkimKey::Rsa(_) => "rsa-sha256",
            DkimKey::Ed25519(_) => "ed25519-sha256",
        }
    }

    /// The name under which its public half is published, as a record of the kind TXT.
    pub fn record_name(&self) -> String {
        format!("{}._domainkey.{}", self.selector, self.domain)
    }

    /// What that record says.
    pub fn record(&self) -> String {
        format!(
            "v=DKIM1; k={}; p={}",
            self.kind(),
            BASE64_STANDARD.encode(self.public())
        )
    }

    pub(super) fn kind(&self) -> &'static str {
        match self.signer.key {
            DkimKey::Rsa(_) => "rsa",
            DkimKey::Ed25519(_) => "ed25519",
        }
    }

    pub(super) fn public(&self) -> Vec<u8> {
        match &self.signer.key {
            DkimKey::Rsa(key) => der::rsa_public_key(&key.public_key()),
            DkimKey::Ed25519(key) => key.public_key(),
        }
    }

    /// The field with its signature, the line's end with it; nothing where the system gives no chance to sign.
    pub(super) fn signature(&self, mail: &[u8]) -> Option<String> {
        let field = self.signer.sign(mail).ok()?.to_header();
        // Names may be long. A line's end beside a space is left out of what is signed.
        Some(field.replacen("; d=", ";\r\n\td=", 1))
    }
}

fn private_key(pem: &str) -> Result<DkimKey, KeyError> {
    let der = PrivateKeyDer::from_pem_slice(pem.as_bytes()).map_err(|_| KeyError::None)?;
    match &der {
        PrivateKeyDer::Pkcs1(_) => {}
        PrivateKeyDer::Pkcs8(der) => {
            let der = der.secret_pkcs8_der();
            if let Ok(key) = Ed25519Key::from_pkcs8_maybe_unchecked_der(der) {
                return Ok(DkimKey::Ed25519(key));
            }
        }
        _ => return Err(KeyError::Kind),
    }
    match RsaKey::<Sha256>::from_key_der(der) {
        Ok(key) => Ok(DkimKey::Rsa(key)),
        Err(Error::Crypto(CryptoError::Library(why))) => Err(match why.as_str() {
            "TooSmall" | "TooLarge" => KeyError::Length,
            "WrongAlgorithm" => KeyError::Kind,
            _ => KeyError::None,
        }),
        Err(_) => Err(KeyError::None),
    }
}

/// Whether it is letters, digits and dashes, in parts between dots.
fn is_name(text: &str) -> bool {
    text.len() <= NAME_MAX
        && text.split('.').all(|label| {
            (1..=LABEL_MAX).contains(&label.len())
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}
