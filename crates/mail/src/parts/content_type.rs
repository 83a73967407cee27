//! What a part says that it is.

use mail_parser::ContentType;
use std::borrow::Cow;

/// `type/subtype` in lower case; plain text where nothing is said.
pub(super) fn media_type(content: Option<&ContentType<'_>>) -> String {
    let Some(content) = content else {
        return "text/plain".to_owned();
    };
    let mut kind = content.ctype().trim().to_lowercase();
    if let Some(subtype) = content.subtype() {
        kind.push('/');
        kind.push_str(&subtype.trim().to_lowercase());
    }
    let plausible = kind.len() <= 127
        && kind
            .bytes()
            .all(|b| b.is_ascii_graphic() && !b"\"<>\\;,".contains(&b));
    if plausible {
        kind
    } else {
        "application/octet-stream".to_owned()
    }
}

pub(super) fn parameter(content: Option<&ContentType<'_>>, name: &str) -> Option<String> {
    let attributes = content?.attributes()?;
    attributes
        .iter()
        .find(|attribute| attribute.name.eq_ignore_ascii_case(name))
        .map(|attribute| attribute.value.to_string())
        .filter(|value| !value.is_empty())
}

pub(super) fn charset_of(content: Option<&ContentType<'_>>) -> Option<String> {
    parameter(content, "charset")
}

/// The character set that HTML claims for itself near its start.
pub(super) fn charset_in_html(body: &[u8]) -> Option<String> {
    let start: Cow<'_, str> = String::from_utf8_lossy(&body[..body.len().min(1024)]);
    let lower = start.to_ascii_lowercase();
    let at = lower.find("charset=")? + "charset=".len();
    let label: String = lower[at..]
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    Some(label).filter(|label| !label.is_empty())
}
