//! Mailboxes that are read where they lie, in the background: every mail of their folders goes through the intake, once.
//!
//! How far a folder was read is a cursor of its own (`UIDVALIDITY` and UID), never the mark of what a person has read and
//! never a span of time. It moves only when the mails before it are on disk, in one batch with the lines that say where
//! each of them went. Whatever stops in between, the same mails are fetched again and known again.
//!
//! Start reading at [`Desk::start_mailboxes`], then `watch.rs` (one mailbox, from connection to connection), `round.rs`
//! (one look at all its folders), `folder.rs` (one folder), `bring.rs` (its mails, to the intake). How a mailbox is added
//! from the page or the command line stands in `adding/`.

mod adding;
mod bring;
mod came;
mod folder;
mod record;
mod round;
mod signing;
mod watch;

pub use crate::reading::{MailLine, MailboxRow};
pub use adding::{
    ADDING_CODES, ADDING_MAX, Added, FOLDER, MAILBOXES_MAX, NewMailbox, NotAdded, ServerAt,
    refresh_file, security_name,
};
pub use came::Way;
pub use mail::imap::Security;
pub use signing::{SIGNING_CODES, SIGNING_FOLDER, SigningRow, SigningState};

use crate::desk::Desk;
use mail::imap::Account;
use std::time::Duration;
use tokio::sync::watch as flag;
use tokio::task::JoinSet;

/// Mails that are fetched together at most; so many are fetched again at most after a stop in between.
const BATCH_MAILS: usize = 512;
/// Bytes of the mails that are fetched together; a larger one is fetched alone.
const BATCH_BYTES: u64 = 16 * 1024 * 1024;
/// Mails of a folder that are listed in one go.
const LISTED_MAX: usize = 50_000;
/// How long it takes until a mailbox is looked at again whose server does not tell of mail by itself.
const LOOK_EVERY: Duration = Duration::from_secs(30);
/// The first wait after a failure; each further one is twice as long.
const WAIT_FIRST: Duration = Duration::from_secs(1);
/// The longest wait after a failure.
const WAIT_MAX: Duration = Duration::from_mins(5);
/// The shortest wait after the server refused user or password: trying often may lock the account.
const WAIT_REFUSED: Duration = Duration::from_mins(1);
/// How often it is written down that a mailbox was reached.
const REACHED_EVERY: Duration = Duration::from_mins(1);
/// How often a mail that the server does not give is asked for before others go on without it.
const GIVES_MAX: u32 = 5;
/// How often mails are asked for again that the server did not give.
const ASK_AGAIN_EVERY: Duration = Duration::from_hours(1);
/// Mails that are asked for again in one go.
const ASK_AGAIN_MAX: u32 = 50;
/// How often a folder that is gone is looked for under another name.
const LOOK_FOR_EVERY: Duration = Duration::from_mins(5);
/// How long a soft stop may take.
const STOP_MAX: Duration = Duration::from_secs(8);

/// A mailbox of ours, and what is read of it.
#[derive(Clone, Debug)]
pub struct WatchedMailbox {
    /// Its address.
    pub address: String,
    /// The server, and how to get in.
    pub account: Account,
    /// Folders whose mails come in; the first one is watched by the minute.
    pub folders: Vec<String>,
    /// The folder with what we sent, if it is read.
    pub sent: Option<String>,
    /// What is done with mails that lie there when the desk sees a folder for the first time.
    pub begin: Begin,
    /// Whose word a mail of the Sent folder is where nothing else tells: the address of one of us.
    pub sent_by: Option<String>,
}

/// What is done with mails that lie there when the desk sees a folder for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// They are left: the desk begins with what comes from now on.
    New,
    /// They are taken in.
    All,
}

/// The mailboxes that are read in the background.
#[derive(Debug)]
pub struct Watching {
    stop: flag::Sender<bool>,
    tasks: JoinSet<()>,
}

impl Desk {
    /// Begins to read mailboxes in the background.
    pub fn start_mailboxes(&self, mailboxes: &[WatchedMailbox]) -> Watching {
        let (stop, stopped) = flag::channel(false);
        let mut tasks = JoinSet::new();
        for mailbox in mailboxes {
            let watcher = watch::Watcher::new(self, mailbox.clone(), stopped.clone());
            tasks.spawn(watcher.run());
        }
        Watching { stop, tasks }
    }
}

impl Watching {
    /// Stops softly: what is being taken in is taken in, then the servers are left. What takes too long is cut off; its
    /// mails are fetched again.
    pub async fn stop(mut self) {
        // Where nobody listens, nobody needs to stop.
        let _ = self.stop.send(true);
        let all = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(STOP_MAX, all).await.is_err() {
            self.tasks.shutdown().await;
        }
    }
}
