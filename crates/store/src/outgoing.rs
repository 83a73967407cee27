//! Mail on its way out, and how many receipts an address was sent.

use crate::blobs::Hash;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::keys::{Key, limit};
use crate::store::Store;
use calendar::Moment;
use recovery::MessageId;

/// A composed mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// The message it carries.
    pub message: MessageId,
    /// Where to; nothing once erased.
    pub recipient: Option<String>,
    /// The composed mail; nothing while it is to be composed when it is sent.
    pub raw: Option<Hash>,
    /// `queued`, `sent` or `failed`.
    pub state: String,
    /// Why it failed, as a code or the server's answer.
    pub why: Option<String>,
    /// Since when it waits.
    pub queued_at: Moment,
    /// When it was sent or given up.
    pub settled_at: Option<Moment>,
    /// How often its bytes were handed to a mail server whose answer is not known.
    pub unanswered: u32,
}

impl Outgoing {
    /// Its place in the queue.
    pub fn key(&self) -> Key {
        Key {
            at: self.queued_at,
            id: self.message.0,
        }
    }

    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            message: row.id()?,
            recipient: row.maybe_text()?,
            raw: row.maybe_array()?.map(Hash),
            state: row.text()?,
            why: row.maybe_text()?,
            queued_at: row.moment()?,
            settled_at: row.maybe_moment()?,
            unanswered: row.number()?,
        })
    }
}

/// Queues a mail; its bytes are put with [`crate::blobs::put`] (now, or later with [`composed`]), its job
/// with [`crate::jobs::put`].
pub fn put(batch: &mut Batch, message: MessageId, recipient: &str, raw: Option<Hash>, now: Moment) {
    batch.push(sql!("outgoing/put"), args![message, recipient, raw, now]);
}

/// It was composed. Refused at `outgoing/set_raw` if that was done before, or it is settled.
pub fn composed(batch: &mut Batch, message: MessageId, raw: Hash) {
    batch.push_one(sql!("outgoing/set_raw"), args![message, raw]);
}

/// Its bytes are being handed to a mail server. Refused at `outgoing/hand_over` if it does not wait any more.
pub fn handing(batch: &mut Batch, message: MessageId) {
    batch.push_one(sql!("outgoing/hand_over"), args![message]);
}

/// The mail server has answered that it did not take it.
pub fn not_taken(batch: &mut Batch, message: MessageId) {
    batch.push(sql!("outgoing/take_answer"), args![message]);
}

/// It was handed on. Refused at `outgoing/settle` if that was told before.
pub fn sent(batch: &mut Batch, message: MessageId, now: Moment) {
    batch.push_one(
        sql!("outgoing/settle"),
        args![message, "sent", None::<&str>, now],
    );
}

/// It was given up. Refused at `outgoing/settle` if it was settled before.
pub fn failed(batch: &mut Batch, message: MessageId, why: &str, now: Moment) {
    batch.push_one(sql!("outgoing/settle"), args![message, "failed", why, now]);
}

/// One mail.
pub async fn find(store: &Store, message: MessageId) -> Result<Option<Outgoing>, StoreError> {
    store
        .read_one(sql!("outgoing/find"), args![message])
        .await?
        .map(Outgoing::read)
        .transpose()
}

/// A page of the mails that wait, oldest first, after `after` ([`Key::OLDEST`] for the first).
pub async fn queued(store: &Store, after: Key, rows: u32) -> Result<Vec<Outgoing>, StoreError> {
    let rows = store
        .read(
            sql!("outgoing/page_queued"),
            args![after.at, after.id, limit(rows)],
        )
        .await?;
    rows.into_iter().map(Outgoing::read).collect()
}

/// How many receipts an address was sent on a day (counted from the epoch).
pub async fn receipts(store: &Store, address: Hash, day: i64) -> Result<u64, StoreError> {
    store
        .read_one(sql!("receipt/find"), args![address, day])
        .await?
        .map_or(Ok(0), |mut row| row.number())
}

/// Counts a receipt. At the cap the batch is refused at `receipt/count`; look with [`receipts`] first.
pub fn count_receipt(batch: &mut Batch, address: Hash, day: i64, cap: u32) {
    batch.push_one(sql!("receipt/count"), args![address, day, cap]);
}

/// Forgets up to `rows` counts of days gone by; how many went.
pub async fn sweep_receipts(store: &Store, before_day: i64, rows: u32) -> Result<u64, StoreError> {
    let swept = store.write_one(sql!("receipt/sweep"), args![before_day, rows]);
    Ok(swept.await?.changed)
}
