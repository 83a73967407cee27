//! Files that a form brings: a picture, a paper, a receipt. Nobody believes the name or the kind they come with.

use crate::bounds;
use crate::error::DeskError;
use calendar::Moment;
use store::Batch;
use store::blobs::{self, Hash};

/// Files of one form, at most.
pub const FILES_MAX: usize = 6;
/// Bytes of its files together, at most: a few pictures as telephones take them.
pub const FILES_BYTES_MAX: usize = 20 * 1024 * 1024;
/// Bytes of the kind a browser says a file is, at most.
const KIND_BYTES_MAX: usize = 100;
/// What is told of a file whose kind makes no sense.
const UNKNOWN_KIND: &str = "application/octet-stream";
/// Signs that turn the reading of a name around, so that `exe.gpj` reads as `jpg.exe` backwards.
const TURNS: [char; 12] = [
    '\u{061c}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}',
    '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
];

/// A file that came with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// The name it came with.
    pub name: String,
    /// What the browser says it is; nobody believes it (files are saved, never run).
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file whose content is kept: what its row says.
pub(crate) struct KeptFile {
    pub name: String,
    pub media_type: String,
    pub hash: Hash,
    pub size: u64,
}

impl Attached {
    /// Keeps its content, once for all who hold it, and says how it is told of.
    pub(crate) fn keep(&self, batch: &mut Batch, now: Moment) -> KeptFile {
        KeptFile {
            name: file_name(&self.name),
            media_type: kind(&self.media_type),
            hash: blobs::put(batch, &self.bytes, now),
            size: self.bytes.len() as u64,
        }
    }
}

/// Says no to more files than are taken at once, or larger ones, and to one with nothing in it.
pub(crate) fn check(field: &'static str, files: &[Attached]) -> Result<(), DeskError> {
    check_beside(field, files, (0, 0))
}

/// The same where so many files of so many bytes together are there already.
pub(crate) fn check_beside(
    field: &'static str,
    files: &[Attached],
    (there, bytes_there): (usize, u64),
) -> Result<(), DeskError> {
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    let bytes = bytes.saturating_add(usize::try_from(bytes_there).unwrap_or(usize::MAX));
    if files.len() + there > FILES_MAX {
        Err(DeskError::invalid(field, "files-too-many"))
    } else if bytes > FILES_BYTES_MAX {
        Err(DeskError::invalid(field, "files-too-large"))
    } else if files.iter().any(|file| file.bytes.is_empty()) {
        Err(DeskError::invalid(field, "file-empty"))
    } else {
        Ok(())
    }
}

/// The last part of what came as its name, with nothing a folder, a terminal or a reader would take for something else.
fn file_name(typed: &str) -> String {
    let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last
        .chars()
        .filter(|c| !c.is_control() && !TURNS.contains(c))
        .collect();
    let mut end = name.len().min(bounds::NAME_BYTES_MAX);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    match name[..end].trim().trim_matches('.') {
        "" => "file".to_owned(),
        name => name.to_owned(),
    }
}

fn kind(told: &str) -> String {
    let told = told.trim();
    let plain = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    let fits = told.contains('/') && told.len() <= KIND_BYTES_MAX && told.bytes().all(plain);
    if fits { told } else { UNKNOWN_KIND }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_keeps_its_name_and_no_path() {
        for (came, kept) in [
            ("boots.jpg", "boots.jpg"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\mara\\boots.jpg", "boots.jpg"),
            ("a\0b\u{1b}[2J.png", "ab[2J.png"),
            ("receipt\u{202e}gpj.exe", "receiptgpj.exe"),
            ("..", "file"),
            ("\u{200f}", "file"),
            ("", "file"),
        ] {
            assert_eq!(file_name(came), kept);
        }
        let long = "ä".repeat(200);
        assert!(file_name(&long).len() <= bounds::NAME_BYTES_MAX);
    }

    #[test]
    fn a_kind_that_makes_no_sense_is_plain_bytes() {
        assert_eq!(kind(" image/png "), "image/png");
        for wrong in ["", "png", "image/png\r\nx: y", &"x/".repeat(200)] {
            assert_eq!(kind(wrong), UNKNOWN_KIND);
        }
    }

    #[test]
    fn files_beyond_the_bounds_are_refused_with_the_reason() {
        let file = |size: usize| Attached {
            name: "receipt.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            bytes: vec![1; size],
        };
        let refused = |files: Vec<Attached>| match check("files", &files) {
            Err(DeskError::Invalid { code, .. }) => code,
            _ => "",
        };
        assert_eq!(refused(vec![file(1); FILES_MAX]), "");
        assert_eq!(refused(vec![file(1); FILES_MAX + 1]), "files-too-many");
        assert_eq!(
            refused(vec![file(FILES_BYTES_MAX), file(1)]),
            "files-too-large"
        );
        assert_eq!(refused(vec![file(1), file(0)]), "file-empty");
    }
}
