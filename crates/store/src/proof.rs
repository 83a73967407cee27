//! Files that prove a deed: the photo, the receipt. Their content is kept once by its hash, as every file is.

use crate::ask::Ask;
use crate::blobs::Hash;
use crate::engine::{Batch, Row, args, sql};
use crate::error::StoreError;
use crate::messages::FILES_MAX;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, PromiseNo};

/// A file that proves a deed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofFile {
    /// The deed.
    pub promise: PromiseNo,
    /// Its place among the files of the deed, from nought.
    pub place: i64,
    /// Its content.
    pub hash: Hash,
    /// Its name.
    pub name: String,
    /// What the sender's browser said it is.
    pub media_type: String,
    /// In bytes.
    pub size: u64,
}

impl ProofFile {
    fn read(mut row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            promise: PromiseNo(row.number()?),
            place: row.int()?,
            hash: Hash(row.array()?),
            name: row.text()?,
            media_type: row.text()?,
            size: row.number()?,
        })
    }
}

/// Puts a file down; its content is put on its own.
pub fn put(batch: &mut Batch, case: CaseId, file: &ProofFile) {
    batch.push(
        sql!("proof_file/put"),
        args![
            case,
            i64::from(file.promise.0),
            file.place,
            file.hash,
            file.name.as_str(),
            file.media_type.as_str(),
            i64::try_from(file.size).unwrap_or(i64::MAX)
        ],
    );
}

/// Asks for the files of a case, deed by deed.
pub fn ask_of_case(case: CaseId) -> Ask<Vec<ProofFile>> {
    let args = args![case, FILES_MAX];
    Ask::rows(sql!("proof_file/of_case"), args, ProofFile::read)
}

/// The files of a case, deed by deed.
pub async fn of_case(store: &Store, case: CaseId) -> Result<Vec<ProofFile>, StoreError> {
    store.ask(ask_of_case(case)).await
}

/// Erases what a case holds of them; the bytes go with [`crate::blobs::erase`] after this.
pub fn erase(batch: &mut Batch, case: CaseId, at: Moment) {
    batch.push(sql!("proof_file/erase"), args![case]);
    batch.push(sql!("erasure/record"), args!["proof", case, at]);
}
