//! The parts of a mail: texts, HTML, files and reports. The walk is ours, so that depth, number and
//! size of parts are bounded before anything is decoded.

mod content_type;
mod files;
mod sections;
mod texts;

use crate::bounds::{PART_DEPTH_MAX, PARTS_MAX, REPORT_BYTES_MAX};
use crate::charset;
use crate::fields::Fields;
use crate::parsed::{Attachment, Remark};
use crate::transfer;
use content_type::{charset_of, media_type, parameter};
use files::{nameless, safe_name};
use mail_parser::ContentType;
use sections::{guessed_boundary, leaves, sections};

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
                    .map(|boundary| sections::sections(body, boundary, PARTS_MAX).0)
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
                self.leaves(body);
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

    /// What lies too deep to be walked to: its texts and files in one pass, whatever holds them.
    fn leaves(&mut self, body: &[u8]) {
        for section in leaves(body) {
            let fields = Fields::read(section);
            let content = fields.content("content-type");
            let kind = media_type(content.as_ref());
            let inside = &section[fields.body_at..];
            if kind.starts_with("multipart/") || inside.trim_ascii().is_empty() {
                continue;
            }
            self.seen += 1;
            if self.seen > PARTS_MAX {
                self.remark(Remark::ManyParts);
                return;
            }
            self.leaf(&fields, inside, &kind, content.as_ref());
        }
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
                self.plain(body, charset_of(content).as_deref(), encoding, flowed);
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
}
