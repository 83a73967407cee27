//! Files and raw mails of a case, for those who may read it.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use recovery::{Case, CaseId, MessageId, Role};
use store::blobs::{self, Hash};
use store::messages;

/// How many cases that go on in another one are read with it.
pub(super) const TAKEN_IN_READ: usize = 10;

/// The case and those that go on in it.
pub(crate) fn read_together(case: &Case) -> Vec<CaseId> {
    let taken_in = case.taken_in.iter().copied().take(TAKEN_IN_READ);
    std::iter::once(case.id).chain(taken_in).collect()
}

impl Desk {
    /// (media type, name, bytes) of a file of this case.
    ///
    /// # Errors
    /// `NotFound` also where the file is another case's.
    pub async fn file(
        &self,
        by: &Person,
        number: u64,
        hash: &str,
    ) -> Result<(String, String, Vec<u8>), DeskError> {
        self.must_be(by, Role::Agent).await?;
        let case = self.load(self.case_id(number).await?).await?;
        let hash = Hash::parse(hash).ok_or(DeskError::NotFound)?;
        for id in read_together(&case) {
            let files = messages::files_of_case(self.store(), id).await?;
            if let Some(file) = files.into_iter().find(|file| file.hash == hash) {
                let bytes = blobs::read(self.store(), hash).await?;
                let bytes = bytes.ok_or(DeskError::NotFound)?;
                return Ok((file.media_type, file.name.unwrap_or_default(), bytes));
            }
        }
        Err(DeskError::NotFound)
    }

    /// The raw mail of a message of this case.
    ///
    /// # Errors
    /// `NotFound` also where the message is another case's, or was erased.
    pub async fn raw_mail(
        &self,
        by: &Person,
        number: u64,
        message: MessageId,
    ) -> Result<Vec<u8>, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let case = self.load(self.case_id(number).await?).await?;
        let found = messages::find(self.store(), message).await?;
        let raw = found
            .filter(|found| read_together(&case).contains(&found.message.case))
            .and_then(|found| found.message.raw)
            .ok_or(DeskError::NotFound)?;
        blobs::read(self.store(), raw)
            .await?
            .ok_or(DeskError::NotFound)
    }
}
