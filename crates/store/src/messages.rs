//! Messages in and out, and the files that came with them.

use crate::ask::Ask;
use crate::blobs::Hash;
pub use crate::delivery::Delivery;
use crate::engine::{Batch, Query, Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::{Key, limit, name, term};
use crate::store::Store;
use calendar::Moment;
use recovery::terms::{AutomaticSort, Channel, Purpose};
use recovery::{CaseId, CustomerId, MessageId, StaffId, TextId};

/// Most Message-IDs of one mail that are looked up to find its case.
pub const REFERENCES_MAX: usize = 32;
/// Most files one page of messages or one case is read with.
pub const FILES_MAX: u32 = 2_000;

/// Whose message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To us.
    In,
    /// From us.
    Out,
}

impl Direction {
    fn name(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}

/// A message as it is put down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// The case.
    pub case: CaseId,
    /// Whose it is.
    pub direction: Direction,
    /// When it was said, came in or was approved.
    pub at: Moment,
    /// How.
    pub channel: Channel,
    /// Who of us wrote it; nobody for the machine's receipt.
    pub staff: Option<StaffId>,
    /// Which customer wrote it, or was written to.
    pub customer: Option<CustomerId>,
    /// The name and address it came from, or went to, as people read it.
    pub sender: Option<String>,
    /// Its subject line.
    pub subject: Option<TextId>,
    /// Its words.
    pub text: Option<TextId>,
    /// The folded part: quotes and signature.
    pub quoted: Option<TextId>,
    /// The mail as it came or went.
    pub raw: Option<Hash>,
    /// Which machine wrote it, if one did.
    pub automatic: Option<AutomaticSort>,
    /// What a message of ours is for; nothing for the receipt.
    pub purpose: Option<Purpose>,
    /// Where it is on its way.
    pub delivery: Delivery,
    /// Its sender is no participant and nobody has let it in.
    pub held: bool,
    /// Its Message-ID without brackets.
    pub mail_id: Option<String>,
}

impl Message {
    /// A message with nothing to it yet but whose it is, when and how it was said.
    pub fn new(
        id: MessageId,
        case: CaseId,
        direction: Direction,
        at: Moment,
        channel: Channel,
    ) -> Self {
        Self {
            id,
            case,
            direction,
            at,
            channel,
            staff: None,
            customer: None,
            sender: None,
            subject: None,
            text: None,
            quoted: None,
            raw: None,
            automatic: None,
            purpose: None,
            delivery: Delivery::None,
            held: false,
            mail_id: None,
        }
    }

    /// Whether one of us wrote it to somebody else than the customer: a word to the customer is for something.
    pub fn is_to_another(&self) -> bool {
        self.direction == Direction::Out && self.staff.is_some() && self.purpose.is_none()
    }
}

/// A message as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageRow {
    /// The message.
    pub message: Message,
    /// Its subject line, unless erased.
    pub subject: Option<String>,
    /// Its words, unless erased.
    pub text: Option<String>,
    /// When its words were erased.
    pub erased_at: Option<Moment>,
    /// The folded part, unless erased.
    pub quoted: Option<String>,
    /// The name of who of us wrote it.
    pub staff_name: Option<String>,
    /// The customer's name.
    pub customer_name: Option<String>,
    /// With which codes a mail server, or a bounce, refused it: `550 5.1.1`.
    pub delivery_code: Option<String>,
    /// Which checks of its sender it failed, where the server that took it in says so: `spf dmarc`.
    pub failed_checks: Option<String>,
    /// How many files came with it, unless erased.
    pub files: u32,
}

impl MessageRow {
    /// Its place in the conversation; the next (older) page begins after it.
    pub fn key(&self) -> Key {
        Key {
            at: self.message.at,
            id: self.message.id.0,
        }
    }

    fn read(mut row: Row) -> Result<Self, StoreError> {
        let message = Message {
            id: row.id()?,
            case: row.id()?,
            direction: if row.text_here()? == "in" {
                Direction::In
            } else {
                Direction::Out
            },
            at: row.moment()?,
            channel: term(&row.text_here()?)?,
            staff: row.maybe_id()?,
            customer: row.maybe_id()?,
            sender: row.maybe_text()?,
            subject: row.maybe_id()?,
            text: row.maybe_id()?,
            quoted: row.maybe_id()?,
            raw: row.maybe_array()?.map(Hash),
            automatic: row.maybe_text_here()?.as_deref().map(term).transpose()?,
            purpose: row.maybe_text_here()?.as_deref().map(term).transpose()?,
            delivery: Delivery::from_name(&row.text_here()?),
            held: row.flag()?,
            mail_id: row.maybe_text()?,
        };
        Ok(Self {
            message,
            subject: row.maybe_text()?,
            text: row.maybe_text()?,
            erased_at: row.maybe_moment()?,
            quoted: row.maybe_text()?,
            staff_name: row.maybe_text()?,
            customer_name: row.maybe_text()?,
            delivery_code: row.maybe_text()?,
            failed_checks: row.maybe_text()?,
            files: row.number()?,
        })
    }
}

/// A file of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The message.
    pub message: MessageId,
    /// Its place among the files of the message, from zero.
    pub place: u32,
    /// Its content.
    pub hash: Hash,
    /// The name it came with, which is never a path to be trusted.
    pub name: Option<String>,
    /// Its media type as told by the sender.
    pub media_type: String,
    /// The id under which the message shows it inline.
    pub content_id: Option<String>,
    /// In bytes.
    pub size: u64,
}

impl File {
    fn read(row: &mut Row) -> Result<Self, StoreError> {
        Ok(Self {
            message: row.id()?,
            place: row.number()?,
            hash: Hash(row.array()?),
            name: row.maybe_text()?,
            media_type: row.text()?,
            content_id: row.maybe_text()?,
            size: row.number()?,
        })
    }
}

/// The key under which a Message-ID is looked up.
pub(crate) fn mail_key(mail_id: &str) -> [u8; 16] {
    let hash = blake3::hash(mail_id.trim().as_bytes());
    let mut key = [0; 16];
    key.copy_from_slice(&hash.as_bytes()[..16]);
    key
}

/// Puts a message down, after its texts: it notes their places.
pub fn put(batch: &mut Batch, message: &Message) {
    batch.push(
        sql!("message/put"),
        args![
            message.id,
            message.case,
            message.direction.name(),
            message.at,
            name(&message.channel),
            message.staff,
            message.customer,
            message.sender.as_deref(),
            message.subject,
            message.text,
            message.quoted,
            message.raw,
            message.automatic.as_ref().map(name),
            message.purpose.as_ref().map(name),
            message.delivery.name(),
            message.held,
            message.mail_id.as_deref(),
            message.mail_id.as_deref().map(mail_key),
        ],
    );
}

/// Puts a file of a message down, after the message; its content is put on its own.
pub fn put_file(batch: &mut Batch, file: &File) {
    batch.push_one(sql!("message/one_more_file"), args![file.message]);
    batch.push(
        sql!("message_file/put"),
        args![
            file.message,
            file.place,
            file.hash,
            file.name.as_deref(),
            file.media_type.as_str(),
            file.content_id.as_deref(),
            i64::try_from(file.size).unwrap_or(i64::MAX)
        ],
    );
}

/// Says what a message of ours says, which was put down before it was composed.
pub fn set_composed(batch: &mut Batch, id: MessageId, subject: TextId, text: TextId, raw: Hash) {
    batch.push_one(sql!("message/set_composed"), args![id, subject, text, raw]);
}

/// Says where a message of ours is on its way, and with which codes a mail server refused it.
pub fn set_delivery(batch: &mut Batch, id: MessageId, delivery: Delivery, code: Option<&str>) {
    batch.push_one(
        sql!("message/set_delivery"),
        args![id, delivery.name(), code],
    );
}

/// Says which checks of its sender a mail that came in failed.
pub fn set_failed_checks(batch: &mut Batch, id: MessageId, checks: &str) {
    batch.push_one(sql!("message/set_failed_checks"), args![id, checks]);
}

/// Lets a held message in, or holds it.
pub fn set_held(batch: &mut Batch, id: MessageId, held: bool) {
    batch.push_one(sql!("message/set_held"), args![id, held]);
}

/// Erases the sender of a message, its Message-ID and its hold on the raw mail and the files; one of ours
/// that still waits does not go out any more. Its texts are erased with
/// [`crate::texts::erase`], the bytes with [`crate::blobs::erase`] after this.
pub fn erase(batch: &mut Batch, id: MessageId, at: Moment) {
    batch.push(sql!("message/erase"), args![id]);
    batch.push(sql!("message_file/erase"), args![id]);
    batch.push(sql!("outgoing/erase"), args![id]);
    batch.push(sql!("erasure/record"), args!["message", id, at]);
}

/// One message.
pub async fn find(store: &Store, id: MessageId) -> Result<Option<MessageRow>, StoreError> {
    store
        .read_one(sql_after!("message/columns", "message/find"), args![id])
        .await?
        .map(MessageRow::read)
        .transpose()
}

/// A page of the conversation of a case, newest first, after `after` ([`Key::NEWEST`] for the first).
pub async fn page(
    store: &Store,
    case: CaseId,
    after: Key,
    rows: u32,
) -> Result<Vec<MessageRow>, StoreError> {
    store.ask(ask_page(case, after, rows)).await
}

/// Asks for a page of the conversation of a case, newest first, after `after`.
pub fn ask_page(case: CaseId, after: Key, rows: u32) -> Ask<Vec<MessageRow>> {
    let args = args![case, after.at, after.id, limit(rows)];
    let sql = sql_after!("message/columns", "message/page");
    Ask::rows(sql, args, MessageRow::read)
}

/// The same for a page that shows no subject lines and knows the names: without `subject`, `staff_name` and
/// `customer_name`, which take half of the way to a message.
pub fn ask_said(case: CaseId, after: Key, rows: u32) -> Ask<Vec<MessageRow>> {
    let args = args![case, after.at, after.id, limit(rows)];
    Ask::rows(sql!("message/said"), args, MessageRow::read)
}

/// Asks for the files of the messages that [`ask_page`] brings for the same place. Where none of them has any
/// ([`MessageRow::files`]), there is nothing to ask.
pub fn ask_files_of_page(case: CaseId, after: Key, rows: u32) -> Ask<Vec<File>> {
    let args = args![case, after.at, after.id, limit(rows)];
    Ask::rows_in_order(
        sql!("message_file/newest"),
        args,
        |mut row| File::read(&mut row),
        |file| (file.message, file.place),
    )
}

/// The files of a page of the conversation, in one read.
pub async fn files_of_page(store: &Store, page: &[MessageRow]) -> Result<Vec<File>, StoreError> {
    let (Some(newest), Some(oldest)) = (page.first(), page.last()) else {
        return Ok(Vec::new());
    };
    let (from, to) = (oldest.key(), newest.key());
    let args = args![
        newest.message.case,
        from.at,
        from.id,
        to.at,
        to.id,
        FILES_MAX
    ];
    let rows = store.read(sql!("message_file/of_page"), args).await?;
    rows.into_iter()
        .map(|mut row| File::read(&mut row))
        .collect()
}

/// All files of a case, oldest first.
pub async fn files_of_case(store: &Store, case: CaseId) -> Result<Vec<File>, StoreError> {
    let rows = store
        .read(sql!("message_file/of_case"), args![case, FILES_MAX])
        .await?;
    rows.into_iter()
        .map(|mut row| File::read(&mut row))
        .collect()
}

/// One file of a message, with the case it may be seen in.
pub async fn file(
    store: &Store,
    message: MessageId,
    place: u32,
) -> Result<Option<(File, CaseId)>, StoreError> {
    let row = store
        .read_one(sql!("message_file/find"), args![message, place])
        .await?;
    row.map(|mut row| Ok((File::read(&mut row)?, row.id()?)))
        .transpose()
}

/// The message and case of the first of these Message-IDs that we know. Give the nearest first:
/// In-Reply-To, then References from the last to the first. No more than [`REFERENCES_MAX`] are looked at.
pub async fn find_by_mail_ids(
    store: &Store,
    mail_ids: &[&str],
) -> Result<Option<(MessageId, CaseId, Direction)>, StoreError> {
    if mail_ids.is_empty() {
        return Ok(None);
    }
    let look = |id: &&str| Query {
        sql: sql!("message/find_by_mail_key"),
        args: args![mail_key(id)],
    };
    let answers = store
        .read_together(mail_ids.iter().take(REFERENCES_MAX).map(look).collect())
        .await?;
    let found = answers.into_iter().flatten().next();
    found
        .map(|mut row| {
            let (message, case) = (row.id()?, row.id()?);
            Ok((
                message,
                case,
                if row.text_here()? == "in" {
                    Direction::In
                } else {
                    Direction::Out
                },
            ))
        })
        .transpose()
}

/// A page of the messages of a case by id, with their raw mail; for erasing a case.
pub async fn raw_of_case(
    store: &Store,
    case: CaseId,
    after: Option<MessageId>,
    rows: u32,
) -> Result<Vec<(MessageId, Option<Hash>)>, StoreError> {
    let after = after.map_or([0; 16], MessageId::bytes);
    let rows = store
        .read(
            sql!("message/list_of_case"),
            args![case, after, limit(rows)],
        )
        .await?;
    rows.into_iter()
        .map(|mut row| Ok((row.id()?, row.maybe_array()?.map(Hash))))
        .collect()
}
