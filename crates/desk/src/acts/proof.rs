//! Files that prove what was done: put down in the batch in which a deed is kept or a point is done, and taken back one
//! by one where they were put there by mistake.

use crate::attached::Attached;
use crate::desk::Desk;
use crate::error::DeskError;
use calendar::Moment;
use recovery::{CaseId, ProofOf, ProofPlace};
use store::Batch;
use store::proof::{self, ProofFile};

/// The files an act brings, and what they prove.
#[derive(Debug)]
pub(super) struct Proof {
    /// What they prove.
    pub of: ProofOf,
    /// In the order in which they were chosen.
    pub files: Vec<Attached>,
}

impl Proof {
    /// `at` is the moment of the event. Places are counted from it, so that no file ever has the place of one that was
    /// taken back.
    pub(super) fn put(&self, batch: &mut Batch, case: CaseId, at: Moment) {
        for (place, file) in (at.us()..).zip(&self.files) {
            let kept = file.keep(batch, at);
            let file = ProofFile {
                at: ProofPlace { of: self.of, place },
                hash: kept.hash,
                name: kept.name,
                media_type: kept.media_type,
                size: kept.size,
            };
            proof::put(batch, case, &file);
        }
    }
}

impl Desk {
    /// The file at this place.
    ///
    /// # Errors
    /// `Invalid` where there is none (any more).
    pub(super) async fn proof_at(
        &self,
        case: CaseId,
        at: ProofPlace,
    ) -> Result<ProofFile, DeskError> {
        let files = proof::of_case(self.store(), case).await?;
        let found = files.into_iter().find(|file| file.at == at);
        found.ok_or(DeskError::invalid("place", "proof-gone"))
    }
}
