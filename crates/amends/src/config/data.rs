//! `[data]`: where everything is kept.

use super::error::ConfigError;
use super::values::{Key, Values};
use std::path::PathBuf;

pub const KEYS: [Key; 2] = [Key::text("folder"), Key::text("outbox")];

/// Where everything is kept.
#[derive(Clone, Debug)]
pub struct DataSection {
    /// The data folder.
    pub folder: PathBuf,
    /// Where outgoing mail is put.
    pub outbox: PathBuf,
}

pub fn read(values: &Values) -> Result<DataSection, ConfigError> {
    let folder = values
        .text("data", "folder")
        .map(PathBuf::from)
        .ok_or_else(|| values.unfit("data", "folder", "it needs the name of a folder"))?;
    let outbox = values
        .text("data", "outbox")
        .map_or_else(|| folder.join("outbox"), PathBuf::from);
    Ok(DataSection { folder, outbox })
}
