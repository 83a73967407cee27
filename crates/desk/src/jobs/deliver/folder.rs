//! Mail that goes out as files in a folder, for whoever passes them on.
//!
//! The file's name follows from the message, and it is written whole beside its place and then moved
//! there. So a second run puts the same file in the same place, and no reader ever sees half a mail.
//!
//! Each node of a desk has a folder of its own: what is erased, by whichever node, each takes out of its own.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::jobs::JobError;
use calendar::Moment;
use recovery::MessageId;
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use store::erasing;

/// How a file that is still written ends.
const PART: &str = ".part";
/// How often a node looks for what was erased: a minute.
pub(crate) const LOOKS_EVERY_US: i64 = 60_000_000;
/// How much earlier than its last look an erasure may be dated and not be seen by it: clocks of nodes differ.
const LATE_US: i64 = 3_600_000_000;
/// Erased messages read at once.
const AT_ONCE: u32 = 1_000;

/// The name of a message's file in the folder.
fn file_name(message: MessageId) -> String {
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
    remove_file(&path_of(desk, message))
        .await
        .map_err(|error| told(&error))
}

async fn remove_file(path: &Path) -> io::Result<()> {
    match tokio::fs::remove_file(path).await {
        Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(error)
        }
        _ => Ok(()),
    }
}

fn told(error: &io::Error) -> JobError {
    JobError::later(format!("the outgoing folder: {}", error.kind()))
}

pub(crate) fn path_of(desk: &Desk, message: MessageId) -> PathBuf {
    desk.config().outbox.join(file_name(message))
}

/// Written whole beside its place, on disk, moved there, and the move on disk too.
fn put_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let beside = beside(path);
    let put = write_locked(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if put.is_err() {
        // What is left of it would stay for good, with the words of the mail.
        let _ = fs::remove_file(&beside);
    }
    put?;
    File::open(folder)?.sync_all()
}

/// The lock tells whoever tidies up that somebody is at it; it ends with the process, however that ends.
fn write_locked(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.lock()?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Two workers with one job must not write into one file.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}{PART}", uuid::Uuid::new_v4().simple()));
    PathBuf::from(name)
}

impl Desk {
    /// Takes the file of an erased mail out of this node's folder.
    pub(crate) async fn take_out(&self, message: MessageId) -> Result<(), DeskError> {
        let removed = remove_file(&path_of(self, message)).await;
        removed.map_err(|error| {
            DeskError::Storage(format!("a mail in the outgoing folder: {}", error.kind()))
        })
    }

    /// Takes what was erased since `since`, by any node, out of this node's folder.
    ///
    /// # Errors
    /// Where the database or the folder failed; it can be asked for again.
    pub(crate) async fn take_out_erased(&self, since: Option<Moment>) -> Result<(), DeskError> {
        let outbox = &self.config().outbox;
        let Ok(mut entries) = tokio::fs::read_dir(outbox).await else {
            return Ok(());
        };
        if !matches!(entries.next_entry().await, Ok(Some(_))) {
            return Ok(());
        }
        let since = since.map_or(Moment::from_us(0), |since| since.plus_us(-LATE_US));
        let mut after = None;
        loop {
            let page = erasing::messages_since(self.store(), since, after, AT_ONCE).await?;
            for message in &page {
                self.take_out(*message).await?;
            }
            after = page.last().copied();
            if page.len() < AT_ONCE as usize {
                return Ok(());
            }
        }
    }

    /// Removes half a mail that a writer left who was killed.
    pub(crate) async fn remove_halves(&self) {
        let outbox = self.config().outbox.clone();
        let removed = tokio::task::spawn_blocking(move || remove_parts(&outbox)).await;
        if let Ok(Err(error)) = removed {
            tracing::warn!(error = %error.kind(), "half a mail may lie in the outgoing folder");
        }
    }
}

/// One that somebody is still writing is let be.
fn remove_parts(outbox: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(outbox) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if !(name.contains(".eml.") && name.ends_with(PART)) {
            continue;
        }
        match File::open(entry.path()).map(|file| file.try_lock()) {
            Ok(Err(TryLockError::WouldBlock)) => {}
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            _ => fs::remove_file(entry.path())?,
        }
    }
    Ok(())
}
