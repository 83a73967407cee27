//! The tags of an HTML text in one linear pass, for decisions before a real parser is let near it.

/// A tag and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tag<'h> {
    pub(crate) name: &'h str,
    pub(crate) closes: bool,
    /// The tag's inside behind its name.
    pub(crate) inside: &'h str,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Attributes, estimated from above.
    pub(crate) attributes: usize,
}

impl<'h> Tag<'h> {
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute as written, without quotes.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'h str> {
        let mut rest = self.inside;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let name_end = rest
                .find(|c: char| c.is_whitespace() || matches!(c, '=' | '/'))
                .unwrap_or(rest.len());
            if rest.is_empty() {
                return None;
            }
            let (this, after) = rest.split_at(name_end.max(first_char(rest)));
            let after = after.trim_start();
            let Some(value) = after.strip_prefix('=') else {
                rest = after;
                continue;
            };
            let value = value.trim_start();
            let (value, after) = match value.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    value[1..].split_once(quote).unwrap_or((&value[1..], ""))
                }
                _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
            };
            if this.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = after;
        }
    }
}

/// Length of the first character, so that a cut never falls within one.
fn first_char(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// All tags, comments and declarations passed over.
pub(crate) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    Tags { html, at: 0 }
}

struct Tags<'h> {
    html: &'h str,
    at: usize,
}

impl<'h> Iterator for Tags<'h> {
    type Item = Tag<'h>;

    fn next(&mut self) -> Option<Tag<'h>> {
        let bytes = self.html.as_bytes();
        loop {
            let start = self.at + self.html.get(self.at..)?.find('<')?;
            let rest = &self.html[start..];
            if rest.starts_with("<!--") {
                self.at = rest.find("-->").map_or(bytes.len(), |end| start + end + 3);
                continue;
            }
            let closes = rest[1..].starts_with('/');
            let name_at = start + 1 + usize::from(closes);
            let letter = bytes.get(name_at).is_some_and(u8::is_ascii_alphabetic);
            let other = bytes
                .get(name_at)
                .is_some_and(|byte| matches!(byte, b'!' | b'?'));
            if !letter && !other {
                self.at = start + 1;
                continue;
            }
            let name_len = bytes[name_at..]
                .iter()
                .position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/' | b'<'))
                .unwrap_or(bytes.len() - name_at);
            let (close, attributes) = tag_end(bytes, name_at + name_len);
            let end = (close + 1).min(bytes.len());
            self.at = end;
            if other {
                continue;
            }
            return Some(Tag {
                name: &self.html[name_at..name_at + name_len],
                closes,
                inside: &self.html[name_at + name_len..close],
                start,
                end,
                attributes,
            });
        }
    }
}

/// Where the tag's `>` stands, quoted ones passed over, and how many attributes it can have.
fn tag_end(bytes: &[u8], from: usize) -> (usize, usize) {
    let mut quote = 0;
    let mut attributes = 0;
    let mut before = b' ';
    for (at, &byte) in bytes.iter().enumerate().skip(from) {
        match byte {
            b'"' | b'\'' if quote == 0 && before == b'=' => quote = byte,
            _ if byte == quote => quote = 0,
            b'>' if quote == 0 => return (at, attributes),
            _ if quote == 0 && (byte.is_ascii_whitespace() || byte == b'/') => attributes += 1,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    (bytes.len(), attributes)
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn tags_and_attributes_are_found() {
        let html = "<!-- <p> --><DIV class=\"a b\" id=x data='>'>t</div><br/>< 3 <!doctype x>";
        let found: Vec<_> = tags(html).map(|tag| (tag.name, tag.closes)).collect();
        assert_eq!(found, [("DIV", false), ("div", true), ("br", false)]);
        let div = tags(html).next().unwrap();
        assert_eq!(div.attribute("CLASS"), Some("a b"));
        assert_eq!(div.attribute("id"), Some("x"));
        assert_eq!(div.attribute("data"), Some(">"));
        assert_eq!(div.attribute("none"), None);
    }
}
