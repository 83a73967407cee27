//! Words that were sent and wait for as long as they may be taken back. Whoever takes the row has the word: the clock that
//! sends it, or the person who takes it back; never both.

use crate::ask::Ask;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, StaffId};
use uuid::Uuid;

/// Most words that wait in one case and are read at once.
pub const WAITING_MAX: u32 = 50;

/// A word that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its id.
    pub id: Uuid,
    /// On which case.
    pub case: CaseId,
    /// Whose word.
    pub staff: StaffId,
    /// The step it belongs to, as for a draft.
    pub kind: String,
    /// The whole of what was asked for, as JSON.
    pub act: String,
    /// What was typed, for the form to come back as it was.
    pub form: String,
    /// The version of the case its writer had before them.
    pub seen: Option<u64>,
    /// Until when it may be taken back.
    pub until: Moment,
    /// Why it did not go out after all; nothing while it waits.
    pub why: Option<String>,
}

/// The same as a page needs it: without the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingLine {
    /// Its id.
    pub id: Uuid,
    /// Whose word.
    pub staff: StaffId,
    /// The step it belongs to.
    pub kind: String,
    /// Until when it may be taken back.
    pub until: Moment,
    /// Why it did not go out after all; nothing while it waits.
    pub why: Option<String>,
}

impl Waiting {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.uuid()?,
            case: row.id()?,
            staff: row.id()?,
            kind: row.text()?,
            act: row.text()?,
            form: row.text()?,
            seen: row
                .maybe_int()?
                .map(u64::try_from)
                .transpose()
                .map_err(|_| StoreError::inconsistent("a version below nought"))?,
            until: row.moment()?,
            why: row.maybe_text()?,
        })
    }
}

/// Puts a word down. Refused where one of the same person and step waits on the case already.
pub fn put(batch: &mut Batch, word: &Waiting) {
    let seen = word
        .seen
        .map(|seen| i64::try_from(seen).unwrap_or(i64::MAX));
    batch.push(
        sql!("waiting_word/put"),
        args![
            word.id,
            word.case,
            word.staff,
            word.kind.as_str(),
            word.act.as_str(),
            word.form.as_str(),
            seen,
            word.until
        ],
    );
}

/// Takes a word that waits, to send it. Refused at `waiting_word/take` where it was taken back or sent.
pub fn take(batch: &mut Batch, id: Uuid) {
    batch.push_one(sql!("waiting_word/take"), args![id]);
}

/// Takes a word back, whether it waits or could not go out. Refused at `waiting_word/drop` where it was sent.
pub fn take_back(batch: &mut Batch, id: Uuid) {
    batch.push_one(sql!("waiting_word/drop"), args![id]);
}

/// The word does not go out; it stays until its writer takes it back. `why` is a code and holds no words of people.
pub fn give_back(batch: &mut Batch, id: Uuid, why: &str) {
    batch.push_one(sql!("waiting_word/return"), args![id, why]);
}

/// A word, whole.
pub async fn find(store: &Store, id: Uuid) -> Result<Option<Waiting>, StoreError> {
    let row = store.read_one(sql!("waiting_word/find"), args![id]).await?;
    row.map(Waiting::read).transpose()
}

/// Asks for all that waits on a case.
pub fn ask_of_case(case: CaseId) -> Ask<Vec<WaitingLine>> {
    Ask::rows_in_order(
        sql!("waiting_word/of_case"),
        args![case, WAITING_MAX],
        |mut row| {
            Ok(WaitingLine {
                id: row.uuid()?,
                staff: row.id()?,
                kind: row.text()?,
                until: row.moment()?,
                why: row.maybe_text()?,
            })
        },
        |word| word.id,
    )
}
