//! `amends mailbox`: the mailboxes that are read, and where each mail of them went.

mod signing;

use super::in_the_name::{self, InTheName};
use crate::config::{Config, Flags};
use crate::exit::{Exit, Failure, answered};
use crate::print::{self, Format};
use crate::request::{
    Answer, Door, MailLogLine, MailboxShown, Request, ServerGiven, Wanted, unexpected,
};
use clap::Subcommand;
use letters::Catalogue;
use letters::mailbox::way_words;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, Subcommand)]
pub enum Arguments {
    /// Find the servers of a mailbox, try it with a mail there and back, and add it
    Add {
        /// Its address
        address: String,
        /// A file with the password, `-` for standard input
        #[arg(long, value_name = "FILE")]
        password_file: PathBuf,
        /// The IMAP server with its port, where it is not found: imap.shop.example:993
        #[arg(long, value_name = "HOST:PORT")]
        imap: Option<String>,
        /// The SMTP server with its port, where it is not found: smtp.shop.example:465
        #[arg(long, value_name = "HOST:PORT")]
        smtp: Option<String>,
        /// A file with certificates (PEM) that are trusted for these servers in place of the public authorities
        #[arg(long, value_name = "FILE")]
        authorities: Option<PathBuf>,
        #[command(flatten)]
        by: InTheName,
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Sign mail of a domain with a key (DKIM), and show the record to publish
    Sign(signing::Sign),
    /// The keys that sign mail, the record of each, and whether it is published
    Signing {
        /// For people or for scripts
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Sign mail with a key no more
    Unsign(signing::Unsign),
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
        Arguments::Add {
            address,
            password_file,
            imap,
            smtp,
            authorities,
            by,
            format,
        } => {
            let new = Wanted {
                address: address.clone(),
                password: password(password_file)?,
                reading: imap.as_deref().map(server).transpose()?,
                sending: smtp.as_deref().map(server).transpose()?,
                authorities: authorities.as_deref().map(text_of).transpose()?,
            };
            add(&config, new, by, *format).await
        }
        Arguments::Sign(sign) => signing::sign(&config, sign).await,
        Arguments::Signing { format } => signing::list(&config, *format).await,
        Arguments::Unsign(unsign) => signing::unsign(&config, unsign).await,
        Arguments::List { format } => list(&config, *format).await,
        Arguments::Log {
            mailbox,
            last,
            format,
        } => log(&config, mailbox.as_ref(), *last, *format).await,
    }
}

/// Bytes of a file that is read whole.
const FILE_BYTES_MAX: u64 = 64 * 1024;
/// Ports on which TLS begins after some plain words.
const STARTTLS_PORTS: [u16; 3] = [143, 587, 25];

async fn add(
    config: &Config,
    new: Wanted,
    by: &InTheName,
    format: Format,
) -> Result<ExitCode, Failure> {
    let by = by.of();
    let asked = Request::AddMailbox { new, by };
    let Answer::MailboxAdded { added, by } = Door::new(config).ask(asked).await? else {
        return Err(unexpected());
    };
    match format {
        Format::Json => print::json(&added),
        Format::Text => {
            print::line(&format!(
                "{} is added. Mail is read at {}:{} and goes out by {}:{}; a test mail went there and came back.",
                added.address,
                added.reading.host,
                added.reading.port,
                added.sending.host,
                added.sending.port
            ));
            if let Some(sent) = &added.sent {
                print::line(&format!(
                    "What you write from your own mail program is read in the folder {sent}."
                ));
            }
            print::line(if added.starts_anew {
                "The desk starts anew, which takes some seconds, and reads it from then on."
            } else {
                "The desk reads it from its next start on."
            });
            in_the_name::say(&by);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// A server as it was given: its name and port, and how one speaks there by the port.
fn server(text: &str) -> Result<ServerGiven, Failure> {
    let parts = text.rsplit_once(':');
    let given = parts.and_then(|(host, port)| Some((host, port.parse::<u16>().ok()?)));
    let Some((host, port)) = given.filter(|(host, port)| !host.is_empty() && *port > 0) else {
        return Err(Failure::new(
            Exit::Usage,
            format!("{text} is no server: write its name and port, such as imap.shop.example:993."),
        ));
    };
    let tls = if STARTTLS_PORTS.contains(&port) {
        "starttls"
    } else {
        "tls"
    };
    Ok(ServerGiven {
        host: host.to_owned(),
        port,
        tls: tls.to_owned(),
    })
}

fn password(path: &Path) -> Result<String, Failure> {
    let text = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin()
            .take(FILE_BYTES_MAX)
            .read_to_string(&mut text)
            .map_err(|error| unread(path, &error))?;
        text
    } else {
        text_of(path)?
    };
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

fn text_of(path: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    File::open(path)
        .and_then(|file| file.take(FILE_BYTES_MAX).read_to_string(&mut text))
        .map_err(|error| unread(path, &error))?;
    Ok(text)
}

fn unread(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        Exit::NoInput,
        format!(
            "{} cannot be read: {}. Nothing was added. Check the name and who may read it.",
            path.display(),
            answered(error)
        ),
    )
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
            "No mailbox is read. Add one: amends mailbox add care@shop.example --password-file FILE",
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
        Format::Text if lines.is_empty() => print::line("No mail has come yet."),
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
                let [mailbox, folder, mail] = match &line.way {
                    Some(way) => [
                        way_words(Catalogue::english(), way),
                        String::new(),
                        String::new(),
                    ],
                    None => [line.mailbox, line.folder, line.uid.to_string()],
                };
                vec![
                    line.at,
                    mailbox,
                    folder,
                    mail,
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
