//! Mail that came in: kept raw before anything is made of it, taken once, and never dropped.

use crate::ask::Ask;
use crate::blobs::Hash;
use crate::engine::{Batch, Row, args, sql, sql_after};
use crate::error::StoreError;
use crate::keys::{Key, limit};
use crate::messages::mail_key;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, MessageId, TextId};
use uuid::Uuid;

/// The statement a batch conflicts at when the mail was seen before.
pub const SEEN_BEFORE: &str = "mail_seen/put";

/// What became of a mail, as `amends intake` and the page Set aside tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IntakeOutcome {
    /// It opened a case.
    Opened,
    /// It joined a case.
    Joined,
    /// A machine wrote it.
    Automatic,
    /// It was here before.
    Duplicate,
    /// Its sender is no participant of the case it names.
    Held,
    /// Nothing could be read from it.
    Unreadable,
    /// A server before us judged it to be spam.
    Spam,
}

impl IntakeOutcome {
    const ALL: [Self; 7] = [
        Self::Opened,
        Self::Joined,
        Self::Automatic,
        Self::Duplicate,
        Self::Held,
        Self::Unreadable,
        Self::Spam,
    ];

    /// The name the database and the command line use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Joined => "joined",
            Self::Automatic => "automatic",
            Self::Duplicate => "duplicate",
            Self::Held => "held",
            Self::Unreadable => "unreadable",
            Self::Spam => "spam",
        }
    }
}

/// Where a mail stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IntakeState {
    /// Kept raw; nothing was made of it yet.
    Waiting,
    /// Dealt with.
    Done,
    /// Somebody may want to look: the page Set aside.
    Aside,
}

/// A mail that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakeItem {
    /// Its id.
    pub id: Uuid,
    /// Its raw bytes.
    pub raw: Hash,
    /// Where it stands.
    pub state: IntakeState,
    /// What became of it.
    pub outcome: Option<IntakeOutcome>,
    /// Why, as a code.
    pub why: Option<String>,
    /// The text that says in a line what it is.
    pub summary_id: Option<TextId>,
    /// The case it went to.
    pub case: Option<CaseId>,
    /// The message it became.
    pub message: Option<MessageId>,
    /// When it came.
    pub received_at: Moment,
    /// When it was dealt with.
    pub settled_at: Option<Moment>,
    /// What it is in a line, unless erased.
    pub summary: Option<String>,
    /// The number of the case it went to.
    pub number: Option<u64>,
}

impl IntakeItem {
    /// Its place in a list.
    pub fn key(&self) -> Key {
        Key {
            at: self.received_at,
            id: self.id,
        }
    }

    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid()?,
            raw: Hash(row.array()?),
            state: match row.text()?.as_str() {
                "waiting" => IntakeState::Waiting,
                "aside" => IntakeState::Aside,
                _ => IntakeState::Done,
            },
            outcome: row.maybe_text()?.and_then(|name| {
                IntakeOutcome::ALL
                    .into_iter()
                    .find(|outcome| outcome.name() == name)
            }),
            why: row.maybe_text()?,
            summary_id: row.maybe_id()?,
            case: row.maybe_id()?,
            message: row.maybe_id()?,
            received_at: row.moment()?,
            settled_at: row.maybe_moment()?,
            summary: row.maybe_text()?,
            number: row.maybe_int()?.and_then(|n| u64::try_from(n).ok()),
        })
    }
}

/// A mail waits to be dealt with; its bytes are put on their own. If the very same bytes came before, the batch is
/// refused with a conflict at [`SEEN_BEFORE`].
pub fn receive_kept(batch: &mut Batch, id: Uuid, raw: Hash, at: Moment) {
    batch.push(sql!("mail_seen/put"), args![raw, id, at]);
    batch.push(sql!("intake/put"), args![id, raw, at]);
}

/// Marks what a mail says it is (the hash of its Message-ID, sender, date, subject and new words) as seen. If another
/// mail said the same, the batch is refused with a conflict at [`SEEN_BEFORE`].
pub fn see(batch: &mut Batch, fingerprint: Hash, id: Uuid, at: Moment) {
    batch.push(sql!("mail_seen/put"), args![fingerprint, id, at]);
}

/// The mail that was seen with this fingerprint (of the bytes, or of what it says it is).
pub async fn seen(store: &Store, fingerprint: Hash) -> Result<Option<Uuid>, StoreError> {
    store.ask(ask_seen(fingerprint)).await
}

/// Asks for the mail that was seen with this fingerprint.
pub fn ask_seen(fingerprint: Hash) -> Ask<Option<Uuid>> {
    Ask::one(sql!("mail_seen/find"), args![fingerprint], |mut row| {
        row.uuid()
    })
}

/// Mails that are looked at of those that came with one Message-ID.
const OF_ONE_ID_MAX: u32 = 4;

/// What somebody wrote under a Message-ID.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The case it is in.
    pub case: CaseId,
    /// The case's number.
    pub number: u64,
    /// Who wrote it, by name and address.
    pub sender: String,
    /// Its raw bytes.
    pub raw: Hash,
}

/// Asks for what people wrote under this Message-ID, the newest first; nothing where that is none or erased.
pub fn ask_written_as(mail_id: &str) -> Ask<Option<Vec<Written>>> {
    let args = args![mail_key(mail_id), limit(OF_ONE_ID_MAX)];
    Ask::all(sql!("message/list_of_mail_key"), args, |rows| {
        let mut found = Vec::new();
        while let Some(mut row) = rows.next()? {
            found.push(Written {
                case: row.id()?,
                number: row.number()?,
                sender: row.maybe_text()?.unwrap_or_default(),
                raw: Hash(row.array()?),
            });
        }
        Ok((!found.is_empty()).then_some(found))
    })
}

/// What was made of a mail.
#[derive(Debug, Clone, Copy)]
pub struct Settled<'a> {
    /// What became of it.
    pub outcome: IntakeOutcome,
    /// Whether the page Set aside lists it.
    pub aside: bool,
    /// Why, as a code.
    pub why: Option<&'a str>,
    /// The text that says in a line what it is.
    pub summary: Option<TextId>,
    /// The case it went to.
    pub case: Option<CaseId>,
    /// The message it became.
    pub message: Option<MessageId>,
}

/// Says what was made of a waiting mail. If somebody settled it before, the batch is refused with a
/// conflict at `intake/settle`, so that no mail is dealt with twice.
pub fn settle(batch: &mut Batch, id: Uuid, settled: Settled<'_>, at: Moment) {
    batch.push_one(
        sql!("intake/settle"),
        args![
            id,
            if settled.aside { "aside" } else { "done" },
            settled.outcome.name(),
            settled.why,
            settled.summary,
            settled.case,
            settled.message,
            at
        ],
    );
}

/// Puts down a mail and what was made of it in one go. Its bytes are put on their own; they are marked as
/// seen with [`see`].
pub fn put_settled(batch: &mut Batch, id: Uuid, raw: Hash, settled: Settled<'_>, at: Moment) {
    batch.push(
        sql!("intake/put_settled"),
        args![
            id,
            raw,
            if settled.aside { "aside" } else { "done" },
            settled.outcome.name(),
            settled.why,
            settled.summary,
            settled.case,
            settled.message,
            at
        ],
    );
}

/// A person takes a mail from Set aside to a case. A second one is refused at `intake/take_up`.
pub fn take_up(
    batch: &mut Batch,
    id: Uuid,
    case: Option<CaseId>,
    message: Option<MessageId>,
    at: Moment,
) {
    batch.push_one(sql!("intake/take_up"), args![id, case, message, at]);
}

/// The mail of a held message leaves Set aside: it was decided whether the message counts. Nothing happens where
/// it does not stand there (any more).
pub fn take_up_held(batch: &mut Batch, message: MessageId, at: Moment) {
    batch.push(sql!("intake/take_up_held"), args![message, at]);
}

/// Every held mail of which it was decided already leaves Set aside; how many did. Nothing is written into a case: where
/// the lists are not whole, nothing happens.
pub async fn take_up_decided(store: &Store, at: Moment) -> Result<u64, StoreError> {
    let taken = store.write_one(sql!("intake/take_up_decided"), args![at]);
    Ok(taken.await?.changed)
}

/// One mail.
pub async fn find(store: &Store, id: Uuid) -> Result<Option<IntakeItem>, StoreError> {
    store
        .read_one(sql_after!("intake/columns", "intake/find"), args![id])
        .await?
        .map(IntakeItem::read)
        .transpose()
}

/// A page of mails nothing was made of yet, oldest first, after `after` ([`Key::OLDEST`] for the first).
pub async fn waiting(store: &Store, after: Key, rows: u32) -> Result<Vec<IntakeItem>, StoreError> {
    let args = args![after.at, after.id, limit(rows)];
    let rows = store
        .read(sql_after!("intake/columns", "intake/page_waiting"), args)
        .await?;
    rows.into_iter().map(IntakeItem::read).collect()
}

/// A page of Set aside without what was judged to be spam, newest first, after `after` ([`Key::NEWEST`] for the first).
pub async fn aside(store: &Store, after: Key, rows: u32) -> Result<Vec<IntakeItem>, StoreError> {
    let args = args![after.at, after.id, limit(rows)];
    let rows = store
        .read(sql_after!("intake/columns", "intake/page_aside"), args)
        .await?;
    rows.into_iter().map(IntakeItem::read).collect()
}

/// A page of what was set aside as spam, newest first, after `after` ([`Key::NEWEST`] for the first).
pub async fn spam(store: &Store, after: Key, rows: u32) -> Result<Vec<IntakeItem>, StoreError> {
    let args = args![after.at, after.id, limit(rows)];
    let rows = store
        .read(sql_after!("intake/columns", "intake/page_spam"), args)
        .await?;
    rows.into_iter().map(IntakeItem::read).collect()
}

/// How many mails there are by state and outcome. Reads every one; not for pages.
pub async fn count(store: &Store) -> Result<Vec<(String, String, u64)>, StoreError> {
    let rows = store.read(sql!("intake/count_by_outcome"), args![]).await?;
    rows.into_iter()
        .map(|mut row| Ok((row.text()?, row.text()?, row.number()?)))
        .collect()
}
