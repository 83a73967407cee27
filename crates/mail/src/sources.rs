//! Where mails lie on disk: single files, mbox, Maildir, folders, standard input. One mail is in
//! memory at a time.

use crate::bounds::MAIL_BYTES_MAX;
use crate::folders::Files;
use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::rc::Rc;

/// One mail as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceMail {
    /// Where it was found: the path, `path#N` in an mbox (from 1), `-` for standard input.
    pub label: String,
    /// Its bytes; of an mbox without the separator line and with `>From` made `From` again.
    pub raw: Vec<u8>,
    /// The mail was longer than [`MAIL_BYTES_MAX`]; the rest was left where it was found, or is lost where that is a
    /// pipe.
    pub cut: bool,
}

/// What could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{label}: {error}")]
pub struct SourceError {
    /// The file or folder, labelled as a mail of it would be.
    pub label: String,
    /// The system's answer.
    #[source]
    pub error: io::Error,
}

/// Standard input, as it is named.
pub const STANDARD_INPUT: &str = "-";

/// Mails of a file (one mail, or an mbox when it begins with `From `), or of a folder: its files by name, then its
/// sub-folders. Of a Maildir `cur`, then `new`, then the Maildirs that lie in it (`.Archive/`). `-` is standard input.
pub fn open_source(path: &Path) -> io::Result<SourceMails> {
    if path == Path::new(STANDARD_INPUT) {
        return open_reader(Box::new(io::stdin()), STANDARD_INPUT);
    }
    let mut mails = SourceMails::default();
    if fs::metadata(path)?.is_dir() {
        mails.files = Files::of(path)?;
    } else {
        mails.open_file(path)?;
    }
    Ok(mails)
}

/// How much there is to read, for a progress bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Files.
    pub files: usize,
    /// Bytes of them.
    pub bytes: u64,
}

impl Extent {
    fn and(self, file: &fs::Metadata) -> Self {
        Self {
            files: self.files + 1,
            bytes: self.bytes + file.len(),
        }
    }
}

/// How much that is; what cannot be counted says why when it is read. Nothing for standard input and other pipes, whose
/// end nobody knows.
pub fn extent(path: &Path) -> Option<Extent> {
    if path == Path::new(STANDARD_INPUT) {
        return None;
    }
    let none = Extent::default();
    let Ok(found) = fs::metadata(path) else {
        return Some(Extent { files: 1, ..none });
    };
    if found.is_dir() {
        let files =
            Files::of(path).map(|files| files.flatten().filter_map(|file| fs::metadata(file).ok()));
        return Some(files.map_or(none, |files| files.fold(none, |sum, file| sum.and(&file))));
    }
    found.is_file().then(|| none.and(&found))
}

/// Mails of a stream: one mail, or an mbox when it begins with `From `.
pub fn open_reader(reader: Box<dyn Read>, label: &str) -> io::Result<SourceMails> {
    let mut mails = SourceMails::default();
    mails.open_stream(BufReader::new(reader), label.to_owned())?;
    Ok(mails)
}

/// The mails of a source, one after the other. After an error the next file goes on.
#[derive(Default)]
pub struct SourceMails {
    files: Files,
    opened: usize,
    read: Rc<Cell<u64>>,
    open: Option<Stream>,
}

/// A file that counts what is read of it.
struct Counted {
    file: File,
    read: Rc<Cell<u64>>,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        self.read.set(self.read.get() + count as u64);
        Ok(count)
    }
}

struct Stream {
    reader: BufReader<Box<dyn Read>>,
    label: String,
    /// Number of the mail to come in an mbox; `None` for a single mail.
    number: Option<usize>,
}

impl SourceMails {
    /// Files opened so far, for a progress bar.
    pub fn files_opened(&self) -> usize {
        self.opened
    }

    /// Bytes of files read so far, for a progress bar; a little runs ahead of the mails.
    pub fn bytes_read(&self) -> u64 {
        self.read.get()
    }

    /// Symbolic links that were not followed: the first of them, and how many.
    pub fn links(&self) -> Option<(&Path, usize)> {
        self.files.links()
    }

    fn open_file(&mut self, path: &Path) -> io::Result<()> {
        self.opened += 1;
        let file: Box<dyn Read> = Box::new(Counted {
            file: File::open(path)?,
            read: Rc::clone(&self.read),
        });
        self.open_stream(
            BufReader::with_capacity(64 * 1024, file),
            path.display().to_string(),
        )
    }

    /// The next mail of the file that is open.
    fn read_on(&mut self) -> Option<Result<SourceMail, SourceError>> {
        let stream = self.open.as_mut()?;
        let read = match stream.number {
            None => read_whole(&mut stream.reader, &stream.label).map(|mail| (mail, false)),
            Some(number) => read_from_mbox(&mut stream.reader, &stream.label, number),
        };
        let read = read.map_err(|error| SourceError {
            label: stream.label.clone(),
            error,
        });
        stream.number = stream.number.map(|number| number + 1);
        if !matches!(read, Ok((_, true))) {
            self.open = None;
        }
        Some(read.map(|(mail, _)| mail))
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
    type Item = Result<SourceMail, SourceError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(mail) = self.read_on() {
                return Some(mail);
            }
            let path = match self.files.next()? {
                Ok(path) => path,
                Err(error) => return Some(Err(error)),
            };
            if let Err(error) = self.open_file(&path) {
                return Some(Err(SourceError {
                    label: path.display().to_string(),
                    error,
                }));
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
        .by_ref()
        .take(MAIL_BYTES_MAX as u64 + 1)
        .read_to_end(&mut raw)?;
    let cut = raw.len() > MAIL_BYTES_MAX;
    raw.truncate(MAIL_BYTES_MAX);
    if cut && label == STANDARD_INPUT {
        // Some mail servers take a pipe that is not read to its end for a failure.
        io::copy(reader, &mut io::sink())?;
    }
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
