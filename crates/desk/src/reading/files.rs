//! Files and raw mails of a case, for those who may read it.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::{FileLink, Person, ProofLink};
use recovery::case::PromiseState;
use recovery::{Case, CaseId, MessageId, Point, Promise, ProofOf, Role};
use std::collections::HashMap;
use store::blobs::{self, Hash};
use store::messages::{self, Direction, File, Message};
use store::proof::{self, ProofFile};

/// How many cases that go on in another one are read with it.
pub(super) const TAKEN_IN_READ: usize = 10;

/// The files that prove something, by what they prove.
pub(super) fn by_what_they_prove(files: Vec<ProofFile>) -> HashMap<ProofOf, Vec<ProofLink>> {
    let mut proven = HashMap::<ProofOf, Vec<ProofLink>>::new();
    for file in files {
        proven.entry(file.at.of).or_default().push(ProofLink {
            place: file.at.place,
            file: FileLink {
                hash: file.hash.to_string(),
                name: file.name,
                media_type: file.media_type,
                bytes: file.size,
            },
        });
    }
    proven
}

/// Whether a person of ours said it to the customer.
fn is_sent_to_customer(message: &Message) -> bool {
    message.direction == Direction::Out && message.staff.is_some() && !message.is_to_another()
}

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
            let sent = files.into_iter().find(|file| file.hash == hash);
            if let Some(file) = sent {
                let name = file.name.unwrap_or_default();
                return Ok((file.media_type, name, self.content(hash).await?));
            }
            if let Some(file) = self.proof_of(id, hash).await? {
                return Ok(file);
            }
        }
        Err(DeskError::NotFound)
    }

    /// The same of a file that proves something, or that we sent the customer, for the customer: their link opens no other
    /// file.
    ///
    /// # Errors
    /// `NotFound` for a link that opens nothing (any more), and where this file was neither sent to them on its case nor
    /// proves anything of it.
    pub async fn proof_for_the_customer(
        &self,
        token: &str,
        hash: &str,
    ) -> Result<(String, String, Vec<u8>), DeskError> {
        let case = self.case_of_link(token).await?;
        let hash = Hash::parse(hash).ok_or(DeskError::NotFound)?;
        if let Some(file) = self.proof_of(case.id, hash).await? {
            return Ok(file);
        }
        let mut files = messages::files_of_case(self.store(), case.id).await?;
        files.retain(|file| file.hash == hash);
        for file in files {
            let message = messages::find(self.store(), file.message).await?;
            if message.is_some_and(|found| is_sent_to_customer(&found.message)) {
                let name = file.name.unwrap_or_default();
                return Ok((file.media_type, name, self.content(hash).await?));
            }
        }
        Err(DeskError::NotFound)
    }

    /// The files of the final answers that were sent. Nothing is asked where none was.
    pub(crate) async fn answer_files(&self, case: &Case) -> Result<Vec<File>, DeskError> {
        let answers: Vec<MessageId> = case
            .laws
            .answered
            .values()
            .map(|answer| answer.message)
            .collect();
        if answers.is_empty() {
            return Ok(Vec::new());
        }
        let mut files = messages::files_of_case(self.store(), case.id).await?;
        files.retain(|file| answers.contains(&file.message));
        Ok(files)
    }

    async fn proof_of(
        &self,
        case: CaseId,
        hash: Hash,
    ) -> Result<Option<(String, String, Vec<u8>)>, DeskError> {
        let files = proof::of_case(self.store(), case).await?;
        match files.into_iter().find(|file| file.hash == hash) {
            Some(file) => Ok(Some((
                file.media_type,
                file.name,
                self.content(hash).await?,
            ))),
            None => Ok(None),
        }
    }

    async fn content(&self, hash: Hash) -> Result<Vec<u8>, DeskError> {
        let bytes = blobs::read(self.store(), hash).await?;
        bytes.ok_or(DeskError::NotFound)
    }

    /// What proves the deeds of this case that are kept, and the points that are done. Nothing is asked where none is.
    pub(crate) async fn proof_so_far(
        &self,
        case: &Case,
    ) -> Result<HashMap<ProofOf, Vec<ProofLink>>, DeskError> {
        let is_kept_deed = |promise: &Promise| {
            promise.word().is_none() && matches!(promise.state, PromiseState::Kept { .. })
        };
        let was_done = |point: &Point| point.done_at.is_some() || !point.done_before.is_empty();
        if !case.promises.values().any(is_kept_deed) && !case.points.values().any(was_done) {
            return Ok(HashMap::new());
        }
        let files = proof::of_case(self.store(), case.id).await?;
        Ok(by_what_they_prove(files))
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
