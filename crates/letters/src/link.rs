//! The address of the customer's page: how it is signed, how it reads, and which answer it brings along.
//!
//! A link names a case and a generation and nothing else; no personal word stands in it. Opening one changes nothing:
//! mail scanners follow links, so an answer in a link only sets what the page has chosen when it opens.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use recovery::{CaseId, OptionNo, PointNo};
use sha2::Sha256;

const CASE: usize = 16;
const GENERATION: usize = 4;
const NAMED: usize = CASE + GENERATION;
/// 128 bits of the signature are kept: enough that guessing is hopeless, short enough for a line of a mail.
const TAG: usize = 16;

/// Length of a token in characters; a text of another length is no token.
pub const TOKEN_LENGTH: usize = 48;

/// The path under which the customer's page lives; the token follows.
pub const CUSTOMER_PATH: &str = "/c/";

// Keeps a signature of this kind from passing for one of another kind under the same key.
const SUBJECT_OF_SIGNATURE: &[u8] = b"amends customer page 1\0";

/// Signs and reads the tokens of customers' pages with the secret of this desk.
#[derive(Clone)]
pub struct LinkSigner {
    keyed: Hmac<Sha256>,
}

impl LinkSigner {
    /// A signer with this secret, which should hold at least 32 random bytes.
    #[allow(clippy::missing_panics_doc, reason = "HMAC takes a key of any length")]
    pub fn new(key: &[u8]) -> Self {
        Self {
            keyed: Hmac::new_from_slice(key).expect("HMAC takes a key of any length"),
        }
    }

    /// The token of a case's page: [`TOKEN_LENGTH`] characters that need no escaping in a URL. The same case and
    /// generation give the same token.
    pub fn sign(&self, case: CaseId, generation: u32) -> String {
        let mut bytes = [0; NAMED + TAG];
        bytes[..CASE].copy_from_slice(&case.bytes());
        bytes[CASE..NAMED].copy_from_slice(&generation.to_be_bytes());
        let signature = self.over(&bytes[..NAMED]).finalize().into_bytes();
        bytes[NAMED..].copy_from_slice(&signature[..TAG]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// The case and generation of a token that this desk signed; none for anything else. Compares in constant time.
    /// Whether the generation still opens the page is the case's to say.
    pub fn open(&self, token: &str) -> Option<(CaseId, u32)> {
        if token.len() != TOKEN_LENGTH {
            return None;
        }
        let bytes: [u8; NAMED + TAG] = URL_SAFE_NO_PAD.decode(token).ok()?.try_into().ok()?;
        let (named, tag) = bytes.split_at(NAMED);
        self.over(named).verify_truncated_left(tag).ok()?;
        let (case, generation) = named.split_at(CASE);
        Some((
            CaseId::from_bytes(case.try_into().ok()?),
            u32::from_be_bytes(generation.try_into().ok()?),
        ))
    }

    fn over(&self, named: &[u8]) -> Hmac<Sha256> {
        let mut mac = self.keyed.clone();
        mac.update(SUBJECT_OF_SIGNATURE);
        mac.update(named);
        mac
    }
}

/// Shows nothing of the secret.
impl fmt::Debug for LinkSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkSigner(…)")
    }
}

/// An answer a link in a mail can bring along, chosen but not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It is solved.
    Solved,
    /// Not yet.
    NotYet,
    /// What we understood is right.
    Right,
    /// Something is missing in what we understood.
    Missing,
    /// This solution.
    Option {
        /// For which point.
        point: PointNo,
        /// Which one.
        option: OptionNo,
    },
    /// None of these, this would make me happy.
    None {
        /// For which point.
        point: PointNo,
    },
    /// Please explain.
    Explain {
        /// Which point.
        point: PointNo,
    },
    /// Yes to the plan.
    Yes {
        /// For which point.
        point: PointNo,
    },
}

/// As it stands in the URL: `solved`, `not-yet`, `right`, `missing`, `option-2-3`, `none-2`, `explain-2`, `yes-2`.
impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Solved => f.write_str("solved"),
            Self::NotYet => f.write_str("not-yet"),
            Self::Right => f.write_str("right"),
            Self::Missing => f.write_str("missing"),
            Self::Option { point, option } => write!(f, "option-{point}-{option}"),
            Self::None { point } => write!(f, "none-{point}"),
            Self::Explain { point } => write!(f, "explain-{point}"),
            Self::Yes { point } => write!(f, "yes-{point}"),
        }
    }
}

/// A text that is no answer. The page then opens with nothing chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoAnswer;

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the link names no answer that the page knows")
    }
}

impl std::error::Error for NoAnswer {}

impl FromStr for Answer {
    type Err = NoAnswer;

    fn from_str(text: &str) -> Result<Self, NoAnswer> {
        let point = |text| count(text).map(PointNo).ok_or(NoAnswer);
        match text {
            "solved" => return Ok(Self::Solved),
            "not-yet" => return Ok(Self::NotYet),
            "right" => return Ok(Self::Right),
            "missing" => return Ok(Self::Missing),
            _ => {}
        }
        match text.split_once('-').ok_or(NoAnswer)? {
            ("option", rest) => {
                let (of, option) = rest.split_once('-').ok_or(NoAnswer)?;
                Ok(Self::Option {
                    point: point(of)?,
                    option: count(option).map(OptionNo).ok_or(NoAnswer)?,
                })
            }
            ("none", of) => Ok(Self::None { point: point(of)? }),
            ("explain", of) => Ok(Self::Explain { point: point(of)? }),
            ("yes", of) => Ok(Self::Yes { point: point(of)? }),
            _ => Err(NoAnswer),
        }
    }
}

/// A number as the desk itself writes it: digits alone, from one, no leading zero.
fn count(text: &str) -> Option<u32> {
    let written = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    written.then(|| text.parse().ok()).flatten()
}

/// Where a customer's page is: the address of the desk and the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerPage {
    /// Address of the desk, such as `https://care.example`; a slash at the end does no harm.
    pub base: String,
    /// What [`LinkSigner::sign`] gave.
    pub token: String,
}

impl CustomerPage {
    /// The page.
    pub fn url(&self) -> String {
        customer_url(&self.base, &self.token)
    }

    /// The page with an answer chosen.
    pub fn answering(&self, answer: Answer) -> String {
        answer_url(&self.base, &self.token, answer)
    }
}

/// Path of the customer's page, from the root of the desk.
pub fn customer_path(token: &str) -> String {
    format!("{CUSTOMER_PATH}{token}")
}

/// Full address of the customer's page. `base` is the address of the desk, with or without a slash at the end.
pub fn customer_url(base: &str, token: &str) -> String {
    format!("{}{}", base.trim_end_matches('/'), customer_path(token))
}

/// Full address of the customer's page with an answer chosen.
pub fn answer_url(base: &str, token: &str, answer: Answer) -> String {
    format!("{}?answer={answer}", customer_url(base, token))
}
