//! Mails we send, from parts to bytes.

use crate::address::Mailbox;
use crate::bounds::{REFERENCES_CHARS_MAX, REFERENCES_MAX};
use lettre::message::header::{
    ContentDisposition, ContentTransferEncoding, ContentType, HeaderName, HeaderValue,
};
use lettre::message::{Attachment as Part, MessageBuilder, MultiPart, SinglePart};
use std::time::{Duration, SystemTime};

/// The header that carries our loop token.
pub const LOOP_HEADER: &str = "X-Amends-Loop";

/// A mail to be sent.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Who writes.
    pub from: Mailbox,
    /// To whom; at least one.
    pub to: Vec<Mailbox>,
    /// Where answers go, usually the plus address.
    pub reply_to: Option<String>,
    /// The subject; line breaks become spaces.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The same in HTML.
    pub html: Option<String>,
    /// The Message-ID, without angle brackets, chosen before sending.
    pub message_id: String,
    /// The Message-ID, without angle brackets, that is answered.
    pub in_reply_to: Option<String>,
    /// Ids of the thread, oldest first. The newest that fit the bounds are written.
    pub references: Vec<String>,
    /// No person wrote it: marked so that other machines do not answer.
    pub automatic: Option<Machine>,
    /// The desk's loop token, written in every mail of ours; empty for none.
    pub loop_token: String,
    /// Microseconds UTC.
    pub date_us: i64,
    /// Files to send along.
    pub attachments: Vec<OutgoingFile>,
}

/// What a machine writes (RFC 3834, 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Machine {
    /// An answer to a mail.
    Reply,
    /// What answers no mail.
    Notice,
}

/// A file sent along.
#[derive(Clone, Debug)]
pub struct OutgoingFile {
    /// Its name.
    pub name: String,
    /// Its media type; `application/octet-stream` is put where it is none.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why a mail could not be composed.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    /// The mail has nobody to go to.
    #[error("the mail names no recipient: add one and send it again")]
    NoRecipient,
    /// An address cannot be written in a header. It is not repeated here: errors are logged.
    #[error("an address in {field} cannot be written in a mail: correct it and send it again")]
    Address {
        /// The header field.
        field: &'static str,
    },
    /// The date lies outside what a mail can say.
    #[error("the mail's date lies before 1970 or after 9999")]
    Date,
    /// The Message-ID holds characters that would break the header.
    #[error("the mail's {field} holds characters that no id may hold")]
    Id {
        /// The header field.
        field: &'static str,
    },
    /// The builder refused the rest.
    #[error("the mail could not be put together: {0}")]
    Build(#[from] lettre::error::Error),
}

/// The mail as bytes, ready for a file or a mail server. No field can add a header or a recipient:
/// addresses go through the address type, ids are checked, and text is encoded.
pub fn compose(mail: &Outgoing) -> Result<Vec<u8>, ComposeError> {
    if mail.to.is_empty() {
        return Err(ComposeError::NoRecipient);
    }
    let mut builder = lettre::Message::builder()
        .from(written(&mail.from, "From")?)
        .subject(one_line(&mail.subject))
        .date(instant(mail.date_us)?)
        .message_id(Some(bracketed(&mail.message_id, "Message-ID")?));
    for mailbox in &mail.to {
        builder = builder.to(written(mailbox, "To")?);
    }
    if let Some(address) = &mail.reply_to {
        let mailbox =
            Mailbox::new(None, address).ok_or(ComposeError::Address { field: "Reply-To" })?;
        builder = builder.reply_to(written(&mailbox, "Reply-To")?);
    }
    if let Some(id) = &mail.in_reply_to
        && let Ok(id) = bracketed(id, "In-Reply-To")
    {
        // Another's malformed id is left out, not refused: the answer must go out.
        builder = builder.in_reply_to(id);
    }
    let references = bounded_references(&mail.references);
    if !references.is_empty() {
        builder = builder.references(references);
    }
    builder = marks(builder, mail);
    let message = match (body(mail), mail.attachments.is_empty()) {
        (Body::Single(part), true) => builder.singlepart(part)?,
        (Body::Multi(part), true) => builder.multipart(part)?,
        (body, false) => {
            let mixed = MultiPart::mixed();
            let mut mixed = match body {
                Body::Single(part) => mixed.singlepart(part),
                Body::Multi(part) => mixed.multipart(part),
            };
            for file in &mail.attachments {
                mixed = mixed.singlepart(file_part(file));
            }
            builder.multipart(mixed)?
        }
    };
    Ok(message.formatted())
}

enum Body {
    Single(SinglePart),
    Multi(MultiPart),
}

fn body(mail: &Outgoing) -> Body {
    let text = SinglePart::plain(mail.text.clone());
    match &mail.html {
        Some(html) => Body::Multi(
            MultiPart::alternative()
                .singlepart(text)
                .singlepart(SinglePart::html(html.clone())),
        ),
        None => Body::Single(text),
    }
}

fn file_part(file: &OutgoingFile) -> SinglePart {
    let media = ContentType::parse(&one_line(&file.media_type))
        .or_else(|_| ContentType::parse("application/octet-stream"))
        .unwrap_or(ContentType::TEXT_PLAIN);
    let name: String = one_line(&file.name).replace(['/', '\\', '"'], "_");
    // A line that ends otherwise than on the wire would be changed on its way, or refused: such a file goes in base64.
    if file.bytes.is_ascii() && ends_lines_as_the_wire(&file.bytes) {
        return Part::new(name).body(file.bytes.clone(), media);
    }
    SinglePart::builder()
        .header(media)
        .header(ContentDisposition::attachment(&name))
        .header(ContentTransferEncoding::Base64)
        .body(file.bytes.clone())
}

fn ends_lines_as_the_wire(bytes: &[u8]) -> bool {
    let mut places = bytes.iter().enumerate();
    places.all(|(at, byte)| match byte {
        b'\n' => at > 0 && bytes[at - 1] == b'\r',
        b'\r' => bytes.get(at + 1) == Some(&b'\n'),
        _ => true,
    })
}

/// What tells other machines who wrote this: helpdesks 3.4, "Set on what no human wrote".
fn marks(mut builder: MessageBuilder, mail: &Outgoing) -> MessageBuilder {
    let raw =
        |name, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), one_line(value));
    if !mail.loop_token.is_empty() {
        builder = builder.raw_header(raw(LOOP_HEADER, &mail.loop_token));
    }
    let Some(machine) = mail.automatic else {
        return builder;
    };
    let (submitted, precedence) = match machine {
        Machine::Reply => ("auto-replied", "auto_reply"),
        Machine::Notice => ("auto-generated", "bulk"),
    };
    builder
        .raw_header(raw("Auto-Submitted", submitted))
        .raw_header(raw("X-Auto-Response-Suppress", "All"))
        .raw_header(raw("Precedence", precedence))
}

/// Whether a mail can be written to it: some addresses that mail comes from fit in no header of ours.
pub fn can_be_sent_to(mailbox: &Mailbox) -> bool {
    written(mailbox, "To").is_ok()
}

fn written(
    mailbox: &Mailbox,
    field: &'static str,
) -> Result<lettre::message::Mailbox, ComposeError> {
    let address = mailbox
        .address
        .parse()
        .map_err(|_| ComposeError::Address { field })?;
    let name = mailbox
        .name
        .as_deref()
        .map(one_line)
        .filter(|name| !name.is_empty());
    Ok(lettre::message::Mailbox::new(name, address))
}

/// Control characters become spaces, so that no text can begin a new header.
fn one_line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    spaced.trim().to_owned()
}

fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= crate::bounds::ID_BYTES_MAX
        && id
            .bytes()
            .all(|b| b.is_ascii_graphic() && !matches!(b, b'<' | b'>'))
}

fn bracketed(id: &str, field: &'static str) -> Result<String, ComposeError> {
    let id = id.trim().trim_start_matches('<').trim_end_matches('>');
    if is_id(id) {
        Ok(format!("<{id}>"))
    } else {
        Err(ComposeError::Id { field })
    }
}

/// The newest ids that fit the bounds; ids that could break the header are left out.
fn bounded_references(ids: &[String]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut characters = 0;
    for id in ids.iter().rev().filter(|id| is_id(id)).take(REFERENCES_MAX) {
        characters += id.len() + 3;
        if characters > REFERENCES_CHARS_MAX {
            break;
        }
        kept.push(id);
    }
    kept.reverse();
    kept.iter()
        .map(|id| format!("<{id}>"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The last second a mail's date can say, in seconds since 1970.
const LAST_SECOND: u64 = 253_402_300_799;

fn instant(date_us: i64) -> Result<SystemTime, ComposeError> {
    let micros = u64::try_from(date_us).map_err(|_| ComposeError::Date)?;
    if micros / 1_000_000 > LAST_SECOND {
        return Err(ComposeError::Date);
    }
    Ok(SystemTime::UNIX_EPOCH + Duration::from_micros(micros))
}
