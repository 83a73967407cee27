//! Mails for tests: what customers and machines write, and what the desk sent them, read as a
//! customer's program would read it.

use std::fmt::Write as _;
use std::path::Path;

/// A mail under construction.
#[derive(Clone, Debug, Default)]
pub struct TestMail {
    headers: Vec<(String, String)>,
    body: String,
}

impl TestMail {
    /// A mail from this mailbox (`Ada <ada@shop.example>` or an address alone), with a date.
    pub fn from(sender: &str) -> Self {
        Self::default()
            .header("From", sender)
            .header("Date", "Tue, 17 Nov 2026 09:00:00 +0000")
    }

    /// Adds a header; a second one of the same name stands beside the first.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// To whom.
    #[must_use]
    pub fn to(self, address: &str) -> Self {
        self.header("To", address)
    }

    /// The subject.
    #[must_use]
    pub fn subject(self, subject: &str) -> Self {
        self.header("Subject", subject)
    }

    /// The Message-ID, without brackets.
    #[must_use]
    pub fn id(self, id: &str) -> Self {
        self.header("Message-ID", &format!("<{id}>"))
    }

    /// What is written.
    #[must_use]
    pub fn body(mut self, body: &str) -> Self {
        body.clone_into(&mut self.body);
        self
    }

    /// As a program answers this mail: to its Reply-To, with its id, its subject and its text quoted.
    #[must_use]
    pub fn answering(self, mail: &SentMail) -> Self {
        let quoted: String = mail.text.lines().fold(String::new(), |mut quoted, line| {
            let _ = writeln!(quoted, "> {line}");
            quoted
        });
        let body = format!(
            "{}\n\nOn Tue, 17 Nov 2026, the desk wrote:\n{quoted}",
            self.body
        );
        self.to(&mail.reply_to)
            .subject(&format!("Re: {}", mail.subject))
            .header("In-Reply-To", &format!("<{}>", mail.message_id))
            .header("References", &format!("<{}>", mail.message_id))
            .body(&body)
    }

    /// The bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut raw = String::new();
        for (name, value) in &self.headers {
            let _ = write!(raw, "{name}: {value}\r\n");
        }
        raw.push_str("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n");
        raw.push_str(&self.body.replace('\n', "\r\n"));
        raw.push_str("\r\n");
        raw.into_bytes()
    }
}

/// The report of a mail server that this mail of the desk could not be delivered.
pub fn bounce(of: &SentMail) -> Vec<u8> {
    let (to, id) = (&of.to, &of.message_id);
    format!(
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example\r\nTo: care@desk.example\r\n\
         Subject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nYour message could not be delivered.\r\n\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; {to}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
         --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{id}>\r\n\r\n--b--\r\n"
    )
    .into_bytes()
}

/// An absence note in answer to this mail of the desk.
pub fn vacation(from: &str, of: &SentMail) -> TestMail {
    TestMail::from(from)
        .to(&of.reply_to)
        .subject(&format!("Automatic reply: {}", of.subject))
        .header("Auto-Submitted", "auto-replied")
        .header("In-Reply-To", &format!("<{}>", of.message_id))
        .body("Yes, I am away until Monday. It is solved when I am back.")
}

/// A mail the desk put into its outgoing folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentMail {
    /// Its Message-ID, without brackets.
    pub message_id: String,
    /// Where answers go: the signed address of the case.
    pub reply_to: String,
    /// To whom.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The signed reference in the text.
    pub body_token: String,
    /// The bytes.
    pub raw: Vec<u8>,
}

/// All mails in the outgoing folder, in the order of their subjects and bytes.
///
/// # Panics
/// If the folder or a mail in it cannot be read.
pub fn sent(outbox: &Path) -> Vec<SentMail> {
    let Ok(folder) = std::fs::read_dir(outbox) else {
        return Vec::new();
    };
    let mut mails: Vec<SentMail> = folder
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|end| end == "eml"))
        .map(|path| read_sent(std::fs::read(path).expect("the mail can be read")))
        .collect();
    mails.sort_by(|a, b| (&a.subject, &a.raw).cmp(&(&b.subject, &b.raw)));
    mails
}

fn read_sent(raw: Vec<u8>) -> SentMail {
    let mail::Parsed::Mail(mail) = mail::parse(&raw, &mail::ParseOptions::default()) else {
        panic!("the desk sent a mail that nobody can read");
    };
    let address = |list: &[mail::Mailbox]| {
        list.first()
            .map(|mailbox| mailbox.address.clone())
            .unwrap_or_default()
    };
    let text = format!(
        "{}\n{}\n{}",
        mail.text.fresh, mail.text.quoted, mail.text.signature
    );
    let body_token = text
        .split_whitespace()
        .find(|word| word.starts_with("ref:"))
        .unwrap_or_default()
        .to_owned();
    SentMail {
        message_id: mail.message_id.clone().unwrap_or_default(),
        reply_to: address(&mail.reply_to),
        to: address(&mail.to),
        subject: mail.subject.clone(),
        text,
        body_token,
        raw,
    }
}
