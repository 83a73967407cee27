//! Files that prove a deed: put down in the batch in which it is kept.

use crate::attached::Attached;
use calendar::Moment;
use recovery::{CaseId, PromiseNo};
use store::Batch;
use store::proof::{self, ProofFile};

/// The files an act brings, and the deed they prove.
#[derive(Debug)]
pub(super) struct Proof {
    /// The deed.
    pub deed: PromiseNo,
    /// In the order in which they were chosen.
    pub files: Vec<Attached>,
}

impl Proof {
    pub(super) fn put(&self, batch: &mut Batch, case: CaseId, now: Moment) {
        for (place, file) in (0..).zip(&self.files) {
            let kept = file.keep(batch, now);
            let file = ProofFile {
                promise: self.deed,
                place,
                hash: kept.hash,
                name: kept.name,
                media_type: kept.media_type,
                size: kept.size,
            };
            proof::put(batch, case, &file);
        }
    }
}
