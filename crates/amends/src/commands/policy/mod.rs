//! `amends policy`: complaint policies as data. Reading and counting open no data of the desk; choosing does.

mod chosen;
mod compared;
mod dates;
mod days;
mod listed;
mod shown;
mod told;

use crate::config::Flags;
use crate::exit::{Exit, Failure, answered};
use crate::print::{self, Format};
use clap::Subcommand;
use recovery::policies::{FIELDS, Policy, shipped_by_id};
use serde_json::json;
use std::io::Read as _;
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// Every policy that comes along
    List {
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// What a policy asks, and on what each entry stands
    Show {
        /// The short name of one that comes along, or a file
        policy: String,
        /// Print the file itself, to begin a copy with
        #[arg(long, conflicts_with = "format")]
        toml: bool,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Read an edited file, try its examples, and name what is not in force
    Check {
        /// The file
        file: String,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// When each clock of a policy runs out
    Dates(Box<dates::Arguments>),
    /// What differs between a file and the policy that comes along
    Diff(compared::Arguments),
    /// Every calendar of holidays that comes along
    Calendars {
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// The days off of a calendar, or of an iCalendar file
    Days(days::Arguments),
    /// Choose a policy, for all that comes, for an address of yours, or to be chosen on a case
    Use(chosen::Use),
    /// Choose one no more
    Drop(chosen::Drop),
    /// Which policies are chosen, for what, by whom and when
    Chosen {
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// A person has checked an entry that nobody had: it is in force from now on
    Confirm(chosen::Confirm),
    /// Every key that a policy file may hold
    Fields {
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

/// What opens the data of the desk.
pub async fn run_on_data(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    match arguments {
        Arguments::Use(arguments) => chosen::choose(arguments, flags).await?,
        Arguments::Drop(arguments) => chosen::drop(arguments, flags).await?,
        Arguments::Chosen { format } => chosen::chosen(*format, flags).await?,
        Arguments::Confirm(arguments) => chosen::confirm(arguments, flags).await?,
        _ => return run(arguments),
    }
    Ok(ExitCode::SUCCESS)
}

impl Arguments {
    /// Whether it opens the data of the desk.
    pub fn opens_data(&self) -> bool {
        matches!(
            self,
            Self::Use(_) | Self::Drop(_) | Self::Chosen { .. } | Self::Confirm(_)
        )
    }
}

pub fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    match arguments {
        // These open the data: see `run_on_data`.
        Arguments::Use(_)
        | Arguments::Drop(_)
        | Arguments::Chosen { .. }
        | Arguments::Confirm(_) => {}
        Arguments::List { format } => listed::list(*format),
        Arguments::Show {
            policy,
            toml,
            format,
        } => shown::show(policy, *toml, *format)?,
        Arguments::Check { file, format } => shown::check(file, *format)?,
        Arguments::Dates(arguments) => dates::run(arguments)?,
        Arguments::Diff(arguments) => compared::run(arguments)?,
        Arguments::Calendars { format } => days::calendars(*format),
        Arguments::Days(arguments) => days::run(arguments)?,
        Arguments::Fields { format } => fields(*format),
    }
    Ok(ExitCode::SUCCESS)
}

/// A policy that comes along, by its short name, or else that of a file.
fn named(policy: &str) -> Result<(Policy, String), Failure> {
    if let Some(shipped) = shipped_by_id(policy) {
        return Ok((shipped.policy.clone(), shipped.text.to_owned()));
    }
    if !policy.contains(['/', '.']) && !std::path::Path::new(policy).exists() {
        return Err(Failure::new(
            Exit::NoInput,
            format!(
                "There is no policy {policy}, and no such file. `amends policy list` shows all that come along."
            ),
        ));
    }
    of_file(policy)
}

/// The policy in a file, with its text.
fn of_file(file: &str) -> Result<(Policy, String), Failure> {
    let text = text_of(file, recovery::policies::MAX_POLICY_BYTES)?;
    let policy = Policy::read(&text).map_err(|error| {
        Failure::new(
            Exit::Data,
            format!("{file} is no policy that can be used: {error}. Nothing was changed."),
        )
    })?;
    Ok((policy, text))
}

/// The text of a file of at most so many bytes.
fn text_of(file: &str, most: usize) -> Result<String, Failure> {
    let unread = |error: std::io::Error| {
        Failure::new(
            Exit::NoInput,
            format!(
                "{file} cannot be read: {}. Check the name and who may read it.",
                answered(&error)
            ),
        )
    };
    let mut bytes = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    std::fs::File::open(file)
        .and_then(|open| open.take(limit).read_to_end(&mut bytes))
        .map_err(unread)?;
    if bytes.len() > most {
        return Err(Failure::new(
            Exit::Data,
            format!("{file} is larger than {most} bytes; it was not read."),
        ));
    }
    String::from_utf8(bytes).map_err(|_| {
        Failure::new(
            Exit::Data,
            format!("{file} is not written in UTF-8; save it as such. Nothing was changed."),
        )
    })
}

fn fields(format: Format) {
    if format == Format::Json {
        let tables: Vec<_> = FIELDS
            .iter()
            .map(|table| {
                let keys: Vec<_> = table
                    .keys()
                    .map(|field| json!({ "key": field.key, "means": field.means, "needed": field.needed }))
                    .collect();
                json!({ "table": table.key, "means": table.means, "keys": keys })
            })
            .collect();
        return print::json(&tables);
    }
    for table in &FIELDS {
        let head = match table.key {
            "" => "At the top".to_owned(),
            key if key.contains('.') => format!("In {key}"),
            key => format!("[[{key}]]"),
        };
        print::line(&format!("\n{head}: {}", table.means));
        let rows: Vec<Vec<String>> = table
            .keys()
            .map(|field| {
                let needed = if field.needed { "needed" } else { "" };
                vec![
                    format!("  {}", field.key),
                    needed.to_owned(),
                    field.means.to_owned(),
                ]
            })
            .collect();
        print::columns(&rows);
    }
}
