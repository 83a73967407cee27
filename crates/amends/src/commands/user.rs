//! `amends user`: people of the house. Nobody gets a password here: each sets their own by a link that
//! works once.

use super::in_the_name::{self, InTheName};
use crate::config::{Config, Flags};
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::request::{Answer, Door, PersonRow, Request, unexpected};
use clap::{Subcommand, ValueEnum};
use serde_json::json;
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// Invite a person; prints the link with which they set their password, and mails it
    Add {
        /// Their name, as customers read it
        #[arg(long)]
        name: String,
        /// Their address
        #[arg(long)]
        email: String,
        /// Their telephone, as customers read it
        #[arg(long, default_value = "")]
        phone: String,
        /// What they may do
        #[arg(long, value_enum, default_value_t = RoleName::Agent)]
        role: RoleName,
        /// Their team, by name
        #[arg(long)]
        team: Option<String>,
        #[command(flatten)]
        by: InTheName,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Everybody
    List {
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Print (and mail) a link with which a person sets a new password
    ResetLink {
        /// Their address
        email: String,
        #[command(flatten)]
        by: InTheName,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// A person may no longer sign in; what they said and promised stays
    Deactivate {
        /// Their address
        email: String,
        #[command(flatten)]
        by: InTheName,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum RoleName {
    /// Works on cases
    Agent,
    /// Steps in, assigns, ends cases in deadlock
    Supervisor,
    /// People, house policy, settings
    Administrator,
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let mut door = Door::new(&config);
    match arguments {
        Arguments::Add {
            name,
            email,
            phone,
            role,
            team,
            by,
            format,
        } => {
            let request = Request::Invite {
                name: name.clone(),
                email: email.clone(),
                phone: phone.clone(),
                role: format!("{role:?}").to_lowercase(),
                team: team.clone(),
                by: by.of(),
            };
            let answer = door.ask(request).await?;
            link(
                answer,
                *format,
                "Invited. The link works once, for a week, and is on its way by mail too:",
            )
        }
        Arguments::ResetLink { email, by, format } => {
            let answer = door
                .ask(Request::ResetLink {
                    email: email.clone(),
                    by: by.of(),
                })
                .await?;
            link(
                answer,
                *format,
                "The link works once, for a day. The old password holds until it is used:",
            )
        }
        Arguments::Deactivate { email, by, format } => {
            let Answer::Done { by } = door
                .ask(Request::Deactivate {
                    email: email.clone(),
                    by: by.of(),
                })
                .await?
            else {
                return Err(unexpected());
            };
            match format {
                Format::Json => print::json(&json!({ "deactivated": true, "by": by })),
                Format::Text => {
                    print::line(
                        "Signed out everywhere and may no longer sign in. Their cases stay theirs: hand them over.",
                    );
                    in_the_name::say(&by);
                }
            }
            Ok(ExitCode::SUCCESS)
        }
        Arguments::List { format } => {
            let Answer::People { people } = door.ask(Request::People).await? else {
                return Err(unexpected());
            };
            match format {
                Format::Json => print::json(&people),
                Format::Text => table(&people),
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn link(answer: Answer, format: Format, says: &str) -> Result<ExitCode, Failure> {
    let Answer::Link { url, by } = answer else {
        return Err(unexpected());
    };
    match format {
        Format::Json => print::json(&json!({ "link": url, "by": by })),
        Format::Text => {
            print::line(says);
            print::line(&url);
            in_the_name::say(&by);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn table(people: &[PersonRow]) {
    if people.is_empty() {
        print::line(
            "Nobody yet. Start the desk (amends serve) and open the link it logs to set the administrator.",
        );
        return;
    }
    let mut rows = vec![
        ["name", "address", "role", "team", ""]
            .map(str::to_owned)
            .to_vec(),
    ];
    for person in people {
        let state = match (person.active, person.set_up) {
            (false, _) => "may not sign in",
            (true, false) => "invited",
            (true, true) => "",
        };
        rows.push(vec![
            person.name.clone(),
            person.email.clone(),
            person.role.clone(),
            person.team.clone().unwrap_or_default(),
            state.to_owned(),
        ]);
    }
    print::columns(&rows);
}
