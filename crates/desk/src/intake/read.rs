//! From bytes to what a mail says. No database here, and nothing that waits: the whole group is read
//! on threads of its own while the caller's thread goes on serving.

use super::RawMail;
use mail::{ParseOptions, Parsed, ParsedMail, Remark, ThreadEvidence, Tokens};
use std::panic::{AssertUnwindSafe, catch_unwind};
use uuid::Uuid;

/// Threads that read a group at most; more would only fight for the same cores.
const READERS_MAX: usize = 4;
/// Mails of a group below which a second thread is not worth its start.
const MAILS_A_READER: usize = 16;
/// What is remarked of a mail of which not all was taken apart.
const CUT: [Remark; 9] = [
    Remark::HeadersTooLong,
    Remark::FieldTooLong,
    Remark::ManyParts,
    Remark::DeepParts,
    Remark::TextTooLong,
    Remark::HtmlTooLong,
    Remark::ManyAttachments,
    Remark::AttachmentsTooLarge,
    Remark::MailTooLarge,
];

/// A mail in hand: its bytes, what they say and under which keys it is known.
#[derive(Debug)]
pub(super) struct ReadMail {
    /// Its place among the mails of the call.
    pub place: usize,
    /// Where it was found, as the caller names it.
    pub source: String,
    /// The intake item it is, or becomes.
    pub item: Uuid,
    /// The item and its bytes are on disk already.
    pub stored: bool,
    /// It came before on another way, as something else: only its bytes are marked as seen.
    pub again: bool,
    /// Its signatures are to be looked at once it is taken in.
    pub check: bool,
    /// The bytes as they came.
    pub raw: Vec<u8>,
    /// Their hash.
    pub hash: [u8; 32],
    /// What it says.
    pub content: Content,
}

/// What the bytes say.
#[derive(Debug)]
pub(super) enum Content {
    /// A mail.
    Mail {
        /// Taken apart.
        mail: Box<ParsedMail>,
        /// The signs of the case it belongs to.
        evidence: ThreadEvidence,
        /// It hands on another person's mail.
        forward: bool,
    },
    /// Nothing a person could answer to.
    Unreadable {
        /// The sender, where that much could be read.
        from: Option<mail::Mailbox>,
        /// The subject, where that much could be read.
        subject: Option<String>,
        /// Why, as a catalogue key.
        why: &'static str,
    },
}

/// A mail to be read; `item` is there when its bytes are on disk already.
#[derive(Debug)]
pub(super) struct ToRead {
    /// Its place among the mails of the call.
    pub place: usize,
    /// The mail.
    pub mail: RawMail,
    /// The item on disk.
    pub item: Option<Uuid>,
}

impl ReadMail {
    /// The sender, as far as it could be read.
    pub fn from(&self) -> Option<&mail::Mailbox> {
        match &self.content {
            Content::Mail { mail, .. } => mail.from.as_ref(),
            Content::Unreadable { from, .. } => from.as_ref(),
        }
    }

    /// The subject, as far as it could be read.
    pub fn subject(&self) -> &str {
        match &self.content {
            Content::Mail { mail, .. } => &mail.subject,
            Content::Unreadable { subject, .. } => subject.as_deref().unwrap_or_default(),
        }
    }

    /// The Message-ID its sender gave it.
    pub fn mail_id(&self) -> Option<&str> {
        match &self.content {
            Content::Mail { mail, .. } => mail.message_id.as_deref(),
            Content::Unreadable { .. } => None,
        }
    }

    /// The key of the same bytes: their hash.
    pub fn raw_fingerprint(&self) -> [u8; 32] {
        self.hash
    }

    /// The mail, where all of it was taken apart.
    pub fn whole(&self) -> Option<&ParsedMail> {
        match &self.content {
            Content::Mail { mail, .. } => {
                let cut = mail.remarks.iter().any(|remark| CUT.contains(remark));
                (!cut).then_some(mail)
            }
            Content::Unreadable { .. } => None,
        }
    }

    /// The key of the same mail on another way, with other marks of the road in its header: one id,
    /// one sender, one date, the same words and the same files. All of it is part of the key because some
    /// programs give all their mails one id, and a lost mail is worse than a doubled one. Where not all of a
    /// mail was taken apart, only the same bytes are the same mail.
    pub fn sent_fingerprint(&self) -> Option<[u8; 32]> {
        let mail = self.whole()?;
        let id = mail.message_id.as_deref()?;
        let from = mail.from.as_ref()?.key();
        let date = mail.date_us.unwrap_or_default().to_le_bytes();
        let html = mail.html.as_deref().unwrap_or_default();
        let mut fields = vec![
            b"sent".as_slice(),
            id.as_bytes(),
            from.as_bytes(),
            &date,
            mail.subject.as_bytes(),
            mail.text.fresh.as_bytes(),
            mail.text.quoted.as_bytes(),
            mail.text.signature.as_bytes(),
            html.as_bytes(),
        ];
        for file in &mail.attachments {
            fields.extend([file.name.as_bytes(), &file.hash]);
        }
        Some(hash_of(&fields))
    }
}

/// A hash of fields, each with its length, so that no two lists of fields have one hash.
fn hash_of(fields: &[&[u8]]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for field in fields {
        hasher.update(&(field.len() as u64).to_le_bytes());
        hasher.update(field);
    }
    *hasher.finalize().as_bytes()
}

/// Reads a group. Never fails: what cannot be read says so, with its bytes.
pub(super) fn read_all(
    mut mails: Vec<ToRead>,
    options: &ParseOptions,
    tokens: &Tokens,
) -> Vec<ReadMail> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let readers = (mails.len() / MAILS_A_READER).clamp(1, READERS_MAX.min(cores));
    if readers == 1 {
        return mails
            .into_iter()
            .map(|mail| read_one(mail, options, tokens))
            .collect();
    }
    let share = mails.len().div_ceil(readers);
    let mut shares = Vec::with_capacity(readers);
    while !mails.is_empty() {
        let rest = mails.split_off(share.min(mails.len()));
        shares.push(std::mem::replace(&mut mails, rest));
    }
    std::thread::scope(|scope| {
        let running: Vec<_> = shares
            .into_iter()
            .map(|share| {
                scope.spawn(move || {
                    share
                        .into_iter()
                        .map(|mail| read_one(mail, options, tokens))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        running
            .into_iter()
            // `read_one` catches every panic of the parsers, so a reader does not end early.
            .flat_map(|reader| reader.join().unwrap_or_default())
            .collect()
    })
}

fn read_one(to_read: ToRead, options: &ParseOptions, tokens: &Tokens) -> ReadMail {
    let ToRead { place, mail, item } = to_read;
    let RawMail { source, bytes: raw } = mail;
    let hash = *blake3::hash(&raw).as_bytes();
    let content = catch_unwind(AssertUnwindSafe(|| content_of(&raw, options, tokens))).unwrap_or(
        Content::Unreadable {
            from: None,
            subject: None,
            why: "aside-reader-gave-up",
        },
    );
    ReadMail {
        place,
        source,
        stored: item.is_some(),
        again: false,
        check: false,
        item: item.unwrap_or_else(Uuid::now_v7),
        raw,
        hash,
        content,
    }
}

fn content_of(raw: &[u8], options: &ParseOptions, tokens: &Tokens) -> Content {
    match mail::parse(raw, options) {
        Parsed::Mail(mail) => Content::Mail {
            evidence: mail::evidence(&mail, tokens),
            forward: mail::is_forward(&mail),
            mail,
        },
        Parsed::Unreadable { from, subject, .. } => Content::Unreadable {
            from,
            subject,
            why: "aside-no-mail",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> ReadMail {
        let mail = RawMail {
            source: "-".into(),
            bytes: raw.as_bytes().to_vec(),
        };
        let to_read = ToRead {
            place: 0,
            mail,
            item: None,
        };
        read_one(to_read, &ParseOptions::default(), &Tokens::new(b"k"))
    }

    #[test]
    fn one_mail_on_two_ways_is_one_mail() {
        let mail = "Message-ID: <1@shop.example>\r\nFrom: ada@shop.example\r\n\
                    Date: Mon, 2 Nov 2026 10:00:00 +0000\r\nSubject: kettle\r\n\r\nIt leaks.\r\n";
        let one = read(&format!("Received: by a\r\n{mail}"));
        let other = read(&format!("Received: by b\r\n{mail}"));
        assert_ne!(one.raw_fingerprint(), other.raw_fingerprint());
        assert_eq!(one.sent_fingerprint(), other.sent_fingerprint());
        assert!(one.sent_fingerprint().is_some());
    }

    #[test]
    fn a_program_that_gives_all_its_mails_one_id_loses_none() {
        let head = "Message-ID: <same@shop.example>\r\nFrom: ada@shop.example\r\n\r\n";
        let one = read(&format!("{head}The kettle leaks.\r\n"));
        let other = read(&format!("{head}And the toaster burns.\r\n"));
        assert_ne!(one.sent_fingerprint(), other.sent_fingerprint());
    }

    #[test]
    fn a_copy_that_holds_what_the_first_lacks_is_no_double() {
        let head = "Message-ID: <1@shop.example>\r\nFrom: ada@shop.example\r\nSubject: kettle\r\n";
        let with = |file: &str| {
            let file = format!(
                "--b\r\nContent-Type: image/png; name=\"leak.png\"\r\n\
                 Content-Disposition: attachment; filename=\"leak.png\"\r\n\r\n{file}\r\n"
            );
            read(&format!(
                "{head}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
                 --b\r\nContent-Type: text/plain\r\n\r\nIt leaks.\r\n{file}--b--\r\n"
            ))
        };
        let quoting = |quoted: &str| read(&format!("{head}\r\nIt leaks.\r\n\r\n{quoted}"));
        let copies = [
            quoting(""),
            quoting("> Bought in May.\r\n"),
            quoting("> Bought in June.\r\n"),
            with("one"),
            with("other"),
        ];
        let keys: std::collections::HashSet<_> =
            copies.iter().map(ReadMail::sent_fingerprint).collect();
        assert_eq!(keys.len(), copies.len());
        assert_eq!(
            with("one").sent_fingerprint(),
            with("one").sent_fingerprint()
        );
    }

    #[test]
    fn a_mail_that_is_cut_is_the_same_only_in_the_same_bytes() {
        let part = "--b\r\nContent-Type: text/plain\r\n\r\nIt leaks.\r\n";
        let parts = read(&format!(
            "Message-ID: <1@shop.example>\r\nFrom: ada@shop.example\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=b\r\n\r\n{}--b--\r\n",
            part.repeat(mail::bounds::PARTS_MAX + 1)
        ));
        assert_eq!(parts.sent_fingerprint(), None);
    }

    #[test]
    fn a_group_comes_back_whole_and_in_order() {
        let mails = (0..100)
            .map(|place| ToRead {
                place,
                mail: RawMail {
                    source: place.to_string(),
                    bytes: format!("From: a{place}@shop.example\r\n\r\nhello").into_bytes(),
                },
                item: None,
            })
            .collect();
        let read = read_all(mails, &ParseOptions::default(), &Tokens::new(b"k"));
        let places: Vec<usize> = read.iter().map(|mail| mail.place).collect();
        assert_eq!(places, (0..100).collect::<Vec<_>>());
    }
}
