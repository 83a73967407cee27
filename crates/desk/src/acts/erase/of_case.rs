//! All words of one case: texts, messages, mails, files, drafts.

use crate::desk::Desk;
use crate::error::DeskError;
use recovery::{CaseId, MessageId, TextId};
use store::blobs::{self, Hash};
use store::erasing::{self, Came};
use store::messages::{self, FILES_MAX};
use store::texts::{self, TextKind};
use store::{Batch, boiling, case_heats, drafts, proof};

/// Texts, messages or files erased in one batch.
pub(super) const AT_ONCE: u32 = 200;

impl Desk {
    /// Erases every word of a case but `stays`, which says why. Safe to run again.
    pub(super) async fn erase_words_of(
        &self,
        case: CaseId,
        stays: Option<TextId>,
    ) -> Result<(), DeskError> {
        let files = drafts::files_of_case(self.store(), case).await?;
        let mut batch = Batch::new();
        drafts::erase(&mut batch, case, self.now());
        case_heats::forget(&mut batch, case);
        boiling::forget_signals(&mut batch, case);
        self.store().write(batch).await?;
        self.erase_bytes(&files).await?;
        loop {
            let mut left = texts::to_erase(self.store(), case).await?;
            left.retain(|(id, _)| Some(*id) != stays);
            if left.is_empty() {
                break;
            }
            for some in left.chunks(AT_ONCE as usize) {
                let mut batch = Batch::new();
                for (id, kind) in some {
                    texts::erase(&mut batch, *id, Some(case), *kind, self.now());
                }
                self.store().write(batch).await?;
            }
        }
        // The files are read while their messages still name them.
        let mut after = None;
        loop {
            let files: Vec<Hash> = messages::files_of_case(self.store(), case)
                .await?
                .into_iter()
                .map(|file| file.hash)
                .collect();
            let page = messages::raw_of_case(self.store(), case, after, AT_ONCE).await?;
            for (message, raw) in &page {
                self.erase_message(*message, *raw).await?;
            }
            self.erase_bytes(&files).await?;
            after = page.last().map(|(message, _)| *message);
            if page.len() < AT_ONCE as usize && files.len() < FILES_MAX as usize {
                break;
            }
        }
        self.erase_proof(case).await?;
        self.erase_beside(case).await
    }

    /// Erases the files that proved deeds: the receipt bears their name as often as not.
    async fn erase_proof(&self, case: CaseId) -> Result<(), DeskError> {
        loop {
            let files = proof::of_case(self.store(), case).await?;
            if files.is_empty() {
                return Ok(());
            }
            let files: Vec<Hash> = files.into_iter().map(|file| file.hash).collect();
            let mut batch = Batch::new();
            proof::erase(&mut batch, case, self.now());
            self.store().write(batch).await?;
            self.erase_bytes(&files).await?;
        }
    }

    /// Erases the mails on a case that are no messages of it: they may quote all that was said.
    async fn erase_beside(&self, case: CaseId) -> Result<(), DeskError> {
        let mut after = None;
        loop {
            let page = erasing::came_beside(self.store(), case, after, AT_ONCE).await?;
            for came in &page {
                self.erase_mail(came).await?;
                self.erase_bytes(&[came.raw]).await?;
            }
            after = page.last().map(|came| came.item);
            if page.len() < AT_ONCE as usize {
                return Ok(());
            }
        }
    }

    /// Erases who sent or got a message, its bytes, the mail it came with and the one that went out.
    pub(super) async fn erase_message(
        &self,
        message: MessageId,
        raw: Option<Hash>,
    ) -> Result<(), DeskError> {
        let mut batch = Batch::new();
        messages::erase(&mut batch, message, self.now());
        self.store().write(batch).await?;
        if let Some(raw) = raw {
            for came in erasing::came_with(self.store(), raw).await? {
                self.erase_mail(&came).await?;
            }
            self.erase_bytes(&[raw]).await?;
        }
        self.take_out(message).await
    }

    /// Erases what is kept of a mail that came in.
    pub(super) async fn erase_mail(&self, came: &Came) -> Result<(), DeskError> {
        let mut batch = Batch::new();
        erasing::forget_mail(&mut batch, came.item, self.now());
        if let Some(summary) = came.summary {
            texts::erase(&mut batch, summary, None, TextKind::Summary, self.now());
        }
        self.store().write(batch).await?;
        Ok(())
    }

    /// Erases content, unless a message of somebody else has it too.
    pub(super) async fn erase_bytes(&self, hashes: &[Hash]) -> Result<(), DeskError> {
        for some in hashes.chunks(AT_ONCE as usize) {
            let mut batch = Batch::new();
            for hash in some {
                blobs::erase(&mut batch, *hash, self.now());
            }
            self.store().write(batch).await?;
        }
        Ok(())
    }
}
