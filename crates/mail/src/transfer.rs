//! Transfer encodings, read leniently: what can be decoded is decoded.

use std::borrow::Cow;

/// Undoes a Content-Transfer-Encoding; the flag tells that the encoding was broken.
pub(crate) fn decode<'x>(bytes: &'x [u8], encoding: &str) -> (Cow<'x, [u8]>, bool) {
    match encoding {
        "base64" => {
            let (decoded, broken) = base64(bytes);
            (Cow::Owned(decoded), broken)
        }
        "quoted-printable" => {
            let (decoded, broken) = quoted_printable(bytes);
            (Cow::Owned(decoded), broken)
        }
        _ => (Cow::Borrowed(bytes), false),
    }
}

fn base64(bytes: &[u8]) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3 + 3);
    let (mut hold, mut bits) = (0_u32, 0_u32);
    let mut broken = false;
    for &byte in bytes {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            // Padding ends a run; some programs glue several runs together.
            b'=' => {
                (hold, bits) = (0, 0);
                continue;
            }
            b' ' | b'\t' | b'\r' | b'\n' => continue,
            _ => {
                broken = true;
                continue;
            }
        };
        hold = (hold << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push(hold.wrapping_shr(bits).to_le_bytes()[0]);
            hold &= (1 << bits) - 1;
        }
    }
    (out, broken)
}

fn quoted_printable(bytes: &[u8]) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(bytes.len());
    let mut broken = false;
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        let text = line.trim_ascii_end();
        let ending = &line[line.len()
            - line
                .iter()
                .rev()
                .take_while(|b| matches!(b, b'\r' | b'\n'))
                .count()..];
        let mut at = 0;
        let mut soft = false;
        while at < text.len() {
            if text[at] != b'=' {
                out.push(text[at]);
                at += 1;
                continue;
            }
            if at + 1 == text.len() {
                soft = true;
                break;
            }
            if let (Some(high), Some(low)) = (hex(text.get(at + 1)), hex(text.get(at + 2))) {
                out.push(high << 4 | low);
                at += 3;
            } else {
                out.push(b'=');
                broken = true;
                at += 1;
            }
        }
        if !soft {
            out.extend_from_slice(ending);
        }
    }
    (out, broken)
}

fn hex(byte: Option<&u8>) -> Option<u8> {
    let value = char::from(*byte?).to_digit(16)?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_read_with_noise_in_it() {
        assert_eq!(base64(b"aGVs\r\nbG8=").0, b"hello");
        assert_eq!(base64(b"aGVs!bG8"), (b"hello".to_vec(), true));
        assert_eq!(base64(b"aGVsbG8=aGVsbG8=").0, b"hellohello");
    }

    #[test]
    fn quoted_printable_is_read_with_errors_in_it() {
        assert_eq!(
            quoted_printable(b"K=C3=BChl =\r\nschrank  \r\n").0,
            "Kühl schrank\r\n".as_bytes()
        );
        assert_eq!(
            quoted_printable(b"100=% sure="),
            (b"100=% sure".to_vec(), true)
        );
    }
}
