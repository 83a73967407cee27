//! Files that prove that a deed was kept or a point is done: the photo, the receipt. Their content is kept once by its
//! hash, as every file is.

use crate::ask::Ask;
use crate::blobs::{self, Hash};
use crate::engine::{Batch, Row, Value, args, sql};
use crate::error::StoreError;
use crate::messages::FILES_MAX;
use crate::store::Store;
use calendar::Moment;
use recovery::{CaseId, PointNo, PromiseNo, ProofOf, ProofPlace};

/// What stands for the promise where a file proves that a point is done; no promise has this number.
const NO_PROMISE: u32 = 0;
/// An erasure names a file that was taken back by its case, its promise and its place: bytes of the first two.
const CASE_BYTES: usize = 16;
const PROMISE_BYTES: usize = 4;

/// A file that proves something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofFile {
    /// What it proves, and its place there.
    pub at: ProofPlace,
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
        let deed = PromiseNo(row.number()?);
        let point = row.maybe_int()?.and_then(|point| u32::try_from(point).ok());
        let of = point.map_or(ProofOf::Deed(deed), |point| ProofOf::Point(PointNo(point)));
        Ok(Self {
            at: ProofPlace {
                of,
                place: row.int()?,
            },
            hash: Hash(row.array()?),
            name: row.text()?,
            media_type: row.text()?,
            size: row.number()?,
        })
    }
}

fn promise_of(at: ProofPlace) -> u32 {
    match at.of {
        ProofOf::Deed(deed) => deed.0,
        ProofOf::Point(_) => NO_PROMISE,
    }
}

/// Puts a file down; its content is put on its own.
pub fn put(batch: &mut Batch, case: CaseId, file: &ProofFile) {
    let point = match file.at.of {
        ProofOf::Deed(_) => None,
        ProofOf::Point(point) => Some(i64::from(point.0)),
    };
    batch.push(
        sql!("proof_file/put"),
        args![
            case,
            i64::from(promise_of(file.at)),
            point,
            file.at.place,
            file.hash,
            file.name.as_str(),
            file.media_type.as_str(),
            i64::try_from(file.size).unwrap_or(i64::MAX)
        ],
    );
}

/// Takes one file back, and its content where nothing else holds it; no copy that is put back brings it again.
pub fn take_back(batch: &mut Batch, case: CaseId, file: &ProofFile, now: Moment) {
    let (promise, place) = (promise_of(file.at), file.at.place);
    batch.push(
        sql!("proof_file/take_back"),
        args![case, i64::from(promise), place],
    );
    let mut object = case.bytes().to_vec();
    object.extend(promise.to_be_bytes());
    object.extend(place.to_be_bytes());
    batch.push(
        sql!("erasure/record"),
        args![TAKEN_BACK, object.as_slice(), now],
    );
    blobs::erase(batch, file.hash, now);
}

/// The kind of erasure that names one file.
pub(crate) const TAKEN_BACK: &str = "proof-file";

/// What takes the file away in a copy that an erasure of this kind names; nothing where it names none.
pub(crate) fn taken_back(object: &[u8]) -> Option<Vec<Value>> {
    let (case, rest) = object.split_at_checked(CASE_BYTES)?;
    let (promise, place) = rest.split_at_checked(PROMISE_BYTES)?;
    let promise = u32::from_be_bytes(promise.try_into().ok()?);
    let place = i64::from_be_bytes(place.try_into().ok()?);
    Some(args![case, i64::from(promise), place])
}

/// Asks for the files of a case, one by one of what they prove.
pub fn ask_of_case(case: CaseId) -> Ask<Vec<ProofFile>> {
    let args = args![case, FILES_MAX];
    Ask::rows(sql!("proof_file/of_case"), args, ProofFile::read)
}

/// The files of a case, one by one of what they prove.
pub async fn of_case(store: &Store, case: CaseId) -> Result<Vec<ProofFile>, StoreError> {
    store.ask(ask_of_case(case)).await
}

/// Erases what a case holds of them; the bytes go with [`crate::blobs::erase`] after this.
pub fn erase(batch: &mut Batch, case: CaseId, at: Moment) {
    batch.push(sql!("proof_file/erase"), args![case]);
    batch.push(sql!("erasure/record"), args!["proof", case, at]);
}
