//! The keys that sign mail of ours: shown with what is to be published, added, taken away, and looked at by the doctor.

use super::add_mailbox::start_anew_soon;
use super::doctor::{Check, check};
use super::people::named;
use super::{Answer, By, Hands};
use crate::exit::{Exit, Failure};
use desk::mailboxes::{NotAdded, SigningRow, SigningState};
use letters::Catalogue;
use letters::mailbox::{failure_words, published_words};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A key that is wanted. Its `Debug` tells nothing of it.
#[derive(Clone, Serialize, Deserialize)]
pub struct WantedKey {
    /// Of which domain mail is signed.
    pub domain: String,
    /// Under which name the public half is found.
    pub selector: String,
    /// The private key.
    pub pem: String,
}

impl fmt::Debug for WantedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WantedKey(secret)")
    }
}

/// A key that signs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeyShown {
    /// Of which domain mail is signed.
    pub domain: String,
    /// Under which name the public half is found.
    pub selector: String,
    /// How it signs.
    pub algorithm: String,
    /// Whether the address that mail goes out from is of its domain.
    pub speaks: bool,
    /// Where the public half is to be published, as a record of the kind TXT.
    pub record_name: String,
    /// What that record says.
    pub record: String,
    /// How what is published stands to it, as a code.
    pub published: String,
    /// The same in a sentence.
    pub says: String,
}

fn shown(row: SigningRow) -> KeyShown {
    let published = row.published.unwrap_or(SigningState::NoAnswer).code();
    KeyShown {
        says: published_words(Catalogue::english(), published),
        published: published.to_owned(),
        domain: row.domain,
        selector: row.selector,
        algorithm: row.algorithm.to_owned(),
        speaks: row.speaks,
        record_name: row.record_name,
        record: row.record,
    }
}

pub(super) async fn list(hands: &Hands) -> Answer {
    let _turn = hands.beside().await;
    let rows = hands.desk.look_at_signing().await;
    Answer::SigningKeys {
        keys: rows.into_iter().map(shown).collect(),
    }
}

pub(super) async fn add(hands: &Hands, wanted: WantedKey, by: &By) -> Result<Answer, Failure> {
    let by = hands.administrator(by).await?;
    let WantedKey {
        domain,
        selector,
        pem,
    } = wanted;
    let added = hands
        .desk
        .add_signing_key(&by, &domain, &selector, &pem)
        .await;
    let row = added.map_err(|error| refused(error, "The key was not added"))?;
    Ok(Answer::SigningKey {
        key: shown(row),
        starts_anew: start_anew_soon(hands),
        by: named(&by),
    })
}

pub(super) async fn drop(
    hands: &Hands,
    domain: &str,
    selector: &str,
    by: &By,
) -> Result<Answer, Failure> {
    let by = hands.administrator(by).await?;
    let dropped = hands.desk.drop_signing_key(&by, domain, selector).await;
    dropped.map_err(|error| refused(error, "No key was taken away"))?;
    start_anew_soon(hands);
    Ok(Answer::Done { by: named(&by) })
}

fn refused(error: NotAdded, what: &str) -> Failure {
    match error {
        NotAdded::Wrong(code) => {
            let why = failure_words(Catalogue::english(), code);
            Failure::new(Exit::Data, format!("{what}: {why}"))
        }
        // No server is looked for to sign.
        NotAdded::Elsewhere(..) => Failure::new(Exit::Software, what),
        NotAdded::Desk(error) => error.into(),
    }
}

/// One check for each key.
pub(super) async fn checks(hands: &Hands) -> Vec<Check> {
    let rows = hands.desk.look_at_signing().await;
    rows.iter().map(one).collect()
}

fn one(row: &SigningRow) -> Check {
    let what = format!("signature {}", row.record_name);
    let state = row.published.unwrap_or(SigningState::NoAnswer);
    if !row.speaks {
        let found = format!(
            "the address that mail goes out from is not of {}",
            row.domain
        );
        let to_do = "nothing is signed with it: see to domain in [[dkim]] and to the first of the mailboxes in [mail]";
        return check(&what, false, found, to_do);
    }
    let found = published_words(Catalogue::english(), state.code());
    let to_do = match state {
        // Mail is signed all the same; whether others can verify it is not known here.
        SigningState::Fits | SigningState::NoAnswer => {
            return check(&what, true, found, "");
        }
        SigningState::Missing | SigningState::Other | SigningState::Withdrawn => format!(
            "publish this record of the kind TXT (a new one may take hours to be seen): {}",
            row.record
        ),
        SigningState::Several => format!("leave only this one: {}", row.record),
    };
    check(&what, false, found, &to_do)
}
