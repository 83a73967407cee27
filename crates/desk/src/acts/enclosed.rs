//! Files that go along with a word: kept with its draft while it is written, sent with the mail, told with the message.

use super::draft::keeps_draft;
use crate::attached::{self, Attached};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::Person;
use mail::OutgoingFile;
use recovery::{CaseId, MessageId, Role, StaffId};
use store::drafts::{self, DraftFile};
use store::messages::{self, File};
use store::{Batch, StoreError, blobs, waiting};

/// The files of a draft that goes out.
#[derive(Clone, Debug, Default)]
pub(super) struct Enclosed(Vec<(DraftFile, Vec<u8>)>);

impl Enclosed {
    /// They belong to the message now and to the draft no more. `place` is where they begin among its files.
    pub(super) fn put(
        &self,
        batch: &mut Batch,
        (staff, case): (StaffId, CaseId),
        message: MessageId,
        place: u32,
    ) {
        for (place, (file, _)) in (place..).zip(&self.0) {
            messages::put_file(
                batch,
                &File {
                    message,
                    place,
                    hash: file.hash,
                    name: Some(file.name.clone()),
                    media_type: file.media_type.clone(),
                    content_id: None,
                    size: file.size,
                },
            );
            drafts::drop_file(batch, staff, case, &file.kind, file.place);
        }
    }

    /// The same for the mail.
    pub(super) fn outgoing(&self) -> impl Iterator<Item = OutgoingFile> {
        self.0.iter().map(|(file, bytes)| OutgoingFile {
            name: file.name.clone(),
            media_type: file.media_type.clone(),
            bytes: bytes.clone(),
        })
    }
}

impl Desk {
    /// Puts files to what a person is writing for a step, and takes those away whose places are named.
    ///
    /// # Errors
    /// `NotFound` for a step whose words are not kept; `Invalid` with `files-too-many`, `files-too-large` or `file-empty`:
    /// then nothing was put, and what was kept before stays. `Busy` where the same was changed elsewhere at this moment.
    pub async fn enclose(
        &self,
        by: &Person,
        number: u64,
        step: &str,
        (files, without): (&[Attached], &[u32]),
    ) -> Result<(), DeskError> {
        if files.is_empty() && without.is_empty() {
            return Ok(());
        }
        let by = self.must_be(by, Role::Agent).await?;
        let row = self.row(number).await?;
        if !keeps_draft(step) {
            return Err(DeskError::NotFound);
        }
        let waiting = self.store().ask(waiting::ask_of_case(row.case)).await?;
        if waiting
            .iter()
            .any(|one| one.staff == by.id && one.kind == step)
        {
            return Err(DeskError::invalid("files", "word-waiting"));
        }
        let kept = self.files_of_draft(by.id, row.case, step).await?;
        let (gone, kept): (Vec<_>, Vec<_>) = kept
            .into_iter()
            .partition(|file| without.contains(&file.place));
        let bytes: u64 = kept.iter().map(|file| file.size).sum();
        attached::check_beside("files", files, (kept.len(), bytes))?;
        let now = self.now();
        let mut batch = Batch::new();
        for file in &gone {
            drafts::drop_file(&mut batch, by.id, row.case, step, file.place);
            blobs::erase(&mut batch, file.hash, now);
        }
        let next = kept.iter().chain(&gone).map(|file| file.place + 1).max();
        for (place, file) in (next.unwrap_or(0)..).zip(files) {
            let kept = file.keep(&mut batch, now);
            drafts::put_file(
                &mut batch,
                by.id,
                row.case,
                &DraftFile {
                    kind: step.to_owned(),
                    place,
                    hash: kept.hash,
                    name: kept.name,
                    media_type: kept.media_type,
                    size: kept.size,
                },
            );
        }
        match self.store().write(batch).await {
            Ok(_) => Ok(()),
            Err(StoreError::Conflict { .. }) => Err(DeskError::Busy),
            Err(error) => Err(error.into()),
        }
    }

    async fn files_of_draft(
        &self,
        staff: StaffId,
        case: CaseId,
        step: &str,
    ) -> Result<Vec<DraftFile>, DeskError> {
        let mut files = self.store().ask(drafts::ask_files_of(staff, case)).await?;
        files.retain(|file| file.kind == step);
        Ok(files)
    }

    /// The files of a draft with their content.
    pub(super) async fn enclosed(
        &self,
        staff: StaffId,
        case: CaseId,
        step: &str,
    ) -> Result<Enclosed, DeskError> {
        let mut enclosed = Enclosed::default();
        for file in self.files_of_draft(staff, case, step).await? {
            let bytes = blobs::read(self.store(), file.hash).await?;
            let bytes = bytes
                .ok_or_else(|| DeskError::Storage("the content of a file is missing".into()))?;
            enclosed.0.push((file, bytes));
        }
        Ok(enclosed)
    }
}
