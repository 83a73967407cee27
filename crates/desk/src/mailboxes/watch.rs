//! One mailbox, from connection to connection: it is read, then the server is asked to tell of more; what fails is told
//! and tried again, ever more slowly, without end.

use super::round::Round;
use super::{LOOK_EVERY, WAIT_FIRST, WAIT_MAX, WAIT_REFUSED, WatchedMailbox, record};
use crate::desk::Desk;
use crate::error::DeskError;
use futures_util::FutureExt as _;
use mail::imap::{Imap, ImapError, connect};
use std::panic::AssertUnwindSafe;
use std::time::Duration;
use tokio::sync::watch as flag;

/// Why reading stopped.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The server, or the way to it.
    Server(ImapError),
    /// The desk's own data.
    Desk(DeskError),
}

impl From<ImapError> for Trouble {
    fn from(error: ImapError) -> Self {
        Self::Server(error)
    }
}

impl From<DeskError> for Trouble {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}

impl From<store::StoreError> for Trouble {
    fn from(error: store::StoreError) -> Self {
        Self::Desk(error.into())
    }
}

/// Reads one mailbox.
pub(super) struct Watcher {
    desk: Desk,
    mailbox: WatchedMailbox,
    stopped: flag::Receiver<bool>,
}

impl Watcher {
    pub(super) fn new(desk: &Desk, mailbox: WatchedMailbox, stopped: flag::Receiver<bool>) -> Self {
        Self {
            desk: desk.clone(),
            mailbox,
            stopped,
        }
    }

    pub(super) async fn run(self) {
        let mut round = Round::new(
            self.desk.clone(),
            self.mailbox.clone(),
            self.stopped.clone(),
        );
        let mut wait = WAIT_FIRST;
        while !*self.stopped.borrow() {
            let read = AssertUnwindSafe(self.read(&mut round)).catch_unwind().await;
            let refused = match read {
                Ok(Ok(())) => return,
                Ok(Err(trouble)) => self.tell(&trouble, &mut round).await,
                Err(_) => {
                    tracing::error!(mailbox = %self.mailbox.address, "reading a mailbox panicked and is begun anew");
                    false
                }
            };
            if round.has_gone_well() {
                wait = WAIT_FIRST;
            }
            if refused {
                wait = wait.max(WAIT_REFUSED);
            }
            if self.sleep(wait).await {
                return;
            }
            wait = (wait * 2).min(WAIT_MAX);
        }
    }

    /// One connection, until it ends. Gives when the desk is told to stop.
    async fn read(&self, round: &mut Round) -> Result<(), Trouble> {
        let mut imap = connect(&self.mailbox.account).await?;
        loop {
            round.go(&mut imap).await?;
            if *self.stopped.borrow() {
                imap.leave().await;
                return Ok(());
            }
            imap = match self.wait_for_more(imap, round).await? {
                Some(imap) => imap,
                None => return Ok(()),
            };
        }
    }

    /// Waits until there may be more. Gives nothing when the desk is told to stop.
    async fn wait_for_more(
        &self,
        mut imap: Imap,
        round: &mut Round,
    ) -> Result<Option<Imap>, Trouble> {
        // What came while other folders were read is not told of any more.
        if !round.watches_first(&mut imap).await? {
            return Ok(Some(imap));
        }
        if imap.idles() && round.first_is_open() {
            let mut stopped = self.stopped.clone();
            let stop = async move {
                // Nobody is left who could want to go on: the same as a stop.
                let _ = stopped.wait_for(|stopped| *stopped).await;
            };
            let (back, _) = imap.idle(stop).await?;
            imap = back;
        } else if self.sleep(LOOK_EVERY).await {
            imap.leave().await;
            return Ok(None);
        }
        if *self.stopped.borrow() {
            imap.leave().await;
            return Ok(None);
        }
        Ok(Some(imap))
    }

    /// Sleeps; whether the desk was told to stop.
    async fn sleep(&self, long: Duration) -> bool {
        let mut stopped = self.stopped.clone();
        tokio::select! {
            () = tokio::time::sleep(long) => *self.stopped.borrow(),
            _ = stopped.wait_for(|stopped| *stopped) => true,
        }
    }

    /// Tells what is wrong, in the log and where administrators look; whether the server refused whoever signs in.
    async fn tell(&self, trouble: &Trouble, round: &mut Round) -> bool {
        let mailbox = &self.mailbox.address;
        let (code, refused) = match trouble {
            Trouble::Server(error) => {
                tracing::warn!(%mailbox, "mail cannot be read: {error}");
                (error.code(), error.is_refusal())
            }
            Trouble::Desk(error) => {
                tracing::error!(%mailbox, %error, "mail could not be taken in and stays in the mailbox");
                (record::STORAGE, false)
            }
        };
        round.keep_failure(code, None).await;
        refused
    }
}
