//! What the text of a report tells: fields in its lines, refusals, the address that failed.

use super::is_daemon;
use crate::fields::Fields;
use crate::parts::Parts;

/// The Message-ID of the mail reported on: from its enclosed headers, else from the text, where
/// simple servers put them.
pub(super) fn original_id(parts: &Parts, text: &str) -> Option<String> {
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

pub(super) fn value_of(text: &str, name: &str) -> Option<String> {
    values_of(text, name).into_iter().next()
}

/// Values of `name: value` lines, quote marks before them passed over; letter case of values that
/// are words does not matter and of ids does, so it stays, but for words that are compared.
pub(super) fn values_of(text: &str, name: &str) -> Vec<String> {
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
pub(super) fn recipient_in_text(text: &str) -> Option<String> {
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
pub(super) fn smtp_refusal(text: &str) -> bool {
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
pub(super) fn looks_returned(parts: &Parts, text: &str) -> bool {
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
