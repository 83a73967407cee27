//! Mail that goes out as files in a folder, for whoever passes them on.
//!
//! The file's name follows from the message, and it is written whole beside its place and then moved
//! there. So a second run puts the same file in the same place, and no reader ever sees half a mail.

use crate::desk::Desk;
use crate::jobs::JobError;
use recovery::MessageId;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// The name of a message's file in the folder.
pub(crate) fn file_name(message: MessageId) -> String {
    format!("{}.eml", blake3::hash(&message.bytes()).to_hex())
}

/// Puts the file; it is on disk then.
pub(super) async fn put(desk: &Desk, message: MessageId, bytes: Vec<u8>) -> Result<(), JobError> {
    let path = path_of(desk, message);
    tokio::task::spawn_blocking(move || put_file(&path, &bytes))
        .await
        .map_err(|_| JobError::later("the thread that writes mail has stopped"))?
        .map_err(|error| told(&error))
}

/// Takes the file away, where it is there.
pub(super) async fn remove(desk: &Desk, message: MessageId) -> Result<(), JobError> {
    match tokio::fs::remove_file(path_of(desk, message)).await {
        Ok(()) => Ok(()),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Ok(())
        }
        Err(error) => Err(told(&error)),
    }
}

fn told(error: &io::Error) -> JobError {
    JobError::later(format!("the outgoing folder: {}", error.kind()))
}

fn path_of(desk: &Desk, message: MessageId) -> PathBuf {
    desk.config().outbox.join(file_name(message))
}

/// Written whole beside its place, on disk, moved there, and the move on disk too.
fn put_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let beside = beside(path);
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside, path)?;
    File::open(folder)?.sync_all()
}

/// Two workers with one job must not write into one file.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.part", uuid::Uuid::new_v4().simple()));
    PathBuf::from(name)
}
