//! Mail on its way out: composed, stored and queued in the batch of what it belongs to.
//!
//! Its Message-ID is chosen here, before anything is written, so that a crash can neither lose the
//! mail nor send it twice unseen. The job's payload holds the id of the message and nothing else.

use crate::desk::Desk;
use crate::error::DeskError;
use letters::mail::Letter;
use mail::{Machine, Mailbox, Outgoing, OutgoingFile, compose};
use recovery::{CaseId, MessageId};
use serde::{Deserialize, Serialize};
use store::blobs::Hash;
use store::jobs::NewJob;
use store::{Batch, blobs, jobs, outgoing};

/// The kind of the job that hands a mail to the sender.
pub(crate) const DELIVER: &str = "deliver";

/// What the job is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Deliver {
    /// The mail in `store::outgoing`.
    pub message: MessageId,
    /// The receipt it is, where it is composed when it is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<ReceiptOf>,
}

/// What a receipt is composed from, beside the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ReceiptOf {
    /// The case that was opened.
    pub case: CaseId,
    /// By when it says a person writes, in microseconds UTC.
    pub due_us: i64,
    /// The mail it answers, where its sender was proven: only then is anything of it repeated.
    pub answers: Option<MessageId>,
}

/// A mail to be queued.
pub(crate) struct Queued<'a> {
    /// Its message. A mail to one of us has no row in `store::messages`, only one in `store::outgoing`.
    pub message: MessageId,
    /// The case; nothing for a mail to one of us.
    pub case: Option<CaseId>,
    /// To whom.
    pub to: Mailbox,
    /// The name it comes from, before the company's.
    pub from_name: Option<&'a str>,
    /// What it says.
    pub letter: &'a Letter,
    /// The Message-ID it answers.
    pub in_reply_to: Option<String>,
    /// The Message-IDs of the conversation, oldest first.
    pub references: Vec<String>,
    /// What wrote it, where no person did.
    pub automatic: Option<Machine>,
    /// What goes with it.
    pub files: Vec<OutgoingFile>,
}

/// What the message's row needs to know of it.
pub(crate) struct Composed {
    /// Its bytes.
    pub raw: Hash,
    /// Its Message-ID, without brackets.
    pub mail_id: String,
}

impl Desk {
    /// Composes the mail and queues it with its job.
    ///
    /// # Errors
    /// `Invalid` where the address cannot be written to, `Storage` where the desk has no mailbox.
    pub(crate) fn queue_mail(
        &self,
        batch: &mut Batch,
        mail: Queued<'_>,
    ) -> Result<Composed, DeskError> {
        let now = self.now();
        let mail_id = self.mail_id(mail.case, mail.message);
        let (message, recipient) = (mail.message, mail.to.address.clone());
        let bytes = self.compose_mail(mail)?;
        let raw = blobs::put(batch, &bytes, now);
        outgoing::put(batch, message, &recipient, Some(raw), now);
        let deliver = Deliver {
            message,
            receipt: None,
        };
        self.queue_delivery(batch, deliver)?;
        Ok(Composed { raw, mail_id })
    }

    /// Under which Message-ID a mail of ours goes out.
    pub(crate) fn mail_id(&self, case: Option<CaseId>, message: MessageId) -> String {
        // Mail to one of us belongs to no case; its id is signed all the same, to know it again.
        let signed = case.map_or([0; 16], CaseId::bytes);
        self.tokens()
            .message_id(signed, message.bytes(), &self.config().mail_domain)
    }

    /// The bytes of a mail.
    ///
    /// # Errors
    /// As [`Desk::queue_mail`].
    pub(crate) fn compose_mail(&self, mail: Queued<'_>) -> Result<Vec<u8>, DeskError> {
        let mailbox = self.mailbox()?;
        let mail_id = self.mail_id(mail.case, mail.message);
        let from_name = match mail.from_name {
            Some(name) => format!("{name} ({})", self.called()),
            None => self.called(),
        };
        let from = Mailbox::new(Some(&from_name), mailbox)
            .ok_or_else(|| DeskError::Storage("the desk's mailbox is no mail address".into()))?;
        compose(&Outgoing {
            from,
            to: vec![mail.to],
            reply_to: mail
                .case
                .map(|case| self.tokens().plus_address(case.bytes(), mailbox)),
            subject: mail.letter.subject.clone(),
            text: mail.letter.text.clone(),
            html: Some(mail.letter.html.clone()),
            message_id: mail_id,
            in_reply_to: mail.in_reply_to,
            references: mail.references,
            automatic: mail.automatic,
            loop_token: self.loop_token(),
            date_us: self.now().us(),
            attachments: mail.files,
        })
        .map_err(|error| match error {
            mail::ComposeError::Address { .. } | mail::ComposeError::NoRecipient => {
                DeskError::invalid("channel", "customer-no-mail")
            }
            other => DeskError::Storage(other.to_string()),
        })
    }

    /// Puts down the job that hands a mail to the sender.
    pub(crate) fn queue_delivery(
        &self,
        batch: &mut Batch,
        deliver: Deliver,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let payload = serde_json::to_string(&deliver)
            .map_err(|error| DeskError::Storage(error.to_string()))?;
        let job = NewJob {
            id: self.fresh(),
            kind: DELIVER,
            payload,
            once_key: format!("{DELIVER}:{}", deliver.message),
            due: now,
        };
        jobs::put(batch, &job, now);
        Ok(())
    }

    /// The address mail goes out from.
    pub(crate) fn mailbox(&self) -> Result<&str, DeskError> {
        self.config()
            .mailboxes
            .first()
            .map(String::as_str)
            .ok_or_else(|| DeskError::Storage("the desk has no mailbox to write from".into()))
    }

    /// By which mail of ours is known when it comes back.
    pub(crate) fn loop_token(&self) -> String {
        self.tokens().body_token([0; 16])
    }
}
