//! `AMENDS_<SECTION>_<KEY>` in the environment.

use super::error::ConfigError;
use super::mailbox::SECRETS;
use super::values::Values;
use super::{SECTIONS, hint};
use std::ffi::OsString;
use std::path::PathBuf;

const PREFIX: &str = "AMENDS_";
/// Names the configuration file.
const FILE: &str = "AMENDS_CONFIG";
/// What tests and builders say to each other; no setting of the desk.
const BUILDERS: [&str; 5] = [
    "AMENDS_TEST_",
    "AMENDS_BENCH_",
    "AMENDS_BINARY",
    "AMENDS_CHROMIUM",
    "AMENDS_SHOTS",
];

/// What the environment says, each under its section and key.
#[derive(Debug, Default)]
pub struct Said {
    /// `AMENDS_CONFIG`.
    pub file: Option<PathBuf>,
    settings: Vec<(&'static str, String, String, String)>,
}

impl Said {
    /// `AMENDS_DATA_FOLDER`, in which a file is looked for.
    pub fn data_folder(&self) -> Option<PathBuf> {
        self.settings
            .iter()
            .find(|(section, key, ..)| *section == "data" && key == "folder")
            .map(|(_, _, text, _)| PathBuf::from(text))
    }
}

/// Sorts out what is ours; a variable that looks like a setting and is none is refused.
pub fn read(
    variables: impl IntoIterator<Item = (OsString, OsString)>,
) -> Result<Said, ConfigError> {
    let mut said = Said::default();
    for (name, value) in variables {
        let Some(name) = name.to_str().filter(|name| name.starts_with(PREFIX)) else {
            continue;
        };
        if name.starts_with(SECRETS) {
            continue;
        }
        if BUILDERS.iter().any(|theirs| name.starts_with(theirs)) {
            continue;
        }
        if name == FILE {
            said.file = Some(PathBuf::from(value));
            continue;
        }
        let lower = name[PREFIX.len()..].to_lowercase();
        let place = SECTIONS.iter().find_map(|(section, _)| {
            let key = lower.strip_prefix(section)?.strip_prefix('_')?;
            Some((*section, key.to_owned()))
        });
        let (Some((section, key)), Some(value)) = (place, value.to_str()) else {
            return Err(ConfigError::Unknown {
                origin: "the environment".to_owned(),
                key: name.to_owned(),
                hint: nearest_variable(name),
            });
        };
        said.settings
            .push((section, key, value.to_owned(), name.to_owned()));
    }
    Ok(said)
}

/// Lays them over what is there.
pub fn apply(said: &Said, values: &mut Values) -> Result<(), ConfigError> {
    for (section, key, value, name) in &said.settings {
        let twin = format!("{name}_FILE");
        if said.settings.iter().any(|(.., other)| *other == twin) {
            return Err(ConfigError::Twice {
                origin: "the environment".to_owned(),
                key: name.clone(),
                twin,
            });
        }
        values
            .set_text(section, key, value, name)
            .map_err(|error| match error {
                ConfigError::Unknown { key, .. } => ConfigError::Unknown {
                    origin: "the environment".to_owned(),
                    hint: nearest_variable(name),
                    key: if key.is_empty() { key } else { name.clone() },
                },
                other => other,
            })?;
    }
    Ok(())
}

fn nearest_variable(name: &str) -> Option<String> {
    let known: Vec<String> = SECTIONS
        .iter()
        .flat_map(|(section, keys)| keys.iter().map(move |key| (section, key)))
        .map(|(section, key)| format!("{PREFIX}{section}_{}", key.name).to_uppercase())
        .chain([FILE.to_owned()])
        .collect();
    hint::nearest(name, known.iter().map(String::as_str)).map(str::to_owned)
}
