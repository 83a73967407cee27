//! What a domain has published of a key, beside the key.

use super::SigningKey;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

/// How what is published stands to the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    /// It is the public half of the key.
    Fits,
    /// There is none.
    Missing,
    /// It is of another key.
    Other,
    /// It says that the key is withdrawn.
    Withdrawn,
    /// There are several, of which a reader may take any.
    Several,
}

/// How the records that stand under the key's name ([`SigningKey::record_name`]) stand to it.
pub fn told_by(key: &SigningKey, texts: &[String]) -> Record {
    let keys: Vec<&String> = texts
        .iter()
        .filter(|text| tag(text, "p").is_some())
        .collect();
    match keys.as_slice() {
        [] => Record::Missing,
        [text] => one(key, text),
        _ => Record::Several,
    }
}

fn one(key: &SigningKey, text: &str) -> Record {
    let published = tag(text, "p").unwrap_or_default();
    if published.is_empty() {
        return Record::Withdrawn;
    }
    let kind = tag(text, "k").unwrap_or_else(|| "rsa".to_owned());
    let bytes = BASE64_STANDARD.decode(&published).unwrap_or_default();
    let version = tag(text, "v").is_none_or(|version| version == "DKIM1");
    if version && kind.eq_ignore_ascii_case(key.kind()) && bytes == key.public() {
        Record::Fits
    } else {
        Record::Other
    }
}

/// What a tag says, without spaces.
fn tag(text: &str, name: &str) -> Option<String> {
    let said = text.split(';').find_map(|part| {
        let (tag, said) = part.split_once('=')?;
        (tag.trim() == name).then_some(said)
    })?;
    Some(said.split_whitespace().collect())
}
