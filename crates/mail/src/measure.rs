//! How well real mail is read: figures over a folder of archives.
//!
//! The archives hold real people's addresses; the report holds numbers alone.

use crate::parsed::{Automatic, ParseOptions, Parsed, ParsedMail};
use crate::{parse, sources};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Bytes of one file in an archive.
const ENTRY_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// The figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Mails read, those of the other counts among them.
    pub mails: usize,
    /// Mails whose reading panicked. Law 9 says 0.
    pub panics: usize,
    /// Files that are no mail anyone could answer, such as pictures.
    pub unreadable: usize,
    /// Bounces in the archive of bounces.
    pub bounces: usize,
    /// Those taken for a bounce or for a report on a mail of ours.
    pub bounces_found: usize,
    /// Of those found, the ones taken for a report that is no failure (delay, feedback, receipt).
    pub found_as_report: usize,
    /// Bounces of which the recipient that failed was read.
    pub recipients_found: usize,
    /// Absence notes and other automatic answers.
    pub answers: usize,
    /// Those taken for one.
    pub answers_found: usize,
    /// Mails that are no bounces.
    pub others: usize,
    /// Those wrongly taken for one.
    pub false_alarms: usize,
    /// Threads of the folder `default` by References: 24 are there.
    pub threads_default: usize,
    /// Mails in it: 52.
    pub threads_default_mails: usize,
    /// Threads of the folder `lkml`: 7 are there.
    pub threads_lkml: usize,
    /// Mails in it: 176 are told.
    pub threads_lkml_mails: usize,
    /// Quoted replies whose quote was folded and whose new words were kept.
    pub replies_folded: usize,
    /// Quoted replies.
    pub replies: usize,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "mails read              {}", self.mails)?;
        writeln!(f, "panics                  {}", self.panics)?;
        writeln!(f, "unreadable              {}", self.unreadable)?;
        writeln!(
            f,
            "bounces found           {} of {} ({:.2} %; aim 99 %)",
            self.bounces_found,
            self.bounces,
            percent(self.bounces_found, self.bounces)
        )?;
        writeln!(f, "  as report, no failure {}", self.found_as_report)?;
        writeln!(
            f,
            "  as failure alone      {} ({:.2} %)",
            self.bounces_found - self.found_as_report,
            percent(self.bounces_found - self.found_as_report, self.bounces)
        )?;
        // Over every file of the archive, the automatic answers counted as missed.
        writeln!(
            f,
            "  answers held missed   {:.2} %",
            percent(self.bounces_found, self.bounces + self.answers)
        )?;
        writeln!(f, "  with recipient        {}", self.recipients_found)?;
        writeln!(
            f,
            "automatic answers found {} of {}",
            self.answers_found, self.answers
        )?;
        writeln!(
            f,
            "false alarms            {} of {} ({:.2} %; aim 0.3 %)",
            self.false_alarms,
            self.others,
            percent(self.false_alarms, self.others)
        )?;
        writeln!(
            f,
            "threads, default        {} of {} mails (24 of 52)",
            self.threads_default, self.threads_default_mails
        )?;
        writeln!(
            f,
            "threads, lkml           {} of {} mails (7 of 176)",
            self.threads_lkml, self.threads_lkml_mails
        )?;
        writeln!(
            f,
            "replies folded          {} of {}",
            self.replies_folded, self.replies
        )
    }
}

/// A share in percent; 0 of nothing is 0.
#[allow(clippy::cast_precision_loss)] // counts of files, far below 2^52
fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 * 100.0 / whole as f64
    }
}

/// What a file of the archives is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bounce,
    Answer,
    NoBounce,
    Reply,
    Unlabelled,
}

/// Reads every `*.tar.gz` in `data_dir/email`, or in `data_dir` itself.
pub fn measure(data_dir: &Path) -> io::Result<Report> {
    let folder = data_dir.join("email");
    let folder = if folder.is_dir() {
        folder
    } else {
        data_dir.to_owned()
    };
    let mut archives: Vec<_> = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    archives.sort_by_key(fs::DirEntry::file_name);
    let mut report = Report::default();
    let mut threads: HashMap<&'static str, Threads> = HashMap::new();
    for archive in archives {
        let name = archive.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".tar.gz") {
            continue;
        }
        let mut entries =
            tar::Archive::new(flate2::read::GzDecoder::new(File::open(archive.path())?));
        for entry in entries.entries()? {
            let mut entry = entry?;
            if !entry.header().entry_type().is_file() {
                continue;
            }
            let path = entry.path()?.to_string_lossy().into_owned();
            let Some(kind) = kind_of(&name, &path) else {
                continue;
            };
            let mut raw = Vec::new();
            entry.by_ref().take(ENTRY_BYTES_MAX).read_to_end(&mut raw)?;
            for raw in mails_in(raw)? {
                let mail = report.count(&raw, kind);
                let set = ["default", "lkml"]
                    .into_iter()
                    .find(|set| path.contains(&format!("corpora/{set}/")));
                if let (Some(set), Some(mail)) = (set, mail) {
                    threads.entry(set).or_default().add(&mail);
                }
            }
        }
    }
    let counted = |set| threads.get(set).map_or((0, 0), Threads::count);
    (report.threads_default, report.threads_default_mails) = counted("default");
    (report.threads_lkml, report.threads_lkml_mails) = counted("lkml");
    Ok(report)
}

/// What is known of a file by its place; `None` for what is no mail.
fn kind_of(archive: &str, path: &str) -> Option<Kind> {
    let last = path.rsplit('/').next().unwrap_or_default();
    if last.starts_with("LICENSE") || last.starts_with("COPYING") || last.starts_with("README") {
        return None;
    }
    if archive.starts_with("sisimai") {
        if path.contains("/not/") {
            return Some(Kind::NoBounce);
        }
        // RFC 3834 is the rule for automatic answers: absence notes stand among the bounces there.
        if last.starts_with("rfc3834") {
            return Some(Kind::Answer);
        }
        let labelled = path.contains("maildir/bsd/")
            || path.contains("maildir/mac/")
            || path.contains("maildir/dos/");
        return Some(if labelled {
            Kind::Bounce
        } else {
            Kind::Unlabelled
        });
    }
    if path.contains("standard_replies") {
        return Path::new(last)
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("eml"))
            .then_some(Kind::Reply);
    }
    if path.contains("/signature/data/") || path.contains("stripped") {
        return None;
    }
    Some(if archive.starts_with("cpython") {
        Kind::Unlabelled
    } else {
        Kind::NoBounce
    })
}

/// The mails in a file: one, or those of an mbox.
fn mails_in(raw: Vec<u8>) -> io::Result<Vec<Vec<u8>>> {
    let source = sources::open_reader(Box::new(io::Cursor::new(raw)), "-")?;
    source
        .map(|mail| mail.map(|mail| mail.raw).map_err(|error| error.error))
        .collect()
}

impl Report {
    fn count(&mut self, raw: &[u8], kind: Kind) -> Option<ParsedMail> {
        self.mails += 1;
        let Ok(parsed) = catch_unwind(AssertUnwindSafe(|| parse(raw, &ParseOptions::default())))
        else {
            self.panics += 1;
            return None;
        };
        let mail = match parsed {
            Parsed::Mail(mail) => Some(*mail),
            Parsed::Unreadable { .. } => {
                self.unreadable += 1;
                None
            }
        };
        let automatic = mail.as_ref().and_then(|mail| mail.automatic.clone());
        let bounce = matches!(automatic, Some(Automatic::Bounce { .. }));
        let report = matches!(automatic, Some(Automatic::DeliveryReport { .. }));
        match kind {
            Kind::Bounce => {
                self.bounces += 1;
                self.bounces_found += usize::from(bounce || report);
                self.found_as_report += usize::from(report);
                self.recipients_found += usize::from(matches!(
                    automatic,
                    Some(Automatic::Bounce {
                        failed_recipient: Some(_),
                        ..
                    })
                ));
            }
            Kind::Answer => {
                self.answers += 1;
                self.answers_found +=
                    usize::from(matches!(automatic, Some(Automatic::Vacation { .. })));
            }
            Kind::NoBounce | Kind::Reply => {
                self.others += 1;
                // By the same measure as those found: a report counts too.
                self.false_alarms += usize::from(bounce || report);
            }
            Kind::Unlabelled => {}
        }
        if kind == Kind::Reply {
            let folded = mail
                .as_ref()
                .is_some_and(|mail| !mail.text.fresh.is_empty() && !mail.text.quoted.is_empty());
            self.replies += 1;
            self.replies_folded += usize::from(folded);
        }
        mail
    }
}

/// Mails joined by the ids they bear and name; a mail's own id and every id it refers to are one
/// thread.
#[derive(Default)]
struct Threads {
    parent: HashMap<String, String>,
    mails: HashSet<String>,
}

impl Threads {
    fn add(&mut self, mail: &ParsedMail) {
        let own = mail
            .message_id
            .clone()
            .unwrap_or_else(|| format!("none-{}", self.mails.len()));
        self.mails.insert(own.clone());
        for id in mail.references.iter().chain(&mail.in_reply_to) {
            let (a, b) = (self.root(&own), self.root(id));
            if a != b {
                self.parent.insert(a, b);
            }
        }
    }

    fn root(&self, id: &str) -> String {
        let mut at = id;
        while let Some(up) = self.parent.get(at) {
            at = up;
        }
        at.to_owned()
    }

    /// Threads and mails; a mail found twice counts once.
    fn count(&self) -> (usize, usize) {
        let roots: HashSet<String> = self.mails.iter().map(|id| self.root(id)).collect();
        (roots.len(), self.mails.len())
    }
}
