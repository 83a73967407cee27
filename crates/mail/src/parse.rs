//! From bytes to a parsed mail, whatever the bytes.

use crate::authenticated::{failed_checks, is_authenticated};
use crate::bounds::{FIRST_TEXTS_BYTES_MAX, ID_BYTES_MAX, PARSED_BYTES_MAX};
use crate::fields::{Addresses, Fields, unfolded};
use crate::parsed::{ParseOptions, Parsed, ParsedMail, Remark};
use crate::parts::take_apart;
use crate::{automatic, body, spam};
use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads bytes as a mail. Never fails and never panics; memory and time are bounded by the length
/// of the bytes and the bounds in [`crate::bounds`].
pub fn parse(raw: &[u8], options: &ParseOptions) -> Parsed {
    // Our own steps do not panic. The parsers of HTML and of header fields are others' work and meet
    // hostile input here, so that a fault of theirs must end as a mail kept raw, not as a lost one.
    catch_unwind(AssertUnwindSafe(|| read(raw, options))).unwrap_or_else(|_| {
        let head = catch_unwind(|| {
            let fields = Fields::read(raw);
            (
                fields.addresses("from").list.into_iter().next(),
                Some(fields.text("subject")),
            )
        });
        let (from, subject) = head.unwrap_or_default();
        Parsed::Unreadable {
            from,
            subject,
            why: "the mail is built in a way that no reader could take apart",
        }
    })
}

fn read(raw: &[u8], options: &ParseOptions) -> Parsed {
    if raw
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    {
        return Parsed::Unreadable {
            from: None,
            subject: None,
            why: "the file is empty",
        };
    }
    let raw = with_line_breaks(raw);
    let fields = Fields::read(&raw);
    let mut mail = ParsedMail::default();
    if fields.seen == 0 {
        mail.remark(Remark::NoHeaders);
        if looks_binary(&raw) {
            return Parsed::Unreadable {
                from: None,
                subject: None,
                why: "the file is no mail: it has no headers and no text",
            };
        }
    }
    read_head(&mut mail, &fields);
    let too_large = raw.len() > PARSED_BYTES_MAX;
    let body = &raw[fields.body_at..];
    let parts = if too_large {
        mail.remark(Remark::MailTooLarge);
        let mut parts = take_apart(&fields, &body[..body.len().min(FIRST_TEXTS_BYTES_MAX)]);
        // The cut goes through a file more often than not, and the raw mail holds them whole.
        parts.files.clear();
        parts
    } else {
        take_apart(&fields, body)
    };
    for remark in &parts.remarks {
        mail.remark(*remark);
    }
    let mut readable = body::read(&parts.pieces);
    for remark in &readable.remarks {
        mail.remark(*remark);
    }
    mail.forwarded = readable.forwards || parts.carries_mail;
    mail.body_tokens = body::body_tokens(&readable.text);
    let from = mail
        .from
        .as_ref()
        .map(|from| from.address.clone())
        .unwrap_or_default();
    let sender = if from.is_empty() {
        fields.word("from")
    } else {
        from
    };
    let whole = format!(
        "{}{}{}",
        readable.text.fresh, readable.text.quoted, readable.text.signature
    );
    mail.automatic = automatic::automatic(&fields, &parts, options, &sender, &mail.subject, &whole);
    let results: Vec<String> = fields.all("authentication-results").map(unfolded).collect();
    let authors = fields.addresses("from");
    // A field that was not read to its end may name others.
    let one_author = fields.all("from").count() == 1 && authors.list.len() == 1 && !authors.more;
    mail.authenticated = one_author
        && is_authenticated(
            results.iter().map(String::as_str),
            options.trusted_authserv.as_deref(),
            mail.from.as_ref(),
        );
    mail.failed_checks = failed_checks(
        results.iter().map(String::as_str),
        options.trusted_authserv.as_deref(),
    );
    mail.spam = spam::is_judged(&raw[..fields.body_at], &options.spam_signs);
    let cut = [
        Remark::MailTooLarge,
        Remark::TextTooLong,
        Remark::HtmlTooLong,
    ];
    if parts.remarks.iter().any(|remark| cut.contains(remark)) || too_large {
        readable.text.mark_cut();
    }
    mail.text = readable.text;
    mail.html = readable.html;
    mail.attachments = parts.files;
    if whole.trim().is_empty() && !too_large {
        mail.remark(Remark::NoText);
    }
    let nothing = mail.from.is_none()
        && whole.trim().is_empty()
        && mail.attachments.is_empty()
        && parts.report.is_none();
    if nothing && !too_large {
        let subject = Some(mail.subject).filter(|subject| !subject.is_empty());
        return Parsed::Unreadable {
            from: None,
            subject,
            why: "the mail has neither a sender nor a text",
        };
    }
    Parsed::Mail(Box::new(mail))
}

fn read_head(mail: &mut ParsedMail, fields: &Fields<'_>) {
    if fields.too_long {
        mail.remark(Remark::HeadersTooLong);
    }
    if fields.field_too_long {
        mail.remark(Remark::FieldTooLong);
    }
    let mut addresses = |name: &str| {
        let Addresses {
            list,
            malformed,
            more,
        } = fields.addresses(name);
        if malformed {
            mail.remark(Remark::MalformedAddresses);
        }
        if more {
            mail.remark(Remark::ManyRecipients);
        }
        list
    };
    let from = addresses("from").into_iter().next();
    let sender = addresses("sender").into_iter().next();
    let (reply_to, to, cc) = (addresses("reply-to"), addresses("to"), addresses("cc"));
    mail.from = from.or(sender).or_else(|| reply_to.first().cloned());
    (mail.reply_to, mail.to, mail.cc) = (reply_to, to, cc);
    if mail.from.is_none() {
        mail.remark(Remark::NoSender);
    }
    for name in ["delivered-to", "x-original-to", "envelope-to"] {
        for mailbox in fields.addresses(name).list {
            if !mail.delivered_to.contains(&mailbox.address) {
                mail.delivered_to.push(mailbox.address);
            }
        }
    }
    mail.subject = fields.text("subject");
    mail.date_us = fields.date_us();
    if mail.date_us.is_none() {
        mail.remark(Remark::NoDate);
    }
    read_ids(mail, fields);
}

fn read_ids(mail: &mut ParsedMail, fields: &Fields<'_>) {
    if fields.all("message-id").count() > 1 {
        mail.remark(Remark::RepeatedMessageId);
    }
    if fields
        .all("message-id")
        .any(|value| value.len() > ID_BYTES_MAX)
    {
        mail.remark(Remark::MessageIdTooLong);
    }
    mail.message_id = fields.ids("message-id").into_iter().next();
    if mail.message_id.is_none() {
        mail.remark(Remark::NoMessageId);
    }
    mail.in_reply_to = fields.ids("in-reply-to");
    mail.references = fields.ids("references");
}

/// Files of old Macs end their lines in a carriage return alone.
fn with_line_breaks(raw: &[u8]) -> Cow<'_, [u8]> {
    let start = &raw[..raw.len().min(64 * 1024)];
    if start.contains(&b'\r') && !start.contains(&b'\n') {
        return Cow::Owned(
            raw.iter()
                .map(|&byte| if byte == b'\r' { b'\n' } else { byte })
                .collect(),
        );
    }
    Cow::Borrowed(raw)
}

/// Mostly bytes that stand in no text.
fn looks_binary(raw: &[u8]) -> bool {
    let start = &raw[..raw.len().min(4096)];
    let odd = start
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127))
        .count();
    odd * 10 > start.len()
}
