//! Files of a mail, mails that lie in it, and the names they get.

use super::Parts;
use crate::bounds::{ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, REPORT_BYTES_MAX};
use crate::fields::Fields;
use crate::parsed::{Attachment, Remark};
use crate::transfer;

impl Parts {
    pub(super) fn enclosed_mail(
        &mut self,
        body: &[u8],
        encoding: &str,
        kind: &str,
        name: Option<String>,
    ) {
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

    pub(super) fn file(
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

/// A file's name without folders, control characters and hiding dots, cut to a usual length.
pub(super) fn safe_name(name: &str, kind: &str) -> String {
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

pub(super) fn nameless(kind: &str) -> String {
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
    fn names_cannot_lead_elsewhere() {
        assert_eq!(safe_name("../../etc/passwd", "text/plain"), "passwd");
        assert_eq!(safe_name("C:\\a\\b.txt", "text/plain"), "b.txt");
        assert_eq!(safe_name("..", "image/png"), "file.png");
        assert_eq!(safe_name("a\u{202e}gpj.exe", "x/y"), "agpj.exe");
    }
}
