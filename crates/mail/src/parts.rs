//! The parts of a mail: texts, HTML, files and reports. The walk is ours, so that depth, number and
//! size of parts are bounded before anything is decoded.

use crate::bounds::{
    ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, HTML_BYTES_MAX, PART_DEPTH_MAX, PARTS_MAX,
    REPORT_BYTES_MAX, TEXT_BYTES_MAX,
};
use crate::charset;
use crate::fields::Fields;
use crate::flowed::unflow;
use crate::parsed::{Attachment, Remark};
use crate::transfer;
use mail_parser::ContentType;
use std::borrow::Cow;

/// A piece of the body in its order.
#[derive(Debug)]
pub(crate) enum Piece {
    Plain(String),
    Html(String),
    /// The same said twice.
    Either {
        plain: String,
        html: String,
    },
}

/// What the walk found.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    pub(crate) pieces: Vec<Piece>,
    pub(crate) files: Vec<Attachment>,
    pub(crate) remarks: Vec<Remark>,
    /// Top media type, lower case, and its `report-type`.
    pub(crate) top: String,
    pub(crate) report_type: String,
    /// The machine-readable part of a report, with its media type.
    pub(crate) report: Option<(String, String)>,
    /// The header block of the mail that a report is about, or of a mail handed on.
    pub(crate) enclosed_head: Option<Vec<u8>>,
    /// A mail lies among the parts, and it is no report.
    pub(crate) carries_mail: bool,
    seen: usize,
    text_bytes: usize,
    html_bytes: usize,
    file_bytes: usize,
}

/// Takes a body apart whose header fields are these.
pub(crate) fn take_apart(fields: &Fields<'_>, body: &[u8]) -> Parts {
    let mut parts = Parts::default();
    let content = fields.content("content-type");
    parts.top = media_type(content.as_ref());
    parts.report_type = parameter(content.as_ref(), "report-type")
        .unwrap_or_default()
        .to_lowercase();
    parts.walk(
        fields,
        body,
        Within {
            depth: 0,
            digest: false,
        },
    );
    parts
}

/// A bound on text, how much of it is used, and what to remark beyond it.
#[derive(Clone, Copy)]
struct Bound {
    max: usize,
    used: usize,
    over: Remark,
}

#[derive(Clone, Copy)]
struct Within {
    depth: usize,
    digest: bool,
}

impl Parts {
    fn remark(&mut self, remark: Remark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    fn walk(&mut self, fields: &Fields<'_>, body: &[u8], within: Within) {
        self.seen += 1;
        if self.seen > PARTS_MAX {
            self.remark(Remark::ManyParts);
            return;
        }
        let content = fields.content("content-type");
        let kind = match &content {
            None if within.digest => "message/rfc822".to_owned(),
            content => media_type(content.as_ref()),
        };
        if kind == "multipart/encrypted"
            || kind.ends_with("/pkcs7-mime")
            || kind.ends_with("/x-pkcs7-mime")
        {
            self.remark(Remark::Encrypted);
        }
        if kind.starts_with("multipart/") {
            let boundary = parameter(content.as_ref(), "boundary").unwrap_or_default();
            let (mut sections, more) = sections(body, boundary.trim_end(), PARTS_MAX);
            if sections.is_empty() {
                self.remark(Remark::MissingBoundary);
                let guessed = guessed_boundary(body);
                sections = guessed
                    .map(|boundary| self::sections(body, boundary, PARTS_MAX).0)
                    .unwrap_or_default();
            }
            if more {
                self.remark(Remark::ManyParts);
            }
            if sections.is_empty() {
                self.plain(body, None, "", false);
                return;
            }
            if within.depth >= PART_DEPTH_MAX {
                self.remark(Remark::DeepParts);
                self.file(
                    body,
                    "part.bin".into(),
                    "application/octet-stream".into(),
                    None,
                    false,
                );
                return;
            }
            let first = self.pieces.len();
            for section in sections {
                let fields = Fields::read(section);
                let inner = Within {
                    depth: within.depth + 1,
                    digest: kind == "multipart/digest",
                };
                self.walk(&fields, &section[fields.body_at..], inner);
            }
            if kind == "multipart/alternative" {
                self.join_alternatives(first);
            }
            return;
        }
        self.leaf(fields, body, &kind, content.as_ref());
    }

    fn leaf(
        &mut self,
        fields: &Fields<'_>,
        body: &[u8],
        kind: &str,
        content: Option<&ContentType<'_>>,
    ) {
        let encoding = fields.word("content-transfer-encoding");
        let encoding = encoding.split([';', ' ']).next().unwrap_or_default();
        let disposition = fields.content("content-disposition");
        let attached = disposition
            .as_ref()
            .is_some_and(|d| d.ctype().eq_ignore_ascii_case("attachment"));
        let name =
            parameter(disposition.as_ref(), "filename").or_else(|| parameter(content, "name"));
        let is_report = matches!(
            kind,
            "message/delivery-status"
                | "message/global-delivery-status"
                | "message/disposition-notification"
                | "message/global-disposition-notification"
                | "message/feedback-report"
        );
        if is_report {
            let (bytes, _) = transfer::decode(&body[..body.len().min(REPORT_BYTES_MAX)], encoding);
            let text = charset::text_of(&bytes).into_owned();
            if self.report.is_none() {
                self.report = Some((kind.to_owned(), text));
            }
            return;
        }
        let is_mail = matches!(
            kind,
            "message/rfc822"
                | "message/global"
                | "text/rfc822-headers"
                | "text/rfc822"
                | "message/rfc822-headers"
                | "message/global-headers"
        );
        if is_mail {
            self.enclosed_mail(body, encoding, kind, name);
            return;
        }
        let shown =
            !attached && (name.is_none() || (self.pieces.is_empty() && disposition.is_none()));
        match kind {
            "text/html" if shown => self.html(body, charset_of(content), encoding),
            "text/plain" | "text" | "text/enriched" if shown => {
                let flowed =
                    parameter(content, "format").is_some_and(|f| f.eq_ignore_ascii_case("flowed"));
                self.plain(body, charset_of(content), encoding, flowed);
            }
            _ => {
                let content_id = fields.ids("content-id").pop();
                let inline = !attached
                    && (content_id.is_some() || disposition.is_some())
                    && kind.starts_with("image/");
                let name = name.map_or_else(|| nameless(kind), |name| safe_name(&name, kind));
                let (bytes, broken) = transfer::decode(body, encoding);
                if broken {
                    self.remark(Remark::BrokenEncoding);
                }
                self.file(&bytes, name, kind.to_owned(), content_id, inline);
            }
        }
    }

    fn plain(&mut self, body: &[u8], charset: Option<String>, encoding: &str, flowed: bool) {
        let bound = Bound {
            max: TEXT_BYTES_MAX,
            used: self.text_bytes,
            over: Remark::TextTooLong,
        };
        let Some(text) = self.text(body, charset.as_deref(), encoding, bound) else {
            return;
        };
        self.text_bytes += text.len();
        let text = if flowed { unflow(&text) } else { text };
        self.pieces.push(Piece::Plain(text));
    }

    fn html(&mut self, body: &[u8], charset: Option<String>, encoding: &str) {
        let charset = charset.or_else(|| charset_in_html(body));
        let bound = Bound {
            max: HTML_BYTES_MAX,
            used: self.html_bytes,
            over: Remark::HtmlTooLong,
        };
        let Some(html) = self.text(body, charset.as_deref(), encoding, bound) else {
            return;
        };
        self.html_bytes += html.len();
        self.pieces.push(Piece::Html(html));
    }

    /// Decodes a text within its bound; `None` when the bound is used up.
    fn text(
        &mut self,
        body: &[u8],
        charset: Option<&str>,
        encoding: &str,
        bound: Bound,
    ) -> Option<String> {
        let Some(left) = bound.max.checked_sub(bound.used).filter(|&left| left > 0) else {
            self.remark(bound.over);
            return None;
        };
        // No encoding makes more than four bytes of one byte of text: what cannot fit is not decoded.
        let body = &body[..body.len().min(bound.max.saturating_mul(4))];
        let (bytes, broken) = transfer::decode(body, encoding);
        if broken {
            self.remark(Remark::BrokenEncoding);
        }
        let (text, wrong) = charset::decode(&bytes, charset);
        if wrong {
            self.remark(Remark::WrongCharset);
        }
        let (text, dirty, cut) = charset::cleaned(&text, left);
        if dirty {
            self.remark(Remark::ControlCharacters);
        }
        if cut {
            self.remark(bound.over);
        }
        Some(text)
    }

    /// Of the pieces of a multipart/alternative the texts and the HTMLs say the same.
    fn join_alternatives(&mut self, first: usize) {
        let pieces = self.pieces.split_off(first);
        let (mut plain, mut html) = (String::new(), String::new());
        for piece in pieces {
            match piece {
                Piece::Plain(text) => plain.push_str(&text),
                Piece::Html(text) => html.push_str(&text),
                Piece::Either { plain: p, html: h } => {
                    plain.push_str(&p);
                    html.push_str(&h);
                }
            }
        }
        self.pieces
            .push(match (plain.trim().is_empty(), html.is_empty()) {
                (_, true) => Piece::Plain(plain),
                (true, false) => Piece::Html(html),
                (false, false) => Piece::Either { plain, html },
            });
    }

    fn enclosed_mail(&mut self, body: &[u8], encoding: &str, kind: &str, name: Option<String>) {
        let (bytes, _) = transfer::decode(body, encoding);
        if self.enclosed_head.is_none() {
            self.enclosed_head = Some(bytes[..bytes.len().min(REPORT_BYTES_MAX)].to_vec());
        }
        if self.top == "multipart/report" {
            return;
        }
        self.carries_mail |= kind.starts_with("message/");
        let name = name.unwrap_or_else(|| {
            let subject = Fields::read(&bytes).text("subject");
            if subject.is_empty() {
                "mail.eml".to_owned()
            } else {
                format!("{subject}.eml")
            }
        });
        self.file(&bytes, safe_name(&name, kind), kind.to_owned(), None, false);
    }

    fn file(
        &mut self,
        bytes: &[u8],
        name: String,
        media_type: String,
        content_id: Option<String>,
        inline: bool,
    ) {
        if self.files.len() >= ATTACHMENTS_MAX {
            self.remark(Remark::ManyAttachments);
            return;
        }
        if self.file_bytes + bytes.len() > ATTACHMENT_BYTES_MAX {
            self.remark(Remark::AttachmentsTooLarge);
            return;
        }
        self.file_bytes += bytes.len();
        let hash = *blake3::hash(bytes).as_bytes();
        self.files.push(Attachment {
            name,
            media_type,
            content_id,
            inline,
            bytes: bytes.to_vec(),
            hash,
        });
    }
}

/// The sections between boundary lines, and whether there are more than `max`.
fn sections<'x>(body: &'x [u8], boundary: &str, max: usize) -> (Vec<&'x [u8]>, bool) {
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
fn guessed_boundary(body: &[u8]) -> Option<&str> {
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

fn without_last_break(section: &[u8]) -> &[u8] {
    let section = section.strip_suffix(b"\n").unwrap_or(section);
    section.strip_suffix(b"\r").unwrap_or(section)
}

/// `type/subtype` in lower case; plain text where nothing is said.
fn media_type(content: Option<&ContentType<'_>>) -> String {
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

fn parameter(content: Option<&ContentType<'_>>, name: &str) -> Option<String> {
    let attributes = content?.attributes()?;
    attributes
        .iter()
        .find(|attribute| attribute.name.eq_ignore_ascii_case(name))
        .map(|attribute| attribute.value.to_string())
        .filter(|value| !value.is_empty())
}

fn charset_of(content: Option<&ContentType<'_>>) -> Option<String> {
    parameter(content, "charset")
}

/// The character set that HTML claims for itself near its start.
fn charset_in_html(body: &[u8]) -> Option<String> {
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

/// A file's name without folders, control characters and hiding dots, cut to a usual length.
fn safe_name(name: &str, kind: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last
        .chars()
        // Marks that turn the reading direction can make "exe.pdf" of "fdp.exe".
        .filter(|c| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}'))
        .take(150)
        .collect();
    let visible = visible.trim().trim_start_matches('.').trim();
    if visible.is_empty() {
        nameless(kind)
    } else {
        visible.to_owned()
    }
}

fn nameless(kind: &str) -> String {
    let ending = match kind {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/gif" => "gif",
        "application/pdf" => "pdf",
        "text/calendar" => "ics",
        "text/html" => "html",
        "text/plain" => "txt",
        "message/rfc822" => "eml",
        _ => "bin",
    };
    format!("file.{ending}")
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

    #[test]
    fn names_cannot_lead_elsewhere() {
        assert_eq!(safe_name("../../etc/passwd", "text/plain"), "passwd");
        assert_eq!(safe_name("C:\\a\\b.txt", "text/plain"), "b.txt");
        assert_eq!(safe_name("..", "image/png"), "file.png");
        assert_eq!(safe_name("a\u{202e}gpj.exe", "x/y"), "agpj.exe");
    }
}
