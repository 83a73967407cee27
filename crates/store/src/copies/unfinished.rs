//! The folder in which a copy is made ready. Whoever is killed meanwhile leaves it, with every word of the copy in it; it
//! goes as soon as anybody looks.

use crate::error::OpenError;
use crate::store::{make_private_folder, wall_us};
use std::fs::File;
use std::path::{Path, PathBuf};

/// How its name begins.
const BEGINS: &str = "restoring-";

/// The folder of a restore that goes on.
pub(super) struct Staging {
    /// Where it is.
    pub folder: PathBuf,
    /// The system's lock on it, which ends with its process however that ends.
    _lock: File,
}

impl Staging {
    /// It is needed no more.
    pub fn end(self) {
        if let Err(error) = std::fs::remove_dir_all(&self.folder) {
            tracing::warn!(%error, "the folder used for restoring could not be removed");
        }
    }
}

/// A folder on the disk of the data, so that the restored file can be moved into place at once.
pub(super) fn begin(base: &Path) -> Result<Staging, OpenError> {
    let folder = base.join(format!("{BEGINS}{}-{}", std::process::id(), wall_us()));
    let failed = |of: &Path| {
        let what = format!("making {}", of.display());
        move |source| OpenError::Files { what, source }
    };
    // The data folder itself may not be there yet; it is as private as what comes into it.
    for private in [base, &folder] {
        make_private_folder(private).map_err(failed(private))?;
    }
    let lock = File::open(&folder).map_err(failed(&folder))?;
    lock.lock().map_err(failed(&folder))?;
    Ok(Staging {
        folder,
        _lock: lock,
    })
}

/// Removes what restores that were killed left in a data folder. One that goes on is let be.
pub fn clear(base: &Path) {
    let Ok(entries) = std::fs::read_dir(base) else {
        return;
    };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(BEGINS)
            && let Err(error) = clear_one(&entry.path())
        {
            tracing::warn!(%error, "what an unfinished restore left could not be removed");
        }
    }
}

fn clear_one(folder: &Path) -> std::io::Result<()> {
    match File::open(folder)?.try_lock() {
        Ok(()) => std::fs::remove_dir_all(folder),
        Err(std::fs::TryLockError::WouldBlock) => Ok(()),
        Err(std::fs::TryLockError::Error(error)) => Err(error),
    }
}
