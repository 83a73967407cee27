//! Mailboxes that are read where they lie: how far each folder was read, where each mail of it went, and how each
//! mailbox is.

use crate::engine::{Batch, Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::{Key, limit};
use crate::store::Store;
use calendar::Moment;
use uuid::Uuid;

/// Most mailboxes that lists hold.
pub const MAILBOXES_MAX: u32 = 200;

/// How far a folder was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The address of the mailbox.
    pub mailbox: String,
    /// The folder, as the settings name it.
    pub folder: String,
    /// Its name as the server calls it now.
    pub name: String,
    /// While the server names this number, an UID means the same mail.
    pub validity: u32,
    /// Every mail up to this UID is on disk, or its line says why not.
    pub uid: u32,
    /// Mails up to this UID lay there before the desk began and are left.
    pub left_until: u32,
    /// Up to this UID, mails that were left may stand among others: the server counts anew.
    pub again_until: u32,
}

/// Where a mail of a mailbox went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: Uuid,
    /// The address of the mailbox.
    pub mailbox: String,
    /// The folder, as the settings name it.
    pub folder: String,
    /// The validity under which the UID counts.
    pub validity: u32,
    /// The mail.
    pub uid: u32,
    /// When it was dealt with.
    pub at: Moment,
    /// Where it went, as a code.
    pub outcome: String,
    /// Why, as a code.
    pub why: Option<String>,
    /// The item of the intake, where it is kept.
    pub item: Option<Uuid>,
    /// The number of its case.
    pub number: Option<u64>,
    /// By what it is known again, where it was left.
    pub head: Option<[u8; 32]>,
}

impl Line {
    /// Its place in a list.
    pub fn key(&self) -> Key {
        Key {
            at: self.at,
            id: self.id,
        }
    }

    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid()?,
            mailbox: row.text()?,
            folder: row.text()?,
            validity: small(row.int()?),
            uid: small(row.int()?),
            at: row.moment()?,
            outcome: row.text()?,
            why: row.maybe_text()?,
            item: row.maybe_uuid()?,
            number: row.maybe_int()?.and_then(|n| u64::try_from(n).ok()),
            head: None,
        })
    }
}

/// How a mailbox is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Its address.
    pub mailbox: String,
    /// When it was reached last.
    pub reached_at: Option<Moment>,
    /// When mail came from it last.
    pub mail_at: Option<Moment>,
    /// What is wrong with it, as a code; nothing where all is well.
    pub failure: Option<String>,
    /// With which folder.
    pub folder: Option<String>,
    /// Since when.
    pub failed_at: Option<Moment>,
    /// Mails the server did not give.
    pub not_given: u64,
}

/// Numbers of IMAP have 32 bits.
fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Says how far a folder was read.
pub fn put_cursor(batch: &mut Batch, cursor: &Cursor) {
    batch.push(
        sql!("mailbox/put_cursor"),
        args![
            cursor.mailbox.as_str(),
            cursor.folder.as_str(),
            cursor.name.as_str(),
            cursor.validity,
            cursor.uid,
            cursor.left_until,
            cursor.again_until
        ],
    );
}

/// How far the folders of a mailbox were read.
pub async fn cursors(store: &Store, mailbox: &str) -> Result<Vec<Cursor>, StoreError> {
    let rows = store
        .read(sql!("mailbox/list_cursors"), args![mailbox])
        .await?;
    rows.into_iter()
        .map(|mut row| {
            Ok(Cursor {
                mailbox: row.text()?,
                folder: row.text()?,
                name: row.text()?,
                validity: small(row.int()?),
                uid: small(row.int()?),
                left_until: small(row.int()?),
                again_until: small(row.int()?),
            })
        })
        .collect()
}

/// Says where a mail went. What was said of it before stays.
pub fn put_line(batch: &mut Batch, line: &Line) {
    batch.push(
        sql!("mailbox/put_line"),
        args![
            line.id,
            line.mailbox.as_str(),
            line.folder.as_str(),
            line.validity,
            line.uid,
            line.at,
            line.outcome.as_str(),
            line.why.as_deref(),
            line.item,
            line.number.and_then(|number| i64::try_from(number).ok()),
            line.head.map(Vec::from)
        ],
    );
}

/// Says anew where a mail went that the server gave only later.
pub fn change_line(batch: &mut Batch, line: &Line) {
    batch.push_one(
        sql!("mailbox/change_line"),
        args![
            line.id,
            line.at,
            line.outcome.as_str(),
            line.why.as_deref(),
            line.item,
            line.number.and_then(|number| i64::try_from(number).ok())
        ],
    );
}

/// A page of where mails went, of one mailbox or of all, newest first, after `after` ([`Key::NEWEST`] for the first).
pub async fn log(
    store: &Store,
    mailbox: Option<&str>,
    after: Key,
    rows: u32,
) -> Result<Vec<Line>, StoreError> {
    let rows = if let Some(mailbox) = mailbox {
        let sql = sql_after!("mailbox/columns", "mailbox/page_log_of");
        let args = args![after.at, after.id, limit(rows), mailbox];
        store.read(sql, args).await?
    } else {
        let sql = sql_after!("mailbox/columns", "mailbox/page_log");
        store
            .read(sql, args![after.at, after.id, limit(rows)])
            .await?
    };
    rows.into_iter().map(Line::read).collect()
}

/// Forgets up to `rows` lines that are older than `before`; how many went. What a mail is known again by stays, and so
/// does what is still asked for.
pub async fn sweep_log(store: &Store, before: Moment, rows: u32) -> Result<u64, StoreError> {
    let swept = store.write_one(sql!("mailbox/sweep_log"), args![before, rows]);
    Ok(swept.await?.changed)
}

/// Mails of a mailbox that the server did not give, the oldest first.
pub async fn not_given(store: &Store, mailbox: &str, rows: u32) -> Result<Vec<Line>, StoreError> {
    let sql = sql_after!("mailbox/columns", "mailbox/page_not_given");
    let rows = store.read(sql, args![mailbox, limit(rows)]).await?;
    rows.into_iter().map(Line::read).collect()
}

/// Whether a mail with this head was left in this mailbox.
pub async fn was_left(store: &Store, mailbox: &str, head: &[u8; 32]) -> Result<bool, StoreError> {
    let row = store
        .read_one(sql!("mailbox/find_head"), args![mailbox, head])
        .await?;
    Ok(row.is_some())
}

/// Whether a line tells of this item of the intake.
pub async fn tells_of(store: &Store, item: Uuid) -> Result<bool, StoreError> {
    let row = store
        .read_one(sql!("mailbox/find_item"), args![item])
        .await?;
    Ok(row.is_some())
}

/// How all mailboxes are that were ever read, by address.
pub async fn states(store: &Store) -> Result<Vec<State>, StoreError> {
    let rows = store
        .read(sql!("mailbox/list_states"), args![MAILBOXES_MAX])
        .await?;
    rows.into_iter()
        .map(|mut row| {
            Ok(State {
                mailbox: row.text()?,
                reached_at: row.maybe_moment()?,
                mail_at: row.maybe_moment()?,
                failure: row.maybe_text()?,
                folder: row.maybe_text()?,
                failed_at: row.maybe_moment()?,
                not_given: row.number()?,
            })
        })
        .collect()
}

/// A mailbox was reached, and all is well.
pub fn put_reached(batch: &mut Batch, mailbox: &str, at: Moment) {
    batch.push(sql!("mailbox/put_reached"), args![mailbox, at]);
}

/// Something is wrong with a mailbox, or with one folder of it.
pub fn put_failure(
    batch: &mut Batch,
    mailbox: &str,
    failure: &str,
    folder: Option<&str>,
    since: Moment,
) {
    let args = args![mailbox, failure, folder, since];
    batch.push(sql!("mailbox/put_failure"), args);
}

/// Mail came from a mailbox.
pub fn put_mail(batch: &mut Batch, mailbox: &str, at: Moment) {
    batch.push(sql!("mailbox/put_mail"), args![mailbox, at]);
}
