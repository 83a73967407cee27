//! A mailbox is added: its servers are found and tried, a mail goes there and comes back, and only then is it written down.
//!
//! It stands in a folder of its own beside the data (`mailboxes/`), in the words of the settings file, with its password in a
//! file that its owner alone may read. The desk reads that folder when it starts; whoever adds a mailbox has it start anew.

mod kept;
mod servers;
mod trial;

pub use kept::{FOLDER, MAILBOXES_MAX, refresh_file};
pub(super) use kept::{make, put, quoted};
pub use servers::{ServerAt, security_name};

use servers::Told;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::people::audit;
use crate::views::Person;
use mail::Mailbox;
use recovery::Role;
use std::fmt;
use std::time::Duration;
use store::Batch;

/// How long finding, trying and the test mail may take together.
pub const ADDING_MAX: Duration = Duration::from_mins(3);
/// Bytes of a password or a certificate that is handed in.
const TEXT_BYTES_MAX: usize = 64 * 1024;

/// A mailbox to be added. Its `Debug` tells no password.
#[derive(Clone)]
pub struct NewMailbox {
    /// Its address, with which one signs in.
    pub address: String,
    /// The password.
    pub password: String,
    /// Where mail is read; nothing: it is looked for.
    pub reading: Option<ServerAt>,
    /// Where mail is sent; nothing: it is looked for.
    pub sending: Option<ServerAt>,
    /// Certificates (PEM) that are trusted for these servers in place of the public authorities.
    pub authorities: Option<String>,
}

impl fmt::Debug for NewMailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewMailbox").finish_non_exhaustive()
    }
}

/// A mailbox that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// Its address.
    pub address: String,
    /// Where mail is read.
    pub reading: ServerAt,
    /// Where mail is sent.
    pub sending: ServerAt,
    /// The folder with what was sent, where one was found.
    pub sent: Option<String>,
}

/// Why a mailbox was not added. Nothing was written down then.
#[derive(Debug)]
pub enum NotAdded {
    /// What is wrong with it, as a code with words in the catalogue (`letters::mailbox::failure_words`).
    Wrong(&'static str),
    /// DNS names servers of another domain, and nobody has said that they are the right ones: the password was shown to
    /// none. Where mail is read and where it is sent, as they would be tried.
    Elsewhere(Option<ServerAt>, Option<ServerAt>),
    /// The desk itself said no, or could not.
    Desk(DeskError),
}

impl From<DeskError> for NotAdded {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}

impl Desk {
    /// Finds the servers of a mailbox, signs in, sends it a mail, waits for it, and writes the mailbox down. The desk reads
    /// it from its next start on ([`Desk::start_anew`]).
    ///
    /// # Errors
    /// What is wrong, as a code; nothing is kept then, the password neither.
    pub async fn add_mailbox(&self, by: &Person, new: NewMailbox) -> Result<Added, NotAdded> {
        self.must_be(by, Role::Administrator).await?;
        let address = Mailbox::new(None, new.address.trim())
            .ok_or(NotAdded::Wrong("address"))?
            .address;
        if new.password.is_empty() || new.password.len() > TEXT_BYTES_MAX {
            return Err(NotAdded::Wrong("password"));
        }
        let pem = new.authorities.as_ref();
        if pem.is_some_and(|pem| pem.len() > TEXT_BYTES_MAX) {
            return Err(NotAdded::Wrong("authorities"));
        }
        let new = NewMailbox { address, ..new };
        let folder = self.config().data.join(FOLDER);
        let told = self.told_of(&new).await?;
        let tried = trial::try_out(&new, told, &folder);
        let added = tokio::time::timeout(ADDING_MAX, tried)
            .await
            .unwrap_or(Err("trial-too-long"))
            .map_err(NotAdded::Wrong)?;
        let (keeping, password) = (added.clone(), new.password.clone());
        let pem = new.authorities.clone();
        let kept = tokio::task::spawn_blocking(move || {
            kept::keep(&folder, &keeping, &password, pem.as_deref())
        });
        let kept = kept.await.map_err(|_| NotAdded::Wrong("not-kept"))?;
        if let Err(error) = kept {
            tracing::error!(%error, "a mailbox could not be written down");
            return Err(NotAdded::Wrong("not-kept"));
        }
        let mut batch = Batch::new();
        self.audit(&mut batch, by.id, audit::MAILBOX_ADDED, None);
        let written = self.store().write(batch).await;
        written.map_err(|error| NotAdded::Desk(error.into()))?;
        Ok(added)
    }
}

impl Desk {
    /// The servers that DNS names, where none were given.
    async fn told_of(&self, new: &NewMailbox) -> Result<(Vec<ServerAt>, Vec<ServerAt>), NotAdded> {
        if new.reading.is_some() && new.sending.is_some() {
            return Ok((Vec::new(), Vec::new()));
        }
        let names = &self.config().names;
        let (reading, sending) = servers::told_by_dns(&new.address, names).await;
        let unsaid = |given: &Option<ServerAt>, told: &Told| {
            given.is_none() && told.at_home.is_empty() && told.elsewhere.is_some()
        };
        if unsaid(&new.reading, &reading) || unsaid(&new.sending, &sending) {
            let first = |given: &Option<ServerAt>, told: Told| {
                let told = told.at_home.into_iter().next().or(told.elsewhere);
                given.clone().or(told)
            };
            return Err(NotAdded::Elsewhere(
                first(&new.reading, reading),
                first(&new.sending, sending),
            ));
        }
        Ok((reading.at_home, sending.at_home))
    }
}

/// Every code of [`NotAdded::Wrong`] that is none of reading a mailbox, so that a test can hold the catalogue against them.
pub const ADDING_CODES: &[&str] = &[
    "address",
    "password",
    "not-found",
    "elsewhere",
    "not-back",
    "not-kept",
    "trial-too-long",
    "smtp-not-reached",
    "smtp-no-tls",
    "smtp-untrusted",
    "smtp-refused",
    "smtp-sender",
    "smtp-not-taken",
];
