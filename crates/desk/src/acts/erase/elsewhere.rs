//! What a person wrote, or was written, outside their own cases: a word on somebody else's case, a mail
//! that was set aside.

use super::of_case::AT_ONCE;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::handle::By;
use crate::sender::is_of;
use recovery::{Command, MessageId};
use store::erasing::{self, Named};
use store::{Batch, messages, texts};

impl Desk {
    /// Erases everything that came from this address or went to it, wherever it lies; how many messages.
    pub(super) async fn erase_address(&self, by: By, address: &str) -> Result<u64, DeskError> {
        let mut count = 0;
        let mut after = None;
        loop {
            let page = erasing::naming(self.store(), address, after, AT_ONCE).await?;
            let theirs = page.iter().filter(|named| is_of(&named.sender, address));
            for named in theirs {
                self.erase_named(by, named).await?;
                count += 1;
            }
            after = page.last().map(|named| named.message);
            if page.len() < AT_ONCE as usize {
                break;
            }
        }
        let mut after = None;
        loop {
            let page = erasing::aside_from(self.store(), address, after, AT_ONCE).await?;
            for came in &page {
                self.erase_mail(came).await?;
                self.erase_bytes(&[came.raw]).await?;
            }
            after = page.last().map(|came| came.item);
            if page.len() < AT_ONCE as usize {
                return Ok(count);
            }
        }
    }

    async fn erase_named(&self, by: By, named: &Named) -> Result<(), DeskError> {
        let mut batch = Batch::new();
        for id in named.texts.into_iter().flatten() {
            if let Some(text) = texts::find(self.store(), id).await?
                && text.body.is_some()
            {
                texts::erase(&mut batch, text.id, text.case, text.kind, self.now());
            }
        }
        self.store().write(batch).await?;
        let mut files = Vec::new();
        for place in 0.. {
            match messages::file(self.store(), named.message, place).await? {
                Some((file, _)) => files.push(file.hash),
                None => break,
            }
        }
        self.leave_out(by, named.message).await?;
        self.erase_message(named.message, named.raw).await?;
        self.erase_bytes(&files).await
    }

    /// A word that was held is held no more: there is nothing left of it to look at. Whether its case waited for that.
    pub(super) async fn leave_out(&self, by: By, message: MessageId) -> Result<bool, DeskError> {
        let found = messages::find(self.store(), message).await?;
        let Some(case) = found.map(|row| row.message.case) else {
            return Ok(false);
        };
        let held = self.load(case).await?.held.contains(&message);
        if held {
            let leave = vec![Command::LeaveOut { message }];
            self.handle(case, by, None, leave, |_, _| Ok(())).await?;
        }
        Ok(held)
    }
}
