//! Mail of ours is signed, so that who receives it can see that it is from our domain and was not changed (RFC 6376; with
//! Ed25519, RFC 8463).

mod der;
mod key;
mod record;
mod relaxed;

pub use key::{KeyError, SigningKey};
pub use record::{Record, told_by};

use crate::alignment::is_aligned;
use crate::fields::Fields;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};

/// Keys that sign at most; a domain may have one of each kind, and a second of each while it changes them.
pub const KEYS_MAX: usize = 20;
/// Signatures on one mail at most.
const SIGNATURES_MAX: usize = 4;
/// Fields that are signed. Each is named once more than it stands there, so that nobody can put in another of its name.
const SIGNED: [&str; 13] = [
    "from",
    "to",
    "cc",
    "reply-to",
    "subject",
    "date",
    "message-id",
    "in-reply-to",
    "references",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "auto-submitted",
];
/// How long a line of the signature is.
const LINE: usize = 72;

/// The mail with a signature of each key that speaks for its sender's domain; as it is where none does.
pub fn signed(mail: &[u8], keys: &[SigningKey], now_us: i64) -> Vec<u8> {
    let keys = speaking_for(mail, keys);
    if keys.is_empty() {
        return mail.to_vec();
    }
    // On the wire a line ends so; what is signed must be what arrives.
    let mail = with_whole_line_ends(mail);
    let (head, body) = relaxed::apart(&mail);
    let fields = relaxed::fields(head);
    let body_hash = BASE64_STANDARD.encode(Sha256::digest(relaxed::body(body)));
    let mut signed = Vec::with_capacity(mail.len() + 1024 * keys.len());
    for key in keys {
        if let Some(field) = signature(key, &fields, &body_hash, now_us / 1_000_000) {
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

/// The field with the signature, its line's end with it; nothing where the key cannot sign.
fn signature(
    key: &SigningKey,
    fields: &[relaxed::Field<'_>],
    body_hash: &str,
    now_s: i64,
) -> Option<String> {
    let mut names = Vec::new();
    let mut said = String::new();
    for name in SIGNED {
        // From the last one up, as RFC 6376, 5.4.2 has it.
        for field in fields.iter().rev().filter(|field| field.name == name) {
            names.push(name);
            said.push_str(&field.relaxed());
            said.push_str("\r\n");
        }
        names.push(name);
    }
    let unsigned = format!(
        "DKIM-Signature: v=1; a={}; c=relaxed/relaxed; d={};\r\n\ts={}; t={now_s};\r\n\th={};\r\n\tbh={body_hash};\r\n\tb=",
        key.algorithm(),
        key.domain(),
        key.selector(),
        in_lines(&names.join(":"), ':'),
    );
    let own = relaxed::fields(unsigned.as_bytes());
    said.push_str(&own.first()?.relaxed());
    let signature = BASE64_STANDARD.encode(key.sign(said.as_bytes())?);
    let mut field = unsigned;
    for (place, line) in signature.as_bytes().chunks(LINE).enumerate() {
        if place > 0 {
            field.push_str("\r\n\t");
        }
        field.push_str(&String::from_utf8_lossy(line));
    }
    field.push_str("\r\n");
    Some(field)
}

/// Broken after the mark where a line would grow too long.
fn in_lines(text: &str, mark: char) -> String {
    let (mut lines, mut length) = (String::new(), 0);
    for part in text.split_inclusive(mark) {
        if length > 0 && length + part.len() > LINE {
            lines.push_str("\r\n\t");
            length = 0;
        }
        lines.push_str(part);
        length += part.len();
    }
    lines
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
