//! Mail of ours is signed, so that who receives it can see that it is from our domain and was not changed (RFC 6376; with
//! Ed25519, RFC 8463), and mail that comes in is looked at where that is wanted. The library signs and verifies; which keys
//! speak for a mail, what is published of them, and what a failure means, is said here.

mod check;
mod der;
mod key;
mod record;

pub use check::{Checker, Doubt};
pub use key::{KeyError, SigningKey};
pub use record::{Record, told_by};

use crate::alignment::is_aligned;
use crate::fields::Fields;

/// Keys that sign at most; a domain may have one of each kind, and a second of each while it changes them.
pub const KEYS_MAX: usize = 20;
/// Signatures on one mail at most.
const SIGNATURES_MAX: usize = 4;

/// The mail with a signature of each key that speaks for its sender's domain; as it is where none does.
pub fn signed(mail: &[u8], keys: &[SigningKey]) -> Vec<u8> {
    let keys = speaking_for(mail, keys);
    if keys.is_empty() {
        return mail.to_vec();
    }
    // On the wire a line ends so; what is signed must be what arrives.
    let mut mail = with_whole_line_ends(mail);
    mail.truncate(written_end(&mail));
    let mut signed = Vec::with_capacity(mail.len() + 1024 * keys.len());
    for key in keys {
        if let Some(field) = key.signature(&mail) {
            signed.extend_from_slice(field.as_bytes());
        }
    }
    signed.extend_from_slice(&mail);
    signed
}

/// The keys whose domain is that of the sender, or one above it.
fn speaking_for<'a>(mail: &[u8], keys: &'a [SigningKey]) -> Vec<&'a SigningKey> {
    if keys.is_empty() {
        return Vec::new();
    }
    let from = Fields::read(mail).addresses("from").list.into_iter().next();
    let Some(from) = from else {
        return Vec::new();
    };
    let speaking = keys.iter().filter(|key| key.speaks_for(&from.address));
    speaking.take(SIGNATURES_MAX).collect()
}

impl SigningKey {
    /// Whether what it signs counts for mail from this address.
    pub fn speaks_for(&self, address: &str) -> bool {
        address
            .rsplit_once('@')
            .is_some_and(|(_, domain)| is_aligned(self.domain(), &domain.to_lowercase()))
    }
}

/// Every line ends with both marks.
fn with_whole_line_ends(mail: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(mail.len() + mail.len() / 64);
    let mut before = 0;
    for &byte in mail {
        if byte == b'\n' && before != b'\r' {
            whole.push(b'\r');
        }
        whole.push(byte);
        before = byte;
    }
    whole
}

/// Where the last line ends on which something stands. Lines of spaces after it count for nothing (RFC 6376, 3.4.4), but the
/// library counts them.
fn written_end(mail: &[u8]) -> usize {
    let head = mail.windows(4).position(|part| part == b"\r\n\r\n");
    let body = head.map_or(mail.len(), |head| head + 4);
    let last = mail[body..]
        .iter()
        .rposition(|byte| !b" \t\r\n".contains(byte));
    let Some(last) = last.map(|last| body + last) else {
        return body;
    };
    let line = mail[last..].iter().position(|byte| *byte == b'\n');
    line.map_or(mail.len(), |line| last + line + 1)
}
