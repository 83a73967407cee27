//! The coach's rules of this desk: a folder with a page of Markdown for each, beside those that come along. They are read
//! at the start, and again when the pages change while the desk runs (`watch.rs`).

mod watch;

pub use watch::watch;

use crate::config::Config;
use crate::exit::{Exit, Failure};
use coach::rules::{MAX_PAGE_BYTES, MAX_PAGES, RuleError, Rulebook};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What the name of a page ends in.
const PAGE: &str = "md";
/// Mistakes in pages that are told at once.
const TOLD_MAX: usize = 20;

/// The rules in force, where the desk has some of its own; the coach's own otherwise.
///
/// # Errors
/// A folder or a page that cannot be read, or a page that is wrong, by file and line.
pub fn of(config: &Config) -> Result<Option<Arc<Rulebook>>, Failure> {
    let Some(folder) = &config.coach.rules else {
        return Ok(None);
    };
    match read(folder) {
        Ok(book) => Ok(Some(Arc::new(book))),
        Err(wrong) => Err(wrong.at_start(folder)),
    }
}

/// Why the pages of a folder are not taken.
enum Wrong {
    /// The folder or a page cannot be read.
    Unread(PathBuf, String),
    /// Pages are wrong.
    Pages(Vec<RuleError>),
}

fn read(folder: &Path) -> Result<Rulebook, Wrong> {
    let mut pages = Vec::new();
    for path in pages_in(folder)? {
        pages.push((path.display().to_string(), text_of(&path)?));
    }
    Rulebook::with_pages(&pages).map_err(Wrong::Pages)
}

/// The pages of the folder by name. Other files, and folders in it, are left alone.
fn pages_in(folder: &Path) -> Result<Vec<PathBuf>, Wrong> {
    let failed = |error: std::io::Error| Wrong::Unread(folder.to_owned(), error.to_string());
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|ending| ending == PAGE) && path.is_file() {
            pages.push(path);
        }
        if pages.len() > MAX_PAGES {
            let why = format!("it holds more than {MAX_PAGES} pages, the most a desk may have");
            return Err(Wrong::Unread(folder.to_owned(), why));
        }
    }
    pages.sort();
    Ok(pages)
}

fn text_of(path: &Path) -> Result<String, Wrong> {
    let wrong = |why: String| Wrong::Unread(path.to_owned(), why);
    let mut bytes = Vec::new();
    // One byte more than is taken, so that a longer page is told as such and never cut.
    std::fs::File::open(path)
        .and_then(|file| file.take(MAX_PAGE_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| wrong(error.to_string()))?;
    if bytes.len() > MAX_PAGE_BYTES {
        // Cut within a letter it is no text, and it is too long all the same.
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    String::from_utf8(bytes).map_err(|error| wrong(error.to_string()))
}

impl Wrong {
    /// As it is told to whoever starts the desk.
    fn at_start(self, folder: &Path) -> Failure {
        let says = match self {
            Self::Unread(path, why) => format!(
                "The coach's rules in {} cannot be read: {why}. Nothing was opened or changed. See to it, or leave the \
                 folder out (--rules, `rules` under [coach]).",
                path.display()
            ),
            Self::Pages(errors) => format!(
                "The coach's rules in {} are not taken:\n  {}\nNothing was opened or changed. Mend these pages, or take \
                 them out of the folder.",
                folder.display(),
                listed(&errors).join("\n  ")
            ),
        };
        Failure::new(Exit::Config, says)
    }
}

fn listed(errors: &[RuleError]) -> Vec<String> {
    let mut says: Vec<String> = errors
        .iter()
        .take(TOLD_MAX)
        .map(ToString::to_string)
        .collect();
    if errors.len() > TOLD_MAX {
        says.push(format!("… and {} more", errors.len() - TOLD_MAX));
    }
    says
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_too_long_is_told_as_such_wherever_it_is_cut() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("long.md");
        for begins in ["", "x"] {
            let letters = "é".repeat(MAX_PAGE_BYTES / 2 + 1);
            std::fs::write(&page, format!("{begins}{letters}")).unwrap();
            match read(folder.path()) {
                Err(Wrong::Pages(errors)) => {
                    let says = listed(&errors).join("; ");
                    let most = format!("a page has at most {MAX_PAGE_BYTES} bytes");
                    assert!(says.contains("long.md") && says.contains(&most), "{says}");
                }
                Err(Wrong::Unread(_, why)) => panic!("{why}"),
                Ok(_) => panic!("it was taken"),
            }
        }
    }
}
