//! The customers' own mails, as bytes a mail server would hand over.

use super::cast::MAILBOX;
use super::outbox::Letter;
use super::story::Machine;
use crate::exit::{Exit, Failure};
use calendar::Moment;
use desk::intake::RawMail;
use mail::{Mailbox, Outgoing, compose};
use uuid::Uuid;

/// Who writes.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// Their name.
    pub name: &'a str,
    /// Their address.
    pub email: &'a str,
}

/// A customer writes: a new mail, or an answer where `answers` is one.
pub fn written(
    from: Writer<'_>,
    subject: &str,
    text: &str,
    answers: Option<&Letter>,
    now: Moment,
) -> Result<RawMail, Failure> {
    let failed = || {
        Failure::new(
            Exit::Data,
            "The address or the words do not fit in a mail. Nothing was sent.",
        )
    };
    let from = Mailbox::new(Some(from.name), from.email).ok_or_else(failed)?;
    let reply_to = answers
        .and_then(|letter| letter.mail.reply_to.first())
        .map_or(MAILBOX, |to| to.address.as_str());
    let to = Mailbox::new(None, reply_to).ok_or_else(failed)?;
    let mut body = text.trim_end().to_owned();
    let (mut references, mut in_reply_to) = (Vec::new(), None);
    if let Some(letter) = answers {
        references.clone_from(&letter.mail.references);
        references.extend(letter.mail.message_id.clone());
        in_reply_to.clone_from(&letter.mail.message_id);
        let whose = letter
            .mail
            .from
            .as_ref()
            .map_or("you", |from| from.name.as_deref().unwrap_or(&from.address));
        body = format!("{body}\n\nOn an earlier day, {whose} <{MAILBOX}> wrote:\n");
        for line in letter.text().lines() {
            body.push_str("> ");
            body.push_str(line);
            body.push('\n');
        }
    }
    let domain = from.domain().to_owned();
    let mail = Outgoing {
        from,
        to: vec![to],
        reply_to: None,
        subject: subject.to_owned(),
        text: body,
        html: None,
        message_id: format!("{}@{domain}", Uuid::new_v4().simple()),
        in_reply_to,
        references,
        automatic: None,
        loop_token: String::new(),
        date_us: now.us(),
        attachments: Vec::new(),
    };
    let bytes = compose(&mail).map_err(|_| failed())?;
    Ok(RawMail {
        source: "demo".to_owned(),
        bytes,
    })
}

/// The subject of an answer to this mail.
pub fn answer_subject(letter: &Letter) -> String {
    let subject = &letter.mail.subject;
    if subject.to_lowercase().starts_with("re:") {
        subject.clone()
    } else {
        format!("Re: {subject}")
    }
}

/// A machine writes, or a stranger, or nobody at all.
pub fn by_machine(
    sort: Machine,
    from: Writer<'_>,
    about: Option<&Letter>,
    text: &str,
    now: Moment,
) -> Result<RawMail, Failure> {
    let id = |letter: &Letter| letter.mail.message_id.clone().unwrap_or_default();
    let about_id = about.map(id).unwrap_or_default();
    let own_id = Uuid::new_v4().simple();
    let Writer { name, email } = from;
    let head = format!(
        "From: {name} <{email}>\r\nTo: {MAILBOX}\r\nMessage-ID: <{own_id}@machine.example>\r\n"
    );
    let bytes = match sort {
        Machine::Stranger => {
            let subject = about.map(answer_subject).unwrap_or_default();
            return written(from, &subject, text, about, now);
        }
        Machine::Vacation => format!(
            "{head}Subject: Out of office\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <{about_id}>\r\n\r\n{text}\r\n"
        )
        .into_bytes(),
        Machine::Newsletter => format!(
            "{head}Subject: Digest\r\nList-Id: <digest.example>\r\nPrecedence: bulk\r\n\
             List-Unsubscribe: <mailto:off@digest.example>\r\n\r\n{text}\r\n"
        )
        .into_bytes(),
        Machine::Bounce => {
            let failed = about.map(|letter| letter.to.as_str()).unwrap_or_default();
            format!(
                "{head}Subject: Undelivered Mail Returned to Sender\r\nReturn-Path: <>\r\nAuto-Submitted: auto-replied\r\n\
                 MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"part\"\r\n\r\n\
                 --part\r\nContent-Type: text/plain\r\n\r\n{text}\r\n\
                 --part\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example\r\n\r\n\
                 Final-Recipient: rfc822; {failed}\r\nAction: failed\r\nStatus: 5.2.2\r\n\r\n\
                 --part\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{about_id}>\r\nTo: {failed}\r\n\r\n--part--\r\n"
            )
            .into_bytes()
        }
        Machine::Unreadable => b"\x00\x01\x02PK\x03\x04 \xff\xfe not a mail at all \x00\x00".to_vec(),
    };
    Ok(RawMail {
        source: "demo".to_owned(),
        bytes,
    })
}
