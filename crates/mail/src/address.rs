//! A mail address as a person's identity.

use crate::bounds::{ADDRESS_BYTES_MAX, SUBJECT_CHARS_MAX};
use serde::{Deserialize, Serialize};

/// One mailbox: a display name, if any, and the address.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Mailbox {
    /// The display name as the sender wrote it; never trusted, only shown.
    pub name: Option<String>,
    /// The address: trimmed, its domain lower-cased.
    pub address: String,
}

impl Mailbox {
    /// A mailbox from a name and an address; `None` when the address is none (no `@`, spaces or
    /// control characters in it, too long).
    pub fn new(name: Option<&str>, address: &str) -> Option<Self> {
        let address = normal_address(address)?;
        let name = name
            .map(|name| {
                let visible: String = name
                    .chars()
                    .map(|c| if c.is_control() { ' ' } else { c })
                    .take(SUBJECT_CHARS_MAX)
                    .collect();
                visible.trim().trim_matches('"').trim().to_owned()
            })
            .filter(|name| !name.is_empty());
        Some(Self { name, address })
    }

    /// Identity: the whole address in lower case. Two mailboxes with one key are one person.
    pub fn key(&self) -> String {
        self.address.to_lowercase()
    }

    /// The part before the last `@`.
    pub fn local(&self) -> &str {
        self.address.rsplit_once('@').map_or("", |(local, _)| local)
    }

    /// The part after the last `@`, in lower case.
    pub fn domain(&self) -> &str {
        self.address
            .rsplit_once('@')
            .map_or("", |(_, domain)| domain)
    }
}

/// Trims an address and lower-cases its domain; `None` when it cannot be one.
fn normal_address(address: &str) -> Option<String> {
    let address = address
        .trim()
        .trim_start_matches('<')
        .trim_end_matches('>')
        .trim();
    if address.len() > ADDRESS_BYTES_MAX {
        return None;
    }
    if address
        .chars()
        .any(|c| c.is_control() || c.is_whitespace() || matches!(c, '<' | '>' | ','))
    {
        return None;
    }
    let (local, domain) = address.rsplit_once('@')?;
    if local.is_empty() || domain.is_empty() {
        return None;
    }
    Some(format!("{local}@{}", domain.to_lowercase()))
}

/// Every word in a malformed address field that looks like an address. A client that writes a
/// broken To still tells us where its mail was meant to go (helpdesks 3.3, 14).
pub(crate) fn addresses_in_text(text: &str, max: usize) -> Vec<Mailbox> {
    text.split(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '<' | '>' | ',' | ';' | '"' | '\'' | '(' | ')' | '[' | ']'
            )
    })
    .filter(|word| word.contains('@'))
    .map(|word| word.strip_prefix("mailto:").unwrap_or(word))
    .filter_map(|word| Mailbox::new(None, word.trim_end_matches(['.', ':'])))
    .take(max)
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domain_is_lower_cased_and_the_key_is_wholly_so() {
        let mailbox = Mailbox::new(Some(" \"Ada Test\" "), " <Ada.Test@Shop.EXAMPLE> ").unwrap();
        assert_eq!(mailbox.address, "Ada.Test@shop.example");
        assert_eq!(mailbox.key(), "ada.test@shop.example");
        assert_eq!(mailbox.name.as_deref(), Some("Ada Test"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "ada",
            "@shop.example",
            "ada@",
            "a b@shop.example",
            "a@b\r\nBcc: x@y.example",
        ] {
            assert_eq!(Mailbox::new(None, text), None, "{text:?}");
        }
    }

    #[test]
    fn addresses_are_found_in_a_broken_field() {
        let found = addresses_in_text("Help Desk <help+x@desk.example>>; \"b <b@shop.example", 9);
        let found: Vec<_> = found.iter().map(|m| m.address.as_str()).collect();
        assert_eq!(found, ["help+x@desk.example", "b@shop.example"]);
    }
}
