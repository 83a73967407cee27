//! What a desk is opened with.

use crate::clock::Clock;
pub use mail::dns::Names;
use std::path::PathBuf;
use std::sync::Arc;
use store::StoreConfig;

/// Where the data is.
#[derive(Clone, Debug)]
pub enum Database {
    /// A SQLite file in the data folder.
    Sqlite,
    /// A PostgreSQL database.
    Postgres {
        /// `postgres://…`
        url: String,
        /// The schema, `public` if none is named; tests use one each.
        schema: Option<String>,
    },
}

/// What a desk is opened with.
#[derive(Clone)]
pub struct DeskConfig {
    /// The folder for the database (SQLite), the keys, the outgoing mail and the backups.
    pub data: PathBuf,
    /// Which database.
    pub database: Database,
    /// Where customers and staff reach the desk, without a trailing slash.
    pub base_url: String,
    /// The company's name, on every mail and the customer's page.
    pub company: String,
    /// The address mail goes out from and comes in to; the first one is used for sending.
    pub mailboxes: Vec<String>,
    /// The domain of our Message-IDs.
    pub mail_domain: String,
    /// The host whose `Authentication-Results` are believed.
    pub trusted_authserv: Option<String>,
    /// By which fields a server before us says that a mail is spam.
    pub spam_signs: Vec<mail::SpamSign>,
    /// The keys that sign mail of ours; none: it goes out unsigned.
    pub signing: Vec<mail::dkim::SigningKey>,
    /// Whether the signatures of mail that comes in are looked at with DNS, where no server before us says what it found.
    pub checks_mail: bool,
    /// Who is asked for names of the mail's domains.
    pub names: Names,
    /// Where outgoing mail is put as `.eml` files.
    pub outbox: PathBuf,
    /// Where time comes from.
    pub clock: Arc<dyn Clock>,
}

impl DeskConfig {
    /// Where `store` finds the data of this desk.
    pub fn store(&self) -> StoreConfig {
        let folder = self.data.clone();
        match &self.database {
            Database::Sqlite => StoreConfig::Sqlite { folder },
            Database::Postgres { url, schema } => StoreConfig::Postgres {
                url: url.clone(),
                schema: schema.clone(),
                folder,
            },
        }
    }
}
