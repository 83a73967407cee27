//! `amends config default|check`

use crate::config::{Config, DEFAULT_FILE, Flags};
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::rules;
use clap::Subcommand;
use serde_json::{Map, Value};
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// Print the commented file with every setting and its default
    Default,
    /// Read all settings and say what would be used; secrets are not shown
    Check {
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

pub fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    match arguments {
        Arguments::Default => print::line(DEFAULT_FILE.trim_end()),
        Arguments::Check { format } => {
            let config = Config::read(flags)?;
            rules::of(&config)?;
            check(&config, *format);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What would be used, by its name for scripts and for people.
type Setting = (&'static str, &'static str, String);

fn check(config: &Config, format: Format) {
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
    let settings: [Setting; 13] = [
        ("file", "configuration file", file),
        (
            "data",
            "data folder",
            config.data.folder.display().to_string(),
        ),
        (
            "outbox",
            "outgoing mail",
            config.data.outbox.display().to_string(),
        ),
        ("database", "database", database),
        ("listen", "listens on", config.web.listen.to_string()),
        ("base_url", "reached at", config.web.base_url()),
        ("company", "company", config.company.name.clone()),
        ("mailboxes", "mailboxes", config.mail.mailboxes.join(", ")),
        ("mail_domain", "mail domain", config.mail.domain.clone()),
        (
            "trusted_authserv",
            "believes",
            config
                .mail
                .trusted_authserv
                .clone()
                .unwrap_or_else(|| "no mail server".to_owned()),
        ),
        (
            "check",
            "checks senders",
            checks(config.mail.checks).to_owned(),
        ),
        (
            "rules",
            "coach's rules",
            config
                .coach
                .rules
                .as_ref()
                .map_or("those that come along".to_owned(), |folder| {
                    format!("those that come along and {}", folder.display())
                }),
        ),
        (
            "logs",
            "logs",
            format!("{:?}, {}", config.log.format, config.log.level).to_lowercase(),
        ),
    ];
    match format {
        Format::Json => {
            let mut told: Map<String, Value> = Map::from_iter([("fine".to_owned(), true.into())]);
            told.extend(settings.map(|(key, _, value)| (key.to_owned(), value.into())));
            print::json(&told);
        }
        Format::Text => {
            print::columns(&settings.map(|(_, name, value)| vec![name.to_owned(), value]));
            print::line("\nThe configuration is fine.");
        }
    }
}

/// What the desk itself looks at, of whether a mail is from its sender.
fn checks(looks: bool) -> &'static str {
    if looks {
        "by their signatures, with DNS"
    } else {
        "not itself"
    }
}
