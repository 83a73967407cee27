//! Does mail go out? The server is reached, signed in to and asked whether it takes mail from our address; no mail is sent.

use super::Hands;
use super::doctor::{Check, check};
use crate::exit::answered;
use mail::smtp::{Failure, Security, Sender, Server, Step};
use std::io::Write as _;

/// What is written to see whether the folder takes mail: as much as a mail.
const PROBE_BYTES: usize = 16 * 1024;

/// The mail server of the house, or the outgoing folder where there is none.
pub(super) async fn look(hands: &Hands) -> Check {
    match hands.desk.sender() {
        Some(sender) => server(hands, sender).await,
        None => folder(hands),
    }
}

async fn server(hands: &Hands, sender: &Sender) -> Check {
    let from = hands.desk.config().mailboxes.first();
    let Server {
        host,
        port,
        security,
        login,
        ..
    } = sender.server();
    let at = format!("{host}, port {port}");
    let Err(failure) = sender.check(from.map_or("", String::as_str)).await else {
        let kept = match security {
            Security::Tls => "with TLS",
            Security::StartTls => "with STARTTLS",
            Security::None => "without TLS",
        };
        let signed_in = if login.is_some() {
            "signs us in"
        } else {
            "asks for no sign-in"
        };
        let found = format!("{at} answers {kept}, {signed_in} and takes mail from our address");
        return check("outgoing mail", true, found, "");
    };
    check(
        "outgoing mail",
        false,
        format!("{at}: {failure}"),
        to_do(&failure, *security),
    )
}

fn to_do(failure: &Failure, security: Security) -> &'static str {
    match failure.step {
        Step::Reach if failure.why.contains("lookup") => {
            "there is no server of this name: see to host in [smtp]; mail waits"
        }
        Step::Reach => {
            "see to host, port and tls in [smtp], to the server, and to what stands between; mail waits and goes out then"
        }
        Step::Tls if failure.why.contains("certificate") => {
            "the certificate is not one we trust or bears another name: write host in [smtp] as the certificate names it, \
             or name the authority's file in authorities; mail waits"
        }
        Step::Tls if failure.why.contains("file of authorities") => {
            "see to the file that authorities in [smtp] names and to who may read it; mail waits"
        }
        Step::Tls if security == Security::Tls => {
            "the server speaks no TLS on this port: try tls = \"starttls\" with port 587 in [smtp]; mail waits"
        }
        Step::Tls => {
            "the server offers no STARTTLS on this port: try tls = \"tls\" with port 465 in [smtp]; mail waits"
        }
        Step::Token => "do what it says, in the section that oauth2 in [smtp] names; mail waits",
        Step::SignIn => {
            "see to user and password in [smtp]; providers with two-step sign-in want a password made for programs; \
             mail waits"
        }
        Step::Sender => {
            "the server lets this user not send from the first of the mailboxes in [mail]: allow it there, or sign in as \
             who may; mail waits"
        }
        Step::Recipient | Step::Content => "see the server's own log; mail waits",
    }
}

fn folder(hands: &Hands) -> Check {
    let outbox = &hands.desk.config().outbox;
    let tried = std::fs::create_dir_all(outbox).and_then(|()| {
        let probe = outbox.join(".probe");
        // A full disk takes an empty file.
        let written = std::fs::File::create(&probe).and_then(|mut file| {
            file.write_all(&[b'-'; PROBE_BYTES])?;
            file.sync_all()
        });
        std::fs::remove_file(&probe)?;
        written
    });
    match tried {
        Ok(()) => check(
            "outgoing mail",
            true,
            format!("{} can be written", outbox.display()),
            "",
        ),
        Err(error) => check(
            "outgoing mail",
            false,
            format!(
                "{} cannot be written: {}",
                outbox.display(),
                answered(&error)
            ),
            "see to the folder's owner and the disk; mail waits and goes out then",
        ),
    }
}
