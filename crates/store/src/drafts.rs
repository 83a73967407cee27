//! Drafts live on the server, with the files that go along: a closed browser or a lost race costs nobody their words.

use crate::ask::Ask;
use crate::blobs::Hash;
use crate::engine::{Batch, args, sql};
use crate::error::StoreError;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, StaffId};

/// Most drafts of one person in one case.
pub const DRAFTS_MAX: u32 = 50;
/// Most files of all drafts in one case that are read at once.
pub const FILES_MAX: u32 = 500;

/// What somebody is writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it will be, such as `reply` or `understanding`.
    pub kind: String,
    /// The words, or the fields of a form as JSON.
    pub body: String,
    /// The version of the case its writer had before them.
    pub seen_version: u64,
    /// When it was last saved.
    pub saved_at: Moment,
}

/// A file that goes along with a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftFile {
    /// The kind of the draft.
    pub kind: String,
    /// Its place among the files of the draft.
    pub place: u32,
    /// Its content.
    pub hash: Hash,
    /// Its name.
    pub name: String,
    /// What the sender's browser said it is.
    pub media_type: String,
    /// In bytes.
    pub size: u64,
}

/// Saves a draft over the last one of its kind.
pub fn put(batch: &mut Batch, staff: StaffId, case: CaseId, draft: &Draft) {
    let seen = i64::try_from(draft.seen_version).unwrap_or(i64::MAX);
    batch.push(
        sql!("draft/put"),
        args![
            staff,
            case,
            draft.kind.as_str(),
            draft.body.as_str(),
            seen,
            draft.saved_at
        ],
    );
}

/// The same where what stands are these words, or none: refused where somebody was faster from another window.
pub fn put_over(batch: &mut Batch, staff: StaffId, case: CaseId, draft: &Draft, stands: &str) {
    let seen = i64::try_from(draft.seen_version).unwrap_or(i64::MAX);
    batch.push_one(
        sql!("draft/put_over"),
        args![
            staff,
            case,
            draft.kind.as_str(),
            draft.body.as_str(),
            seen,
            draft.saved_at,
            stands
        ],
    );
}

/// Drops a draft, as when it was sent.
pub fn discard(batch: &mut Batch, staff: StaffId, case: CaseId, kind: &str) {
    batch.push(sql!("draft/drop"), args![staff, case, kind]);
}

/// Puts a file to a draft; its content is put on its own. Refused where its place is taken.
pub fn put_file(batch: &mut Batch, staff: StaffId, case: CaseId, file: &DraftFile) {
    batch.push(
        sql!("draft_file/put"),
        args![
            case,
            staff,
            file.kind.as_str(),
            file.place,
            file.hash,
            file.name.as_str(),
            file.media_type.as_str(),
            i64::try_from(file.size).unwrap_or(i64::MAX)
        ],
    );
}

/// Takes a file from a draft. Refused where it is not there any more, so that it goes along once.
pub fn drop_file(batch: &mut Batch, staff: StaffId, case: CaseId, kind: &str, place: u32) {
    batch.push_one(sql!("draft_file/drop"), args![case, staff, kind, place]);
}

/// Asks for the files of a person's drafts in a case.
pub fn ask_files_of(staff: StaffId, case: CaseId) -> Ask<Vec<DraftFile>> {
    Ask::rows(
        sql!("draft_file/list"),
        args![case, staff, FILES_MAX],
        |mut row| {
            Ok(DraftFile {
                kind: row.text()?,
                place: row.number()?,
                hash: Hash(row.array()?),
                name: row.text()?,
                media_type: row.text()?,
                size: row.number()?,
            })
        },
    )
}

/// The content of everybody's files in a case; for erasing it.
pub async fn files_of_case(store: &Store, case: CaseId) -> Result<Vec<Hash>, StoreError> {
    let rows = store
        .read(sql!("draft_file/of_case"), args![case, FILES_MAX])
        .await?;
    rows.into_iter()
        .map(|mut row| Ok(Hash(row.array()?)))
        .collect()
}

/// Drops everybody's drafts in a case, and talks about it that go on, and remembers that they are erased.
pub fn erase(batch: &mut Batch, case: CaseId, at: Moment) {
    batch.push(sql!("draft/erase"), args![case]);
    batch.push(sql!("draft_file/erase"), args![case]);
    batch.push(sql!("waiting_word/erase"), args![case]);
    batch.push(sql!("call/erase_of_case"), args![case]);
    batch.push(sql!("erasure/record"), args!["draft", case, at]);
}

/// The drafts of a person in a case.
pub async fn of(store: &Store, staff: StaffId, case: CaseId) -> Result<Vec<Draft>, StoreError> {
    store.ask(ask_of(staff, case)).await
}

/// Asks for the drafts of a person in a case.
pub fn ask_of(staff: StaffId, case: CaseId) -> Ask<Vec<Draft>> {
    Ask::rows(
        sql!("draft/list"),
        args![staff, case, DRAFTS_MAX],
        |mut row| {
            Ok(Draft {
                kind: row.text()?,
                body: row.text()?,
                seen_version: row.number()?,
                saved_at: row.moment()?,
            })
        },
    )
}
