//! `amends config default|check`

use crate::config::{Config, DEFAULT_FILE, Flags};
use crate::exit::Failure;
use crate::print;
use clap::Subcommand;
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// Print the commented file with every setting and its default
    Default,
    /// Read all settings and say what would be used; secrets are not shown
    Check,
}

pub fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    match arguments {
        Arguments::Default => print::line(DEFAULT_FILE.trim_end()),
        Arguments::Check => check(&Config::read(flags)?),
    }
    Ok(ExitCode::SUCCESS)
}

fn check(config: &Config) {
    let file = config
        .file
        .as_ref()
        .map_or("none; defaults".to_owned(), |path| {
            path.display().to_string()
        });
    let database = match (&config.database.url, &config.database.schema) {
        (None, _) => "SQLite in the data folder".to_owned(),
        (Some(_), None) => "PostgreSQL".to_owned(),
        (Some(_), Some(schema)) => format!("PostgreSQL, schema {schema}"),
    };
    let rows = [
        ("configuration file", file),
        ("data folder", config.data.folder.display().to_string()),
        ("outgoing mail", config.data.outbox.display().to_string()),
        ("database", database),
        ("listens on", config.web.listen.to_string()),
        ("reached at", config.web.base_url()),
        ("company", config.company.name.clone()),
        ("mailboxes", config.mail.mailboxes.join(", ")),
        ("mail domain", config.mail.domain.clone()),
        (
            "believes",
            config
                .mail
                .trusted_authserv
                .clone()
                .unwrap_or_else(|| "no mail server".to_owned()),
        ),
        (
            "logs",
            format!("{:?}, {}", config.log.format, config.log.level).to_lowercase(),
        ),
    ];
    print::columns(&rows.map(|(name, value)| vec![name.to_owned(), value]));
    print::line("\nThe configuration is fine.");
}
