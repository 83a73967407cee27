//! Reports on mails of ours: could not be delivered, delivered, delayed.

mod told;
mod words;

use crate::fields::{Fields, unfolded};
use crate::parsed::Automatic;
use crate::parts::Parts;
use told::{looks_returned, original_id, recipient_in_text, smtp_refusal, value_of, values_of};
use words::{DAEMONS, DELAYED, FAILED_SUBJECTS, FAILED_TEXTS};

/// Bytes of the text in which a bounce without a machine-readable part is recognised.
const SIGN_BYTES: usize = 20_000;

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
            status: None,
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

/// The enhanced status code (RFC 3463) at the beginning of a text.
pub(crate) fn enhanced_status(said: &str) -> Option<&str> {
    let code = said.split_whitespace().next()?;
    let mut parts = 0;
    let numbers = code.split('.').all(|part| {
        parts += 1;
        (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    });
    (numbers && parts == 3).then_some(code)
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
        status: statuses
            .iter()
            .find_map(|status| enhanced_status(status))
            .map(str::to_owned),
        reason: "delivery status",
    }
}
