//! Where one part ends and the next begins.

use crate::bounds::REPORT_BYTES_MAX;

/// Bytes of a boundary (RFC 2046 allows 70) and the dashes that close it.
const BOUNDARY_BYTES_MAX: usize = 72;

/// The sections between boundary lines, and whether there are more than `max`.
pub(super) fn sections<'x>(body: &'x [u8], boundary: &str, max: usize) -> (Vec<&'x [u8]>, bool) {
    let mut found = Vec::new();
    if boundary.is_empty() {
        return (found, false);
    }
    let mut open: Option<usize> = None;
    let mut at = 0;
    while at < body.len() {
        let end = body[at..]
            .iter()
            .position(|&byte| byte == b'\n')
            .map_or(body.len(), |n| at + n + 1);
        let after = body[at..end]
            .strip_prefix(b"--")
            .and_then(|line| line.strip_prefix(boundary.as_bytes()));
        if let Some(after) = after {
            let after = after.trim_ascii();
            let closes = after.starts_with(b"--");
            if after.is_empty() || closes {
                if let Some(start) = open {
                    found.push(without_last_break(&body[start..at]));
                }
                open = (!closes).then_some(end);
                if closes {
                    break;
                }
                if found.len() >= max {
                    return (found, true);
                }
            }
        }
        at = end;
    }
    if let Some(start) = open
        && start < body.len()
    {
        found.push(&body[start..]);
    }
    (found, false)
}

/// The boundary that a body uses without having told it: a line of dashes before a part's header.
pub(super) fn guessed_boundary(body: &[u8]) -> Option<&str> {
    let start = &body[..body.len().min(REPORT_BYTES_MAX)];
    let mut lines = start.split(|&byte| byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        let begins_part = lines
            .peek()
            .and_then(|next| next.get(..8))
            .is_some_and(|name| name.eq_ignore_ascii_case(b"content-"));
        if begins_part && let Some(boundary) = line.strip_prefix(b"--") {
            return std::str::from_utf8(boundary.trim_ascii_end())
                .ok()
                .filter(|boundary| !boundary.is_empty());
        }
    }
    None
}

/// What stands between lines that look like boundaries, whichever part they belong to: `--word` before a header, an
/// empty line or the end.
pub(super) fn leaves(body: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(body);
    std::iter::from_fn(move || {
        let from = rest?;
        let mut at = 0;
        while at < from.len() {
            let end = line_end(from, at);
            if is_boundary(&from[at..end], &from[end..]) {
                rest = Some(&from[end..]);
                return Some(without_last_break(&from[..at]));
            }
            at = end;
        }
        rest = None;
        Some(from)
    })
    // What stands before the first boundary is for readers that know no parts.
    .skip(1)
}

fn line_end(text: &[u8], from: usize) -> usize {
    text[from..]
        .iter()
        .position(|&byte| byte == b'\n')
        .map_or(text.len(), |n| from + n + 1)
}

fn is_boundary(line: &[u8], after: &[u8]) -> bool {
    let Some(word) = line.strip_prefix(b"--").map(<[u8]>::trim_ascii) else {
        return false;
    };
    let next = &after[..line_end(after, 0)];
    let begins = next.trim_ascii().is_empty()
        || next
            .get(..8)
            .is_some_and(|name| name.eq_ignore_ascii_case(b"content-"));
    !word.is_empty()
        && word.len() <= BOUNDARY_BYTES_MAX
        && !word.contains(&b' ')
        && (begins || word.ends_with(b"--"))
}

fn without_last_break(section: &[u8]) -> &[u8] {
    let section = section.strip_suffix(b"\n").unwrap_or(section);
    section.strip_suffix(b"\r").unwrap_or(section)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_split_even_without_an_end() {
        let body = b"pre\n--b\nA\n--bb\n--b\nB\n";
        assert_eq!(sections(body, "b", 9).0, [&b"A\n--bb"[..], b"B\n"]);
        assert!(sections(body, "c", 9).0.is_empty());
    }
}
