//! A mailbox is found, tried and added.

use super::people::named;
use super::{Answer, By, Hands};
use crate::exit::{Exit, Failure};
use desk::mailboxes::{NewMailbox, NotAdded, Security, ServerAt, security_name};
use letters::Catalogue;
use letters::mailbox::failure_words;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::time::Duration;

/// How long the answer has to reach the command before the desk starts anew.
const FAREWELL: Duration = Duration::from_millis(500);

/// What is wanted. Its `Debug` tells no password.
#[derive(Clone, Serialize, Deserialize)]
pub struct Wanted {
    /// The address.
    pub address: String,
    /// The password.
    pub password: String,
    /// Where mail is read, where that is known.
    pub reading: Option<ServerGiven>,
    /// Where mail is sent, where that is known.
    pub sending: Option<ServerGiven>,
    /// Certificates that are trusted (PEM).
    pub authorities: Option<String>,
}

impl fmt::Debug for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wanted(secret)")
    }
}

/// A server that was named.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ServerGiven {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// `tls`, `starttls` or `none`.
    pub tls: String,
}

/// What was added.
#[derive(Debug, Serialize, Deserialize)]
pub struct MailboxAdded {
    /// Its address.
    pub address: String,
    /// Where mail is read.
    pub reading: ServerGiven,
    /// Where mail is sent.
    pub sending: ServerGiven,
    /// The folder with what was sent, where one was found.
    pub sent: Option<String>,
    /// Whether the desk runs, and starts anew to read it.
    pub starts_anew: bool,
}

pub(super) async fn add(hands: &Hands, wanted: Wanted, by: &By) -> Result<Answer, Failure> {
    let by = hands.administrator(by).await?;
    let new = NewMailbox {
        address: wanted.address,
        password: wanted.password,
        reading: wanted.reading.map(at),
        sending: wanted.sending.map(at),
        authorities: wanted.authorities,
    };
    let added = match hands.desk.add_mailbox(&by, new).await {
        Ok(added) => added,
        Err(NotAdded::Wrong(code)) => {
            let why = failure_words(Catalogue::english(), code);
            return Err(Failure::new(
                Exit::Unavailable,
                format!("The mailbox was not added: {why} Nothing was kept."),
            ));
        }
        Err(NotAdded::Elsewhere(reading, sending)) => return Err(elsewhere(reading, sending)),
        Err(NotAdded::Desk(error)) => return Err(error.into()),
    };
    let starts_anew = start_anew_soon(hands);
    Ok(Answer::MailboxAdded {
        added: MailboxAdded {
            address: added.address,
            reading: given(added.reading),
            sending: given(added.sending),
            sent: added.sent,
            starts_anew,
        },
        by: named(&by),
    })
}

/// A desk that runs starts anew when the answer is out; whether one does.
pub(super) fn start_anew_soon(hands: &Hands) -> bool {
    let starts_anew = hands.runs();
    if starts_anew {
        let desk = hands.desk.clone();
        tokio::spawn(async move {
            tokio::time::sleep(FAREWELL).await;
            desk.start_anew();
        });
    }
    starts_anew
}

/// DNS names servers of another domain; a person says whether they are the right ones.
fn elsewhere(reading: Option<ServerAt>, sending: Option<ServerAt>) -> Failure {
    let flag = |name: &str, at: Option<ServerAt>| {
        at.map_or_else(String::new, |at| {
            format!(" --{name} {}:{}", at.host, at.port)
        })
    };
    let why = failure_words(Catalogue::english(), "elsewhere");
    Failure::new(
        Exit::Unavailable,
        format!(
            "The mailbox was not added: {why} Nothing was kept. If they are, say so with{}{}",
            flag("imap", reading),
            flag("smtp", sending)
        ),
    )
}

fn at(given: ServerGiven) -> ServerAt {
    ServerAt {
        host: given.host,
        port: given.port,
        security: match given.tls.as_str() {
            "starttls" => Security::StartTls,
            "none" => Security::None,
            _ => Security::Tls,
        },
    }
}

fn given(at: ServerAt) -> ServerGiven {
    ServerGiven {
        tls: security_name(at.security).to_owned(),
        host: at.host,
        port: at.port,
    }
}
