//! What of a person lies outside their own cases, for erasing them whole. These look-ups walk whole
//! tables: erasing a person is rare, and must miss nothing.

use crate::blobs::Hash;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::keys::limit;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, MessageId, TextId};
use uuid::Uuid;

/// A mail that came in, as far as erasing it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// Its item.
    pub item: Uuid,
    /// Its bytes.
    pub raw: Hash,
    /// The text that says in a line what it is.
    pub summary: Option<TextId>,
}

impl Came {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            item: row.uuid()?,
            raw: Hash(row.array()?),
            summary: row.maybe_id()?,
        })
    }
}

/// A message to or from an address, as far as erasing it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The message.
    pub message: MessageId,
    /// From or to whom, as people read it.
    pub sender: String,
    /// Its bytes.
    pub raw: Option<Hash>,
    /// Its subject, words and folded part.
    pub texts: [Option<TextId>; 3],
}

/// The address as a pattern that means itself.
fn literal(address: &str) -> String {
    let mut pattern = String::with_capacity(address.len());
    for letter in address.to_lowercase().chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}

/// A page of the cases whose customer is erased and that do not say so themselves: of a copy in which the
/// customer was erased again.
pub async fn cases_left(
    store: &Store,
    after: Option<CaseId>,
    rows: u32,
) -> Result<Vec<CaseId>, StoreError> {
    let after = after.map_or([0; 16], CaseId::bytes);
    let rows = store
        .read(sql!("case/list_of_erased"), args![after, limit(rows)])
        .await?;
    rows.into_iter().map(|mut row| row.id()).collect()
}

/// A page of the messages that were held when they were erased, whether their case says so or not.
pub async fn held_gone(
    store: &Store,
    after: Option<MessageId>,
    rows: u32,
) -> Result<Vec<MessageId>, StoreError> {
    let after = after.map_or([0; 16], MessageId::bytes);
    let rows = store
        .read(sql!("message/list_held_gone"), args![after, limit(rows)])
        .await?;
    rows.into_iter().map(|mut row| row.id()).collect()
}

/// A page of the messages erased since, by whichever node, by id.
pub async fn messages_since(
    store: &Store,
    since: Moment,
    after: Option<MessageId>,
    rows: u32,
) -> Result<Vec<MessageId>, StoreError> {
    let after = after.map_or([0; 16], MessageId::bytes);
    let args = args![since, after, limit(rows)];
    let rows = store.read(sql!("erasure/list_of_messages"), args).await?;
    rows.into_iter().map(|mut row| row.id()).collect()
}

/// The mails that came with these bytes.
pub async fn came_with(store: &Store, raw: Hash) -> Result<Vec<Came>, StoreError> {
    let rows = store.read(sql!("intake/list_of_raw"), args![raw]).await?;
    rows.into_iter().map(Came::read).collect()
}

/// A page of the mails on a case that became no message of it: a note of one of us, the double of a large mail.
pub async fn came_beside(
    store: &Store,
    case: CaseId,
    after: Option<Uuid>,
    rows: u32,
) -> Result<Vec<Came>, StoreError> {
    let after = after.map_or([0; 16], Uuid::into_bytes);
    let rows = store
        .read(sql!("intake/list_of_case"), args![case, after, limit(rows)])
        .await?;
    rows.into_iter().map(Came::read).collect()
}

/// A page of the mails that were set aside and came from this address.
pub async fn aside_from(
    store: &Store,
    address: &str,
    after: Option<Uuid>,
    rows: u32,
) -> Result<Vec<Came>, StoreError> {
    let after = after.map_or([0; 16], Uuid::into_bytes);
    // Between the sender and the subject of a summary stands a sign that no address holds.
    let begins = format!("{}\u{1e}%", literal(address));
    let rows = store
        .read(
            sql!("intake/list_of_sender"),
            args![begins, after, limit(rows)],
        )
        .await?;
    rows.into_iter().map(Came::read).collect()
}

/// A page of the messages whose sender line holds this address; the caller looks whether it is the whole
/// address.
pub async fn naming(
    store: &Store,
    address: &str,
    after: Option<MessageId>,
    rows: u32,
) -> Result<Vec<Named>, StoreError> {
    let after = after.map_or([0; 16], MessageId::bytes);
    let holds = format!("%{}%", literal(address));
    let rows = store
        .read(
            sql!("message/list_of_sender"),
            args![holds, after, limit(rows)],
        )
        .await?;
    rows.into_iter()
        .map(|mut row| {
            Ok(Named {
                message: row.id()?,
                sender: row.text()?,
                raw: row.maybe_array()?.map(Hash),
                texts: [row.maybe_id()?, row.maybe_id()?, row.maybe_id()?],
            })
        })
        .collect()
}

/// A mail that came in is dealt with for good: it leaves Set aside, nothing holds its bytes any more, and
/// that it came stays known, so that the same mail is not taken again.
pub fn forget_mail(batch: &mut Batch, item: Uuid, at: Moment) {
    batch.push(sql!("intake/forget"), args![item, at]);
    batch.push(sql!("erasure/record"), args!["mail", item, at]);
}
