//! Names of folders as IMAP writes them: ASCII, and all else as base64 of UTF-16 between `&` and `-`
//! (RFC 3501, 5.1.3).

use base64::Engine as _;
use base64::alphabet::IMAP_MUTF7;
use base64::engine::GeneralPurpose;
use base64::engine::general_purpose::NO_PAD;

const CODE: GeneralPurpose = GeneralPurpose::new(&IMAP_MUTF7, NO_PAD);

/// The name as the server knows it, in quotes. Line ends, which no name has, are left out.
pub(super) fn quoted(name: &str) -> String {
    let mut written = String::from("\"");
    let mut foreign: Vec<u16> = Vec::new();
    let end = |written: &mut String, foreign: &mut Vec<u16>| {
        if !foreign.is_empty() {
            let bytes: Vec<u8> = foreign.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            written.push('&');
            written.push_str(&CODE.encode(bytes));
            written.push('-');
            foreign.clear();
        }
    };
    for letter in name.chars().filter(|letter| !letter.is_control()) {
        if letter.is_ascii() {
            end(&mut written, &mut foreign);
            match letter {
                '&' => written.push_str("&-"),
                '"' | '\\' => written.extend(['\\', letter]),
                _ => written.push(letter),
            }
        } else {
            foreign.extend(letter.encode_utf16(&mut [0; 2]).iter());
        }
    }
    end(&mut written, &mut foreign);
    written.push('"');
    written
}

/// The name as people read it; as the server wrote it where that cannot be read.
pub(super) fn read(written: &str) -> String {
    let mut name = String::new();
    let mut rest = written;
    while let Some((plain, coded)) = rest.split_once('&') {
        name.push_str(plain);
        let Some((code, after)) = coded.split_once('-') else {
            return written.to_owned();
        };
        if code.is_empty() {
            name.push('&');
        } else {
            let Ok(bytes) = CODE.decode(code) else {
                return written.to_owned();
            };
            let units: Vec<u16> = bytes
                .chunks_exact(2)
                .map(|two| u16::from_be_bytes([two[0], two[1]]))
                .collect();
            name.push_str(&String::from_utf16_lossy(&units));
        }
        rest = after;
    }
    name.push_str(rest);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_every_script_come_back() {
        assert_eq!(quoted("Entwürfe"), "\"Entw&APw-rfe\"");
        assert_eq!(quoted("Q & \"A\""), "\"Q &- \\\"A\\\"\"");
        assert_eq!(quoted("台北"), "\"&U,BTFw-\"");
        for name in ["INBOX", "Entwürfe", "Q & A", "台北/日本語", "😀"] {
            let written = quoted(name);
            assert_eq!(read(written.trim_matches('"')), name);
        }
        assert_eq!(read("half &APw"), "half &APw");
        assert!(!quoted("a\r\nb").contains('\n'));
    }
}
