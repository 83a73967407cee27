//! Reports on mails of ours: could not be delivered, delivered, delayed.

use crate::fields::{Fields, unfolded};
use crate::parsed::Automatic;
use crate::parts::Parts;

/// Bytes of the text in which a bounce without a machine-readable part is recognised.
const SIGN_BYTES: usize = 20_000;

/// Senders that are mail servers.
const DAEMONS: &[&str] = &[
    "mailer-daemon",
    "mail-daemon",
    "mailerdaemon",
    "maildaemon",
    "mdaemon",
    "postmaster",
    "post_master",
    "mmdf",
    "mail_daemon",
    "double-bounce",
    "mailsvr",
    "mail.system",
    "mail-system",
    "mailerrors",
    "mailer_daemon",
    "delivery-failure",
    "mdrecv",
    "bounce",
    "bounces",
];

/// Words in the subject of a mail that could not be delivered, lower case.
const FAILED_SUBJECTS: &[&str] = &[
    "undelivered mail",
    "undeliverable",
    "undeliver",
    "delivery failed",
    "delivery failure",
    "failure notice",
    "returned mail",
    "returned to sender",
    "returned message",
    "delivery status notification",
    "mail delivery fail",
    "mail delivery problem",
    "mail failure",
    "mail delivery system",
    "mail system error",
    "mail could not be delivered",
    "message could not be delivered",
    "message delivery fail",
    "message delivery fail",
    "delivery error",
    "delivery problem",
    "error sending",
    "could not send message",
    "cannot send message",
    "unable to deliver",
    "not delivered",
    "non-delivery",
    "nondeliver",
    "non delivery",
    "delivery notification",
    "delivery report",
    "delivery has failed",
    "user unknown",
    "mail error",
    "email error",
    "bounced",
    "rejected mail",
    "mail rejected",
    "message you sent blocked",
    "failed mail",
    "failed delivery",
    "unzustellbar",
    "nicht zustellbar",
    "fehler bei der zustellung",
    "zustellung fehlgeschlagen",
    "non remis",
    "échec de la remise",
    "échec de distribution",
    "no se puede entregar",
    "no entregado",
    "non recapitabile",
    "mancato recapito",
    "não entregue",
    "onbestelbaar",
    "niet bestelbaar",
    "kunde inte levereras",
    "kunne ikke leveres",
    "nie dostarczono",
    "niedoręczon",
    "nedoruč",
    "недоставлен",
    "не доставлен",
    "не может быть доставлено",
    "配信エラー",
    "送信エラー",
    "配信不能",
    "配信に失敗",
    "エラーメール",
    "メールエラー",
    "system error - mail",
    "退信",
    "投递失败",
    "投递状态",
];

/// Words in the text of such a mail, lower case.
const FAILED_TEXTS: &[&str] = &[
    "could not be delivered",
    "couldn't be delivered",
    "could not deliver",
    "wasn't able to deliver",
    "unable to deliver",
    "was not delivered",
    "wasn't delivered",
    "not be delivered",
    "delivery has failed",
    "delivery failed",
    "delivery to the following",
    "permanent fatal error",
    "permanent error",
    "fatal errors",
    "user unknown",
    "unknown user",
    "unknown recipient",
    "no such user",
    "mailbox unavailable",
    "mailbox full",
    "mailbox is full",
    "over quota",
    "quota exceeded",
    "does not exist",
    "undeliverable",
    "undelivered",
    "the original message",
    "returned message",
    "recipient address rejected",
    "transcript of session",
    "failed recipient",
    "failed address",
    "rejected your message",
    "has been rejected",
    "address rejected",
    "not listed in domino",
    "error occurred while trying to deliver",
    "unsent message",
    "message was not sent",
    "mail returned",
    "delivery error",
    "host unknown",
    "relaying denied",
    "access denied",
    "invalid recipient",
];

/// Words that tell of a delay, not of a failure.
const DELAYED: &[&str] = &[
    "delayed",
    "delay)",
    "warning: could not send message for past",
    "still trying",
    "will continue to try",
    "will keep trying",
    "will be retried",
    "no need to resend",
    "not yet been delivered",
    "verzöger",
    "retardé",
];

/// Whether this mail reports on another, and how that fared. `text` is the readable text.
pub(crate) fn report(
    fields: &Fields<'_>,
    parts: &Parts,
    from: &str,
    subject: &str,
    text: &str,
) -> Option<Automatic> {
    let subject = subject.to_lowercase();
    if let Some((kind, machine)) = &parts.report {
        return Some(by_report(kind, machine, parts, text));
    }
    let text_start: String = text
        .chars()
        .take(SIGN_BYTES)
        .collect::<String>()
        .to_lowercase();
    let delayed = DELAYED.iter().any(|word| subject.contains(word));
    let failed = |reason| {
        let recipient = fields.all("x-failed-recipients").next().and_then(|value| {
            let value = unfolded(value);
            value
                .split(',')
                .next()
                .map(|address| address.trim().to_owned())
                .filter(|address| !address.is_empty())
        });
        if delayed && recipient.is_none() {
            return Automatic::DeliveryReport {
                original_message_id: original_id(parts, text),
                reason: "delay in the subject",
            };
        }
        Automatic::Bounce {
            failed_recipient: recipient.or_else(|| recipient_in_text(text)),
            original_message_id: original_id(parts, text),
            reason,
        }
    };
    if let Some(reason) = feedback(parts, &text_start) {
        return Some(Automatic::DeliveryReport {
            original_message_id: original_id(parts, text),
            reason,
        });
    }
    if text_start.starts_with('{')
        && text_start
            .replace(['\\', ' '], "")
            .contains("\"notificationtype\":\"bounce\"")
    {
        return Some(failed("notification of a sending service"));
    }
    if fields.has("x-failed-recipients") {
        return Some(failed("X-Failed-Recipients"));
    }
    if parts.top == "multipart/report" && parts.report_type != "disposition-notification" {
        return Some(failed("multipart/report"));
    }
    // An answer to a bounce quotes its subject; that is a person's.
    if crate::subject::says_reply(&subject) && !is_daemon(from) {
        return None;
    }
    let by_subject = FAILED_SUBJECTS.iter().any(|words| subject.contains(words));
    let by_text = FAILED_TEXTS.iter().any(|words| text_start.contains(words));
    let empty_return = has_empty_return_path(fields);
    let refused = smtp_refusal(&text_start);
    if is_daemon(from) && (by_subject || by_text || refused || parts.enclosed_head.is_some()) {
        return Some(failed("From a mail server"));
    }
    if empty_return && (by_subject || refused || by_text) {
        return Some(failed("empty Return-Path"));
    }
    if by_subject
        && (refused || by_text || parts.enclosed_head.is_some())
        && looks_returned(parts, &text_start)
    {
        return Some(failed("subject of a returned mail"));
    }
    None
}

/// Feedback that comes without the part made for it: Outlook.com encloses the mail alone, sending
/// services write JSON.
fn feedback(parts: &Parts, text: &str) -> Option<&'static str> {
    let enclosed = parts.enclosed_head.as_deref().unwrap_or_default();
    let mark = b"x-hmxmroriginalrecipient:";
    let marked = enclosed
        .get(..mark.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(mark));
    if marked && text.trim().is_empty() {
        return Some("feedback report");
    }
    let told = text.replace(['\\', ' '], "");
    let is_notice = told.starts_with('{')
        && [
            "\"notificationtype\":\"complaint\"",
            "\"notificationtype\":\"delivery\"",
        ]
        .iter()
        .any(|sign| told.contains(sign));
    is_notice.then_some("notification of a sending service")
}

/// The sender is a mail server.
pub(crate) fn is_daemon(from: &str) -> bool {
    let from = from.to_lowercase();
    let local = from.split('@').next().unwrap_or_default();
    DAEMONS.contains(&local)
        || local.starts_with("mailer-daemon")
        || local.starts_with("postmaster")
}

/// Return-Path says that nobody wants answers.
pub(crate) fn has_empty_return_path(fields: &Fields<'_>) -> bool {
    fields.has("return-path") && fields.word("return-path").trim().replace(' ', "") == "<>"
}

fn by_report(kind: &str, machine: &str, parts: &Parts, text: &str) -> Automatic {
    let original_message_id =
        original_id(parts, text).or_else(|| value_of(machine, "original-message-id"));
    if kind.ends_with("disposition-notification") {
        return Automatic::DeliveryReport {
            original_message_id,
            reason: "disposition notification",
        };
    }
    if kind == "message/feedback-report" {
        return Automatic::DeliveryReport {
            original_message_id,
            reason: "feedback report",
        };
    }
    let actions = values_of(machine, "action");
    let statuses = values_of(machine, "status");
    let is_failed = actions.iter().any(|action| action.starts_with("fail"))
        || actions.is_empty() && !statuses.iter().any(|status| status.starts_with('2'))
        // One sending service tells a failure as delivered with a status that says otherwise.
        || !actions.iter().any(|action| action.starts_with("delay"))
            && statuses.iter().any(|status| status.starts_with('5'));
    if !is_failed {
        let reason = if actions.iter().any(|action| action.starts_with("delay")) {
            "Action: delayed"
        } else {
            "Action: delivered"
        };
        return Automatic::DeliveryReport {
            original_message_id,
            reason,
        };
    }
    let failed_recipient = ["final-recipient", "original-recipient"]
        .iter()
        .find_map(|name| value_of(machine, name))
        .map(|value| {
            value
                .rsplit(';')
                .next()
                .unwrap_or_default()
                .trim()
                .trim_matches(['<', '>'])
                .to_owned()
        })
        .filter(|address| address.contains('@'))
        .or_else(|| recipient_in_text(text));
    Automatic::Bounce {
        failed_recipient,
        original_message_id,
        reason: "delivery status",
    }
}

/// The Message-ID of the mail reported on: from its enclosed headers, else from the text, where
/// simple servers put them.
fn original_id(parts: &Parts, text: &str) -> Option<String> {
    let enclosed = parts
        .enclosed_head
        .as_deref()
        .and_then(|head| Fields::read(head).ids("message-id").pop());
    enclosed.or_else(|| {
        let value = value_of(text, "message-id")?;
        let id = value.trim().trim_matches(['<', '>']);
        (id.contains('@') && id.len() <= crate::bounds::ID_BYTES_MAX).then(|| id.to_owned())
    })
}

fn value_of(text: &str, name: &str) -> Option<String> {
    values_of(text, name).into_iter().next()
}

/// Values of `name: value` lines, quote marks before them passed over; letter case of values that
/// are words does not matter and of ids does, so it stays, but for words that are compared.
fn values_of(text: &str, name: &str) -> Vec<String> {
    text.lines()
        .filter_map(|line| {
            let line = line.trim_start_matches(['>', ' ', '\t', '|']);
            let (label, value) = line.split_once(':')?;
            label.trim().eq_ignore_ascii_case(name).then(|| {
                let value = value.trim();
                if name == "action" {
                    value.to_lowercase()
                } else {
                    value.to_owned()
                }
            })
        })
        .take(100)
        .collect()
}

/// The first address in the text of a bounce; the one that failed stands first in all we saw.
fn recipient_in_text(text: &str) -> Option<String> {
    let start: String = text.chars().take(4_000).collect();
    crate::address::addresses_in_text(&start, 20)
        .into_iter()
        .map(|mailbox| mailbox.address)
        .find(|address| {
            !is_daemon(address)
                && address
                    .rsplit_once('@')
                    .is_some_and(|(_, domain)| domain.contains('.'))
        })
}

/// A server's refusal in the text: `550 …`, `5.1.1`, `#5.2.2`.
fn smtp_refusal(text: &str) -> bool {
    text.split(|c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '#' | '-' | ':' | '<' | '>' | '=' | ';' | ',')
    })
    .any(|word| {
        let word = word.trim_end_matches('.');
        let digits = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit());
        let code = digits
            && matches!(
                word,
                "421"
                    | "450"
                    | "451"
                    | "452"
                    | "500"
                    | "501"
                    | "503"
                    | "511"
                    | "521"
                    | "530"
                    | "541"
                    | "550"
                    | "551"
                    | "552"
                    | "553"
                    | "554"
            );
        let parts: Vec<&str> = word.split('.').collect();
        let enhanced = parts.len() == 3
            && matches!(parts[0], "4" | "5")
            && parts[1..].iter().all(|part| {
                (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
            });
        code || enhanced
    })
}

/// The text holds, or the mail encloses, the header of the mail that came back.
fn looks_returned(parts: &Parts, text: &str) -> bool {
    parts.enclosed_head.is_some()
        || [
            "message-id:",
            "received:",
            "subject:",
            "original message",
            "original mail",
        ]
        .iter()
        .any(|sign| text.contains(sign))
}
