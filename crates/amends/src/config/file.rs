//! The configuration file: the one that was named, or `amends.toml` in the data folder.

use super::environment::Said;
use super::error::ConfigError;
use super::values::Values;
use super::{DEFAULT_FILE, Flags};
use std::path::{Path, PathBuf};

/// Its name in the data folder.
const NAME: &str = "amends.toml";

/// Which file is read. One that was named must be there.
pub fn find(flags: &Flags, said: &Said) -> Result<Option<PathBuf>, ConfigError> {
    if let Some(path) = flags.file.clone().or_else(|| said.file.clone()) {
        return Ok(Some(path));
    }
    let folder = match flags.data.clone().or_else(|| said.data_folder()) {
        Some(folder) => folder,
        None => default_folder()?,
    };
    let path = folder.join(NAME);
    Ok(path.is_file().then_some(path))
}

/// Lays the file over what is there.
pub fn read(path: &Path, values: &mut Values) -> Result<(), ConfigError> {
    let text = std::fs::read_to_string(path).map_err(|source| ConfigError::File {
        path: path.to_owned(),
        source,
    })?;
    values.take_text(&text, &path.display().to_string())
}

fn default_folder() -> Result<PathBuf, ConfigError> {
    let mut values = Values::default();
    values.take_text(DEFAULT_FILE, "the defaults")?;
    Ok(values.text("data", "folder").unwrap_or(".").into())
}
