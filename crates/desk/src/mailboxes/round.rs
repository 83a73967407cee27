//! One look at all folders of a mailbox.
//!
//! What we sent is read last, and only up to what lay in the Sent folder when the look began: the mail that such a reply
//! answers came before it, so it is taken in by then.

use super::record::Record;
use super::watch::Trouble;
use super::{ASK_AGAIN_EVERY, WatchedMailbox};
use crate::desk::Desk;
use mail::imap::{Imap, ImapError};
use std::collections::{HashMap, HashSet};
use std::time::Instant;
use store::mailboxes::{self, Cursor};
use tokio::sync::watch as flag;

/// What a folder holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// Mail that came.
    Incoming,
    /// Mail that one of us sent.
    Sent,
}

/// Where fetching failed last: up to `until` each mail is fetched alone; `uid` failed alone so many times.
#[derive(Debug)]
pub(super) struct Stubborn {
    pub(super) folder: String,
    pub(super) until: u32,
    pub(super) uid: u32,
    pub(super) tried: u32,
}

/// Looks at the folders of a mailbox, again and again, over one connection after the other.
pub(super) struct Round {
    pub(super) desk: Desk,
    pub(super) mailbox: WatchedMailbox,
    pub(super) stopped: flag::Receiver<bool>,
    /// How far each folder was read, as it is on disk.
    pub(super) cursors: Option<HashMap<String, Cursor>>,
    /// Where fetching failed last.
    pub(super) stubborn: Option<Stubborn>,
    /// Folders of which the mails are listed without their sizes, because listing them with sizes failed.
    pub(super) no_sizes: HashSet<String>,
    /// When a folder that is gone was looked for last.
    pub(super) looked_for: HashMap<String, Instant>,
    /// Whether a folder is not there.
    missing: Option<String>,
    asked_again: Option<Instant>,
    record: Record,
    pub(super) well: bool,
}

impl Round {
    pub(super) fn new(desk: Desk, mailbox: WatchedMailbox, stopped: flag::Receiver<bool>) -> Self {
        Self {
            desk,
            mailbox,
            stopped,
            cursors: None,
            stubborn: None,
            no_sizes: HashSet::new(),
            looked_for: HashMap::new(),
            missing: None,
            asked_again: None,
            record: Record::default(),
            well: false,
        }
    }

    /// Whether a look has gone well since this was asked last.
    pub(super) fn has_gone_well(&mut self) -> bool {
        std::mem::take(&mut self.well)
    }

    /// Whether the desk was told to stop.
    pub(super) fn is_stopped(&self) -> bool {
        *self.stopped.borrow()
    }

    /// Looks once at every folder.
    pub(super) async fn go(&mut self, imap: &mut Imap) -> Result<(), Trouble> {
        self.missing = None;
        if self.cursors.is_none() {
            let cursors = mailboxes::cursors(self.desk.store(), &self.mailbox.address).await?;
            let by_folder = cursors.into_iter().map(|one| (one.folder.clone(), one));
            self.cursors = Some(by_folder.collect());
        }
        let sent = self.mailbox.sent.clone();
        let sent_next = match &sent {
            Some(folder) => self.next_of(imap, folder).await?,
            None => None,
        };
        for folder in self.mailbox.folders.clone() {
            self.one(imap, &folder, Holds::Incoming, u32::MAX).await?;
        }
        if let Some(folder) = &sent {
            let before = sent_next.unwrap_or(u32::MAX);
            self.one(imap, folder, Holds::Sent, before).await?;
        }
        if self.is_stopped() {
            return Ok(());
        }
        if self
            .asked_again
            .is_none_or(|at| at.elapsed() > ASK_AGAIN_EVERY)
        {
            self.asked_again = Some(Instant::now());
            self.ask_again(imap).await?;
        }
        self.well = true;
        match self.missing.clone() {
            Some(folder) => {
                let code = ImapError::NoFolder.code();
                self.keep_failure(code, Some(&folder)).await;
            }
            None => self.record.reached(&self.desk, &self.mailbox.address).await,
        }
        Ok(())
    }

    async fn one(
        &mut self,
        imap: &mut Imap,
        folder: &str,
        holds: Holds,
        before: u32,
    ) -> Result<(), Trouble> {
        if self.is_stopped() {
            return Ok(());
        }
        match self.read_folder(imap, folder, holds, before).await {
            // The others go on without it.
            Err(Trouble::Server(ImapError::NoFolder)) => {
                self.missing = Some(folder.to_owned());
                Ok(())
            }
            read => read,
        }
    }

    /// The UID no mail of the folder has yet; nothing where it is not there.
    async fn next_of(&mut self, imap: &mut Imap, folder: &str) -> Result<Option<u32>, Trouble> {
        let name = self.name_of(folder);
        match imap.look_at(&name).await {
            Ok(seen) => Ok(Some(seen.next)),
            Err(ImapError::NoFolder) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Opens the folder that is watched; whether nothing came to it since it was read.
    pub(super) async fn watches_first(&mut self, imap: &mut Imap) -> Result<bool, Trouble> {
        let Some(first) = self.mailbox.folders.first().cloned() else {
            return Ok(true);
        };
        match imap.open(&self.name_of(&first)).await {
            Ok(opened) => {
                let cursor = self.cursor(&first);
                Ok(cursor.is_some_and(|cursor| {
                    cursor.validity == opened.validity
                        && opened.next <= cursor.uid.saturating_add(1)
                }) || self.missing.as_ref() == Some(&first))
            }
            Err(ImapError::NoFolder) => {
                self.missing = Some(first);
                Ok(true)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Whether the folder that is watched is open.
    pub(super) fn first_is_open(&self) -> bool {
        let first = self.mailbox.folders.first();
        first.is_some() && self.missing.as_ref() != first
    }

    /// How far a folder was read.
    pub(super) fn cursor(&self, folder: &str) -> Option<Cursor> {
        self.cursors.as_ref()?.get(folder).cloned()
    }

    /// Its name as the server calls it, as far as is known.
    pub(super) fn name_of(&self, folder: &str) -> String {
        self.cursor(folder)
            .map_or_else(|| folder.to_owned(), |cursor| cursor.name)
    }

    /// Writes down what is wrong.
    pub(super) async fn keep_failure(&mut self, code: &'static str, folder: Option<&str>) {
        let mailbox = &self.mailbox.address;
        self.record.failed(&self.desk, mailbox, code, folder).await;
    }
}
