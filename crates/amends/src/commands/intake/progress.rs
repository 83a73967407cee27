//! How far it is, for somebody at a terminal.

use crate::print::Format;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::time::Duration;

/// How often it is drawn anew.
const TICK: Duration = Duration::from_millis(100);
/// How many files are read of how many; a mail in hand may wait for others before it is taken in.
const WITH_END: &str =
    "{bar:30} {pos} of {len} files read, {msg} mails taken in, {elapsed}, {eta} left";
/// One file may hold any number of mails, and a pipe tells nobody when it ends.
const WITHOUT_END: &str = "{spinner} {msg} mails taken in, {elapsed}";

/// A bar, or nothing where nobody looks at it.
pub struct Progress {
    bar: ProgressBar,
    taken: usize,
}

impl Progress {
    /// On a terminal, for people. The files are counted first, so that the bar has an end.
    pub fn shown(from: &[PathBuf], format: Format) -> Self {
        if std::io::stderr().is_terminal() && format == Format::Text {
            let bar = bar(files_in(from));
            bar.enable_steady_tick(TICK);
            Self { bar, taken: 0 }
        } else {
            Self {
                bar: ProgressBar::hidden(),
                taken: 0,
            }
        }
    }

    /// So many more files were opened.
    pub fn read(&self, files: usize) {
        self.bar.inc(files as u64);
    }

    /// So many more mails are on disk.
    pub fn taken(&mut self, mails: usize) {
        self.taken += mails;
        self.bar.set_message(self.taken.to_string());
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

/// How many files there are, if that tells how long it takes.
fn files_in(from: &[PathBuf]) -> Option<u64> {
    let counts: Option<Vec<_>> = from.iter().map(|path| mail::count_files(path)).collect();
    let files: usize = counts?.into_iter().sum();
    (files > 1).then_some(files as u64)
}

fn bar(files: Option<u64>) -> ProgressBar {
    let (bar, template) = match files {
        Some(files) => (ProgressBar::new(files), WITH_END),
        None => (ProgressBar::new_spinner(), WITHOUT_END),
    };
    let style = ProgressStyle::with_template(template);
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_message("0")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    #[test]
    fn the_bar_has_an_end_where_the_files_can_be_counted() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("sub")).unwrap();
        let [a, b] = ["a.eml", "sub/b.eml"].map(|name| folder.path().join(name));
        std::fs::write(&a, "").unwrap();
        std::fs::write(&b, "").unwrap();
        let whole = folder.path().to_owned();
        assert_eq!(files_in(&[whole.clone(), b]), Some(3));
        assert_eq!(files_in(&[a]), None, "it may hold many mails");
        assert_eq!(files_in(&[whole, "-".into()]), None);
        let mut progress = Progress {
            bar: bar(Some(3)),
            taken: 0,
        };
        progress.read(2);
        progress.taken(40);
        assert_eq!(
            (progress.bar.position(), progress.bar.length()),
            (2, Some(3))
        );
        assert_eq!(progress.bar.message(), "40");
        assert_eq!(bar(None).length(), None);
    }
}
