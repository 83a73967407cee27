//! A mail of ours as the customer got it: all that went out around a person's words.

use super::files::read_together;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::{Person, SentMail};
use ::mail::{Mailbox, ParseOptions, Parsed};
use recovery::{MessageId, Role};
use store::blobs;
use store::messages::{self, Direction};

impl Desk {
    /// The mail that carried a message of ours.
    ///
    /// # Errors
    /// `NotFound` also where the message is another case's, came from outside, was no mail or was erased.
    pub async fn sent_mail(
        &self,
        by: &Person,
        number: u64,
        message: MessageId,
    ) -> Result<SentMail, DeskError> {
        self.must_be(by, Role::Agent).await?;
        let case = self.load(self.case_id(number).await?).await?;
        let row = messages::find(self.store(), message)
            .await?
            .filter(|row| read_together(&case).contains(&row.message.case))
            .filter(|row| row.message.direction == Direction::Out)
            .ok_or(DeskError::NotFound)?;
        let raw = row.message.raw.ok_or(DeskError::NotFound)?;
        let raw = blobs::read(self.store(), raw)
            .await?
            .ok_or(DeskError::NotFound)?;
        let Parsed::Mail(mail) = ::mail::parse(&raw, &ParseOptions::default()) else {
            return Err(DeskError::NotFound);
        };
        let text = [&mail.text.fresh, &mail.text.quoted, &mail.text.signature]
            .into_iter()
            .map(|part| part.trim_end())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n\n");
        Ok(SentMail {
            message,
            from: mail.from.as_ref().map(named).unwrap_or_default(),
            to: mail.to.iter().map(named).collect::<Vec<_>>().join(", "),
            subject: mail.subject.clone(),
            at: row.message.at,
            text,
        })
    }
}

fn named(mailbox: &Mailbox) -> String {
    match &mailbox.name {
        Some(name) => format!("{name} <{}>", mailbox.address),
        None => mailbox.address.clone(),
    }
}
