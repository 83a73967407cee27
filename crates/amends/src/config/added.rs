//! Mailboxes, and keys that sign mail, that were added from the page or the command line: two folders of settings beside the data. What the settings file,
//! the environment or a flag says counts before them.

use super::error::ConfigError;
use super::values::Values;
use desk::mailboxes::{FOLDER, MAILBOXES_MAX, SIGNING_FOLDER};
use mail::dkim::KEYS_MAX;
use std::path::{Path, PathBuf};

/// Keys that name a file beside the settings.
const FILES: [&str; 3] = ["password_file", "authorities", "key_file"];

/// Lays them under what is there.
pub fn read(values: &mut Values) -> Result<(), ConfigError> {
    let data = PathBuf::from(values.text("data", "folder").unwrap_or("."));
    for (table, origin) in tables(&data.join(FOLDER), MAILBOXES_MAX)? {
        values.take_added(&table, &origin)?;
    }
    for (table, origin) in tables(&data.join(SIGNING_FOLDER), KEYS_MAX)? {
        values.take_key(&table, &origin)?;
    }
    Ok(())
}

/// The settings in a folder, by the alphabet, each with where it stands.
fn tables(folder: &Path, max: usize) -> Result<Vec<(toml::Table, String)>, ConfigError> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        // None was added.
        return Ok(Vec::new());
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    files.sort();
    files.truncate(max);
    let mut tables = Vec::with_capacity(files.len());
    for file in files {
        let text = std::fs::read_to_string(&file).map_err(|source| ConfigError::File {
            path: file.clone(),
            source,
        })?;
        let origin = file.display().to_string();
        let mut table: toml::Table = text
            .parse()
            .map_err(|error| ConfigError::syntax(&origin, &text, &error))?;
        for (_, section) in &mut table {
            find_beside(section, folder);
        }
        tables.push((table, origin));
    }
    Ok(tables)
}

/// Files are named as they lie beside the settings, so that the data can be moved.
fn find_beside(section: &mut toml::Value, folder: &Path) {
    match section {
        toml::Value::Array(all) => all.iter_mut().for_each(|one| find_beside(one, folder)),
        toml::Value::Table(keys) => {
            for key in FILES {
                if let Some(toml::Value::String(path)) = keys.get_mut(key) {
                    *path = folder.join(&*path).display().to_string();
                }
            }
        }
        _ => {}
    }
}
