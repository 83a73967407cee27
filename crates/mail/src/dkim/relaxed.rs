//! A mail in the form that is signed (RFC 6376, 3.4, "relaxed"): what servers on the way may change is left out of it.

/// A field of the head, its lines with it and without the last line's end.
pub(super) struct Field<'a> {
    /// In lower case.
    pub name: String,
    said: &'a [u8],
}

/// Head and body of a mail whose lines end with both marks.
pub(super) fn apart(mail: &[u8]) -> (&[u8], &[u8]) {
    let end = mail.windows(4).position(|part| part == b"\r\n\r\n");
    match end {
        Some(end) => (&mail[..end + 2], &mail[end + 4..]),
        None => (mail, &[]),
    }
}

/// The fields of a head.
pub(super) fn fields(head: &[u8]) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    let mut rest = head;
    while !rest.is_empty() {
        let (field, after) = rest.split_at(field_end(rest));
        rest = after;
        let Some(colon) = field.iter().position(|byte| *byte == b':') else {
            continue;
        };
        let name = String::from_utf8_lossy(&field[..colon]);
        fields.push(Field {
            name: name.trim_end().to_lowercase(),
            said: &field[colon + 1..],
        });
    }
    fields
}

/// Where the field ends: at the first line that does not begin with a space.
fn field_end(text: &[u8]) -> usize {
    let mut from = 0;
    while let Some(line) = text[from..].iter().position(|byte| *byte == b'\n') {
        from += line + 1;
        if !matches!(text.get(from), Some(b' ' | b'\t')) {
            return from;
        }
    }
    text.len()
}

impl Field<'_> {
    /// The field in one line, each run of spaces as one.
    pub(super) fn relaxed(&self) -> String {
        let said = String::from_utf8_lossy(self.said);
        let words: Vec<&str> = said
            .split([' ', '\t', '\r', '\n'])
            .filter(|word| !word.is_empty())
            .collect();
        format!("{}:{}", self.name, words.join(" "))
    }
}

/// The body: each run of spaces within a line as one, none at a line's end, no empty lines at the end of all.
pub(super) fn body(body: &[u8]) -> Vec<u8> {
    let mut relaxed = Vec::with_capacity(body.len() + 2);
    let mut empty = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let end = line.iter().rposition(|byte| !is_space(*byte));
        let line = &line[..end.map_or(0, |end| end + 1)];
        if line.is_empty() {
            empty += 1;
            continue;
        }
        for _ in 0..empty {
            relaxed.extend_from_slice(b"\r\n");
        }
        empty = 0;
        let mut in_spaces = false;
        for &byte in line {
            if !is_space(byte) {
                relaxed.push(byte);
            } else if !in_spaces {
                relaxed.push(b' ');
            }
            in_spaces = is_space(byte);
        }
        relaxed.extend_from_slice(b"\r\n");
    }
    relaxed
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 6376, 3.4.5.
    #[test]
    fn the_example_of_the_standard_comes_out_as_it_says() {
        let mail = b"A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n";
        let (head, rest) = apart(mail);
        let fields: Vec<String> = fields(head).iter().map(Field::relaxed).collect();
        assert_eq!(fields, ["a:X", "b:Y Z"]);
        assert_eq!(body(rest), b" C\r\nD E\r\n");
    }

    #[test]
    fn a_body_of_nothing_is_nothing_and_a_last_line_gets_its_end() {
        assert_eq!(body(b""), b"");
        assert_eq!(body(b"\r\n\r\n"), b"");
        assert_eq!(body(b"a"), b"a\r\n");
        assert_eq!(body(b"a\r\n\r\n \r\nb"), b"a\r\n\r\n\r\nb\r\n");
    }
}
