//! Keys that sign mail of ours: added and taken away by an administrator, and how what is published of each stands to it.
//!
//! They stand in a folder of their own beside the data (`dkim/`), for its owner alone: the settings of each and its private
//! key. The desk reads them when it starts; whoever changes them has it start anew.

use super::NotAdded;
use super::adding::{make, put, quoted};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::views::Person;
use futures_util::future::join_all;
use mail::dkim::{KEYS_MAX, KeyError, Record, SigningKey, told_by};
use recovery::Role;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use store::Batch;

/// The folder's name beside the data.
pub const SIGNING_FOLDER: &str = "dkim";
/// Bytes of a private key.
const KEY_BYTES_MAX: usize = 64 * 1024;

/// A key that signs, and what is published of it.
#[derive(Clone, Debug)]
pub struct SigningRow {
    /// Of which domain mail is signed.
    pub domain: String,
    /// Under which name its public half is found.
    pub selector: String,
    /// How it signs.
    pub algorithm: &'static str,
    /// Where its public half is to be published, as a record of the kind TXT.
    pub record_name: String,
    /// What that record says.
    pub record: String,
    /// Whether the address that mail goes out from is of its domain.
    pub speaks: bool,
    /// Whether it was added from the page or the command line, and can be taken away there.
    pub can_drop: bool,
    /// How what is published stands to it, where that was looked at.
    pub published: Option<SigningState>,
}

/// How what is published stands to a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SigningState {
    /// It fits.
    Fits,
    /// Nothing is published.
    Missing,
    /// It is the half of another key.
    Other,
    /// It says that the key is withdrawn.
    Withdrawn,
    /// More than one is published.
    Several,
    /// No name server answers.
    NoAnswer,
}

impl SigningState {
    /// Every one, so that a test can hold the catalogue against them.
    pub const ALL: [Self; 6] = [
        Self::Fits,
        Self::Missing,
        Self::Other,
        Self::Withdrawn,
        Self::Several,
        Self::NoAnswer,
    ];

    /// Its name in the catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Missing => "missing",
            Self::Other => "other",
            Self::Withdrawn => "withdrawn",
            Self::Several => "several",
            Self::NoAnswer => "no-answer",
        }
    }
}

/// Every code of [`NotAdded::Wrong`] of a key, so that a test can hold the catalogue against them.
pub const SIGNING_CODES: &[&str] = &[
    "signing-domain",
    "signing-selector",
    "signing-no-key",
    "signing-kind",
    "signing-length",
    "signing-too-many",
    "signing-not-here",
];

impl Desk {
    /// The keys that sign mail of this desk. What is published of them is looked at where that is asked for.
    ///
    /// # Errors
    /// `NotAllowed`.
    pub async fn signing_keys(
        &self,
        by: &Person,
        look: bool,
    ) -> Result<Vec<SigningRow>, DeskError> {
        self.must_be(by, Role::Administrator).await?;
        let rows = self
            .config()
            .signing
            .iter()
            .map(|key| self.signing_row(key, look));
        Ok(join_all(rows).await)
    }

    /// How what is published stands to each key, for whoever looks whether all is well.
    pub async fn look_at_signing(&self) -> Vec<SigningRow> {
        let rows = self
            .config()
            .signing
            .iter()
            .map(|key| self.signing_row(key, true));
        join_all(rows).await
    }

    async fn signing_row(&self, key: &SigningKey, look: bool) -> SigningRow {
        let from = self.config().mailboxes.first();
        SigningRow {
            domain: key.domain().to_owned(),
            selector: key.selector().to_owned(),
            algorithm: key.algorithm(),
            record_name: key.record_name(),
            record: key.record(),
            speaks: from.is_some_and(|from| key.speaks_for(from)),
            can_drop: self.signing_file(key.domain(), key.selector()).is_file(),
            published: if look {
                Some(self.published(key).await)
            } else {
                None
            },
        }
    }

    async fn published(&self, key: &SigningKey) -> SigningState {
        let Ok(texts) = self.config().names.texts(&key.record_name()).await else {
            return SigningState::NoAnswer;
        };
        match told_by(key, &texts) {
            Record::Fits => SigningState::Fits,
            Record::Missing => SigningState::Missing,
            Record::Other => SigningState::Other,
            Record::Withdrawn => SigningState::Withdrawn,
            Record::Several => SigningState::Several,
        }
    }

    /// Keeps a key that signs mail of a domain from the next start on ([`Desk::start_anew`]); what is published of it is
    /// looked at. The same selector again is kept anew.
    ///
    /// # Errors
    /// What is wrong, as a code; nothing is kept then.
    pub async fn add_signing_key(
        &self,
        by: &Person,
        domain: &str,
        selector: &str,
        pem: &str,
    ) -> Result<SigningRow, NotAdded> {
        self.must_be(by, Role::Administrator).await?;
        if pem.len() > KEY_BYTES_MAX {
            return Err(NotAdded::Wrong(KeyError::None.code()));
        }
        let key = SigningKey::read(domain, selector, pem)
            .map_err(|error| NotAdded::Wrong(error.code()))?;
        let mut others = self.config().signing.iter();
        let others = others
            .by_ref()
            .filter(|one| one.record_name() != key.record_name());
        if others.count() >= KEYS_MAX {
            return Err(NotAdded::Wrong("signing-too-many"));
        }
        let folder = self.config().data.join(SIGNING_FOLDER);
        let (keeping, pem) = (key.clone(), pem.to_owned());
        let kept = tokio::task::spawn_blocking(move || keep(&folder, &keeping, &pem)).await;
        self.noted(
            by,
            audit::SIGNING_ADDED,
            kept.map_err(io::Error::other).flatten(),
        )
        .await?;
        Ok(self.signing_row(&key, true).await)
    }

    /// Takes a key away that was added so: mail is signed with it no more from the next start on.
    ///
    /// # Errors
    /// `signing-not-here` where it was not added so.
    pub async fn drop_signing_key(
        &self,
        by: &Person,
        domain: &str,
        selector: &str,
    ) -> Result<(), NotAdded> {
        self.must_be(by, Role::Administrator).await?;
        let mut ours = self.config().signing.iter();
        let key = ours.find(|key| key.domain() == domain && key.selector() == selector);
        let key = key.ok_or(NotAdded::Wrong("signing-not-here"))?;
        let settings = self.signing_file(key.domain(), key.selector());
        if !settings.is_file() {
            return Err(NotAdded::Wrong("signing-not-here"));
        }
        let gone = tokio::task::spawn_blocking(move || take_away(&settings)).await;
        self.noted(
            by,
            audit::SIGNING_DROPPED,
            gone.map_err(io::Error::other).flatten(),
        )
        .await
    }

    fn signing_file(&self, domain: &str, selector: &str) -> PathBuf {
        let folder = self.config().data.join(SIGNING_FOLDER);
        folder.join(format!("{}.toml", name_of(domain, selector)))
    }

    async fn noted(&self, by: &Person, what: &str, done: io::Result<()>) -> Result<(), NotAdded> {
        if let Err(error) = done {
            tracing::error!(%error, "a key that signs mail could not be written down or taken away");
            return Err(NotAdded::Wrong("not-kept"));
        }
        let mut batch = Batch::new();
        self.audit(&mut batch, by.id, what, None);
        let written = self.store().write(batch).await;
        written.map_err(|error| NotAdded::Desk(error.into()))?;
        Ok(())
    }
}

/// A name for its files; both parts are letters, digits, dots and dashes, and no selector holds the mark between.
fn name_of(domain: &str, selector: &str) -> String {
    format!("{selector}._domainkey.{domain}")
}

/// The key first, then the settings that name it.
fn keep(folder: &Path, key: &SigningKey, pem: &str) -> io::Result<()> {
    make(folder)?;
    let name = name_of(key.domain(), key.selector());
    put(folder, &format!("{name}.pem"), pem)?;
    let settings = format!(
        "# Written when this key was added. Its public half stands in DNS at\n# {}\n\
         [[dkim]]\ndomain = {}\nselector = {}\nkey_file = {}\n",
        key.record_name(),
        quoted(key.domain()),
        quoted(key.selector()),
        quoted(&format!("{name}.pem")),
    );
    put(folder, &format!("{name}.toml"), &settings)?;
    File::open(folder)?.sync_all()
}

/// The settings first, so that no settings name a key that is gone.
fn take_away(settings: &Path) -> io::Result<()> {
    fs::remove_file(settings)?;
    match fs::remove_file(settings.with_extension("pem")) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    settings
        .parent()
        .map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}
