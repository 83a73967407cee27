//! The coach's rules of this desk: a folder with a page of Markdown for each, beside those that come along.

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
    let mut pages = Vec::new();
    for path in pages_in(folder)? {
        pages.push((path.display().to_string(), text_of(&path)?));
    }
    match Rulebook::with_pages(&pages) {
        Ok(book) => Ok(Some(Arc::new(book))),
        Err(errors) => Err(wrong(folder, &errors)),
    }
}

/// The pages of the folder by name. Other files, and folders in it, are left alone.
fn pages_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |error: std::io::Error| unread(folder, &error.to_string());
    let mut pages = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|ending| ending == PAGE) && path.is_file() {
            pages.push(path);
        }
        if pages.len() > MAX_PAGES {
            let why = format!("it holds more than {MAX_PAGES} pages, the most a desk may have");
            return Err(unread(folder, &why));
        }
    }
    pages.sort();
    Ok(pages)
}

fn text_of(path: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    std::fs::File::open(path)
        .and_then(|file| {
            // One byte more than is taken, so that a longer page is told as such and never cut.
            file.take(MAX_PAGE_BYTES as u64 + 1)
                .read_to_string(&mut text)
        })
        .map_err(|error| unread(path, &error.to_string()))?;
    Ok(text)
}

fn unread(path: &Path, why: &str) -> Failure {
    Failure::new(
        Exit::Config,
        format!(
            "The coach's rules in {} cannot be read: {why}. Nothing was opened or changed. See to it, or leave the \
             folder out (--rules, `rules` under [coach]).",
            path.display()
        ),
    )
}

fn wrong(folder: &Path, errors: &[RuleError]) -> Failure {
    let mut says: Vec<String> = errors
        .iter()
        .take(TOLD_MAX)
        .map(ToString::to_string)
        .collect();
    if errors.len() > TOLD_MAX {
        says.push(format!("… and {} more", errors.len() - TOLD_MAX));
    }
    Failure::new(
        Exit::Config,
        format!(
            "The coach's rules in {} are not taken:\n  {}\nNothing was opened or changed. Mend these pages, or take them \
             out of the folder.",
            folder.display(),
            says.join("\n  ")
        ),
    )
}
