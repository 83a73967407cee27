//! Where mails lie on disk: single files, mbox, Maildir, folders, standard input. One mail is in
//! memory at a time.

use crate::bounds::MAIL_BYTES_MAX;
use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// One mail as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceMail {
    /// Where it was found: the path, `path#N` in an mbox (from 1), `-` for standard input.
    pub label: String,
    /// Its bytes; of an mbox without the separator line and with `>From` made `From` again.
    pub raw: Vec<u8>,
    /// The mail was longer than [`MAIL_BYTES_MAX`]; the rest was left where it was found.
    pub cut: bool,
}

/// Mails of a file (one mail, or an mbox when it begins with `From `), a Maildir (`cur`, then
/// `new`), or a folder of such files, by name. `-` is standard input.
pub fn open_source(path: &Path) -> io::Result<SourceMails> {
    if path == Path::new("-") {
        return open_reader(Box::new(io::stdin()), "-");
    }
    let kind = fs::metadata(path)?;
    if !kind.is_dir() {
        let mut mails = SourceMails::default();
        mails.open_file(path)?;
        return Ok(mails);
    }
    let mut files = VecDeque::new();
    if path.join("cur").is_dir() || path.join("new").is_dir() {
        for part in ["cur", "new"] {
            let part = path.join(part);
            if part.is_dir() {
                files.extend(files_in(&part)?);
            }
        }
    } else {
        files.extend(files_in(path)?);
    }
    Ok(SourceMails { files, open: None })
}

/// Mails of a stream: one mail, or an mbox when it begins with `From `.
pub fn open_reader(reader: Box<dyn Read>, label: &str) -> io::Result<SourceMails> {
    let mut mails = SourceMails::default();
    mails.open_stream(BufReader::new(reader), label.to_owned())?;
    Ok(mails)
}

/// The files directly in a folder, by name; hidden ones are passed over.
fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !hidden && fs::metadata(entry.path()).is_ok_and(|kind| kind.is_file()) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// The mails of a source, one after the other. After an error the next file goes on.
#[derive(Default)]
pub struct SourceMails {
    files: VecDeque<PathBuf>,
    open: Option<Stream>,
}

struct Stream {
    reader: BufReader<Box<dyn Read>>,
    label: String,
    /// Number of the mail to come in an mbox; `None` for a single mail.
    number: Option<usize>,
}

impl SourceMails {
    /// Files still to be opened, for a progress bar.
    pub fn files_left(&self) -> usize {
        self.files.len()
    }

    fn open_file(&mut self, path: &Path) -> io::Result<()> {
        let file: Box<dyn Read> = Box::new(File::open(path)?);
        self.open_stream(
            BufReader::with_capacity(64 * 1024, file),
            path.display().to_string(),
        )
    }

    fn open_stream(
        &mut self,
        mut reader: BufReader<Box<dyn Read>>,
        label: String,
    ) -> io::Result<()> {
        let number = if begins_mbox(&mut reader)? {
            skip_line(&mut reader)?;
            Some(1)
        } else {
            None
        };
        self.open = Some(Stream {
            reader,
            label,
            number,
        });
        Ok(())
    }
}

impl Iterator for SourceMails {
    type Item = io::Result<SourceMail>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(stream) = &mut self.open {
                let read = match stream.number {
                    None => {
                        let whole = read_whole(&mut stream.reader, &stream.label);
                        self.open = None;
                        return Some(whole);
                    }
                    Some(number) => read_from_mbox(&mut stream.reader, &stream.label, number),
                };
                match read {
                    Ok((mail, more)) => {
                        stream.number = stream.number.map(|number| number + 1);
                        if !more {
                            self.open = None;
                        }
                        return Some(Ok(mail));
                    }
                    Err(error) => {
                        self.open = None;
                        return Some(Err(error));
                    }
                }
            }
            let path = self.files.pop_front()?;
            if let Err(error) = self.open_file(&path) {
                return Some(Err(io::Error::new(
                    error.kind(),
                    format!("{}: {error}", path.display()),
                )));
            }
        }
    }
}

fn begins_mbox(reader: &mut BufReader<Box<dyn Read>>) -> io::Result<bool> {
    // A pipe may hand over fewer than five bytes at first; a mail's first byte decides mostly.
    let start = reader.fill_buf()?;
    if start.len() >= 5 || start.is_empty() {
        return Ok(start.starts_with(b"From "));
    }
    let mut first = [0; 5];
    let mut have = 0;
    while have < first.len() {
        match reader.read(&mut first[have..])? {
            0 => break,
            count => have += count,
        }
    }
    let rest = std::mem::replace(reader, BufReader::new(Box::new(io::empty())));
    let begun = io::Cursor::new(first[..have].to_vec());
    *reader = BufReader::new(Box::new(begun.chain(rest)));
    Ok(&first[..have] == b"From ")
}

fn skip_line(reader: &mut impl BufRead) -> io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = reader
            .by_ref()
            .take(64 * 1024)
            .read_until(b'\n', &mut line)?;
        if read == 0 || line.ends_with(b"\n") {
            return Ok(());
        }
    }
}

fn read_whole(reader: &mut impl Read, label: &str) -> io::Result<SourceMail> {
    let mut raw = Vec::new();
    reader
        .take(MAIL_BYTES_MAX as u64 + 1)
        .read_to_end(&mut raw)?;
    let cut = raw.len() > MAIL_BYTES_MAX;
    raw.truncate(MAIL_BYTES_MAX);
    Ok(SourceMail {
        label: label.to_owned(),
        raw,
        cut,
    })
}

/// `From ada@shop.example Fri Nov 20 10:00:00 2026`: a time must stand in it, for people begin
/// sentences with "From " too.
fn is_separator(line: &[u8]) -> bool {
    line.starts_with(b"From ")
        && line
            .windows(5)
            .any(|five| five[2] == b':' && [0, 1, 3, 4].iter().all(|&at| five[at].is_ascii_digit()))
}

/// Reads up to the next separator: a line `From ` after an empty line. Returns whether one came.
fn read_from_mbox(
    reader: &mut impl BufRead,
    label: &str,
    number: usize,
) -> io::Result<(SourceMail, bool)> {
    let mut raw = Vec::new();
    let mut line = Vec::new();
    let mut cut = false;
    let mut more = false;
    let mut after_empty = true;
    let mut line_begins = true;
    loop {
        line.clear();
        if reader
            .by_ref()
            .take(64 * 1024)
            .read_until(b'\n', &mut line)?
            == 0
        {
            break;
        }
        if line_begins && after_empty && is_separator(&line) {
            if !line.ends_with(b"\n") {
                skip_line(reader)?;
            }
            more = true;
            break;
        }
        after_empty = line_begins && matches!(line.as_slice(), b"\n" | b"\r\n");
        let kept = if line_begins && is_escaped_from(&line) {
            &line[1..]
        } else {
            &line[..]
        };
        line_begins = line.ends_with(b"\n");
        if cut || raw.len() + kept.len() > MAIL_BYTES_MAX {
            cut = true;
        } else {
            raw.extend_from_slice(kept);
        }
    }
    // The empty line before a separator belongs to the separator.
    if more {
        if raw.ends_with(b"\n") {
            raw.pop();
        }
        if raw.ends_with(b"\r") {
            raw.pop();
        }
    }
    Ok((
        SourceMail {
            label: format!("{label}#{number}"),
            raw,
            cut,
        },
        more,
    ))
}

/// `>From `, `>>From ` and so on: one `>` was put there by whoever wrote the mbox.
fn is_escaped_from(line: &[u8]) -> bool {
    let quotes = line.iter().take_while(|&&byte| byte == b'>').count();
    quotes > 0 && line[quotes..].starts_with(b"From ")
}
