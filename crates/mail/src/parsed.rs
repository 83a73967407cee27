//! What a mail says once it has been read.

use crate::address::Mailbox;
use crate::bounds::REMARKS_MAX;
use serde::{Deserialize, Serialize};

/// The outcome of reading bytes as a mail. Reading never fails: what cannot be read is told as such
/// and the caller keeps the bytes.
#[derive(Clone, Debug)]
pub enum Parsed {
    /// A mail, with remarks on what was wrong with it.
    Mail(Box<ParsedMail>),
    /// No mail that a person could answer could be made out.
    Unreadable {
        /// The sender, where that much could be read.
        from: Option<Mailbox>,
        /// The subject, where that much could be read.
        subject: Option<String>,
        /// Why, in words for the person who looks at the raw file.
        why: &'static str,
    },
}

/// A mail, taken apart.
#[derive(Clone, Debug, Default)]
pub struct ParsedMail {
    /// Message-ID without angle brackets.
    pub message_id: Option<String>,
    /// In-Reply-To, without angle brackets, newest last.
    pub in_reply_to: Vec<String>,
    /// References, without angle brackets, newest last.
    pub references: Vec<String>,
    /// Who wrote it.
    pub from: Option<Mailbox>,
    /// Where answers are wanted.
    pub reply_to: Vec<Mailbox>,
    /// To; at most [`crate::bounds::ADDRESSES_MAX`].
    pub to: Vec<Mailbox>,
    /// Cc; at most [`crate::bounds::ADDRESSES_MAX`].
    pub cc: Vec<Mailbox>,
    /// The envelope's recipient as our own servers noted it: Delivered-To, X-Original-To,
    /// Envelope-To. Tells of a mail that reached us by Bcc.
    pub delivered_to: Vec<String>,
    /// The subject, decoded, in one line.
    pub subject: String,
    /// Date in microseconds UTC, as the sender's clock had it.
    pub date_us: Option<i64>,
    /// The readable part.
    pub text: ReadableText,
    /// The HTML part, made safe to show: no script, no remote picture.
    pub html: Option<String>,
    /// Files, inline pictures among them.
    pub attachments: Vec<Attachment>,
    /// Set when a machine wrote it.
    pub automatic: Option<Automatic>,
    /// A server we trust vouches that the From address is true.
    pub authenticated: bool,
    /// Which checks of its sender the mail failed, as a server we trust says: `spf`, `dkim`, `dmarc`.
    pub failed_checks: Vec<&'static str>,
    /// A server before us judged it to be spam.
    pub spam: bool,
    /// What was wrong with the mail.
    pub remarks: Vec<Remark>,
    /// A mail handed on: its body or its files hold another person's mail.
    pub(crate) forwarded: bool,
    /// Tokens that look like our body token, newest first; they are checked by [`crate::evidence()`].
    pub(crate) body_tokens: Vec<String>,
}

impl ParsedMail {
    /// Adds a remark once, within the bound.
    pub(crate) fn remark(&mut self, remark: Remark) {
        if self.remarks.len() < REMARKS_MAX && !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }
}

/// The readable text in three parts. Together they hold all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadableText {
    /// What this person newly wrote.
    pub fresh: String,
    /// What they quoted.
    pub quoted: String,
    /// Their signature and what their program adds below.
    pub signature: String,
    /// The answers stand between the quoted lines, so that the order matters: show the whole mail.
    pub interleaved: bool,
}

/// Stands at the end of words that go on in the raw mail.
const CUT_MARK: &str = "[…]\n";

/// Whether the words end as those of a mail that was read in part.
pub fn ends_cut(words: &str) -> bool {
    words.trim_end().ends_with(CUT_MARK.trim_end())
}

impl ReadableText {
    /// Marks the words as the first part of what was written; a text without words stays empty.
    pub(crate) fn mark_cut(&mut self) {
        let words = if self.fresh.trim().is_empty() {
            &mut self.quoted
        } else {
            &mut self.fresh
        };
        if words.trim().is_empty() {
            return;
        }
        if !words.ends_with('\n') {
            words.push('\n');
        }
        words.push_str(CUT_MARK);
    }
}

/// A file that came with a mail.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// The file's name, without folders and control characters; never empty.
    pub name: String,
    /// The media type as claimed, for example `image/png`. Not to be trusted when serving.
    pub media_type: String,
    /// Content-ID without angle brackets, by which the HTML part shows it.
    pub content_id: Option<String>,
    /// Meant to be shown within the text.
    pub inline: bool,
    /// The content.
    pub bytes: Vec<u8>,
    /// BLAKE3 of the content: equal files are stored once.
    pub hash: [u8; 32],
}

/// Why a mail is taken to be written by a machine. Each kind has its own consequence, and none is
/// dropped. `reason` names the header or sign that told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Automatic {
    /// From one of our own addresses or with our loop token.
    Own {
        /// The sign that told.
        reason: &'static str,
    },
    /// A mail could not be delivered.
    Bounce {
        /// Whom it did not reach.
        failed_recipient: Option<String>,
        /// The Message-ID, without brackets, of the mail that failed.
        original_message_id: Option<String>,
        /// Why, as a code (RFC 3463): `5.1.1`.
        status: Option<String>,
        /// The sign that told.
        reason: &'static str,
    },
    /// A report on a mail that did not fail: delivered, delayed, displayed.
    DeliveryReport {
        /// The Message-ID, without brackets, of the mail reported on.
        original_message_id: Option<String>,
        /// The sign that told.
        reason: &'static str,
    },
    /// An absence note or another automatic answer.
    Vacation {
        /// The sign that told.
        reason: &'static str,
    },
    /// Sent to many: a list, a newsletter. May hold a person's words; filed, never answered.
    Bulk {
        /// The sign that told.
        reason: &'static str,
    },
    /// Another machine: a tracker, a monitor, a report.
    OtherAutomatic {
        /// The sign that told.
        reason: &'static str,
    },
}

impl Automatic {
    /// The header or sign that told.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Own { reason }
            | Self::Bounce { reason, .. }
            | Self::DeliveryReport { reason, .. }
            | Self::Vacation { reason }
            | Self::Bulk { reason }
            | Self::OtherAutomatic { reason } => reason,
        }
    }
}

/// Something that was wrong with a mail and did not stop it from being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Remark {
    /// No header at all was found before the text.
    NoHeaders,
    /// From is missing or holds no address.
    NoSender,
    /// To or Cc could not be read by the rules; addresses were picked out of it.
    MalformedAddresses,
    /// More recipients than are kept.
    ManyRecipients,
    /// The header block is longer than what is read.
    HeadersTooLong,
    /// A header field is longer than what is read.
    FieldTooLong,
    /// Message-ID is missing or unusable.
    NoMessageId,
    /// Message-ID stands more than once; the first was taken.
    RepeatedMessageId,
    /// Message-ID is too long to be one.
    MessageIdTooLong,
    /// Date is missing or not a date.
    NoDate,
    /// The text was not in the character set it claimed, or in none we know.
    WrongCharset,
    /// The text held null bytes or other control characters, which were taken out.
    ControlCharacters,
    /// A part's transfer encoding was broken; what could be decoded is there.
    BrokenEncoding,
    /// More parts than are looked at.
    ManyParts,
    /// Parts are nested deeper than they are opened.
    DeepParts,
    /// A multipart mail whose boundary never comes.
    MissingBoundary,
    /// The text is longer than what is kept; the raw mail holds all.
    TextTooLong,
    /// The HTML is longer than what is read.
    HtmlTooLong,
    /// The HTML is nested so deeply that only its words were taken.
    HtmlTooDeep,
    /// Remote pictures were taken out of the HTML; nothing was fetched.
    RemotePictures,
    /// More files than are kept.
    ManyAttachments,
    /// Files are larger than what is kept; the raw mail holds them.
    AttachmentsTooLarge,
    /// The mail is larger than what is taken apart; the raw mail holds all.
    MailTooLarge,
    /// The mail is encrypted; the raw mail holds it.
    Encrypted,
    /// The mail has no text.
    NoText,
}

impl Remark {
    /// The remark as a short code for records and the message catalogue.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoHeaders => "no-headers",
            Self::NoSender => "no-sender",
            Self::MalformedAddresses => "malformed-addresses",
            Self::ManyRecipients => "many-recipients",
            Self::HeadersTooLong => "headers-too-long",
            Self::FieldTooLong => "field-too-long",
            Self::NoMessageId => "no-message-id",
            Self::RepeatedMessageId => "repeated-message-id",
            Self::MessageIdTooLong => "message-id-too-long",
            Self::NoDate => "no-date",
            Self::WrongCharset => "wrong-charset",
            Self::ControlCharacters => "control-characters",
            Self::BrokenEncoding => "broken-encoding",
            Self::ManyParts => "many-parts",
            Self::DeepParts => "deep-parts",
            Self::MissingBoundary => "missing-boundary",
            Self::TextTooLong => "text-too-long",
            Self::HtmlTooLong => "html-too-long",
            Self::HtmlTooDeep => "html-too-deep",
            Self::RemotePictures => "remote-pictures",
            Self::ManyAttachments => "many-attachments",
            Self::AttachmentsTooLarge => "attachments-too-large",
            Self::MailTooLarge => "mail-too-large",
            Self::Encrypted => "encrypted",
            Self::NoText => "no-text",
        }
    }
}

/// What reading a mail needs to know of the desk.
#[derive(Clone, Debug, Default)]
pub struct ParseOptions {
    /// Our own addresses; mail from one of them (plus parts ignored) is our own. Empty: none is.
    pub own_addresses: Vec<String>,
    /// The secret word in our loop header. Empty: none is looked for.
    pub loop_token: String,
    /// The authserv-id of the server whose Authentication-Results we trust. Only then can a sender
    /// be authenticated: anyone can write the header.
    pub trusted_authserv: Option<String>,
    /// By which fields a server before us says that a mail is spam. Empty: none is heard.
    pub spam_signs: Vec<crate::SpamSign>,
}
