//! `amends expect`: what we expect of each role, and who has read it.

use super::in_the_name::{self, InTheName};
use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure, answered};
use crate::print::{self, Format};
use crate::request::{Answer, Door, ExpectationsShown, ReaderShown, Request, Written, unexpected};
use clap::{Subcommand, ValueEnum};
use recovery::Role;
use serde_json::json;
use std::io::Read as _;
use std::process::ExitCode;

/// Bytes of a file at most: every part as long as it may be, and some more, so that the desk says which is too long.
const FILE_BYTES_MAX: u64 = 200_000;

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// The page of a role, as a file that can be changed
    Show {
        /// Whose page
        #[arg(value_enum, default_value_t = Of::Agent)]
        role: Of,
        /// A version that stood before
        #[arg(long, value_name = "NUMBER")]
        version: Option<u32>,
        /// In this language, where it is there (en, de, es)
        #[arg(long)]
        language: Option<String>,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Put a changed file in its place, as a new version that everybody of the role reads anew
    Edit {
        /// Whose page
        #[arg(value_enum)]
        role: Of,
        /// The file: a line such as `# listen` begins each part; - for standard input
        file: String,
        /// What you changed, in a line
        #[arg(long)]
        changed: String,
        /// The version the file was begun from; refused if another one stands by now
        #[arg(long, value_name = "NUMBER")]
        seen: Option<u32>,
        /// The language of the file; otherwise that of the version before
        #[arg(long)]
        language: Option<String>,
        #[command(flatten)]
        by: InTheName,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Who has read the page of a role, by name
    Readers {
        /// Whose page
        #[arg(value_enum, default_value_t = Of::Agent)]
        role: Of,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

/// Whose page.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Of {
    /// Works on cases
    Agent,
    /// Steps in, gives feedback
    Supervisor,
    /// People, house policy, settings
    Administrator,
}

impl Of {
    fn role(self) -> Role {
        match self {
            Self::Agent => Role::Agent,
            Self::Supervisor => Role::Supervisor,
            Self::Administrator => Role::Administrator,
        }
    }
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let mut door = Door::new(&config);
    match arguments {
        Arguments::Show {
            role,
            version,
            language,
            format,
        } => {
            let request = Request::Expectations {
                role: role.role(),
                version: *version,
                language: language.clone(),
            };
            let Answer::Expectations { expectations } = door.ask(request).await? else {
                return Err(unexpected());
            };
            match format {
                Format::Json => print::json(&expectations),
                Format::Text => whole(&expectations),
            }
        }
        Arguments::Edit {
            role,
            file,
            changed,
            seen,
            language,
            by,
            format,
        } => {
            let new = Written {
                role: role.role(),
                seen: *seen,
                language: language.clone(),
                text: text_of(file)?,
                changed: changed.clone(),
            };
            let request = Request::ChangeExpectations { new, by: by.of() };
            let Answer::Expected { version, by } = door.ask(request).await? else {
                return Err(unexpected());
            };
            match format {
                Format::Json => print::json(&json!({ "version": version, "by": by })),
                Format::Text => {
                    print::line(&format!(
                        "Version {version} stands now. It waits to be read by everybody of the role."
                    ));
                    in_the_name::say(&by);
                }
            }
        }
        Arguments::Readers { role, format } => {
            let request = Request::Readers { role: role.role() };
            let Answer::Readers { present, people } = door.ask(request).await? else {
                return Err(unexpected());
            };
            match format {
                Format::Json => print::json(&json!({ "present": present, "people": people })),
                Format::Text => table(present, &people),
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The page alone, so that it can be kept as a file.
fn whole(one: &ExpectationsShown) {
    print::line(one.text.trim_end());
}

fn table(present: u32, people: &[ReaderShown]) {
    print::line(&format!("Version {present} stands now."));
    if people.is_empty() {
        print::line("Nobody here has this role.");
        return;
    }
    let mut rows = vec![
        ["name", "has read", "when (UTC)"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for one in people {
        let version = one
            .version
            .map_or("not yet".to_owned(), |version| format!("version {version}"));
        rows.push(vec![
            one.name.clone(),
            version,
            one.at.clone().unwrap_or_default(),
        ]);
    }
    print::columns(&rows);
}

fn text_of(file: &str) -> Result<String, Failure> {
    let unread = |error: std::io::Error| {
        Failure::new(
            Exit::NoInput,
            format!(
                "{file} cannot be read: {}. Nothing was changed. Check the name and who may read it.",
                answered(&error)
            ),
        )
    };
    let mut bytes = Vec::new();
    if file == "-" {
        std::io::stdin()
            .take(FILE_BYTES_MAX + 1)
            .read_to_end(&mut bytes)
            .map_err(unread)?;
    } else {
        std::fs::File::open(file)
            .and_then(|open| open.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes))
            .map_err(unread)?;
    }
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > FILE_BYTES_MAX {
        return Err(Failure::new(
            Exit::Data,
            format!("{file} is larger than {FILE_BYTES_MAX} bytes. Nothing was changed."),
        ));
    }
    String::from_utf8(bytes).map_err(|_| {
        Failure::new(
            Exit::Data,
            format!("{file} is not written in UTF-8; save it as such. Nothing was changed."),
        )
    })
}
