//! What is written of every mail, wherever it belongs: its bytes, its item, its words and its files.

use super::read::{Content, ReadMail};
use crate::jobs::check;
use crate::quote::quote;
use calendar::Moment;
use recovery::terms::{AutomaticSort, Channel, Purpose};
use recovery::{CaseId, CustomerId, MessageId, StaffId, TextId};
use store::Batch;
use store::blobs::{self, Hash};
use store::intake::{self, IntakeOutcome, Settled};
use store::messages::{self, Delivery, Direction, File, Message};
use store::texts::{self, TextKind};
use uuid::Uuid;

/// Characters of the lines by which a mail that was set aside is recognised.
const SUMMARY_CHARS_MAX: usize = 400;
/// Parts what was quoted from the signature in the folded text; mail text holds no such character.
const FOLD_MARK: char = '\u{1e}';
/// Parts sender, subject and first words in a summary.
const SUMMARY_MARK: char = '\u{1e}';

/// The bytes, unless they are on disk already, and what the mail says it is. The item comes with what was
/// made of it.
pub(super) fn item(batch: &mut Batch, mail: &ReadMail, now: Moment) {
    if !mail.stored {
        blobs::put_known(batch, Hash(mail.hash), &mail.raw, now);
        intake::see(batch, Hash(mail.hash), mail.item, now);
    }
    if !mail.again
        && let Some(fingerprint) = mail.sent_fingerprint()
    {
        intake::see(batch, Hash(fingerprint), mail.item, now);
    }
}

/// What became of it, where that is a case.
pub(super) fn settle(
    batch: &mut Batch,
    mail: &ReadMail,
    outcome: IntakeOutcome,
    case: CaseId,
    message: Option<MessageId>,
    now: Moment,
) {
    let held = outcome == IntakeOutcome::Held;
    let summary = held.then(|| summary(batch, mail, now));
    let settled = Settled {
        outcome,
        aside: held,
        why: held.then_some("held-no-participant"),
        summary,
        case: Some(case),
        message,
    };
    put_settled(batch, mail, settled, now);
}

/// It goes to Set aside, and why.
pub(super) fn set_aside(
    batch: &mut Batch,
    mail: &ReadMail,
    outcome: IntakeOutcome,
    why: &str,
    now: Moment,
) {
    let summary = summary(batch, mail, now);
    let settled = Settled {
        outcome,
        aside: true,
        why: Some(why),
        summary: Some(summary),
        case: None,
        message: None,
    };
    put_settled(batch, mail, settled, now);
}

fn put_settled(batch: &mut Batch, mail: &ReadMail, settled: Settled<'_>, now: Moment) {
    if mail.stored {
        intake::settle(batch, mail.item, settled, now);
    } else {
        intake::put_settled(batch, mail.item, Hash(mail.hash), settled, now);
    }
}

fn summary(batch: &mut Batch, mail: &ReadMail, now: Moment) -> TextId {
    let id = TextId(Uuid::now_v7());
    let from = mail
        .from()
        .map(|from| from.address.as_str())
        .unwrap_or_default();
    let line = |text: &str| -> String {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").chars().take(SUMMARY_CHARS_MAX).collect()
    };
    let body = format!(
        "{}{SUMMARY_MARK}{}{SUMMARY_MARK}{}",
        line(from),
        line(mail.subject()),
        line(words_of(mail))
    );
    texts::put(batch, id, None, TextKind::Summary, &body, now);
    id
}

/// Sender, subject and first words of a summary.
pub(crate) fn read_summary(body: &str) -> (String, String, String) {
    let mut parts = body.splitn(3, SUMMARY_MARK).map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    (next(), next(), next())
}

/// What a person newly wrote; what they quote, where they wrote nothing else (a mail handed on).
pub(super) fn words_of(mail: &ReadMail) -> &str {
    match &mail.content {
        Content::Mail { mail, .. } if mail.text.fresh.trim().is_empty() => &mail.text.quoted,
        Content::Mail { mail, .. } => &mail.text.fresh,
        Content::Unreadable { .. } => "",
    }
}

/// The same, as the words of a point: a short quote, and the subject where there are no words.
pub(super) fn point_words(mail: &ReadMail) -> String {
    let words = words_of(mail).trim();
    let words = if words.is_empty() {
        mail.subject()
    } else {
        words
    };
    let name = mail.from().and_then(|from| from.name.as_deref());
    quote(without_name(words, name.unwrap_or_default()))
}

/// The words without a last line that is only the sender's name, or a part of it.
fn without_name<'a>(words: &'a str, name: &str) -> &'a str {
    let Some((before, last)) = words.trim_end().rsplit_once('\n') else {
        return words;
    };
    let parts = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let (name, last) = (parts(name), parts(last));
    let signs = !last.is_empty() && last.iter().all(|part| name.contains(part));
    if signs && !before.trim().is_empty() {
        before
    } else {
        words
    }
}

/// Quotes and signature as one folded text; nothing where there is neither.
fn fold(quoted: &str, signature: &str) -> Option<String> {
    let (quoted, signature) = (quoted.trim_end(), signature.trim_end());
    if signature.is_empty() {
        (!quoted.is_empty()).then(|| quoted.to_owned())
    } else {
        Some(format!("{quoted}{FOLD_MARK}{signature}"))
    }
}

/// Quotes and signature of a folded text.
pub(crate) fn unfold(folded: &str) -> (&str, &str) {
    folded.split_once(FOLD_MARK).unwrap_or((folded, ""))
}

/// The message row, its words and its files.
pub(super) struct NewMessage {
    /// Its id.
    pub id: MessageId,
    /// Its case.
    pub case: CaseId,
    /// Who wrote it, where that is a customer.
    pub customer: Option<CustomerId>,
    /// Its subject line, where it is on disk already.
    pub subject: Option<TextId>,
    /// The machine that wrote it.
    pub automatic: Option<AutomaticSort>,
    /// Its sender is no participant.
    pub held: bool,
    /// Who of us wrote it, and to which address of the customer, where it is a word of ours.
    pub from_us: Option<(StaffId, String)>,
}

/// Writes a message: texts, row and files, in the order in which they refer to each other.
pub(super) fn message(batch: &mut Batch, mail: &ReadMail, new: &NewMessage, now: Moment) {
    let case = Some(new.case);
    let put = |batch: &mut Batch, kind, body: &str| {
        let id = TextId(Uuid::now_v7());
        texts::put(batch, id, case, kind, body, now);
        id
    };
    let subject = new.subject.or_else(|| {
        let line = mail.subject().trim();
        (!line.is_empty()).then(|| put(batch, TextKind::Subject, line))
    });
    let text = put(batch, TextKind::Message, words_of(mail).trim());
    let folded = match &mail.content {
        // Where only quotes were there, they are the words and need no folding.
        Content::Mail { mail, .. } if mail.text.fresh.trim().is_empty() => {
            fold("", &mail.text.signature)
        }
        Content::Mail { mail, .. } => fold(&mail.text.quoted, &mail.text.signature),
        Content::Unreadable { .. } => None,
    };
    let quoted = folded.map(|folded| put(batch, TextKind::Quoted, &folded));
    messages::put(
        batch,
        &Message {
            id: new.id,
            case: new.case,
            direction: match new.from_us {
                Some(_) => Direction::Out,
                None => Direction::In,
            },
            at: now,
            channel: Channel::Mail,
            staff: new.from_us.as_ref().map(|(staff, _)| *staff),
            customer: new.customer,
            sender: match &new.from_us {
                Some((_, to)) => Some(to.clone()),
                None => mail.from().map(|from| match &from.name {
                    Some(name) => format!("{name} <{}>", from.address),
                    None => from.address.clone(),
                }),
            },
            subject,
            text: Some(text),
            quoted,
            raw: Some(Hash(mail.hash)),
            automatic: new.automatic,
            purpose: new.from_us.as_ref().map(|_| Purpose::Word),
            delivery: Delivery::None,
            held: new.held,
            mail_id: mail.mail_id().map(str::to_owned),
        },
    );
    if let Content::Mail { mail, .. } = &mail.content
        && !mail.failed_checks.is_empty()
        && new.from_us.is_none()
    {
        messages::set_failed_checks(batch, new.id, &mail.failed_checks.join(" "));
    }
    if mail.check && new.from_us.is_none() && new.automatic.is_none() {
        check::put(batch, new.id, now);
    }
    files(batch, mail, new.id, now);
}

fn files(batch: &mut Batch, mail: &ReadMail, message: MessageId, now: Moment) {
    let Content::Mail { mail: parsed, .. } = &mail.content else {
        // Of what cannot be read the whole is there to look at.
        let file = File {
            message,
            place: 0,
            hash: Hash(mail.hash),
            name: Some("mail.eml".to_owned()),
            media_type: "message/rfc822".to_owned(),
            content_id: None,
            size: mail.raw.len() as u64,
        };
        return messages::put_file(batch, &file);
    };
    for (place, attachment) in (0..).zip(&parsed.attachments) {
        let file = File {
            message,
            place,
            hash: blobs::put(batch, &attachment.bytes, now),
            name: Some(attachment.name.clone()),
            media_type: attachment.media_type.clone(),
            content_id: attachment.content_id.clone(),
            size: attachment.bytes.len() as u64,
        };
        messages::put_file(batch, &file);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_below_the_words_is_no_complaint() {
        let left = |words| without_name(words, "Hanna Berg").trim_end();
        assert_eq!(left("I want a new one.\n\nHanna"), "I want a new one.");
        assert_eq!(
            left("I want a new one.\r\nHanna Berg\r\n"),
            "I want a new one."
        );
        assert_eq!(left("It broke.\nHanna saw it."), "It broke.\nHanna saw it.");
        assert_eq!(left("Hanna"), "Hanna");
        assert_eq!(without_name("It broke.\nToday", ""), "It broke.\nToday");
    }

    #[test]
    fn what_was_folded_comes_apart_again() {
        for (quoted, signature) in [("> old", "-- \nAda"), ("> old", ""), ("", "-- \nAda")] {
            let folded = fold(quoted, signature);
            assert_eq!(folded.as_deref().map(unfold), Some((quoted, signature)));
        }
        assert_eq!(fold("", " \n"), None);
    }
}
