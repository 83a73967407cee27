//! How far it is, for somebody at a terminal.

use crate::print::{Format, counted};
use indicatif::{HumanDuration, ProgressBar, ProgressState, ProgressStyle};
use mail::Extent;
use std::fmt;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::time::Duration;

/// How often it is drawn anew.
const TICK: Duration = Duration::from_millis(100);
/// By the bytes that are taken in: one file may hold any number of mails, and a mail that is read is not yet on disk.
const WITH_END: &str = "{bar:30} {percent}%, {msg}, {elapsed}{left}";
/// A pipe tells nobody when it ends.
const WITHOUT_END: &str = "{spinner} {msg}, {elapsed}";

/// A bar, or nothing where nobody looks at it.
pub struct Progress {
    bar: ProgressBar,
    /// Files there are, where that is known.
    files: Option<usize>,
    read: usize,
    taken: usize,
}

impl Progress {
    /// On a terminal, for people. What there is is counted first, so that the bar has an end.
    pub fn shown(from: &[PathBuf], format: Format) -> Self {
        if std::io::stderr().is_terminal() && format == Format::Text {
            let progress = Self::of(extent_of(from));
            progress.bar.enable_steady_tick(TICK);
            progress
        } else {
            Self::with(ProgressBar::hidden(), None)
        }
    }

    fn of(extent: Option<Extent>) -> Self {
        let (bar, template) = match extent {
            Some(Extent { bytes, .. }) if bytes > 0 => (ProgressBar::new(bytes), WITH_END),
            _ => (ProgressBar::new_spinner(), WITHOUT_END),
        };
        let style = ProgressStyle::with_template(template);
        let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = bar.with_style(style.with_key("left", left));
        let progress = Self::with(bar, extent.map(|extent| extent.files));
        progress.say();
        progress
    }

    fn with(bar: ProgressBar, files: Option<usize>) -> Self {
        Self {
            bar,
            files,
            read: 0,
            taken: 0,
        }
    }

    /// So many more files were opened.
    pub fn read(&mut self, files: usize) {
        if files > 0 {
            self.read += files;
            self.say();
        }
    }

    /// So many more mails are on disk, of so many bytes.
    pub fn taken(&mut self, mails: usize, bytes: u64) {
        self.taken += mails;
        self.bar.inc(bytes);
        self.say();
    }

    fn say(&self) {
        let taken = format!("{} taken in", counted(self.taken as u64, "mail"));
        self.bar.set_message(match self.files {
            // Whatever came between the counting and the reading is read too.
            Some(files) if files > 1 => {
                let files = files.max(self.read);
                format!("{taken}, {} of {files} files read", self.read)
            }
            _ => taken,
        });
    }

    /// Prints beside it.
    pub fn aside(&self, print: impl FnOnce()) {
        self.bar.suspend(print);
    }

    /// Takes it away.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}

/// How long it takes yet; nobody knows before the first mails are taken in.
fn left(state: &ProgressState, to: &mut dyn fmt::Write) {
    if state.pos() > 0 {
        // Drawn anew in a moment, whatever became of it.
        let _ = write!(to, ", {:#} left", HumanDuration(state.eta()));
    }
}

/// How much there is, if that is known of all of it.
fn extent_of(from: &[PathBuf]) -> Option<Extent> {
    from.iter().try_fold(Extent::default(), |sum, path| {
        let one = mail::extent(path)?;
        Some(Extent {
            files: sum.files + one.files,
            bytes: sum.bytes + one.bytes,
        })
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    #[test]
    fn the_bar_has_an_end_where_there_is_one_to_be_known() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("sub")).unwrap();
        let [a, b] = ["a.eml", "sub/b.mbox"].map(|name| folder.path().join(name));
        std::fs::write(&a, "12345").unwrap();
        std::fs::write(&b, "123").unwrap();
        let whole = folder.path().to_owned();
        let extent = |files, bytes| Some(Extent { files, bytes });
        assert_eq!(extent_of(&[whole.clone(), b.clone()]), extent(3, 11));
        assert_eq!(extent_of(&[whole, "-".into()]), None);
        let mut progress = Progress::of(extent_of(&[a, b]));
        progress.read(2);
        progress.taken(40, 6);
        let bar = &progress.bar;
        assert_eq!((bar.position(), bar.length()), (6, Some(8)));
        assert_eq!(bar.message(), "40 mails taken in, 2 of 2 files read");
        let mut one = Progress::of(extent(1, 8));
        one.read(1);
        one.taken(1, 4);
        assert_eq!(one.bar.length(), Some(8), "an mbox has an end as well");
        assert_eq!(one.bar.message(), "1 mail taken in");
        assert_eq!(Progress::of(None).bar.length(), None);
    }
}
