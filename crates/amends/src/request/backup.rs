//! A copy of everything, while the desk runs.

use super::{Answer, Hands};
use crate::exit::{Exit, Failure, answered};
use std::path::{Path, PathBuf};
use store::StoreConfig;

/// The desk's key in the data folder: without it the links customers have would open nothing.
const KEY_FILE: &str = "desk.key";

/// The key's copy beside a backup.
pub fn key_beside(backup: &Path) -> PathBuf {
    let mut name = backup.as_os_str().to_owned();
    name.push(".key");
    PathBuf::from(name)
}

/// The key of a data folder.
pub fn key_in(folder: &Path) -> PathBuf {
    folder.join(KEY_FILE)
}

pub(super) async fn write(hands: &Hands, target: &Path) -> Result<Answer, Failure> {
    let _turn = hands.beside().await;
    let beside = key_beside(target);
    if beside.exists() {
        return Err(Failure::new(
            Exit::CannotCreate,
            format!(
                "{} is there already; nothing was written. Name a new file.",
                beside.display()
            ),
        ));
    }
    store::copies::backup(hands.store().await?, target).await?;
    if let StoreConfig::Sqlite { folder } = &hands.at {
        copy_key(&key_in(folder), &beside).map_err(|error| {
            Failure::new(
                Exit::CannotCreate,
                format!(
                    "The data is copied to {}, but the key beside it could not be written: {}. Copy {} by hand \
                     to {}.",
                    target.display(),
                    answered(&error),
                    key_in(folder).display(),
                    beside.display()
                ),
            )
        })?;
    }
    let bytes = std::fs::metadata(target).map_or(0, |file| file.len());
    Ok(Answer::BackedUp { bytes })
}

/// Copies the key for its owner alone.
fn copy_key(from: &Path, to: &Path) -> std::io::Result<()> {
    write_key(&std::fs::read(from)?, to)
}

/// Writes a key for its owner alone, where none is.
pub fn write_key(key: &[u8], to: &Path) -> std::io::Result<()> {
    use std::io::Write as _;

    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(to)?;
    file.write_all(key)?;
    file.sync_all()
}
