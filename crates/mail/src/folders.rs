//! The files of a folder and of its sub-folders, in an order that is always the same. The names of one folder are in
//! memory at a time.
//!
//! Symbolic links are not followed: what they lead to lies elsewhere, or is read where it lies. They are counted, so that
//! nobody takes them for read.

use crate::bounds::FOLDER_DEPTH_MAX;
use crate::sources::SourceError;
use std::collections::VecDeque;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The parts of a Maildir that hold mails, in the order in which they are read; `tmp` holds what is still written.
const MAILDIR_PARTS: [&str; 2] = ["cur", "new"];
const MAILDIR_UNFINISHED: &str = "tmp";

/// What of a folder is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// Its files and sub-folders.
    All,
    /// It lies in a Maildir beside the mails: what is in it is read where it is a Maildir too.
    Maildirs,
    /// A part of a Maildir: its files.
    Files,
}

struct Folder {
    path: PathBuf,
    depth: usize,
    reading: Reading,
}

/// The files, one after the other. After an error the next folder goes on.
#[derive(Default)]
pub struct Files {
    found: VecDeque<PathBuf>,
    /// Folders to be looked into, the next one last.
    folders: Vec<Folder>,
    links: usize,
    first_link: Option<PathBuf>,
}

impl Files {
    /// Those of this folder; it may itself be named by a link.
    pub fn of(folder: &Path) -> io::Result<Self> {
        let mut files = Self::default();
        files.look_into(&Folder {
            path: folder.to_owned(),
            depth: 0,
            reading: Reading::All,
        })?;
        Ok(files)
    }

    /// Symbolic links passed over so far: the first of them, and how many.
    pub fn links(&self) -> Option<(&Path, usize)> {
        Some((self.first_link.as_deref()?, self.links))
    }

    /// Its files are found, then come its sub-folders; each by name. Hidden ones are passed over.
    fn look_into(&mut self, folder: &Folder) -> io::Result<()> {
        if folder.depth > FOLDER_DEPTH_MAX {
            return Err(io::Error::other(format!(
                "it lies more than {FOLDER_DEPTH_MAX} folders deep"
            )));
        }
        let mut files = Vec::new();
        let mut folders = Vec::new();
        let mut links = Vec::new();
        for entry in fs::read_dir(&folder.path)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_symlink() {
                links.push(entry.path());
            } else if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                files.push(entry.path());
            }
        }
        let part = |name: &&str| folders.iter().any(|path| named(path, name));
        let maildir = folder.reading != Reading::Files && MAILDIR_PARTS.iter().any(part);
        if maildir || folder.reading == Reading::Maildirs {
            files.clear();
        }
        files.retain(|path| !hidden(path));
        files.sort();
        self.found.extend(files);
        // A sub-folder of a Maildir is hidden by its name in Maildir++.
        links.retain(|path| maildir || !hidden(path));
        links.sort();
        self.links += links.len();
        if self.first_link.is_none() {
            self.first_link = links.into_iter().next();
        }
        match folder.reading {
            Reading::Files => folders.clear(),
            _ if maildir => folders.retain(|path| {
                !named(path, MAILDIR_UNFINISHED) && (!hidden(path) || is_maildir(path))
            }),
            _ => folders.retain(|path| !hidden(path)),
        }
        folders.sort_by_cached_key(|path| {
            let part = MAILDIR_PARTS.iter().position(|part| named(path, part));
            let first = part.filter(|_| maildir).unwrap_or(MAILDIR_PARTS.len());
            (first, path.clone())
        });
        for path in folders.into_iter().rev() {
            let reading = if maildir && MAILDIR_PARTS.iter().any(|part| named(&path, part)) {
                Reading::Files
            } else if maildir {
                Reading::Maildirs
            } else {
                folder.reading
            };
            self.folders.push(Folder {
                path,
                depth: folder.depth + 1,
                reading,
            });
        }
        Ok(())
    }
}

impl Iterator for Files {
    type Item = Result<PathBuf, SourceError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(file) = self.found.pop_front() {
                return Some(Ok(file));
            }
            let folder = self.folders.pop()?;
            if let Err(error) = self.look_into(&folder) {
                return Some(Err(SourceError {
                    label: folder.path.display().to_string(),
                    error,
                }));
            }
        }
    }
}

fn named(path: &Path, name: &str) -> bool {
    path.file_name().is_some_and(|own| own == name)
}

fn hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn is_maildir(folder: &Path) -> bool {
    MAILDIR_PARTS
        .iter()
        .any(|part| fs::symlink_metadata(folder.join(part)).is_ok_and(|kind| kind.is_dir()))
}
