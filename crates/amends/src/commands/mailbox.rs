//! `amends mailbox`: the mailboxes that are read, and where each mail of them went.

use crate::config::{Config, Flags};
use crate::exit::Failure;
use crate::print::{self, Format};
use crate::request::{Answer, Door, MailLogLine, MailboxShown, Request, unexpected};
use clap::Subcommand;
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// Each mailbox: when it was reached last, when mail came, what is wrong
    List {
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Where each mail went and why, the newest first
    Log {
        /// Of this mailbox alone, by its address
        #[arg(long, value_name = "ADDRESS")]
        mailbox: Option<String>,
        /// How many lines
        #[arg(long, value_name = "N", default_value_t = 200)]
        last: usize,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

pub async fn run(arguments: &Arguments, flags: &Flags) -> Result<ExitCode, Failure> {
    let config = Config::read(flags)?;
    match arguments {
        Arguments::List { format } => list(&config, *format).await,
        Arguments::Log {
            mailbox,
            last,
            format,
        } => log(&config, mailbox.as_ref(), *last, *format).await,
    }
}

async fn list(config: &Config, format: Format) -> Result<ExitCode, Failure> {
    let mut door = Door::new(config);
    let Answer::Mailboxes { mut mailboxes } = door.ask(Request::Mailboxes).await? else {
        return Err(unexpected());
    };
    for named in &config.mailboxes {
        if !mailboxes.iter().any(|one| one.address == named.address) {
            mailboxes.push(MailboxShown {
                address: named.address.clone(),
                reached: None,
                mail: None,
                failure: None,
                not_given: 0,
                says: "It was not read yet. A desk reads it from its next start on.".to_owned(),
            });
        }
    }
    match format {
        Format::Json => print::json(&mailboxes),
        Format::Text if mailboxes.is_empty() => print::line(
            "No mailbox is read. Name one in the settings file, as a section [[mailbox]]; amends config default shows how.",
        ),
        Format::Text => {
            let mut rows = vec![
                [
                    "mailbox",
                    "reached last (UTC)",
                    "last mail (UTC)",
                    "how it is",
                ]
                .map(str::to_owned)
                .to_vec(),
            ];
            rows.extend(mailboxes.into_iter().map(|one| {
                vec![
                    one.address,
                    one.reached.unwrap_or_else(|| "never".to_owned()),
                    one.mail.unwrap_or_else(|| "none".to_owned()),
                    one.says,
                ]
            }));
            print::columns(&rows);
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn log(
    config: &Config,
    mailbox: Option<&String>,
    last: usize,
    format: Format,
) -> Result<ExitCode, Failure> {
    let mut door = Door::new(config);
    let mut lines: Vec<MailLogLine> = Vec::new();
    let mut after = None;
    loop {
        let mailbox = mailbox.cloned();
        let asked = Request::MailboxLog { mailbox, after };
        let Answer::MailboxLog { page } = door.ask(asked).await? else {
            return Err(unexpected());
        };
        lines.extend(page.lines);
        after = page.next;
        if after.is_none() || lines.len() >= last {
            break;
        }
    }
    lines.truncate(last);
    match format {
        Format::Json => print::json(&lines),
        Format::Text if lines.is_empty() => print::line("No mail has come from a mailbox yet."),
        Format::Text => {
            let mut rows = vec![
                [
                    "when (UTC)",
                    "mailbox",
                    "folder",
                    "mail",
                    "case",
                    "where it went",
                ]
                .map(str::to_owned)
                .to_vec(),
            ];
            rows.extend(lines.into_iter().map(|line| {
                vec![
                    line.at,
                    line.mailbox,
                    line.folder,
                    line.uid.to_string(),
                    line.case
                        .map(|number| number.to_string())
                        .unwrap_or_default(),
                    line.says,
                ]
            }));
            print::columns(&rows);
        }
    }
    Ok(ExitCode::SUCCESS)
}
