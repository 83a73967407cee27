//! A data folder belongs to one desk at a time.

use crate::exit::{Exit, Failure, answered};
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

/// The lock's name in the data folder. The file stays; what counts is the system's lock on it, which ends
/// with its process however that ends.
const NAME: &str = "desk.lock";

/// The data folder, held until this is dropped.
pub struct Held(#[expect(dead_code, reason = "it is held, not read")] File);

/// The lock of a data folder.
pub fn lock_in(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

/// Takes the folder for one desk alone; one that is not there yet is made, for its owner alone.
///
/// # Errors
/// Where another desk holds it, or the folder cannot be made or written.
pub fn hold(folder: &Path) -> Result<Held, Failure> {
    let cannot = |error: std::io::Error| {
        Failure::new(
            Exit::CannotCreate,
            format!(
                "The data folder {} cannot be used: {}. Nothing was opened. Name another with --data, or let \
                 this user write there.",
                folder.display(),
                answered(&error)
            ),
        )
    };
    if !folder.is_dir() {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(cannot)?;
    }
    let lock = OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .open(lock_in(folder))
        .map_err(cannot)?;
    match lock.try_lock() {
        Ok(()) => Ok(Held(lock)),
        Err(TryLockError::WouldBlock) => Err(Failure::new(
            Exit::Temporary,
            format!(
                "The data in {} is in use: a desk runs on it, or a backup is put in place there. Nothing was opened or \
                 changed. Use that desk, stop it first, or name another folder with --data.",
                folder.display()
            ),
        )),
        Err(TryLockError::Error(error)) => Err(cannot(error)),
    }
}
