//! From the server to the intake: a batch of mails is fetched, taken in, and written into the log together with the
//! cursor that has passed them.

use super::record::first_told;
use super::round::{Holds, Round, Stubborn};
use super::watch::Trouble;
use super::{ASK_AGAIN_MAX, GIVES_MAX, WatchedMailbox};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::intake::{RawMail, SentOutcome};
use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use mail::imap::{Fetched, Head, Imap, Waiting};
use std::collections::HashSet;
use store::mailboxes::{self, Cursor, Line};
use store::{Batch, Store, StoreError};

/// It lay there before the desk began.
pub(super) const LEFT: &str = "left";
/// It was taken out of the folder before it could be fetched.
pub(super) const GONE: &str = "gone";
/// The server does not give it.
pub(super) const NOT_GIVEN: &str = "not-given";
/// Of a mail that was longer than the desk keeps, the rest stays in the mailbox.
const CUT: &str = "cut";
/// Look-ups that run side by side.
const LOOKUPS: usize = 64;

/// A batch that was fetched.
pub(super) struct Batched<'a> {
    cursor: Cursor,
    batch: &'a [Waiting],
    /// Those that lay there before the desk began.
    left: Vec<Head>,
    mails: Vec<Fetched>,
    /// Those that were taken out in between.
    gone: Vec<u32>,
    /// Those that the server does not give.
    not_given: Vec<u32>,
}

impl<'a> Batched<'a> {
    /// Fetches a batch: of mails that are left the heads, of others all.
    pub(super) async fn fetch(
        desk: &Desk,
        mailbox: &WatchedMailbox,
        imap: &mut Imap,
        cursor: &Cursor,
        batch: &'a [Waiting],
    ) -> Result<Batched<'a>, Trouble> {
        let lay_there = batch.partition_point(|mail| mail.uid <= cursor.left_until);
        let (before, after) = batch.split_at(lay_there);
        let mut left = imap.heads(before).await?;
        let again = after.partition_point(|mail| mail.uid <= cursor.again_until);
        if again > 0 {
            let heads = imap.heads(&after[..again]).await?;
            left.extend(left_before(desk.store(), &mailbox.address, heads).await?);
        }
        let known: HashSet<u32> = left.iter().map(|head| head.uid).collect();
        let wanted: Vec<Waiting> = after
            .iter()
            .filter(|mail| !known.contains(&mail.uid))
            .copied()
            .collect();
        let mails = if wanted.is_empty() {
            Vec::new()
        } else {
            imap.fetch(&wanted).await?
        };
        let came: HashSet<u32> = mails.iter().map(|mail| mail.uid).chain(known).collect();
        let missing: Vec<u32> = batch
            .iter()
            .map(|mail| mail.uid)
            .filter(|uid| !came.contains(uid))
            .collect();
        let not_given = if missing.is_empty() {
            Vec::new()
        } else {
            imap.still_there(&missing).await?
        };
        Ok(Self {
            cursor: cursor.clone(),
            batch,
            left,
            mails,
            gone: missing
                .into_iter()
                .filter(|uid| !not_given.contains(uid))
                .collect(),
            not_given,
        })
    }

    /// Takes the batch in and moves the cursor past it. Gives the UID up to which all is on disk.
    pub(super) async fn take(
        self,
        desk: &Desk,
        mailbox: &WatchedMailbox,
        holds: Holds,
    ) -> Result<u32, Trouble> {
        let mut lines: Vec<Line> = Vec::with_capacity(self.batch.len());
        let line = |uid: u32, outcome: &str| line(desk, &self.cursor, uid, outcome);
        for head in &self.left {
            lines.push(Line {
                head: Some(head.hash),
                ..line(head.uid, LEFT)
            });
        }
        lines.extend(self.gone.iter().map(|uid| line(*uid, GONE)));
        lines.extend(self.not_given.iter().map(|uid| line(*uid, NOT_GIVEN)));
        let came = self.mails.len();
        lines.extend(take_in(desk, mailbox, &self.cursor, self.mails, holds).await?);

        let mut batch = Batch::new();
        lines.sort_by_key(|line| line.uid);
        for line in &lines {
            mailboxes::put_line(&mut batch, line);
        }
        let last = self.batch.last().map_or(self.cursor.uid, |mail| mail.uid);
        let cursor = Cursor {
            uid: last,
            ..self.cursor
        };
        mailboxes::put_cursor(&mut batch, &cursor);
        if came > 0 {
            mailboxes::put_mail(&mut batch, &mailbox.address, desk.now());
            tracing::info!(mailbox = %mailbox.address, mails = came, "mail was taken in");
        }
        desk.store().write(batch).await?;
        Ok(last)
    }
}

/// Which of these mails were left, before the server counted anew.
async fn left_before(
    store: &Store,
    mailbox: &str,
    heads: Vec<Head>,
) -> Result<Vec<Head>, StoreError> {
    stream::iter(heads)
        .map(|head| async move {
            let left = mailboxes::was_left(store, mailbox, &head.hash).await?;
            Ok::<_, StoreError>(left.then_some(head))
        })
        .buffered(LOOKUPS)
        .try_filter_map(|head| async move { Ok(head) })
        .try_collect()
        .await
}

fn line(desk: &Desk, cursor: &Cursor, uid: u32, outcome: &str) -> Line {
    Line {
        id: desk.fresh(),
        mailbox: cursor.mailbox.clone(),
        folder: cursor.folder.clone(),
        validity: cursor.validity,
        uid,
        at: desk.now(),
        outcome: outcome.to_owned(),
        why: None,
        item: None,
        number: None,
        head: None,
    }
}

/// Hands mails to the intake; a line each.
async fn take_in(
    desk: &Desk,
    mailbox: &WatchedMailbox,
    cursor: &Cursor,
    mails: Vec<Fetched>,
    holds: Holds,
) -> Result<Vec<Line>, DeskError> {
    match holds {
        Holds::Incoming => take_incoming(desk, cursor, mails).await,
        Holds::Sent => take_sent(desk, mailbox, cursor, mails).await,
    }
}

async fn take_incoming(
    desk: &Desk,
    cursor: &Cursor,
    mails: Vec<Fetched>,
) -> Result<Vec<Line>, DeskError> {
    if mails.is_empty() {
        return Ok(Vec::new());
    }
    let which: Vec<(u32, bool)> = mails.iter().map(|mail| (mail.uid, mail.cut)).collect();
    let raw = mails
        .into_iter()
        .map(|mail| RawMail {
            source: mail.uid.to_string(),
            bytes: mail.raw,
        })
        .collect();
    let taken = desk.intake(raw).await?;
    let mut lines: Vec<Line> = Vec::with_capacity(taken.len());
    let mut told = HashSet::new();
    for ((uid, cut), taken) in which.into_iter().zip(taken) {
        let outcome = first_told(desk, &taken, &mut told).await?;
        lines.push(Line {
            why: cut.then(|| CUT.to_owned()),
            item: taken.item,
            number: taken.number,
            ..line(desk, cursor, uid, outcome)
        });
    }
    Ok(lines)
}

async fn take_sent(
    desk: &Desk,
    mailbox: &WatchedMailbox,
    cursor: &Cursor,
    mails: Vec<Fetched>,
) -> Result<Vec<Line>, DeskError> {
    let mut lines = Vec::with_capacity(mails.len());
    for mail in mails {
        let taken = desk.take_sent(mail.raw, mailbox.sent_by.as_deref()).await?;
        let (outcome, why) = match taken.outcome {
            SentOutcome::Said => ("said", None),
            SentOutcome::Note => ("note", None),
            SentOutcome::Duplicate => ("duplicate", None),
            SentOutcome::Left(why) => (LEFT, Some(why.to_owned())),
        };
        lines.push(Line {
            why,
            item: taken.item,
            number: taken.number,
            ..line(desk, cursor, mail.uid, outcome)
        });
    }
    Ok(lines)
}

impl Round {
    /// Up to which UID the mails of a folder are fetched one by one, because fetching several failed.
    pub(super) fn singly_until(&self, folder: &str) -> u32 {
        let stubborn = self.stubborn.as_ref();
        stubborn
            .filter(|one| one.folder == folder)
            .map_or(0, |one| one.until)
    }

    /// Remembers where fetching failed, over connections. A mail that fails again and again, alone, is told as not given
    /// so that the others go on; it is asked for again later.
    pub(super) fn fetched<'a>(
        &mut self,
        cursor: &Cursor,
        batch: &'a [Waiting],
        fetched: Result<Batched<'a>, Trouble>,
    ) -> Result<Batched<'a>, Trouble> {
        let (Some(first), Some(last)) = (batch.first(), batch.last()) else {
            return fetched;
        };
        let until = self.singly_until(&cursor.folder);
        let before = self.stubborn.take();
        match &fetched {
            Ok(_) if last.uid < until => self.stubborn = before,
            Err(Trouble::Server(_)) => {
                let tried = before
                    .filter(|one| one.folder == cursor.folder && one.uid == first.uid)
                    .map_or(0, |one| one.tried);
                let is_alone = batch.len() == 1;
                if is_alone && tried >= GIVES_MAX {
                    return Ok(self.not_given(cursor, batch, first.uid));
                }
                self.stubborn = Some(Stubborn {
                    folder: cursor.folder.clone(),
                    until: until.max(last.uid),
                    uid: first.uid,
                    tried: if is_alone { tried + 1 } else { 0 },
                });
            }
            _ => {}
        }
        fetched
    }

    fn not_given<'a>(&self, cursor: &Cursor, batch: &'a [Waiting], uid: u32) -> Batched<'a> {
        tracing::warn!(
            mailbox = %self.mailbox.address,
            "the server does not give a mail; it is asked for again later"
        );
        Batched {
            cursor: cursor.clone(),
            batch,
            left: Vec::new(),
            mails: Vec::new(),
            gone: Vec::new(),
            not_given: vec![uid],
        }
    }

    /// Asks again for mails that the server did not give.
    pub(super) async fn ask_again(&mut self, imap: &mut Imap) -> Result<(), Trouble> {
        let address = self.mailbox.address.clone();
        let lines = mailboxes::not_given(self.desk.store(), &address, ASK_AGAIN_MAX).await?;
        for told in lines {
            let Some(cursor) = self.cursor(&told.folder) else {
                continue;
            };
            let Ok(opened) = imap.open(&cursor.name).await else {
                continue;
            };
            if opened.validity != told.validity {
                continue;
            }
            let waiting = [Waiting {
                uid: told.uid,
                bytes: 0,
            }];
            let mails = imap.fetch(&waiting).await?;
            let is_sent = self.mailbox.sent.as_deref() == Some(told.folder.as_str());
            let holds = if is_sent {
                Holds::Sent
            } else {
                Holds::Incoming
            };
            let came = take_in(&self.desk, &self.mailbox, &cursor, mails, holds).await?;
            let now = match came.into_iter().next() {
                Some(line) => line,
                None if imap.still_there(&[told.uid]).await?.is_empty() => {
                    line(&self.desk, &cursor, told.uid, GONE)
                }
                None => continue,
            };
            let mut batch = Batch::new();
            mailboxes::change_line(&mut batch, &Line { id: told.id, ..now });
            self.desk.store().write(batch).await?;
        }
        Ok(())
    }
}
