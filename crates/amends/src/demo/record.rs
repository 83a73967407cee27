//! What the demo remembers beside its desk, so that a demo in a folder of its own can go on another day.

use crate::exit::{Exit, Failure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Its file in the data folder; a folder with a desk and without it is a real one.
const NAME: &str = "demo.json";

/// What the demo remembers.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Record {
    /// How far its clock runs ahead of the machine's.
    pub ahead_us: i64,
    /// The password of all its people.
    pub password: String,
    /// The case of each story.
    pub cases: BTreeMap<String, u64>,
}

impl Record {
    /// The record of this folder; none where nothing lies there yet.
    ///
    /// # Errors
    /// Where a real desk lies there, which the demo never touches.
    pub fn read(folder: &Path) -> Result<Option<Self>, Failure> {
        let path = path_in(folder);
        if !path.exists() {
            if folder.join(store::DATABASE_FILE).exists() {
                return Err(Failure::new(
                    Exit::Data,
                    format!(
                        "{} holds a real desk, and the demo does not touch it. Nothing was changed. Name an empty folder \
                         with --data, or leave it out.",
                        folder.display()
                    ),
                ));
            }
            return Ok(None);
        }
        std::fs::read(&path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .map(Some)
            .ok_or_else(|| Failure::new(Exit::Data, format!("{} cannot be read.", path.display())))
    }

    /// Keeps it, for the owner alone.
    pub fn write(&self, folder: &Path) -> Result<(), Failure> {
        let path = path_in(folder);
        let beside = path.with_extension("part");
        let body = serde_json::to_vec_pretty(self).unwrap_or_default();
        let written = std::fs::write(&beside, body).and_then(|()| {
            std::fs::set_permissions(&beside, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
            std::fs::rename(&beside, &path)
        });
        written.map_err(|error| {
            Failure::new(
                Exit::InputOutput,
                format!("{} could not be written: {error}.", path.display()),
            )
        })
    }
}

fn path_in(folder: &Path) -> PathBuf {
    folder.join(NAME)
}
