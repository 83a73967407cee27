//! Mails come in.

use super::{Answer, Hands};
use crate::exit::{Exit, Failure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk::intake::RawMail;
use desk::mailboxes::Way;
use serde::{Deserialize, Serialize};

/// A mail on its way to the desk.
#[derive(Debug, Serialize, Deserialize)]
pub struct Mail {
    /// Where it was found.
    pub source: String,
    /// Its bytes, in base64: a frame is JSON.
    pub raw: String,
}

impl Mail {
    /// Wraps the bytes.
    pub fn new(source: String, bytes: &[u8]) -> Self {
        Self {
            source,
            raw: STANDARD.encode(bytes),
        }
    }
}

/// What became of a mail: the line `amends intake --format json` prints.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Taken {
    /// Where it was found.
    pub source: String,
    /// `opened`, `joined`, `automatic`, `duplicate`, `held` or `unreadable`.
    pub outcome: String,
    /// The case it is in, or names.
    pub case: Option<u64>,
    /// It was longer than is taken in, and its end is missing. Said only where it is so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cut: bool,
}

/// Takes them in; what is answered is on disk.
pub(super) async fn take(hands: &Hands, mails: Vec<Mail>) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let mut raw = Vec::with_capacity(mails.len());
    for mail in mails {
        let bytes = STANDARD.decode(&mail.raw).map_err(|_| {
            Failure::new(
                Exit::Data,
                "A mail was garbled on its way; nothing was taken in.",
            )
        })?;
        raw.push(RawMail {
            source: mail.source,
            bytes,
        });
    }
    let taken = hands.desk.take_in(Way::Command, raw).await?;
    let mails = taken
        .into_iter()
        .map(|taken| Taken {
            source: taken.source,
            outcome: taken.outcome.name().to_owned(),
            case: taken.number,
            // Whoever read the mail knows.
            cut: false,
        })
        .collect();
    Ok(Answer::Taken { mails })
}
