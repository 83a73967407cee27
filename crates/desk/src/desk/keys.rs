//! The one secret of the desk, and the keys derived from it.
//!
//! It lies in a file of its own (SQLite) or in the database (PostgreSQL, where all nodes share it).
//! Whoever holds it can make links to customers' pages; losing it only makes old links invalid.

use super::Desk;
use crate::error::DeskError;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use std::io::{Read as _, Write as _};
use std::path::Path;

/// Bytes of the secret and of every key.
pub(super) const KEY_BYTES: usize = 32;
/// The secret's file in the data folder.
pub(super) const KEY_FILE: &str = "desk.key";

impl Desk {
    /// A desk's key as it lies in a file, as the text that stands for it in a database.
    ///
    /// # Errors
    /// `Storage` where these bytes are no key.
    pub fn key_to_text(bytes: &[u8]) -> Result<String, DeskError> {
        let key: Result<[u8; KEY_BYTES], _> = bytes.try_into();
        let key = key.map_err(|_| DeskError::Storage("it is no key of a desk".into()))?;
        Ok(MasterKey(key).to_text())
    }

    /// And back.
    ///
    /// # Errors
    /// `Storage` where the text stands for no key.
    pub fn key_to_bytes(text: &str) -> Result<Vec<u8>, DeskError> {
        Ok(MasterKey::from_text(text)?.0.to_vec())
    }
}

/// The secret.
pub(super) struct MasterKey([u8; KEY_BYTES]);

impl MasterKey {
    /// A new one, from the system's source of randomness.
    pub(super) fn random() -> Self {
        Self(rand::random())
    }

    /// The one in the folder, made with the owner's permissions alone if there is none.
    pub(super) fn in_folder(folder: &Path) -> Result<Self, DeskError> {
        let path = folder.join(KEY_FILE);
        let failed = |error: std::io::Error| {
            DeskError::Storage(format!("the desk's key {}: {error}", path.display()))
        };
        match read(&path) {
            Ok(key) => return Ok(key),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(error)),
        }
        let key = Self::random();
        match key.write(folder) {
            Ok(()) => Ok(key),
            // Another process of the same desk was faster; its key is the desk's.
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                read(&path).map_err(failed)
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// Written whole beside its place and linked there, so that no crash leaves half a key.
    fn write(&self, folder: &Path) -> std::io::Result<()> {
        let beside = folder.join(format!("{KEY_FILE}.{}", uuid::Uuid::new_v4().simple()));
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        let written = file
            .write_all(&self.0)
            .and_then(|()| file.sync_all())
            .and_then(|()| std::fs::hard_link(&beside, folder.join(KEY_FILE)));
        std::fs::remove_file(&beside)?;
        written
    }

    /// As text, for the database.
    pub(super) fn to_text(&self) -> String {
        STANDARD.encode(self.0)
    }

    /// From that text.
    pub(super) fn from_text(text: &str) -> Result<Self, DeskError> {
        STANDARD
            .decode(text)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .map(Self)
            .ok_or_else(|| DeskError::Storage("the desk's key in the database is damaged".into()))
    }

    /// The key for one purpose; none can be told from another.
    pub(super) fn derive(&self, purpose: &str) -> [u8; KEY_BYTES] {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&self.0)
            .expect("HMAC takes a key of any length");
        mac.update(purpose.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

fn read(path: &Path) -> std::io::Result<MasterKey> {
    let mut key = [0; KEY_BYTES];
    std::fs::File::open(path)?.read_exact(&mut key)?;
    Ok(MasterKey(key))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    #[test]
    fn each_purpose_has_its_own_key_and_text_brings_the_secret_back() {
        let key = MasterKey::random();
        assert_ne!(key.derive("links"), key.derive("mail"));
        let again = MasterKey::from_text(&key.to_text()).unwrap();
        assert_eq!(again.derive("links"), key.derive("links"));
        assert!(MasterKey::from_text("c2hvcnQ=").is_err());
    }

    #[test]
    fn the_file_is_made_once() {
        let folder = std::env::temp_dir().join(format!("amends-key-{}", uuid::Uuid::new_v4()));
        std::fs::create_dir(&folder).unwrap();
        let first = MasterKey::in_folder(&folder).unwrap();
        let second = MasterKey::in_folder(&folder).unwrap();
        assert_eq!(first.to_text(), second.to_text());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(folder.join(KEY_FILE))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
