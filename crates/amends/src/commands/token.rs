//! `amends token`: tokens with which programs outside the desk ask the coach.

use super::in_the_name::{self, InTheName};
use crate::config::{Config, Flags};
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::request::{Answer, Door, Request, TokenRow, unexpected};
use clap::Subcommand;
use serde_json::json;
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// Make a token; it is printed this once, and kept as a hash
    Add {
        /// Where it is used, so that it can be withdrawn later
        name: String,
        #[command(flatten)]
        by: InTheName,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// All tokens, by name
    List {
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Withdraw a token: whoever uses it is turned away from now on
    Withdraw {
        /// Its name
        name: String,
        #[command(flatten)]
        by: InTheName,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    let mut door = Door::new(&config);
    match arguments {
        Arguments::Add { name, by, format } => {
            let request = Request::MakeToken {
                name: name.clone(),
                by: by.of(),
            };
            let Answer::Token { token, url, by } = door.ask(request).await? else {
                return Err(unexpected());
            };
            match format {
                Format::Json => print::json(&json!({ "token": token, "url": url, "by": by })),
                Format::Text => {
                    print::line(
                        "The token is shown this once. It opens the coach and nothing else:",
                    );
                    print::line(&token);
                    print::line("As the server address of an add-on, with the token in it:");
                    print::line(&url);
                    in_the_name::say(&by);
                }
            }
        }
        Arguments::Withdraw { name, by, format } => {
            let request = Request::WithdrawToken {
                name: name.clone(),
                by: by.of(),
            };
            let Answer::Done { by } = door.ask(request).await? else {
                return Err(unexpected());
            };
            match format {
                Format::Json => print::json(&json!({ "withdrawn": true, "by": by })),
                Format::Text => {
                    print::line("Withdrawn. Programs that use it are turned away from now on.");
                    in_the_name::say(&by);
                }
            }
        }
        Arguments::List { format } => {
            let Answer::Tokens { tokens } = door.ask(Request::Tokens).await? else {
                return Err(unexpected());
            };
            match format {
                Format::Json => print::json(&tokens),
                Format::Text => table(&tokens),
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn table(tokens: &[TokenRow]) {
    if tokens.is_empty() {
        print::line("No token yet. amends token add NAME makes one.");
        return;
    }
    let mut rows = vec![
        ["name", "made by", "made", "last used"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for token in tokens {
        rows.push(vec![
            token.name.clone(),
            token.made_by.clone(),
            token.created.clone(),
            token.used.clone().unwrap_or_else(|| "never".to_owned()),
        ]);
    }
    print::columns(&rows);
}
