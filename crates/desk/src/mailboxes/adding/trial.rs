//! A mailbox is tried: both servers are reached and signed in to, and a mail is sent to it and waited for.

use super::servers::{self, ServerAt};
use super::{Added, NewMailbox};
use mail::imap::{Account, Imap, ImapError, Login, connect};
use mail::smtp::{Failure, Sender, Server, Step};
use std::path::Path;
use std::time::Duration;
use uuid::Uuid;

/// How long the test mail may take.
const BACK_WITHIN: Duration = Duration::from_mins(1);
/// How often it is looked for.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// How often a server is asked that asks to be asked again, as one does that has just started.
const ASKED_MAX: usize = 10;
/// How long it is left in between.
const ASK_AGAIN_AFTER: Duration = Duration::from_secs(2);
/// Mails that came meanwhile and are looked through for it.
const LOOKED_MAX: usize = 200;
/// Names that the folder with sent mail has, in the languages of mail programs.
const SENT: [&str; 10] = [
    "Sent",
    "Sent Items",
    "Sent Messages",
    "Sent Mail",
    "[Gmail]/Sent Mail",
    "INBOX.Sent",
    "INBOX/Sent",
    "Gesendet",
    "Gesendete Objekte",
    "Enviados",
];

type Trouble = &'static str;

/// Tries it all. What is trusted for the servers stands in the folder for as long as this takes.
pub(super) async fn try_out(
    new: &NewMailbox,
    (to_read, to_send): (Vec<ServerAt>, Vec<ServerAt>),
    folder: &Path,
) -> Result<Added, Trouble> {
    let trusted = match &new.authorities {
        Some(pem) => Some(
            super::kept::for_the_trial(folder, pem)
                .await
                .map_err(|_| "not-kept")?,
        ),
        None => None,
    };
    let authorities = trusted.as_ref().map(|file| file.to_path_buf());
    let account = |at: &ServerAt| Account {
        host: at.host.clone(),
        port: at.port,
        security: at.security,
        authorities: authorities.clone(),
        user: new.address.clone(),
        login: Login::Password(new.password.clone()),
    };
    let (reading, mut imap) = read_at(new, to_read, account).await?;
    let domain = new
        .address
        .rsplit_once('@')
        .map_or("", |(_, domain)| domain);
    let server = |at: &ServerAt| Server {
        host: at.host.clone(),
        port: at.port,
        security: at.security,
        authorities: authorities.clone(),
        login: Some((new.address.clone(), Login::Password(new.password.clone()))),
        hello: domain.to_owned(),
    };
    let (sending, sender) = send_at(new, to_send, server).await?;
    let folders = imap.folders().await.map_err(|error| error.code())?;
    let sent = SENT
        .iter()
        .find(|name| folders.iter().any(|folder| folder == *name))
        .map(|name| (*name).to_owned());
    there_and_back(&new.address, domain, &sender, &mut imap).await?;
    imap.leave().await;
    Ok(Added {
        address: new.address.clone(),
        reading,
        sending,
        sent,
    })
}

/// The first server that lets us in. One that is there and says no is the answer.
async fn read_at(
    new: &NewMailbox,
    told: Vec<ServerAt>,
    account: impl Fn(&ServerAt) -> Account,
) -> Result<(ServerAt, Imap), Trouble> {
    let given = new.reading.clone().map(|at| vec![at]);
    let looked_for = given.is_none();
    let mut worst = ImapError::NoSuchHost;
    let usual = || [told, servers::reading(&new.address)].concat();
    for at in given.unwrap_or_else(usual) {
        match connect(&account(&at)).await {
            Ok(imap) => return Ok((at, imap)),
            Err(error @ (ImapError::Refused | ImapError::Authorities)) => return Err(error.code()),
            // What tells more than that there is nothing.
            Err(error) if worst == ImapError::NoSuchHost => worst = error,
            Err(_) => {}
        }
    }
    Err(if looked_for && worst == ImapError::NoSuchHost {
        "not-found"
    } else {
        worst.code()
    })
}

async fn send_at(
    new: &NewMailbox,
    told: Vec<ServerAt>,
    server: impl Fn(&ServerAt) -> Server,
) -> Result<(ServerAt, Sender), Trouble> {
    let given = new.sending.clone().map(|at| vec![at]);
    let mut worst = None;
    let usual = || [told, servers::sending(&new.address)].concat();
    for at in given.unwrap_or_else(usual) {
        let sender = Sender::new(server(&at));
        match check(&sender, &new.address).await {
            Ok(()) => return Ok((at, sender)),
            Err(failure) if matches!(failure.step, Step::Reach | Step::Tls) => {
                worst = worst.or(Some(failure));
            }
            Err(failure) => return Err(code_of(&failure)),
        }
    }
    Err(worst.as_ref().map_or("smtp-not-reached", code_of))
}

async fn check(sender: &Sender, address: &str) -> Result<(), Failure> {
    for _ in 1..ASKED_MAX {
        match sender.check(address).await {
            Err(failure) if asks_to_be_asked_again(&failure) => {
                tokio::time::sleep(ASK_AGAIN_AFTER).await;
            }
            told => return told,
        }
    }
    sender.check(address).await
}

async fn send(sender: &Sender, address: &str, mail: &[u8]) -> Result<(), Failure> {
    let mut asked = 0;
    loop {
        asked += 1;
        let sent = match sender.offer(Some(address), address, mail).await {
            Ok(offered) => offered.hand_over(mail).await,
            Err(failure) => Err(failure),
        };
        match sent {
            Err(failure) if asked < ASKED_MAX && asks_to_be_asked_again(&failure) => {
                tokio::time::sleep(ASK_AGAIN_AFTER).await;
            }
            told => return told,
        }
    }
}

fn asks_to_be_asked_again(failure: &Failure) -> bool {
    failure.code().is_some_and(|code| code.starts_with('4'))
}

fn code_of(failure: &Failure) -> Trouble {
    match failure.step {
        Step::Reach => "smtp-not-reached",
        Step::Tls if failure.why.contains("certificate") => "smtp-untrusted",
        Step::Tls => "smtp-no-tls",
        Step::Token | Step::SignIn => "smtp-refused",
        Step::Sender if asks_to_be_asked_again(failure) => "smtp-not-taken",
        Step::Sender => "smtp-sender",
        Step::Recipient | Step::Content => "smtp-not-taken",
    }
}

/// Sends the mailbox a mail from itself, and waits until it lies there.
async fn there_and_back(
    address: &str,
    domain: &str,
    sender: &Sender,
    imap: &mut Imap,
) -> Result<(), Trouble> {
    let before = imap.open("INBOX").await.map_err(|error| error.code())?;
    let id = format!("{}@{domain}", Uuid::new_v4().simple());
    let mail = test_mail(address, &id);
    let sent = send(sender, address, &mail).await;
    sent.map_err(|failure| code_of(&failure))?;
    let back = async {
        let mut after = before.next.saturating_sub(1);
        loop {
            imap.open("INBOX").await?;
            let waiting = imap.waiting(after, LOOKED_MAX, true).await?;
            let came = imap.fetch(&waiting).await?;
            if came.iter().any(|mail| has_id(&mail.raw, &id)) {
                return Ok::<(), ImapError>(());
            }
            after = waiting.last().map_or(after, |last| last.uid);
            tokio::time::sleep(LOOK_EVERY).await;
        }
    };
    match tokio::time::timeout(BACK_WITHIN, back).await {
        Ok(back) => back.map_err(|error| error.code()),
        Err(_) => Err("not-back"),
    }
}

fn test_mail(address: &str, id: &str) -> Vec<u8> {
    format!(
        "From: <{address}>\r\nTo: <{address}>\r\nMessage-ID: <{id}>\r\nDate: {}\r\n\
         Subject: Amends: a test of this mailbox\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=us-ascii\r\n\r\n\
         This mail was sent to see whether mail goes out from this mailbox and comes back to it. It did. Nobody has to\r\n\
         answer it, and it may be thrown away.\r\n",
        jiff::Zoned::now().strftime("%a, %d %b %Y %H:%M:%S %z")
    )
    .into_bytes()
}

/// Whether the id stands in the mail; nobody else knows it.
fn has_id(raw: &[u8], id: &str) -> bool {
    raw.windows(id.len()).any(|part| part == id.as_bytes())
}
