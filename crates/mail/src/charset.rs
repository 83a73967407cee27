//! Bytes to text, whatever they claim to be.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use mail_parser::decoders::charsets::map::charset_decoder;
use std::borrow::Cow;

/// Text from bytes of no stated character set: UTF-8 if they are that, else Windows-1252, which
/// reads any byte.
pub(crate) fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Text from bytes that claim a character set; the flag tells that the claim was wrong or unknown.
pub(crate) fn decode(bytes: &[u8], claimed: Option<&str>) -> (String, bool) {
    let Some(label) = claimed.map(str::trim).filter(|label| !label.is_empty()) else {
        return (text_of(without_mark(bytes)).into_owned(), false);
    };
    if label.eq_ignore_ascii_case("us-ascii") || label.eq_ignore_ascii_case("ascii") {
        return (text_of(without_mark(bytes)).into_owned(), !bytes.is_ascii());
    }
    if let Some(encoding) = Encoding::for_label(label.as_bytes()) {
        let (text, used, wrong) = encoding.decode(bytes);
        if wrong && used == UTF_8 {
            // Mostly a Western text with the wrong label: no letter is lost this way.
            return (
                WINDOWS_1252
                    .decode_without_bom_handling(bytes)
                    .0
                    .into_owned(),
                true,
            );
        }
        if wrong && std::str::from_utf8(bytes).is_ok() {
            return (text_of(bytes).into_owned(), true);
        }
        return (text.into_owned(), wrong);
    }
    match charset_decoder(label.as_bytes()) {
        Some(decoder) => (decoder(bytes), false),
        None => (text_of(without_mark(bytes)).into_owned(), true),
    }
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Line breaks made one kind, null bytes and other control characters taken out (databases and
/// browsers choke on them), cut to a bound. Tells whether anything was taken out, and was cut.
pub(crate) fn cleaned(text: &str, max: usize) -> (String, bool, bool) {
    let mut out = String::with_capacity(text.len().min(max));
    let mut dirty = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if out.len() >= max {
            return (out, dirty, true);
        }
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' | '\t' => out.push(c),
            '\u{c}' => out.push('\n'),
            c if c.is_control() => dirty = true,
            c => out.push(c),
        }
    }
    (out, dirty, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_claim_loses_no_letter() {
        assert_eq!(decode(b"K\xfchl", Some("utf-8")), ("Kühl".into(), true));
        assert_eq!(
            decode("Kühl".as_bytes(), Some("us-ascii")),
            ("Kühl".into(), true)
        );
        assert_eq!(
            decode("Kühl".as_bytes(), Some("x-never-heard")),
            ("Kühl".into(), true)
        );
        assert_eq!(
            decode(b"K\xfchl", Some("iso-8859-1")),
            ("Kühl".into(), false)
        );
        assert_eq!(
            decode(b"\x1b$B%d%+%s\x1b(B", Some("iso-2022-jp")).0,
            "ヤカン"
        );
    }

    #[test]
    fn control_characters_go_and_line_breaks_become_one_kind() {
        assert_eq!(
            cleaned("a\r\nb\rc\0\x07d", 99),
            ("a\nb\ncd".into(), true, false)
        );
        assert_eq!(cleaned("abcdef", 3), ("abc".into(), false, true));
    }
}
