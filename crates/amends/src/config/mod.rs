//! What the desk is told before it starts: defaults, then a file, then the environment, then flags.
//!
//! Each section of the file is a module that names its keys and reads them; a key nobody names is
//! refused with the nearest one that exists. What was given, and where, is kept beside each value, so
//! that an error can say which line of which source to mend.

mod added;
mod coach;
mod company;
mod data;
mod database;
mod dkim;
mod entrance;
mod environment;
mod error;
mod file;
mod hint;
mod log;
mod mail;
mod mailbox;
mod oauth2;
mod secret;
mod smtp;
mod values;
mod web;

pub use error::ConfigError;
pub use log::{LogFormat, LogSection};
pub use web::WebSection;

use desk::mailboxes::WatchedMailbox;
use desk::{Clock, Database, DeskConfig};
use std::path::PathBuf;
use std::sync::Arc;
use values::{Key, Values};

/// The commented defaults, as `amends config default` prints them.
pub const DEFAULT_FILE: &str = include_str!("../../config/amends.default.toml");

/// Where a value stands that nobody set.
const DEFAULTS: &str = "the defaults";

/// Every key there is, section by section.
const SECTIONS: [(&str, &[Key]); 9] = [
    ("data", &data::KEYS),
    ("database", &database::KEYS),
    ("web", &web::KEYS),
    ("company", &company::KEYS),
    ("mail", &mail::KEYS),
    ("smtp", &smtp::KEYS),
    ("entrance", &entrance::KEYS),
    ("coach", &coach::KEYS),
    ("log", &log::KEYS),
];

/// What was said on the command line; it counts before all else.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// `--config`
    pub file: Option<PathBuf>,
    /// `--data`
    pub data: Option<PathBuf>,
    /// `--database-url`
    pub database_url: Option<String>,
    /// `--listen`
    pub listen: Option<String>,
    /// `--base-url`
    pub base_url: Option<String>,
    /// `--rules`
    pub rules: Option<PathBuf>,
    /// `--log-format`
    pub log_format: Option<String>,
    /// `--log-level`
    pub log_level: Option<String>,
}

/// The whole configuration, read and checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the data lies.
    pub data: data::DataSection,
    /// Which database.
    pub database: database::DatabaseSection,
    /// Where the pages are.
    pub web: WebSection,
    /// Who we are.
    pub company: company::CompanySection,
    /// Our addresses.
    pub mail: mail::MailSection,
    /// The server that mail goes out by; without it, it goes to the outgoing folder.
    pub smtp: Option<::mail::smtp::Server>,
    /// Mailboxes that are read where they lie.
    pub mailboxes: Vec<WatchedMailbox>,
    /// The keys that sign mail of ours.
    pub signing: Vec<::mail::dkim::SigningKey>,
    /// Where mail comes in by itself.
    pub entrance: entrance::EntranceSection,
    /// What the coach looks for.
    pub coach: coach::CoachSection,
    /// How it logs.
    pub log: LogSection,
    /// The file that was read, if there was one.
    pub file: Option<PathBuf>,
}

impl Config {
    /// Reads all layers.
    ///
    /// # Errors
    /// The first thing that is wrong, where it stands and what to do.
    pub fn read(flags: &Flags) -> Result<Self, ConfigError> {
        Self::read_with(flags, std::env::vars_os())
    }

    fn read_with(
        flags: &Flags,
        environment: impl IntoIterator<Item = (std::ffi::OsString, std::ffi::OsString)>,
    ) -> Result<Self, ConfigError> {
        let environment: Vec<_> = environment.into_iter().collect();
        let mut values = Values::default();
        values.take_text(DEFAULT_FILE, DEFAULTS)?;
        let said = environment::read(environment.iter().cloned())?;
        let file = file::find(flags, &said)?;
        if let Some(path) = &file {
            file::read(path, &mut values)?;
        }
        environment::apply(&said, &mut values)?;
        let flagged = [
            (
                "data",
                "folder",
                flags.data.as_ref().map(|path| path.display().to_string()),
                "--data",
            ),
            (
                "database",
                "url",
                flags.database_url.clone(),
                "--database-url",
            ),
            ("web", "listen", flags.listen.clone(), "--listen"),
            ("web", "base_url", flags.base_url.clone(), "--base-url"),
            (
                "coach",
                "rules",
                flags.rules.as_ref().map(|path| path.display().to_string()),
                "--rules",
            ),
            ("log", "format", flags.log_format.clone(), "--log-format"),
            ("log", "level", flags.log_level.clone(), "--log-level"),
        ];
        for (section, key, value, flag) in flagged {
            if let Some(value) = value {
                values.set_text(section, key, &value, flag)?;
            }
        }
        added::read(&mut values)?;
        let mail = mail::read(&values)?;
        let data = data::read(&values)?;
        let mailboxes = mailbox::read(values.mailboxes(), &environment, &data.folder)?;
        Ok(Self {
            smtp: smtp::read(&values, &mail, &mailboxes)?,
            data,
            database: database::read(&values)?,
            web: web::read(&values)?,
            company: company::read(&values)?,
            mail,
            mailboxes,
            signing: dkim::read(values.signing())?,
            entrance: entrance::read(&values)?,
            coach: coach::read(&values),
            log: log::read(&values)?,
            file,
        })
    }

    /// What a desk is opened with.
    pub fn desk(&self, clock: Arc<dyn Clock>) -> DeskConfig {
        DeskConfig {
            data: self.data.folder.clone(),
            database: match &self.database.url {
                None => Database::Sqlite,
                Some(url) => Database::Postgres {
                    url: url.reveal().to_owned(),
                    schema: self.database.schema.clone(),
                },
            },
            base_url: self.web.base_url(),
            company: self.company.name.clone(),
            mailboxes: self.our_addresses(),
            mail_domain: self.mail.domain.clone(),
            trusted_authserv: self.mail.trusted_authserv.clone(),
            spam_signs: self.mail.spam_signs.clone(),
            signing: self.signing.clone(),
            checks_mail: self.mail.checks,
            names: self.mail.names.clone(),
            outbox: self.data.outbox.clone(),
            clock,
        }
    }

    /// Has the desk send by the mail server of the house, where one is named. Not for a demo: its customers are nobody.
    pub fn set_sending(&self, desk: &desk::Desk) {
        if let Some(server) = &self.smtp {
            desk.send_by(server.clone());
        }
    }

    /// All addresses of ours: those of the mailboxes that are read among them, for what comes from one is no customer's.
    pub fn our_addresses(&self) -> Vec<String> {
        let mut ours = self.mail.mailboxes.clone();
        for mailbox in &self.mailboxes {
            if !ours
                .iter()
                .any(|one| one.eq_ignore_ascii_case(&mailbox.address))
            {
                ours.push(mailbox.address.clone());
            }
        }
        ours
    }

    /// Where `store` finds the same data.
    pub fn store(&self) -> store::StoreConfig {
        match &self.database.url {
            None => store::StoreConfig::Sqlite {
                folder: self.data.folder.clone(),
            },
            Some(url) => store::StoreConfig::Postgres {
                url: url.reveal().to_owned(),
                schema: self.database.schema.clone(),
                folder: self.data.folder.clone(),
            },
        }
    }
}

#[cfg(test)]
mod tests;
