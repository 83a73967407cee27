//! One folder: whether the server still counts as it did, and which of its mails are still to be fetched.

use super::bring::Batched;
use super::round::{Holds, Round};
use super::watch::Trouble;
use super::{BATCH_BYTES, BATCH_MAILS, Begin, LISTED_MAX, LOOK_FOR_EVERY};
use mail::imap::{Imap, ImapError, Opened, Waiting};
use std::time::Instant;
use store::Batch;
use store::mailboxes::{self, Cursor};

impl Round {
    /// Reads all of a folder that was not read yet and has an UID below `before`.
    pub(super) async fn read_folder(
        &mut self,
        imap: &mut Imap,
        folder: &str,
        holds: Holds,
        before: u32,
    ) -> Result<(), Trouble> {
        let opened = match imap.open(&self.name_of(folder)).await {
            Ok(opened) => opened,
            Err(ImapError::NoFolder) => self.follow(imap, folder).await?,
            Err(error) => return Err(error.into()),
        };
        let mut cursor = self.counted_from(folder, opened).await?;
        while cursor.uid.saturating_add(1) < opened.next.min(before) && !self.is_stopped() {
            let mut listed = self.list(imap, &cursor).await?;
            listed.retain(|mail| mail.uid < before);
            if listed.is_empty() {
                // Whatever had the UIDs up to here was taken out before it could be fetched.
                cursor.uid = opened.next.min(before).saturating_sub(1);
                self.put(&cursor).await?;
                break;
            }
            cursor = self.bring_all(imap, cursor, holds, &listed).await?;
        }
        if !self.is_stopped() {
            self.no_sizes.remove(folder);
        }
        Ok(())
    }

    /// What waits behind the cursor. Where that fails, the next connection asks for less.
    async fn list(&mut self, imap: &mut Imap, cursor: &Cursor) -> Result<Vec<Waiting>, Trouble> {
        let sizes = !self.no_sizes.contains(&cursor.folder);
        let listed = imap.waiting(cursor.uid, LISTED_MAX, sizes).await;
        if listed.is_err() {
            self.no_sizes.insert(cursor.folder.clone());
        }
        Ok(listed?)
    }

    /// Brings the listed mails to the intake: while one batch is taken in, the next is fetched.
    async fn bring_all(
        &mut self,
        imap: &mut Imap,
        mut cursor: Cursor,
        holds: Holds,
        listed: &[Waiting],
    ) -> Result<Cursor, Trouble> {
        let mut batches = batches(listed, self.singly_until(&cursor.folder)).into_iter();
        let mut next = match batches.next() {
            Some(batch) => Some(self.fetch(imap, &cursor, batch).await?),
            None => None,
        };
        while let Some(fetched) = next.take() {
            let following = if self.is_stopped() {
                None
            } else {
                batches.next()
            };
            let (taken, fetching) = match following {
                Some(batch) => {
                    let (taken, fetched_next) = tokio::join!(
                        fetched.take(&self.desk, &self.mailbox, holds),
                        Batched::fetch(&self.desk, &self.mailbox, imap, &cursor, batch),
                    );
                    (taken, Some((batch, fetched_next)))
                }
                None => (fetched.take(&self.desk, &self.mailbox, holds).await, None),
            };
            cursor.uid = taken?;
            self.keep(&cursor);
            next = match fetching {
                Some((batch, fetched)) => Some(self.fetched(&cursor, batch, fetched)?),
                None => None,
            };
        }
        Ok(cursor)
    }

    /// Fetches a batch, and remembers where that failed.
    async fn fetch<'a>(
        &mut self,
        imap: &mut Imap,
        cursor: &Cursor,
        batch: &'a [Waiting],
    ) -> Result<Batched<'a>, Trouble> {
        let fetched = Batched::fetch(&self.desk, &self.mailbox, imap, cursor, batch).await;
        self.fetched(cursor, batch, fetched)
    }

    /// What is known now of the folder's cursor is what the disk knows.
    pub(super) fn keep(&mut self, cursor: &Cursor) {
        // Whatever fails now, something came of it: the next try need not wait long.
        self.well = true;
        if let Some(cursors) = &mut self.cursors {
            cursors.insert(cursor.folder.clone(), cursor.clone());
        }
    }

    /// Writes down how far the folder was read.
    async fn put(&mut self, cursor: &Cursor) -> Result<(), Trouble> {
        let mut batch = Batch::new();
        mailboxes::put_cursor(&mut batch, cursor);
        self.desk.store().write(batch).await?;
        self.keep(cursor);
        Ok(())
    }

    /// From where it is read: a folder that is seen for the first time begins as the settings say, one whose server
    /// counts anew is read from its beginning, and every mail of it is known again by what it is.
    async fn counted_from(&mut self, folder: &str, opened: Opened) -> Result<Cursor, Trouble> {
        let last = opened.next.saturating_sub(1);
        let cursor = match self.cursor(folder) {
            Some(cursor) if cursor.validity == opened.validity => return Ok(cursor),
            Some(cursor) => {
                tracing::info!(
                    mailbox = %self.mailbox.address,
                    "the server counts the mails of a folder anew; all are looked at again, and those that are here are known again"
                );
                Cursor {
                    validity: opened.validity,
                    uid: 0,
                    left_until: 0,
                    again_until: last,
                    ..cursor
                }
            }
            None => Cursor {
                mailbox: self.mailbox.address.clone(),
                folder: folder.to_owned(),
                name: folder.to_owned(),
                validity: opened.validity,
                uid: 0,
                left_until: match self.mailbox.begin {
                    Begin::New => last,
                    Begin::All => 0,
                },
                again_until: 0,
            },
        };
        self.put(&cursor).await?;
        Ok(cursor)
    }

    /// The folder is not there under its name. Where exactly one other folder counts as it did, that is what it is called
    /// now.
    async fn follow(&mut self, imap: &mut Imap, folder: &str) -> Result<Opened, Trouble> {
        let gone = Err(ImapError::NoFolder.into());
        let Some(cursor) = self.cursor(folder) else {
            return gone;
        };
        let lately = self.looked_for.get(folder);
        if lately.is_some_and(|at| at.elapsed() < LOOK_FOR_EVERY) {
            return gone;
        }
        self.looked_for.insert(folder.to_owned(), Instant::now());
        let ours: Vec<String> = self
            .mailbox
            .folders
            .iter()
            .chain(&self.mailbox.sent)
            .map(|one| self.name_of(one))
            .collect();
        let mut like_it = Vec::new();
        for name in imap.folders().await? {
            if ours.contains(&name) {
                continue;
            }
            match imap.look_at(&name).await {
                Ok(seen) if seen.validity == cursor.validity && seen.next > cursor.uid => {
                    like_it.push(name);
                }
                Ok(_) | Err(ImapError::NoFolder) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let [name] = like_it.as_slice() else {
            return gone;
        };
        let cursor = Cursor {
            name: name.clone(),
            ..cursor
        };
        let opened = imap.open(name).await?;
        self.put(&cursor).await?;
        tracing::info!(
            mailbox = %self.mailbox.address,
            "a folder was renamed and is read under its new name; name it so in the settings"
        );
        Ok(opened)
    }
}

/// The mails in batches of bounded number and size. Up to this UID each is fetched alone, so that it is known which one
/// fails.
fn batches(listed: &[Waiting], singly_until: u32) -> Vec<&[Waiting]> {
    let mut batches = Vec::new();
    let mut rest = listed;
    while !rest.is_empty() {
        let mut bytes = 0;
        let fit = rest
            .iter()
            .take(BATCH_MAILS)
            .take_while(|mail| {
                bytes += u64::from(mail.bytes);
                bytes <= BATCH_BYTES
            })
            .count();
        let fit = if rest[0].uid <= singly_until { 1 } else { fit };
        let (batch, after) = rest.split_at(fit.max(1));
        batches.push(batch);
        rest = after;
    }
    batches
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(uid: u32, bytes: u32) -> Waiting {
        Waiting { uid, bytes }
    }

    #[test]
    fn batches_are_bounded_and_lose_no_mail() {
        let large = 50 * 1024 * 1024;
        let listed: Vec<Waiting> = (1..=2_000)
            .map(|uid| mail(uid, if uid == 700 { large } else { 4_000 }))
            .collect();
        for singly_until in [0, 1, 333, 5_000] {
            let batches = batches(&listed, singly_until);
            let all: Vec<Waiting> = batches.concat();
            assert_eq!(all, listed);
            for batch in &batches {
                let bytes: u64 = batch.iter().map(|mail| u64::from(mail.bytes)).sum();
                assert!(batch.len() <= BATCH_MAILS);
                assert!(bytes <= BATCH_BYTES || batch.len() == 1);
                assert!(batch.len() == 1 || batch[0].uid > singly_until);
            }
        }
    }
}
