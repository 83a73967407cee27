//! A refresh token that the provider gave in place of ours, on disk for its owner alone. It counts as long as the settings name
//! the token it came from: a new one there counts before it.

use super::{NoToken, Provider};
use serde::{Deserialize, Serialize};
use std::fs::{DirBuilder, File};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::Path;
use tempfile::NamedTempFile;

/// Bytes of the file.
const BYTES_MAX: u64 = 64 * 1024;

#[derive(Deserialize, Serialize)]
struct Kept {
    /// A hash of the token that the settings name.
    of: String,
    refresh_token: String,
}

fn of(provider: &Provider) -> String {
    blake3::hash(provider.refresh_token.as_bytes())
        .to_hex()
        .to_string()
}

/// The refresh token that counts.
pub(super) async fn read(provider: &Provider) -> Result<String, NoToken> {
    let path = provider.kept.clone();
    let read = tokio::task::spawn_blocking(move || text(&path)).await;
    let kept: Option<Kept> = match read {
        // What the settings name counts no more where there is such a file, so it is not taken in its place.
        Ok(Ok(text)) => Some(serde_json::from_str(&text).map_err(|_| NoToken::NotRead)?),
        Ok(Err(error)) if error.kind() == ErrorKind::NotFound => None,
        _ => return Err(NoToken::NotRead),
    };
    let kept = kept.filter(|kept| kept.of == of(provider));
    Ok(kept.map_or_else(|| provider.refresh_token.clone(), |kept| kept.refresh_token))
}

fn text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?
        .take(BYTES_MAX)
        .read_to_string(&mut text)?;
    Ok(text)
}

/// Writes it down, whole or not at all.
pub(super) async fn write(provider: &Provider, refresh: &str) -> Result<(), NoToken> {
    let kept = Kept {
        of: of(provider),
        refresh_token: refresh.to_owned(),
    };
    let path = provider.kept.clone();
    let written = tokio::task::spawn_blocking(move || put(&path, &serde_json::to_vec(&kept)?));
    match written.await {
        Ok(Ok(())) => Ok(()),
        _ => Err(NoToken::NotKept),
    }
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(ErrorKind::NotFound)?;
    if !folder.is_dir() {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)?;
    }
    // Made for its owner alone, and taken away again where it does not come to its place.
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    File::open(folder)?.sync_all()
}
